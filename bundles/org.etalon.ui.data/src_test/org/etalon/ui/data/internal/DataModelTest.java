// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.norm.Progress;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange.What;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.Stores;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.StoreForTests;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataModelTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T09:05:00Z"), ZoneOffset.UTC);
	private static final Locale RUSSIAN = Locale.of("ru");
	private static final String HEADER = "идентификатор;наименование;вид;субъект;самопроверка;прочее\n";

	@TempDir
	Path folder;

	private final DataModel model = new DataModel(new Texts(DataModel.class, "words", RUSSIAN), ZoneOffset.UTC);

	@Test
	void saysWhatIsOpenAndWhichBackupsWereMade() throws Exception {
		Stores.Location location = new Stores.Location(Files.createDirectories(folder.resolve("db")).toString(), "Анна",
				null, CLOCK);
		try (Store store = StoreForTests.stores().open(location, Progress.NONE)) {
			assertEquals("еще не было", lines(store, location).get("Последнее изменение"));
			store.write(new Intent("test", ""), each -> {
				each.records(RecordKinds.AUTHORITIES).add(new Authority("1", "x", AuthorityLevel.LOCAL, null));
				return null;
			});
		}
		try (Store store = StoreForTests.stores().open(location, Progress.NONE)) {
			Map<String, String> lines = lines(store, location);
			assertEquals("файл на этом компьютере", lines.get("Вид"));
			assertEquals(folder.resolve("db/etalon.mv.db").toString(), lines.get("Где"));
			assertEquals("Анна", lines.get("Кто работает"));
			assertEquals("26.11.2026 09:05, Анна", lines.get("Последнее изменение"));
			assertEquals("закончен как положено", lines.get("Прошлый сеанс"));
			List<Stores.Kept> kept = DataFacts.read(store, StoreForTests.stores(), location).kept();
			assertEquals(1, kept.size());
			assertEquals("26.11.2026 09:05", model.moment(kept.getFirst().at()));
			assertEquals("после дня работы", model.kind(kept.getFirst()));
		}
	}

	private Map<String, String> lines(Store store, Stores.Location location) throws Exception {
		return model.lines(DataFacts.read(store, StoreForTests.stores(), location));
	}

	@Test
	void understandsAddressesOfServersAsPeopleWriteThem() {
		String full = "jdbc:postgresql://team.example.org:5432/etalon";
		assertEquals(full, DataModel.address(" team.example.org:5432/etalon "));
		assertEquals(full, DataModel.address("postgresql://team.example.org:5432/etalon"));
		assertEquals(full, DataModel.address("//team.example.org:5432/etalon"));
		assertEquals(full, DataModel.address(full));
		assertTrue(DataModel.isServer(full));
		assertTrue(DataModel.isServer(full + "?currentSchema=region"));
		assertFalse(DataModel.isServer(DataModel.address("team.example.org")), "no database");
		assertFalse(DataModel.isServer(DataModel.address("")));
		assertFalse(DataModel.isServer("jdbc:h2:/x/y"));
		assertFalse(DataModel.isServer(DataModel.address("a b/c")));
	}

	@Test
	void givesFilesTheSuffixTheyLack() {
		assertEquals(Path.of("/x/copy.zip"), DataModel.suffixed(Path.of("/x/copy"), ".zip"));
		assertEquals(Path.of("/x/copy.ZIP"), DataModel.suffixed(Path.of("/x/copy.ZIP"), ".zip"));
		assertEquals(Path.of("/x/list.csv"), DataModel.suffixed(Path.of("/x/list.csv"), ".xlsx", ".xlsx", ".csv"));
		assertEquals(Path.of("/x/list.doc.xlsx"), DataModel.suffixed(Path.of("/x/list.doc"), ".xlsx", ".xlsx", ".csv"));
		assertEquals("etalon-2026-11-26.zip", DataModel.backupName(LocalDate.of(2026, 11, 26)));
	}

	@Test
	void sizesAreReadable() {
		assertEquals("1 КБ", model.size(10));
		assertEquals("24 КБ", model.size(24 * 1024 + 5));
		assertEquals("3 МБ", model.size(3 << 20));
	}

	@Test
	void aPreviewShowsEverySortOfChangeAndWritesNothing() throws Exception {
		try (Store store = StoreForTests.open(Files.createDirectories(folder.resolve("db")), CLOCK)) {
			ListPreview.Choice first = list("one.csv",
					"1;Первая;типовая услуга;16;А;x\n2;Вторая;типовая услуга;16;А;x\n");
			ListPreview preview = ListPreview.of(List::of, store, first, RUSSIAN, Progress.NONE);
			assertTrue(preview.takes());
			assertEquals(2, preview.rows(What.ADDED).size());
			assertEquals(List.of("2", "1", "Первая", ""), List.of(preview.rows(What.ADDED).getFirst()));
			assertEquals(0, (long) store.read(snapshot -> snapshot.newest()), "nothing was written");

			ImportList.Result taken = ListPreview.take(List::of, store, first, ImportList.Conflicts.KEEP, "письмо",
					Progress.NONE);
			assertEquals("Добавлено объектов: 2, изменено: 0, без изменений: 0.", model.taken(taken));
			assertEquals("письмо",
					store.read(snapshot -> snapshot.change(snapshot.newest())).orElseThrow().intent().reason());

			ListPreview second = ListPreview.of(List::of, store, list("two.csv",
					"1;Первая;типовая услуга;16;Б;x\n2;Вторая;типовая услуга;16;А;x\n9;;типовая услуга;99;А;x\n"),
					RUSSIAN, Progress.NONE);
			assertEquals(List.of("2", "1 Первая", "лист самопроверки", "А", "Б"),
					List.of(second.rows(What.CHANGED).getFirst()));
			assertEquals(1, second.result().unchanged());
			assertEquals("4", second.problems().getFirst()[0]);
			assertEquals("субъект РФ", second.problems().getFirst()[1]);
			assertTrue(model.summary(second.result()).endsWith("Столбцы, которые реестру ничего не говорят: прочее"),
					model.summary(second.result()));
			assertFalse(ListPreview.of(List::of, store, first, RUSSIAN, Progress.NONE).takes(),
					"taking it again changes nothing");
		}
	}

	@Test
	void authoritiesHaveTheirNamesInAPreview() throws Exception {
		try (Store store = StoreForTests.open(Files.createDirectories(folder.resolve("db")), CLOCK)) {
			String header = "идентификатор;наименование;вид;орган\n";
			ListPreview.take(List::of, store, raw("one.csv", header + "1;Первая;типовая услуга;Минтруд\n"),
					ImportList.Conflicts.KEEP, "", Progress.NONE);
			ListPreview preview = ListPreview.of(List::of, store,
					raw("two.csv", header + "1;Первая;типовая услуга;Минздрав\n"), RUSSIAN, Progress.NONE);
			assertEquals(List.of("2", "1 Первая", "орган", "Минтруд", "Минздрав"),
					List.of(preview.rows(What.CHANGED).getFirst()));
		}
	}

	private ListPreview.Choice list(String name, String rows) throws Exception {
		return raw(name, HEADER + rows);
	}

	private ListPreview.Choice raw(String name, String text) throws Exception {
		return new ListPreview.Choice(Files.writeString(folder.resolve(name), text), ListSource.LIST, null);
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		BothLanguages.check(DataModel.class, "words");
	}
}
