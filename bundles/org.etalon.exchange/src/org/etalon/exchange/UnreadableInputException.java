// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.etalon.norm.Problem;

/** An input that cannot be read, wholly or from some place on: an expected failure, said in a problem. */
public final class UnreadableInputException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public UnreadableInputException(Problem problem) {
		this(List.of(problem));
	}

	/** An input with several things wrong, at least one, in their order. */
	public UnreadableInputException(List<Problem> problems) {
		super(problems.get(0).toString(), null, false, false);
		this.problems = List.copyOf(problems);
	}

	/** What is wrong, and where; the first thing of several. */
	public Problem problem() {
		return problems.get(0);
	}

	/** Everything that is wrong. */
	public List<Problem> problems() {
		return problems;
	}

	/**
	 * A file that could not be opened, or not be read to its end: it is not there, it is a folder, or it may not be
	 * read.
	 *
	 * @param path     where it was looked for
	 * @param file     how the user named it
	 * @param expected what it should be instead of a folder
	 */
	public static UnreadableInputException of(Path path, String file, IOException failure, String expected) {
		if (failure instanceof NoSuchFileException) {
			return InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		}
		return Files.isDirectory(path) ? InputFile.unreadable(file, "DIRECTORY", file, expected)
				: InputFile.unreadable(file, "FILE_NOT_READABLE", String.valueOf(failure.getMessage()), "");
	}
}
