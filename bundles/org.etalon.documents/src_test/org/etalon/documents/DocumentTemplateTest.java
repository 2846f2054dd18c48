// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.etalon.documents.TestDocx.NOTICE;
import static org.etalon.documents.TestDocx.notice;
import static org.etalon.documents.TestDocx.p;
import static org.etalon.documents.TestDocx.r;
import static org.etalon.documents.TestDocx.table;
import static org.etalon.documents.TestDocx.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentTemplateTest {

	private static List<TemplateProblem> problems(byte[] docx) {
		return assertThrows(TemplateException.class, () -> TestDocx.open(docx, DocumentKind.TERMINATION_NOTICE))
				.problems();
	}

	private static TemplateProblem problem(String body) {
		List<TemplateProblem> problems = problems(new TestDocx(body + NOTICE).build());
		assertEquals(1, problems.size(), problems::toString);
		return problems.get(0);
	}

	private static String first(byte[] docx) throws IOException {
		return text(docx).lines().findFirst().orElse("");
	}

	@Test
	void fillsAPlaceThatIsSplitOverRunsAndKeepsTheFormatOfItsBeginning() throws Exception {
		byte[] filled = notice("<w:p><w:r><w:t>№ </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r>"
				+ "<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>{но</w:t></w:r>"
				+ "<w:r><w:rPr><w:i/></w:rPr><w:t>мер}</w:t></w:r><w:r><w:t>} от</w:t></w:r></w:p>");
		assertEquals("№ АЦ-У-2026/00007 от", first(filled));
		assertTrue(TestDocx.xml(filled)
				.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">АЦ-У-2026/00007</w:t>"));
		assertFalse(TestDocx.xml(filled).contains("etalonMark"));
	}

	@ParameterizedTest
	@CsvSource({ "номер", "НОМЕР", "number", "' номер\u00A0'" })
	void knowsAFieldByAnyOfItsNames(String name) throws Exception {
		assertEquals("АЦ-У-2026/00007", first(notice(p("{{" + name + "}}"))));
	}

	@Test
	void repeatsTheRowOfAListAndNumbersItsItems() throws Exception {
		String filled = text(
				notice(table("№|Показатель|Пункт", "{{строка: показатели}}{{№}}|{{показатель}}|{{пункт}}")));
		assertTrue(filled.startsWith("""
				№
				Показатель
				Пункт
				1
				Доля отказов в предоставлении услуги
				Прил. 2 №1
				2
				Индекс удовлетворенности клиентов (CSI)
				Прил. 2 №3
				"""), filled);
	}

	@Test
	void leavesOutTheRowOfAValueThatIsNotThere() throws Exception {
		TerminationNoticeDocument federal = federal();
		DocumentTemplate template = TestDocx.open(
				new TestDocx(table("{{строка: субъект}}Субъект|{{субъект}}", "Номер|{{номер}}") + NOTICE).build(),
				DocumentKind.TERMINATION_NOTICE);
		assertTrue(text(Documents.fill(template, federal.data(Locale.ROOT)).docx()).startsWith("Номер\n"));
	}

	private static TerminationNoticeDocument federal() {
		TerminationNoticeDocument notice = Samples.notice();
		CertifiedObject object = Samples.object();
		return new TerminationNoticeDocument(
				Samples.head("7",
						new CertifiedObject("", object.name(), object.category(), object.kind(), object.authority(),
								"")),
				notice.certificate(), notice.certificateIssued(), notice.validFrom(), notice.validTo(),
				notice.terminated(), notice.reason(), notice.monitoredFrom(), notice.monitoredTo(),
				notice.indicators());
	}

	@Test
	void fillsBlocksOverSeveralParagraphsAndWithinOne() throws Exception {
		String filled = text(notice(p("{{каждый: показатели}}")
				+ p("{{№}}. {{показатель}}{{если: субъект}}, {{субъект}}"
						+ "{{конец: субъект}}{{если нет: субъект}}!{{конец}}")
				+ table("{{единица}}") + p("{{конец: показатели}}")));
		assertTrue(filled.startsWith("""
				1. Доля отказов в предоставлении услуги, Республика Татарстан
				%
				2. Индекс удовлетворенности клиентов (CSI), Республика Татарстан
				балл
				"""), filled);
	}

	@Test
	void takesEnglishWords() throws Exception {
		assertEquals("1 2 да", first(notice(
				p("{{each: indicators}}{{index}} {{end}}{{if: subject}}да{{end}}" + "{{if not: subject}}нет{{end}}"))));
	}

	@Test
	void leavesNoEmptyParagraphWhereABlockWas() throws Exception {
		byte[] filled = notice(p("до") + p("{{если нет: субъект}}нет{{конец}}") + p("после"));
		assertTrue(TestDocx.xml(filled).replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|").contains("|до|после|"));
		assertEquals(2, TestDocx.xml(filled).split("до", 2)[1].split("после")[0].split("<w:p>").length);
	}

	@Test
	void fillsHeadersFootersAndNotes() throws Exception {
		TestDocx docx = new TestDocx(NOTICE);
		for (String type : List.of("header", "footer", "footnotes", "endnotes")) {
			docx.referred(type, type + ".xml", "<w:x " + TestDocx.W + ">" + p("№ {{номер}}") + "</w:x>");
		}
		byte[] filled = Documents
				.fill(TestDocx.open(docx.build(), DocumentKind.TERMINATION_NOTICE), Samples.notice().data(Locale.ROOT))
				.docx();
		for (String type : List.of("header", "footer", "footnotes", "endnotes")) {
			assertTrue(TestDocx.unzip(filled).get("word/" + type + ".xml").contains("АЦ-У-2026/00007"), type);
		}
	}

	@Test
	void keepsValuesFromBecomingMarkupFieldsOrPlaces() throws Exception {
		String evil = "</w:t><w:r>&amp; \"{{номер}}\"\u0001\uD800 {{конец}}\tлиния\r\nдва\u00A0слова";
		DocumentData data = Samples.notice().data(Locale.ROOT);
		Map<String, String> values = new HashMap<>(data.values());
		values.put("reason", evil + "я".repeat(500));
		DocumentData changed = new DocumentData(data.kind(), data.locale(), evil, evil, data.date(), values,
				data.lists());
		DocumentTemplate template = DocumentKind.TERMINATION_NOTICE.builtIn(Locale.ROOT);
		byte[] filled = Documents.fill(template, changed).docx();
		assertTrue(text(filled)
				.contains("</w:t><w:r>&amp; \"{{номер}}\"\uFFFD {{конец}} линия два\u00A0слова" + "я".repeat(500)));
		assertTrue(TestDocx.pdfText(Documents.pdf(filled, "x").bytes()).replaceAll("\\s", "")
				.contains("<w:r>&amp;\"{{номер}}\""));
	}

	@Test
	void tellsEveryProblemAtOnceWithItsPlace() {
		List<TemplateProblem> problems = problems(
				new TestDocx(p("{{номр}}") + table("а|{{причина", "{{строка: причины}}|{{показатели}}")
						+ p("{{если: субъект}}x") + p("{{строка: показатели}}")).build());
		List<String> found = new ArrayList<>();
		problems.forEach(problem -> found.add(problem.code() + " " + problem.found() + " " + problem.place().table()
				+ "/" + problem.place().row() + "/" + problem.place().cell() + "/" + problem.place().paragraph()));
		assertEquals(List.of("UNCLOSED_PLACE {{причина 1/1/2/1", "UNKNOWN_FIELD номр 0/0/0/1",
				"UNKNOWN_FIELD причины 1/2/1/1", "NOT_A_VALUE {{показатели}} 1/2/2/1",
				"UNCLOSED_BLOCK {{если: субъект}} 0/0/0/2", "NOT_IN_A_ROW {{строка: показатели}} 0/0/0/3",
				"MISSING_CONTENT наименование объекта 0/0/0/0", "MISSING_CONTENT уполномоченный орган 0/0/0/0",
				"MISSING_CONTENT причина 0/0/0/0", "MISSING_CONTENT показатели 0/0/0/0",
				"MISSING_CONTENT дата прекращения 0/0/0/0"), found);
		assertEquals("мой.docx, текст, таблица 1, строка 1, ячейка 2, абзац 1: после «{{причина» в том же абзаце "
				+ "нет закрывающих скобок «}}».", problems.get(0).message(Locale.ROOT));
		assertEquals(
				"мой.docx, text, paragraph 2: the block “{{если: субъект}}” does not end where it could: "
						+ "“{{конец: субъект}}” is expected in the same cell or the same text.",
				problems.get(4).message(Locale.ENGLISH));
	}

	@Test
	void looksIntoBlocksThatWouldNotBePrinted() {
		assertEquals(TemplateProblem.UNKNOWN_FIELD, problem(p("{{если: субъект}}{{нет такого}}{{конец}}")).code());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{{конец}}; UNOPENED_BLOCK", "{{конец: номер}}; UNOPENED_BLOCK",
			"{{если: номер}}а; UNCLOSED_BLOCK", "{{каждый: номер}}а{{конец}}; NOT_A_LIST",
			"{{если: номер}}а{{конец: субъект}}; UNCLOSED_BLOCK", "{{}}; UNKNOWN_FIELD",
			"{{показатель}}; UNKNOWN_FIELD" })
	void refusesWrongMarks(String text, String code) {
		List<TemplateProblem> problems = problems(new TestDocx(p(text) + NOTICE).build());
		assertEquals(code, problems.get(0).code(), problems::toString);
	}

	@Test
	void refusesABlockThatEndsInAnotherCell() {
		assertEquals(TemplateProblem.UNCLOSED_BLOCK,
				problems(new TestDocx(table("{{если: номер}}|{{конец}}") + NOTICE).build()).get(0).code());
	}

	@Test
	void refusesAConclusionThatLeavesOutWhatClause24AsksFor() {
		List<TemplateProblem> problems = assertThrows(TemplateException.class,
				() -> TestDocx.open(new TestDocx(p("{{номер}}")).build(), DocumentKind.CONCLUSION)).problems();
		assertEquals(7, problems.size());
		assertTrue(problems.stream().allMatch(
				problem -> problem.code().equals(TemplateProblem.MISSING_CONTENT) && problem.expected().equals("24")));
	}

	@Test
	void onlyPointsOutWhatACertificateLeavesOut() throws Exception {
		DocumentTemplate template = TestDocx.open(new TestDocx(p("{{номер}} {{дата цифрами}}")).build(),
				DocumentKind.CERTIFICATE);
		assertEquals(9, template.warnings().size());
	}

	@Test
	void refusesAValueThatMustBeStatedAndIsNotThere() {
		DocumentData data = Samples.notice().data(Locale.ROOT);
		Map<String, String> values = new HashMap<>(data.values());
		values.put("reason", " ");
		values.remove("authority");
		DocumentData without = new DocumentData(data.kind(), data.locale(), "", "", data.date(), values, data.lists());
		List<TemplateProblem> problems = assertThrows(TemplateException.class,
				() -> Documents.fill(DocumentKind.TERMINATION_NOTICE.builtIn(Locale.ROOT), without)).problems();
		assertEquals(List.of("уполномоченный орган", "причина"),
				problems.stream().map(TemplateProblem::found).toList());
		assertTrue(problems.stream().allMatch(
				problem -> problem.code().equals(TemplateProblem.MISSING_VALUE) && problem.place().paragraph() > 0));
	}

	@ParameterizedTest
	@CsvSource({ "'', empty", "%PDF-1.7, pdf", "{\\rtf1, rtf", "plain text, ?" })
	void saysWhatAFileIsThatIsNoDocument(String start, String found) {
		TemplateProblem problem = problems(start.getBytes(StandardCharsets.ISO_8859_1)).get(0);
		assertEquals(TemplateProblem.NOT_DOCX, problem.code());
		assertEquals(found, problem.found());
		assertFalse(problem.message(Locale.ROOT).contains("?") || problem.message(Locale.ROOT).contains("empty"),
				problem.message(Locale.ROOT));
	}

	@Test
	void saysThatThereIsNoFile(@TempDir Path folder) {
		Path none = folder.resolve("none.docx");
		TemplateProblem problem = assertThrows(TemplateException.class,
				() -> DocumentTemplate.open(none, DocumentKind.CERTIFICATE, Locale.ROOT)).problems().get(0);
		assertEquals(none + ", файл: такого файла нет.", problem.message(Locale.ROOT));
	}

	@Test
	void refusesAWorkbook() {
		assertEquals("xlsx", problems(TestDocx.zip(Map.of("xl/workbook.xml", new byte[0]))).get(0).found());
	}

	@Test
	void refusesMacros() {
		assertEquals(TemplateProblem.MACROS,
				problems(new TestDocx(NOTICE).part("word/vbaProject.bin", "x").build()).get(0).code());
		assertEquals(TemplateProblem.MACROS,
				problems(
						new TestDocx(NOTICE).mainType("application/vnd.ms-word.document.macroEnabled.main+xml").build())
						.get(0).code());
	}

	@Test
	void refusesDocumentTypesAndEntities() {
		TemplateProblem problem = problems(new TestDocx("")
				.part("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document "
						+ TestDocx.W + "><w:body>&e;</w:body></w:document>")
				.build()).get(0);
		assertEquals(TemplateProblem.CORRUPT_DOCX, problem.code());
	}

	@Test
	void refusesBombs() {
		assertEquals(TemplateProblem.ZIP_BOMB,
				problems(new TestDocx(NOTICE).bytes("word/media/a.png", new byte[70 << 20]).build()).get(0).code());
		assertEquals(TemplateProblem.ZIP_BOMB, problems(new TestDocx(p(" ".repeat(9 << 20))).build()).get(0).code());
	}

	@Test
	void refusesDepth() {
		assertEquals(TemplateProblem.CORRUPT_DOCX,
				problems(new TestDocx("<w:p>".repeat(5000) + "</w:p>".repeat(5000)).build()).get(0).code());
	}

	@Test
	void refusesADamagedFile() {
		byte[] whole = new TestDocx(NOTICE).build();
		byte[] cut = Arrays.copyOf(whole, whole.length / 2);
		assertFalse(problems(cut).isEmpty());
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "wordprocessingml.document.main+xml".getBytes(StandardCharsets.UTF_8));
		parts.put("word/document.xml", new byte[] { '<', (byte) 0xC3, '>' });
		assertEquals(TemplateProblem.CORRUPT_DOCX, problems(TestDocx.zip(parts)).get(0).code());
	}

	@Test
	void makesADocumentOfATemplateFileAndForgetsWhereItWasMade() throws Exception {
		byte[] dotx = new TestDocx(NOTICE)
				.mainType("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")
				.referred("settings", "settings.xml",
						"<w:settings " + TestDocx.W + "><w:attachedTemplate r:id=\"rId1\"/></w:settings>")
				.part("word/_rels/settings.xml.rels",
						"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
								+ "<Relationship Id=\"rId1\" Type=\"http://x/attachedTemplate\" TargetMode=\"External\" "
								+ "Target=\"file:///C:/Users/ivanov/Normal.dotm\"/></Relationships>")
				.build();
		Map<String, String> filled = TestDocx.unzip(Documents
				.fill(TestDocx.open(dotx, DocumentKind.TERMINATION_NOTICE), Samples.notice().data(Locale.ROOT)).docx());
		assertTrue(filled.get("[Content_Types].xml").contains("wordprocessingml.document.main+xml"));
		assertFalse(String.join("", filled.values()).contains("ivanov"));
		assertFalse(filled.get("word/settings.xml").contains("attachedTemplate"));
	}

	@Test
	void isNotFooledByItsOwnMarksInAFile() throws Exception {
		assertEquals("так", first(notice("<w:p><w:r etalonMark=\"99\"><w:t>так</w:t></w:r></w:p>")));
	}

	@Test
	void refusesATemplateOfAnotherDocument() {
		assertThrows(IllegalArgumentException.class, () -> Documents.fill(DocumentKind.CERTIFICATE.builtIn(Locale.ROOT),
				Samples.notice().data(Locale.ROOT)));
	}

	@Test
	void fillsTextBoxesAndContentControls() throws Exception {
		byte[] filled = notice("<w:p><w:r><w:pict><w:txbxContent>" + p("{{номер}}")
				+ "</w:txbxContent></w:pict></w:r></w:p><w:sdt><w:sdtContent>" + p("{{дата}}")
				+ "</w:sdtContent></w:sdt><w:p><w:hyperlink>" + r("{{если: номер}}{{номер}}{{конец}}")
				+ "</w:hyperlink></w:p>");
		assertFalse(TestDocx.xml(filled).contains("{{"));
		assertEquals(2, TestDocx.xml(filled).split("АЦ-У-2026/00007", -1).length - 1);
	}
}
