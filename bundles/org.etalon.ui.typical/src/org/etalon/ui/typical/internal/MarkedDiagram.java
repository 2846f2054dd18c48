// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** A diagram to look at, with marks on what differs from another version, and what the marks mean. */
final class MarkedDiagram {

	private static final Texts WORDS = Language.words(MarkedDiagram.class);

	private final Composite all;
	private final Composite body;
	private final StackLayout stack = new StackLayout();
	private final Label none;
	private final Label[] legend = new Label[Marking.Kind.values().length];
	private Button scale;
	private Composite shown;
	private Diagram diagram;
	private DiagramCanvas canvas;
	private Consumer<EObject> chosen = thing -> {
	};

	MarkedDiagram(Composite parent) {
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		bar();
		body = new Composite(all, SWT.NONE);
		body.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		none = new Label(body, SWT.WRAP | SWT.CENTER);
		none.setText(WORDS.get("compare.no.diagram"));
		Look.faint(none);
		stack.topControl = none;
	}

	private void bar() {
		Composite bar = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(Look.STEP, Look.STEP / 2).spacing(Look.STEP, 0)
				.applyTo(bar);
		button(bar, "zoom.out", () -> canvas.zoomBy(-1));
		scale = button(bar, "zoom.fit", () -> canvas.fit());
		button(bar, "zoom.in", () -> canvas.zoomBy(1));
		Composite marks = new Composite(bar, SWT.NONE); // in as many lines as they need
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(marks);
		RowLayout lines = new RowLayout();
		lines.spacing = Look.STEP;
		marks.setLayout(lines);
		for (Marking.Kind kind : Marking.Kind.values()) {
			Label label = new Label(marks, SWT.NONE);
			label.setForeground(Look.color(switch (kind) {
			case ADDED -> Tone.GOOD;
			case REMOVED -> Tone.BAD;
			case CHANGED -> Tone.FAIR;
			case MOVED -> Tone.ACCENT;
			}));
			legend[kind.ordinal()] = label;
		}
	}

	private Button button(Composite bar, String key, Runnable action) {
		Button button = Look.named(new Button(bar, SWT.PUSH), WORDS.get(key + ".tip"));
		button.setText(WORDS.get(key));
		button.setToolTipText(WORDS.get(key + ".tip"));
		button.addListener(SWT.Selection, event -> {
			if (canvas != null) {
				action.run();
			}
		});
		return button;
	}

	/** The widget. */
	Composite control() {
		return all;
	}

	/** Hears what is chosen in the diagram. */
	void onChoice(Consumer<EObject> hears) {
		chosen = hears;
	}

	/** Shows a model; what was seen of the one before is seen of this one. */
	void show(TypicalServiceModel model, Marking marking) {
		Composite before = shown;
		DiagramCanvas like = canvas;
		for (Marking.Kind kind : Marking.Kind.values()) {
			legend[kind.ordinal()].setText(kind.sign() + " " + WORDS.get("mark." + kind) + ": " + marking.count(kind));
		}
		all.layout(true, true);
		if (model.getJourney() == null) {
			stack.topControl = none;
			shown = null;
			canvas = null;
			diagram = null;
		} else {
			make(model, marking);
			if (like != null) {
				canvas.like(like);
			}
			stack.topControl = shown;
		}
		if (before != null) {
			before.dispose();
		}
		body.layout(true, true);
	}

	private void make(TypicalServiceModel model, Marking marking) {
		Display display = body.getDisplay();
		Surface surface = new Surface(display, display.getSystemFont().getFontData()[0].getName());
		ModelCommands fixed = new ModelCommands();
		fixed.lock(true);
		Diagram drawn = new Diagram(model, fixed, surface, WORDS, Language.current());
		shown = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(shown);
		DiagramCanvas painted = new DiagramCanvas(shown, drawn, surface, WORDS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(painted.control());
		shown.addListener(SWT.Dispose, event -> {
			drawn.dispose();
			surface.dispose();
		});
		diagram = drawn;
		canvas = painted;
		drawn.mark(marking);
		drawn.listen(() -> {
			painted.show(true);
			drawn.selected().filter(part -> part.thing() instanceof EObject)
					.ifPresent(part -> chosen.accept((EObject) part.thing()));
		});
		painted.tell(text -> {
		}, () -> scale.setToolTipText(painted.view().percent() + " %"));
		painted.show(false);
	}

	/** Goes to the part a difference is about; false if it is not in the diagram. */
	boolean reveal(Predicate<EObject> about) {
		if (diagram == null) {
			return false;
		}
		Optional<EObject> thing = diagram.scene().parts().stream().map(part -> part.thing())
				.filter(EObject.class::isInstance).map(EObject.class::cast).filter(about).findFirst();
		thing.ifPresent(each -> {
			diagram.show(each);
			canvas.show(true);
		});
		return thing.isPresent();
	}
}
