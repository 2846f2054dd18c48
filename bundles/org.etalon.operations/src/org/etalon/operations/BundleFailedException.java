// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import org.etalon.norm.Flaw;

/** A rule bundle failed on an object: the object is rejected, and never scored by another. */
public final class BundleFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Code of the flaw of an object about which a bundle said nothing at all. */
	public static final String NO_ANSWER = "BUNDLE_NO_ANSWER";

	private final transient Flaw flaw;

	/**
	 * @param bundle symbolic name and version of the bundle
	 * @param what   what happened, in terms that need no translation
	 */
	public BundleFailedException(String bundle, String what, Throwable cause) {
		this(flaw(bundle, what), cause);
	}

	private BundleFailedException(Flaw flaw, Throwable cause) {
		super(flaw.found() + ": " + flaw.code() + " " + flaw.expected(), cause);
		this.flaw = flaw;
	}

	/** It gave no answer: not an exception, and nothing that could be told of. */
	public static BundleFailedException noAnswer(String bundle) {
		return new BundleFailedException(new Flaw("kind", NO_ANSWER, bundle, ""), null);
	}

	/** The failure as a flaw of an object. */
	public Flaw flaw() {
		return flaw;
	}

	/** Likewise, without an exception. */
	public static Flaw flaw(String bundle, String what) {
		return new Flaw("kind", "BUNDLE_FAILED", bundle, what);
	}
}
