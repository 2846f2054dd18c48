// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions;

import java.util.List;

/** What the platform cannot install, remove or restore. */
public final class ProvisioningException extends Exception {

	private static final long serialVersionUID = 1L;

	/** What happened. */
	public enum Code {
		/** The site cannot be read as one. */
		NO_SITE,
		/** What was asked for is not there. */
		NO_UNIT,
		/** It needs what is neither installed nor in the site. */
		NOT_INSTALLABLE,
		/** The platform failed while it wrote. */
		FAILED
	}

	private final Code code;
	private final List<String> details;

	public ProvisioningException(Code code, List<String> details) {
		super(code + " " + details);
		this.code = code;
		this.details = List.copyOf(details);
	}

	/** What happened. */
	public Code code() {
		return code;
	}

	/** What the platform says of it, line by line. */
	public List<String> details() {
		return details;
	}
}
