// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where unexpected errors are written with all their details; made only when there is one. */
final class ErrorLog {

	private final List<Path> folders;
	private final Clock clock;

	/**
	 * @param folders folders to try, the best first
	 */
	ErrorLog(List<Path> folders, Clock clock) {
		this.folders = List.copyOf(folders);
		this.clock = clock;
	}

	/**
	 * Writes an error down.
	 *
	 * @return the file, empty if none of the folders can be written
	 */
	Optional<Path> write(Throwable error) {
		StringWriter details = new StringWriter();
		error.printStackTrace(new PrintWriter(details, true));
		Instant now = clock.instant();
		String text = now + " Java " + Runtime.version() + "\n" + details + "\n";
		for (Path folder : folders) {
			try {
				Files.createDirectories(folder);
				Path file = folder.resolve("etalon-" + now.toString().substring(0, 10) + ".log");
				Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE,
						StandardOpenOption.APPEND);
				return Optional.of(file);
			} catch (IOException e) {
				continue; // the next folder may be writable
			}
		}
		return Optional.empty();
	}
}
