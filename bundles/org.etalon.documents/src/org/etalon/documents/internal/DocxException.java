// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

/** A file that is no document, or not a safe or whole one. */
public final class DocxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String code;
	private final String found;

	/** A problem of a file; {@code cause} is the technical one or null. */
	public DocxException(String code, String found, Throwable cause) {
		super(code + ": " + found, cause);
		this.code = code;
		this.found = found;
	}

	/** One of the codes of {@link org.etalon.documents.TemplateProblem}. */
	public String code() {
		return code;
	}

	/** What was found. */
	public String found() {
		return found;
	}
}
