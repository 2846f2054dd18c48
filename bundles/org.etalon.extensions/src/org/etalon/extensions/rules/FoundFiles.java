// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that a rule file names: read once they are known to lie within the bundle, and remembered by name. */
final class FoundFiles {

	/** No way out of the folder, nothing that a system reads otherwise, nothing that the jar has of its own. */
	private static final Pattern PATH = Pattern.compile(
			"(?!META-INF/)[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]*" + "(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]*){0,5}",
			Pattern.CASE_INSENSITIVE);

	private final String file;
	private final RuleResources resources;
	private final List<RuleProblem> problems;
	private final Set<String> names;

	FoundFiles(String file, RuleResources resources, List<RuleProblem> problems, Set<String> names) {
		this.file = file;
		this.resources = resources;
		this.problems = problems;
		this.names = names;
	}

	/**
	 * Reads a file.
	 *
	 * @param line   where the rule file names it, 0 for the rule file itself
	 * @param column likewise
	 * @return empty, with a problem, if that fails
	 */
	Optional<byte[]> read(String path, int line, int column) {
		if (!PATH.matcher(path).matches()) {
			problems.add(new RuleProblem(file, line, column, "FILE_NAME", path, "folder/name.csv"));
			return Optional.empty();
		}
		try {
			Optional<byte[]> bytes = resources.read(path);
			if (bytes.isEmpty()) {
				problems.add(new RuleProblem(file, line, column, "FILE_NOT_FOUND", path, ""));
			} else {
				names.add(path);
			}
			return bytes;
		} catch (IOException e) {
			problems.add(new RuleProblem(file, line, column, "FILE_UNREADABLE", path, ""));
			return Optional.empty();
		}
	}
}
