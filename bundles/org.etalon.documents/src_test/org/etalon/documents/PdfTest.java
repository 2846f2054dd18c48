// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.etalon.documents.TestDocx.p;
import static org.etalon.documents.TestDocx.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PdfTest {

	private static final String PAGE = "<w:sectPr><w:pgSz w:w=\"6000\" w:h=\"4000\"/><w:pgMar w:top=\"500\" "
			+ "w:right=\"500\" w:bottom=\"500\" w:left=\"500\" w:header=\"100\" w:footer=\"100\"/></w:sectPr>";

	private static PdfDocument pdf(TestDocx docx) throws TemplateException {
		return Documents.pdf(docx.build(), "x.docx");
	}

	private static PdfDocument pdf(String body) throws TemplateException {
		return pdf(new TestDocx(body));
	}

	private static String page(PdfDocument pdf, int number) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(number);
			stripper.setEndPage(number);
			return stripper.getText(document).strip();
		}
	}

	/** Characters with their places: {@code x}, {@code y} from above. */
	private static List<TextPosition> positions(PdfDocument pdf) throws IOException {
		List<TextPosition> all = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
			new PDFTextStripper() {
				@Override
				protected void writeString(String text, List<TextPosition> positions) {
					all.addAll(positions);
				}
			}.getText(document);
		}
		return all;
	}

	private static TextPosition of(List<TextPosition> all, String character) {
		return all.stream().filter(each -> each.getUnicode().equals(character)).findFirst().orElseThrow();
	}

	@Test
	void breaksPagesWhereItIsAskedFor() throws Exception {
		PdfDocument pdf = pdf("<w:p>" + r("раз") + "<w:r><w:br w:type=\"page\"/></w:r>" + r("два") + "</w:p>"
				+ "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>" + r("три") + "</w:p>");
		assertEquals(3, pdf.pages());
		assertEquals("раз", page(pdf, 1));
		assertEquals("два", page(pdf, 2));
		assertEquals("три", page(pdf, 3));
	}

	@Test
	void keepsAHeadingWithWhatFollows() throws Exception {
		String heading = "<w:p><w:pPr><w:keepNext/></w:pPr>" + r("заголовок") + "</w:p>";
		PdfDocument pdf = pdf(p("строка").repeat(12) + heading + p("текст") + PAGE);
		assertEquals("заголовок\nтекст", page(pdf, 2));
	}

	@Test
	void repeatsHeaderRowsAndSplitsRowsOverPages() throws Exception {
		String table = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2500\"/><w:gridCol w:w=\"2500\"/></w:tblGrid>"
				+ "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + p("Шапка") + "</w:tc><w:tc>" + p("Б")
				+ "</w:tc></w:tr>" + "<w:tr><w:tc>" + p("строка").repeat(30) + "</w:tc><w:tc>" + p("рядом")
				+ "</w:tc></w:tr></w:tbl>";
		PdfDocument pdf = pdf(table + p("после") + PAGE);
		assertEquals(3, pdf.pages());
		int lines = 0;
		for (int i = 1; i <= 3; i++) {
			assertTrue(page(pdf, i).startsWith("Шапка"), page(pdf, i));
			lines += page(pdf, i).split("строка", -1).length - 1;
		}
		assertEquals(30, lines);
		assertTrue(page(pdf, 3).endsWith("после"));
	}

	@Test
	void keepsARowWholeThatMayNotBeSplit() throws Exception {
		String table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>"
				+ p("строка").repeat(6) + "</w:tc></w:tr></w:tbl>";
		PdfDocument pdf = pdf(p("текст").repeat(9) + table + p("") + PAGE);
		assertEquals(6, page(pdf, 2).split("строка", -1).length - 1);
	}

	@Test
	void mergesCellsOverRowsAndColumns() throws Exception {
		PdfDocument pdf = pdf("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/>"
				+ "</w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("через две колонки ровно")
				+ "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("А").repeat(3)
				+ "</w:tc><w:tc>" + p("Б") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("")
				+ "</w:tc><w:tc>" + p("В") + "</w:tc></w:tr></w:tbl>" + p("Г"));
		List<TextPosition> all = positions(pdf);
		List<TextPosition> merged = all.stream().filter(each -> each.getUnicode().equals("А")).toList();
		assertEquals(merged.get(0).getY(), of(all, "Б").getY(), 0.01);
		assertEquals(merged.get(1).getY(), of(all, "В").getY(), 0.5);
		assertTrue(of(all, "Г").getY() > merged.get(2).getY());
		assertEquals("через две колонки ровно", page(pdf, 1).lines().findFirst().orElse("").strip());
	}

	@ParameterizedTest
	@CsvSource({ "left, 72, 0", "center, 0, 306", "right, 540, 0" })
	void alignsLines(String align, double edge, double middle) throws Exception {
		PdfDocument pdf = pdf("<w:p><w:pPr><w:jc w:val=\"" + align + "\"/></w:pPr>" + r("АБВ") + "</w:p>"
				+ "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>");
		List<TextPosition> all = positions(pdf);
		float left = all.get(0).getX();
		float right = all.get(2).getX() + all.get(2).getWidth();
		if (middle > 0) {
			assertEquals(middle, (left + right) / 2, 0.1);
		} else {
			assertEquals(edge, align.equals("left") ? left : right, 0.1);
		}
	}

	@Test
	void stretchesAllLinesButTheLast() throws Exception {
		PdfDocument pdf = pdf("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>" + r("слово ".repeat(60).strip() + "Я")
				+ "</w:p>" + "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/></w:sectPr>");
		List<TextPosition> all = positions(pdf);
		double firstLine = all.get(0).getY();
		double end = all.stream().filter(each -> Math.abs(each.getY() - firstLine) < 1 && !each.getUnicode().isBlank())
				.mapToDouble(each -> each.getX() + each.getWidth()).max().orElse(0);
		assertEquals(540, end, 0.1);
		assertTrue(of(all, "Я").getX() < 530);
	}

	@Test
	void setsTabs() throws Exception {
		PdfDocument pdf = pdf("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"2000\"/>"
				+ "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"6000\"/></w:tabs></w:pPr><w:r><w:t>А</w:t><w:tab/>"
				+ "<w:t>Б</w:t><w:tab/><w:t>ВГ</w:t></w:r></w:p>");
		List<TextPosition> all = positions(pdf);
		assertEquals(72 + 100, of(all, "Б").getX(), 0.1);
		TextPosition last = of(all, "Г");
		assertEquals(72 + 300, last.getX() + last.getWidth(), 0.1);
		assertTrue(page(pdf, 1).contains("....."));
	}

	@Test
	void numbersLists() throws Exception {
		String level = "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/>"
				+ "</w:lvl>";
		String numbering = "<w:numbering " + TestDocx.W + "><w:abstractNum w:abstractNumId=\"0\">"
				+ level.formatted(0, "decimal", "%1.") + level.formatted(1, "russianLower", "%1.%2)")
				+ "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
		String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + r("т")
				+ "</w:p>";
		String body = item.formatted(0) + item.formatted(1) + item.formatted(1) + item.formatted(0) + item.formatted(1);
		PdfDocument pdf = pdf(new TestDocx(body).referred("numbering", "numbering.xml", numbering));
		assertEquals("1.т1.а)т1.б)т2.т2.а)т", page(pdf, 1).replaceAll("\\s", ""));
	}

	@Test
	void countsPagesInHeadersAndFooters() throws Exception {
		String field = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>9</w:t></w:r></w:fldSimple>" + r("/")
				+ "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> NUMPAGES </w:instrText></w:r>"
				+ "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("9")
				+ "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
		TestDocx docx = new TestDocx(p("текст").repeat(20)
				+ PAGE.replace("<w:pgSz", "<w:footerReference w:type=\"default\" r:id=\"idfooter\"/><w:pgSz"))
				.referred("footer", "footer1.xml", "<w:ftr " + TestDocx.W + "><w:p>" + field + "</w:p></w:ftr>");
		PdfDocument pdf = pdf(docx);
		assertEquals(2, pdf.pages());
		assertTrue(page(pdf, 1).endsWith("1/2"));
		assertTrue(page(pdf, 2).endsWith("2/2"));
	}

	@Test
	void marksBoldItalicUnderlinedAndRaisedText() throws Exception {
		PdfDocument pdf = pdf("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ж</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>К</w:t>"
				+ "</w:r><w:r><w:rPr><w:u w:val=\"single\"/><w:sz w:val=\"40\"/></w:rPr><w:t>П</w:t></w:r><w:r><w:rPr>"
				+ "<w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:caps/></w:rPr><w:t>ц</w:t>"
				+ "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Х</w:t></w:r></w:p>");
		List<TextPosition> all = positions(pdf);
		assertTrue(of(all, "Ж").getFont().getName().endsWith("-Bold"));
		assertTrue(of(all, "К").getFont().getName().endsWith("-Italic"));
		assertEquals(20, of(all, "П").getFontSizeInPt(), 0.1);
		assertTrue(of(all, "2").getY() < of(all, "К").getY() - 2);
		assertEquals("ЖКП2Ц", page(pdf, 1));
	}

	@Test
	void showsPicturesAndTheirTransparency() throws Exception {
		TestDocx docx = new TestDocx("<w:p><w:r><w:drawing xmlns:wp=\"wp\" xmlns:a=\"a\"><wp:inline>"
				+ "<wp:extent cx=\"914400\" cy=\"457200\"/><a:blip r:embed=\"idimage\"/></wp:inline></w:drawing></w:r></w:p>")
				.relation("image", "media/a.png").bytes("word/media/a.png", png());
		PdfDocument pdf = pdf(docx);
		assertEquals(List.of(), pdf.warnings());
		try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
			var resources = document.getPage(0).getResources();
			PDImageXObject image = (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
			assertEquals(2, image.getWidth());
			assertNotNull(image.getSoftMask());
			assertEquals(0xFFFF0000, image.getImage().getRGB(0, 0));
			assertEquals(0x8000FF00, image.getImage().getRGB(1, 0));
			assertEquals(0xFFFF0000, new PDFRenderer(document).renderImage(0).getRGB(80, 90));
		}
	}

	/** Two pixels: red, and half transparent green by the filter that looks to the left. */
	private static byte[] png() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(HexFormat.of().parseHex("89504e470d0a1a0a"));
		chunk(out, "IHDR", HexFormat.of().parseHex("00000002000000010806000000"));
		byte[] row = { 1, (byte) 255, 0, 0, (byte) 255, 1, (byte) 255, 0, (byte) (128 - 255) };
		Deflater deflater = new Deflater();
		deflater.setInput(row);
		deflater.finish();
		byte[] packed = new byte[64];
		chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
		chunk(out, "IEND", new byte[0]);
		return out.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream out, String type, byte[] bytes) throws IOException {
		CRC32 crc = new CRC32();
		crc.update(type.getBytes());
		crc.update(bytes);
		DataOutputStream data = new DataOutputStream(out);
		data.writeInt(bytes.length);
		data.writeBytes(type);
		data.write(bytes);
		data.writeInt((int) crc.getValue());
	}

	@Test
	void namesWhatItDoesNotShow() throws Exception {
		PdfDocument pdf = pdf("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/><w:highlight w:val=\"yellow\"/></w:rPr>"
				+ "<w:t>漢</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:pict/></w:r><w:r><w:drawing>"
				+ "<w:anchor><w:docPr name=\"Схема\"/></w:anchor></w:drawing></w:r></w:p>"
				+ "<w:sectPr><w:cols w:num=\"2\"/></w:sectPr>");
		List<String> found = pdf.warnings().stream().map(each -> each.code() + " " + each.found()).sorted().toList();
		assertEquals(
				List.of("FONT_REPLACED Arial", "NOT_SHOWN w:drawing Схема", "NOT_SHOWN w:footnoteReference",
						"NOT_SHOWN w:pict", "NO_GLYPH U+6F22", "SHOWN_OTHERWISE w:cols", "SHOWN_OTHERWISE w:highlight"),
				found);
	}

	@Test
	void goesOnWhereASectionHasAnotherPage() throws Exception {
		PdfDocument pdf = pdf("<w:p><w:pPr>" + PAGE + "</w:pPr>" + r("малая") + "</w:p>" + p("большая")
				+ "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr>");
		try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
			assertEquals(300, document.getPage(0).getMediaBox().getWidth(), 0.1);
			assertEquals(841.9, document.getPage(1).getMediaBox().getWidth(), 0.1);
		}
	}

	@Test
	void endsWithWhateverIsPutIn() throws Exception {
		// nothing fits anywhere: every line still stands on some page
		String huge = "<w:p><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"9000\" w:line=\"9000\" "
				+ "w:lineRule=\"exact\"/></w:pPr>" + r("а") + "</w:p>";
		assertEquals(3, pdf(huge.repeat(3) + PAGE).pages());
		TemplateException tooLong = assertThrows(TemplateException.class,
				() -> pdf(("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>").repeat(2000)));
		assertEquals(TemplateProblem.TOO_LONG, tooLong.problems().get(0).code());
	}

	@Test
	void refusesWhatIsNoDocument() {
		assertEquals(TemplateProblem.NOT_DOCX,
				assertThrows(TemplateException.class, () -> Documents.pdf(new byte[] { 1, 2 }, "x")).problems().get(0)
						.code());
	}
}
