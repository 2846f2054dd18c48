// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.rules.monitoring.Ratings;

/**
 * Adds up what belongs to the same object and month, however many lines there are and in whatever order: a bounded
 * table in memory, written to a temporary file in order of its keys when it is full, and in the end all of them merged.
 */
final class MonthRuns implements Closeable {

	private static final Comparator<Month> ORDER = Comparator.comparing(Month::objectId).thenComparing(Month::month);
	private static final int BUFFER = 1 << 16;

	private final Path scratch;
	private final int most;
	private final Map<Key, Sum> table = new HashMap<>();
	private final List<Path> runs = new ArrayList<>();
	private final List<DataInputStream> open = new ArrayList<>();

	private record Key(String objectId, YearMonth month) {
	}

	/** Sums being made, changed in place: a line of a log costs no map. */
	private static final class Sum {

		private Long submitted;
		private final SortedMap<Integer, Long> statuses = new TreeMap<>();
		private final SortedMap<String, Ratings> ratings = new TreeMap<>();
		private final long line;
		private int parts;

		Sum(long line) {
			this.line = line;
		}
	}

	/**
	 * An object in a month.
	 *
	 * @param objectId the object
	 * @param month    the month
	 * @param sums     what was counted
	 * @param line     a line that says so
	 * @param parts    how many whole months were added up: more than one is a repetition where lines are months
	 */
	record Month(String objectId, YearMonth month, MonthSums sums, long line, int parts) {
	}

	/** Takes months in order of object and month. */
	@FunctionalInterface
	interface Taker<E extends Exception> {

		/** Takes a month. */
		void take(Month month) throws E;
	}

	/**
	 * @param scratch folder for temporary files
	 * @param most    most months in memory
	 */
	MonthRuns(Path scratch, int most) {
		this.scratch = scratch;
		this.most = most;
	}

	/** Adds a whole month. */
	void month(String objectId, YearMonth month, MonthSums sums, long line) throws IOException {
		Sum sum = sum(objectId, month, line);
		sum.parts++;
		if (sums.submitted() != null) {
			sum.submitted = sum.submitted == null ? sums.submitted() : (Long) (sum.submitted + sums.submitted());
		}
		sums.statuses().forEach((code, count) -> sum.statuses.merge(code, count, Long::sum));
		sums.ratings().forEach((criterion, ratings) -> sum.ratings.merge(criterion, ratings, Ratings::plus));
	}

	/** Adds an application that was submitted. */
	void submitted(String objectId, YearMonth month, long line) throws IOException {
		Sum sum = sum(objectId, month, line);
		sum.submitted = sum.submitted == null ? 1L : sum.submitted + 1;
	}

	/** Adds an application that came to a status. */
	void status(String objectId, YearMonth month, int status, long line) throws IOException {
		sum(objectId, month, line).statuses.merge(status, 1L, Long::sum);
	}

	/** Adds a rating. */
	void rating(String objectId, YearMonth month, String criterion, BigDecimal rating, long line) throws IOException {
		sum(objectId, month, line).ratings.merge(criterion, Ratings.NONE.plus(rating), Ratings::plus);
	}

	private Sum sum(String objectId, YearMonth month, long line) throws IOException {
		Key key = new Key(objectId, month);
		Sum sum = table.get(key);
		if (sum == null) {
			if (table.size() >= most) {
				spill();
			}
			sum = new Sum(line);
			table.put(key, sum);
		}
		return sum;
	}

	private List<Month> sorted() {
		List<Month> months = new ArrayList<>(table.size());
		table.forEach((key, sum) -> months.add(new Month(key.objectId(), key.month(),
				new MonthSums(sum.submitted, sum.statuses, sum.ratings), sum.line, sum.parts)));
		months.sort(ORDER);
		table.clear();
		return months;
	}

	private void spill() throws IOException {
		Path run = Files.createTempFile(scratch, "months", ".tmp");
		runs.add(run);
		try (DataOutputStream out = new DataOutputStream(
				new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
			for (Month month : sorted()) {
				write(out, month);
			}
		}
	}

	/** Gives every month once, in order of object and month. */
	<E extends Exception> void all(Taker<E> taker) throws IOException, E {
		if (runs.isEmpty()) {
			for (Month month : sorted()) {
				taker.take(month);
			}
			return;
		}
		spill();
		PriorityQueue<Head> heads = new PriorityQueue<>();
		for (Path run : runs) {
			DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run), BUFFER));
			open.add(in);
			advance(heads, in);
		}
		while (!heads.isEmpty()) {
			Head first = heads.poll();
			advance(heads, first.in());
			Month month = first.month();
			while (!heads.isEmpty() && ORDER.compare(heads.peek().month(), month) == 0) {
				Head same = heads.poll();
				advance(heads, same.in());
				month = new Month(month.objectId(), month.month(), month.sums().plus(same.month().sums()),
						Math.min(month.line(), same.month().line()), month.parts() + same.month().parts());
			}
			taker.take(month);
		}
	}

	/** The first month of a run that was not taken yet. */
	private record Head(Month month, DataInputStream in) implements Comparable<Head> {

		@Override
		public int compareTo(Head other) {
			return ORDER.compare(month, other.month);
		}
	}

	private static void advance(PriorityQueue<Head> heads, DataInputStream in) throws IOException {
		Month month = read(in);
		if (month != null) {
			heads.add(new Head(month, in));
		}
	}

	private static void write(DataOutputStream out, Month month) throws IOException {
		out.writeUTF(month.objectId());
		out.writeInt(month.month().getYear());
		out.writeByte(month.month().getMonthValue());
		out.writeLong(month.line());
		out.writeInt(month.parts());
		MonthSums sums = month.sums();
		out.writeLong(sums.submitted() == null ? -1 : sums.submitted());
		out.writeInt(sums.statuses().size());
		for (Map.Entry<Integer, Long> each : sums.statuses().entrySet()) {
			out.writeInt(each.getKey());
			out.writeLong(each.getValue());
		}
		out.writeInt(sums.ratings().size());
		for (Map.Entry<String, Ratings> each : sums.ratings().entrySet()) {
			out.writeUTF(each.getKey());
			out.writeUTF(each.getValue().sum().toPlainString());
			out.writeLong(each.getValue().number());
		}
	}

	private static Month read(DataInputStream in) throws IOException {
		String objectId;
		try {
			objectId = in.readUTF();
		} catch (EOFException e) {
			return null;
		}
		YearMonth month = YearMonth.of(in.readInt(), in.readByte());
		long line = in.readLong();
		int parts = in.readInt();
		long submitted = in.readLong();
		SortedMap<Integer, Long> statuses = new TreeMap<>();
		for (int left = in.readInt(); left > 0; left--) {
			statuses.put(in.readInt(), in.readLong());
		}
		SortedMap<String, Ratings> ratings = new TreeMap<>();
		for (int left = in.readInt(); left > 0; left--) {
			ratings.put(in.readUTF(), new Ratings(new BigDecimal(in.readUTF()), in.readLong()));
		}
		return new Month(objectId, month, new MonthSums(submitted < 0 ? null : submitted, statuses, ratings), line,
				parts);
	}

	@Override
	public void close() throws IOException {
		for (DataInputStream in : open) {
			in.close();
		}
		for (Path run : runs) {
			Files.deleteIfExists(run);
		}
	}
}
