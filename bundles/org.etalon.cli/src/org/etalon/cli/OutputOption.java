// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;

import picocli.CommandLine.Option;

/** Where to write a result that is small enough to be made at once. */
final class OutputOption {

	private static final String STANDARD_OUTPUT = "-";

	@Option(names = { "-o", "--output" }, paramLabel = "FILE")
	private String output;

	/** Writes a result. */
	@FunctionalInterface
	interface Writer {

		/** Writes all of it; the stream stays open. */
		void write(OutputStream out) throws IOException;
	}

	/** Whether the result goes into a file. */
	boolean toFile() {
		return output != null && !output.equals(STANDARD_OUTPUT);
	}

	/** The file as the user named it, null for none. */
	String file() {
		return toFile() ? output : null;
	}

	/** The extension of the file, empty if it has none or nothing goes into a file. */
	String extension() {
		int dot = toFile() ? output.lastIndexOf('.') : -1;
		return dot < 0 ? "" : output.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * The format to write in: the one that is asked for, else that of the extension, else text.
	 *
	 * @param formats the names of the formats there are, as {@code text|csv|json}
	 */
	String format(String asked, String formats, Texts texts) throws UsageException {
		String chosen = asked != null ? asked.toLowerCase(Locale.ROOT) : extension();
		if (chosen.isEmpty() || asked == null && chosen.equals("txt")) {
			return "text";
		}
		if (!List.of(formats.split("\\|")).contains(chosen)) {
			throw new UsageException(texts.get("usage.value", "--format", asked == null ? output : asked, formats));
		}
		return chosen;
	}

	/** Refuses a file that is one of the inputs. */
	void refuseOverwriting(List<String> inputs, Environment environment, Texts texts) throws UsageException {
		if (toFile()) {
			refuseOverwriting(output, inputs, environment, texts);
		}
	}

	/** Refuses a file to write that is one of others. */
	static void refuseOverwriting(String file, List<String> others, Environment environment, Texts texts)
			throws UsageException {
		for (String each : others) {
			Path target = environment.folder().resolve(file).normalize();
			Path other = environment.folder().resolve(each).normalize();
			try {
				if (target.equals(other) || Files.isRegularFile(target) && Files.isSameFile(target, other)) {
					throw new UsageException(texts.get("usage.overwrites", file));
				}
			} catch (IOException e) {
				continue; // one of them does not exist
			}
		}
	}

	/**
	 * Writes the result: into the file, which appears whole or not at all, or to standard output.
	 *
	 * @return false if that failed; the user was told
	 */
	boolean write(Environment environment, Texts texts, Writer writer) {
		try {
			if (toFile()) {
				try (OutputFile file = new OutputFile(environment.folder().resolve(output))) {
					writer.write(file.stream());
					file.commit();
				}
			} else {
				writer.write(new FilterOutputStream(environment.out()) {

					@Override
					public void write(byte[] bytes, int from, int count) {
						environment.out().write(bytes, from, count);
					}

					@Override
					public void close() {
						environment.out().flush();
					}
				});
			}
			return true;
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, output));
			return false;
		}
	}
}
