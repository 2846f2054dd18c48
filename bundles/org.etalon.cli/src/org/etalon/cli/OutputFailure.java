// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.etalon.exchange.Texts;

/** Says why a result could not be written. */
final class OutputFailure {

	private OutputFailure() {
	}

	/**
	 * One sentence: which file, and why.
	 *
	 * @param given the files as the user named them, null for one that was not named
	 */
	static String text(IOException failure, Texts texts, Environment environment, String... given) {
		FileSystemException named = named(failure);
		return named == null
				? texts.get("output.failed", environment.scratch().toString(), String.valueOf(failure.getMessage()))
				: texts.get("output.failed", asGiven(named.getFile(), environment, given), reason(named, texts));
	}

	/** The failure that names a file, null if there is none: then it is a temporary one. */
	private static FileSystemException named(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FileSystemException named) {
				return named;
			}
		}
		return null;
	}

	private static String asGiven(String file, Environment environment, String... given) {
		for (String name : given) {
			if (name != null && environment.folder().resolve(name).toString().equals(file)) {
				return name;
			}
		}
		return file;
	}

	private static String reason(FileSystemException failure, Texts texts) {
		return switch (failure) {
		case NoSuchFileException any -> texts.get("output.noFolder");
		case AccessDeniedException any -> texts.get("output.denied");
		default -> String.valueOf(failure.getReason());
		};
	}
}
