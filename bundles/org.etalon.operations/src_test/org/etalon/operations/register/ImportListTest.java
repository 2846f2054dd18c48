// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.Region;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.register.ImportList.Conflicts;
import org.etalon.operations.register.ImportList.Result;
import org.etalon.operations.register.ListChange.AnswerChange;
import org.etalon.operations.register.ListChange.What;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportListTest {

	private static final String HEADER = "идентификатор;наименование;вид;орган;субъект;МСЗУ;самопроверка\n";

	@TempDir
	Path folder;

	private Store store;
	private List<InstalledVariant> installed = List.of();
	private final List<ListChange> changes = new ArrayList<>();
	private final List<Problem> problems = new ArrayList<>();

	@BeforeEach
	void open() throws StoreException, IOException {
		store = StoreForTests.open(Files.createDirectories(folder.resolve("db")),
				Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private Result take(String text, ListSource source, boolean write, Conflicts conflicts, Map<String, String> mapping)
			throws Exception {
		changes.clear();
		problems.clear();
		Path file = Files.writeString(folder.resolve("list.csv"), text);
		return new ImportList(() -> installed).run(store, new ImportList.Request(file, "list.csv", reading(), source,
				mapping, null, conflicts, write, "проверка"), listener(), Progress.NONE);
	}

	private ReadOptions reading() {
		return new ReadOptions(null, '\0', true, folder);
	}

	private ImportList.Listener listener() {
		return new ImportList.Listener() {

			@Override
			public void change(ListChange change) {
				changes.add(change);
			}

			@Override
			public void problem(Problem problem) {
				problems.add(problem);
			}
		};
	}

	private Result take(String text) throws Exception {
		return take(text, ListSource.LIST, true, Conflicts.KEEP, Map.of());
	}

	private CertificationObject object(String id) throws StoreException {
		return store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(id).orElseThrow().value());
	}

	private long newest() throws StoreException {
		return store.read(snapshot -> snapshot.newest());
	}

	private void edit(String id, String field, String value) throws StoreException {
		new EditObject().run(store, new EditObject.Request(id, Map.of(field, value), 0, "правка"));
	}

	@Test
	void takesWhatAListSays() throws Exception {
		Result result = take(HEADER + "EP-1;Выдача справки;государственная услуга;ФНС России;;да;А+\n"
				+ "EP-2;Запись на приём;SERVIS;Минздрав;2;нет;\n");
		assertEquals(2, result.added());
		assertEquals(2, result.authorities());
		CertificationObject first = object("EP-1");
		assertEquals(ObjectKind.STATE_SERVICE, first.kind());
		assertEquals("да", first.mszuFederal());
		assertEquals(Grade.A_PLUS, first.selfCheck());
		assertNull(first.subject());
		assertEquals("02", object("EP-2").subject());
		assertNull(object("EP-2").mszuFederal());
		String authority = store.read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find(first.authorityId())
				.orElseThrow().value().name());
		assertEquals("ФНС России", authority);
	}

	@Test
	void lookingChangesNothingAndCountsTheSame() throws Exception {
		String list = HEADER + "EP-1;Первый;SERVIS;А;;;\nEP-2;Второй;SERVIS;Б;;;\nEP-3;Третий;нет такого;Б;;;\n";
		Result looked = take(list, ListSource.LIST, false, Conflicts.KEEP, Map.of());
		assertEquals(0, newest());
		Result done = take(list);
		assertEquals(looked.added(), done.added());
		assertEquals(looked.rejected(), done.rejected());
		assertEquals(looked.authorities(), done.authorities());
		assertTrue(done.written());
	}

	@Test
	void takingTheSameListAgainChangesNothing() throws Exception {
		String list = HEADER + "EP-1;Первый;SERVIS;А;;да;Б\n;Без номера;SERVIS;Б;77;;\n";
		take(list);
		long before = newest();
		Result again = take(list);
		assertEquals(2, again.unchanged());
		assertEquals(0, again.added() + again.changed());
		assertEquals(before, newest());
	}

	@Test
	void takesWhatTheListSaysAnewWhereNobodyElseChangedIt() throws Exception {
		take(HEADER + "EP-1;Первый;SERVIS;А;;;Б\n");
		Result result = take(HEADER + "EP-1;Первый, уточнённый;SERVIS;А;;;Б+\n");
		assertEquals(1, result.changed());
		assertEquals("Первый, уточнённый", object("EP-1").name());
		assertEquals(List.of("name", "selfCheck"),
				changes.get(0).fields().stream().map(each -> each.field().name()).toList());
	}

	@Test
	void leavesWhatWasEditedHereSinceTheLastList() throws Exception {
		String list = HEADER + "EP-1;Первый;SERVIS;А;;;Б\n";
		take(list);
		edit("EP-1", "name", "Исправлено");
		Result result = take(list);
		assertEquals(1, result.unchanged());
		assertEquals("Исправлено", object("EP-1").name());
		take(HEADER + "EP-1;Первый;SERVIS;А;;да;Б\n"); // something else is new in the list: the edit stays all the same
		take(HEADER + "EP-1;Первый;SERVIS;А;;да;Б\n");
		assertEquals("Исправлено", object("EP-1").name());
		assertEquals("да", object("EP-1").mszuFederal());
	}

	@Test
	void leavesToPeopleWhatWasChangedHereAndInTheList() throws Exception {
		take(HEADER + "EP-1;Первый;SERVIS;А;;;Б\n");
		edit("EP-1", "name", "Исправлено");
		String list = HEADER + "EP-1;В списке тоже;SERVIS;А;;;А\n";
		Result result = take(list);
		assertEquals(1, result.conflicting());
		assertEquals(What.CONFLICT, changes.get(0).what());
		assertEquals("Исправлено", object("EP-1").name());
		assertEquals(Grade.A, object("EP-1").selfCheck()); // what only the list changed is taken
		assertEquals(1, take(list).conflicting()); // not decided yet
		assertEquals(1, take(list, ListSource.LIST, true, Conflicts.TAKE, Map.of()).changed());
		assertEquals("В списке тоже", object("EP-1").name());
		assertEquals(1, take(list).unchanged());
		edit("EP-1", "name", "Исправлено снова");
		assertEquals(1, take(HEADER + "EP-1;И ещё раз;SERVIS;А;;;А\n", ListSource.LIST, true, Conflicts.TAKE, Map.of())
				.changed());
		assertEquals("И ещё раз", object("EP-1").name());
	}

	/** How many spaces there are says nothing; what was kept with them before stays as it is. */
	@Test
	void spacesMakeNoDifference() throws Exception {
		take(HEADER + "EP-1;Выдача  справки\u00a0об оплате ;SERVIS;ФНС   России;;;\n");
		assertEquals("Выдача справки об оплате", object("EP-1").name());
		edit("EP-1", "name", "Выдача  справки об оплате");
		Result again = take(HEADER + "EP-1;Выдача справки  об оплате;SERVIS;ФНС России;;;\n", ListSource.FRGU, true,
				Conflicts.KEEP, Map.of());
		assertEquals(0, again.changed() + again.conflicting() + again.authorities(), changes.toString());
		assertEquals("Выдача  справки об оплате", object("EP-1").name());
	}

	@Test
	void aSourceSaysOnlyWhatItKnows() throws Exception {
		take(HEADER + "EP-1;Первый;STATE_SERVICE;А;16;;Б\n");
		Result result = take("id;наименование;орган;субъект;самопроверка\nХ-77;Первый;А;16;Г\n", ListSource.TYPICAL,
				true, Conflicts.KEEP, Map.of());
		assertEquals(1, result.changed()); // found by name and authority
		assertTrue(object("EP-1").typical());
		assertEquals(Grade.B, object("EP-1").selfCheck());
		assertEquals(ObjectKind.STATE_SERVICE, object("EP-1").kind());
		assertEquals(List.of("самопроверка"), result.ignored());
	}

	@Test
	void servisInformationNeedsNoMoreThanANameAndAnAddress() throws Exception {
		take("название;адрес\nКалькулятор;https://example.org/calc\n", ListSource.SERVIS, true, Conflicts.KEEP,
				Map.of("name", "название"));
		CertificationObject servis = store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS)
				.page(Query.all(RecordKinds.OBJECTS), null, 1).get(0).value());
		assertEquals(ObjectKind.SERVIS, servis.kind());
		assertEquals("https://example.org/calc", servis.formUrl());
	}

	@Test
	void saysWhichNewObjectsMightBeThereAlready() throws Exception {
		take(HEADER + "EP-1;Выдача разрешения на строительство объекта;SERVIS;А;16;;\n");
		Result result = take(HEADER + "EP-9;Выдача разрешения на строительство, объекта;SERVIS;А;16;;\n"
				+ "EP-10;Совсем другое;SERVIS;А;16;;\n");
		assertEquals(1, result.near());
		assertEquals(List.of("EP-1 Выдача разрешения на строительство объекта"), changes.get(0).near());
		assertEquals(1, result.absent());
	}

	@Test
	void namesWhatIsTheSameInOtherWordForms() throws Exception {
		take(HEADER + "EP-1;Выдача разрешения на строительство;SERVIS;Исполнительный комитет города Казани;16;;\n"
				+ "EP-2;Калькулятор пособий;SERVIS;Исполнительный комитет города Казани;16;;\n"
				+ "EP-3;Выдача разрешения на строительство;SERVIS;Исполнительный комитет города Елабуги;16;;\n");
		Result result = take(
				"название;вид;орган;субъект\n"
						+ "Выдача разрешений на строительство;STATE_SERVICE;Исполнительный комитет города Казани;16\n"
						+ "Калькулятор пособия;SERVIS;Исполнительный комитет города Казани;16\n"
						+ "Выдача разрешения на строительство;SERVIS;Исполнительный комитет г. Казани;16\n"
						+ "Выдача разрешения на стройку;SERVIS;Исполнительный комитет города Казани;16\n",
				ListSource.FRGU, false, Conflicts.KEEP, Map.of("name", "название"));
		assertEquals(List.of(List.of("EP-1 Выдача разрешения на строительство"), List.of("EP-2 Калькулятор пособий"),
				List.of("EP-1 Выдача разрешения на строительство (Исполнительный комитет города Казани)"), List.of()),
				changes.stream().map(ListChange::near).toList());
		assertEquals(3, result.near());
	}

	@Test
	void believesAKnownIdOfAnAuthorityUnlessTheNameSaysOtherwise() throws Exception {
		take("id,name,kind,authority,subject\nEP-1,Первый,SERVIS,ЗАГС,\n");
		edit("EP-1", "subject", "40");
		String id = object("EP-1").authorityId();
		String header = "id,name,kind,authority_id,authority,subject\n";
		Result same = take(header + "EP-1,Первый,SERVIS," + id + ",ЗАГС,40\n");
		assertEquals(List.of(1L, 0L), List.of(same.unchanged(), same.authorities()));
		assertEquals(1, take(header + "EP-1,Первый,SERVIS," + id + ",,40\n").unchanged());
		take(header + "EP-1,Первый,SERVIS," + id + ",Минздрав,40\n", ListSource.LIST, true, Conflicts.TAKE, Map.of());
		assertEquals("Минздрав", authority(object("EP-1").authorityId()));
		take(header + "EP-2,Второй,SERVIS,A-of-others,Минфин,40\n");
		assertEquals("Минфин", authority(object("EP-2").authorityId()));
	}

	@Test
	void rejectsAnAuthorityThatIsNotThere() throws Exception {
		Result result = take("id,name,kind,authority_id\nEP-1,Первый,SERVIS,A-of-others\nEP-2,Второй,SERVIS,\n");
		assertEquals(1, result.added());
		assertEquals(List.of("UNKNOWN_AUTHORITY 2 authority_id A-of-others"), problems.stream()
				.map(each -> each.code() + " " + each.line() + " " + each.column() + " " + each.found()).toList());
		assertTrue(store.verify(Progress.NONE).sound());
	}

	@Test
	void callsAuthoritiesByTheirNamesWhereTheyChange() throws Exception {
		take(HEADER + "EP-1;Первый;SERVIS;Минздрав;;;\n");
		take(HEADER + "EP-1;Первый;SERVIS;Минфин;;;\n", ListSource.LIST, false, Conflicts.KEEP, Map.of());
		ListChange.FieldChange change = changes.get(0).fields().get(0);
		assertEquals(List.of("Минздрав", "Минфин"), List.of(change.shownOld(), change.shownFresh()));
	}

	private String authority(String id) throws StoreException {
		return store.read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find(id).orElseThrow().value().name());
	}

	@Test
	void countsAsAbsentOnlyWhatIsNotExcluded() throws Exception {
		String list = HEADER + "EP-1;Первый;SERVIS;А;16;;\nEP-2;Второй;SERVIS;А;16;;\n";
		take(list + "EP-3;Третий;SERVIS;А;16;;\n");
		CertificationObject excluded = RecordKinds.OBJECTS.with(object("EP-1"), RecordKinds.OBJECTS.field("excluded"),
				"ликвидирован");
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).update(excluded, 1);
			return null;
		});
		assertEquals(1, take(list).absent()); // EP-3
		assertEquals(2, take(HEADER + "EP-1;Первый;SERVIS;А;16;;\n").absent());
	}

	@Test
	void findsObjectsByNameAuthorityAndSubjectInWhateverCase() throws Exception {
		take(HEADER + "EP-1;Выдача справки;SERVIS;А;16;;\nEP-2;Выдача справки;SERVIS;А;77;;\n"
				+ "EP-3;Выдача справки;SERVIS;Б;16;;\nEP-4;Двойник;SERVIS;А;16;;\nEP-5;двойник;SERVIS;А;16;;\n");
		Result result = take(
				"наименование;вид;орган;субъект;id\nВЫДАЧА  справки;SERVIS;А;16;Х-1\nвыдача справки;SERVIS;А;77;Х-2\n"
						+ "Выдача справки;SERVIS;В;16;Х-3\nДвойник;SERVIS;А;16;Х-4\n",
				ListSource.FRGU, true, Conflicts.KEEP, Map.of());
		assertEquals(2, result.added(), () -> changes.toString()); // another authority; two objects of one name
		assertEquals(2, result.changed() + result.unchanged() + result.conflicting(), () -> changes.toString());
	}

	/**
	 * A source has ids of its own: an object is meant by name, by one line, and only where its own id is not listed.
	 */
	@Test
	void oneLineMeansAnObjectByItsName() throws Exception {
		take(HEADER + "EP-1;Первый;SERVIS;А;;;\nEP-2;Второй;SERVIS;А;;;\n");
		Result result = take(HEADER + "F-1;Первый;SERVIS;А;;;\nF-2;первый;SERVIS;А;;;\nF-3;Второй;SERVIS;А;;;\n"
				+ "EP-2;Второй;SERVIS;А;;;\n", ListSource.FRGU, true, Conflicts.KEEP, Map.of());
		assertEquals(List.of("SAME_OBJECT 3 F-2 EP-1"), problems.stream()
				.map(each -> each.code() + " " + each.line() + " " + each.found() + " " + each.expected()).toList());
		assertEquals(1, result.rejected());
		assertEquals(2, result.unchanged()); // EP-1 by its name, EP-2 by its id
		assertEquals(List.of("F-3"), changes.stream().map(ListChange::id).toList());
		StringBuilder later = new StringBuilder(HEADER).append("F-1;Первый;SERVIS;А;;;\n");
		for (int i = 0; i < ImportList.BATCH; i++) { // into a later batch
			later.append("F-1").append(i).append(";Услуга ").append(i).append(";SERVIS;А;;;\n");
		}
		later.append("EP-1;Первый;SERVIS;А;;;\nF-2;Первый;SERVIS;А;;;\n");
		take(later.toString(), ListSource.FRGU, false, Conflicts.KEEP, Map.of());
		assertEquals(List.of("DUPLICATE_ID", "SAME_OBJECT"), problems.stream().map(Problem::code).toList());
	}

	@Test
	void keepsTheMappingInTheSameChange() throws Exception {
		Path file = Files.writeString(folder.resolve("list.csv"), "id;title;вид\nEP-1;Первый;SERVIS\n");
		ImportList.Request request = new ImportList.Request(file, "list.csv", reading(), ListSource.LIST,
				Map.of("name", "title"), "ours", Conflicts.KEEP, true, "");
		new ImportList(() -> installed).run(store, request, listener(), Progress.NONE);
		assertEquals(1, newest());
		assertEquals(Map.of("name", "title"), ColumnMappings.find(store, "ours"));
		new ImportList(() -> installed).run(store, request, listener(), Progress.NONE);
		assertEquals(1, newest());
	}

	/** A list is taken in batches: what it has added itself is not what was there already. */
	@Test
	void comparesNewObjectsWithWhatWasThereBeforeTheList() throws Exception {
		StringBuilder list = new StringBuilder("наименование;вид;орган;субъект\n");
		for (int i = 0; i < 4500; i++) {
			list.append("Выдача разрешения на строительство объекта номер ").append(i).append(";SERVIS;Орган ")
					.append(i % 20).append(";16\n");
		}
		Result looked = take(list.toString(), ListSource.FRGU, false, Conflicts.KEEP, Map.of());
		List<ListChange> seen = List.copyOf(changes);
		Result done = take(list.toString(), ListSource.FRGU, true, Conflicts.KEEP, Map.of());
		assertEquals(4500, done.added());
		assertEquals(0, done.near());
		assertEquals(looked.near(), done.near());
		assertEquals(seen, changes);
		assertEquals(4500, take(list.toString(), ListSource.FRGU, true, Conflicts.KEEP, Map.of()).unchanged());
	}

	@Test
	void aBadLineIsAProblemWithItsPlaceAndTheRestGoesOn() throws Exception {
		Result result = take(HEADER + "EP-1;Первый;SERVIS;А;;;Ж\n;;SERVIS;А;;;\nEP-3;Третий;SERVIS;А;99;;\n"
				+ "EP-4;Четвёртый;SERVIS;А;;;\nEP-4;Повтор;SERVIS;А;;;\nEP-5;Без вида;;А;;;\n");
		assertEquals(1, result.added());
		assertEquals(5, result.rejected());
		assertEquals(
				List.of("2 self_check INVALID_VALUE", "3 id MISSING_VALUE", "4 subject INVALID_VALUE",
						"6 id DUPLICATE_ID", "7 kind MISSING_VALUE"),
				problems.stream().map(each -> each.line() + " " + each.column() + " " + each.code()).toList());
	}

	@Test
	void aListWithoutIdsAndNamesCannotBeRead() {
		assertThrows(UnreadableInputException.class, () -> take("вид;орган\nSERVIS;А\n"));
	}

	@Test
	void aListenerThatCannotWriteUndoesEverything() throws Exception {
		Path file = Files.writeString(folder.resolve("list.csv"), HEADER + "EP-1;Первый;SERVIS;А;;;\n");
		ImportList.Listener full = new ImportList.Listener() {

			@Override
			public void change(ListChange change) throws IOException {
				throw new IOException("full");
			}

			@Override
			public void problem(Problem problem) {
				// none
			}
		};
		assertThrows(OutputFailedException.class,
				() -> new ImportList(() -> installed).run(store, new ImportList.Request(file, "list.csv", reading(),
						ListSource.LIST, Map.of(), null, Conflicts.KEEP, true, ""), full, Progress.NONE));
		assertEquals(0, newest());
	}

	@Test
	void stoppingUndoesEverything() throws Exception {
		StringBuilder list = new StringBuilder(HEADER);
		for (int i = 0; i < 5000; i++) {
			list.append("EP-").append(i).append(";Объект ").append(i).append(";SERVIS;А;;;\n");
		}
		Path file = Files.writeString(folder.resolve("list.csv"), list);
		Progress stop = new Progress() {

			private int calls;

			@Override
			public void at(long done, long total) {
				// not looked at
			}

			@Override
			public boolean cancelled() {
				return ++calls > 1;
			}
		};
		StoreException stopped = assertThrows(StoreException.class,
				() -> new ImportList(() -> installed).run(store, new ImportList.Request(file, "list.csv", reading(),
						ListSource.LIST, Map.of(), null, Conflicts.KEEP, true, ""), listener(), stop));
		assertEquals(Code.CANCELLED, stopped.code());
		assertEquals(0, newest());
	}

	/**
	 * Whatever is in the register and the list, looking at it tells what doing it does, and doing it twice does no
	 * more.
	 */
	@Test
	void lookingDoingAndDoingAgainAgree() throws Exception {
		Random random = new Random(7);
		for (int round = 0; round < 12; round++) {
			StringBuilder list = new StringBuilder(HEADER);
			for (int i = 0; i < 12; i++) {
				list.append(random.nextInt(4) == 0 ? "" : "EP-" + random.nextInt(10)).append(";Имя ")
						.append(random.nextInt(6)).append(";SERVIS;").append("АБВ".charAt(random.nextInt(3)))
						.append(";16;").append(random.nextBoolean() ? "да" : "").append(';')
						.append(random.nextBoolean() ? "Б" : "А").append('\n');
			}
			if (random.nextBoolean() && newest() > 0) {
				String id = store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS)
						.page(Query.all(RecordKinds.OBJECTS), null, 1).get(0).value().id());
				edit(id, "name", "Правка " + round);
			}
			ListSource source = ListSource.values()[random.nextInt(3)];
			Result looked = take(list.toString(), source, false, Conflicts.KEEP, Map.of());
			List<ListChange> seen = List.copyOf(changes);
			Result done = take(list.toString(), source, true, Conflicts.KEEP, Map.of());
			assertEquals(seen, changes);
			assertEquals(new Result(looked.lines(), looked.added(), looked.changed(), looked.unchanged(),
					looked.conflicting(), looked.rejected(), looked.parted(), looked.near(), looked.authorities(),
					looked.absent(), looked.ignored(), looked.problems(), true), done);
			long before = newest();
			Result again = take(list.toString(), source, true, Conflicts.KEEP, Map.of());
			assertEquals(0, again.added() + again.changed(), list.toString());
			assertEquals(before, newest());
			assertNotNull(again);
		}
	}

	/** Columns that the rules of a region ask for are answers; other columns say nothing, as before. */
	@Test
	void takesTheAnswersThatRulesOfARegionAskFor() throws Exception {
		installed = Region.installed("16", Region.criterion("Готовность МФЦ"), Region.reason("Реорганизация"));
		String list = "идентификатор;наименование;вид;субъект;Готовность МФЦ;Реорганизация;Прочее\n"
				+ "O-1;Услуга;государственная услуга;16;да;;x\nO-2;Услуга вторая;государственная услуга;16;;;\n";
		Result first = take(list);
		assertEquals(2, first.added());
		assertEquals(List.of("Прочее"), first.ignored());
		assertEquals(Map.of("Готовность МФЦ", "да"), answers("O-1"));
		assertEquals(Map.of(), answers("O-2"));
		long before = newest();
		assertEquals(2, take(list).unchanged());
		assertEquals(before, newest());

		Result second = take(list.replace("16;да;;x", "16;нет;да;x"));
		assertEquals(1, second.changed());
		assertEquals(
				List.of(new AnswerChange("Готовность МФЦ", "да", "нет"), new AnswerChange("Реорганизация", "", "да")),
				changes.getFirst().answers());
		assertEquals(Map.of("Готовность МФЦ", "нет", "Реорганизация", "да"), answers("O-1"));

		ByteArrayOutputStream csv = new ByteArrayOutputStream();
		new ExportObjects().run(store,
				new ListObjects.Request(List.of(), "id", false, null, 10, AsOf.NOW, ZoneOffset.UTC, false), "csv",
				"Etalon", csv, Progress.NONE);
		String exported = csv.toString(StandardCharsets.UTF_8);
		assertTrue(exported.lines().findFirst().orElseThrow().endsWith(",Готовность МФЦ,Реорганизация"), exported);
		assertEquals(2, take(exported).unchanged());
		assertEquals(Map.of("Готовность МФЦ", "нет", "Реорганизация", "да"),
				new ShowObject().run(store, "O-1", AsOf.NOW, ZoneOffset.UTC).answers());

		installed = List.of();
		assertEquals(List.of("Готовность МФЦ", "Реорганизация", "Прочее"), take(list).ignored());
	}

	private Map<String, String> answers(String id) throws StoreException {
		return store.read(snapshot -> StoredAnswers.of(snapshot, id, Query.NOW));
	}
}
