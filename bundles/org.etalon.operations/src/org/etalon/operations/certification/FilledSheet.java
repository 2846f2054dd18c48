// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.norm.Grade;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.SheetReference;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/**
 * A filled assessment sheet (лист оценки, clause 17) from a file: the stage it is for, the grade it ends with, and its
 * text, which is kept with the assessment.
 *
 * @param stage  the stage
 * @param grade  the grade: the stated one, else the one its scale gives
 * @param title  what people call it
 * @param format format and version of the text
 * @param text   the text
 * @param origin the rule bundle that its template came with, as far as the database knows; empty if it knows of none
 */
public record FilledSheet(Stage stage, Grade grade, String title, String format, String text,
		Optional<TemplateOrigin> origin) {

	private static final String TYPE = "SHEET";

	/**
	 * Reads a sheet as XMI or JSON.
	 *
	 * @param file how the user named it
	 * @throws UnreadableInputException if it cannot be read, is no sheet, or has no grade yet
	 */
	public static FilledSheet read(Path path, String file) throws UnreadableInputException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
			ModelReading reading = ModelText.read(file, in);
			if (!(reading.document() instanceof AssessmentSheet sheet) || sheet.getTemplate() == null) {
				throw problem(file, "NOT_A_SHEET", reading.facts().kind(), "assessment.AssessmentSheet");
			}
			if (sheet.getGrade() == null) {
				throw problem(file, "SHEET_WITHOUT_GRADE", sheet.getUnanswered().stream().map(Criterion::getText)
						.limit(3).collect(Collectors.joining("; ")), "А+|А|Б+|Б|В|Г");
			}
			return new FilledSheet(sheet.getTemplate().getStage(), sheet.getGrade(), reading.facts().title(),
					reading.format() + " " + reading.version(), ModelText.write(sheet, reading.format()),
					Optional.empty());
		} catch (ModelTextException e) {
			throw new UnreadableInputException(e.problem());
		} catch (IOException e) {
			throw UnreadableInputException.of(path, file, e, "XMI|JSON");
		}
	}

	private static UnreadableInputException problem(String file, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, 0, "", "", code, found, expected));
	}

	/**
	 * The finished sheets of an object that are kept and that no documents rest on yet, in the order of the stages:
	 * what the certification that is under way found.
	 */
	public static List<FilledSheet> finished(Snapshot snapshot, Dossier dossier) throws StoreException {
		Set<String> issued = dossier.assessments().stream().map(Revised::value).filter(AssessmentRecord::finished)
				.flatMap(each -> SheetReference.of(each.sheets()).stream()).map(SheetReference::named)
				.collect(Collectors.toSet());
		List<FilledSheet> sheets = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			String id = id(dossier.object().value().id(), stage);
			Optional<TextDocument> kept = snapshot.records(RecordKinds.DOCUMENTS).find(id)
					.filter(each -> !issued.contains(id + "@" + each.revision())).map(Revised::value);
			Optional<Grade> grade = kept.flatMap(each -> grade(each.state()));
			if (grade.isPresent()) {
				sheets.add(new FilledSheet(stage, grade.get(), kept.get().title(), kept.get().format(),
						kept.get().body(), SheetTemplates.origin(snapshot, kept.get())));
			}
		}
		return sheets;
	}

	/** The grade that the state of a finished sheet says; empty while it is being filled. */
	private static Optional<Grade> grade(String state) {
		return Arrays.stream(Grade.values()).filter(grade -> grade.name().equals(state)).findFirst();
	}

	private static String id(String object, Stage stage) {
		return "sheet/" + object + "/" + stage;
	}

	/**
	 * Keeps the texts of sheets; a corrected sheet is a further revision.
	 *
	 * @return their references, null if there are no sheets
	 */
	static String keep(Session session, String object, List<FilledSheet> sheets) throws StoreException {
		List<SheetReference> kept = new ArrayList<>();
		WritableRecords<TextDocument> documents = session.records(RecordKinds.DOCUMENTS);
		for (FilledSheet sheet : sheets) {
			String id = id(object, sheet.stage());
			TextDocument document = new TextDocument(id, TYPE, sheet.title(), object, sheet.grade().name(),
					sheet.format(), sheet.text());
			Optional<Revised<TextDocument>> there = documents.find(id);
			int revision = there.map(Revised::revision).orElse(0);
			if (there.isEmpty()) {
				documents.add(document);
			} else {
				documents.update(document, revision);
			}
			boolean same = there.isPresent() && there.get().value().equals(document);
			kept.add(new SheetReference(id, same ? revision : revision + 1, SheetTemplates.origin(session, document)));
		}
		return SheetReference.text(kept);
	}
}
