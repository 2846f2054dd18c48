// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;
import java.util.Objects;

/**
 * What a rule file declares.
 *
 * @param head     what the bundle is
 * @param variants its variants
 * @param cases    path of its golden cases, null if it has none
 * @param files    paths of all files it consists of, itself included
 */
public record RuleFile(BundleHead head, List<FileVariant> variants, String cases, List<String> files) {

	public RuleFile {
		Objects.requireNonNull(head);
		variants = List.copyOf(variants);
		files = files.stream().sorted().toList();
	}
}
