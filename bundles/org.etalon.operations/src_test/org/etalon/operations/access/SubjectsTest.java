// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.ReadOptions;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.SendDocuments;
import org.etalon.operations.monitoring.ImportMonitoring;
import org.etalon.operations.register.AsOf;
import org.etalon.operations.register.EditObject;
import org.etalon.operations.register.ImportContacts;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange;
import org.etalon.operations.register.ListSource;
import org.etalon.operations.register.ShowObject;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.operations.year.BuildYearList;
import org.etalon.operations.year.ExplainYearList;
import org.etalon.operations.year.ImportReviews;
import org.etalon.operations.year.KeptReview;
import org.etalon.operations.year.ReviewYearList;
import org.etalon.operations.year.WriteReview;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.Contact;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.YearReview;
import org.etalon.tests.store.ActingStore;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user of a region changes what belongs to his subjects, and reads no contacts but theirs. */
class SubjectsTest {

	private static final String OF_IVANOVA = "ivanova: 02, 16";
	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	@TempDir
	private Path folder;
	private Store own;
	private Store region;
	private Store center;

	@BeforeEach
	void open() throws StoreException {
		own = StoreForTests.open(folder.resolve("db"),
				Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
		region = ActingStore.region(own, "ivanova", "16", "02");
		center = ActingStore.as(own, "petrov", Role.CENTER);
		own.write(new Intent("test", ""), session -> {
			for (String subject : List.of("16", "77")) {
				session.records(RecordKinds.AUTHORITIES)
						.add(new Authority("A" + subject, "Минобразцов", AuthorityLevel.REGIONAL, subject));
				session.records(RecordKinds.OBJECTS)
						.add(object("O" + subject, "Услуга " + subject, "A" + subject, subject));
				for (ContactRole role : List.of(ContactRole.CLIENT_CENTRICITY, ContactRole.DIGITALISATION)) {
					session.records(RecordKinds.CONTACTS).add(new Contact("A" + subject + "/" + role, "A" + subject,
							role, "Иванова", "+7 495", "a@example.org", false));
				}
				session.records(RecordKinds.CONCLUSIONS)
						.add(new Conclusion("Z" + subject, "O" + subject, "O" + subject + "/1", DAY, null, "", true));
				session.records(RecordKinds.ROADMAPS).add(new RoadmapRecord("Z" + subject, "O" + subject, "Z" + subject,
						State.DRAFT, null, DAY, null, null));
			}
			session.records(RecordKinds.OBJECTS).add(object("O0", "Услуга без субъекта", null, null));
			return null;
		});
	}

	@AfterEach
	void close() throws StoreException {
		own.close();
	}

	private static CertificationObject object(String id, String name, String authority, String subject) {
		return new CertificationObject(id, name, ObjectKind.STATE_SERVICE, authority, subject, false, null, null,
				"https://example.org", true, true, null, null, Grade.B, null, null, null, null, null, null, null, null,
				null);
	}

	private static Conditions conditions() {
		return new Conditions("Etalon", Settings.defaults(AllSettings.list()), ProductionCalendar::builtIn, Map.of());
	}

	private ReadOptions reading() {
		return new ReadOptions(null, '\0', true, folder);
	}

	private <T extends Record> T now(RecordKind<T> kind, String id) throws StoreException {
		return own.read(snapshot -> snapshot.records(kind).find(id)).map(Revised::value).orElse(null);
	}

	private long changes() throws StoreException {
		return own.read(snapshot -> snapshot.newest());
	}

	private interface Work {

		void run(Store store) throws Exception;
	}

	/** Refused for an object of another subject, done for one's own, and done by the Centre for both. */
	private void onlyForOwn(Work foreign, Work mine, String object, String subject) throws Exception {
		long before = changes();
		RefusedException refused = assertThrows(RefusedException.class, () -> foreign.run(region));
		assertEquals("OTHER_SUBJECT", refused.code());
		assertEquals(List.of(object, subject, "ivanova", "02, 16"), refused.arguments());
		assertEquals(before, changes());
		mine.run(region);
		foreign.run(center);
		assertTrue(changes() >= before + 2);
	}

	private static Work edit(String id, String field, String value) {
		return store -> new EditObject().run(store, new EditObject.Request(id, Map.of(field, value), 0, "правка"));
	}

	@Test
	void editsObjectsOfItsSubjectsOnly() throws Exception {
		onlyForOwn(edit("O77", "name", "Иначе"), edit("O16", "name", "Иначе"), "O77", "77");
		onlyForOwn(edit("O0", "name", "Иначе"), edit("O16", "name", "Опять иначе"), "O0", "–");
	}

	@Test
	void givesNoObjectAwayAndTakesNone() throws Exception {
		onlyForOwn(edit("O16", "subject", "77"), edit("O16", "subject", "02"), "O16", "77");
		assertEquals("77", now(RecordKinds.OBJECTS, "O16").subject());
		assertThrows(RefusedException.class, () -> edit("O16", "subject", "16").run(region));
	}

	@Test
	void movesRoadmapsOfItsSubjectsOnly() throws Exception {
		onlyForOwn(roadmap("O77"), roadmap("O16"), "O77", "77");
		assertEquals(State.AGREED, now(RecordKinds.ROADMAPS, "Z16").state());
	}

	private static Work roadmap(String object) {
		return store -> new ChangeRoadmap().run(store,
				new ChangeRoadmap.Request(object, Event.AGREE, DAY, null, "на бумаге", conditions()), Progress.NONE);
	}

	@Test
	void mayNotDoWhatIsTheCentresForItsOwnEither() throws Exception {
		StoreException refused = assertThrows(StoreException.class, () -> new SendDocuments().run(region,
				new SendDocuments.Request("Z16", DAY, false, "", conditions()), Progress.NONE));
		assertEquals(StoreException.Code.NOT_ALLOWED, refused.code());
		assertThrows(StoreException.class, () -> new ImportContacts().erase(region, "A16/DIGITALISATION", ""));
		new ImportContacts().erase(center, "A16/DIGITALISATION", "");
	}

	@Test
	void withoutASubjectItChangesNothing() throws Exception {
		Store none = ActingStore.region(own, "sidorov");
		RefusedException refused = assertThrows(RefusedException.class, () -> edit("O16", "name", "Иначе").run(none));
		assertEquals("NO_SUBJECT", refused.code());
		assertEquals(List.of("sidorov"), refused.arguments());
	}

	@Test
	void otherRolesAreNotBounded() throws Exception {
		Store both = ActingStore.as(own, "both", Role.REGION, Role.CENTER);
		edit("O77", "name", "Иначе").run(both);
		edit("O77", "name", "Опять").run(own);
		Store reader = ActingStore.as(own, "reader", Role.OBSERVER);
		assertFalse(new ShowObject().run(reader, "O77", AsOf.NOW, ZoneOffset.UTC).contacts().isEmpty());
		assertThrows(StoreException.class, () -> edit("O77", "name", "И опять").run(reader));
	}

	// imports

	private ImportList.Result list(Store store, boolean write, List<Problem> problems, String text) throws Exception {
		Path file = Files.writeString(folder.resolve("list.csv"), text);
		return new ImportList(List::of).run(store, new ImportList.Request(file, "list.csv", reading(), ListSource.LIST,
				Map.of(), null, ImportList.Conflicts.TAKE, write, ""), new ImportList.Listener() {

					@Override
					public void change(ListChange change) {
						// is counted
					}

					@Override
					public void problem(Problem problem) {
						problems.add(problem);
					}
				}, Progress.NONE);
	}

	@Test
	void takesTheLinesOfItsSubjectsAndLocatesTheOthers() throws Exception {
		String text = "id;name;kind;authority;subject\n" // 1
				+ "O16;Новое имя;STATE_SERVICE;Минобразцов;16\n" // 2, its own
				+ "O77;Новое имя;STATE_SERVICE;Минобразцов;77\n" // 3, another one's, and says so
				+ "P2;Новая;STATE_SERVICE;Минновых;2\n" // 4, new with a new authority
				+ "P77;Чужая;STATE_SERVICE;Минчужих;77\n" // 5, a new one of another subject
				+ "P0;Ничья;STATE_SERVICE;;\n" // 6, of no subject
				+ "O77;Присвоенная;STATE_SERVICE;;16\n"; // 7, repeats an id, but that line was left out
		for (boolean write : new boolean[] { false, true }) {
			List<Problem> problems = new ArrayList<>();
			ImportList.Result result = list(region, write, problems, text);
			problems.sort(Comparator.comparingLong(Problem::line));
			assertEquals(List.of(problem(3, "O77", "77"), problem(5, "P77", "77"), problem(6, "P0", ""),
					problem(7, "O77", "77")), problems);
			assertEquals(List.of(1L, 1L, 4L, 0L, 1L), List.of(result.added(), result.changed(), result.rejected(),
					result.absent(), result.authorities()));
		}
		assertEquals("Новое имя", now(RecordKinds.OBJECTS, "O16").name());
		assertEquals("Услуга 77", now(RecordKinds.OBJECTS, "O77").name());
		assertEquals("02", now(RecordKinds.OBJECTS, "P2").subject());
		assertEquals(null, now(RecordKinds.OBJECTS, "P77"));
		assertEquals(6, list(center, true, new ArrayList<>(), text).lines());
		assertEquals("77", now(RecordKinds.OBJECTS, "P77").subject());
	}

	private static Problem problem(long line, String id, String found) {
		return new Problem("list.csv", line, "subject", id, "OTHER_SUBJECT", found, OF_IVANOVA);
	}

	@Test
	void aListWithoutSubjectsChangesItsOwnAndAddsNothing() throws Exception {
		List<Problem> problems = new ArrayList<>();
		ImportList.Result result = list(region, true, problems, "id;name;kind;authority\n" //
				+ "O16;Новое имя;STATE_SERVICE;A16\n" //
				+ "O77;Новое имя;STATE_SERVICE;A77\n" //
				+ "P1;Новая;STATE_SERVICE;A16\n" //
				+ "P2;Новая;STATE_SERVICE;Незнакомый орган\n");
		problems.sort(Comparator.comparingLong(Problem::line));
		assertEquals(List.of(problem(3, "O77", "77"), problem(4, "P1", ""), problem(5, "P2", "")), problems);
		assertEquals(List.of(0L, 1L, 0L), List.of(result.added(), result.changed(), result.authorities()));
	}

	@Test
	void takesTheContactsOfItsSubjectsAndLocatesTheOthers() throws Exception {
		Path file = Files.writeString(folder.resolve("contacts.csv"), "authority;subject;role;name;phone\n" //
				+ "A16;;CURATOR;Петров;1\n" //
				+ "A77;;CURATOR;Петров;1\n" //
				+ "Минобразцов;77;CURATOR;Петров;1\n" //
				+ "Минновых;2;CURATOR;Петров;1\n" //
				+ "Минновых;;CURATOR;Петров;1\n");
		ImportContacts.Result result = new ImportContacts().run(region, file, "contacts.csv", reading(), "");
		assertEquals(2, result.added());
		assertEquals(List.of(3L, 4L, 6L), result.problems().stream().map(Problem::line).toList());
		for (Problem each : result.problems()) {
			assertEquals("OTHER_SUBJECT", each.code());
			assertEquals(OF_IVANOVA, each.expected());
		}
		assertEquals(null, now(RecordKinds.CONTACTS, "A77/CURATOR"));
		assertEquals("1", now(RecordKinds.CONTACTS, "A16/CURATOR").phone());
	}

	@Test
	void takesTheReviewsOfItsSubjectsAndLocatesTheOthers() throws Exception {
		Path file = Files.writeString(folder.resolve("review.csv"),
				"object;remarks;remarks_on\n" + "O16;есть;2026-11-20\nO77;есть;2026-11-20\nO0;есть;2026-11-20\n");
		ImportReviews.Request request = new ImportReviews.Request(file, "review.csv", reading(), 2027, "");
		ImportReviews.Result result = new ImportReviews().run(region, request, Progress.NONE);
		assertEquals(List.of(1L, 2L), List.of(result.added(), result.rejected()));
		assertEquals(new Problem("review.csv", 3, "object", "O77", "OTHER_SUBJECT", "O77", OF_IVANOVA),
				result.problems().get(0));
		assertEquals(2, new ImportReviews().run(center, request, Progress.NONE).added());
	}

	/** A region writes down what is sent for its objects; what becomes of remarks is the Center's to say. */
	@Test
	void writesDownWhatIsSentForItsOwnAndAnswersNothing() throws Exception {
		YearReview sent = new YearReview("2027/O16", 2027, "O16", "", false, false, null, "есть",
				LocalDate.of(2026, 11, 20));
		RemarkAnswer answer = new RemarkAnswer("2027/O16", 2027, "O16", RemarkAnswer.Outcome.ACCEPTED, null,
				LocalDate.of(2026, 11, 21));
		WriteReview write = new WriteReview();
		KeptReview none = WriteReview.kept(region, 2027, "O16");
		assertFalse(WriteReview.mayAnswer(region));
		assertTrue(write.run(region, new WriteReview.Request(none, sent, null, ""), Progress.NONE));
		KeptReview seen = WriteReview.kept(region, 2027, "O16");
		StoreException refused = assertThrows(StoreException.class,
				() -> write.run(region, new WriteReview.Request(seen, sent, answer, ""), Progress.NONE));
		assertEquals(StoreException.Code.NOT_ALLOWED, refused.code());
		Path file = Files.writeString(folder.resolve("answers.csv"),
				"object;answer;answered_on\nO16;ACCEPTED;2026-11-21\n");
		ImportReviews.Request table = new ImportReviews.Request(file, "answers.csv", reading(), 2027, "");
		assertEquals(StoreException.Code.NOT_ALLOWED,
				assertThrows(StoreException.class, () -> new ImportReviews().run(region, table, Progress.NONE)).code());
		assertTrue(write.run(center, new WriteReview.Request(seen, sent, answer, ""), Progress.NONE));
		assertEquals(1, new ImportReviews().run(region, table, Progress.NONE).unchanged(), "what is there already");
		assertEquals("OTHER_SUBJECT",
				assertThrows(RefusedException.class, () -> write.run(region,
						new WriteReview.Request(WriteReview.kept(region, 2027, "O77"), null, null, ""), Progress.NONE))
						.code());
	}

	@Test
	void seesOfMonitoringWhatWouldBecomeOfItsOwn() throws Exception {
		Path file = Files.writeString(folder.resolve("months.csv"),
				"object,month,submitted\nO16,2026-01,10\nO77,2026-01,10\n");
		ImportMonitoring.Result result = new ImportMonitoring().run(region,
				new ImportMonitoring.Request(file, "months.csv", reading(), false, ""), Progress.NONE);
		assertEquals(List.of(1L, 1L), List.of(result.added(), result.rejected()), result::toString);
		assertEquals(new Problem("months.csv", 3, "object", "O77", "OTHER_SUBJECT", "77", OF_IVANOVA),
				result.problems().get(0));
		assertThrows(StoreException.class, () -> new ImportMonitoring().run(region,
				new ImportMonitoring.Request(file, "months.csv", reading(), true, ""), Progress.NONE));
	}

	// contacts

	@Test
	void readsTheContactsOfItsSubjectsOnly() throws StoreException {
		ShowObject.Known mine = new ShowObject().run(region, "O16", AsOf.NOW, ZoneOffset.UTC);
		assertEquals(2, mine.contacts().size());
		assertFalse(mine.hidden());
		ShowObject.Known foreign = new ShowObject().run(region, "O77", AsOf.NOW, ZoneOffset.UTC);
		assertEquals(List.of(), foreign.contacts());
		assertTrue(foreign.hidden());
		assertEquals(2, new ShowObject().run(center, "O77", AsOf.NOW, ZoneOffset.UTC).contacts().size());
		assertFalse(new ShowObject().run(region, "O0", AsOf.NOW, ZoneOffset.UTC).hidden());
	}

	@Test
	void saysNothingOfWhatHangsOnContactsItDoesNotSee() throws StoreException, IOException {
		own.write(new Intent("test", ""), session -> { // without a roadmap
			session.records(RecordKinds.OBJECTS).addAll(List.of(object("P16", "Ещё", "A16", "16"),
					object("P77", "Ещё", "A77", "77"), object("Q16", "Ещё", "A77", "16")));
			return null;
		});
		new BuildYearList(List::of).run(center,
				new BuildYearList.Request(2027, null, DAY, false, "", Settings.defaults(AllSettings.list())),
				Progress.NONE);
		assertEquals(List.of("P16"), reviewed(region, 3));
		assertEquals(List.of("O0", "P16", "P77", "Q16"), reviewed(center, 0));
		ExplainYearList.Request mine = new ExplainYearList.Request(2027, "O16", null, DAY);
		assertTrue(new ExplainYearList(List::of).run(region, mine).digitalContacts());
		ExplainYearList.Request foreign = new ExplainYearList.Request(2027, "O77", null, DAY);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> new ExplainYearList(List::of).run(region, foreign));
		assertEquals("CONTACTS_HIDDEN", refused.code());
		assertTrue(new ExplainYearList(List::of).run(center, foreign).digitalContacts());
	}

	private static List<String> reviewed(Store store, long hidden) throws StoreException, IOException {
		List<String> ids = new ArrayList<>();
		ReviewYearList.Result result = new ReviewYearList(List::of).run(store,
				new ReviewYearList.Request(2027, DAY, Settings.defaults(AllSettings.list())),
				each -> ids.add(each.object().objectId()), Progress.NONE);
		assertEquals(hidden, result.hidden());
		assertEquals(ids.size(), result.objects());
		return ids;
	}

	// who answers for what

	@Test
	void theCentreAssignsSubjects() throws StoreException {
		ActingStore team = ActingStore.as(own, "petrov", Role.CENTER).with("ivanova", Role.REGION).with("lukin",
				Role.OBSERVER);
		TeamUsers users = new TeamUsers();
		assertTrue(users.assign(team, "ivanova", List.of("77", "16"), "приказ № 5"));
		assertFalse(users.assign(team, "ivanova", List.of("16", "77"), "приказ № 5"));
		assertEquals(List.of(new TeamUsers.User("ivanova", Set.of(Role.REGION), Set.of("16", "77")),
				new TeamUsers.User("lukin", Set.of(Role.OBSERVER), Set.of()),
				new TeamUsers.User("petrov", Set.of(Role.CENTER), Set.of())), users.list(team));
		assertTrue(users.assign(team, "ivanova", List.of("02"), ""));
		assertEquals("02", now(RecordKinds.REGION_USERS, "ivanova").subjects());
		assertTrue(users.assign(team, "ivanova", List.of(), "уволена"));
		assertFalse(users.assign(team, "ivanova", List.of(), ""));
		assertEquals(null, now(RecordKinds.REGION_USERS, "ivanova"));
		assertEquals(2, own.read(snapshot -> snapshot.records(RecordKinds.REGION_USERS).history("ivanova")).size());
	}

	@Test
	void assignsNothingToWhomItWouldMeanNothing() {
		ActingStore team = ActingStore.as(own, "petrov", Role.CENTER).with("lukin", Role.OBSERVER);
		assertRefused("NOT_A_REGION", List.of("lukin"), team, "lukin", "16");
		assertRefused("NOT_A_REGION", List.of("nobody"), team, "nobody", "16");
		assertRefused("UNKNOWN_SUBJECT", List.of("00"), team, "lukin", "00");
		assertRefused("OWN_FILE", List.of("tester"), own, "lukin", "16");
		assertThrows(StoreException.class, () -> new TeamUsers().assign(region, "ivanova", List.of("77"), ""));
	}

	private static void assertRefused(String code, List<String> arguments, Store store, String login, String subject) {
		RefusedException refused = assertThrows(RefusedException.class,
				() -> new TeamUsers().assign(store, login, List.of(subject), ""));
		assertEquals(code, refused.code());
		assertEquals(arguments, refused.arguments());
	}
}
