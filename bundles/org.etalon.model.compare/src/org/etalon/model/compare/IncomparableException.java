// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

/** Two documents cannot be compared by ids: they are of different kinds, or one of them uses an id twice. */
public final class IncomparableException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why. */
	public enum Reason {
		/** The documents are of different kinds. */
		KINDS_DIFFER,
		/** An id is used twice. */
		ID_REPEATED
	}

	private final Reason reason;
	private final String found;

	IncomparableException(Reason reason, String found) {
		super(reason + " " + found, null, false, false);
		this.reason = reason;
		this.found = found;
	}

	/** Why. */
	public Reason reason() {
		return reason;
	}

	/** The id, or the other kind. */
	public String found() {
		return found;
	}
}
