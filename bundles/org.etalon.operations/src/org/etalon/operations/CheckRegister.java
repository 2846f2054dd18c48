// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.etalon.exchange.CheckSummary;
import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.RegisterRecord;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.RegisterSource;
import org.etalon.exchange.Registers;
import org.etalon.exchange.RejectedRow;
import org.etalon.exchange.ResultSink;
import org.etalon.exchange.RunReport;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;

/**
 * Checks registers: every object of the inputs gets a level and a decision, every record that cannot be checked gets a
 * located problem, in the order of the inputs. Batches are decoded and scored on all processors; memory does not grow
 * with the inputs but for the ids, whose repetition is a problem.
 */
public final class CheckRegister {

	private static final int PATIENCE_MILLIS = 200; // between looks at whether to stop
	private static final int AHEAD = 3; // batches waiting for each processor
	private static final int SHORT_ROW = 200; // bytes; a beginning of shorter rows must not make the table of ids huge
	private static final int MOST_WORKERS = 8; // one thread reads and writes; more of them would only hold memory

	private final VariantRegistry registry;

	/**
	 * What to check and how.
	 *
	 * @param product  name and version of the product, for the results
	 * @param inputs   the inputs, as the user named them
	 * @param folder   the folder relative inputs lie in
	 * @param reading  how to read them
	 * @param settings the settings in effect
	 * @param calendar the production calendar, asked for only where the settings need it
	 * @param asOf     the day whose edition of the variants counts for objects without an issue date
	 * @param forced   ids of variants to use for a kind whatever else is installed
	 */
	public record Request(String product, List<String> inputs, Path folder, ReadOptions reading, Settings settings,
			Supplier<ProductionCalendar> calendar, LocalDate asOf, Map<ObjectKind, String> forced) {
	}

	/** Hears of the problems, in the order of the inputs. */
	@FunctionalInterface
	public interface ProblemListener {

		/** Takes a problem. */
		void problem(Problem problem) throws IOException;
	}

	/**
	 * How a check ended.
	 *
	 * @param report     the counts, and what they were computed by
	 * @param unreadable inputs that could not be read at all
	 * @param cut        inputs that could not be read to their end
	 */
	public record Result(RunReport report, int unreadable, int cut) {
	}

	/**
	 * A batch that is checked.
	 *
	 * @param records  the records in order
	 * @param rejected indexes of those that were rejected
	 * @param checked  the others, in order
	 * @param prepared the same, ready to be written
	 * @param counts   their counts, which hold until a repeated id is found among them
	 * @param used     ids of the variants that scored them
	 * @param ids      ids of all records
	 */
	private record Batch(List<RegisterRecord> records, List<Integer> rejected, List<CheckedRow> checked,
			ResultSink.Prepared prepared, CheckSummary counts, Set<String> used, DuplicateIds.Batch ids) {
	}

	public CheckRegister(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Checks the inputs.
	 *
	 * @throws OutputFailedException if a result or the temporary file of ids cannot be written
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public Result run(Request request, ResultSink sink, ProblemListener problems, Progress progress)
			throws OutputFailedException {
		int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
		ExecutorService workers = Executors.newFixedThreadPool(processors,
				Thread.ofPlatform().daemon().name("check-", 1).factory());
		try (Run run = new Run(request, sink, problems, progress, workers, processors * AHEAD)) {
			return run.execute();
		} catch (IOException e) {
			throw new OutputFailedException(e);
		} finally {
			workers.shutdownNow();
		}
	}

	/** One run. Everything but {@link #check} happens on one thread. */
	private final class Run implements AutoCloseable {

		private final Request request;
		private final ResultSink sink;
		private final ProblemListener problems;
		private final Progress progress;
		private final ExecutorService workers;
		private final int ahead;
		private final List<InstalledVariant> installed = registry.variants();
		private final RowScorer scorer;
		private final CheckSummary summary = new CheckSummary();
		private final Set<String> used = new TreeSet<>();
		private final DuplicateIds ids;
		private final BitSet dropped = new BitSet();
		private final long total;
		private long done;
		private int unreadable;
		private int cut;

		Run(Request request, ResultSink sink, ProblemListener problems, Progress progress, ExecutorService workers,
				int ahead) throws IOException {
			this.request = request;
			this.sink = sink;
			this.problems = problems;
			this.progress = progress;
			this.workers = workers;
			this.ahead = ahead;
			this.scorer = new RowScorer(installed.stream().map(InstalledVariant::variant).toList(), request.forced(),
					request.settings(), request.calendar(), request.asOf());
			this.total = request.inputs().stream().mapToLong(input -> size(path(input))).sum();
			this.ids = new DuplicateIds(request.reading().scratch());
		}

		Result execute() throws IOException {
			for (int i = 0; i < request.inputs().size(); i++) {
				read(i);
			}
			List<VariantStamp> stamps = VariantStamp.parts(installed.stream().map(InstalledVariant::stamp)
					.filter(stamp -> used.contains(stamp.id())).toList());
			RunReport report = new RunReport(request.product(), request.inputs(), request.settings().asMap(), stamps,
					summary);
			sink.finish(report);
			return new Result(report, unreadable, cut);
		}

		private void read(int index) throws IOException {
			String input = request.inputs().get(index);
			long counted = summary.checked() + summary.rejected();
			try (RegisterSource source = Registers.open(path(input), input, request.reading())) {
				try {
					pump(source, index);
				} catch (UnreadableInputException e) {
					tell(e.problem());
					if (summary.checked() + summary.rejected() == counted) {
						unreadable++;
					} else {
						cut++;
					}
				}
				done += source.size();
			} catch (UnreadableInputException e) {
				tell(e.problem());
				unreadable++;
			}
		}

		/** Reads ahead while batches are being checked, and takes them back in order. */
		private void pump(RegisterSource source, int index) throws IOException, UnreadableInputException {
			Deque<Future<Batch>> running = new ArrayDeque<>();
			UnreadableInputException failure = null;
			boolean more = true;
			boolean expecting = true;
			long firstBytes = 0; // of the first batch
			while (more || !running.isEmpty()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				if (more && running.size() < ahead) {
					try {
						RegisterSource.Batch batch = source.next();
						more = batch != null;
						if (more) {
							running.add(workers.submit(() -> check(batch, index)));
							firstBytes = firstBytes == 0 ? source.position() : firstBytes;
						}
					} catch (UnreadableInputException e) {
						failure = e;
						more = false;
					} catch (IOException e) {
						failure = Registers.notReadable(request.inputs().get(index), e);
						more = false;
					}
				} else {
					Batch batch = result(running.remove(), progress);
					if (expecting && firstBytes > 0) {
						long alike = batch.records().size() * source.size() / firstBytes;
						ids.expect(Math.min(alike, source.size() / SHORT_ROW));
					}
					expecting = false;
					accept(batch);
					progress.at(done + source.position(), total);
				}
			}
			if (failure != null) {
				throw failure;
			}
		}

		private Batch check(RegisterSource.Batch batch, int index) {
			List<RegisterRecord> records = batch.decode();
			List<CheckedRow> checked = new ArrayList<>(records.size());
			CheckSummary counts = new CheckSummary();
			Set<String> variants = new TreeSet<>();
			DuplicateIds.Batch batchIds = new DuplicateIds.Batch(index);
			List<Integer> rejected = new ArrayList<>();
			for (int i = 0; i < records.size(); i++) {
				RegisterRecord entry = records.get(i);
				batchIds.add(entry.id(), entry.line());
				RejectedRow refused = entry instanceof RegisterRow row ? scorer.score(row, checked) : null;
				if (refused != null) {
					records.set(i, refused);
				}
				if (refused != null || entry instanceof RejectedRow) {
					rejected.add(i);
				} else {
					CheckedRow scored = checked.getLast();
					counts.add(scored.row().submission().kind(), scored.outcome());
					variants.add(scored.outcome().variant());
				}
			}
			return new Batch(records, rejected, checked, sink.prepare(checked), counts, variants, batchIds);
		}

		private void accept(Batch batch) throws IOException {
			SortedMap<Integer, DuplicateIds.Place> repeated = new TreeMap<>();
			ids.add(batch.ids(), repeated::put);
			dropped.clear();
			summary.add(batch.counts());
			used.addAll(batch.used());
			reject(batch, repeated);
			sink.accept(batch.prepared(), dropped);
		}

		/** Tells what is wrong with the rejected records of a batch, and drops the rows whose id came before. */
		private void reject(Batch batch, SortedMap<Integer, DuplicateIds.Place> repeated) throws IOException {
			SortedSet<Integer> marked = new TreeSet<>(batch.rejected());
			marked.addAll(repeated.keySet());
			int rejectedBefore = 0;
			for (int index : marked) {
				RegisterRecord entry = batch.records().get(index);
				DuplicateIds.Place first = repeated.get(index);
				summary.addRejected();
				if (entry instanceof RejectedRow rejected) {
					rejectedBefore++;
					for (Problem problem : rejected.problems()) {
						tell(problem);
					}
				} else {
					int row = index - rejectedBefore;
					CheckedRow checked = batch.checked().get(row);
					summary.remove(checked.row().submission().kind(), checked.outcome());
					dropped.set(row);
				}
				if (first != null) {
					tell(new Problem(entry.file(), entry.line(), "id", entry.id(), "DUPLICATE_ID", entry.id(),
							request.inputs().get(first.input()) + ":" + first.line()));
				}
			}
		}

		private void tell(Problem problem) throws IOException {
			summary.add(problem);
			sink.problem(problem);
			problems.problem(problem);
		}

		private Path path(String input) {
			return request.folder().resolve(input);
		}

		@Override
		public void close() throws IOException {
			ids.close();
		}
	}

	/** Waits for a batch, but not for one that never comes after everything was asked to stop. */
	static <B> B result(Future<B> future, Progress progress) {
		try {
			while (true) {
				try {
					return future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					if (progress.cancelled()) {
						throw new CancellationException();
					}
				}
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		} catch (ExecutionException e) {
			switch (e.getCause()) {
			case RuntimeException unexpected -> throw unexpected;
			case Error error -> throw error;
			default -> throw new IllegalStateException(e.getCause());
			}
		}
	}

	private static long size(Path path) {
		try {
			return Files.size(path);
		} catch (IOException e) {
			return 0; // the reader will say what is wrong with it
		}
	}
}
