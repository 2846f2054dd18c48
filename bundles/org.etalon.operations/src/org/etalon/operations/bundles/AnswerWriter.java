// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.operations.Impact;

/**
 * What a trial says to the process that started it: lines of JSON in a file that only our code writes, each with the
 * key of the trial and its number, the last one with {@code end}. A line of somebody else has neither. For several
 * threads.
 */
final class AnswerWriter implements Closeable {

	/** Names of what a line says. */
	static final String KEY = "key";
	static final String NUMBER = "n";
	static final String BEGIN = "begin";
	static final String VERDICT = "verdict";
	static final String PROGRESS = "progress";
	static final String IMPACT = "impact";
	static final String EXIT = "exit";
	static final String END = "end";

	private final String key;
	private final OutputStream out;
	private long written;

	AnswerWriter(Path file, String key) throws IOException {
		this.key = key;
		this.out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
	}

	/** A step begins. */
	void begin(Step step) {
		write(BEGIN, step.name());
	}

	/** A step ended. */
	void verdict(Verdict verdict) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("step", verdict.step().name());
		json.put("passed", verdict.passed());
		json.put("code", verdict.code());
		json.put("arguments", verdict.arguments());
		json.put("details", verdict.details());
		write(VERDICT, json);
	}

	/** How far the step is: what the parent takes for a sign of life. */
	void progress(long done, long total) {
		write(PROGRESS, List.of(done, total));
	}

	/** What the bundle moves. */
	void impact(Impact impact) {
		write(IMPACT, impact.toJson());
	}

	/** The bundle ends the process. */
	void exit(String bundle) {
		write(EXIT, bundle);
	}

	/** Everything is said. */
	void end() {
		write(END, true);
	}

	private synchronized void write(String name, Object value) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put(KEY, key);
		line.put(NUMBER, ++written);
		line.put(name, value);
		try {
			out.write((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(e); // the parent finds that an answer is missing
		}
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
