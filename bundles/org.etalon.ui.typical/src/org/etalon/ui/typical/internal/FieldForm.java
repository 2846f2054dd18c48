// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.typical.internal.Faults.Fault;
import org.etalon.ui.typical.internal.Field.Type;

/** The fields of a thing under each other, and over them what is wrong with it. */
final class FieldForm {

	private static final int LEAST = 200;
	/** Under this a text knows the value it showed last. */
	private static final String VALUE = "org.etalon.value";

	private final Texts words;
	private final Consumer<Edit> run;
	private final ModelCommands typing;
	private final BooleanSupplier fixed;
	private final ScrolledComposite scrolled;
	private final Composite body;
	private final List<Field> shown = new ArrayList<>();
	private final List<Control> controls = new ArrayList<>();
	private Object of;
	private List<Fault> faults = List.of();
	private Label head;
	private Composite wrong;
	private boolean putting;
	/** The field that was typed into since the values were shown last, -1 for none. */
	private int put = -1;
	private Runnable after = () -> {
	};

	/**
	 * @param run    does an edit
	 * @param typing takes what is typed with every key; null to take it when the field is left
	 * @param fixed  whether nothing can be changed
	 */
	FieldForm(Composite parent, Texts words, Consumer<Edit> run, ModelCommands typing, BooleanSupplier fixed) {
		this.words = words;
		this.run = run;
		this.typing = typing;
		this.fixed = fixed;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		body = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP + 4).spacing(0, 3).applyTo(body);
		body.setBackgroundMode(SWT.INHERIT_DEFAULT);
		scrolled.setContent(body);
		Look.flat(scrolled);
		Look.flat(body);
		scrolled.addListener(SWT.Resize, event -> fit());
	}

	/** The widget. */
	Control control() {
		return scrolled;
	}

	/** What shows the thing anew after one of its fields was changed here. */
	void after(Runnable what) {
		after = what;
	}

	/** Goes to the first field that can be typed into. */
	void setFocus() {
		controls.stream().filter(each -> each instanceof Text || each instanceof Combo).findFirst()
				.ifPresent(Control::setFocus);
	}

	/** Shows a thing; where the same one is shown already, only its values. */
	void show(Object thing, String heading, List<Field> fields, List<Fault> found) {
		if (putting) {
			return;
		}
		boolean same = head != null && Objects.equals(of, thing) && shapes(fields).equals(shapes(shown));
		shown.clear();
		shown.addAll(fields);
		if (same) {
			for (int i = 0; i < shown.size(); i++) {
				fill(controls.get(i), shown.get(i), i == put);
			}
			put = -1;
			say(head, heading);
			if (!faults.equals(found)) {
				faults(found);
				body.layout(true, true);
				fit();
			}
			return;
		}
		boolean other = !Objects.equals(of, thing);
		Object focus = focus();
		of = thing;
		build(heading, found);
		controls.stream().filter(each -> !other && focus != null && focus.equals(each.getData("org.etalon.name")))
				.findFirst().ifPresent(Control::setFocus);
		if (other) {
			scrolled.setOrigin(0, 0);
		}
	}

	/** The name of the field that is typed into; null if none is. */
	private Object focus() {
		return controls.stream().filter(each -> !each.isDisposed() && each.isFocusControl()).findFirst()
				.map(each -> each.getData("org.etalon.name")).orElse(null);
	}

	private static List<String> shapes(List<Field> fields) {
		return fields.stream().map(Field::shape).toList();
	}

	private static void say(Label label, String text) {
		String shown = text.replace("&", "&&");
		if (!shown.equals(label.getText())) {
			label.setText(shown);
		}
	}

	private void build(String heading, List<Fault> found) {
		for (Control each : body.getChildren()) {
			each.dispose();
		}
		controls.clear();
		head = new Label(body, SWT.WRAP);
		say(head, heading);
		head.setFont(shown.isEmpty() ? null : Look.bold());
		if (shown.isEmpty()) {
			Look.faint(head);
		}
		wide(head).applyTo(head);
		wrong = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(wrong);
		faults(found);
		for (int i = 0; i < shown.size(); i++) {
			field(i);
		}
		body.layout(true, true);
		fit();
	}

	private static GridDataFactory wide(Control control) {
		return GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT);
	}

	private void faults(List<Fault> found) {
		faults = List.copyOf(found);
		for (Control each : wrong.getChildren()) {
			each.dispose();
		}
		faults.forEach(this::fault);
		wide(wrong).exclude(faults.isEmpty()).applyTo(wrong);
		wrong.setVisible(!faults.isEmpty());
	}

	private void fault(Fault fault) {
		Label text = new Label(wrong, SWT.WRAP);
		say(text, fault.text());
		text.setForeground(Look.color(fault.error() ? Tone.BAD : Tone.FAIR));
		wide(text).indent(0, 6).applyTo(text);
		if (fault.fix() != null) {
			Button fix = new Button(wrong, SWT.PUSH);
			fix.setText(fault.named());
			fix.addListener(SWT.Selection, event -> run.accept(fault.fix().get()));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(fix);
		}
	}

	private void field(int index) {
		Field field = shown.get(index);
		if (index == 0 || !field.caption().equals(shown.get(index - 1).caption())) {
			Label caption = new Label(body, SWT.WRAP);
			say(caption, field.caption());
			Look.faint(caption);
			wide(caption).indent(0, 8).applyTo(caption);
		}
		Control control = switch (field.type()) {
		case CHOICE -> choice(index);
		case ITEM -> item(index);
		case NOTE -> new Label(body, SWT.WRAP);
		default -> text(index);
		};
		if (field.type() != Type.ITEM) {
			Look.named(control, field.caption());
			wide(control).hint(LEAST, switch (field.type()) {
			case TEXT -> 52;
			case PROSE -> 26 * Look.STEP;
			default -> SWT.DEFAULT;
			}).applyTo(control);
		}
		controls.add(control);
		fill(control, field, false);
	}

	private Control choice(int index) {
		Combo combo = new Combo(body, SWT.READ_ONLY);
		combo.setItems(shown.get(index).options().toArray(String[]::new));
		combo.setEnabled(!locked());
		combo.addListener(SWT.Selection, event -> put(index, combo.getText()));
		return combo;
	}

	private boolean locked() {
		return fixed.getAsBoolean();
	}

	private Control item(int index) {
		Composite item = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP / 2, 0).applyTo(item);
		wide(item).applyTo(item);
		Label label = new Label(item, SWT.WRAP);
		say(label, shown.get(index).value());
		wide(label).align(SWT.FILL, SWT.CENTER).applyTo(label);
		Button out = new Button(item, SWT.PUSH | SWT.FLAT);
		out.setImage(Look.icon("x"));
		String name = words.get("item.out", shown.get(index).value());
		out.setToolTipText(name);
		Look.named(out, name);
		out.setEnabled(!locked());
		out.addListener(SWT.Selection, event -> put(index, ""));
		return item;
	}

	private Control text(int index) {
		boolean lines = shown.get(index).type() == Type.TEXT || shown.get(index).type() == Type.PROSE;
		boolean prose = shown.get(index).type() == Type.PROSE;
		Text text = new Text(body,
				SWT.BORDER | (prose ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : lines ? SWT.MULTI | SWT.WRAP : SWT.SINGLE));
		text.setEditable(!locked());
		text.addListener(SWT.Modify, event -> {
			boolean takes = shown.get(index).takes(text.getText());
			text.setForeground(takes ? null : Look.color(Tone.BAD));
			if (typing != null) {
				put(index, text.getText());
			}
		});
		text.addListener(SWT.FocusOut, event -> left(index, text));
		text.addListener(SWT.DefaultSelection, event -> left(index, text));
		text.addListener(SWT.Traverse, event -> {
			if (lines && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS)) {
				event.doit = true; // leads on instead of being typed
			}
		});
		return text;
	}

	private void left(int index, Text text) {
		put(index, text.getText());
		if (typing != null) {
			typing.settle();
		}
	}

	/** Shows a value; not over what is being typed, as long as that is what it came from. */
	private static void fill(Control control, Field field, boolean own) {
		if (control instanceof Combo combo) {
			int at = field.options().indexOf(field.value());
			if (at < 0) {
				combo.deselectAll();
			} else {
				combo.select(at);
			}
		} else if (control instanceof Text text) {
			boolean typed = text.isFocusControl() && (own || field.value().equals(text.getData(VALUE)));
			text.setData(VALUE, field.value());
			if (!typed && !text.getText().strip().equals(field.value().strip())) {
				text.setText(field.value());
			}
		} else if (control instanceof Label label) {
			say(label, field.value());
		}
	}

	private void put(int index, String typed) {
		Field field = shown.get(index);
		if (putting || field.type() != Type.ITEM && typed.strip().equals(field.value().strip())
				|| !field.takes(typed)) {
			return;
		}
		// the widget that tells must not be thrown away while it does
		putting = true;
		put = index;
		try {
			boolean text = field.type() != Type.CHOICE && field.type() != Type.ITEM;
			if (typing != null && text) {
				typing.type(field.put().apply(typed), List.of(of, field.caption()));
			} else {
				run.accept(field.put().apply(typed));
			}
		} finally {
			putting = false;
		}
		control().getDisplay().asyncExec(() -> {
			if (!scrolled.isDisposed()) {
				after.run();
			}
		});
	}

	private void fit() {
		int width = scrolled.getClientArea().width;
		scrolled.setMinSize(body.computeSize(Math.max(220, width), SWT.DEFAULT));
	}
}
