// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableFile;
import org.etalon.exchange.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderValuesTest {

	private static final String STYLES = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
			+ "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; m/d&quot;\"/></numFmts>"
			+ "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
			+ "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"><alignment/></xf>"
			+ "<xf numFmtId=\"165\"/><xf numFmtId=\"22\"/><xf numFmtId=\"9\"/></cellXfs><dxfs><dxf/></dxfs>";

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "70,70", "70.0,70", "7E1,70", "-7,-7", "0,0", "-0,0", "-0.0,0", "007,7", "+5,5",
			"0.30000000000000004,0.3", "0.1,0.1", "1.0000000000000001E-5,0.00001", "25.5,25.5",
			"123456789012345,123456789012345", "12345678901234567,12345678901234600", "1E20,100000000000000000000",
			"1E999999999,1E999999999", "1E-999999999,1E-999999999", "1E500,1E500", "NaN,NaN", "abc,abc" })
	void numbersArePlainDecimals(String raw, String expected) throws Exception {
		assertEquals(List.of(expected), cells("<c><v>" + raw + "</v></c>"));
	}

	@ParameterizedTest
	@CsvSource({ "1,45306,2024-01-15", "2,45306,2024-01-15", "4,45306.5,2024-01-15T12:00:00",
			"4,45306.520833333336,2024-01-15T12:30:00", "1,45306.0,2024-01-15", "1,45305.99999999,2024-01-15",
			"1,1,1900-01-01", "1,59,1900-02-28", "1,60,1900-02-29", "1,61,1900-03-01", "1,2958465,9999-12-31",
			"1,2958466,2958466", "1,-1,-1", "4,0.75,18:00:00", "3,45306,45306", "5,0.25,0.25", "0,45306,45306",
			"99,45306,45306", "x,45306,45306", "1,abc,abc" })
	void numbersInDateFormatsAreDates(String style, String raw, String expected) throws Exception {
		assertEquals(List.of(expected), cells("<c s=\"" + style + "\"><v>" + raw + "</v></c>"));
	}

	@Test
	void theLargestAndSmallestNumbersAreWrittenOut() throws Exception {
		assertEquals(List.of("1" + "0".repeat(300), "0." + "0".repeat(299) + "1", "1" + "0".repeat(300)),
				cells("<c><v>1E300</v></c><c><v>1e-300</v></c><c s=\"1\"><v>1E300</v></c>"));
	}

	@ParameterizedTest
	@CsvSource({ "0,1904-01-01", "1,1904-01-02", "43844,2024-01-15", "60,1904-03-01", "0.5,1904-01-01T12:00:00" })
	void datesMayCountFrom1904(String raw, String expected) throws Exception {
		Path file = new TestWorkbook().date1904().styles(STYLES)
				.sheet("S", "<row><c s=\"1\"><v>" + raw + "</v></c></row>").write(folder.resolve("1904.xlsx"));
		assertEquals(List.of(expected), TestWorkbook.read(file).get(0).cells());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = { "yyyy-mm-dd,true", "dd.mm.yyyy;@,true",
			"'[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',true", "h:mm:ss,true", "[h]:mm,true", "[ss],true", "D/M/YY,true",
			"'[Red]#,##0.00',false", "'#,##0.00\\ \"дн\"',false", "0.00E+00,false", "General,false", "@,false",
			"'\"day \"0',false", "\\d0,false", "_d0,false", "*y0,false", "'_-* #,##0.00\\ _₽_-',false",
			"[>=100][Green]0,false", "[$-419]0,false", "[,false", "\",false", "0\\,false", "0%,false" })
	void dateFormatsAreKnownByTheirTokens(String format, boolean date) {
		assertEquals(date, CellStyles.isDateFormat(format));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', value = { "0%,true", "0.00\\ %,true", "'[Red]0%;-0%',true", "0.0,false",
			"0\\%,false", "'0\"%\"',false", "_%0,false", "[h]:mm,false", "General,false" })
	void percentFormatsAreKnownByTheirSign(String format, boolean percent) {
		assertEquals(percent, CellStyles.isPercentFormat(format));
	}

	@ParameterizedTest
	@CsvSource({ "0.355,35.5%", "1,100%", "0.35049999999999998,35.05%", "0,0%", "-0.045,-4.5%", "abc,abc" })
	void percentagesAreShownBesideTheirNumbers(String raw, String expected) throws Exception {
		Path file = new TestWorkbook().styles("<numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/></numFmts>"
				+ "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"10\"/><xf numFmtId=\"170\"/></cellXfs>")
				.sheet("S",
						"<row><c s=\"1\"><v>" + raw + "</v></c><c><v>0.5</v></c><c s=\"2\"><v>" + raw
								+ "</v></c><c s=\"3\"><v>" + raw + "</v></c><c s=\"1\" t=\"str\"><v>x</v></c></row>"
								+ "<row><c><v>2</v></c></row>")
				.write(folder.resolve("percent.xlsx"));
		assertEquals(Map.of(0, expected, 2, expected, 3, expected), TestWorkbook.read(file).get(0).percents());
		assertEquals("0.5", TestWorkbook.read(file).get(0).cells().get(1));
		assertEquals(Map.of(), TestWorkbook.read(file).get(1).percents());
	}

	@Test
	void aTableHasPercentagesAsTheyAreShown() throws Exception {
		Path file = new TestWorkbook().styles("<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/></cellXfs>")
				.sheet("S", "<row><c t=\"str\"><v>value</v></c><c t=\"str\"><v>other</v></c></row>"
						+ "<row><c s=\"1\"><v>0.355</v></c><c><v>0.355</v></c></row><row><c><v>35.5</v></c></row>")
				.write(folder.resolve("table.xlsx"));
		TableFile table = TableFile.read(file, "table.xlsx", new ReadOptions(null, (char) 0, true, folder),
				List.of(TableColumn.required("value")));
		assertEquals(List.of(Map.of("value", "35.5%", "other", "0.355"), Map.of("value", "35.5")),
				table.rows().stream().map(TableRow::cells).toList());
	}

	@Test
	void builtInFormatsCanBeRedefined() throws Exception {
		Path file = new TestWorkbook()
				.styles("<numFmts><numFmt numFmtId=\"14\" formatCode=\"0\"/></numFmts><cellXfs><xf numFmtId=\"14\"/>"
						+ "<xf numFmtId=\"27\"/><xf numFmtId=\"50\"/><xf numFmtId=\"47\"/><xf numFmtId=\"48\"/></cellXfs>")
				.sheet("S",
						"<row><c s=\"0\"><v>100</v></c><c s=\"1\"><v>100</v></c><c s=\"2\"><v>100</v></c>"
								+ "<c s=\"3\"><v>100</v></c><c s=\"4\"><v>100</v></c></row>")
				.write(folder.resolve("formats.xlsx"));
		assertEquals(List.of("100", "1900-04-09", "1900-04-09", "1900-04-09", "100"),
				TestWorkbook.read(file).get(0).cells());
	}

	@Test
	void truthValuesErrorsFormulasAndIsoDates() throws Exception {
		assertEquals(
				List.of("true", "false", "#N/A", "Итог", "12", "2024-01-15", "2024-01-15T08:30:00", "2024-01-15",
						"\r\n"),
				cells("<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><f>NA()</f><v>#N/A</v></c>"
						+ "<c t=\"str\"><f>A1&amp;\"x\"</f><v>Итог</v></c><c><f>SUM(A1)</f><v>12</v></c>"
						+ "<c t=\"d\"><v>2024-01-15T00:00:00.000Z</v></c><c t=\"d\"><v>2024-01-15T08:30:00</v></c>"
						+ "<c t=\"d\"><v>2024-01-15</v></c><c t=\"str\"><v>_x000d__x000A_</v></c>"));
	}

	@Test
	void stringsAreSharedOrInline() throws Exception {
		Path file = new TestWorkbook().sharedStrings("""
				<si><t>Услуга &amp; Ко</t></si>
				<si><r><rPr><b/><t>no</t></rPr><t xml:space="preserve">жирный </t></r><r><t>и нет</t></r>
				<rPh sb="0" eb="1"><t>фонетика</t></rPh><phoneticPr fontId="1"/></si>
				<si/>
				<si><t>_x041F__x043E_ _x005F_x000D_ _x12_ _xD83D__xDE00_</t></si>
				<si><t><![CDATA[<b>]]>&#x41;</t></si>
				<si><t> край </t></si>
				<extLst><ext><si><t>чужое</t></si></ext></extLst>""").sheet("S", """
				<row>
				<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v> 3</v></c>
				<c t="s"><v>4</v></c><c t="s"><v>5</v></c><c t="s"/><c t="s"><v></v></c>
				<c t="inlineStr"><is><t>а</t></is></c>
				<c t="inlineStr"><is><r><t>б</t></r><r><t>в</t></r><rPh><t>г</t></rPh></is></c>
				</row>""".replace(" 3", "3")).write(folder.resolve("strings.xlsx"));
		assertEquals(List.of("Услуга & Ко", "жирный и нет", "", "По _x000D_ _x12_ \uD83D\uDE00", "<b>A", " край ", "",
				"", "а", "бв"), TestWorkbook.read(file).get(0).cells());
	}

	@Test
	void manyEntitiesAreNoAttack() throws Exception {
		Path file = new TestWorkbook()
				.sheet("S", "",
						TestWorkbook.repeated("<worksheet xmlns=\"" + TestWorkbook.MAIN + "\"><sheetData><row>",
								"<c t=\"inlineStr\"><is><t>&quot;Р&amp;Д&quot; &#x2116;&lt;</t></is></c>", 150,
								"</row><row><c t=\"str\"><v>" + "&amp;".repeat(200_000)
										+ "</v></c></row></sheetData></worksheet>"))
				.write(folder.resolve("entities.xlsx"));
		List<XlsxRow> rows = TestWorkbook.read(file);
		assertEquals("\"Р&Д\" №<", rows.get(0).cells().get(149));
		assertEquals("&".repeat(200_000), rows.get(1).cells().get(0));
	}

	private List<String> cells(String cells) throws Exception {
		Path file = new TestWorkbook().styles(STYLES).sheet("S", "<row>" + cells + "</row>")
				.write(folder.resolve("values.xlsx"));
		return TestWorkbook.read(file).get(0).cells();
	}
}
