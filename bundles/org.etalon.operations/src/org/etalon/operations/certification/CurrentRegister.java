// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.etalon.exchange.CsvLine;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.RegionalRules;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Hands out what was last submitted to scoring for each object of the Unified register, as a register that a check
 * reads: the same submissions come out of it. Objects that were never assessed are not in it. Memory does not grow with
 * it.
 */
public final class CurrentRegister {

	private static final RecordKind<AssessmentRecord> ASSESSMENTS = RecordKinds.ASSESSMENTS;
	private static final int STEP = 4096;
	private static final SortedMap<String, String> NONE = Collections.emptySortedMap();
	private static final List<String> HEADER = List.of("id", "name", "kind", "subject", "mszu_federal", "mszu_regional",
			"regulation", "reception", "laboratory", "monitoring", "missing", "issued_on", "completed_on", "sent_on",
			"recertification", "previous_type", "previous_level", "previous_valid_to", "no_increase_used",
			"roadmap_implemented", "open_conclusion");

	/**
	 * What was written.
	 *
	 * @param written objects
	 * @param left    assessments whose inputs cannot be read
	 */
	public record Result(long written, long left) {
	}

	private final VariantRegistry registry;

	public CurrentRegister(VariantRegistry registry) {
		this.registry = registry;
	}

	/** Carries a failure of the output through the database. */
	private static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient IOException cause;

		Stopped(IOException cause) {
			super(null, null, false, false);
			this.cause = cause;
		}
	}

	/** Writes the register as CSV. */
	public Result run(Store store, OutputStream out, Progress progress) throws StoreException, OutputFailedException {
		try {
			return store.read(snapshot -> {
				SortedSet<String> columns = new TreeSet<>(new RegionalRules(registry).columns());
				columns.addAll(StoredAnswers.columns(snapshot, Query.NOW));
				Writing writing = new Writing(snapshot, List.copyOf(columns), out, progress);
				Query query = Query.all(ASSESSMENTS).sorted(ASSESSMENTS.field("objectId"), false);
				writing.total = snapshot.records(ASSESSMENTS).count(query);
				writing.line(Stream.concat(HEADER.stream(), columns.stream()).toList());
				snapshot.records(ASSESSMENTS).each(query, writing::take);
				writing.flush();
				return new Result(writing.written, writing.left);
			});
		} catch (Stopped stopped) {
			throw new OutputFailedException(stopped.cause);
		}
	}

	private static final class Writing {

		private final Snapshot snapshot;
		private final List<String> columns;
		private final OutputStream out;
		private final Progress progress;
		private final Map<String, AssessmentRecord> last = new LinkedHashMap<>();
		private long total;
		private long taken;
		private long written;
		private long left;

		Writing(Snapshot snapshot, List<String> columns, OutputStream out, Progress progress) {
			this.snapshot = snapshot;
			this.columns = columns;
			this.out = out;
			this.progress = progress;
		}

		/** All assessments of an object come one after another. */
		boolean take(Revised<AssessmentRecord> revised) throws StoreException {
			AssessmentRecord assessment = revised.value();
			if (last.size() >= STEP && !last.containsKey(assessment.objectId())) {
				flush();
			}
			last.merge(assessment.objectId(), assessment, (one, other) -> number(other) > number(one) ? other : one);
			taken++;
			return true;
		}

		private static int number(AssessmentRecord assessment) {
			return Integer.parseInt(assessment.id().substring(assessment.id().lastIndexOf('/') + 1));
		}

		void flush() throws StoreException {
			Map<String, CertificationObject> objects = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(last.keySet())) {
				objects.put(each.value().id(), each.value());
			}
			Map<String, SortedMap<String, String>> answers = columns.isEmpty() ? Map.of()
					: StoredAnswers.of(snapshot, last.keySet(), Query.NOW);
			for (AssessmentRecord assessment : last.values()) {
				CertificationObject object = objects.get(assessment.objectId());
				if (object != null && object.excluded() == null) {
					write(object, assessment, answers.getOrDefault(object.id(), NONE));
				}
			}
			last.clear();
			progress.at(taken, total);
			Permission.proceed(progress);
		}

		/** What was answered when it was assessed counts, and what was not is as it is answered now. */
		private void write(CertificationObject object, AssessmentRecord assessment, Map<String, String> answers) {
			try {
				Submission submission = SubmissionJson.read(assessment.inputs());
				Map<String, String> all = StoredAnswers.with(answers, submission.answers());
				List<String> cells = cells(object, submission);
				columns.forEach(column -> cells.add(all.getOrDefault(column, "")));
				line(cells);
				written++;
			} catch (RecipeException e) {
				left++;
			}
		}

		private void line(List<String> cells) {
			try {
				out.write(CsvLine.of(cells));
			} catch (IOException e) {
				throw new Stopped(e);
			}
		}
	}

	private static List<String> cells(CertificationObject object, Submission submission) {
		Recertification past = submission.recertification();
		List<String> cells = new ArrayList<>(List.of(object.id(), object.name(), submission.kind().name(),
				submission.subject(), yes(submission.mszuFederal()), yes(submission.mszuRegional())));
		List<String> missing = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			Finding finding = submission.finding(stage);
			cells.add(finding == Finding.NOT_PRESENTED ? "" : finding.registerValue());
			if (finding == Finding.NOT_PRESENTED) {
				missing.add(stage.name().toLowerCase(Locale.ROOT));
			}
		}
		cells.add(String.join(";", missing));
		cells.add(date(submission.dates().issuedOn()));
		cells.add(date(submission.dates().completedOn()));
		cells.add(date(submission.dates().sentOn()));
		cells.addAll(past == null ? List.of("", "", "", "", "", "", "")
				: List.of(past.basis().name(), past.previousType().name(), Integer.toString(past.previousLevel()),
						date(past.previousValidTo()), Integer.toString(past.noIncreaseUsed()),
						yes(past.roadmapImplemented()), yes(past.openConclusion())));
		return cells;
	}

	private static String yes(boolean flag) {
		return flag ? "yes" : "";
	}

	private static String date(LocalDate date) {
		return Objects.toString(date, "");
	}
}
