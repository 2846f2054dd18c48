// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

/** Why something cannot be signed; no message ever holds a password. */
public final class SigningException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Code code;
	private final String argument;

	/** What is wrong. */
	public enum Code {
		/** The key store cannot be read. */
		NO_KEYSTORE,
		/** The password does not open it. */
		WRONG_PASSWORD,
		/** It has no key of that name. */
		NO_KEY,
		/** The certificate is not valid now. */
		NOT_VALID,
		/** The runtime has no module jdk.jartool. */
		NO_SIGNER,
		/** The key cannot be used for it. */
		FAILED
	}

	SigningException(Code code, String argument) {
		super(code + " " + argument, null, false, false);
		this.code = code;
		this.argument = argument;
	}

	/** What is wrong. */
	public Code code() {
		return code;
	}

	/** The file, the name of the key, or the last day of the certificate. */
	public String argument() {
		return argument;
	}
}
