// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Optional;

import org.etalon.operations.models.StoredModel;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;

/**
 * An edition in the database, or an earlier revision of it, as the item of a screen. It is no absolute path, so that it
 * is never taken for a file.
 *
 * @param id       id of the model
 * @param edition  the edition
 * @param revision the revision, 0 for the last one
 */
record ModelKey(String id, String edition, int revision) {

	private static final String PREFIX = "typical-model/";
	private static final String REVISION = "/@";

	ModelKey(String id, String edition) {
		this(id, edition, 0);
	}

	/** The key of an edition. */
	static ModelKey of(StoredModel model) {
		return new ModelKey(model.id(), model.edition());
	}

	/** The key an item is; empty for the path of a file. */
	static Optional<ModelKey> of(String item) {
		if (!item.startsWith(PREFIX)) {
			return Optional.empty();
		}
		String rest = item.substring(PREFIX.length());
		int at = rest.lastIndexOf(REVISION);
		int slash = rest.lastIndexOf('/', at - 1);
		return at < 0 || slash < 0 ? Optional.empty()
				: Optional.of(new ModelKey(rest.substring(0, slash), rest.substring(slash + 1, at),
						Integer.parseInt(rest.substring(at + REVISION.length()))));
	}

	/** The item. */
	String item() {
		return PREFIX + id + "/" + edition + REVISION + revision;
	}

	/** What its tab is called: the edition comes first, a long title is cut. */
	String tab(String title) {
		return edition + " · " + title;
	}

	/** Opens the editor of it. */
	void open(String title) {
		Screens.open(new ScreenInput(ModelScreen.ID, item(), tab(title)));
	}
}
