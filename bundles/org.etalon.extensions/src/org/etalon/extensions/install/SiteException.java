// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.util.List;

/** Why a site cannot be taken. */
public final class SiteException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What is wrong. */
	public enum Code {
		/** There is nothing at the address. */
		NOT_FOUND,
		/** It cannot be read. */
		UNREADABLE,
		/** An address that is neither a file nor http nor https. */
		ADDRESS,
		/** It is no p2 site: content and artifacts are not there. */
		NO_SITE,
		/** Larger than a site may be. */
		TOO_LARGE,
		/** A name that leads out of the site, or that is there twice. */
		BAD_NAME,
		/** It is no site of the product: the signed list of its files is not there. */
		NO_RELEASE,
		/** A file whose sum is not the signed one. */
		CHANGED,
		/** Metadata that do more than name bundles and features. */
		NOT_PLAIN
	}

	private final Code code;
	private final List<String> arguments;

	SiteException(Code code, String... arguments) {
		super(code + " " + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** What is wrong. */
	public Code code() {
		return code;
	}

	/** Where, or how much. */
	public List<String> arguments() {
		return arguments;
	}
}
