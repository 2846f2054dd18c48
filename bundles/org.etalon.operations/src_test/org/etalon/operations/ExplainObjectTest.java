// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.ExplainObject.Found;
import org.etalon.scoring.ScoringSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainObjectTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void writeRegisters() throws IOException {
		String header = "id,name,kind,regulation,laboratory\n";
		Files.writeString(folder.resolve("a.csv"),
				header + "1,x,SERVIS,А,А\n2,x,SERVIS,?,А\n3,x,SERVIS,,А\n1,y,SERVIS,В,В\n");
		Files.writeString(folder.resolve("b.csv"), header + "4,z,SERVIS,В,В\n");
	}

	private CheckRegister.Request request(String... inputs) {
		return new CheckRegister.Request("Etalon 1", List.of(inputs), folder, new ReadOptions(null, '\0', true, folder),
				Settings.defaults(ScoringSettings.all()), ProductionCalendar::builtIn, LocalDate.of(2025, 6, 1),
				Map.of());
	}

	private Found explain(String id) throws Exception {
		return new ExplainObject(InstalledForTests::all).run(request("a.csv", "b.csv"), id).orElseThrow();
	}

	@Test
	void findsTheFirstObject() throws Exception {
		Found found = explain("1");
		assertEquals("x", found.checked().row().name());
		assertEquals(90, found.checked().outcome().level().percent());
		assertEquals(List.of("services"), found.stamps().stream().map(stamp -> stamp.id()).toList());
		assertNull(found.rejected());
	}

	@Test
	void findsAnObjectOfAFurtherInput() throws Exception {
		assertEquals("b.csv", explain("4").checked().row().file());
	}

	@Test
	void findsARecordThatCannotBeReadOrScored() throws Exception {
		assertEquals("UNKNOWN_LETTER", explain("2").rejected().problems().get(0).code());
		assertEquals("MISSING_VALUE", explain("3").rejected().problems().get(0).code());
		assertNull(explain("3").checked());
	}

	@Test
	void findsNothing() throws Exception {
		assertTrue(new ExplainObject(InstalledForTests::all).run(request("a.csv"), "4").isEmpty());
	}

	@Test
	void saysWhichInputCannotBeRead() {
		assertEquals("no.csv",
				assertThrows(UnreadableInputException.class,
						() -> new ExplainObject(InstalledForTests::all).run(request("a.csv", "no.csv"), "4")).problem()
						.file());
	}
}
