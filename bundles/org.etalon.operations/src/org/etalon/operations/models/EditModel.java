// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.List;
import java.util.function.Predicate;

import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.base.References;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.compare.ModelMerge;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.ModelShelf.Shelved;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Lets an edition in the database be edited: opened with its revision, saved back on it, merged with what somebody else
 * saved meanwhile, and followed by the next one. What is being written may have errors; each step of its life asks for
 * a sound model.
 */
public final class EditModel {

	/**
	 * An edition as it is kept.
	 *
	 * @param text     its text as XMI, with what was proposed to it
	 * @param revision revision of its document
	 * @param editable whether its contents may change now (clauses 44 and 45)
	 * @param stored   where it is in its life
	 */
	public record Opened(String text, int revision, boolean editable, StoredModel stored) {
	}

	/**
	 * What a merge would do, and what has to be decided for it.
	 *
	 * @param theirs    what the other side changed
	 * @param conflicts what both sides changed in different ways
	 */
	public record Preview(List<ModelDifference> theirs, List<ModelDifference> conflicts) {
	}

	/**
	 * Opens an edition.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}
	 */
	public Opened open(Store store, String id, String edition, Settings settings) throws StoreException {
		return store.read(snapshot -> opened(ModelShelf.get(snapshot, id, edition), settings));
	}

	private static Opened opened(Shelved shelved, Settings settings) {
		return new Opened(ModelShelf.text(shelved), shelved.revised().revision(),
				KeepModel.EDITABLE.contains(shelved.model().getState()), ModelShelf.stored(shelved.model(), settings));
	}

	/**
	 * Saves an edition as a further revision. Its life does not move by that.
	 *
	 * @param model   the edition as it is to be; not changed by this
	 * @param basedOn the revision it was made from
	 * @param reason  why, in the words of the user; possibly empty
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code EDITION_PUBLISHED}, {@code MODEL_UNDER_CONSIDERATION},
	 *                          {@code MODEL_STATE_DIFFERS}, {@code MODEL_NOT_WRITABLE}
	 * @throws StoreException   {@code CONFLICT} if somebody saved it meanwhile
	 */
	public Opened save(Store store, TypicalServiceModel model, int basedOn, String reason, Settings settings)
			throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(new Intent("model.save", reason), session -> {
			Shelved there = ModelShelf.get(session, model.getId(), model.getEdition());
			State state = there.model().getState();
			if (state == State.APPROVED) {
				throw new RefusedException("EDITION_PUBLISHED", model.getId(), model.getEdition());
			}
			if (!KeepModel.EDITABLE.contains(state)) {
				throw new RefusedException("MODEL_UNDER_CONSIDERATION", model.getId(), model.getEdition(), state);
			}
			if (there.revised().revision() == basedOn && model.getState() != state) {
				throw new RefusedException("MODEL_STATE_DIFFERS", model.getId(), model.getState(), state);
			}
			ModelShelf.put(session, model, basedOn);
			return again(session, model, settings);
		});
	}

	private static Opened again(Session session, TypicalServiceModel model, Settings settings) throws StoreException {
		return opened(ModelShelf.get(session, model.getId(), model.getEdition()), settings);
	}

	/**
	 * Begins a model: its first edition, that of a pilot (clause 43).
	 *
	 * @param model what there is of it so far; not changed by this
	 * @throws RefusedException {@code MODEL_WITHOUT_EDITION}, {@code MODEL_STATE_DIFFERS} if it is beyond a draft
	 * @throws StoreException   {@code EXISTS} if there is one already
	 */
	public Opened begin(Store store, TypicalServiceModel model, String reason, Settings settings)
			throws StoreException {
		if (KeepModel.blank(model.getId()) || KeepModel.blank(model.getEdition())) {
			throw new RefusedException("MODEL_WITHOUT_EDITION", model.getName());
		}
		if (model.getState() != State.PILOT_CERTIFIED && model.getState() != State.DRAFT) {
			throw new RefusedException("MODEL_STATE_DIFFERS", model.getId(), model.getState(), State.DRAFT);
		}
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(new Intent("model.keep", reason), session -> {
			ModelShelf.put(session, model, 0);
			return again(session, model, settings);
		});
	}

	/**
	 * Begins the next edition as a draft that replaces a published one; what moved it states when it is approved.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code EDITION_NOT_PUBLISHED}
	 * @throws StoreException   {@code EXISTS} if there is one already
	 */
	public Opened next(Store store, String id, String edition, String reason, Settings settings) throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(new Intent("model.next", reason), session -> {
			TypicalServiceModel model = ModelShelf.get(session, id, edition).model();
			if (model.getState() != State.APPROVED) {
				throw new RefusedException("EDITION_NOT_PUBLISHED", id, edition);
			}
			model.setReplaces(References.proxy(TypicalServiceModel.class, model.eClass(), id));
			model.setEdition(SheetTemplates.after(model.getEdition()));
			model.setState(State.DRAFT);
			model.setSubmittedOn(null);
			model.setConsideredOn(null);
			model.setApprovedOn(null);
			model.setProtocol(null);
			model.setAcceptedProposals(0);
			model.getProposals().clear();
			model.getChanges().clear();
			ModelShelf.put(session, model, 0);
			return again(session, model, settings);
		});
	}

	/**
	 * What would come of a merge; nothing is changed.
	 *
	 * @param base   the text both sides were made from
	 * @param mine   the text of one side
	 * @param theirs the text of the other
	 */
	public static Preview preview(String base, String mine, String theirs) {
		try {
			return new Preview(CompareModels.differences(model(base), model(theirs)), ModelMerge
					.merge(model(base), model(mine), model(theirs)).stream().map(CompareModels::conflict).toList());
		} catch (IncomparableException e) {
			throw incomparable(model(mine).getId(), e);
		}
	}

	/**
	 * Merges into a model that is being edited.
	 *
	 * @param base     the text both sides were made from
	 * @param mine     becomes the merged model
	 * @param theirs   the text of the other side
	 * @param ofTheirs of which conflicts theirs is taken
	 * @param takes    which of the differences of theirs are taken
	 */
	public static void merge(String base, TypicalServiceModel mine, String theirs, Predicate<ModelDifference> ofTheirs,
			Predicate<ModelDifference> takes) {
		try {
			ModelMerge.merge(model(base), mine, model(theirs),
					conflict -> ofTheirs.test(CompareModels.conflict(conflict)),
					change -> takes.test(CompareModels.difference(change)));
		} catch (IncomparableException e) {
			throw incomparable(mine.getId(), e);
		}
	}

	static RefusedException incomparable(String model, IncomparableException why) {
		return new RefusedException("MODEL_HAS_ERRORS", model, 1, why.found(), switch (why.reason()) {
		case ID_REPEATED -> new Text("Обозначение повторяется.", "The id is used twice.");
		case KINDS_DIFFER -> new Text("Это не модель типовой услуги.", "This is no model of a typical service.");
		});
	}

	/** A model as a text that {@link #model} reads. */
	public static String text(TypicalServiceModel model) {
		return ModelShelf.written(model);
	}

	/** The model that a text of this database holds. */
	public static TypicalServiceModel model(String text) {
		try {
			return (TypicalServiceModel) ModelText.read("model", text).document();
		} catch (ModelTextException e) {
			throw new RefusedException("MODEL_UNREADABLE", "model", e.problem().code());
		}
	}
}
