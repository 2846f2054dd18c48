// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Document;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/** How documents of sheets are kept: their ids, their states, and between text and document. */
final class Kept {

	static final RecordKind<TextDocument> DOCUMENTS = RecordKinds.DOCUMENTS;
	static final String SHEET = "SHEET";
	static final String TEMPLATE = "SHEET_TEMPLATE";
	static final String EVIDENCE = "EVIDENCE";
	/** State of a sheet that is not finished; that of a finished one is its grade. */
	static final String IN_PROGRESS = "IN_PROGRESS";

	private Kept() {
	}

	/** The id under which the sheet of a stage of an object is kept; assessing uses the same. */
	static String sheet(String object, Stage stage) {
		return "sheet/" + object + "/" + stage.name();
	}

	/** The id under which an edition of a template is kept. */
	static String template(String id, String edition) {
		return templates(id) + edition;
	}

	/** What the ids of all editions of a template begin with. */
	static String templates(String id) {
		return "template/" + id + "/";
	}

	/** The sheet in a text that is kept. */
	static AssessmentSheet sheet(TextDocument kept) {
		return read(kept, AssessmentSheet.class);
	}

	/** The template in a text that is kept. */
	static SheetTemplate template(TextDocument kept) {
		return read(kept, SheetTemplate.class);
	}

	private static <T extends Document> T read(TextDocument kept, Class<T> type) {
		try {
			ModelReading reading = ModelText.read(kept.id(), kept.body());
			if (type.isInstance(reading.document())) {
				return type.cast(reading.document());
			}
			throw new RefusedException("DOCUMENT_UNREADABLE", kept.id(), reading.facts().kind());
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNREADABLE", kept.id(), e.problem().code());
		}
	}

	/** A document as it is kept. */
	static TextDocument text(String id, String type, Document document, String object, String state) {
		try {
			String body = ModelText.write(document, ModelFormat.JSON);
			return new TextDocument(id, type, ModelText.facts(document).title(), object, state,
					ModelFormat.JSON + " " + ModelText.facts(document).version(), body);
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNWRITABLE", id, e.problem().code());
		}
	}

	/**
	 * Adds a document, or revises it.
	 *
	 * @param basedOn the revision it was made from, 0 for a new one
	 * @return its revision now
	 */
	static Revised<TextDocument> put(Session session, TextDocument document, int basedOn) throws StoreException {
		WritableRecords<TextDocument> documents = session.records(DOCUMENTS);
		if (basedOn == 0) {
			documents.add(document);
		} else {
			documents.update(document, basedOn);
		}
		return documents.find(document.id()).orElseThrow();
	}

	/** Somebody changed a document since a revision, and both cannot be brought together. */
	static StoreException conflict(String id, int basedOn, int there) {
		return new StoreException(StoreException.Code.CONFLICT, "document", id, Integer.toString(basedOn),
				Integer.toString(there));
	}

	/** A reason that may be missing. */
	static Intent intent(String operation, String reason) {
		return new Intent(operation, Optional.ofNullable(reason).orElse(""));
	}

	/** A copy that shares nothing. */
	static <T extends Document> T copy(T document) {
		return EcoreUtil.copy(document);
	}
}
