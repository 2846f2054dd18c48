// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;
import java.util.Objects;

import org.etalon.scoring.Overlay;

/**
 * What a rule file declares.
 *
 * @param head      what the bundle is
 * @param variants  its variants
 * @param overlays  its overlays
 * @param cases     path of its golden cases, null if it has none
 * @param templates paths of its sheet templates
 * @param files     paths of all files it consists of, itself included
 */
public record RuleFile(BundleHead head, List<FileVariant> variants, List<Overlay.Declaration> overlays, String cases,
		List<String> templates, List<String> files) {

	public RuleFile {
		Objects.requireNonNull(head);
		variants = List.copyOf(variants);
		overlays = List.copyOf(overlays);
		templates = List.copyOf(templates);
		files = files.stream().sorted().toList();
	}
}
