// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.etalon.norm.Decision;
import org.etalon.norm.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DocumentsTest {

	static Stream<DocumentData> documents() {
		return Stream.of(Locale.ROOT, Locale.ENGLISH)
				.flatMap(locale -> Stream.of(Samples.certificate().data(locale), Samples.conclusion().data(locale),
						Samples.notice().data(locale), Samples.roadmap().data(locale), Samples.plan().data(locale)));
	}

	private static byte[] docx(DocumentData data) throws TemplateException {
		return Documents.fill(data.kind().builtIn(data.locale()), data).docx();
	}

	private static String expected(DocumentData data) throws IOException {
		String name = "expected/" + BuiltInTemplates.name(data.kind(), data.locale()) + ".txt";
		try (var in = DocumentsTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
	}

	private static String words(String text) {
		return text.replaceAll("[\\s\\u00A0]+", " ").strip();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void sayWhatTheRegisterHolds(DocumentData data) throws Exception {
		assertEquals(expected(data), TestDocx.text(docx(data)));
	}

	/** A certificate may be terminated for a reason that monitoring has not found. */
	@Test
	void aNoticeWithoutCriticalValuesSaysSo() throws Exception {
		String text = words(TestDocx.text(docx(Samples.noticeWithoutIndicators().data(Locale.ROOT))));
		assertTrue(text.contains("Мониторинг проведен с 1 сентября 2025 г. по 30 апреля 2026 г.; сертификат "
				+ "прекращается не по показателям критического значения"), text);
		assertFalse(text.contains("выявил показатели") || text.contains("Значения по месяцам")
				|| text.contains("признан критическим"), text);
		text = TestDocx.text(docx(Samples.noticeWithoutIndicators().data(Locale.ENGLISH)));
		assertTrue(text.contains("is not terminated by critical indicators"), text);
		assertFalse(text.contains("Values by month"), text);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void sayTheSameAsPdf(DocumentData data) throws Exception {
		byte[] docx = docx(data);
		PdfDocument pdf = Documents.pdf(docx, "x");
		assertEquals(List.of(), pdf.warnings());
		String read = words(TestDocx.pdfText(pdf.bytes()));
		String page = data.locale() == Locale.ENGLISH ? "Page 1 of " : "Страница 1 из ";
		assertTrue(read.contains(page + pdf.pages()));
		// paragraphs go on behind the footer of a page
		read = read.replaceAll("(№|No\\.) \\S+ (от|of|на|as of) [\\d.]+ (Страница|Page) \\d+ (из|of) \\d+ ?", "");
		// a line may end behind a hyphen
		read = read.replace(" ", "");
		for (String paragraph : TestDocx.text(docx).split("\n")) {
			assertTrue(read.contains(words(paragraph).replace(" ", "")), paragraph);
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void areTheSameBytesWheneverTheyAreMade(DocumentData data) throws Exception {
		byte[] docx = docx(data);
		assertArrayEquals(docx, docx(data));
		assertArrayEquals(Documents.pdf(docx, "x").bytes(), Documents.pdf(docx, "y").bytes());
	}

	@Test
	void tellReadersTitleAuthorLanguageAndDate() throws Exception {
		byte[] pdf = Documents.pdf(Documents.fill(Samples.certificate(), Locale.ROOT).docx(), "x").bytes();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertEquals("Сертификат о клиентоцентричности № АЦ-2026/00123",
					document.getDocumentInformation().getTitle());
			assertTrue(document.getDocumentInformation().getAuthor().contains("АНАЛИТИЧЕСКИЙ ЦЕНТР"));
			assertEquals("ru-RU", document.getDocumentCatalog().getLanguage());
			assertEquals("D:20260520000000Z",
					document.getDocumentInformation().getCOSObject().getString("CreationDate"));
			String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(),
					StandardCharsets.UTF_8);
			assertTrue(metadata.contains("Сертификат о клиентоцентричности"));
		}
	}

	@Test
	void embedTheirFonts() throws Exception {
		byte[] pdf = Documents.pdf(Documents.fill(Samples.certificate(), Locale.ROOT).docx(), "x").bytes();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (var name : document.getPage(0).getResources().getFontNames()) {
				assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
			}
		}
		assertTrue(pdf.length < 100_000, () -> pdf.length + " bytes");
	}

	@Test
	void sayThatThereAreNoRemarks() throws Exception {
		ConclusionDocument sample = Samples.conclusion();
		ConclusionDocument without = new ConclusionDocument(sample.head(),
				new AssessedLevel(0, "37", List.of(), Decision.CONCLUSION_ONLY, "39"), "", List.of(), "");
		String text = TestDocx.text(Documents.fill(without, Locale.ROOT).docx());
		assertTrue(text.contains("Замечания и предложения отсутствуют."));
		assertTrue(text.contains("не предусмотрена (п. 36 Правил)"));
		assertTrue(text.contains("Значение принято равным 0\u00A0%"));
		assertFalse(text.contains("выдан сертификат"));
	}

	@Test
	void leaveOutTheLastDayOfATermWithoutEnd() throws Exception {
		CertificateDocument sample = Samples.certificate();
		CertificateDocument certificate = new CertificateDocument(sample.head(), sample.assessment(),
				sample.validFrom(), null, new Text("срок не ограничен", "without end"), "29", false, "");
		String text = words(TestDocx.text(Documents.fill(certificate, Locale.ROOT).docx()));
		assertTrue(text.contains("с 20 мая 2026 г.: срок не ограничен (п. 29 Правил)"), text);
		text = words(TestDocx.text(Documents.fill(certificate, Locale.ENGLISH).docx()));
		assertTrue(text.contains("from 20 May 2026: without end (clause 29 of the Rules)"), text);
		TerminationNoticeDocument notice = Samples.notice();
		TerminationNoticeDocument endless = new TerminationNoticeDocument(notice.head(), notice.certificate(),
				notice.certificateIssued(), notice.validFrom(), null, notice.terminated(), notice.reason(),
				notice.monitoredFrom(), notice.monitoredTo(), notice.indicators());
		text = words(TestDocx.text(Documents.fill(endless, Locale.ROOT).docx()));
		assertTrue(text.contains("(выдан на срок с 2 сентября 2024 г.)"), text);
		text = words(TestDocx.text(Documents.fill(endless, Locale.ENGLISH).docx()));
		assertTrue(text.contains("for the term from 2 September 2024, is terminated"), text);
	}

	@Test
	void holdNamesOfAnyLength() throws Exception {
		CertificateDocument sample = Samples.certificate();
		CertifiedObject object = sample.head().object();
		for (String name : List.of("Очень длинное наименование ".repeat(20), "Слитно".repeat(85))) {
			CertificateDocument certificate = new CertificateDocument(
					Samples.head("1",
							new CertifiedObject("", name, object.category(), object.kind(), object.authority(), "")),
					sample.assessment(), sample.validFrom(), sample.validTo(), sample.term(), "29", false, "");
			PdfDocument pdf = Documents.pdf(Documents.fill(certificate, Locale.ROOT).docx(), "x");
			String read = TestDocx.pdfText(pdf.bytes()).replaceAll("\\s", "");
			assertTrue(read.contains(name.replaceAll("\\s", "")));
		}
	}
}
