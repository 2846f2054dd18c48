// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.ModelShelf.Shelved;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Change;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/** All editions of models with who changed them when, and how one of them came to be what it is. */
public final class ModelLibrary {

	/**
	 * An edition.
	 *
	 * @param model    where it is in its life
	 * @param revision revision of its document
	 * @param changed  the change that made it so
	 */
	public record Kept(StoredModel model, int revision, Change changed) {
	}

	/**
	 * A revision of an edition.
	 *
	 * @param number  its number, from 1
	 * @param state   the state of its life in it
	 * @param changed the change that made it
	 */
	public record Revision(int number, State state, Change changed) {
	}

	/** All editions of all models, in order of id and edition. */
	public List<Kept> list(Store store, Settings settings) throws StoreException {
		return store.read(snapshot -> {
			List<Kept> all = new ArrayList<>();
			for (Shelved each : ModelShelf.all(snapshot, null)) {
				all.add(new Kept(ModelShelf.stored(each.model(), settings), each.revised().revision(),
						snapshot.change(each.revised().since()).orElseThrow()));
			}
			return all;
		});
	}

	/**
	 * The revisions of an edition, the oldest first.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}
	 */
	public List<Revision> history(Store store, String id, String edition) throws StoreException {
		return store.read(snapshot -> {
			List<Revision> revisions = new ArrayList<>();
			for (Revised<TextDocument> each : revisions(snapshot, id, edition)) {
				revisions.add(new Revision(each.revision(), State.valueOf(each.value().state()),
						snapshot.change(each.since()).orElseThrow()));
			}
			return revisions;
		});
	}

	/**
	 * The text of a revision as XMI.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}
	 */
	public String text(Store store, String id, String edition, int revision) throws StoreException {
		return store.read(snapshot -> revisions(snapshot, id, edition).stream()
				.filter(each -> each.revision() == revision).findFirst()
				.orElseThrow(() -> new RefusedException("UNKNOWN_MODEL", id, edition + ", " + revision)).value()
				.body());
	}

	private static List<Revised<TextDocument>> revisions(Snapshot snapshot, String id, String edition)
			throws StoreException {
		List<Revised<TextDocument>> all = snapshot.records(RecordKinds.DOCUMENTS).history(ModelShelf.key(id, edition));
		if (all.isEmpty()) {
			throw new RefusedException("UNKNOWN_MODEL", id, edition);
		}
		return all;
	}
}
