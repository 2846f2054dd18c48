// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to the Unified register, done with the lists that come with the product. */
class RegisterExamplesTest {

	private static final Path LISTS = Path.of(System.getProperty("etalon.root"), "examples/lists");
	private static final String FRGU = LISTS.resolve("frgu.csv").toString();

	@TempDir
	private Path folder;
	private Cli cli;

	@BeforeEach
	void chooseDatabase() throws IOException {
		cli = new Cli(folder);
		cli.variables.put("ETALON_DB", folder.resolve("db").toString());
	}

	private void ends(int status, String... arguments) {
		assertEquals(status, cli.run(arguments), () -> cli.err() + cli.out());
	}

	private void says(String... parts) {
		for (String part : parts) {
			assertTrue(cli.out().contains(part), () -> "«" + part + "» is not in\n" + cli.out());
		}
	}

	private void complains(String part) {
		assertTrue(cli.err().contains(part), () -> "«" + part + "» is not in\n" + cli.err());
	}

	private void fill() {
		ends(ExitStatus.PARTIAL, "register", "import", FRGU, "--source", "frgu", "--yes");
	}

	@Test
	void looksFirstAndTakesAListWhenTold() {
		ends(ExitStatus.PARTIAL, "register", "import", FRGU, "--source", "frgu");
		says("ничего не записано", "EP-0101");
		complains("гос. услуга");
		ends(ExitStatus.OK, "register", "list");
		says("Ничего не найдено");
		fill();
		says("Записано.");
		fill();
		says("Список ничего не меняет.");
	}

	@Test
	void writesWhatChangesAndWhatWasRejectedIntoFiles() throws IOException {
		ends(ExitStatus.PARTIAL, "register", "import", FRGU, "--source", "frgu", "--changes", "changes.csv",
				"--rejects", "rejects.csv");
		assertEquals(6, cli.read("changes.csv").lines().count());
		assertTrue(cli.read("rejects.csv").contains("EP-0103"));
	}

	@Test
	void remembersAMappingOfColumns() {
		String servis = LISTS.resolve("servis.csv").toString();
		ends(ExitStatus.OK, "register", "import", servis, "--source", "servis", "--mapping",
				LISTS.resolve("servis.mapping").toString(), "--save-mapping", "мои сервисы", "--yes");
		ends(ExitStatus.OK, "register", "import", servis, "--source", "servis", "--mapping", "мои сервисы", "--yes");
		says("Список ничего не меняет.");
		ends(ExitStatus.NOTHING, "register", "import", servis, "--mapping", "нет такого");
		complains("нет такого");
	}

	@Test
	void takesContactsAndErasesOneOnRequest() {
		String contacts = LISTS.resolve("contacts.csv").toString();
		fill();
		ends(ExitStatus.OK, "register", "contacts", contacts);
		says("новых 3");
		ends(ExitStatus.OK, "register", "contacts", contacts);
		says("новых 0", "без изменений 3");
		ends(ExitStatus.OK, "register", "show", "EP-0102");
		says("Образцова", "Примеров");
		String authority = cli.out().lines().filter(line -> line.contains("A-")).findFirst().orElseThrow()
				.replaceAll(".*(A-[0-9a-f]{12}).*", "$1");
		ends(ExitStatus.OK, "register", "contacts", "--erase", authority + "/CLIENT_CENTRICITY", "--reason",
				"заявление");
		ends(ExitStatus.OK, "register", "show", "EP-0102");
		assertFalse(cli.out().contains("Образцова"), cli.out());
		says("данные удалены по запросу", "Примеров");
	}

	@Test
	void anExcludedObjectStaysWithItsReasonAndIsNotApproved() {
		fill();
		ends(ExitStatus.OK, "register", "set", "EP-0102", "excluded=услуга отменена", "--reason", "протокол № 3");
		ends(ExitStatus.OK, "register", "list", "--filter", "excluded=", "--count");
		says("Всего: 4");
		ends(ExitStatus.OK, "register", "approve", "--protocol", "12", "--date", "2026-02-20");
		says("объектов: 4");
	}
}
