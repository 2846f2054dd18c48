// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Part;
import org.etalon.ui.typical.internal.Faults.Fault;

/** Beside the diagram: what can be said of the chosen part, and what is wrong with it. */
final class Inspector {

	private final Texts words;
	private final FieldForm form;

	Inspector(Composite parent, Texts words, Consumer<Edit> run, BooleanSupplier fixed) {
		this.words = words;
		form = new FieldForm(parent, words, run, null, fixed);
	}

	/** The widget. */
	Control control() {
		return form.control();
	}

	/** Shows a part; where the same one is shown already, only its values. */
	void show(Optional<Part> part, JourneyEdits edits, List<Fault> wrong) {
		form.show(part.map(each -> List.of(each.kind(), Objects.requireNonNullElse(each.thing(), ""))).orElse(null),
				part.map(Part::says).orElse(words.get("inspector.none")),
				part.map(each -> Fields.of(each, edits, words)).orElse(List.of()), wrong);
	}

	/** What shows the part anew after one of its fields was changed here. */
	void after(Runnable what) {
		form.after(what);
	}
}
