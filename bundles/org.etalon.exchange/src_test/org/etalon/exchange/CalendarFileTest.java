// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFileTest {

	private static final String HOLIDAYS = "2028-01-01,OFF\n2028-01-02,OFF\n2028-01-03,OFF\n2028-01-04,OFF\n"
			+ "2028-01-05,OFF\n2028-01-06,OFF\n2028-01-07,OFF\n2028-01-08,OFF\n2028-02-23,OFF\n2028-03-08,OFF\n"
			+ "2028-05-01,OFF\n2028-05-09,OFF\n2028-06-12,OFF\n2028-11-04,OFF\n";

	@TempDir
	private Path folder;

	private ProductionCalendar read(String text) throws IOException, UnreadableInputException {
		return CalendarFile.read(Files.writeString(folder.resolve("2028.csv"), text), "2028.csv", Read.options(folder));
	}

	private List<Problem> refused(String text) {
		return assertThrows(UnreadableInputException.class, () -> read(text)).problems();
	}

	@Test
	void addsAYear() throws Exception {
		ProductionCalendar calendar = read(
				"date,kind,source\n" + HOLIDAYS.replace("OFF\n", "OFF,decree\n") + "2028-01-15,WORK,\n");
		assertEquals(List.of(2023, 2024, 2025, 2026, 2027, 2028), List.copyOf(calendar.years()));
		assertEquals(Optional.of(LocalDate.of(2028, 1, 15)), calendar.plusWorkingDays(LocalDate.of(2028, 1, 14), 1));
		assertEquals(OptionalInt.of(247), calendar.workingDays(2027));
	}

	@Test
	void readsTheWordsAndDatesOfARussianTable() throws Exception {
		assertEquals(2028,
				read("Дата;Вид дня\n" + HOLIDAYS.replace(',', ';').replace("OFF", "Выходной") + "15.01.2028;рабочий\n")
						.years().last());
	}

	@Test
	void namesTheHolidaysAYearLacks() {
		assertEquals(
				List.of(new Problem("2028.csv", 0, "date", "", "CALENDAR_INCOMPLETE", "2028", "2028-05-09|2028-06-12")),
				refused("date,kind\n" + HOLIDAYS.replace("2028-05-09,OFF\n", "").replace("2028-06-12,OFF\n", "")));
	}

	/** A table that is right only in part would give wrong deadlines: all that is wrong is named, nothing is taken. */
	@Test
	void namesEverythingThatIsWrong() {
		assertEquals(
				List.of(new Problem("2028.csv", 2, "date", "", "INVALID_DATE", "2028-02-30", "YYYY-MM-DD"),
						new Problem("2028.csv", 3, "kind", "", "INVALID_VALUE", "HOLIDAY", "OFF|WORK"),
						new Problem("2028.csv", 4, "date", "", "MISSING_VALUE", "", "YYYY-MM-DD"),
						new Problem("2028.csv", 4, "kind", "", "MISSING_VALUE", "", "OFF|WORK"),
						new Problem("2028.csv", 6, "date", "", "DUPLICATE_DATE", "01.05.2028", "2028.csv:5")),
				refused("date,kind,source\n2028-02-30,OFF,\n2028-05-01,HOLIDAY,\n,,x\n2028-05-01,OFF,\n"
						+ "01.05.2028,WORK,\n"));
		assertEquals("EMPTY_FILE", refused("date,kind\n").get(0).code());
		assertEquals("MISSING_COLUMN", refused("day,kind\n").get(0).code());
	}
}
