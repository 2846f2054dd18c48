// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

	private static final String ROW = "1,Имя,SERVIS,А,Б";

	@TempDir
	private Path folder;

	private RegisterRow row(String text) throws Exception {
		return Read.row(Read.csv(folder, text));
	}

	private List<String> brief(String text) throws Exception {
		return Read.brief(Read.csv(folder, text));
	}

	private Problem unreadable(byte[] bytes) {
		return assertThrows(UnreadableInputException.class, () -> Read.csv(folder, bytes)).problem();
	}

	private Problem unreadable(String text) {
		return unreadable(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readsColumnsByTheirEnglishNames() throws Exception {
		RegisterRow row = row(Read.HEADER + "\n" + ROW + "\n");
		assertAll(() -> assertEquals("1", row.id()), () -> assertEquals("Имя", row.name()),
				() -> assertEquals(2, row.line()), () -> assertEquals("register.csv", row.file()),
				() -> assertEquals(Finding.A, row.submission().regulation()),
				() -> assertEquals(Finding.B, row.submission().laboratory()));
	}

	@Test
	void readsColumnsByTheirRussianCaptionsInAnyOrderAndLetterCase() throws Exception {
		RegisterRow row = row(
				" ЛАБОРАТОРИЯ ,Вид,Личный  ПРИЁМ,регулирование,\"Наименование\",Идентификатор,региональный\u00A0МСЗУ\n"
						+ "Б,сервис,В,А,Имя,1,да\n");
		assertAll(() -> assertEquals("1", row.id()), () -> assertEquals("Имя", row.name()),
				() -> assertEquals(Finding.V, row.submission().reception()),
				() -> assertEquals(Finding.A, row.submission().regulation()),
				() -> assertTrue(row.submission().mszuRegional()),
				() -> assertEquals(Finding.B, row.submission().laboratory()));
	}

	@Test
	void readsEveryColumnByBothItsNames() {
		for (Column column : Column.values()) {
			assertEquals(column, Column.byHeader(column.key().toUpperCase()).orElseThrow());
			assertEquals(column, Column.byHeader(column.caption().toUpperCase()).orElseThrow());
		}
	}

	@Test
	void carriesUnknownColumnsAlongEvenIfTheirCaptionsRepeat() throws Exception {
		RegisterRow row = row(Read.HEADER + ",note,,Note,note\n" + ROW + ",a,b,c,d\n");
		assertEquals(Map.of("note", "a", "Note", "c", "note (2)", "d"), row.extra());
	}

	@Test
	void leavesTextsOutWhereNobodyNeedsThem() throws Exception {
		RegisterRow row = Read.row(Read.csv(folder,
				(Read.HEADER + ",authority,note\n" + ROW + ",Орган,x\n").getBytes(StandardCharsets.UTF_8),
				new ReadOptions(null, '\0', false, folder)));
		assertAll(() -> assertEquals("", row.name()), () -> assertEquals("", row.authority()),
				() -> assertEquals(Map.of(), row.extra()));
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void recognisesTheDelimiter(String delimiter) throws Exception {
		RegisterRow row = row((Read.HEADER + ",a\n" + ROW + ",b\n").replace(",", delimiter));
		assertEquals(Map.of("a", "b"), row.extra());
	}

	@Test
	void countsDelimitersOnlyOutsideQuotesAndInTheFirstLineWithText() throws Exception {
		assertEquals(1,
				Read.csv(folder,
						"\r\n  \n" + "\"a,b,c,d,e,f,g,h\";" + (Read.HEADER + "\n,1,Имя,SERVIS,А,Б").replace(',', ';'))
						.size());
	}

	@Test
	void takesTheDelimiterAndTheEncodingItIsTold() throws Exception {
		byte[] bytes = (Read.HEADER + ",a;b,c;d\n" + ROW + "\n").replace(',', '|').getBytes(Read.WINDOWS_1251);
		RegisterRow row = Read.row(Read.csv(folder, bytes, new ReadOptions(Read.WINDOWS_1251, '|', true, folder)));
		assertEquals("Имя", row.name());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8,false", "UTF-8,true", "windows-1251,false" })
	void recognisesTheEncoding(String encoding, boolean bom) throws Exception {
		String text = (bom ? "\uFEFF" : "") + Read.HEADER + "\n" + ROW + "\n";
		RegisterRow row = Read.row(Read.csv(folder, text.getBytes(Charset.forName(encoding))));
		assertEquals("Имя", row.name());
		assertEquals(Finding.A, row.submission().regulation());
	}

	@Test
	void recognisesUtf8WhoseSampleEndsWithinACharacter() throws Exception {
		for (int pad = 0; pad < 4; pad++) {
			StringBuilder text = new StringBuilder(Read.HEADER + "\n" + "1," + "x".repeat(pad));
			while (text.length() < 40_000) {
				text.append("я€");
			}
			assertEquals(text.substring(text.indexOf("1,") + 2), row(text + ",SERVIS,А,Б\n").name());
		}
	}

	@Test
	void locatesInvalidBytesOfUtf8() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((Read.HEADER + ",note\n" + ROW + ",\n2,Им").getBytes(StandardCharsets.UTF_8));
		bytes.write(0xD0);
		bytes.writeBytes("я,SERVIS,А,Б,\n3,Имя,SERVIS,А,Б,".getBytes(StandardCharsets.UTF_8));
		bytes.write(0xFF);
		bytes.writeBytes("\n4,Имя,SERVIS,А,Б,\n".getBytes(StandardCharsets.UTF_8));
		List<RegisterRecord> records = Read.csv(folder, bytes.toByteArray());
		assertEquals(List.of("2:1", "3:2!BAD_ENCODING", "4:3!BAD_ENCODING", "5:4"), Read.brief(records));
		assertEquals(new Problem("register.csv", 3, "name", "2", "BAD_ENCODING", "Им\uFFFDя", "UTF-8"),
				Read.problem(records.get(1)));
		assertEquals("note", Read.problem(records.get(2)).column());
	}

	@Test
	void hasOneProblemForABrokenCellAndNoIdIfThatIsBroken() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes((Read.HEADER + "\nА").getBytes(StandardCharsets.UTF_8));
		bytes.write(0xFF);
		bytes.writeBytes(",Имя,SERVIS,А".getBytes(StandardCharsets.UTF_8));
		bytes.write(0xC0);
		bytes.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
		RejectedRow row = (RejectedRow) Read.one(Read.csv(folder, bytes.toByteArray()));
		assertEquals("", row.id());
		assertEquals(List.of("id BAD_ENCODING", "regulation BAD_ENCODING"),
				row.problems().stream().map(problem -> problem.column() + " " + problem.code()).toList());
	}

	@Test
	void locatesTheOneByteThatWindows1251DoesNotHave() throws Exception {
		byte[] bytes = (Read.HEADER + "\n" + ROW + "\n2,Имя#,SERVIS,А,Б\n").getBytes(Read.WINDOWS_1251);
		bytes[indexOf(bytes, '#')] = (byte) 0x98;
		List<RegisterRecord> records = Read.csv(folder, bytes);
		assertEquals(List.of("2:1", "3:2!BAD_ENCODING"), Read.brief(records));
		assertEquals("windows-1251", Read.problem(records.get(1)).expected());
	}

	@Test
	void locatesAnInvalidByteFarBehindTheSample() throws Exception {
		StringBuilder text = new StringBuilder(Read.HEADER + "\n");
		for (int i = 0; i < 60_000; i++) {
			text.append(i).append(i == 50_000 ? ",#,SERVIS,А,Б\n" : ",Имя,SERVIS,А,Б\n");
		}
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		bytes[indexOf(bytes, '#')] = (byte) 0x80;
		List<RegisterRecord> records = Read.csv(folder, bytes);
		assertEquals(60_000, records.size());
		assertEquals(List.of("50002:50000!BAD_ENCODING"),
				Read.brief(records).stream().filter(line -> line.contains("!")).toList());
	}

	private static int indexOf(byte[] bytes, char wanted) {
		return CsvScanner.indexOf(bytes, (byte) wanted, 0, bytes.length);
	}

	@Test
	void readsQuotedCells() throws Exception {
		RegisterRow row = row(Read.HEADER + ",note\n\"1\",\"ООО \"\"Ромашка\"\", 1\n2\",SERVIS,\"А\",Б,\"\"\n");
		assertEquals("ООО \"Ромашка\", 1\n2", row.name());
		assertEquals(Map.of("note", ""), row.extra());
	}

	@Test
	void takesQuotesInsideUnquotedCellsAsTheyAre() throws Exception {
		assertEquals("5\" x \"7\"", row(Read.HEADER + "\n1,5\" x \"7\",SERVIS,А,Б").name());
	}

	@Test
	void countsPhysicalLinesFromTheStartOfEachRecord() throws Exception {
		assertEquals(List.of("3:1", "6:2", "8:3"),
				brief("\n" + Read.HEADER + "\n1,\"a\nb\n\",SERVIS,А,Б\n2,x,SERVIS,А,Б\n\n3,y,SERVIS,А,Б"));
	}

	@Test
	void readsBothLineEndsAndALastLineWithoutOne() throws Exception {
		assertEquals(List.of("2:1", "3:2", "5:3"),
				brief(Read.HEADER + "\r\n1,x,SERVIS,А,\"Б\"\r\n2,x,SERVIS,А,Б\n\r\n3,x,SERVIS,А,\"Б\"\r"));
	}

	@Test
	void passesOverEmptyLinesAndRowsOfEmptyCells() throws Exception {
		assertEquals(List.of("5:1"), brief(Read.HEADER + "\n\n \t \n,,,,\n" + ROW + "\n\n"));
	}

	@Test
	void rejectsExactlyThePhysicalLineWithMalformedQuotes() throws Exception {
		assertEquals(List.of("2:1", "3:2!BAD_QUOTING", "4:3", "5:4!BAD_QUOTING", "6:5"), brief(Read.HEADER + "\n" + ROW
				+ "\n2,\"x\"y,SERVIS,А,Б\n3,x,SERVIS,А,Б\n4,\"open,SERVIS,А,Б\n5,x,SERVIS,\"А\",Б\n"));
	}

	@Test
	void namesTheMalformedCellAndTheIdBeforeIt() throws Exception {
		RegisterRecord record = Read.one(Read.csv(folder, Read.HEADER + "\n\"a\"\"1\",\"x\"y,SERVIS,А,Б\n"));
		assertEquals(new Problem("register.csv", 2, "name", "a\"1", "BAD_QUOTING", "\"x\"y,SERVIS,А,Б", "RFC 4180"),
				Read.problem(record));
		assertEquals("a\"1", record.id());
	}

	@Test
	void knowsNoIdWhereItIsTheMalformedCellOrStandsBehindIt() throws Exception {
		assertEquals(List.of("2:!BAD_QUOTING", "3:!BAD_QUOTING"),
				brief("name,id,kind,regulation,laboratory\n\"x\"y,1,SERVIS,А,Б\nx,\"2\"2,SERVIS,А,Б\n"));
	}

	/** What came before the malformed cell is read again, so it must still be as it was. */
	@Test
	void readsOnAtTheSecondLineOfAMalformedRecordAsItStands() throws Exception {
		List<RegisterRecord> records = Read.csv(folder,
				Read.HEADER + "\n1,\"a\"\"b\n2,x \"\"y,SERVIS,А,Б\n3,z\",\"z\"z\n4,x,SERVIS,А,Б\n");
		assertEquals(List.of("2:1!BAD_QUOTING", "3:2", "4:3!BAD_QUOTING", "5:4"), Read.brief(records));
		assertEquals("x \"\"y", ((RegisterRow) records.get(1)).name());
	}

	@Test
	void rejectsTheLineOfAQuoteThatIsNeverClosed() throws Exception {
		assertEquals(List.of("2:1", "3:2!BAD_QUOTING", "4:3"),
				brief(Read.HEADER + "\n" + ROW + "\n2,\"x,SERVIS,А,Б\n3,x,SERVIS,А,Б"));
	}

	@Test
	void rejectsRowsThatAreTooLongAndMissesWhatShortOnesLack() throws Exception {
		List<RegisterRecord> records = Read.csv(folder, Read.HEADER + "\n" + ROW + ",,\n2,x,SERVIS,А,Б,y\n3,x\n");
		assertEquals(List.of("2:1", "3:2!FIELD_COUNT", "4:3!MISSING_VALUE"), Read.brief(records));
		assertEquals(new Problem("register.csv", 3, "", "2", "FIELD_COUNT", "6", "5"), Read.problem(records.get(1)));
		assertEquals("kind", Read.problem(records.get(2)).column());
	}

	@Test
	void rejectsAnEmptyFile() {
		assertAll(() -> assertEquals("EMPTY_FILE", unreadable("").code()),
				() -> assertEquals("EMPTY_FILE", unreadable("\uFEFF").code()),
				() -> assertEquals("EMPTY_FILE", unreadable("\n \r\n").code()));
	}

	@Test
	void readsNothingFromAHeaderAlone() throws Exception {
		assertEquals(List.of(), Read.csv(folder, Read.HEADER));
	}

	@Test
	void namesTheRequiredColumnsThatAreMissing() {
		Problem problem = unreadable("\nid;имя;" + "x".repeat(500) + "\n1;2;3\n");
		assertAll(() -> assertEquals("MISSING_COLUMN", problem.code()), () -> assertEquals(2, problem.line()),
				() -> assertEquals("name, kind, regulation, laboratory", problem.expected()),
				() -> assertTrue(problem.found().startsWith("id, имя, xxx") && problem.found().length() <= 81));
	}

	@Test
	void namesAColumnThatStandsThereTwice() {
		assertEquals(new Problem("register.csv", 1, "kind", "", "DUPLICATE_COLUMN", "Вид", "kind"),
				unreadable(Read.HEADER + ",Вид\n"));
	}

	@Test
	void rejectsAFileThatIsNoText() throws Exception {
		byte[] zip = new byte[100];
		zip[0] = 'P';
		zip[1] = 'K';
		zip[2] = 3;
		zip[3] = 4;
		assertAll(() -> assertEquals("NOT_CSV", unreadable(zip).code()),
				() -> assertEquals("ZIP (XLSX, DOCX)", unreadable(zip).found()),
				() -> assertEquals("UTF-16",
						unreadable((Read.HEADER + "\n").getBytes(StandardCharsets.UTF_16)).found()),
				() -> assertEquals("NOT_CSV", unreadable(Read.HEADER + "\n1,\0,SERVIS,А,Б\n").code()));
	}

	@Test
	void rejectsAHeaderItCannotRead() {
		assertAll(() -> assertEquals("BAD_QUOTING", unreadable("\"id\"x,name\n").code()),
				() -> assertEquals("BAD_QUOTING", unreadable("\"id" + "\n".repeat(2_000_000)).code()),
				() -> assertEquals("CELL_TOO_LARGE", unreadable("x".repeat(2_000_000)).code()),
				() -> assertEquals("EMPTY_FILE", unreadable("\n".repeat(1_000_000)).code()));
	}

	@Test
	void passesOverACellOfAHundredMegabytes() throws Exception {
		Path file = folder.resolve("large.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			out.write((Read.HEADER + "\n" + ROW + "\n2,\"").getBytes(StandardCharsets.UTF_8));
			byte[] piece = new byte[1_000_000];
			Arrays.fill(piece, (byte) 'x');
			piece[999_999] = '\n';
			for (int i = 0; i < 100; i++) {
				out.write(piece);
			}
			out.write("\",SERVIS,А,Б\n3,x,SERVIS,А,Б\n".getBytes(StandardCharsets.UTF_8));
		}
		try (RegisterSource source = Registers.open(file, "large.csv", Read.options(folder))) {
			List<RegisterRecord> records = Read.all(source);
			assertEquals(List.of("2:1", "3:2!CELL_TOO_LARGE", "104:3"), Read.brief(records));
			Problem problem = Read.problem(records.get(1));
			assertEquals("name", problem.column());
			assertEquals("1048576", problem.expected());
			assertTrue(problem.found().length() <= 81);
			assertEquals(source.size(), source.position());
		}
	}

	@Test
	void passesOverALargeCellWithoutQuotes() throws Exception {
		String large = "x".repeat(1_100_000);
		assertEquals(List.of("2:1!CELL_TOO_LARGE", "3:2"),
				brief(Read.HEADER + "\n1," + large + ",SERVIS,А,Б\n2,x,SERVIS,А,Б\n"));
	}

	@Test
	void rejectsOnlyTheFirstLineOfAQuoteThatIsNeverClosedInALargeFile() throws Exception {
		String rows = "2,x,SERVIS,А,Б\n".repeat(100_000);
		List<RegisterRecord> records = Read.csv(folder, Read.HEADER + "\n1,\"y\n" + rows);
		assertEquals(100_001, records.size());
		assertEquals(List.of("2:1!BAD_QUOTING", "3:2", "4:2"), Read.brief(records.subList(0, 3)));
		assertTrue(records.stream().skip(1).allMatch(RegisterRow.class::isInstance));
	}

	@Test
	void takesARepeatedHeaderForARow() throws IOException, UnreadableInputException {
		assertEquals(List.of("2:id!UNKNOWN_KIND,UNKNOWN_LETTER,UNKNOWN_LETTER"),
				Read.brief(Read.csv(folder, Read.HEADER + "\n" + Read.HEADER + "\n")));
	}

	@Test
	void cutsWhatItQuotesBetweenCharacters() throws Exception {
		String grade = "x".repeat(79) + "😀".repeat(5);
		Problem problem = Read.problem(Read.one(Read.csv(folder, Read.HEADER + "\n1,x,SERVIS," + grade + ",Б\n")));
		assertEquals("x".repeat(79) + "…", problem.found());
	}

	@Test
	void namesLineEndsThatMakeTheFileItsOwnHeader() {
		Problem problem = unreadable(Read.HEADER + "\r1,x,SERVIS,А,Б\r");
		assertEquals("BAD_LINE_ENDS", problem.code());
		assertEquals("LF|CRLF", problem.expected());
	}

	@Test
	void aNulCostsItsRecordWhereverItStands() throws Exception {
		String good = "1,x,SERVIS,А,Б\n".repeat(40);
		assertEquals("BAD_ENCODING",
				Read.problem(Read.csv(folder, Read.HEADER + "\n2,a\0b,SERVIS,А,Б\n" + good).get(0)).code());
		List<RegisterRecord> late = Read.csv(folder, Read.HEADER + "\n" + good.repeat(200) + "2,a\0b,SERVIS,А,Б\n");
		assertEquals("name", Read.problem(late.getLast()).column());
	}
}
