// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.operations.Impact;

/** Reads the answers of a trial while they are being written; believes only lines with the key, in their order. */
final class AnswerReader implements Closeable {

	private static final int BUFFER = 1 << 16;

	private final Path file;
	private final String key;
	private final int most;
	private final List<Verdict> verdicts = new ArrayList<>();
	private RandomAccessFile in;
	private byte[] cut = {};
	private long total;
	private long number;
	private boolean foreign;
	private boolean ended;
	private Step step;
	private String exit;
	private Impact impact;
	private long done;
	private long outOf;

	/**
	 * @param most bytes; what is longer is not read, and not believed
	 */
	AnswerReader(Path file, String key, int most) {
		this.file = file;
		this.key = key;
		this.most = most;
	}

	/**
	 * Reads on.
	 *
	 * @return whether anything new was said
	 */
	boolean read() throws IOException {
		if (in == null) {
			if (!Files.exists(file)) {
				return false;
			}
			in = new RandomAccessFile(file.toFile(), "r");
		}
		long before = number;
		byte[] buffer = new byte[BUFFER];
		for (int count = in.read(buffer); count > 0 && !foreign; count = in.read(buffer)) {
			total += count;
			take(buffer, count);
			foreign |= total > most;
		}
		return number > before;
	}

	private void take(byte[] buffer, int count) {
		byte[] all = new byte[cut.length + count];
		System.arraycopy(cut, 0, all, 0, cut.length);
		System.arraycopy(buffer, 0, all, cut.length, count);
		int from = 0;
		for (int i = cut.length; i < all.length; i++) {
			if (all[i] == '\n') {
				line(new String(all, from, i - from, StandardCharsets.UTF_8));
				from = i + 1;
			}
		}
		cut = Arrays.copyOfRange(all, from, all.length);
	}

	private void line(String text) {
		try {
			Map<String, Object> line = Json.object(text);
			number++;
			if (ended || !key.equals(line.get(AnswerWriter.KEY))
					|| !BigDecimal.valueOf(number).equals(line.get(AnswerWriter.NUMBER))) {
				foreign = true;
				return;
			}
			say(line);
		} catch (Json.MalformedException | ClassCastException | IllegalArgumentException | NullPointerException e) {
			foreign = true; // our own lines are always well made
		}
	}

	private void say(Map<String, Object> line) {
		line.forEach((name, value) -> {
			switch (name) {
			case AnswerWriter.BEGIN -> step = Step.valueOf((String) value);
			case AnswerWriter.VERDICT -> verdicts.add(verdict((Map<?, ?>) value));
			case AnswerWriter.PROGRESS -> {
				List<?> numbers = (List<?>) value;
				done = ((BigDecimal) numbers.get(0)).longValueExact();
				outOf = ((BigDecimal) numbers.get(1)).longValueExact();
			}
			case AnswerWriter.IMPACT -> impact = Impact.ofJson((Map<?, ?>) value);
			case AnswerWriter.EXIT -> exit = (String) value;
			case AnswerWriter.END -> ended = true;
			default -> {
				// the key and the number
			}
			}
		});
	}

	private static Verdict verdict(Map<?, ?> json) {
		return new Verdict(Step.valueOf((String) json.get("step")), (Boolean) json.get("passed"),
				(String) json.get("code"), texts(json.get("arguments")), texts(json.get("details")));
	}

	private static List<String> texts(Object list) {
		return ((List<?>) list).stream().map(String.class::cast).toList();
	}

	/** What was found so far. */
	List<Verdict> verdicts() {
		return verdicts;
	}

	/** The step that began last, null before the first. */
	Step step() {
		return step;
	}

	/** Whether everything was said, and nothing by anybody else. */
	boolean complete() {
		return ended && !foreign && cut.length == 0;
	}

	/** Whether the trial said that it is at its end. */
	boolean ended() {
		return ended;
	}

	/** Whether there are lines that are not the trial's. */
	boolean foreign() {
		return foreign;
	}

	/** The bundle that ended the process, null if none did. */
	String exit() {
		return exit;
	}

	/** What the bundle moves, null if that was not looked at. */
	Impact impact() {
		return impact;
	}

	long done() {
		return done;
	}

	long outOf() {
		return outOf;
	}

	@Override
	public void close() throws IOException {
		if (in != null) {
			in.close();
		}
	}
}
