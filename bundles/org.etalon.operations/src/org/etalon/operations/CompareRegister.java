// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.RegisterRecord;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.RegisterSource;
import org.etalon.exchange.Registers;
import org.etalon.exchange.RejectedRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.Impact.Counter;
import org.etalon.operations.Impact.Counter.Count;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.ScoringVariant;

/**
 * Compares what two sets of variants make of registers, in one pass: every row is decoded once, and only those for
 * which the sets choose differently are scored, by both.
 */
public final class CompareRegister {

	private static final int AHEAD = 3; // batches waiting for each processor
	private static final int MOST_WORKERS = 8;

	private final Collection<ScoringVariant> before;
	private final Collection<ScoringVariant> after;

	/**
	 * An object that comes to something else.
	 *
	 * @param row    the object
	 * @param before what it comes to now, null if it is rejected
	 * @param after  what it would come to, null if it would be rejected
	 * @param codes  codes of the problems of the rejection, with their columns; empty if there is none
	 * @param issued what the register of a database says of its assessment
	 */
	public record Moved(RegisterRow row, Outcome before, Outcome after, List<String> codes, DatabaseColumns issued) {
	}

	/** Takes the objects that move, in the order of the registers. */
	@FunctionalInterface
	public interface Listener {

		/** Takes an object. */
		void moved(Moved moved) throws IOException;
	}

	/** What two sets of variants make of a row. */
	private record Pair(RejectedRow rejectedNow, Outcome now, RejectedRow rejectedThen, Outcome then) {

		boolean certified() {
			return now != null && now.decision().certifies();
		}

		boolean certifies() {
			return then != null && then.decision().certifies();
		}

		List<String> codes() {
			RejectedRow rejected = rejectedNow != null ? rejectedNow : rejectedThen;
			return rejected == null ? List.of() : rejected.problems().stream().map(CompareRegister::reason).toList();
		}
	}

	private record Compared(Counter counter, List<Moved> moved) {
	}

	/**
	 * A comparison of two sets of variants.
	 *
	 * @param before the variants as they are
	 * @param after  the variants as they would be
	 */
	public CompareRegister(Collection<ScoringVariant> before, Collection<ScoringVariant> after) {
		this.before = List.copyOf(before);
		this.after = List.copyOf(after);
	}

	/**
	 * Compares.
	 *
	 * @param listener takes the objects that move; null if nobody wants them
	 * @throws UnreadableInputException if an input cannot be read to its end: a part of a register says nothing of it
	 * @throws OutputFailedException    if the listener fails
	 * @throws CancellationException    if {@code progress} asked to stop
	 */
	public Impact run(CheckRegister.Request request, Listener listener, Progress progress)
			throws UnreadableInputException, OutputFailedException {
		int processors = Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS);
		ExecutorService workers = Executors.newFixedThreadPool(processors,
				Thread.ofPlatform().daemon().name("compare-", 1).factory());
		try {
			Run run = new Run(request, listener, progress, workers, processors * AHEAD);
			for (String input : request.inputs()) {
				run.read(input);
			}
			return run.total.impact(run.database);
		} finally {
			workers.shutdownNow();
		}
	}

	private final class Run {

		private final CheckRegister.Request request;
		private final Listener listener;
		private final Progress progress;
		private final ExecutorService workers;
		private final int ahead;
		private final RowScorer now;
		private final RowScorer then;
		private final Counter total = new Counter();
		private boolean database;

		Run(CheckRegister.Request request, Listener listener, Progress progress, ExecutorService workers, int ahead) {
			this.request = request;
			this.listener = listener;
			this.progress = progress;
			this.workers = workers;
			this.ahead = ahead;
			this.now = new RowScorer(before, request.forced(), request.settings(), request.calendar(), request.asOf());
			this.then = new RowScorer(after, request.forced(), request.settings(), request.calendar(), request.asOf());
		}

		void read(String input) throws UnreadableInputException, OutputFailedException {
			try (RegisterSource source = Registers.open(request.folder().resolve(input), input, request.reading())) {
				database |= request.reading().texts() && DatabaseColumns.in(source.extraColumns());
				Deque<Future<Compared>> running = new ArrayDeque<>();
				boolean more = true;
				while (more || !running.isEmpty()) {
					if (progress.cancelled()) {
						throw new CancellationException();
					}
					if (more && running.size() < ahead) {
						RegisterSource.Batch batch = source.next();
						more = batch != null;
						if (more) {
							running.add(workers.submit(() -> compare(batch.decode())));
						}
					} else {
						accept(CheckRegister.result(running.remove(), progress));
						progress.at(source.position(), source.size());
					}
				}
			} catch (IOException e) {
				throw Registers.notReadable(input, e);
			}
		}

		private void accept(Compared compared) throws OutputFailedException {
			total.add(compared.counter());
			try {
				for (Moved moved : compared.moved()) {
					listener.moved(moved);
				}
			} catch (IOException e) {
				throw new OutputFailedException(e);
			}
		}

		private Compared compare(List<RegisterRecord> records) {
			Counter counter = new Counter();
			Counter others = new Counter(); // rows that are there for their documents only
			List<Moved> moved = new ArrayList<>();
			for (RegisterRecord entry : records) {
				if (entry instanceof RegisterRow row) {
					DatabaseColumns issued = DatabaseColumns.of(row);
					Counter objects = issued.earlier() ? others : counter;
					objects.add(Count.ROWS);
					counter.inForce().looked(issued);
					List<ScoringVariant> by = now.chosen(row);
					List<ScoringVariant> other = then.chosen(row);
					if (!by.equals(other)) {
						objects.add(Count.CONCERNED);
						Pair pair = score(DatabaseColumns.whole(row));
						if (differs(row, pair, by, other, objects)) {
							Moved one = new Moved(row, pair.now(), pair.then(), pair.codes(), issued);
							counter.inForce().moved(one);
							if (listener != null) {
								moved.add(one);
							}
						}
					}
				} else {
					counter.add(Count.ROWS);
					counter.add(Count.UNREADABLE);
				}
			}
			return new Compared(counter, moved);
		}

		private Pair score(RegisterRow row) {
			List<CheckedRow> both = new ArrayList<>(2);
			RejectedRow rejectedNow = now.score(row, both);
			Outcome one = rejectedNow == null ? both.getLast().outcome() : null;
			RejectedRow rejectedThen = then.score(row, both);
			Outcome other = rejectedThen == null ? both.getLast().outcome() : null;
			return new Pair(rejectedNow, one, rejectedThen, other);
		}

		/** Counts what moves; whether anything does. */
		private static boolean differs(RegisterRow row, Pair pair, List<ScoringVariant> by,
				List<ScoringVariant> instead, Counter counter) {
			if (pair.now() == null && pair.then() == null) {
				return false;
			}
			boolean differs = true;
			if (pair.now() == null) {
				counter.add(Count.ACCEPTED);
			} else if (pair.then() == null) {
				counter.add(Count.REFUSED);
				for (Problem problem : pair.rejectedThen().problems()) {
					counter.wanting(reason(problem));
				}
			} else {
				differs = outcomes(pair.now(), pair.then(), counter);
			}
			if (pair.certified() && !pair.certifies()) {
				counter.add(Count.LOST);
			} else if (pair.certifies() && !pair.certified()) {
				counter.add(Count.GAINED);
			}
			differs |= homeless(row, pair.now(), pair.then(), counter) | unasked(row, by, instead, counter);
			if (differs) {
				counter.add(Count.MOVED);
			}
			return differs;
		}

		private static boolean outcomes(Outcome one, Outcome other, Counter counter) {
			int level = Integer.compare(other.level().percent(), one.level().percent());
			if (level != 0) {
				counter.add(level > 0 ? Count.RAISED : Count.LOWERED);
			}
			boolean decision = one.decision() != other.decision();
			if (decision) {
				counter.decision(one.decision(), other.decision());
			}
			boolean term = one.decision().certifies() && other.decision().certifies()
					&& !(Objects.equals(one.validFrom(), other.validFrom())
							&& Objects.equals(one.validTo(), other.validTo()));
			if (term) {
				counter.add(Count.TERMS);
			}
			return level != 0 || decision || term;
		}

		/** Answers that have a stage now and would have none. */
		private static boolean homeless(RegisterRow row, Outcome one, Outcome other, Counter counter) {
			boolean any = false;
			if (one != null && other != null) {
				for (Stage stage : Stage.values()) {
					Finding given = row.submission().finding(stage);
					if (given != Finding.NOT_STATED && given != Finding.INDICATORS_NOT_APPLICABLE
							&& one.points(stage) != null && other.points(stage) == null) {
						counter.homeless(stage.name().toLowerCase(Locale.ROOT));
						any = true;
					}
				}
			}
			return any;
		}

		/** Answers in columns that are asked for now and would not be. */
		private static boolean unasked(RegisterRow row, List<ScoringVariant> by, List<ScoringVariant> instead,
				Counter counter) {
			boolean any = false;
			for (ScoringVariant variant : by) {
				for (String column : variant.columns()) {
					if (!row.extra().getOrDefault(column, "").isBlank()
							&& instead.stream().noneMatch(each -> each.columns().contains(column))) {
						counter.homeless(column);
						any = true;
					}
				}
			}
			return any;
		}
	}

	private static String reason(Problem problem) {
		return problem.column() + " " + problem.code();
	}
}
