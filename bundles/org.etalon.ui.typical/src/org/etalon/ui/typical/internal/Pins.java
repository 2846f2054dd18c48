// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.etalon.exchange.Texts;
import org.etalon.model.base.Identified;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalPackage.Literals;

/** What is pinned to all of some steps, and what is to be. */
final class Pins {

	private final List<Step> steps;
	private final Texts words;
	private final Set<Identified> added = new LinkedHashSet<>();
	private final Set<Identified> removed = new LinkedHashSet<>();

	Pins(List<Step> steps, Texts words) {
		this.steps = steps;
		this.words = words;
	}

	private boolean was(Identified thing) {
		return steps.stream().allMatch(each -> each.getCriteria().contains(thing) || each.getErrors().contains(thing));
	}

	/** Whether it is pinned to all of them, as it was chosen. */
	boolean isPinned(Identified thing) {
		return added.contains(thing) || was(thing) && !removed.contains(thing);
	}

	/** Pins it to all of them, or to none. */
	void pin(Identified thing, boolean pin) {
		added.remove(thing);
		removed.remove(thing);
		if (pin && !was(thing)) {
			added.add(thing);
		} else if (!pin) {
			removed.add(thing);
		}
	}

	/** What was chosen, as one edit. */
	Edit edit() {
		Edit edit = new Edit(words.get("edit.pin"));
		for (Step step : steps) {
			for (Identified each : added) {
				if (!step.getCriteria().contains(each) && !step.getErrors().contains(each)) {
					edit.add(step, feature(each), -1, each);
				}
			}
			for (Identified each : removed) {
				edit.remove(step, feature(each), each);
			}
		}
		return edit.focus(steps.getFirst());
	}

	private static EReference feature(Identified thing) {
		return thing instanceof TypicalError ? Literals.STEP__ERRORS : Literals.STEP__CRITERIA;
	}
}
