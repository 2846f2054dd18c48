// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.etalon.exchange.docx.TestDocument.body;
import static org.etalon.exchange.docx.TestDocument.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.etalon.exchange.TextParagraph.Kind;
import org.etalon.norm.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDocumentTest {

	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A,
			(byte) 0xE1 };

	@TempDir
	Path folder;

	private List<TextParagraph> read(String name, byte[] content) throws Exception {
		return TextDocument.read(Files.write(folder.resolve("file"), content), name, null, folder).paragraphs();
	}

	private Problem problem(String name, byte[] content) {
		return assertThrows(UnreadableInputException.class, () -> read(name, content)).problem();
	}

	@Test
	void partsPlainTextByEmptyLines() throws Exception {
		assertEquals(
				List.of(new TextParagraph(1, 2, Kind.TEXT, "Раз.\nДва."), new TextParagraph(2, 6, Kind.TEXT, "Три"),
						new TextParagraph(3, 8, Kind.TEXT, "Четыре")),
				read("a.txt", "\nРаз.\r\n Два.  \n\n \u00A0\t\nТри\r\rЧетыре".replace(" Два", "Два").getBytes()));
		assertEquals(List.of(new TextParagraph(1, 1, Kind.TEXT, "Раз")), read("a", "Раз".getBytes()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1251", "UTF-16" })
	void recognisesTheEncoding(String encoding) throws Exception {
		String text = "Подайте заявление.";
		assertEquals(text, read("a.txt", text.getBytes(encoding)).get(0).text());
		assertEquals(text, read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).get(0).text());
		assertEquals(text, read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)).get(0).text());
	}

	@Test
	void takesTheEncodingItIsTold() throws Exception {
		Path file = Files.write(folder.resolve("a.txt"), "Ответ".getBytes(Charset.forName("KOI8-R")));
		assertEquals("Ответ",
				TextDocument.read(file, "a.txt", Charset.forName("KOI8-R"), folder).paragraphs().get(0).text());
	}

	@Test
	void saysWhereBytesAreNoText() {
		byte[] broken = "Раз\nДва ? \n".getBytes(StandardCharsets.UTF_8);
		broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
		assertEquals(new Problem("a.txt", 2, "", "", "BAD_ENCODING", "0xFF", "UTF-8"), problem("a.txt", broken));
		assertEquals(new Problem("a.txt", 301, "", "", "BAD_ENCODING", "0x00", "UTF-8"),
				problem("a.txt", ("строка длинная\n".repeat(300) + "\0").getBytes(StandardCharsets.UTF_8)));
		assertEquals(new Problem("a.txt", 1, "", "", "BAD_ENCODING", "0xE2", "UTF-8"),
				assertThrows(UnreadableInputException.class,
						() -> TextDocument.read(
								Files.write(folder.resolve("cut"), new byte[] { 'a', (byte) 0xE2, (byte) 0x82 }),
								"a.txt", StandardCharsets.UTF_8, folder))
						.problem());
	}

	@Test
	void readsADocumentWhateverItsName() throws Exception {
		Path file = body(p("<w:outlineLvl w:val=\"0\"/>", "Ответ") + p(" \u00A0") + p("Уважаемый заявитель!")
				+ "<w:tbl><w:tr><w:tc>" + p("да") + "</w:tc></w:tr></w:tbl>").write(folder.resolve("a.docx"));
		List<TextParagraph> expected = List.of(new TextParagraph(1, 0, Kind.HEADING, "Ответ"),
				new TextParagraph(2, 0, Kind.TEXT, "Уважаемый заявитель!"), new TextParagraph(3, 0, Kind.TABLE, "да"));
		for (String name : List.of("a.docx", "a.doc", "a.txt", "a")) {
			assertEquals(expected, TextDocument.read(file, name, null, folder).paragraphs());
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "a.txt, '', NO_TEXT, -, -", "a.docx, '', NO_TEXT, -, -",
			"a.txt, ' \n\t\n', NO_TEXT, -, -", "a.docx, просто текст, NOT_DOCX, text, DOCX",
			"a.docm, просто текст, NOT_DOCX, text, DOCX", "a.txt, %PDF-1.4, NOT_TEXT, pdf, TXT|DOCX",
			"a.doc, {\\rtf1, NOT_TEXT, rtf, TXT|DOCX", "a.doc, <html><body>, NOT_TEXT, html, TXT|DOCX",
			"a.txt, <?xml version='1.0'?><a/>, NOT_TEXT, xml, TXT|DOCX" })
	void saysWhatIsNoText(String name, String content, String code, String found, String expected) {
		assertEquals(new Problem(name, 0, "", "", code, found == null ? "" : found, expected == null ? "" : expected),
				problem(name, content.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource({ "WordDocument, OLD_WORD_FILE", "EncryptedPackage, ENCRYPTED_FILE", "Workbook, NOT_TEXT",
			"Other, NOT_TEXT" })
	void saysWhatAnOldOfficeFileIs(String stream, String code) {
		byte[] file = new byte[8192];
		System.arraycopy(OLE2, 0, file, 0, OLE2.length);
		file[30] = 9;
		file[48] = 2;
		byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, file, 3 << 9, name.length);
		for (String as : List.of("a.doc", "a.docx", "a.txt")) {
			assertEquals(code, problem(as, file).code());
		}
	}

	@Test
	void passesOnWhatIsWrongWithADocument() throws Exception {
		byte[] empty = Files.readAllBytes(body("<w:p/>").write(folder.resolve("e.docx")));
		assertEquals(new Problem("e.docx", 0, "", "", "NO_TEXT", "", ""), problem("e.docx", empty));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("x"));
		}
		byte[] other = bytes.toByteArray();
		assertEquals(new Problem("o.docx", 0, "", "", "NOT_DOCX", "zip", "DOCX"), problem("o.docx", other));
		assertEquals(new Problem("o.odt", 0, "", "", "NOT_TEXT", "zip", "TXT|DOCX"), problem("o.odt", other));
		byte[] broken = Files.readAllBytes(body("<w:p>").write(folder.resolve("b.docx")));
		Problem problem = problem("b.docx", broken);
		assertEquals("CORRUPT_DOCX", problem.code());
		assertEquals("DOCX", problem.expected());
		assertEquals("TEXT_TOO_LARGE", problem("l.docx", documentOfSpaces(1 << 24)).code());
		assertEquals("ZIP_BOMB", problem("z.docx", documentOfSpaces(1 << 26)).code());
	}

	private byte[] documentOfSpaces(int count) throws Exception {
		return Files.readAllBytes(body(p(" ".repeat(count)) + p("а")).write(folder.resolve("spaces.docx")));
	}

	@Test
	void saysThatATextIsTooLarge() throws Exception {
		byte[] large = new byte[TextFile.MOST_BYTES + 1];
		Arrays.fill(large, (byte) 'a');
		assertEquals(new Problem("a.txt", 0, "", "", "TEXT_TOO_LARGE", "", TextFile.MOST_BYTES + " B"),
				problem("a.txt", large));
	}

	@Test
	void saysWhyAFileCannotBeOpenedAndLeavesNothingBehind() throws Exception {
		assertEquals("FILE_NOT_FOUND", assertThrows(UnreadableInputException.class,
				() -> TextDocument.read(folder.resolve("none"), "none", null, folder)).problem().code());
		assertEquals(new Problem("f", 0, "", "", "DIRECTORY", "f", "TXT|DOCX"),
				assertThrows(UnreadableInputException.class, () -> TextDocument.read(folder, "f", null, folder))
						.problem());
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}
}
