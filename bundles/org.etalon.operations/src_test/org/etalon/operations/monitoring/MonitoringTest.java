// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.monitoring.EvaluateMonitoring.Evaluated;
import org.etalon.operations.monitoring.ImportMonitoring.Result;
import org.etalon.operations.monitoring.TerminateCertificate.Terminated;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Fraction;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.scoring.Basis;
import org.etalon.store.Intent;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitoringTest {

	/** Refusals of 10, 11, 12 and 13 % from the month of sending on: three increases, the third in April. */
	private static final String GROWING = """
			object,month,submitted,3,4,22,rating:понятность,rating:скорость
			EP-1,2026-01,100,90,10,1,45/10,40/10
			EP-1,2026-02,100,89,11,1,45/10,40/10
			EP-1,2026-03,100,88,12,1,45/10,40/10
			EP-1,2026-04,100,87,13,1,45/10,40/10
			""";

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

	private Result take(String text, boolean write)
			throws IOException, StoreException, UnreadableInputException, OutputFailedException {
		return take(text, write, 100);
	}

	private Result take(String text, boolean write, int inMemory)
			throws IOException, StoreException, UnreadableInputException, OutputFailedException {
		Path file = Files.writeString(folder.resolve("months.csv"), text);
		Path scratch = Files.createDirectories(folder.resolve("scratch"));
		Result result = new ImportMonitoring(inMemory).run(fixture.store, new ImportMonitoring.Request(file,
				"months.csv", new ReadOptions(null, '\0', false, scratch), write, ""), Progress.NONE);
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(List.of(), left.toList());
		}
		return result;
	}

	private static String at(Problem problem) {
		return problem.file() + ":" + problem.line() + " " + problem.column() + " " + problem.code() + " "
				+ problem.found();
	}

	private void certify(String id, String on) throws StoreException {
		fixture.assess(id, "А", "А", on);
		fixture.issue(id, on);
		fixture.send(id, on);
	}

	private List<Evaluated> evaluate(String asOf) throws StoreException {
		List<Evaluated> all = new ArrayList<>();
		EvaluateMonitoring.Result result = new EvaluateMonitoring().run(fixture.store,
				new EvaluateMonitoring.Request(null, LocalDate.parse(asOf), fixture.conditions()), all::add,
				Progress.NONE);
		assertEquals(all.size(), result.evaluated());
		List<Evaluated> single = new ArrayList<>();
		for (String id : List.of("EP-1", "EP-2", "OB-1")) {
			new EvaluateMonitoring().run(fixture.store,
					new EvaluateMonitoring.Request(id, LocalDate.parse(asOf), fixture.conditions()), single::add,
					Progress.NONE);
		}
		assertEquals(all, single);
		return all;
	}

	private Terminated terminate(String target, String detected, String because) throws StoreException {
		return new TerminateCertificate().run(fixture.store, new TerminateCertificate.Request(target,
				LocalDate.parse(detected), because, null, fixture.conditions()), Progress.NONE);
	}

	@Test
	void saysWhatWouldBecomeOfTheDataBeforeItTakesThem() throws Exception {
		String text = GROWING + "EP-9,2026-01,1,1,0,0,,\nEP-1,2026-13,1,1,0,0,,\nEP-1,2026-05,1,1,0,0,60/10,\n";
		Result preview = take(text, false);
		assertFalse(preview.log());
		assertFalse(preview.written());
		assertEquals(List.of(7L, 2L, 4L, 0L, 0L, 1L), List.of(preview.lines(), preview.rejected(), preview.added(),
				preview.changed(), preview.unchanged(), preview.unknown()));
		assertEquals("INVALID_DATE", preview.problems().get(0).code());
		assertEquals(7, preview.problems().get(0).line());
		assertEquals("rating:понятность", preview.problems().get(1).column());
		assertEquals("months.csv:6 object UNKNOWN_OBJECT EP-9", at(preview.problems().get(2)));
		assertEquals(YearMonth.of(2026, 1), preview.from());
		assertEquals(YearMonth.of(2026, 4), preview.to());
		assertEquals(0, fixture.revisions(RecordKinds.MONITORING, "EP-1/2026-01"));
	}

	@Test
	void namesAnObjectThatIsNotThereOnceWithItsLine() throws Exception {
		StringBuilder log = new StringBuilder("object,submitted_at,status,status_at,rating\n");
		for (int i = 0; i < 25; i++) {
			log.append("EP-NO-").append(i).append(",2026-01-05,3,2026-02-05,\n");
		}
		Result result = take(log + "EP-1,2026-01-05,3,2026-01-05,\n", true);
		assertEquals(List.of(1L, 50L, 0L, 20L, 5L), List.of(result.added(), result.unknown(), result.rejected(),
				(long) result.problems().size(), result.more()));
		assertEquals("months.csv:2 object UNKNOWN_OBJECT EP-NO-0", at(result.problems().get(0)));
		assertEquals(0, fixture.revisions(RecordKinds.MONITORING, "EP-NO-0/2026-01"));
	}

	@Test
	void takesTheSameTwiceAndCorrectionsAsRevisions() throws Exception {
		assertEquals(4, take(GROWING, true).added());
		assertEquals(new MonitoringMonth("EP-1/2026-01", "EP-1", YearMonth.of(2026, 1), 100L, "3=90, 4=10, 22=1",
				"понятность=45/10; скорость=40/10"), fixture.find(RecordKinds.MONITORING, "EP-1/2026-01"));
		assertEquals(4, take(GROWING, true).unchanged());
		assertEquals(1, fixture.revisions(RecordKinds.MONITORING, "EP-1/2026-01"));
		Result corrected = take(GROWING.replace("EP-1,2026-02,100,89", "EP-1,2026-02,100,90"), true);
		assertEquals(1, corrected.changed());
		assertEquals(3, corrected.unchanged());
		assertEquals(2, fixture.revisions(RecordKinds.MONITORING, "EP-1/2026-02"));
	}

	@Test
	void rejectsAMonthThatStandsInATableTwice() throws Exception {
		Result result = take(GROWING + "EP-1,2026-04,1,1,0,0,,\n", true);
		assertEquals(1, result.rejected());
		assertEquals("DUPLICATE_ID", result.problems().get(0).code());
		assertEquals(3, result.added());
	}

	@Test
	void addsUpALogWhateverItsOrder() throws Exception {
		String log = """
				object,submitted_at,status,status_at,rating,rating:скорость
				EP-1,2026-01-30T10:00:00,3,2026-02-02T11:00:00,5,4
				EP-2,2026-01-30T10:00:00,4,2026-01-31,,
				EP-1,2026-01-31,,,,
				EP-1,01.02.2026,3,03.02.2026,4.5,
				EP-1,2026-02-01,41,,1,
				EP-1,2026-02-01,x,,,
				EP-1,yesterday,3,,,
				EP-1,2026-02-01,3,,6,
				""";
		Result result = take(log, true);
		assertTrue(result.log());
		assertEquals(3, result.rejected());
		assertEquals(3, result.added());
		assertEquals(new MonitoringMonth("EP-1/2026-01", "EP-1", YearMonth.of(2026, 1), 2L, "", ""),
				fixture.find(RecordKinds.MONITORING, "EP-1/2026-01"));
		assertEquals(new MonitoringMonth("EP-1/2026-02", "EP-1", YearMonth.of(2026, 2), 2L, "3=2, 41=1",
				"rating=10.5/3; скорость=4/1"), fixture.find(RecordKinds.MONITORING, "EP-1/2026-02"));
	}

	/** However little is held in memory, the sums are those of a naive count. */
	@Test
	void addsUpTheSameWithRunsOnTheDisk() throws Exception {
		Random random = new Random(20_260_402);
		StringBuilder log = new StringBuilder("object,submitted_at,status,status_at,rating\n");
		TreeMap<String, Long> submitted = new TreeMap<>();
		for (int i = 0; i < 5_000; i++) {
			String id = random.nextBoolean() ? "EP-1" : "EP-2";
			YearMonth month = YearMonth.of(2024, 1).plusMonths(random.nextInt(30));
			submitted.merge(id + "/" + month, 1L, Long::sum);
			log.append(id).append(',').append(month).append("-15,").append(random.nextInt(3) + 3).append(",,")
					.append(random.nextInt(5) + 1).append('\n');
		}
		assertEquals(submitted.size(), take(log.toString(), true, 7).added());
		for (String id : submitted.keySet()) {
			assertEquals(submitted.get(id), fixture.find(RecordKinds.MONITORING, id).submitted());
		}
		assertEquals(submitted.size(), take(log.toString(), true, 1_000).unchanged());
	}

	@Test
	void refusesAFileOfNeitherShape() {
		assertEquals("MISSING_COLUMN",
				assertThrows(UnreadableInputException.class, () -> take("object,3\nEP-1,1\n", false)).problem().code());
		assertEquals("MISSING_COLUMN",
				assertThrows(UnreadableInputException.class, () -> take("month,3\n2026-01,1\n", false)).problem()
						.code());
	}

	@Test
	void findsSteadyGrowthOnlyInCompleteMonthsOfMonitoring() throws Exception {
		take(GROWING, true);
		assertEquals(List.of(), evaluate("2026-05-01"));
		certify("EP-1", "2026-01-20");
		assertEquals(List.of(), evaluate("2026-04-30").get(0).critical());
		Evaluated found = evaluate("2026-05-01").get(0);
		assertEquals(List.of(new CriticalValue(Indicator.REFUSALS, YearMonth.of(2026, 4))), found.critical());
		assertEquals(LocalDate.of(2026, 5, 1), found.termination().terminatedOn());
		assertEquals(LocalDate.of(2026, 5, 8), found.termination().noticeDeadline());
		assertEquals(YearMonth.of(2026, 4), found.firstMonth());
		assertEquals(new Fraction(BigInteger.valueOf(17), BigInteger.valueOf(4)), found.indicators().get(0).csi());
	}

	@Test
	void doesNotMonitorWhatWasNotSentOrIsOverOrOfSectionSeven() throws Exception {
		take(GROWING
				+ GROWING.lines().skip(1).map(line -> line.replace("EP-1", "OB-1") + "\n").reduce("", String::concat),
				true);
		fixture.assess("EP-1", "А", "А", "2026-01-20");
		fixture.issue("EP-1", "2026-01-20");
		assertEquals(List.of(), evaluate("2026-05-01"));
		fixture.send("EP-1", "2026-01-20");
		certify("OB-1", "2026-01-20");
		assertEquals(List.of("EP-1"), evaluate("2026-05-01").stream().map(each -> each.object().id()).toList());
		assertEquals(List.of(), evaluate("2029-01-21"));
		assertEquals(1, evaluate("2029-01-20").size());
	}

	@Test
	void keepsObjectsApartWhoseIdsBeginAlike() throws Exception {
		List<String> ids = List.of("EP-1/20", "EP-1/2026-02", "EP", "EP-11");
		fixture.store.write(new Intent("test", ""), session -> {
			for (String id : ids) {
				session.records(RecordKinds.OBJECTS).add(Fixture.object(id, ObjectKind.STATE_SERVICE, null, null));
			}
			return null;
		});
		StringBuilder all = new StringBuilder(GROWING);
		for (String id : ids) {
			GROWING.lines().skip(1).forEach(line -> all.append(line.replace("EP-1", id)).append('\n'));
			certify(id, "2026-01-20");
		}
		certify("EP-1", "2026-01-20");
		assertEquals(20, take(all.toString(), true).added());
		List<Evaluated> found = new ArrayList<>();
		new EvaluateMonitoring().run(fixture.store,
				new EvaluateMonitoring.Request(null, LocalDate.of(2026, 5, 1), fixture.conditions()), found::add,
				Progress.NONE);
		assertEquals(5, found.size());
		assertTrue(found.stream().allMatch(each -> each.critical().size() == 1 && each.indicators().size() == 4));
	}

	@Test
	void comparesReadingsOverTheHistory() throws Exception {
		take(GROWING, true);
		certify("EP-1", "2026-01-20");
		List<BacktestMonitoring.Difference> differences = new ArrayList<>();
		BacktestMonitoring.Result result = new BacktestMonitoring().run(fixture.store,
				new BacktestMonitoring.Request(LocalDate.of(2026, 6, 1), fixture.settings,
						fixture.settings.with("A20", "THREE_VALUES")),
				differences::add, Progress.NONE);
		assertEquals(new BacktestMonitoring.Result(1, 1, 1, 1), result);
		assertEquals(Indicator.REFUSALS, differences.get(0).indicator());
		assertEquals(YearMonth.of(2026, 4), differences.get(0).inEffect());
		assertEquals(YearMonth.of(2026, 3), differences.get(0).other());
	}

	@Test
	void terminatesByTheCriticalValueTheDatabaseHolds() throws Exception {
		certify("EP-1", "2026-01-20");
		String number = fixture.dossier("EP-1").certificates().get(0).value().id();
		assertEquals("NO_CRITICAL_VALUE",
				assertThrows(RefusedException.class, () -> terminate(number, "2026-05-01", "")).code());
		take(GROWING, true);
		Terminated ended = terminate(number, "2026-05-01", "");
		assertEquals(CertificateStatus.TERMINATED, ended.certificate().status());
		assertEquals("REFUSALS 2026-04", ended.certificate().terminationReason());
		assertEquals(CertificateStatus.TERMINATED, fixture.find(RecordKinds.OBJECTS, "EP-1").certificateStatus());
		assertEquals("УП-2026-00001", ended.notice().id());
		assertEquals(LocalDate.of(2026, 5, 8), ended.notice().deadline());
		assertEquals("A20=THREE_INCREASES, A21=AT_SENDING, A22=MEAN_OF_CRITERIA", ended.notice().settings());
		CriticalJson.Critical critical = CriticalJson.read(ended.notice().result()).critical().get(0);
		assertEquals(ended.result().critical().get(0), critical);
		assertEquals("[10.0000, 11.0000, 12.0000, 13.0000]",
				critical.figures().stream().map(CriticalJson.Shown::value).toList().toString());
		assertTrue(terminate("EP-1", "2026-05-01", "").repeated());
		assertEquals("TERMINATED_ALREADY",
				assertThrows(RefusedException.class, () -> terminate("EP-1", "2026-05-02", "")).code());
		assertEquals(List.of(), evaluate("2026-06-01"));
		assertFalse(fixture.send(ended.notice().id(), "2026-05-08").get(0).late());
	}

	@Test
	void terminatesForAReasonAPersonGives() throws Exception {
		certify("EP-1", "2026-01-20");
		Terminated ended = terminate("EP-1", "2026-05-01", "Решение суда");
		assertEquals("Решение суда", ended.certificate().terminationReason());
		assertEquals(new CriticalJson.MonitoringResult(List.of(), "Решение суда"),
				CriticalJson.read(ended.notice().result()));
	}

	@Test
	void terminatesOnlyWithinMonitoring() throws Exception {
		assertEquals("NEVER_CERTIFIED",
				assertThrows(RefusedException.class, () -> terminate("EP-1", "2026-05-01", "x")).code());
		assertEquals("UNKNOWN_NUMBER",
				assertThrows(RefusedException.class, () -> terminate("КЦ-9", "2026-05-01", "x")).code());
		fixture.assess("EP-1", "А", "А", "2026-01-20");
		fixture.issue("EP-1", "2026-01-20");
		assertEquals("NOT_SENT",
				assertThrows(RefusedException.class, () -> terminate("EP-1", "2026-05-01", "x")).code());
		fixture.send("EP-1", "2026-01-21");
		for (String day : List.of("2026-01-20", "2029-01-21")) {
			assertEquals("OUTSIDE_MONITORING_PERIOD",
					assertThrows(RefusedException.class, () -> terminate("EP-1", day, "x")).code());
		}
		certify("OB-1", "2026-01-20");
		assertEquals("MONITORING_NOT_APPLICABLE",
				assertThrows(RefusedException.class, () -> terminate("OB-1", "2026-05-01", "x")).code());
		assertEquals(CertificateStatus.GIVEN, fixture.find(RecordKinds.OBJECTS, "EP-1").certificateStatus());
	}

	/** What the examples promise: growing refusals, a fall of the index, and one of neither. */
	@Test
	void readsTheExamples() throws Exception {
		List<String> ids = List.of("EP-0007", "EP-0008", "EP-0009");
		fixture.store.write(new Intent("test", ""), session -> {
			for (String id : ids) {
				session.records(RecordKinds.OBJECTS).add(Fixture.object(id, ObjectKind.STATE_SERVICE, null, null));
			}
			return null;
		});
		for (String id : ids) {
			certify(id, "2026-01-12");
		}
		Path examples = Path.of(System.getProperty("etalon.root"), "examples");
		assertEquals(18, take(Files.readString(examples.resolve("monitoring.csv")), true).added());
		Result log = take(Files.readString(examples.resolve("monitoring-log.csv")), true);
		assertTrue(log.log());
		assertEquals(List.of(40L, 3L, 0L), List.of(log.lines(), log.added(), log.rejected()));
		List<List<CriticalValue>> found = new ArrayList<>();
		new EvaluateMonitoring().run(fixture.store,
				new EvaluateMonitoring.Request(null, LocalDate.of(2026, 7, 1), fixture.conditions()),
				each -> found.add(each.critical()), Progress.NONE);
		assertEquals(List.of(List.of(new CriticalValue(Indicator.REFUSALS, YearMonth.of(2026, 4))),
				List.of(new CriticalValue(Indicator.CSI, YearMonth.of(2026, 5))), List.of()), found);
	}

	@Test
	void opensTheWayBackAfterARevocation() throws Exception {
		certify("EP-1", "2026-01-20");
		take(GROWING, true);
		terminate("EP-1", "2026-05-01", "");
		assertEquals("TERMINATED", assertThrows(RefusedException.class,
				() -> fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А+", "2026-07-01")).code());
		fixture.recertify("EP-1", Basis.REVOCATION, "А+", "А+", "2026-07-01");
		assertEquals(LocalDate.of(2026, 7, 2), fixture.issue("EP-1", "2026-07-02").certificate().validFrom());
		assertEquals(CertificateStatus.GIVEN, fixture.find(RecordKinds.OBJECTS, "EP-1").certificateStatus());
		assertEquals(2, fixture.dossier("EP-1").certificates().size());
	}
}
