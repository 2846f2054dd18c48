// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.exchange.xlsx.XlsxTableWriter;
import org.etalon.exchange.xlsx.XlsxTableWriter.Column;
import org.etalon.exchange.xlsx.XlsxTableWriter.Kind;
import org.etalon.norm.Problem;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.Quarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFileTest {

	private static final String HEADER = "authority;quarter;indicator;input;value\n";

	@TempDir
	private Path folder;

	private IndicatorFile read(String text) throws IOException, UnreadableInputException {
		Path file = Files.writeString(folder.resolve("i.csv"), text);
		return IndicatorFile.read(file, "i.csv", Read.options(folder));
	}

	private IndicatorFigure figure(String row) throws IOException, UnreadableInputException {
		IndicatorFile file = read(HEADER + row + "\n");
		assertEquals(List.of(), file.problems());
		return file.figures().get(0);
	}

	private String problem(String row) throws IOException, UnreadableInputException {
		IndicatorFile file = read(HEADER + row + "\n");
		assertEquals(List.of(), file.figures());
		Problem problem = file.problems().get(0);
		assertEquals("i.csv:2", problem.file() + ":" + problem.line());
		return String.join(" ", problem.column(), problem.code(), problem.found(), problem.expected());
	}

	@Test
	void readsAFigure() throws Exception {
		IndicatorFigure figure = figure("Орган  А;2026-Q3;EASE;;55,5");
		assertEquals("Орган А", figure.authority());
		assertEquals(new Quarter(2026, 3), figure.quarter());
		assertEquals(Indicator.EASE, figure.indicator());
		assertEquals("value", figure.input());
		assertEquals(new BigDecimal("55.5"), figure.number());
		assertTrue(figure.isKnown());
	}

	@ParameterizedTest
	@CsvSource({ "'55,5',55.5", "55.50,55.50", "55 %,55", "'55,5%',55.5", "0,0", "100,100", "007,7" })
	void readsFiguresAsPeopleWriteThem(String text, BigDecimal expected) throws Exception {
		assertEquals(expected, figure("А;2026-Q3;EASE;;" + text).number());
	}

	@Test
	void readsFiguresOfOtherKinds() throws Exception {
		assertEquals(new BigDecimal("-4.5"), figure("А;2026-Q3;NPS_DIGITAL;;−4,5").number());
		assertEquals(new BigDecimal("-4.5"), figure("А;2026-Q3;NPS_DIGITAL;value;-4,5 %").number());
		assertEquals(new BigDecimal("2.5"), figure("А;2026-Q3;SOCIAL_RESPONSE;officialMaxHours;2,5").number());
		assertEquals(new BigDecimal("3"), figure("А;2026-Q3;PROACTIVE;scenarios;3").number());
		assertEquals(true, figure("А;2026-Q3;PHONE;chatbot;Да").answer());
		assertEquals(false, figure("А;2026-Q3;PHONE;chatbot;0").answer());
	}

	@Test
	void takesAnEmptyValueAsUnknown() throws Exception {
		assertFalse(figure("А;2026-Q3;EASE;;").isKnown());
		assertFalse(figure("А;2026-Q3;PHONE;chatbot;").isKnown());
		assertTrue(figure("А;2026-Q3;PHONE;chatbot;нет").isKnown());
	}

	@Test
	void readsRussianHeadersIndicatorsAndInputs() throws Exception {
		IndicatorFile file = read("Орган,Квартал,Показатель,Составляющая,Значение,Примечание\n"
				+ "А,III кв. 2026,Доступность по телефону,Чат-бот в остальное время,да,x\n"
				+ "А,3 квартал 2026 г.,удовлетворенность,,70,\nА,2026К3,Ease,значение,70,\n");
		assertEquals(List.of(), file.problems());
		assertEquals("PHONE chatbot, SATISFACTION value, EASE value",
				String.join(", ", file.figures().stream().map(f -> f.indicator() + " " + f.input()).toList()));
	}

	/** Every caption in both languages leads back to its indicator and input. */
	@Test
	void knowsEveryIndicatorAndInputByItsCaptions() throws Exception {
		for (Indicator indicator : Indicator.values()) {
			for (IndicatorInput input : indicator.inputs()) {
				for (String[] names : new String[][] { { indicator.caption().ru(), input.caption().ru() },
						{ indicator.caption().en(), input.caption().en() }, { indicator.name(), input.name() } }) {
					IndicatorFigure figure = figure("А;2026-Q3;" + names[0] + ";" + names[1] + ";1");
					assertEquals(indicator, figure.indicator());
					assertEquals(input.name(), figure.input());
				}
			}
		}
	}

	@Test
	void takesTheFigureOfAnIndicatorWithoutItsName() throws Exception {
		assertEquals("value", figure("А;2026-Q3;PROACTIVE;;5").input());
		assertEquals("input MISSING_VALUE  knowledgeBase|algorithm", problem("А;2026-Q3;TEXTS;;5"));
		IndicatorFile file = read("authority,quarter,indicator,value\nА,2026-Q3,EASE,60\n");
		assertEquals(1, file.figures().size());
	}

	@Test
	void locatesWhatIsWrong() throws Exception {
		assertEquals("authority MISSING_VALUE  …", problem(";2026-Q3;EASE;;5"));
		assertEquals("quarter MISSING_VALUE  " + Quarter.FORMATS, problem("А;;EASE;;5"));
		assertEquals("quarter INVALID_VALUE 2026-Q5 " + Quarter.FORMATS, problem("А;2026-Q5;EASE;;5"));
		assertTrue(problem("А;2026-Q3;;;5").startsWith("indicator MISSING_VALUE  SCENARIO_COVERAGE|EASE|"));
		assertTrue(problem("А;2026-Q3;EAZE;;5").startsWith("indicator INVALID_VALUE EAZE SCENARIO_COVERAGE|EASE|"));
		assertEquals("input INVALID_VALUE chat knowledgeBase|algorithm", problem("А;2026-Q3;TEXTS;chat;5"));
		assertEquals("value INVALID_YES_NO 2 yes|no|да|нет|true|false|1|0", problem("А;2026-Q3;PHONE;chatbot;2"));
		for (String wrong : List.of("100,01", "-1", "abc", "1 234", "1e1", "55,5,5", "%", "5 % %", "1,234.5", "+5",
				",5", "5,", "123456789012345678901")) {
			assertEquals("value INVALID_VALUE " + wrong + " 0…100", problem("А;2026-Q3;EASE;;" + wrong));
		}
		assertEquals("value INVALID_VALUE -101 -100…100", problem("А;2026-Q3;NPS_DIGITAL;;-101"));
		assertEquals("value INVALID_VALUE 3 % 0, 1, 2…", problem("А;2026-Q3;PROACTIVE;scenarios;3 %"));
		assertEquals("value INVALID_VALUE 1,5 0, 1, 2…", problem("А;2026-Q3;PROACTIVE;scenarios;1,5"));
		assertEquals("value INVALID_VALUE -1 ≥ 0", problem("А;2026-Q3;SOCIAL_RESPONSE;officialMaxHours;-1"));
	}

	@Test
	void namesTheAuthorityOfAProblem() throws Exception {
		assertEquals("А", read(HEADER + "А;2026-Q3;EASE;;x\n").problems().get(0).id());
	}

	@Test
	void goesOnAfterABadRow() throws Exception {
		IndicatorFile file = read(HEADER + "А;2026-Q3;EASE;;x\nА;\"2026\"-Q3;EASE;;5\nА;2026-Q3;SATISFACTION;;70\n");
		assertEquals(List.of(Indicator.SATISFACTION), file.figures().stream().map(IndicatorFigure::indicator).toList());
		assertEquals(List.of("BAD_QUOTING 3", "INVALID_VALUE 2"),
				file.problems().stream().map(problem -> problem.code() + " " + problem.line()).toList());
	}

	@Test
	void saysWhichRowIsRepeated() throws Exception {
		IndicatorFile file = read(HEADER + "А;2026-Q3;EASE;;5\nА;2026-Q3;EASE;value;6\n");
		assertEquals(new Problem("i.csv", 3, "value", "А", "DUPLICATE_FIGURE", "6", "i.csv:2"),
				file.figures().get(1).repeats(file.figures().get(0)));
	}

	@Test
	void asksForItsColumns() {
		assertEquals("quarter, value",
				assertThrows(UnreadableInputException.class, () -> read("орган,показатель\n")).problem().expected());
	}

	@Test
	void readsAWorkbook() throws Exception {
		Path path = folder.resolve("i.xlsx");
		try (OutputStream out = Files.newOutputStream(path);
				XlsxTableWriter writer = new XlsxTableWriter(out, "Etalon", "Лист",
						List.of(new Column("Орган", 10, Kind.TEXT), new Column("Квартал", 10, Kind.TEXT),
								new Column("Показатель", 10, Kind.TEXT), new Column("Значение", 10, Kind.TEXT)))) {
			writer.row(List.of("А", "2026-Q3", "EASE", "60.1"));
		}
		IndicatorFile file = IndicatorFile.read(path, "i.xlsx", Read.options(folder));
		assertEquals(new BigDecimal("60.1"), file.figures().get(0).number());
	}
}
