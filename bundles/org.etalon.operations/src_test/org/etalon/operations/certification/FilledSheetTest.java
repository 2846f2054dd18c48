// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.base.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledSheetTest {

	@TempDir
	Path folder;

	private static AssessmentSheet sheet(Grade grade) {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("S-1");
		sheet.setTemplate(AssessmentFactory.eINSTANCE.createSheetTemplate());
		sheet.getTemplate().setId("T-1");
		sheet.getTemplate().setName("Лист оценки регулирования");
		sheet.getTemplate().setStage(Stage.REGULATION);
		sheet.setStatedGrade(grade);
		return sheet;
	}

	private Path write(Document document, ModelFormat format) throws ModelTextException, IOException {
		return Files.writeString(folder.resolve("sheet"), ModelText.write(document, format));
	}

	@Test
	void givesTheGradeOfItsStageInEitherFormat() throws Exception {
		for (ModelFormat format : ModelFormat.values()) {
			FilledSheet read = FilledSheet.read(write(sheet(Grade.B_PLUS), format), "sheet");
			assertEquals(Stage.REGULATION, read.stage());
			assertEquals(Grade.B_PLUS, read.grade());
			assertEquals("Лист оценки регулирования", read.title());
		}
	}

	@Test
	void refusesWhatIsNoSheetOrHasNoGradeYet() throws Exception {
		assertEquals("SHEET_WITHOUT_GRADE", refused(write(sheet(null), ModelFormat.JSON)));
		assertEquals("NOT_A_SHEET", refused(write(sheet(Grade.A).getTemplate(), ModelFormat.XMI)));
		assertEquals("FILE_NOT_FOUND", refused(folder.resolve("nowhere")));
		assertTrue(!refused(Files.writeString(folder.resolve("text"), "не лист")).isEmpty());
	}

	private static String refused(Path file) {
		return assertThrows(UnreadableInputException.class, () -> FilledSheet.read(file, "sheet")).problem().code();
	}

	@Test
	void isKeptWithTheAssessmentAndItsCorrectionsAreRevisions() throws Exception {
		try (Fixture fixture = new Fixture(Files.createDirectories(folder.resolve("db")))) {
			assertEquals("sheet/EP-1/REGULATION@1", assess(fixture, Grade.A).sheets());
			assertEquals("sheet/EP-1/REGULATION@1", assess(fixture, Grade.A).sheets());
			assertEquals("sheet/EP-1/REGULATION@2", assess(fixture, Grade.B).sheets());
			TextDocument kept = fixture.store.read(snapshot -> snapshot.records(RecordKinds.DOCUMENTS)
					.history("sheet/EP-1/REGULATION").get(0).value());
			assertEquals("EP-1", kept.objectId());
			assertEquals(Grade.A, ((AssessmentSheet) ModelText.read("kept", kept.body()).document()).getGrade());
		}
	}

	private AssessmentRecord assess(Fixture fixture, Grade grade) throws Exception {
		FilledSheet sheet = FilledSheet.read(write(sheet(grade), ModelFormat.JSON), "sheet");
		Findings findings = Findings.of(Map.of(sheet.stage(), Finding.of(sheet.grade()), Stage.LABORATORY, Finding.A,
				Stage.MONITORING, Finding.CAPABLE), Set.of());
		new AssessObject(fixture.registry()).run(fixture.store, new AssessObject.Request("EP-1", findings,
				LocalDate.of(2026, 3, 2), List.of(sheet), "", fixture.conditions()), Progress.NONE);
		return fixture.store
				.read(snapshot -> snapshot.records(RecordKinds.ASSESSMENTS).find("EP-1/1").orElseThrow().value());
	}
}
