// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
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
 * The data of a year for the Ministry (clause 28): what certification ended with by kind and subject, the levels, and
 * the certificates that were given, ended or terminated.
 */
public final class ReportYear {

	private static final int PAGE = 2_000;

	/**
	 * Figures of the objects of a kind in a subject.
	 *
	 * @param kind       kind of the objects
	 * @param subject    code of the subject, empty for federal objects
	 * @param decisions  documents issued in the year by decision
	 * @param given      certificates given in the year
	 * @param expired    certificates whose last day lies in the year, and that were not terminated
	 * @param terminated certificates terminated in the year
	 * @param inForce    certificates in force on the last day of the year
	 * @param variants   how many of the decisions of the year each variant made
	 */
	public record Row(ObjectKind kind, String subject, Map<Decision, Long> decisions, long given, long expired,
			long terminated, long inForce, SortedMap<Variant, Long> variants) {

		/** How many objects were certified with some decision. */
		public long count(Decision decision) {
			return decisions.getOrDefault(decision, 0L);
		}
	}

	/**
	 * Rules that a decision was made by, as the assessment under it names them.
	 *
	 * @param id      id of the variant; an overlay follows after a plus
	 * @param version its version, of each bundle
	 * @param sha256  SHA-256 of each bundle in hexadecimal digits
	 */
	public record Variant(String id, String version, String sha256) implements Comparable<Variant> {

		private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

		@Override
		public int compareTo(Variant other) {
			return Comparator.comparing(Variant::id, NULLS_FIRST).thenComparing(Variant::version, NULLS_FIRST)
					.thenComparing(Variant::sha256, NULLS_FIRST).compare(this, other);
		}
	}

	/**
	 * The report.
	 *
	 * @param year   the year
	 * @param rows   by kind and subject
	 * @param levels certificates given in the year by level
	 */
	public record Result(int year, List<Row> rows, Map<Integer, Long> levels) {

		/** How many of the decisions of the year each variant made, those of regions too. */
		public SortedMap<Variant, Long> variants() {
			return total().variants();
		}

		/** A row of the sums over all rows; its kind is null. */
		public Row total() {
			Counts all = new Counts();
			for (Row row : rows) {
				row.decisions().forEach((decision, count) -> all.decisions.merge(decision, count, Long::sum));
				all.given += row.given();
				all.expired += row.expired();
				all.terminated += row.terminated();
				all.inForce += row.inForce();
				row.variants().forEach((variant, count) -> all.variants.merge(variant, count, Long::sum));
			}
			return all.row(null, "");
		}
	}

	/** Counts being made. */
	private static final class Counts {

		private final Map<Decision, Long> decisions = new TreeMap<>();
		private final SortedMap<Variant, Long> variants = new TreeMap<>();
		private long given;
		private long expired;
		private long terminated;
		private long inForce;

		Row row(ObjectKind kind, String subject) {
			return new Row(kind, subject, Map.copyOf(decisions), given, expired, terminated, inForce,
					Collections.unmodifiableSortedMap(variants));
		}

		/** Counts a decision that a variant made; null if it is not known. */
		void decided(Decision decision, Variant variant) {
			decisions.merge(decision, 1L, Long::sum);
			if (variant != null) {
				variants.merge(variant, 1L, Long::sum);
			}
		}
	}

	private record Group(ObjectKind kind, String subject) implements Comparable<Group> {

		@Override
		public int compareTo(Group other) {
			int byKind = kind.compareTo(other.kind);
			return byKind != 0 ? byKind : subject.compareTo(other.subject);
		}
	}

	/** Reports on a year. */
	public Result run(Store store, int year, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			TreeMap<Group, Counts> groups = new TreeMap<>();
			TreeMap<Integer, Long> levels = new TreeMap<>();
			LocalDate first = LocalDate.of(year, 1, 1);
			LocalDate last = LocalDate.of(year, 12, 31);
			certificates(snapshot, first, last, groups, levels, progress);
			conclusions(snapshot, first, last, groups, progress);
			List<Row> rows = new ArrayList<>();
			groups.forEach((group, counts) -> rows.add(counts.row(group.kind(), group.subject())));
			rows.removeIf(row -> row.decisions().isEmpty()
					&& row.given() + row.expired() + row.terminated() + row.inForce() == 0);
			return new Result(year, rows, levels);
		});
	}

	private static void certificates(Snapshot snapshot, LocalDate first, LocalDate last, TreeMap<Group, Counts> groups,
			TreeMap<Integer, Long> levels, Progress progress) throws StoreException {
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		each(snapshot, kind, new Filter.Between(kind.field("issuedOn"), null, last), Certificate::objectId,
				Certificate::assessmentId, (certificate, object, variant) -> {
					Counts counts = groups.computeIfAbsent(group(object), any -> new Counts());
					if (!certificate.issuedOn().isBefore(first)) {
						counts.given++;
						counts.decided(switch (certificate.type()) {
						case A -> Decision.CERTIFICATE;
						case B -> Decision.CERTIFICATE_AND_CONCLUSION;
						}, variant);
						levels.merge(certificate.level(), 1L, Long::sum);
					}
					boolean ended = certificate.status() == CertificateStatus.TERMINATED;
					LocalDate validTo = certificate.validTo();
					if (ended && within(certificate.terminatedOn(), first, last)) {
						counts.terminated++;
					}
					if (!ended && within(validTo, first, last)) {
						counts.expired++;
					}
					boolean inForce = !certificate.validFrom().isAfter(last)
							&& (validTo == null || validTo.isAfter(last))
							&& (!ended || certificate.terminatedOn().isAfter(last));
					counts.inForce += inForce ? 1 : 0;
				}, progress);
	}

	/** Conclusions that came without a certificate; the others are counted with it. */
	private static void conclusions(Snapshot snapshot, LocalDate first, LocalDate last, TreeMap<Group, Counts> groups,
			Progress progress) throws StoreException {
		RecordKind<Conclusion> kind = RecordKinds.CONCLUSIONS;
		each(snapshot, kind, new Filter.Between(kind.field("issuedOn"), first, last), Conclusion::objectId,
				Conclusion::assessmentId, (conclusion, object, variant) -> {
					boolean alone = !hasCertificate(snapshot, conclusion);
					if (alone) {
						groups.computeIfAbsent(group(object), any -> new Counts()).decided(Decision.CONCLUSION_ONLY,
								variant);
					}
				}, progress);
	}

	private static boolean hasCertificate(Snapshot snapshot, Conclusion conclusion) throws StoreException {
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		boolean[] found = new boolean[1];
		snapshot.records(kind).each(Query.of(kind, Filter.is(kind.field("objectId"), conclusion.objectId())), each -> {
			found[0] = conclusion.assessmentId() != null
					&& conclusion.assessmentId().equals(each.value().assessmentId());
			return !found[0];
		});
		return found[0];
	}

	private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
		return day != null && !day.isBefore(first) && !day.isAfter(last);
	}

	private static Group group(CertificationObject object) {
		return new Group(object.kind(), object.subject() == null ? "" : object.subject());
	}

	/** Takes a record with its object, and the rules of its assessment, null if it is not known. */
	@FunctionalInterface
	private interface Taker<T> {

		void take(T record, CertificationObject object, Variant variant) throws StoreException;
	}

	/** Gives the id of what a record is about; null if it does not say. */
	@FunctionalInterface
	private interface Of<T> {

		String id(T record);
	}

	private static <T extends Record> void each(Snapshot snapshot, RecordKind<T> kind, Filter filter, Of<T> object,
			Of<T> assessment, Taker<T> taker, Progress progress) throws StoreException {
		Records<T> records = snapshot.records(kind);
		Query query = Query.of(kind, filter);
		Place after = null;
		List<Revised<T>> page;
		do {
			page = records.page(query, after, PAGE);
			Map<String, CertificationObject> objects = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(ids(page, object))) {
				objects.put(each.value().id(), each.value());
			}
			Map<String, Variant> variants = new HashMap<>();
			for (Revised<AssessmentRecord> each : snapshot.records(RecordKinds.ASSESSMENTS)
					.find(ids(page, assessment))) {
				AssessmentRecord value = each.value();
				variants.put(value.id(), new Variant(value.variant(), value.variantVersion(), value.variantHash()));
			}
			for (Revised<T> each : page) {
				CertificationObject about = objects.get(object.id(each.value()));
				if (about != null) {
					taker.take(each.value(), about, variants.get(assessment.id(each.value())));
				}
			}
			Permission.proceed(progress);
			after = page.isEmpty() ? null : records.place(query, page.getLast().value());
		} while (page.size() == PAGE);
	}

	private static <T extends Record> List<String> ids(List<Revised<T>> page, Of<T> of) {
		return page.stream().map(record -> of.id(record.value())).filter(Objects::nonNull).distinct().toList();
	}
}
