// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.ModelShelf.Shelved;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Puts files of models into the database and lists what is there. A published edition never changes (clause 45); what
 * is being considered does not either, until the days for proposals are over.
 */
public final class KeepModel {

	/** States in which the contents may change. */
	static final Set<State> EDITABLE = EnumSet.of(State.PILOT_CERTIFIED, State.DRAFT, State.FEEDBACK_CLOSED,
			State.REVISED);

	/**
	 * What to put there.
	 *
	 * @param folder   the folder relative names start from
	 * @param file     the file
	 * @param publish  whether it is an edition that was approved: then it has to say by which protocol
	 * @param reason   why, in the words of the user; possibly empty
	 * @param settings at least those of the rules
	 * @param replace  whether it takes the place of an edition that is there and differs
	 */
	public record Request(Path folder, String file, boolean publish, String reason, Settings settings,
			boolean replace) {
	}

	/**
	 * Puts a model there.
	 *
	 * @throws UnreadableInputException if the file cannot be read or is no model
	 * @throws RefusedException         {@code MODEL_WITHOUT_EDITION}, {@code MODEL_HAS_ERRORS},
	 *                                  {@code EDITION_PUBLISHED}, {@code MODEL_UNDER_CONSIDERATION},
	 *                                  {@code MODEL_STATE_DIFFERS}, {@code EDITION_DIFFERS}
	 */
	public StoredModel run(Store store, Request request) throws StoreException, UnreadableInputException {
		TypicalServiceModel model = ModelFiles.model(request.file(),
				new ModelFiles(request.folder()).read(request.file()));
		if (blank(model.getId()) || blank(model.getEdition())) {
			throw new RefusedException("MODEL_WITHOUT_EDITION", request.file());
		}
		ModelShelf.requireSound(model, request.settings());
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(
				new Intent(request.publish() ? "model.publish" : "model.keep", request.reason(), request.file()),
				session -> keep(session, model, request));
	}

	static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private static StoredModel keep(Session session, TypicalServiceModel model, Request request) throws StoreException {
		Optional<Shelved> there = ModelShelf.find(session, model.getId(), model.getEdition());
		State state = model.getState();
		if (there.isPresent()) {
			State before = there.get().model().getState();
			boolean same = differences(there.get().model(), model).isEmpty();
			if (!same && before == State.APPROVED) {
				throw new RefusedException("EDITION_PUBLISHED", model.getId(), model.getEdition());
			}
			if (!same && !EDITABLE.contains(before)) {
				throw new RefusedException("MODEL_UNDER_CONSIDERATION", model.getId(), model.getEdition(), before);
			}
			if (state != before) {
				throw new RefusedException("MODEL_STATE_DIFFERS", model.getId(), state, before);
			}
			if (!same && !request.replace()) {
				throw new RefusedException("EDITION_DIFFERS", model.getId(), model.getEdition(),
						session.change(there.get().revised().since()).map(Change::author).orElse("–"),
						differences(there.get().model(), model).size());
			}
			if (same) {
				return ModelShelf.stored(model, request.settings()).again();
			}
		} else if (request.publish() ? state != State.APPROVED
				: state != State.DRAFT && state != State.PILOT_CERTIFIED) {
			throw new RefusedException("MODEL_STATE_DIFFERS", model.getId(), state,
					request.publish() ? State.APPROVED : State.DRAFT);
		}
		if (request.publish()) {
			stateChanges(session, model);
		}
		ModelShelf.keep(session, model, there.map(Shelved::revised).orElse(null));
		return ModelShelf.stored(model, request.settings());
	}

	/** Lets an edition say what moved against the one published before, unless its author said it already. */
	static void stateChanges(Snapshot snapshot, TypicalServiceModel model) throws StoreException {
		if (model.getChanges().isEmpty()) {
			Optional<Shelved> before = ModelShelf.lastPublished(ModelShelf.all(snapshot, model.getId()).stream()
					.filter(each -> !each.model().getEdition().equals(model.getEdition())).toList());
			if (before.isPresent()) {
				differences(before.get().model(), model).stream().filter(each -> !each.ofItsLife())
						.forEach(each -> model.getChanges().add(each.text().ru()));
			}
		}
	}

	private static List<ModelDifference> differences(TypicalServiceModel before, TypicalServiceModel after) {
		try {
			return CompareModels.differences(before, after);
		} catch (IncomparableException e) {
			throw EditModel.incomparable(after.getId(), e);
		}
	}

	/** All editions of all models, in order of id and edition. */
	public List<StoredModel> list(Store store, Settings settings) throws StoreException {
		return store.read(snapshot -> ModelShelf.all(snapshot, null).stream()
				.map(each -> ModelShelf.stored(each.model(), settings)).toList());
	}

	/**
	 * An edition; without a number the one being worked on, else the one published last.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code SEVERAL_EDITIONS}
	 */
	public StoredModel show(Store store, String id, String edition, Settings settings) throws StoreException {
		return store.read(snapshot -> ModelShelf.stored(ModelShelf.get(snapshot, id, edition).model(), settings));
	}

	/**
	 * The text of an edition as XMI.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code SEVERAL_EDITIONS}
	 */
	public String text(Store store, String id, String edition) throws StoreException {
		return store.read(snapshot -> ModelShelf.text(ModelShelf.get(snapshot, id, edition)));
	}
}
