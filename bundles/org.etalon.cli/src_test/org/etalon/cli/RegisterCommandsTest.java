// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandsTest {

	private static final String LIST = "идентификатор;наименование;вид;орган;субъект;самопроверка\n"
			+ "EP-1;Выдача справки;STATE_SERVICE;ФНС России;;А\nEP-2;Запись на приём;SERVIS;Минздрав;16;Б\n"
			+ "EP-3;Налоговый вычет;STATE_SERVICE;ФНС России;;\n";

	@TempDir
	Path folder;

	private Cli cli;

	@BeforeEach
	void prepare() throws IOException {
		cli = new Cli(folder);
		cli.file("list.csv", LIST);
	}

	private int take(String... more) {
		String[] arguments = new String[more.length + 3];
		arguments[0] = "register";
		arguments[1] = "import";
		arguments[2] = "list.csv";
		System.arraycopy(more, 0, arguments, 3, more.length);
		return cli.run(arguments);
	}

	@Test
	void showsWhatAListWouldChangeAndWritesOnlyWhenTold() throws IOException {
		assertEquals(ExitStatus.OK, take("--changes", "changes.csv"));
		assertTrue(cli.out().contains("новые объекты"), cli.out());
		assertTrue(cli.out().contains("ничего не записано"), cli.out());
		assertTrue(cli.read("changes.csv").contains("EP-2,Запись на приём,ADDED"), cli.read("changes.csv"));
		assertEquals(ExitStatus.OK, cli.run("register", "list"));
		assertTrue(cli.out().contains("Ничего не найдено"));
		assertEquals(ExitStatus.OK, take("--yes"));
		assertTrue(cli.out().contains("Записано."));
		assertEquals(ExitStatus.OK, take("--yes"));
		assertTrue(cli.out().contains("Список ничего не меняет."));
	}

	@Test
	void listsFilteredSortedAndPageByPage() {
		take("--yes");
		assertEquals(ExitStatus.OK,
				cli.run("register", "list", "--filter", "kind=STATE_SERVICE", "--filter", "name!~справки", "--count"));
		assertTrue(cli.out().contains("EP-3") && !cli.out().contains("EP-1") && !cli.out().contains("EP-2"), cli.out());
		assertTrue(cli.out().contains("Всего: 1"));
		assertEquals(ExitStatus.OK, cli.run("register", "list", "--filter", "authority~фнс", "--format", "csv"));
		assertEquals(3, cli.out().lines().count());
		assertEquals(ExitStatus.OK, cli.run("register", "list", "--page-size", "2", "--sort", "name"));
		assertTrue(cli.out().contains("--sort name --after EP-2"), cli.out());
		assertEquals(ExitStatus.OK,
				cli.run("register", "list", "--page-size", "2", "--sort", "name", "--after", "EP-2"));
		assertTrue(cli.out().contains("EP-3") && !cli.out().contains("EP-1"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("register", "list", "--filter", "self_check="));
		assertTrue(cli.out().contains("EP-3") && !cli.out().contains("EP-1"), cli.out());
	}

	@Test
	void saysWhatIsWrongWithACondition() {
		take("--yes");
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--filter", "цвет=красный"));
		assertTrue(cli.err().contains("цвет=красный"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--filter", "kind=ЧТО"));
		assertTrue(cli.err().contains("государственная услуга"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--sort", "цвет"));
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--filter", "bogus=1", "--locale", "en"));
		assertTrue(cli.err().contains("“bogus=1”"), cli.err());
	}

	@Test
	void tellsHowAnObjectBecameWhatItIs() {
		take("--yes", "--author", "Иванова", "--reason", "первая загрузка");
		assertEquals(ExitStatus.OK, cli.run("register", "set", "EP-2", "self_check=А+", "--reason", "уточнение органа",
				"--author", "Петров"));
		assertEquals(ExitStatus.OK, cli.run("register", "history", "EP-2"));
		assertTrue(cli.out().contains("Иванова") && cli.out().contains("первая загрузка"), cli.out());
		assertTrue(cli.out().contains("лист самопроверки: Б → А+") && cli.out().contains("Петров"), cli.out());
		assertTrue(cli.out().contains("субъект РФ: Республика Татарстан"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("register", "show", "EP-2"));
		assertTrue(cli.out().contains("Минздрав") && cli.out().contains("А+") && cli.out().contains("Петров"),
				cli.out());
		assertTrue(cli.out().contains("Республика Татарстан"), cli.out());
	}

	@Test
	void showsBothSidesOfAnEditThatCameTooLate() {
		take("--yes");
		cli.run("register", "set", "EP-1", "name=Первая правка", "--reason", "а");
		assertEquals(ExitStatus.OK,
				cli.run("register", "set", "EP-1", "act=приказ 1", "--revision", "1", "--reason", "б"));
		assertTrue(cli.out().contains("другого пользователя"), cli.out());
		assertEquals(ExitStatus.NOTHING,
				cli.run("register", "set", "EP-1", "name=Вторая правка", "--revision", "1", "--reason", "в"));
		assertTrue(cli.err().contains("было Выдача справки, у вас Вторая правка, сейчас Первая правка"), cli.err());
	}

	@Test
	void editsSeveralObjectsInOneChangeAndTakesItBack() {
		take("--yes");
		assertEquals(ExitStatus.PARTIAL, cli.run("register", "set", "EP-1", "EP-2", "EP-99", "act=приказ 1",
				"--preview", "--reason", "уточнение"));
		assertTrue(cli.out().contains("Изменятся объекты: 2") && cli.out().contains("Ничего не записано"), cli.out());
		assertTrue(cli.err().contains("EP-99"), cli.err());
		cli.run("register", "show", "EP-1");
		assertFalse(cli.out().contains("приказ 1"), cli.out());

		assertEquals(ExitStatus.OK,
				cli.run("register", "set", "EP-1", "EP-2", "act=приказ 1", "--reason", "уточнение"));
		assertTrue(cli.out().contains("Изменено объектов: 2, уже так: 0, нельзя изменить: 0. Изменение № 2"),
				cli.out());
		cli.run("register", "show", "EP-2");
		assertTrue(cli.out().contains("приказ 1"), cli.out());

		assertEquals(ExitStatus.OK, cli.run("register", "undo", "2", "--reason", "ошибка"));
		assertTrue(cli.out().contains("Возвращено объектов: 2"), cli.out());
		cli.run("register", "show", "EP-2");
		assertFalse(cli.out().contains("приказ 1"), cli.out());
		assertEquals(ExitStatus.NOTHING, cli.run("register", "undo", "1", "--reason", "ошибка"));
		assertTrue(cli.err().contains("№ 1"), cli.err());
		assertEquals(ExitStatus.USAGE, cli.run("register", "set", "act=приказ 1", "EP-1", "--reason", "нет"));
		assertEquals(ExitStatus.USAGE, cli.run("register", "set", "EP-1", "EP-2", "--reason", "нет"));
	}

	@Test
	void anEditionStaysWhatItWas() throws IOException {
		take("--yes");
		assertEquals(ExitStatus.OK, cli.run("register", "approve", "--protocol", "7", "--date", "2025-12-01"));
		assertTrue(cli.out().contains("UNIFIED/1"), cli.out());
		assertEquals(ExitStatus.OK, cli.run("register", "approve", "--protocol", "8", "--date", "2025-12-02"));
		assertTrue(cli.out().contains("ничего не изменилось"), cli.out());
		cli.run("register", "set", "EP-1", "name=Другое имя", "--reason", "а");
		assertEquals(ExitStatus.OK, cli.run("register", "export", "edition.csv", "--as-of", "UNIFIED/1"));
		assertTrue(cli.read("edition.csv").contains("Выдача справки"));
		assertFalse(cli.read("edition.csv").contains("Другое имя"));
		assertEquals(ExitStatus.OK, cli.run("register", "editions"));
		assertTrue(cli.out().contains("UNIFIED/1"));
	}

	@Test
	void takesBackWhatItHandedOutWithoutAnyChange() throws IOException {
		take("--yes");
		for (String file : new String[] { "all.csv", "all.xlsx" }) {
			assertEquals(ExitStatus.OK, cli.run("register", "export", file));
			assertEquals(ExitStatus.OK, cli.run("register", "import", file));
			assertTrue(cli.out().contains("Список ничего не меняет."), cli.out());
		}
		assertTrue(cli.read("all.csv").startsWith("\uFEFFid,") || cli.read("all.csv").startsWith("id,"));
	}

	@Test
	void takesContactsAndErasesThemOnRequest() throws IOException {
		cli.file("contacts.csv", "орган,роль,имя,телефон\nФНС России,CLIENT_CENTRICITY,Сидорова А.,+7 000 111\n"
				+ "ФНС России,вахтер,Кто-то,1\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("register", "contacts", "contacts.csv"));
		assertTrue(cli.err().contains("вахтер"), cli.err());
		take("--yes");
		assertEquals(ExitStatus.OK, cli.run("register", "show", "EP-1"));
		assertTrue(cli.out().contains("Сидорова"), cli.out());
		assertEquals(ExitStatus.NOTHING, cli.run("register", "contacts", "--erase", "A-0/CURATOR"));
		cli.run("register", "show", "EP-1");
		String id = cli.out().replaceAll("(?s).*\\(контакт ([^)]+)\\).*", "$1");
		assertEquals(ExitStatus.OK, cli.run("register", "contacts", "--erase", id));
		cli.run("register", "show", "EP-1");
		assertTrue(!cli.out().contains("Сидорова") && cli.out().contains("удалены по запросу"), cli.out());
	}

	@Test
	void namesAuthoritiesThatContactsBringAndThoseTheyLookLike() throws IOException {
		take("--yes");
		cli.file("contacts.csv", "орган,роль,телефон\nФНС,куратор типовых услуг,1\nМинновых,куратор типовых услуг,1\n"
				+ "ФНС России,вахтер,1\n");
		assertEquals(ExitStatus.PARTIAL, cli.run("register", "contacts", "contacts.csv"));
		assertTrue(cli.out().contains("Новый орган: ФНС – похож на: ФНС России"), cli.out());
		assertTrue(cli.out().contains("Новый орган: Минновых\n"), cli.out());
		assertTrue(cli.err().contains("ожидается: ответственный за клиентоцентричность, ответственный за цифровизацию"),
				cli.err());
	}

	@Test
	void speaksOfChangesInWords() {
		take("--yes");
		cli.run("register", "approve", "--protocol", "7");
		assertTrue(cli.out().contains("Утверждена редакция 1 Единого перечня") && cli.out().contains("UNIFIED/1"),
				cli.out());
		for (String[] call : new String[][] { { "register", "show", "EP-1" }, { "register", "history", "EP-1" },
				{ "db", "journal" } }) {
			cli.run(call);
			assertTrue(cli.out().contains("Взят перечень"), cli.out());
			assertTrue(!cli.out().contains("register."), cli.out());
		}
	}

	@Test
	void headsTheFirstListOfASourceByWhatItIs() throws IOException {
		take("--yes");
		cli.file("f.csv", "id;name\nEP-1;Иначе\n");
		assertEquals(ExitStatus.OK, cli.run("register", "import", "f.csv", "--source", "frgu", "--yes"));
		assertTrue(cli.out().contains("Первый список этого источника"), cli.out());
		cli.file("f.csv", "id;name\nEP-1;Еще иначе\n");
		cli.run("register", "import", "f.csv", "--source", "frgu");
		assertTrue(cli.out().contains("Расхождения (первые)") && !cli.out().contains("Первый список"), cli.out());
	}

	@Test
	void saysWhatCanBeWrittenInWords() {
		take("--yes");
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--filter", "kind=услуга"));
		assertTrue(cli.err().contains("государственная услуга, типовая услуга, сервис,"), cli.err());
		assertEquals(ExitStatus.NOTHING, cli.run("register", "set", "EP-1", "kind=услуга", "--reason", "так"));
		assertTrue(cli.err().contains("государственная услуга, типовая услуга, сервис,"), cli.err());
	}

	@Test
	void speaksEnglishToo() {
		cli.locale = Locale.ENGLISH;
		take("--yes");
		assertTrue(cli.out().contains("new objects") && cli.out().contains("Written."), cli.out());
		assertEquals(ExitStatus.NOTHING, cli.run("register", "show", "EP-9"));
		assertTrue(cli.err().contains("is not in the register"), cli.err());
	}

	@Test
	void refusesCallsThatMakeNoSense() {
		assertEquals(ExitStatus.USAGE, take("--source", "газета"));
		assertEquals(ExitStatus.USAGE, take("--changes", "list.csv"));
		assertEquals(ExitStatus.USAGE, cli.run("register", "export", "all.txt"));
		assertEquals(ExitStatus.USAGE, cli.run("register", "list", "--page-size", "0"));
		assertEquals(ExitStatus.USAGE, cli.run("register", "set", "EP-1", "name"));
	}
}
