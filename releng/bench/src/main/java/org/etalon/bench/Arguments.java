// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The command line of a program of this module: pairs {@code --name value} and flags {@code --name}.
 *
 * @param values the given options by name; a flag has an empty value
 */
record Arguments(Map<String, String> values) {

	/** The exit status for wrong usage. */
	static final int USAGE = 64;

	/**
	 * Reads a command line.
	 *
	 * @throws IllegalArgumentException with a text for the user, if an option is unknown or lacks its value
	 */
	static Arguments parse(String[] args, Set<String> options, Set<String> flags) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < args.length; i++) {
			if (flags.contains(args[i])) {
				values.put(args[i], "");
			} else if (!options.contains(args[i])) {
				throw new IllegalArgumentException("unknown option: " + args[i]);
			} else if (i + 1 == args.length) {
				throw new IllegalArgumentException("option without a value: " + args[i]);
			} else {
				values.put(args[i], args[++i]);
			}
		}
		return new Arguments(values);
	}

	boolean has(String flag) {
		return values.containsKey(flag);
	}

	String text(String option, String otherwise) {
		return values.getOrDefault(option, otherwise);
	}

	/**
	 * The value of an option that must be there.
	 *
	 * @throws IllegalArgumentException with a text for the user, if it is not
	 */
	String required(String option) {
		String value = values.get(option);
		if (value == null) {
			throw new IllegalArgumentException("missing option: " + option);
		}
		return value;
	}

	/**
	 * The value of an option that is a whole number from 0 on.
	 *
	 * @throws IllegalArgumentException with a text for the user, if it is something else
	 */
	long number(String option, long otherwise) {
		String value = values.get(option);
		if (value == null) {
			return otherwise;
		}
		if (!value.matches("\\d{1,18}")) {
			throw new IllegalArgumentException("not a whole number: " + option + " " + value);
		}
		return Long.parseLong(value);
	}
}
