// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Flaw;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.Region;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.rules.year.Punctuality.Status;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.YearReview;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearListTest {

	private static final Settings INCLUSIVE = Settings.defaults(RulesSettings.all());
	private static final Settings EXCLUSIVE = INCLUSIVE.with("A04", "EXCLUSIVE");
	private static final LocalDate DRAFTED = LocalDate.of(2026, 12, 10);

	@TempDir
	private Path folder;
	private List<InstalledVariant> installed = List.of();
	private Store store;
	private Instant now = Instant.parse("2026-11-01T09:00:00Z");

	@BeforeEach
	void open() throws StoreException {
		Clock clock = new Clock() {

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

			@Override
			public Instant instant() {
				return now;
			}
		};
		store = StoreForTests.open(folder.resolve("db"), clock);
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.AUTHORITIES).addAll(List.of(new Authority("A-1", "Минобразцов", null, null),
					new Authority("A-2", "Минпримеров", null, null)));
			session.records(RecordKinds.CONTACTS)
					.addAll(List.of(contact("C-1", "A-1", ContactRole.CLIENT_CENTRICITY, "+7 495 000-00-00"),
							contact("C-2", "A-1", ContactRole.DIGITALISATION, "+7 495 000-00-01"),
							contact("C-3", "A-2", ContactRole.CLIENT_CENTRICITY, "+7 495 000-00-02"),
							contact("C-4", "A-2", ContactRole.DIGITALISATION, null)));
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static Contact contact(String id, String authority, ContactRole role, String phone) {
		return new Contact(id, authority, role, "Иванова", phone, "a@example.org", false);
	}

	/** An object with a letter that nothing speaks against. */
	private static CertificationObject object(String id, Grade letter) {
		return new CertificationObject(id, "Услуга " + id, ObjectKind.STATE_SERVICE, "A-1", null, false, null, null,
				"https://example.org/" + id, true, true, null, null, letter, null, null, null, null, null, null, null,
				null, null);
	}

	private static CertificationObject with(CertificationObject object, Object... changes) {
		CertificationObject changed = object;
		for (int i = 0; i < changes.length; i += 2) {
			changed = RecordKinds.OBJECTS.with(changed, RecordKinds.OBJECTS.field((String) changes[i]), changes[i + 1]);
		}
		return changed;
	}

	private void add(CertificationObject... objects) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).addAll(List.of(objects));
			return null;
		});
	}

	private void change(CertificationObject object) throws StoreException {
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).update(object,
					session.records(RecordKinds.OBJECTS).find(object.id()).orElseThrow().revision());
			return null;
		});
	}

	private BuildYearList.Result build(int year) throws StoreException {
		return new BuildYearList(() -> installed).run(store,
				new BuildYearList.Request(year, null, DRAFTED, false, "", INCLUSIVE), Progress.NONE);
	}

	private BuildYearList.Result update(LocalDate on, Settings settings) throws StoreException {
		return new BuildYearList(() -> installed).run(store,
				new BuildYearList.Request(2027, null, on, true, "", settings), Progress.NONE);
	}

	private ApproveYearList.Result approve(String protocol, String on) throws StoreException {
		return new ApproveYearList().run(store, new ApproveYearList.Request(2027, protocol, LocalDate.parse(on),
				LocalDate.of(2027, 12, 31), "", INCLUSIVE), Progress.NONE);
	}

	private List<String> list(int year, Integer edition) throws StoreException, IOException {
		List<String> lines = new ArrayList<>();
		new ListYearList().run(
				store, YearEditions.find(store, year, edition), each -> true, each -> lines.add(each.objectId() + " "
						+ each.name() + (each.included() ? " + " : " - ") + each.basis() + each.reasons()),
				Progress.NONE);
		return lines;
	}

	private long newest() throws StoreException {
		return store.read(snapshot -> snapshot.newest());
	}

	@Test
	void includesWhatHasABasisAndSaysEveryReasonAgainst() throws StoreException, IOException {
		CertificationObject base = object("X", Grade.B);
		add(object("E-01", Grade.B), object("E-02", Grade.V), object("E-03", null),
				with(object("E-04", null), "certificateType", CertificateType.A, "certificateTo",
						LocalDate.of(2027, 6, 30), "certificateStatus", CertificateStatus.GIVEN),
				with(object("E-05", null), "certificateType", CertificateType.A, "certificateTo",
						LocalDate.of(2027, 6, 30), "certificateStatus", CertificateStatus.TERMINATED),
				with(object("E-06", null), "certificateType", CertificateType.B, "certificateTo",
						LocalDate.of(2027, 6, 30), "certificateStatus", CertificateStatus.GIVEN),
				with(base, "id", "E-07", "formUrl", null, "authorityId", "A-2", "accessForCenter", false),
				with(base, "id", "E-08", "remotelyTestable", false),
				with(base, "id", "E-09", "endYear", 2028, "endActAdopted", true, "endType",
						PlannedTermination.Type.MERGE),
				with(base, "id", "E-10", "endYear", 2027), with(base, "id", "E-11", "excluded", "протокол 3"));
		BuildYearList.Result result = build(2027);
		assertEquals(List.of("E-01 Услуга E-01 + [P9_1_SELF_CHECK][]", "E-04 Услуга E-04 + [P9_2_EXPIRING_3Y][]",
				"E-07 Услуга X - [P9_1_SELF_CHECK][P14_1_FORM, P14_4_CONTACTS, P14_5_ACCESS]",
				"E-08 Услуга X - [P9_1_SELF_CHECK][P14_1_FORM]", "E-09 Услуга X - [P9_1_SELF_CHECK][P14_2_TERMINATION]",
				"E-10 Услуга X + [P9_1_SELF_CHECK][]", "E-11 Услуга X - [P9_1_SELF_CHECK][P9_NOT_IN_UNIFIED_LIST]"),
				list(2027, null));
		assertEquals(new Edition("YEAR-2027/1", RegisterType.YEAR, 2027, 1, false, null, null, newest(), 3,
				"INCLUDED=3, LEFT_OUT=4, NO_BASIS=4, P9_1_SELF_CHECK=6, P9_2_EXPIRING_3Y=1, "
						+ "P9_NOT_IN_UNIFIED_LIST=1, P14_1_FORM=2, P14_2_TERMINATION=1, P14_4_CONTACTS=1, "
						+ "P14_5_ACCESS=1"),
				result.edition());
		assertEquals(11, result.counts().objects());
		assertEquals(Status.ON_TIME, result.punctuality().status());
	}

	@Test
	void whatIsNotKnownDoesNotExcludeButIsCounted() throws StoreException, IOException {
		add(with(object("E-1", Grade.A), "remotelyTestable", null),
				with(object("E-2", Grade.A), "accessForCenter", null), with(object("E-3", Grade.A), "formUrl", " "),
				with(object("E-4", Grade.A), "authorityId", null));
		BuildYearList.Counts counts = build(2027).counts();
		assertEquals(2, counts.included());
		assertEquals(2, counts.unknown());
		assertEquals(Map.of(IneligibilityReason.P14_1_FORM, 1L, IneligibilityReason.P14_4_CONTACTS, 1L),
				counts.reasons());
		assertEquals(1, counts.onlyContacts());
	}

	@Test
	void anOpenRoadmapExcludesUntilItIsImplemented() throws StoreException, IOException {
		add(object("E-1", Grade.A));
		RoadmapRecord open = new RoadmapRecord("R-1", "E-1", "ЗК-1", State.APPROVED, null, null, null, null);
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.ROADMAPS).add(open);
			return null;
		});
		build(2027);
		assertEquals(List.of("E-1 Услуга E-1 - [P9_1_SELF_CHECK][P14_3_ROADMAP]"), list(2027, null));
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.ROADMAPS)
					.update(RecordKinds.ROADMAPS.with(open, RecordKinds.ROADMAPS.field("state"), State.IMPLEMENTED), 1);
			return null;
		});
		assertEquals(1, build(2027).changed());
		assertEquals(List.of("E-1 Услуга E-1 + [P9_1_SELF_CHECK][]"), list(2027, null));
	}

	@Test
	void buildingAgainMakesNoChange() throws StoreException {
		add(object("E-1", Grade.B), object("E-2", Grade.V), object("E-3", Grade.A_PLUS));
		BuildYearList.Result first = build(2027);
		long before = newest();
		BuildYearList.Result second = build(2027);
		assertEquals(before, newest());
		assertEquals(first.edition(), second.edition());
		assertEquals(2, second.unchanged());
		assertFalse(second.different());
	}

	@Test
	void buildingAgainWritesOnlyWhatTheListShows() throws StoreException, IOException {
		add(object("E-1", Grade.B), object("E-2", Grade.B), object("E-3", Grade.B), object("E-4", Grade.V));
		build(2027);
		change(with(object("E-1", Grade.B), "act", "Приказ 5")); // not in the list
		change(with(object("E-2", Grade.B), "name", "Иначе"));
		change(object("E-3", Grade.G));
		change(object("E-4", Grade.A));
		BuildYearList.Result again = build(2027);
		assertEquals(List.of(1L, 1L, 1L, 1L),
				List.of(again.added(), again.changed(), again.removed(), again.unchanged()));
		assertEquals(1, again.edition().edition());
		assertEquals(List.of("E-1 Услуга E-1 + [P9_1_SELF_CHECK][]", "E-2 Иначе + [P9_1_SELF_CHECK][]",
				"E-4 Услуга E-4 + [P9_1_SELF_CHECK][]"), list(2027, null));
	}

	@Test
	void rowsOfObjectsThatAreGoneGoAndOtherYearsStay() throws StoreException, IOException {
		add(object("E-1", Grade.B), object("E-9", Grade.B));
		build(2026);
		build(2027);
		build(2028);
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).remove("E-9", 1);
			return null;
		});
		assertEquals(1, build(2027).removed());
		assertEquals(1, list(2027, null).size());
		assertEquals(2, list(2026, null).size());
		assertEquals(2, list(2028, null).size());
	}

	@Test
	void worksInBatchesOfWhateverLength() throws StoreException, IOException {
		List<CertificationObject> many = new ArrayList<>();
		for (int i = 0; i < 2 * YearRows.BATCH; i++) {
			many.add(object("E-%05d".formatted(i), i % 3 == 0 ? Grade.V : Grade.B));
		}
		add(many.toArray(CertificationObject[]::new));
		BuildYearList.Result result = build(2027);
		assertEquals(2666, result.added());
		assertEquals(2666, list(2027, null).size());
		long before = newest();
		assertEquals(2666, build(2027).unchanged());
		assertEquals(before, newest());
	}

	@Test
	void namesTheYearsThatHaveAList() throws StoreException {
		assertEquals(List.of(), List.copyOf(YearEditions.years(store)));
		add(object("E-1", Grade.A));
		build(2028);
		build(2027);
		assertEquals(List.of(2027, 2028), List.copyOf(YearEditions.years(store)));
	}

	@Test
	void anApprovedEditionStaysWhatItWas() throws StoreException, IOException {
		add(object("E-1", Grade.B), object("E-2", Grade.B), object("E-3", Grade.V));
		build(2027);
		ApproveYearList.Result approved = approve("7", "2027-03-01");
		assertEquals(Status.ON_TIME, approved.punctuality().status());
		assertFalse(approved.registerChanged());
		List<String> frozen = list(2027, null);
		change(with(object("E-1", Grade.B), "name", "Другое имя"));
		change(object("E-2", Grade.G));
		change(object("E-3", Grade.A));
		assertEquals(frozen, list(2027, null));
		BuildYearList.Result next = build(2027);
		assertEquals("YEAR-2027/2", next.edition().id());
		assertEquals(approved.edition(), next.previous());
		assertEquals(frozen, list(2027, 1));
		assertEquals(List.of("E-1 Другое имя + [P9_1_SELF_CHECK][]", "E-3 Услуга E-3 + [P9_1_SELF_CHECK][]"),
				list(2027, 2));
		assertEquals(approved.edition(), YearEditions.inForce(YearEditions.all(store, 2027)).orElseThrow());
		assertTrue(approve("19", "2027-11-02").punctuality().status() == Status.LATE);
		assertEquals(2, YearEditions.inForce(YearEditions.all(store, 2027)).orElseThrow().edition());
	}

	/** Contacts decide on objects too (clause 14): those that came after the building are not in what is approved. */
	@Test
	void anApprovalSaysThatAnswersCameAfterTheBuilding() throws Exception {
		add(object("E-1", Grade.B), with(object("E-2", Grade.B), "authorityId", "A-2"));
		build(2027);
		review("object,digital_contacts,materials_on\nE-2,yes,2026-12-25\n");
		assertTrue(approve("7", "2027-02-27").registerChanged());
		assertEquals(1, build(2027).edition().objects() - 1, "the next edition shows it");
	}

	@Test
	void anApprovalIsRepeatableAndOtherwiseRefused() throws StoreException {
		assertEquals("NO_YEAR_LIST", refused(() -> approve("7", "2027-03-02")));
		add(object("E-1", Grade.B));
		build(2027);
		change(object("E-1", Grade.A));
		ApproveYearList.Result late = approve("7", "2027-03-02");
		assertEquals(Status.LATE, late.punctuality().status());
		assertTrue(late.registerChanged());
		long before = newest();
		assertTrue(approve("7", "2027-03-02").repeated());
		assertEquals(before, newest());
		assertEquals("APPROVED_ALREADY", refused(() -> approve("8", "2027-03-02")));
		assertEquals("DATE_AHEAD", refused(() -> approve("8", "2028-01-01")));
		assertEquals("NO_PROTOCOL", refused(() -> approve(" ", "2027-01-01")));
		build(2027);
		assertEquals("BEFORE_THE_LAST_APPROVAL", refused(() -> approve("8", "2027-03-01")));
	}

	private interface Work {

		void run() throws StoreException, IOException;
	}

	private static String refused(Work work) {
		return assertThrows(RefusedException.class, work::run).code();
	}

	@Test
	void anUpdateNeedsAnApprovedListAndWarnsAfterTheLastDay() throws StoreException {
		add(object("E-1", Grade.B), object("E-2", Grade.V));
		build(2027);
		assertEquals("NOT_APPROVED", refused(() -> update(LocalDate.of(2027, 10, 1), INCLUSIVE)));
		approve("7", "2027-02-27");
		BuildYearList.Result same = update(LocalDate.of(2027, 11, 1), INCLUSIVE);
		assertFalse(same.different());
		assertTrue(same.edition().approved());
		assertEquals(Status.ON_TIME, same.punctuality().status());
		assertEquals(Status.LATE, update(LocalDate.of(2027, 11, 1), EXCLUSIVE).punctuality().status());
		change(object("E-2", Grade.B));
		BuildYearList.Result next = update(LocalDate.of(2027, 11, 2), INCLUSIVE);
		assertEquals(2, next.edition().edition());
		assertEquals(Status.LATE, next.punctuality().status());
	}

	@Test
	void tellsWhatChangedBetweenEditions() throws StoreException, IOException {
		add(object("E-1", Grade.B), object("E-2", Grade.B), object("E-3", Grade.V), object("E-4", Grade.B),
				object("E-5", Grade.B));
		build(2027);
		approve("7", "2027-02-27");
		change(with(object("E-1", Grade.B), "formUrl", null));
		change(object("E-2", Grade.V));
		change(object("E-3", Grade.A));
		change(object("E-4", Grade.A));
		build(2027);
		List<String> lines = new ArrayList<>();
		Map<Difference.Kind, Long> counts = new DiffYearLists().run(store, YearEditions.find(store, 2027, 1),
				YearEditions.find(store, 2027, 2),
				each -> lines.add(each.kind() + " " + each.object().objectId() + " " + each.object().reasons() + " "
						+ (each.before() == null ? null : each.before().selfCheck()) + " "
						+ (each.after() == null ? null : each.after().selfCheck())),
				Progress.NONE);
		assertEquals(List.of("REMOVED E-1 [P14_1_FORM] B B", "REMOVED E-2 [] B null", "ADDED E-3 [] null A",
				"CHANGED E-4 [] B A"), lines);
		assertEquals(Map.of(Difference.Kind.ADDED, 1L, Difference.Kind.REMOVED, 2L, Difference.Kind.CHANGED, 1L),
				counts);
		assertEquals("NO_EDITION", refused(() -> YearEditions.find(store, 2027, 3)));
	}

	@Test
	void readsTheRegisterAsOfAMoment() throws StoreException, IOException {
		add(object("E-1", Grade.B));
		Instant then = now;
		now = now.plusSeconds(3600);
		change(with(object("E-1", Grade.B), "name", "Позже"));
		add(object("E-2", Grade.B));
		new BuildYearList(() -> installed).run(store,
				new BuildYearList.Request(2027, then, DRAFTED, false, "", INCLUSIVE), Progress.NONE);
		assertEquals(List.of("E-1 Услуга E-1 + [P9_1_SELF_CHECK][]"), list(2027, null));
		assertEquals("NO_OBJECTS", refused(() -> new BuildYearList(() -> installed).run(store,
				new BuildYearList.Request(2027, then.minusSeconds(1), DRAFTED, false, "", INCLUSIVE), Progress.NONE)));
		assertEquals("BAD_YEAR", refused(() -> build(205)));
	}

	@Test
	void cancellingLeavesNothing() throws StoreException {
		add(object("E-1", Grade.B));
		long before = newest();
		Progress cancelled = new Progress() {

			@Override
			public void at(long done, long total) {
				// the user has seen enough
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		StoreException stopped = assertThrows(StoreException.class, () -> new BuildYearList(() -> installed).run(store,
				new BuildYearList.Request(2027, null, DRAFTED, false, "", INCLUSIVE), cancelled));
		assertEquals(StoreException.Code.CANCELLED, stopped.code());
		assertEquals(before, newest());
		assertEquals(List.of(), YearEditions.all(store, 2027));
		long rows = store
				.read(snapshot -> snapshot.records(RecordKinds.YEAR_LIST).count(Query.all(RecordKinds.YEAR_LIST)));
		assertEquals(0, rows);
	}

	@Test
	void explainsEveryBasisAndReasonWithItsClause() throws StoreException {
		add(with(object("E-1", Grade.B), "certificateType", CertificateType.A, "certificateTo",
				LocalDate.of(2027, 6, 30), "certificateStatus", CertificateStatus.GIVEN, "authorityId", "A-2",
				"formUrl", null));
		ExplainYearList.Request request = new ExplainYearList.Request(2027, "E-1", null, DRAFTED);
		assertEquals(List.of(), new ExplainYearList(() -> installed).run(store, request).listings());
		build(2027);
		ExplainYearList.Result result = new ExplainYearList(() -> installed).run(store, request);
		assertEquals(
				List.of("BASIS 2027, Б, A 2027-06-30 ACTIVE → [P9_1_SELF_CHECK, P9_2_EXPIRING_3Y] 9",
						"REASON P14_1_FORM 14", "REASON P14_4_CONTACTS 14"),
				result.trace().stream().map(each -> each.subject() + " " + each.input() + " " + each.clause())
						.toList());
		assertTrue(result.authorityContacts());
		assertFalse(result.digitalContacts());
		assertEquals("P14_1_FORM, P14_4_CONTACTS", result.listings().getFirst().row().reasons());
		assertEquals("UNKNOWN_OBJECT", refused(() -> new ExplainYearList(() -> installed).run(store,
				new ExplainYearList.Request(2027, "E-2", null, DRAFTED))));
	}

	/** Rules of a region keep an object out, count it as listed, and are gone without a trace in the next list. */
	@Test
	void listensToTheRulesOfARegion()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(with(object("E-1", Grade.B), "subject", "16"), with(object("E-2", Grade.B), "subject", "16"),
				with(object("E-3", Grade.B), "subject", "77"));
		String column = "Реорганизация, слияние";
		store.write(new Intent("test", ""), session -> {
			for (String id : List.of("E-1", "E-3")) {
				StoredAnswers.keep(session, id, Map.of(column, "да"));
			}
			return null;
		});
		installed = Region.installed("16", Region.reason(column), Region.list("E-2"));
		BuildYearList.Result built = build(2027);
		assertEquals(2, built.counts().included());
		assertEquals(1, built.counts().leftOut());
		assertEquals(0, built.counts().onlyContacts());
		assertEquals(Map.of(column, 1L), built.counts().regional());
		assertEquals(3, build(2027).unchanged());

		ExplainYearList.Request request = new ExplainYearList.Request(2027, "E-1", null, DRAFTED);
		ExplainYearList.Result out = new ExplainYearList(() -> installed).run(store, request);
		assertFalse(out.eligible());
		assertTrue(out.eligibility().eligible());
		assertEquals(List.of("Орган реорганизуется"), out.regional().stream().map(each -> each.name().ru()).toList());
		assertEquals("services+16-strict 1.0.0 sha256:def", out.rules().orElseThrow().whole());
		assertEquals("REGIONAL:Реорганизация%2C слияние", out.listings().getFirst().row().reasons());
		assertEquals(List.of(column), Regional.columns(out.listings().getFirst().row()));
		ExplainYearList.Result listed = new ExplainYearList(() -> installed).run(store,
				new ExplainYearList.Request(2027, "E-2", null, DRAFTED));
		assertTrue(listed.eligible());
		assertEquals(List.of("Перечень"), listed.lists().stream().map(each -> each.name().ru()).toList());
		assertTrue(reviewed("2027-01-15", INCLUSIVE).stream().filter(each -> each.object().objectId().equals("E-2"))
				.findFirst().orElseThrow().missing().contains(Material.MSZU_ITEM));

		ListRules rules = new ListRules("16", installed.getLast().variant().info().kinds(), "services+16-strict",
				"1.0.0", "def");
		assertEquals(List.of(rules), ListRules.of(built.edition()));
		List<List<ListRules>> named = new ArrayList<>();
		new ListYearList().run(store, built.edition(), each -> true, each -> named.add(each.rules()), Progress.NONE);
		assertEquals(List.of(List.of(rules), List.of(rules), List.of()), named);

		installed = List.of();
		assertEquals(1, build(2027).changed());
		assertEquals(3, build(2027).counts().included());
	}

	private ImportReviews.Result review(String text)
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		Path file = Files.writeString(folder.resolve("review.csv"), text);
		return new ImportReviews().run(store,
				new ImportReviews.Request(file, "review.csv", new ReadOptions(null, '\0', true, folder), 2027, ""),
				Progress.NONE);
	}

	private List<ReviewYearList.Reviewed> reviewed(String on, Settings settings) throws StoreException, IOException {
		List<ReviewYearList.Reviewed> all = new ArrayList<>();
		new ReviewYearList(() -> installed).run(store, new ReviewYearList.Request(2027, LocalDate.parse(on), settings),
				all::add, Progress.NONE);
		return all;
	}

	@Test
	void takesWhatCameForTheListAndTakingItAgainChangesNothing()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(object("E-1", Grade.B), with(object("E-2", Grade.B), "authorityId", "A-2", "mszuFederal", "12"),
				object("E-9", Grade.B));
		build(2027);
		String text = """
				объект;материалы;контакты органа;контакты по цифровизации;материалы получены;замечания;замечания получены
				E-1;10а, MONITORING_CAPABILITY, 10в, 10г;да;да;31.01.2027;Включить;01.02.2027
				E-2;SELF_CHECK_LEVEL;нет;да;2027-01-20;;
				E-3;10а;да;да;2027-01-20;;
				E-1;10а;да;да;2027-01-20;;
				E-4;диплом;да;да;2027-01-20;;
				E-5;10а;возможно;да;2027-01-20;;
				E-6;10а;да;да;вчера;;
				E-7;10а;да;да;;;
				;10а;да;да;2027-01-20;;
				""";
		ImportReviews.Result result = review(text);
		assertEquals(List.of(2L, 0L, 0L, 7L),
				List.of(result.added(), result.changed(), result.unchanged(), result.rejected()));
		assertEquals(
				List.of("4 UNKNOWN_OBJECT объект E-3", "5 DUPLICATE_ID объект E-1", "6 INVALID_VALUE материалы диплом",
						"7 INVALID_YES_NO контакты органа возможно", "8 INVALID_DATE материалы получены вчера",
						"9 UNKNOWN_OBJECT объект E-7", "10 MISSING_VALUE объект "),
				result.problems().stream()
						.map(each -> each.line() + " " + each.code() + " " + each.column() + " " + each.found())
						.toList());
		long before = newest();
		assertEquals(2, review(text).unchanged());
		assertEquals(before, newest());
		assertEquals(1, review("object,remarks,remarks_on\nE-2,Исключить,2027-01-15\n").changed());
		assertEquals("SELF_CHECK_LEVEL",
				store.read(snapshot -> snapshot.records(RecordKinds.YEAR_REVIEWS).find("2027/E-2")).map(Revised::value)
						.orElseThrow().materials());
		assertEquals(List.of("3 MISSING_VALUE remarks_on"), review("object,remarks\nE-2,Иначе\nE-9,Иначе\n").problems()
				.stream().map(each -> each.line() + " " + each.code() + " " + each.column()).toList());
	}

	/** Answers stand in the same table; what is no answer is said with its place, as everything else. */
	@Test
	void takesWhatBecameOfRemarks()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(object("E-1", Grade.B), object("E-2", Grade.B), object("E-3", Grade.B));
		build(2027);
		review("object,remarks,remarks_on\nE-1,Включить,2027-01-15\n");
		assertEquals(1, unanswered());
		String text = """
				объект;решение по замечаниям;ответ;день ответа
				E-1;Учтены частично;Адрес исправлен;01.02.2027
				E-2;ACCEPTED;;01.02.2027
				E-3;может быть;;01.02.2027
				""";
		ImportReviews.Result result = review(text);
		assertEquals(List.of(0L, 1L, 2L), List.of(result.added(), result.changed(), result.rejected()));
		assertEquals(
				List.of("3 MISSING_VALUE remarks ", "4 INVALID_VALUE решение по замечаниям ACCEPTED|PARTLY|DECLINED"),
				result.problems().stream()
						.map(each -> each.line() + " " + each.code() + " " + each.column() + " " + each.expected())
						.toList());
		assertEquals(1, review(text).unchanged());
		assertEquals(0, unanswered());
		ReviewYearList.Reviewed answered = reviewed("2027-02-01", INCLUSIVE).getFirst();
		assertEquals(new RemarkAnswer("2027/E-1", 2027, "E-1", RemarkAnswer.Outcome.PARTLY, "Адрес исправлен",
				LocalDate.of(2027, 2, 1)), answered.answer());
		assertFalse(answered.unanswered());
		assertEquals(List.of("2 MISSING_VALUE answered_on"),
				review("object,remarks,remarks_on,answer\nE-2,Исключить,2027-01-15,DECLINED\n").problems().stream()
						.map(each -> each.line() + " " + each.code() + " " + each.column()).toList());

		// remarks that came after the answer are not answered by it
		review("object,remarks,remarks_on\nE-1,Включить и переименовать,2027-02-02\n");
		assertEquals(1, unanswered());
		assertTrue(reviewed("2027-02-02", INCLUSIVE).getFirst().unanswered());
	}

	private long unanswered() throws StoreException {
		return store.<Long>read(snapshot -> RemarksOfYear.unanswered(snapshot, 2027));
	}

	/** A remark can be that an object should be in the list: it is looked through, and no materials are awaited. */
	@Test
	void looksThroughRemarksOnWhatIsLeftOut()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(object("E-1", Grade.B), with(object("E-2", Grade.B), "formUrl", null), object("E-3", Grade.V));
		build(2027);
		review("object,remarks,remarks_on\nE-2,Форма размещена,2027-01-15\nE-3,Включить,2027-01-15\n");
		List<ReviewYearList.Reviewed> all = reviewed("2027-02-01", INCLUSIVE);
		assertEquals(List.of("E-1 true", "E-2 false"),
				all.stream().map(each -> each.object().objectId() + " " + each.awaited()).toList());
		assertEquals(List.of(), all.getLast().missing());
		assertFalse(all.getLast().late());
		assertTrue(all.getLast().unanswered());
		assertEquals(1, unanswered(), "of what the list names");
	}

	// one letter

	private static YearReview sent(String materials, String materialsOn, String remarks, String remarksOn) {
		return new YearReview("2027/E-1", 2027, "E-1", materials, false, false, day(materialsOn), remarks,
				day(remarksOn));
	}

	private static RemarkAnswer answer(RemarkAnswer.Outcome outcome, String text, String on) {
		return new RemarkAnswer("2027/E-1", 2027, "E-1", outcome, text, day(on));
	}

	private static LocalDate day(String day) {
		return day == null ? null : LocalDate.parse(day);
	}

	private boolean write(KeptReview seen, YearReview review, RemarkAnswer answer) throws StoreException {
		return new WriteReview().run(store, new WriteReview.Request(seen, review, answer, "письмо № 5"), Progress.NONE);
	}

	private KeptReview kept() throws StoreException {
		return WriteReview.kept(store, 2027, "E-1");
	}

	@Test
	void writesDownWhatALetterBroughtAndTakesItBack() throws StoreException {
		add(object("E-1", Grade.B));
		build(2027);
		assertEquals(new KeptReview(2027, "E-1", null, null), kept());
		assertFalse(write(kept(), null, null));
		YearReview letter = sent("FORM_URL", "2027-01-15", "Исключить", "2027-01-16");
		assertTrue(write(kept(), letter, null));
		assertEquals(new KeptReview(2027, "E-1", letter, null), kept());
		assertTrue(kept().unanswered());
		assertFalse(write(kept(), letter, null));
		build(2027);
		Edition draft = YearEditions.all(store, 2027).getLast();
		RemarkAnswer answer = answer(RemarkAnswer.Outcome.DECLINED, "Форма работает", "2027-02-01");
		assertTrue(write(kept(), letter, answer));
		assertFalse(kept().unanswered());
		assertFalse(isOvertaken(draft), "an answer changes nothing in a draft");
		assertTrue(write(kept(), null, null));
		assertEquals(new KeptReview(2027, "E-1", null, null), kept());
		assertTrue(isOvertaken(draft), "what was sent is gone");
		assertTrue(write(kept(), letter, answer), "and can be written down once more");
		Change last = store.read(snapshot -> snapshot.change(snapshot.newest()).orElseThrow());
		assertEquals("year-list.write", last.intent().operation());
		assertEquals("письмо № 5", last.intent().reason());
	}

	private boolean isOvertaken(Edition edition) throws StoreException {
		return store.<Boolean>read(snapshot -> ApproveYearList.isOvertaken(snapshot, edition));
	}

	/** Nobody writes over what he has not seen, whichever part of it another one wrote. */
	@Test
	void writesOverNothingThatWasNotSeen() throws StoreException {
		add(object("E-1", Grade.B));
		KeptReview seen = kept();
		YearReview letter = sent("FORM_URL", "2027-01-15", "Исключить", "2027-01-16");
		write(seen, letter, null);
		assertEquals("CHANGED_MEANWHILE", refused(() -> write(seen, sent("", null, null, null), null)));
		KeptReview later = kept();
		write(later, letter, answer(RemarkAnswer.Outcome.ACCEPTED, null, "2027-02-01"));
		assertEquals("CHANGED_MEANWHILE", refused(() -> write(later, null, null)));
		KeptReview last = kept();
		write(last, null, null);
		assertEquals("CHANGED_MEANWHILE", refused(() -> write(last, letter, null)));
	}

	/** What a table may not bring a letter may not either. */
	@Test
	void refusesOfALetterWhatATableMayNotBring() throws StoreException {
		add(object("E-1", Grade.B));
		RemarkAnswer accepted = answer(RemarkAnswer.Outcome.ACCEPTED, null, "2027-02-01");
		YearReview remarks = sent("", null, "Исключить", "2027-01-16");
		assertNull(WriteReview.flaw(remarks, accepted));
		assertNull(WriteReview.flaw(null, null));
		Map<Flaw, List<Record>> wrong = Map.of(new Flaw("materials_on", "MISSING_VALUE", "", Reviews.DAY),
				List.of(sent("FORM_URL", null, null, null), answer(null, null, null)),
				new Flaw("remarks_on", "MISSING_VALUE", "", Reviews.DAY),
				List.of(sent("", null, "Исключить", null), accepted), new Flaw("remarks", "MISSING_VALUE", "", ""),
				List.of(sent("FORM_URL", "2027-01-15", null, null), accepted),
				new Flaw("answer", "MISSING_VALUE", "", "ACCEPTED|PARTLY|DECLINED"),
				List.of(remarks, answer(null, "Форма работает", null)),
				new Flaw("answered_on", "MISSING_VALUE", "", Reviews.DAY),
				List.of(remarks, answer(RemarkAnswer.Outcome.ACCEPTED, null, null)));
		for (Map.Entry<Flaw, List<Record>> each : wrong.entrySet()) {
			YearReview review = (YearReview) each.getValue().getFirst();
			RemarkAnswer answer = (RemarkAnswer) each.getValue().getLast();
			assertEquals(each.getKey(), WriteReview.flaw(review, answer));
			assertEquals("MISSING_VALUE", refused(() -> write(kept(), review, answer)));
		}
		assertEquals("UNKNOWN_OBJECT", refused(() -> new WriteReview().run(store,
				new WriteReview.Request(WriteReview.kept(store, 2027, "E-9"), null, null, ""), Progress.NONE)));
	}

	@Test
	void saysWhatIsMissingAndWhoIsLate()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(object("E-1", Grade.B), with(object("E-2", Grade.B), "authorityId", "A-2", "mszuFederal", "12"),
				with(object("E-3", Grade.B), "formUrl", null));
		build(2027);
		assertEquals(List.of("E-1 [SELF_CHECK_LEVEL, MONITORING_CAPABILITY, FORM_URL, NPA_REQUISITES] false",
				"E-2 [SELF_CHECK_LEVEL, MONITORING_CAPABILITY, FORM_URL, NPA_REQUISITES, MSZU_ITEM, DIGITAL_CONTACTS] "
						+ "false"),
				reviewed("2027-01-31", INCLUSIVE).stream()
						.map(each -> each.object().objectId() + " " + each.missing() + " " + each.late()).toList());
		assertTrue(reviewed("2027-02-01", INCLUSIVE).stream().allMatch(ReviewYearList.Reviewed::late));
		review("object,materials,digital_contacts,materials_on\n"
				+ "E-2,SELF_CHECK_LEVEL;MONITORING_CAPABILITY;FORM_URL;NPA_REQUISITES;MSZU_ITEM,yes,2027-01-31\n");
		ReviewYearList.Reviewed complete = reviewed("2027-02-01", INCLUSIVE).get(1);
		assertEquals(List.of(), complete.missing());
		assertFalse(complete.late());
		assertEquals(1, build(2027).changed()); // the contacts are there now
		ReviewYearList.Result sum = new ReviewYearList(() -> installed).run(store,
				new ReviewYearList.Request(2027, LocalDate.of(2027, 2, 1), INCLUSIVE),
				each -> assertNull(each.remarks()), Progress.NONE);
		assertEquals(Map.of("Минобразцов", 1L), sum.lateBy());
		assertEquals(6, sum.deadlines().size());
	}

	/** Clause 10 says «не позднее» of the remarks, which A04 is not about; of the draft it says «до». */
	@Test
	void theLastDayOfRemarksCountsUnderBothReadings()
			throws StoreException, IOException, UnreadableInputException, OutputFailedException {
		add(object("E-1", Grade.B), object("E-2", Grade.B));
		build(2027);
		review("object,remarks,remarks_on\nE-1,Включить,2027-01-31\nE-2,Исключить,2027-02-01\n");
		for (Settings settings : List.of(INCLUSIVE, EXCLUSIVE)) {
			assertEquals(List.of(Status.ON_TIME, Status.LATE),
					reviewed("2027-01-15", settings).stream().map(each -> each.punctuality().status()).toList());
			assertEquals(List.of(false, true),
					reviewed("2027-01-15", settings).stream().map(ReviewYearList.Reviewed::late).toList());
		}
		assertEquals(Status.ON_TIME, drafted(LocalDate.of(2026, 12, 20), INCLUSIVE));
		assertEquals(Status.LATE, drafted(LocalDate.of(2026, 12, 20), EXCLUSIVE));
		assertEquals(Status.ON_TIME, drafted(LocalDate.of(2026, 12, 19), EXCLUSIVE));
		assertEquals(Status.LATE, drafted(LocalDate.of(2026, 12, 21), INCLUSIVE));
	}

	private Status drafted(LocalDate on, Settings settings) throws StoreException {
		return new BuildYearList(() -> installed)
				.run(store, new BuildYearList.Request(2027, null, on, false, "", settings), Progress.NONE).punctuality()
				.status();
	}
}
