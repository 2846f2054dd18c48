// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Objects;

/**
 * Who signs a document.
 *
 * @param post the post
 * @param name initials and surname
 */
public record Signatory(String post, String name) {

	public Signatory {
		Objects.requireNonNull(post);
		Objects.requireNonNull(name);
	}
}
