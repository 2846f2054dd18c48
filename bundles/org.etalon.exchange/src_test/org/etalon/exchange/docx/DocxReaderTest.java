// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.docx;

import static org.etalon.exchange.docx.TestDocument.body;
import static org.etalon.exchange.docx.TestDocument.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.PackageLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxReaderTest {

	private static final int MAX = 1 << 20;

	@TempDir
	Path folder;

	/** Kind (but for TEXT) and text of each paragraph. */
	private List<String> read(TestDocument document) throws Exception {
		return DocxReader.read(document.write(folder.resolve("a.docx")), MAX).stream()
				.map(paragraph -> (paragraph.kind() == DocxParagraph.Kind.TEXT ? "" : paragraph.kind() + " ")
						+ paragraph.text())
				.toList();
	}

	private OoxmlException problem(TestDocument document, PackageLimits limits) throws Exception {
		Path file = document.write(folder.resolve("a.docx"));
		return assertThrows(OoxmlException.class, () -> DocxReader.read(file, MAX, limits));
	}

	@Test
	void readsParagraphsInTheirOrderAlsoEmptyOnes() throws Exception {
		assertEquals(List.of("Раз", "", "Два & три"), read(body(p("Раз") + "<w:p/>" + p("Два &amp; три"))));
		assertEquals(List.of(), read(body("")));
	}

	@Test
	void joinsTheRunsOfAParagraph() throws Exception {
		assertEquals(List.of("Привет, мир"),
				read(body("<w:p><w:r><w:t>При</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>вет,</w:t></w:r>"
						+ "<w:bookmarkStart/><w:r><w:t xml:space=\"preserve\"> мир</w:t></w:r></w:p>")));
	}

	@Test
	void readsBreaksAsSpacesAndHyphensAsSuch() throws Exception {
		assertEquals(List.of("а б в г д е\u2011ж\u00ADз"),
				read(body("<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/>"
						+ "<w:t>в</w:t><w:cr/><w:t>г</w:t><w:ptab/><w:t>д</w:t><w:sym w:char=\"F0\"/><w:t>е</w:t>"
						+ "<w:noBreakHyphen/><w:t>ж</w:t><w:softHyphen/><w:t>з</w:t></w:r></w:p>")));
	}

	@Test
	void readsInsertionsAndNotDeletions() throws Exception {
		assertEquals(List.of("было стало"),
				read(body("<w:p><w:r><w:t>было </w:t></w:r><w:del><w:r><w:delText>нет</w:delText><w:t>нет</w:t></w:r>"
						+ "</w:del><w:ins><w:r><w:t>ста</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>нет</w:t></w:r>"
						+ "</w:moveFrom><w:moveTo><w:r><w:t>ло</w:t></w:r></w:moveTo></w:p>")));
	}

	@Test
	void joinsParagraphsWhoseBorderIsDeleted() throws Exception {
		String deleted = "<w:rPr><w:del/></w:rPr>";
		assertEquals(List.of("Раздватри", "четыре", "пять"),
				read(body(p(deleted, "Раз") + p("<w:rPr><w:moveFrom/></w:rPr>", "два") + p("три")
						+ p("<w:rPr><w:ins/></w:rPr>", "четыре") + p(deleted, "пять"))));
	}

	@Test
	void readsTheResultsOfFieldsAndNotTheirInstructions() throws Exception {
		String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
		String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
		String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
		assertEquals(List.of("стр. 5 итог дата", "до", "после"),
				read(body("<w:p><w:r><w:t>стр. </w:t></w:r>" + begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
						+ begin + "<w:r><w:t>внутри</w:t></w:r>" + separate + "<w:r><w:t>тоже</w:t></w:r>" + end
						+ separate + "<w:r><w:t>5</w:t></w:r>" + end + "<w:r><w:t> итог </w:t></w:r>"
						+ "<w:fldSimple><w:r><w:t>дата</w:t></w:r></w:fldSimple></w:p>" + "<w:p>" + end
						+ "<w:r><w:t>до</w:t></w:r>" + begin + "<w:r><w:t>нет</w:t></w:r></w:p>" + p("после"))));
	}

	@Test
	void leavesOutWhatIsNotShownAsText() throws Exception {
		assertEquals(List.of("видно видно тоже"), read(body("<w:p><w:r><w:t>видно </w:t></w:r>"
				+ "<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r>"
				+ "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>видно </w:t></w:r>"
				+ "<w:r><w:footnoteReference/><w:commentReference/></w:r><m:oMath><m:r><m:t>формула</m:t></m:r></m:oMath>"
				+ "<w:ruby><w:rt><w:r><w:t>чтение</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>то</w:t></w:r></w:rubyBase>"
				+ "</w:ruby><w:hyperlink><w:smartTag><w:r><w:t>же</w:t></w:r></w:smartTag></w:hyperlink></w:p>"
				+ "<w:altChunk/><w:r><w:t>ничей</w:t></w:r><w:t>ничей</w:t>")));
	}

	@Test
	void readsTablesCellByCell() throws Exception {
		assertEquals(List.of("до", "TABLE а", "TABLE б", "TABLE в", "TABLE г", "после"),
				read(body(p("до") + "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr/><w:tc><w:tcPr/>" + p("а")
						+ "</w:tc><w:sdt><w:sdtContent><w:tc>" + p("б") + "<w:tbl><w:tr><w:tc>" + p("в")
						+ "</w:tc></w:tr></w:tbl>" + p("<w:outlineLvl w:val=\"0\"/>", "г")
						+ "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>" + p("после"))));
	}

	@Test
	void readsControlsUnlessTheyWaitToBeFilled() throws Exception {
		assertEquals(List.of("Иван", "имя и фамилия"), read(body("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>"
				+ p("Иван") + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
				+ p("Место для ввода") + "</w:sdtContent></w:sdt><w:p><w:r><w:t>имя</w:t></w:r><w:sdt>"
				+ "<w:sdtPr><w:showingPlcHdr w:val=\"false\"/></w:sdtPr><w:sdtContent><w:r><w:t> и фамилия</w:t>"
				+ "</w:r></w:sdtContent></w:sdt><w:customXml><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
				+ "<w:sdtContent><w:r><w:t>нет</w:t></w:r></w:sdtContent></w:sdt></w:customXml></w:p>")));
	}

	@Test
	void readsATextBoxOnceAndBehindItsParagraph() throws Exception {
		String box = "<w:txbxContent>" + p("в рамке") + "</w:txbxContent>";
		assertEquals(List.of("начало конец", "в рамке", "старая", "в рамке", "запасная", "в рамке"),
				read(body("<w:p><w:r><w:t>начало </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
						+ "<w:drawing><a:graphic><wps:wsp><a:t>нет</a:t><wps:txbx>" + box
						+ "</wps:txbx></wps:wsp></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
						+ "<v:textbox>" + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
						+ "<w:t>конец</w:t></w:r></w:p><w:p><w:r><w:t>старая</w:t><w:pict><v:textbox>" + box
						+ "</v:textbox></w:pict></w:r></w:p><w:p><w:r><w:t>запасная</w:t><mc:AlternateContent>"
						+ "<mc:Fallback><w:object>" + box
						+ "</w:object></mc:Fallback></mc:AlternateContent></w:r></w:p>")));
		assertEquals(List.of("", "в рамке"),
				read(body("<w:p><w:r><w:drawing><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
						+ box + "</mc:Fallback></mc:AlternateContent></w:drawing></w:r>" + "</w:p>")));
	}

	@Test
	void knowsHeadingsByStyleNameOutlineLevelAndBase() throws Exception {
		String styles = style("1", "<w:name w:val=\"heading 1\"/>") + style("T", "<w:name w:val=\"Title\"/>")
				+ style("H", "<w:name w:val=\"Заголовок 2\"/>") + style("N", "<w:name w:val=\"Normal\"/>")
				+ style("O", "<w:name w:val=\"Глава\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"3\"/></w:pPr>")
				+ style("Z", "<w:name w:val=\"Текст\"/><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>")
				+ style("B", "<w:basedOn w:val=\"C\"/>") + style("C", "<w:basedOn w:val=\"1\"/>")
				+ style("L", "<w:basedOn w:val=\"M\"/>") + style("M", "<w:basedOn w:val=\"L\"/>")
				+ "<w:style><w:name w:val=\"heading 3\"/></w:style>";
		StringBuilder text = new StringBuilder();
		for (String id : "1THNOZBCLMX".split("")) {
			text.append(p("<w:pStyle w:val=\"" + id + "\"/>", id));
		}
		assertEquals(
				List.of("HEADING 1", "HEADING T", "HEADING H", "N", "HEADING O", "Z", "HEADING B", "HEADING C", "L",
						"M", "X", "HEADING сам", "нет", "нет"),
				read(body(text + p("<w:outlineLvl w:val=\"8\"/>", "сам") + p("<w:outlineLvl w:val=\"9\"/>", "нет")
						+ p("<w:outlineLvl w:val=\"x\"/><w:pStyle/>", "нет")).styles(styles)));
	}

	private static String style(String id, String content) {
		return "<w:style w:styleId=\"" + id + "\">" + content + "</w:style>";
	}

	@Test
	void readsFootnotesAndEndnotesBehindTheText() throws Exception {
		assertEquals(List.of("текст", "NOTE сноска", "NOTE концевая"), read(body(p("текст")).related("footnotes",
				"<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\">" + p("---") + "</w:footnote><w:footnote>"
						+ p("<w:outlineLvl w:val=\"1\"/>", "сноска") + "</w:footnote></w:footnotes>")
				.related("endnotes", "<w:endnotes xmlns:w=\"w\"><w:endnote w:type=\"continuationNotice\">" + p("---")
						+ "</w:endnote><w:endnote w:type=\"normal\">" + p("концевая") + "</w:endnote></w:endnotes>")
				.related("header", "<w:hdr xmlns:w=\"w\">" + p("шапка") + "</w:hdr>")));
	}

	@Test
	void findsTheDocumentWhereNothingRefersToIt() throws Exception {
		TestDocument document = body(p("текст"));
		Path file = document.write(folder.resolve("a.docx"));
		try (FileSystem zip = FileSystems.newFileSystem(file)) {
			Files.delete(zip.getPath("_rels/.rels"));
			Files.delete(zip.getPath("word/_rels/document.xml.rels"));
		}
		assertEquals("текст", DocxReader.read(file, MAX).get(0).text());
	}

	@ParameterizedTest
	@CsvSource({ "xl/workbook.xml,xlsx", "ppt/presentation.xml,pptx", "content.xml,opendocument", "a.txt,zip" })
	void namesOtherFormats(String part, String kind) throws Exception {
		Path file = new TestDocument().part(part, "<x/>").part("META-INF/manifest.xml", "<x/>")
				.write(folder.resolve("a.docx"));
		try (FileSystem zip = FileSystems.newFileSystem(file)) {
			Files.delete(zip.getPath("_rels/.rels"));
		}
		OoxmlException problem = assertThrows(OoxmlException.class, () -> DocxReader.read(file, MAX));
		assertEquals(DocxReader.NOT_DOCX, problem.code());
		assertEquals(kind, problem.found());
	}

	@Test
	void refusesAnotherKindOfXml() throws Exception {
		OoxmlException problem = problem(new TestDocument().part("word/document.xml", "<workbook/>"),
				DocxReader.LIMITS);
		assertEquals(DocxReader.NOT_DOCX, problem.code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "<w:p>", "<w:p></w:r>", "<w:p x>", "&nbsp;", "<w:p><w:r><w:t>а", "<unbound:p/>" })
	void tellsDamageWithItsPlace(String xml) throws Exception {
		OoxmlException problem = problem(body(p("целый") + xml), DocxReader.LIMITS);
		assertEquals(DocxReader.CORRUPT_DOCX, problem.code());
		assertTrue(problem.found().startsWith("word/document.xml: "), problem.found());
	}

	@Test
	void refusesDocumentTypesAndEntities() throws Exception {
		OoxmlException problem = problem(
				new TestDocument().part("word/document.xml",
						"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document>&a;</w:document>"),
				DocxReader.LIMITS);
		assertEquals(DocxReader.CORRUPT_DOCX, problem.code());
	}

	@Test
	void stopsAtABombOfBytesDepthOrText() throws Exception {
		PackageLimits few = new PackageLimits(1L << 30, 100, 1 << 20, 100, 256);
		assertEquals(OoxmlException.ZIP_BOMB,
				problem(TestDocument.repeated("<w:p>", "<w:bookmarkStart/>", 1_000_000, "</w:p>"), few).code());
		assertEquals(OoxmlException.ZIP_BOMB,
				problem(TestDocument.repeated("", "<w:p/>", 100_000, ""), new PackageLimits(100_000, 1000, 0, 100, 256))
						.code());
		assertEquals(DocxReader.CORRUPT_DOCX,
				problem(body("<w:ins>".repeat(300) + p("а") + "</w:ins>".repeat(300)), DocxReader.LIMITS).code());
		OoxmlException text = problem(TestDocument.repeated("<w:p><w:r><w:t>", "а", 3_000_000, "</w:t></w:r></w:p>"),
				DocxReader.LIMITS);
		assertEquals(DocxReader.TEXT_TOO_LARGE, text.code());
		assertEquals(1, DocxReader.read(TestDocument.repeated("<w:p><w:r><w:t>", "а", 1_000, "</w:t></w:r></w:p>")
				.write(folder.resolve("a.docx")), 1_000).size());
		Path longer = TestDocument.repeated("<w:p><w:r><w:t>", "а", 1_000, "б</w:t></w:r></w:p>")
				.write(folder.resolve("a.docx"));
		assertThrows(OoxmlException.class, () -> DocxReader.read(longer, 1_000));
	}

	/** Every deleted end would copy what is carried, if it were copied. */
	@Test
	void joinsVeryManyParagraphsInTime() throws Exception {
		String joined = p("<w:rPr><w:del/></w:rPr>", "абвгд");
		Path file = TestDocument.repeated("", joined, 200_000, p("е")).write(folder.resolve("a.docx"));
		List<DocxParagraph> paragraphs = DocxReader.read(file, MAX);
		assertEquals(1, paragraphs.size());
		assertEquals(1_000_001, paragraphs.get(0).text().length());
	}

	/** A file cut or changed anywhere is told, never a crash. */
	@Test
	void survivesDamageOfAnyByte() throws Exception {
		Path file = body(p("текст") + p("ещё")).styles(style("1", "")).write(folder.resolve("a.docx"));
		byte[] whole = Files.readAllBytes(file);
		Set<String> codes = Set.of(DocxReader.CORRUPT_DOCX, DocxReader.NOT_DOCX, OoxmlException.ZIP_BOMB);
		for (int i = 0; i < whole.length; i++) {
			byte[] changed = whole.clone();
			changed[i] ^= 0x55;
			for (byte[] bytes : List.of(changed, Arrays.copyOf(whole, i))) {
				Files.write(file, bytes);
				try {
					DocxReader.read(file, MAX);
				} catch (OoxmlException e) {
					assertTrue(codes.contains(e.code()), e.getMessage());
				}
			}
		}
	}
}
