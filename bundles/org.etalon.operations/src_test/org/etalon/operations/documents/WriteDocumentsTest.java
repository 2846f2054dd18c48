// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.etalon.documents.DocumentKind;
import org.etalon.documents.IssuedDocument;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Grade;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.AssessObject;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.certification.IssueDocuments.Issued;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TakeTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents state is what the database keeps. */
class WriteDocumentsTest {

	private static final Locale RU = Locale.of("ru");

	@TempDir
	private Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws StoreException {
		fixture = new Fixture(folder);
	}

	@AfterEach
	void close() throws StoreException {
		fixture.close();
	}

	private IssuedDocument read(String number, String signatory) throws StoreException {
		return new WriteDocuments().read(fixture.store,
				new WriteDocuments.Request(List.of(number), null, null, Map.of(), null, signatory, RU)).get(0);
	}

	private Map<String, String> values(String number) throws StoreException {
		return read(number, "Директор; И. И. Иванова").data(RU).values();
	}

	private static void states(Map<String, String> values, String... keysAndValues) {
		for (int i = 0; i < keysAndValues.length; i += 2) {
			assertEquals(keysAndValues[i + 1], values.get(keysAndValues[i]), keysAndValues[i]);
		}
	}

	/**
	 * Whose questions were answered stays known: in the recipe with the whole hash, in documents with its beginning.
	 */
	@Test
	void namesTheRuleBundleWhoseTemplatesWereFilled() throws Exception {
		Path file = Path.of(System.getProperty("etalon.root", "../.."), "examples/sheets/regulation.json");
		SheetTemplate template = SheetTemplates.readFile(file, "regulation.json");
		new TakeTemplates().run(fixture.store, List.of(new BundleTemplates.Brought(template,
				new TemplateOrigin("ru.region.rules", "1.0.0", "0123456789abcdef".repeat(4)))));
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sheet");
		sheet.setTemplate(template);
		FilledSheet filled = new FilledSheet(Stage.REGULATION, Grade.A_PLUS, "Лист", ModelFormat.JSON + " 1.0",
				ModelText.write(sheet, ModelFormat.JSON), Optional.empty());
		template.setName("Другое");
		FilledSheet other = new FilledSheet(Stage.LABORATORY, Grade.B, "Лист", ModelFormat.JSON + " 1.0",
				ModelText.write(sheet, ModelFormat.JSON), Optional.empty());

		new AssessObject(fixture.registry()).run(
				fixture.store, new AssessObject.Request("EP-1", Fixture.findings("А+", "", "Б"),
						LocalDate.parse("2026-03-02"), List.of(filled, other), "", fixture.conditions()),
				Progress.NONE);

		assertEquals(
				"sheet/EP-1/REGULATION@1 ru.region.rules 1.0.0 SHA-256:" + "0123456789abcdef".repeat(4)
						+ ", sheet/EP-1/LABORATORY@1",
				fixture.dossier("EP-1").assessments().getFirst().value().sheets());
		String number = fixture.issue("EP-1", "2026-03-03").certificate().id();
		states(values(number), "sheetBundles", "ru.region.rules 1.0.0, SHA-256 0123456789abcdef…");
		assertEquals(List.of(),
				fixture.store.read(snapshot -> FilledSheet.finished(snapshot, Dossier.of(snapshot, "EP-1"))),
				"documents rest on them");
	}

	@Test
	void readsACertificateFromTheStoredOutcome() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		String number = fixture.issue("EP-1", "2026-03-03").certificate().id();
		Map<String, String> values = values(number);
		states(values, "number", number, "objectName", "Услуга EP-1", "category", "услуга", "authority",
				"Министерство образцов", "level", "85\u00A0%", "basis", "22а", "validFromShort", "03.03.2026",
				"validToShort", "03.03.2029", "term", "3 года", "termClause", "29", "signatoryName", "И. И. Иванова",
				"variant", "services", "previous", "");
		// A name that changes later is not what was certified.
		fixture.change(RecordKinds.OBJECTS.with(fixture.find(RecordKinds.OBJECTS, "EP-1"),
				RecordKinds.OBJECTS.field("name"), "Другое имя"));
		assertEquals(values, values(number));
		assertTrue(DocumentKind.CERTIFICATE.contents().stream()
				.allMatch(field -> field.isList() || !values.getOrDefault(field.key(), "").isEmpty()));
	}

	@Test
	void readsAConclusionWithItsCertificateAndRemarks() throws StoreException {
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		Issued issued = fixture.issue("EP-2", "2026-03-03");
		IssuedDocument conclusion = read(issued.conclusion().id(), "Директор; И. И. Иванова");
		states(conclusion.data(RU).values(), "certificateNumber", issued.certificate().id(), "level", "55\u00A0%",
				"basis", "22б");
		assertEquals(4, conclusion.data(RU).lists().get("stages").size());
		assertEquals("Поиск по сайту не находит услугу",
				conclusion.data(RU).lists().get("remarks").get(0).get("remark"));
		states(values(issued.certificate().id()), "term", "180 календарных дней", "mszu", "да");
	}

	@Test
	void readsANoticeWithItsReason() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		fixture.send("EP-1", "2026-03-03");
		String notice = new TerminateCertificate().run(fixture.store, new TerminateCertificate.Request("EP-1",
				LocalDate.of(2026, 5, 4), "Решение Рабочей группы", null, fixture.conditions()), Progress.NONE).notice()
				.id();
		states(values(notice), "reason", "Решение Рабочей группы", "certificateNumber", "КЦ-2026-00001");
	}

	@Test
	void readsACertificateWithoutEnd() throws StoreException {
		fixture.settings = fixture.settings.with("A25", "NO_TERM");
		fixture.assess("OB-1", "А", "А", "2026-03-02");
		String number = fixture.issue("OB-1", "2026-03-03").certificate().id();
		states(values(number), "validFromShort", "03.03.2026", "validTo", "", "validToShort", "", "term",
				"срок не ограничен");
	}

	@Test
	void tellsOnceWhatAnOwnTemplateLeavesOut() throws Exception {
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		fixture.assess("OB-1", "А", "А", "2026-03-02");
		List<String> numbers = List.of(fixture.issue("EP-1", "2026-03-03").certificate().id(),
				fixture.issue("OB-1", "2026-03-03").certificate().id());
		Path own = Files.write(folder.resolve("own.docx"), DocumentKind.CERTIFICATE.builtIn(RU).bytes());
		try (FileSystem docx = FileSystems.newFileSystem(own)) {
			Path text = docx.getPath("word/document.xml");
			Files.writeString(text, Files.readString(text).replace("{{подписал}}", "И. И. Иванова"));
		}
		WriteDocuments.Written written = new WriteDocuments().run(fixture.store,
				new WriteDocuments.Request(numbers, folder.resolve("docx"), folder.resolve("pdf"),
						Map.of(DocumentKind.CERTIFICATE, own), null, "Директор; И. И. Иванова", RU));
		assertEquals(4, written.files().size());
		assertEquals(List.of("MISSING_CONTENT подписал"),
				written.warnings().stream().map(each -> each.code() + " " + each.found()).toList());
	}

	@Test
	void asksWhoSigns() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		String number = fixture.issue("EP-1", "2026-03-03").certificate().id();
		assertEquals("NO_SIGNATORY", assertThrows(RefusedException.class, () -> read(number, null)).code());
		assertEquals("BAD_SIGNATORY", assertThrows(RefusedException.class, () -> read(number, "Иванова")).code());
		assertEquals("UNKNOWN_NUMBER", assertThrows(RefusedException.class, () -> read("КЦ-9", "Д; И")).code());
		DatabaseSettings.save(fixture.store, DatabaseSettings.SIGNATORY, "Директор; И. И. Иванова");
		DatabaseSettings.save(fixture.store, DatabaseSettings.ISSUER, "АЦ при Правительстве");
		states(read(number, null).data(RU).values(), "signatoryPost", "Директор", "issuer", "АЦ при Правительстве");
	}

	@Test
	void makesANameOfAFileOfANumber() {
		assertEquals("КЦ_7_ 2026", DocumentFiles.name("КЦ/7: 2026"));
	}
}
