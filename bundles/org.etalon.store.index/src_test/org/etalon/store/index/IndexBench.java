// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Measures an index of a national register: memory, building, and what a user of a table waits for. No test: it is run
 * by hand, see {@code docs/adr/0016-register-index.md}.
 */
final class IndexBench {

	private static final int AUTHORITIES = 30_000;
	private static final int VOCABULARY = 20_000;
	private static final Field NAME = RecordKinds.OBJECTS.field("name");
	private static final Field AUTHORITY_NAME = RecordKinds.AUTHORITIES.field("name");

	/** How the names of the objects are. */
	enum Names {
		/** Five thousand different ones. */
		REPEATED,
		/** All different, of the same twenty thousand words. */
		DISTINCT,
		/** All different, each with a number of its own. */
		NUMBERED
	}

	private final PrintStream out;
	private final Names names;
	private final int rows;
	private final String[] vocabulary = new String[VOCABULARY];
	private final Random random = new Random(3);

	private IndexBench(PrintStream out, Names names, int rows) {
		this.out = out;
		this.names = names;
		this.rows = rows;
		for (int i = 0; i < VOCABULARY; i++) {
			StringBuilder word = new StringBuilder();
			for (int letters = 3 + random.nextInt(9); letters >= 0; letters--) {
				word.append((char) ('а' + random.nextInt(32)));
			}
			vocabulary[i] = word.toString();
		}
	}

	/** Usage: {@code IndexBench [rows [names…]]}. */
	public static void main(String[] args) throws StoreException {
		int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_500_000;
		List<Names> all = args.length > 1 ? Arrays.stream(args).skip(1).map(Names::valueOf).toList()
				: List.of(Names.values());
		for (Names each : all) {
			new IndexBench(System.out, each, rows).run();
		}
	}

	private void run() throws StoreException {
		Times making = new Times("making the records alone");
		making.measure(() -> new Register(0).each(RecordKinds.OBJECTS, revised -> true));
		long before = used();
		RegisterIndex[] built = new RegisterIndex[1];
		Times building = new Times("building");
		building.measure(() -> built[0] = RegisterIndex.build(new Register(0), Progress.NONE));
		RegisterIndex index = built[0];
		built[0] = null;
		out.printf(Locale.ROOT, "%n%s: %,d objects, %,d authorities; %.1f MB%n", names, rows, AUTHORITIES,
				(used() - before) / 1e6);
		making.report();
		building.report();
		queries(index, 60);
		follow(index);
		queries(index, 20);
		out.printf(Locale.ROOT, "  after changes: %.1f MB%n", (used() - before) / 1e6);
		index.change(); // it is in use until here
	}

	private void follow(RegisterIndex index) throws StoreException {
		Times few = new Times("apply 100 changed objects");
		Times many = new Times("making the main part anew");
		for (int change = 1; change <= 40; change++) {
			Register register = new Register(change);
			few.measure(() -> index.apply(register, Progress.NONE));
		}
		few.report();
		Register register = new Register(41);
		register.changed = 4_000;
		many.measure(() -> index.apply(register, Progress.NONE));
		many.report();
		for (int change = 42; change <= 60; change++) {
			Register next = new Register(change);
			index.apply(next, Progress.NONE);
		}
	}

	private void queries(RegisterIndex index, int rounds) throws StoreException {
		Times filters = new Times("filter or sort: count and first page");
		Times pages = new Times("page at any offset");
		Times typing = new Times("find as you type, each key");
		Times charts = new Times("distribution by date");
		Field date = RecordKinds.OBJECTS.field("certificateTo");
		for (int i = -10; i < rounds; i++) {
			if (i == 0) {
				List.of(filters, pages, typing, charts).forEach(Times::clear);
			}
			Query query = query();
			Result[] found = new Result[1];
			filters.measure(() -> {
				found[0] = index.find(query, Progress.NONE).orElseThrow();
				found[0].page(0, 100);
			});
			long offset = (long) (random.nextDouble() * found[0].count());
			pages.measure(() -> found[0].page(offset, 100));
			charts.measure(() -> found[0].distribution(date).orElseThrow());
			String typed = typed();
			for (int end = 1; end <= typed.length(); end++) {
				Query search = Query.of(RecordKinds.OBJECTS, RegisterIndex.search(typed.substring(0, end))).sorted(NAME,
						false);
				typing.measure(() -> index.find(search, Progress.NONE).orElseThrow().page(0, 100));
			}
		}
		List.of(filters, pages, typing, charts).forEach(Times::report);
	}

	/** What is measured. */
	private interface Work {

		void run() throws StoreException;
	}

	/** Times by the clock, and how long this thread had a processor: other programs may run beside. */
	private final class Times {

		private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();
		private final String name;
		private final List<Long> clock = new ArrayList<>();
		private final List<Long> processor = new ArrayList<>();

		private Times(String name) {
			this.name = name;
		}

		private void measure(Work work) throws StoreException {
			long cpu = thread.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			work.run();
			clock.add(System.nanoTime() - start);
			processor.add(thread.getCurrentThreadCpuTime() - cpu);
		}

		private void clear() {
			clock.clear();
			processor.clear();
		}

		private void report() {
			out.printf(Locale.ROOT, "  %-38s %s  processor %s%n", name, quantiles(clock), quantiles(processor));
		}

		private static String quantiles(List<Long> times) {
			long[] sorted = times.stream().mapToLong(each -> each).sorted().toArray();
			return String.format(Locale.ROOT, "p50 %8.2f p99 %8.2f max %8.2f ms", sorted[sorted.length / 2] / 1e6,
					sorted[(int) (sorted.length * 0.99)] / 1e6, sorted[sorted.length - 1] / 1e6);
		}
	}

	private Query query() {
		Filter filter = Filter.ALL;
		for (int i = random.nextInt(4); i > 0; i--) {
			filter = filter.and(switch (random.nextInt(6)) {
			case 0 -> Filter.is(RecordKinds.OBJECTS.field("kind"), ObjectKind.SERVIS).negated();
			case 1 -> new Filter.Between(RecordKinds.OBJECTS.field("level"), 40, 80);
			case 2 -> new Filter.Between(RecordKinds.OBJECTS.field("certificateTo"), LocalDate.of(2027, 1, 1), null);
			case 3 -> new Filter.Contains(NAME, vocabulary[random.nextInt(300)].substring(0, 3));
			case 4 -> Filter.is(RecordKinds.AUTHORITIES.field("level"), AuthorityLevel.REGIONAL);
			default -> Filter.unknown(RecordKinds.OBJECTS.field("excluded"));
			});
		}
		List<Field> sorts = new ArrayList<>(RecordKinds.OBJECTS.fields());
		sorts.removeIf(field -> List.of("formUrl", "act", "monitoringId").contains(field.name()));
		sorts.addAll(List.of(NAME, AUTHORITY_NAME, NAME));
		return Query.of(RecordKinds.OBJECTS, filter).sorted(sorts.get(random.nextInt(sorts.size())),
				random.nextBoolean());
	}

	/** Three words, the last of them whole. */
	private String typed() {
		return vocabulary[random.nextInt(2_000)].substring(0, 3) + " " + vocabulary[random.nextInt(100)].substring(0, 2)
				+ " " + vocabulary[random.nextInt(VOCABULARY)].substring(0, 4);
	}

	private String name(Random drawn, int row) {
		Random words = names == Names.REPEATED ? new Random(row * 31L % 5_000) : drawn;
		StringBuilder name = new StringBuilder("Предоставление");
		int letters = 66 + words.nextInt(9) - (names == Names.NUMBERED ? 10 : 0);
		while (name.length() < letters) {
			// frequent words more often than rare ones
			int word = words.nextInt(1 + words.nextInt(VOCABULARY));
			name.append(' ').append(vocabulary[word]);
		}
		return names == Names.NUMBERED ? name.append(" № ").append(1_000_000 + row).toString() : name.toString();
	}

	private CertificationObject object(int row, int change) {
		Random drawn = new Random(row * 0x9E3779B97F4A7C15L + change);
		drawn.nextInt();
		String id = "%02d-%010d".formatted(row / (rows / 80 + 1), 1_000_000 + row * 5L + row % 4);
		boolean certified = drawn.nextInt(4) == 0;
		LocalDate from = LocalDate.of(2025, 1, 1).plusDays(drawn.nextInt(730));
		return new CertificationObject(id, name(drawn, row), any(drawn, ObjectKind.values()),
				"A" + drawn.nextInt(AUTHORITIES), id.substring(0, 2), drawn.nextBoolean(),
				drawn.nextInt(5) == 0 ? "п. " + drawn.nextInt(2_000) : null,
				drawn.nextInt(5) == 0 ? Integer.toString(drawn.nextInt(300)) : null, "https://example.org/" + id,
				drawn.nextBoolean(), drawn.nextBoolean(), "Приказ № " + row, drawn.nextBoolean() ? "M" + row : null,
				any(drawn, Grade.values()), certified ? drawn.nextInt(21) * 5 : null,
				certified ? any(drawn, CertificateType.values()) : null, certified ? from : null,
				certified ? from.plusYears(2) : null, certified ? CertificateStatus.GIVEN : null,
				drawn.nextInt(30) == 0 ? any(drawn, PlannedTermination.Type.values()) : null,
				drawn.nextInt(30) == 0 ? 2027 + drawn.nextInt(4) : null, null,
				drawn.nextInt(10) == 0 ? "закрыт" : null);
	}

	private Authority authority(int number) {
		Random drawn = new Random(-1 - number);
		StringBuilder name = new StringBuilder("Администрация");
		while (name.length() < 70) {
			name.append(' ').append(vocabulary[drawn.nextInt(VOCABULARY)]);
		}
		return new Authority("A" + number, name.toString(), any(drawn, AuthorityLevel.values()), "16");
	}

	@SafeVarargs
	private static <V> V any(Random drawn, V... values) {
		return values[drawn.nextInt(values.length)];
	}

	private static long used() {
		long used = Long.MAX_VALUE;
		for (int i = 0; i < 4; i++) {
			System.gc();
			used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return used;
	}

	/** The register after some changes, each of a hundred objects; no record is held. */
	private final class Register implements Snapshot {

		private final int change;
		private int changed = 100;

		private Register(int change) {
			this.change = change;
		}

		@Override
		public <T extends Record> Records<T> records(RecordKind<T> kind) {
			return new Records<>() {

				@Override
				public List<Revised<T>> find(Field field, Collection<?> values, long asOf) {
					throw new UnsupportedOperationException();
				}

				@Override
				public void each(Query query, Visitor<T> visitor) throws StoreException {
					Register.this.each(kind, visitor);
				}

				@Override
				public void changedSince(long since, Visitor<T> visitor) throws StoreException {
					for (int i = 0; kind == RecordKinds.OBJECTS && i < changed; i++) {
						int row = (int) ((change * 4_000L + i) * 7_919 % rows);
						visitor.visit(new Revised<>(kind.type().cast(object(row, change)), 2, change, Revised.CURRENT));
					}
				}

				@Override
				public Optional<Revised<T>> find(String id) {
					throw new UnsupportedOperationException();
				}

				@Override
				public Optional<Revised<T>> find(String id, long asOf) {
					throw new UnsupportedOperationException();
				}

				@Override
				public List<Revised<T>> find(Collection<String> ids) {
					throw new UnsupportedOperationException();
				}

				@Override
				public List<Revised<T>> history(String id) {
					throw new UnsupportedOperationException();
				}

				@Override
				public List<Revised<T>> page(Query query, Place after, int size) {
					throw new UnsupportedOperationException();
				}

				@Override
				public List<Revised<T>> pageBefore(Query query, Place before, int size) {
					throw new UnsupportedOperationException();
				}

				@Override
				public long count(Query query) {
					throw new UnsupportedOperationException();
				}

				@Override
				public Place place(Query query, T value) {
					throw new UnsupportedOperationException();
				}
			};
		}

		private <T extends Record> void each(RecordKind<T> kind, Records.Visitor<T> visitor) throws StoreException {
			if (kind == RecordKinds.OBJECTS) {
				for (int row = 0; row < rows; row++) {
					visitor.visit(new Revised<>(kind.type().cast(object(row, 0)), 1, 0, Revised.CURRENT));
				}
			} else {
				for (int number = 0; number < AUTHORITIES; number++) {
					visitor.visit(new Revised<>(kind.type().cast(authority(number)), 1, 0, Revised.CURRENT));
				}
			}
		}

		@Override
		public long newest() {
			return change;
		}

		@Override
		public Optional<Change> change(long id) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long asOf(Instant moment) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Change> changes(long before, int most) {
			throw new UnsupportedOperationException();
		}
	}
}
