// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

/** A command was called in a way that makes no sense; the message is for the user. */
final class UsageException extends Exception {

	private static final long serialVersionUID = 1L;

	UsageException(String message) {
		super(message, null, false, false);
	}
}
