// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.scoring.Level;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;

/** Results as CSV: UTF-8 without BOM, comma, LF, RFC 4180 quoting; the same in every locale. */
public final class CsvResult implements ResultSink {

	private static final Stage[] STAGES = Stage.values();
	private static final byte[][] KINDS = codes(ObjectKind.values());
	private static final byte[][] DECISIONS = codes(Decision.values());
	private static final byte[][] REASONS = codes(Reason.values());
	private static final int MOST_LEVELS = 10_000;

	private final OutputStream out;
	private final Map<String, byte[]> words = new ConcurrentHashMap<>();
	/** By identity, because a scorer gives equal stages the same level; one that does not must not fill the memory. */
	private final ThreadLocal<Map<Level, byte[]>> levels = ThreadLocal.withInitial(IdentityHashMap::new);

	/** The last two cells of rows by the id of their variant; empty where they are not wanted. */
	private final Map<String, byte[]> stamps = new HashMap<>();

	/** Writes to {@code out}, which is closed with this. */
	public CsvResult(OutputStream out) throws IOException {
		this(out, List.of());
	}

	/**
	 * Writes rows that name version and hash of their variant too.
	 *
	 * @param out    where to write; closed with this
	 * @param stamps of all variants that can score a row; none if an id says enough
	 */
	public CsvResult(OutputStream out, List<VariantStamp> stamps) throws IOException {
		this.out = out;
		for (VariantStamp each : stamps) {
			this.stamps.put(each.id(),
					(',' + quoted(each.version()) + ',' + each.beginning()).getBytes(StandardCharsets.UTF_8));
		}
		out.write(String.join(",", ResultColumns.names(!stamps.isEmpty())).getBytes(StandardCharsets.US_ASCII));
		out.write('\n');
	}

	@Override
	public Prepared prepare(List<CheckedRow> rows) {
		RowBytes bytes = new RowBytes();
		Map<Level, byte[]> known = levels.get();
		if (known.size() > MOST_LEVELS) {
			known.clear();
		}
		for (CheckedRow row : rows) {
			append(bytes, row, known);
		}
		return bytes;
	}

	@Override
	public void accept(Prepared batch, BitSet dropped) throws IOException {
		((RowBytes) batch).writeTo(out, dropped, 0);
	}

	@Override
	public void problem(Problem problem) {
		// rejected rows stand only among the rejects
	}

	@Override
	public void finish(RunReport report) throws IOException {
		out.flush();
	}

	@Override
	public void close() throws IOException {
		out.close();
	}

	private void append(RowBytes bytes, CheckedRow row, Map<Level, byte[]> levels) {
		Outcome outcome = row.outcome();
		bytes.put(text(row.row().id())).put(',').put(KINDS[row.row().submission().kind().ordinal()]).put(',');
		bytes.put(word(outcome.variant())).put(',').put(levels.computeIfAbsent(outcome.level(), CsvResult::level));
		bytes.put(',').put(DECISIONS[outcome.decision().ordinal()]).put(',');
		if (outcome.reason() != null) {
			bytes.put(REASONS[outcome.reason().ordinal()]);
		}
		bytes.put(',').put(word(outcome.clause().number())).put(',');
		date(bytes, outcome.validFrom());
		bytes.put(',');
		date(bytes, outcome.validTo());
		bytes.put(',');
		number(bytes, outcome.gapDays());
		bytes.put(',');
		number(bytes, outcome.noIncreaseUsed());
		bytes.put(',');
		if (!outcome.warnings().isEmpty()) {
			bytes.put(text(ResultColumns.problems(outcome)));
		}
		byte[] stamp = stamps.get(outcome.variant());
		if (stamp != null) {
			bytes.put(stamp);
		}
		bytes.put('\n').endRow();
	}

	private static void number(RowBytes bytes, Integer number) {
		if (number != null) {
			bytes.put(number);
		}
	}

	/** Points of the four stages and the level: one of few combinations. */
	private static byte[] level(Level level) {
		StringBuilder text = new StringBuilder();
		for (Stage stage : STAGES) {
			Integer points = level.points(stage);
			text.append(points == null ? "" : points).append(',');
		}
		return text.append(level.percent()).toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** The bytes of an id or a clause, kept because there are few of them. */
	private byte[] word(String code) {
		byte[] bytes = words.get(code);
		return bytes != null ? bytes : words.computeIfAbsent(code, CsvResult::text);
	}

	private static byte[][] codes(Enum<?>[] values) {
		byte[][] codes = new byte[values.length][];
		for (Enum<?> value : values) {
			codes[value.ordinal()] = text(value.name());
		}
		return codes;
	}

	private static void date(RowBytes bytes, LocalDate date) {
		if (date == null) {
			return;
		}
		int year = date.getYear();
		if (year < 1000 || year > 9999) {
			bytes.put(text(date.toString()));
			return;
		}
		bytes.putTwoDigits(year / 100).putTwoDigits(year % 100).put('-').putTwoDigits(date.getMonthValue()).put('-')
				.putTwoDigits(date.getDayOfMonth());
	}

	/** A cell, quoted where RFC 4180 wants it. */
	static byte[] text(String text) {
		return quoted(text).getBytes(StandardCharsets.UTF_8);
	}

	static String quoted(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == ',' || c == '"' || c == '\n' || c == '\r') {
				return '"' + text.replace("\"", "\"\"") + '"';
			}
		}
		return text;
	}
}
