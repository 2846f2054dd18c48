// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Objects;

/**
 * What somebody is about to change, and why.
 *
 * @param operation stable name of the operation, as {@code register.import}
 * @param reason    why, in the words of the user; possibly empty
 * @param source    where it came from, as the name of a file; possibly empty
 */
public record Intent(String operation, String reason, String source) {

	public Intent {
		Objects.requireNonNull(operation);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(source);
	}

	/** A change by hand. */
	public Intent(String operation, String reason) {
		this(operation, reason, "");
	}
}
