// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
import org.etalon.norm.Decision;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.DatabaseColumns;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.RegionalRules;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Filters;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;

/**
 * Hands out what was last submitted to scoring for each object of the Unified register, as a register that a check
 * reads: the same submissions come out of it. {@link DatabaseColumns} say what was issued on them and is in force;
 * where that rests on an earlier assessment, it has a row of its own behind the last one. Objects that were never
 * assessed are not in it. Memory does not grow with it.
 */
public final class CurrentRegister {

	private static final RecordKind<AssessmentRecord> ASSESSMENTS = RecordKinds.ASSESSMENTS;
	private static final RecordKind<Certificate> CERTIFICATES = RecordKinds.CERTIFICATES;
	private static final RecordKind<Conclusion> CONCLUSIONS = RecordKinds.CONCLUSIONS;
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
	 * @param unbased certificates in force whose assessment is not among those written: nothing can be computed again
	 */
	public record Result(long written, long left, long unbased) {
	}

	/** An assessment as far as it is needed. */
	private record Kept(String id, String inputs) {

		private int number() {
			return Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
		}
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

	/**
	 * Writes the register as CSV.
	 *
	 * @param today the day on which a certificate is in force or not
	 */
	public Result run(Store store, OutputStream out, LocalDate today, Progress progress)
			throws StoreException, OutputFailedException {
		try {
			return store.read(snapshot -> {
				SortedSet<String> columns = new TreeSet<>(new RegionalRules(registry).columns());
				columns.addAll(StoredAnswers.columns(snapshot, Query.NOW));
				Writing writing = new Writing(snapshot, List.copyOf(columns), out, today, progress);
				Query query = Query.all(ASSESSMENTS).sorted(ASSESSMENTS.field("objectId"), false);
				writing.total = snapshot.records(ASSESSMENTS).count(query);
				writing.line(Stream.of(HEADER, DatabaseColumns.CAPTIONS, columns).flatMap(Collection::stream).toList());
				snapshot.records(ASSESSMENTS).each(query, writing::take);
				writing.flush();
				return new Result(writing.written, writing.left,
						snapshot.records(CERTIFICATES).count(inForce(today)) - writing.certificates);
			});
		} catch (Stopped stopped) {
			throw new OutputFailedException(stopped.cause);
		}
	}

	/** Certificates that were given, not terminated, and have not ended. */
	private static Query inForce(LocalDate today) {
		Field validTo = CERTIFICATES.field("validTo");
		return Query.of(CERTIFICATES, Filter.is(CERTIFICATES.field("status"), CertificateStatus.GIVEN)
				.and(new Filter.Or(List.of(Filter.unknown(validTo), new Filter.Between(validTo, today, null)))));
	}

	private static final class Writing {

		private final Snapshot snapshot;
		private final List<String> columns;
		private final OutputStream out;
		private final Progress progress;
		private final Query inForce;
		private final Map<String, List<Kept>> objects = new LinkedHashMap<>();
		private long total;
		private long taken;
		private long written;
		private long left;
		private long certificates;

		Writing(Snapshot snapshot, List<String> columns, OutputStream out, LocalDate today, Progress progress) {
			this.snapshot = snapshot;
			this.columns = columns;
			this.out = out;
			this.inForce = inForce(today);
			this.progress = progress;
		}

		/** All assessments of an object come one after another. */
		boolean take(Revised<AssessmentRecord> revised) throws StoreException {
			AssessmentRecord assessment = revised.value();
			if (objects.size() >= STEP && !objects.containsKey(assessment.objectId())) {
				flush();
			}
			objects.computeIfAbsent(assessment.objectId(), id -> new ArrayList<>(1))
					.add(new Kept(assessment.id(), assessment.inputs()));
			taken++;
			return true;
		}

		void flush() throws StoreException {
			Map<String, Certificate> given = new HashMap<>();
			for (Revised<Certificate> each : snapshot.records(CERTIFICATES).find(CERTIFICATES.field("objectId"),
					objects.keySet(), Query.NOW)) {
				if (Filters.matches(CERTIFICATES, inForce.filter(), each.value())) {
					given.put(each.value().assessmentId(), each.value());
				}
			}
			Map<String, Conclusion> open = new HashMap<>();
			for (Revised<Conclusion> each : snapshot.records(CONCLUSIONS).find(CONCLUSIONS.field("objectId"),
					objects.keySet(), Query.NOW)) {
				if (each.value().open()) {
					open.put(each.value().assessmentId(), each.value());
				}
			}
			Map<String, SortedMap<String, String>> answers = columns.isEmpty() ? Map.of()
					: StoredAnswers.of(snapshot, objects.keySet(), Query.NOW);
			Map<String, CertificationObject> found = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(objects.keySet())) {
				found.put(each.value().id(), each.value());
			}
			for (Map.Entry<String, List<Kept>> each : objects.entrySet()) {
				CertificationObject object = found.get(each.getKey());
				if (object != null && object.excluded() == null) {
					List<Kept> assessments = each.getValue();
					assessments.sort(Comparator.comparingInt(Kept::number).reversed());
					for (Kept assessment : assessments) {
						Certificate certificate = given.get(assessment.id());
						Conclusion conclusion = open.get(assessment.id());
						boolean last = assessment == assessments.getFirst();
						if (last || certificate != null || conclusion != null) {
							write(object, assessment, issued(assessment, !last, certificate, conclusion),
									answers.getOrDefault(object.id(), NONE));
						}
					}
				}
			}
			objects.clear();
			progress.at(taken, total);
			Permission.proceed(progress);
		}

		private static DatabaseColumns issued(Kept assessment, boolean earlier, Certificate certificate,
				Conclusion conclusion) {
			return new DatabaseColumns(assessment.id(), earlier, certificate == null ? "" : certificate.id(),
					certificate == null ? null : certificate.level(),
					certificate == null ? null
							: certificate.type() == CertificateType.A ? Decision.CERTIFICATE
									: Decision.CERTIFICATE_AND_CONCLUSION,
					certificate == null ? null : certificate.validTo(), conclusion == null ? "" : conclusion.id());
		}

		/** What was answered when it was assessed counts, and what was not is as it is answered now. */
		private void write(CertificationObject object, Kept assessment, DatabaseColumns issued,
				Map<String, String> answers) {
			try {
				Submission submission = SubmissionJson.read(assessment.inputs());
				Map<String, String> all = StoredAnswers.with(answers, submission.answers());
				List<String> cells = cells(object, submission);
				Recertification past = submission.recertification();
				cells.addAll(issued.cells(past != null && past.given()));
				columns.forEach(column -> cells.add(all.getOrDefault(column, "")));
				line(cells);
				written += issued.earlier() ? 0 : 1;
				certificates += issued.certificate().isEmpty() ? 0 : 1;
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
