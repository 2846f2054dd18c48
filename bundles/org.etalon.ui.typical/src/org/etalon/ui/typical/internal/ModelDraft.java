// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.EditModel;
import org.etalon.ui.common.Drafts;

/**
 * A model that is not saved yet as a draft: its text, and the text and revision it was made from. So what somebody else
 * saved meanwhile meets it in a merge, as if nothing had happened to the program.
 */
final class ModelDraft {

	private static final String MODEL = "model";
	private static final String BASE = "base";

	private ModelDraft() {
	}

	/**
	 * The draft of a model.
	 *
	 * @throws IOException if the model cannot be written
	 */
	static Drafts.Draft of(Origin origin) throws IOException {
		try {
			return new Drafts.Draft(origin.revision(),
					Map.of(MODEL, EditModel.text(origin.model()), BASE, origin.base()));
		} catch (RefusedException e) {
			throw new IOException(e);
		}
	}

	/** Whether what a draft was made from is not what is there now. */
	static boolean isOverdue(Drafts.Draft draft, Origin origin) {
		return draft.revision() != origin.revision() || !origin.base().equals(draft.texts().get(BASE));
	}

	/**
	 * Takes a draft up in the model it is of.
	 *
	 * @param label what is done, as the menu says it
	 * @return the edit that did so; empty if the draft holds nothing that is not there, or cannot be read
	 */
	static Optional<Edit> resume(Drafts.Draft draft, Origin origin, String label) {
		String text = draft.texts().getOrDefault(MODEL, "");
		String base = draft.texts().get(BASE);
		if (base == null || text.isEmpty() || text.equals(EditModel.text(origin.model()))) {
			return Optional.empty();
		}
		try {
			Edit edit = new Edit(label).become(origin.model(), EditModel.model(text));
			origin.resume(base, draft.revision());
			return Optional.of(edit);
		} catch (RefusedException e) {
			return Optional.empty();
		}
	}
}
