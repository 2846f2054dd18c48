// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.EditModel.Preview;
import org.etalon.operations.models.ModelDifference;

/**
 * What of another version is taken into a model, difference by difference. At first everything that does not collide is
 * taken, and what does stays as it is here.
 */
final class Choices {

	/**
	 * A difference to be decided.
	 *
	 * @param difference the difference
	 * @param conflict   whether both sides changed it
	 * @param open       whether it can be decided; else it only tells what becomes of it
	 */
	record Choice(ModelDifference difference, boolean conflict, boolean open) {
	}

	private final String base;
	private final String mine;
	private final String theirs;
	private final List<Choice> all = new ArrayList<>();
	private final Set<ModelDifference> taken = new HashSet<>();

	/**
	 * @param base   the text both were made from
	 * @param mine   the model as it is now, as a text
	 * @param theirs the text of the other version
	 */
	Choices(String base, String mine, String theirs) {
		this.base = base;
		this.mine = mine;
		this.theirs = theirs;
		Preview preview = EditModel.preview(base, mine, theirs);
		preview.conflicts().forEach(each -> all.add(new Choice(each, true, each.open())));
		for (ModelDifference each : preview.theirs()) {
			if (preview.conflicts().stream().noneMatch(conflict -> isAbout(conflict, each))) {
				all.add(new Choice(each, false, true));
				if (!base.equals(mine)) { // of two versions nobody says which one is right
					taken.add(each);
				}
			}
		}
	}

	/** Whether a conflict is what a difference of theirs became. */
	private static boolean isAbout(ModelDifference conflict, ModelDifference each) {
		if (!conflict.id().equals(each.id()) || !conflict.kind().equals(each.kind())) {
			return false;
		}
		return switch (conflict.code()) {
		case "CHANGED_BOTH" -> each.code().equals("CHANGED") && conflict.feature().equals(each.feature());
		case "MOVED_BOTH" -> each.code().equals("MOVED");
		case "REMOVED_BY_THEIRS" -> each.code().equals("REMOVED");
		case "REMOVED_BY_MINE", "FILLED_BOTH" -> true;
		default -> false;
		};
	}

	/** All, what collides first. */
	List<Choice> all() {
		return all;
	}

	/** Whether a difference is taken. */
	boolean takes(Choice choice) {
		return taken.contains(choice.difference());
	}

	/** Takes it, or leaves it. */
	void take(Choice choice, boolean take) {
		if (choice.open() && take) {
			taken.add(choice.difference());
		} else {
			taken.remove(choice.difference());
		}
	}

	/** How many are taken. */
	int count() {
		return taken.size();
	}

	/** The model as it was, as a text. */
	String mine() {
		return mine;
	}

	/** What would come of it. */
	TypicalServiceModel result() {
		TypicalServiceModel model = EditModel.model(mine);
		into(model, Set.copyOf(taken));
		return model;
	}

	/** Takes what is chosen into the model it was made from. */
	void into(TypicalServiceModel model) {
		into(model, taken);
	}

	private void into(TypicalServiceModel model, Set<ModelDifference> chosen) {
		EditModel.merge(base, model, theirs, chosen::contains, chosen::contains);
	}
}
