// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.List;

/**
 * What is installed cannot be used as it is; nothing is computed until one of the bundles named is removed. Codes:
 * {@code RULES_CLASH} (subject or id, one, other), {@code BASE_MISSING} (overlay, bundle, base),
 * {@code BUNDLE_UNUSABLE} (bundle, what), {@code RULE_FILE_BROKEN} (bundle, place).
 */
public final class UnusableRulesException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;
	private final List<String> arguments;

	/**
	 * @param code      why
	 * @param arguments what the message has to name
	 */
	public UnusableRulesException(String code, String... arguments) {
		super(code + " " + List.of(arguments));
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Why. */
	public String code() {
		return code;
	}

	/** What the message has to name, in the order its text says. */
	public List<String> arguments() {
		return arguments;
	}
}
