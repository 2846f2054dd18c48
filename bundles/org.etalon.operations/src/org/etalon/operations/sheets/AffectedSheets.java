// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.access.Permission;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.TextDocument;

/**
 * Tells what an edition of a template would move: the sheets that are being filled by another edition of it, and the
 * answers that would lose their home. Finished sheets stay what they are: each holds its own template.
 */
public final class AffectedSheets {

	/**
	 * A sheet that would move.
	 *
	 * @param objectId the object it is of
	 * @param stage    the stage
	 * @param edition  the edition it is filled by
	 * @param revision its revision
	 * @param kept     how many answers would go along
	 * @param lost     the answers that would not
	 */
	public record Affected(String objectId, Stage stage, String edition, int revision, int kept, List<Answer> lost) {

		public Affected {
			lost = List.copyOf(lost);
		}
	}

	/** The sheets that would move to an edition of a template, in the order of the objects. */
	public List<Affected> run(Store store, SheetTemplate template, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			// a document is found by its title, which is the name of the template it was filled by
			Set<String> names = SheetTemplates.editionsOf(snapshot, template.getId()).stream()
					.map(each -> each.template().label()).collect(Collectors.toSet());
			List<Affected> affected = new ArrayList<>();
			List<Revised<TextDocument>> found = names.isEmpty() ? List.of()
					: snapshot.records(Kept.DOCUMENTS).find(Kept.DOCUMENTS.field("title"), names, Query.NOW);
			int done = 0;
			for (Revised<TextDocument> each : found) {
				progress.at(done++, found.size());
				Permission.proceed(progress);
				if (each.value().type().equals(Kept.SHEET) && each.value().state().equals(Kept.IN_PROGRESS)) {
					affected(each, template, affected);
				}
			}
			affected.sort((one, other) -> one.objectId().compareTo(other.objectId()));
			return affected;
		});
	}

	private static void affected(Revised<TextDocument> kept, SheetTemplate template, List<Affected> into) {
		AssessmentSheet sheet = Kept.sheet(kept.value());
		SheetTemplate own = sheet.getTemplate();
		if (own.getId().equals(template.getId()) && !own.getEdition().equals(template.getEdition())) {
			SheetUpdate update = SheetUpdate.of(sheet, template);
			into.add(new Affected(kept.value().objectId(), own.getStage(), own.getEdition(), kept.revision(),
					update.sheet().getAnswers().size(), update.lost()));
		}
	}
}
