// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.RegisterRecord;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.RegisterSource;
import org.etalon.exchange.Registers;
import org.etalon.exchange.RejectedRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Decision;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Assesses the objects of a register file, as {@link AssessObject} and, for rows that tell of a past,
 * {@link RecertifyObject} do one. What the register knows of an object, its kind, subject and lists, counts and not
 * what the file says. A row that cannot be assessed is a located problem and leaves the others alone.
 */
public final class AssessRegister {

	private final VariantRegistry registry;

	/**
	 * What to assess.
	 *
	 * @param path       where the file is
	 * @param file       how the user named it
	 * @param reading    how to read it
	 * @param on         the day of completion for rows that name none
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Request(Path path, String file, ReadOptions reading, LocalDate on, String reason,
			Conditions conditions) {
	}

	/**
	 * What came of it.
	 *
	 * @param made      how many assessments are new, corrected, unchanged
	 * @param decisions how many of them ended how
	 * @param problems  what is wrong with the rows that were left out
	 * @param rejected  how many rows were left out
	 */
	public record Result(Map<Assessed.Made, Long> made, Map<Decision, Long> decisions, List<Problem> problems,
			long rejected) {

		/** How many assessments there are. */
		public long assessed() {
			return made.values().stream().mapToLong(Long::longValue).sum();
		}
	}

	public AssessRegister(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Assesses.
	 *
	 * @throws UnreadableInputException if the file cannot be read to its end; nothing is kept then
	 */
	public Result run(Store store, Request request, Progress progress) throws StoreException, UnreadableInputException {
		Run run = new Run(Permission.require(store, Role.CENTER), request,
				new Scoring(registry, request.conditions().calendar()));
		try (RegisterSource source = Registers.open(request.path(), request.file(), request.reading())) {
			List<RegisterRecord> records = new ArrayList<>();
			for (RegisterSource.Batch batch = source.next(); batch != null; batch = source.next()) {
				records.addAll(batch.decode());
				Permission.proceed(progress);
			}
			return store.write(new Intent("assess", request.reason(), request.file()), session -> {
				for (int i = 0; i < records.size(); i++) {
					run.take(session, records.get(i));
					progress.at(i + 1L, records.size());
					Permission.proceed(progress);
				}
				return run.result();
			});
		} catch (IOException e) {
			throw Registers.notReadable(request.file(), e);
		}
	}

	private static final class Run {

		private final Permission permission;
		private final Request request;
		private final Scoring scoring;
		private final Map<Assessed.Made, Long> made = new EnumMap<>(Assessed.Made.class);
		private final Map<Decision, Long> decisions = new EnumMap<>(Decision.class);
		private final List<Problem> problems = new ArrayList<>();
		private long rejected;

		Run(Permission permission, Request request, Scoring scoring) {
			this.permission = permission;
			this.request = request;
			this.scoring = scoring;
		}

		void take(Session session, RegisterRecord entry) throws StoreException {
			switch (entry) {
			case RejectedRow row -> reject(row.problems());
			case RegisterRow row -> {
				try {
					Assessed assessed = assess(session, row);
					made.merge(assessed.made(), 1L, Long::sum);
					decisions.merge(assessed.record().decision(), 1L, Long::sum);
				} catch (RefusedException e) {
					reject(problems(row, e));
				}
			}
			}
		}

		private void reject(List<Problem> all) {
			rejected++;
			problems.addAll(all);
		}

		private Assessed assess(Session session, RegisterRow row) throws StoreException {
			Dossier dossier = Dossier.own(session, row.id(), permission);
			Recertification past = row.submission().recertification();
			if (past == null) {
				Assessing.checkPrimary(dossier);
			}
			Submission.Dates dates = row.submission().dates();
			LocalDate on = dates.completedOn() != null ? dates.completedOn()
					: dates.issuedOn() != null ? dates.issuedOn() : request.on();
			Map<Stage, Finding> findings = new EnumMap<>(Stage.class);
			for (Stage stage : Stage.values()) {
				findings.put(stage, row.submission().finding(stage));
			}
			Submission submission = Assessing.submission(dossier.object().value(), new Findings(findings, row.extra()),
					new Submission.Dates(past == null ? null : on, on, null), past);
			return Assessing.keep(session, scoring, dossier, submission, on, null, request.conditions().settings(),
					request.conditions().forced());
		}

		private static List<Problem> problems(RegisterRow row, RefusedException refused) {
			if (refused.flaws().isEmpty()) {
				return List.of(new Problem(row.file(), row.line(), "id", row.id(), refused.code(),
						String.join(", ", refused.arguments()), ""));
			}
			return refused.flaws().stream()
					.map(flaw -> row.doubts().stream().filter(doubt -> doubt.column().equals(flaw.field())).findFirst()
							.orElseGet(() -> new Problem(row.file(), row.line(), flaw.field(), row.id(), flaw.code(),
									flaw.found(), flaw.expected())))
					.toList();
		}

		Result result() {
			return new Result(Map.copyOf(made), Map.copyOf(decisions), List.copyOf(problems), rejected);
		}
	}
}
