// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Part;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.typical.internal.Faults.Fault;
import org.etalon.ui.typical.internal.Fields.Field;
import org.etalon.ui.typical.internal.Fields.Type;

/** Beside the diagram: what can be said of the chosen part, and what is wrong with it. */
final class Inspector {

	private final Texts words;
	private final Consumer<Edit> run;
	private final ScrolledComposite scrolled;
	private final Composite body;
	private final List<Field> shown = new ArrayList<>();
	private final List<Control> controls = new ArrayList<>();
	private Object of;
	private List<Fault> faults = List.of();
	private boolean putting;
	private Runnable after = () -> {
	};

	Inspector(Composite parent, Texts words, Consumer<Edit> run) {
		this.words = words;
		this.run = run;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		body = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP + 4).spacing(0, 3).applyTo(body);
		scrolled.setContent(body);
		Look.flat(scrolled);
		Look.flat(body);
		scrolled.addListener(SWT.Resize, event -> fit());
	}

	/** The widget. */
	Control control() {
		return scrolled;
	}

	/** Shows a part; where the same one is shown already, only its values. */
	void show(Optional<Part> part, JourneyEdits edits, List<Fault> wrong) {
		if (putting) {
			return;
		}
		List<Field> fields = part.map(each -> Fields.of(each, edits, words)).orElse(List.of());
		Object thing = part.map(each -> List.of(each.kind(), Objects.requireNonNullElse(each.thing(), "")))
				.orElse(null);
		boolean same = Objects.equals(of, thing) && faults.equals(wrong) && captions(fields).equals(captions(shown));
		shown.clear();
		shown.addAll(fields);
		if (same) {
			for (int i = 0; i < shown.size(); i++) {
				fill(controls.get(i), shown.get(i));
			}
			return;
		}
		of = thing;
		faults = List.copyOf(wrong);
		build(part.map(Part::says).orElse(words.get("inspector.none")));
	}

	private static List<String> captions(List<Field> fields) {
		return fields.stream().map(field -> field.caption() + field.options()).toList();
	}

	private void build(String heading) {
		for (Control each : body.getChildren()) {
			each.dispose();
		}
		controls.clear();
		Label head = new Label(body, SWT.WRAP);
		head.setText(heading.replace("&", "&&"));
		head.setFont(shown.isEmpty() ? null : Look.bold());
		if (shown.isEmpty()) {
			Look.faint(head);
		}
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(head);
		faults.forEach(this::fault);
		for (int i = 0; i < shown.size(); i++) {
			field(i);
		}
		body.layout(true, true);
		fit();
	}

	private void fault(Fault fault) {
		Label text = new Label(body, SWT.WRAP);
		text.setText(fault.text().replace("&", "&&"));
		Tone tone = fault.error() ? Tone.BAD : Tone.FAIR;
		text.setForeground(Look.color(tone));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(0, 6).applyTo(text);
		if (fault.fix() != null) {
			Button fix = new Button(body, SWT.PUSH);
			fix.setText(fault.named());
			fix.addListener(SWT.Selection, event -> run.accept(fault.fix().get()));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(fix);
		}
	}

	private void field(int index) {
		Field field = shown.get(index);
		Label caption = new Label(body, SWT.WRAP);
		caption.setText(field.caption().replace("&", "&&"));
		Look.faint(caption);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(0, 8).applyTo(caption);
		Control control;
		if (field.type() == Type.CHOICE) {
			Combo combo = new Combo(body, SWT.READ_ONLY);
			combo.setItems(field.options().toArray(String[]::new));
			combo.addListener(SWT.Selection, event -> put(index, combo.getText()));
			control = combo;
		} else {
			boolean lines = field.type() == Type.TEXT;
			Text text = new Text(body, SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP : SWT.SINGLE));
			text.addListener(SWT.Modify,
					event -> text.setForeground(shown.get(index).takes(text.getText()) ? null : Look.color(Tone.BAD)));
			text.addListener(SWT.FocusOut, event -> put(index, text.getText()));
			text.addListener(SWT.DefaultSelection, event -> put(index, text.getText()));
			text.addListener(SWT.Traverse, event -> {
				if (lines && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
					event.doit = true; // leads on instead of being typed
				}
			});
			control = text;
		}
		Look.named(control, field.caption());
		boolean lines = field.type() == Type.TEXT;
		GridDataFactory.fillDefaults().grab(true, false).hint(200, lines ? 52 : SWT.DEFAULT).applyTo(control);
		fill(control, field);
		controls.add(control);
	}

	private void fill(Control control, Field field) {
		if (control instanceof Combo combo) {
			int at = field.options().indexOf(field.value());
			if (at < 0) {
				combo.deselectAll();
			} else {
				combo.select(at);
			}
		} else if (control instanceof Text text && !text.getText().equals(field.value())) {
			text.setText(field.value());
		}
	}

	private void put(int index, String typed) {
		Field field = shown.get(index);
		if (putting || typed.strip().equals(field.value().strip()) || !field.takes(typed)) {
			return;
		}
		// the widget that tells must not be thrown away while it does
		putting = true;
		try {
			run.accept(field.put().apply(typed));
		} finally {
			putting = false;
		}
		control().getDisplay().asyncExec(() -> {
			if (!scrolled.isDisposed()) {
				after.run();
			}
		});
	}

	/** What shows the part anew after one of its fields was changed here. */
	void after(Runnable what) {
		after = what;
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		scrolled.setMinSize(body.computeSize(Math.max(220, width), SWT.DEFAULT));
	}
}
