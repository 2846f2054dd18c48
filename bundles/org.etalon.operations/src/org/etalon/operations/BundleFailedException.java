// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import org.etalon.norm.Flaw;

/** A rule bundle failed on an object: the object is rejected, and never scored by another. */
public final class BundleFailedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Flaw flaw;

	/**
	 * @param bundle symbolic name and version of the bundle
	 * @param what   what happened, in terms that need no translation
	 */
	public BundleFailedException(String bundle, String what, Throwable cause) {
		super(bundle + ": " + what, cause);
		this.flaw = flaw(bundle, what);
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
