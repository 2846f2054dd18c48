// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.Intent;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

	@TempDir
	private Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws StoreException {
		fixture = new Fixture(folder);
	}

	@AfterEach
	void close() throws StoreException {
		fixture.close();
	}

	private void certify(String id, String letters, String on) throws StoreException {
		fixture.assess(id, letters, letters, on);
		fixture.issue(id, on);
	}

	private List<String> due(String asOf, int days) throws StoreException {
		return new ListDue()
				.run(fixture.store, new ListDue.Request(LocalDate.parse(asOf), days, fixture.conditions()),
						Progress.NONE)
				.items().stream()
				.map(item -> item.day() + " " + item.kind()
						+ (item.step() == null ? "" : " " + item.step() + " " + item.reportYear())
						+ (item.objectId().isEmpty() ? "" : " " + item.objectId() + " " + item.objectName())
						+ (item.document().isEmpty() ? "" : " " + item.document()))
				.toList();
	}

	private void list(int year, YearListRow... rows) throws StoreException {
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.YEAR_LIST).addAll(List.of(rows));
			session.records(RecordKinds.YEAR_REVIEWS).add(new YearReview(year + "/EP-2", year, "EP-2", "", true, true,
					LocalDate.of(year, 1, 20), null, null));
			return null;
		});
	}

	private static YearListRow row(int year, String id, String reasons) {
		return new YearListRow(year + "/" + id, year, id, 1, reasons.isEmpty(), "P9_1_SELF_CHECK", reasons, Grade.B);
	}

	@Test
	void listsDocumentsToBeSent() throws StoreException {
		certify("EP-1", "А", "2026-03-02");
		certify("EP-2", "Б", "2026-03-02");
		assertEquals(List.of("2026-03-10 SENDING EP-1 Услуга EP-1 КЦ-2026-00001",
				"2026-03-10 SENDING EP-2 Услуга EP-2 ЗК-2026-00001",
				"2026-03-10 SENDING EP-2 Услуга EP-2 КЦ-2026-00002"), due("2026-03-05", 5));
		assertEquals(List.of(), due("2026-03-05", 4));
		ListDue.Result late = new ListDue().run(fixture.store,
				new ListDue.Request(LocalDate.of(2026, 3, 12), 0, fixture.conditions()), Progress.NONE);
		assertEquals(3, late.late());
		assertEquals(-2, late.items().get(0).daysLeft(late.asOf()));
	}

	@Test
	void followsARoadmapFromDraftToProposal() throws StoreException {
		certify("EP-2", "Б", "2026-03-02");
		fixture.send("EP-2", "2026-03-04");
		assertEquals(List.of("2026-05-04 ROADMAP_DRAFT EP-2 Услуга EP-2 ЗК-2026-00001"), due("2026-04-20", 20));
		for (Event event : List.of(Event.AGREE, Event.APPROVE)) {
			new ChangeRoadmap().run(fixture.store, new ChangeRoadmap.Request("EP-2", event, LocalDate.of(2026, 4, 20),
					LocalDate.of(2026, 8, 1), "на бумаге", fixture.conditions()), Progress.NONE);
		}
		assertEquals(List.of("2026-08-01 ROADMAP_IMPLEMENTATION EP-2 Услуга EP-2 ЗК-2026-00001"),
				due("2026-07-20", 20));
	}

	@Test
	void listsCertificatesThatEndAndThoseThatGiveABasis() throws StoreException {
		certify("EP-1", "А", "2026-03-02");
		fixture.send("EP-1", "2026-03-02");
		certify("OB-1", "Б", "2026-03-02"); // 20+20: one year
		fixture.send("OB-1", "2026-03-02");
		assertEquals(List.of("2026-05-02 ROADMAP_DRAFT OB-1 Услуга OB-1 ЗК-2026-00001",
				"2027-03-01 YEAR_STEP YEAR_LIST_APPROVED 2027", "2027-03-02 EXPIRY OB-1 Услуга OB-1 КЦ-2026-00002"),
				due("2027-02-10", 30));
		assertEquals("2029-03-02 EXPIRY_P9_2 EP-1 Услуга EP-1 КЦ-2026-00001", due("2029-02-20", 20).getLast());
		assertEquals(List.of("2026-05-02 ROADMAP_DRAFT OB-1 Услуга OB-1 ЗК-2026-00001",
				"2029-03-02 EXPIRY_P9_2 EP-1 Услуга EP-1 КЦ-2026-00001"), due("2029-03-10", 5));
	}

	@Test
	void listsNoticesUntilTheyAreSent() throws StoreException {
		certify("EP-1", "А", "2026-03-02");
		fixture.send("EP-1", "2026-03-02");
		new TerminateCertificate().run(fixture.store, new TerminateCertificate.Request("EP-1", LocalDate.of(2026, 5, 4),
				"Решение", null, fixture.conditions()), Progress.NONE);
		assertEquals(List.of("2026-05-12 NOTICE EP-1 Услуга EP-1 УП-2026-00001"), due("2026-05-04", 10));
		fixture.send("УП-2026-00001", "2026-05-05");
		assertEquals(List.of(), due("2026-05-04", 10));
	}

	@Test
	void listsMaterialsThatDidNotComeUntilTheListIsApproved() throws StoreException {
		list(2026, row(2026, "EP-1", ""), row(2026, "EP-2", ""), row(2026, "OB-1", "P14_1_FORM"));
		assertEquals(List.of("2026-01-31 YEAR_STEP REMARKS 2026", "2026-01-31 REVIEW EP-1 Услуга EP-1"),
				due("2026-01-25", 10));
		assertEquals(List.of("2026-01-31 REVIEW EP-1 Услуга EP-1", "2026-03-01 YEAR_STEP YEAR_LIST_APPROVED 2026"),
				due("2026-03-05", 1));
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.EDITIONS).add(new Edition("YEAR-2026/1", RegisterType.YEAR, 2026, 1, true, "7",
					LocalDate.of(2026, 2, 27), 1L, 2, ""));
			return null;
		});
		assertEquals(List.of(), due("2026-03-05", 1));
	}

	@Test
	void countsTheShareWithoutObjectsThatClause14LeavesOut() throws StoreException {
		certify("EP-1", "А", "2026-03-02");
		list(2026, row(2026, "EP-1", ""), row(2026, "EP-2", "P14_5_ACCESS"),
				row(2026, "OB-1", "P14_1_FORM, P14_4_CONTACTS"));
		ReportShare.Result share = new ReportShare().run(fixture.store,
				new ReportShare.Request(2026, LocalDate.of(2026, 12, 31)), Progress.NONE);
		assertEquals(3, share.objects());
		assertEquals(2, share.share().counted());
		assertEquals(1, share.share().certified());
		assertEquals(new BigDecimal("50.00"), share.share().share());
		assertEquals(Map.of(IneligibilityReason.P14_1_FORM, 1L, IneligibilityReason.P14_4_CONTACTS, 1L,
				IneligibilityReason.P14_5_ACCESS, 1L), share.reasons());
		ReportShare.Request last = new ReportShare.Request(2026, LocalDate.of(2026, 12, 31));
		assertEquals(new ReportShare.Basis(by("services", 1), List.of()),
				new ReportShare().basis(fixture.store, last, Progress.NONE));
		list(2025, row(2025, "EP-1", "P14_1_FORM"));
		assertEquals(Map.of(), new ReportShare()
				.basis(fixture.store, new ReportShare.Request(2025, last.asOf()), Progress.NONE).variants());
		assertEquals(0,
				new ReportShare()
						.run(fixture.store, new ReportShare.Request(2026, LocalDate.of(2026, 3, 1)), Progress.NONE)
						.share().certified());
		assertEquals("NO_YEAR_LIST", assertThrows(RefusedException.class, () -> new ReportShare().run(fixture.store,
				new ReportShare.Request(2027, LocalDate.of(2027, 1, 1)), Progress.NONE)).code());
	}

	private static SortedMap<ReportYear.Variant, Long> by(String variant, long decisions) {
		return new TreeMap<>(Map.of(new ReportYear.Variant(variant, "1.0.0", "abc"), decisions));
	}

	@Test
	void countsTheYearForTheMinistry() throws StoreException {
		certify("EP-1", "А", "2026-03-02");
		fixture.send("EP-1", "2026-03-02");
		certify("EP-2", "Б", "2026-03-02");
		certify("OB-1", "Г", "2026-03-02");
		new TerminateCertificate().run(fixture.store, new TerminateCertificate.Request("EP-1", LocalDate.of(2026, 5, 4),
				"Решение", null, fixture.conditions()), Progress.NONE);
		ReportYear.Result report = new ReportYear().run(fixture.store, 2026, Progress.NONE);
		assertEquals(List.of(
				new ReportYear.Row(ObjectKind.STATE_SERVICE, "", Map.of(Decision.CERTIFICATE, 1L), 1, 0, 1, 0,
						by("services", 1)),
				new ReportYear.Row(ObjectKind.STATE_SERVICE, "16", Map.of(Decision.CERTIFICATE_AND_CONCLUSION, 1L), 1,
						1, 0, 0, by("services", 1)),
				new ReportYear.Row(ObjectKind.APPEALS_SERVIS, "", Map.of(Decision.CONCLUSION_ONLY, 1L), 0, 0, 0, 0,
						by("appeals-2025", 1))),
				report.rows());
		assertEquals(Map.of(90, 1L, 55, 1L), report.levels());
		SortedMap<ReportYear.Variant, Long> all = by("services", 2);
		all.putAll(by("appeals-2025", 1));
		assertEquals(all, report.variants());
		assertEquals(new ReportYear.Row(null, "",
				Map.of(Decision.CERTIFICATE, 1L, Decision.CERTIFICATE_AND_CONCLUSION, 1L, Decision.CONCLUSION_ONLY, 1L),
				2, 1, 1, 0, all), report.total());
		assertEquals(List.of(), new ReportYear().run(fixture.store, 2025, Progress.NONE).rows());
	}
}
