// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** Who the object is: its fields, with what is wrong beside them. */
final class PassportPage {

	private static final Texts WORDS = Language.words(PassportPage.class);
	private static final int LABEL = 230;
	/** The fields that begin a part of the form, and the name of the part. */
	private static final Map<String, String> PARTS = Map.of("mszuFederal", "passport.lists", "formUrl",
			"passport.access", "endType", "passport.end");

	private final ObjectModel model;
	private final Supplier<Optional<Data>> data;
	private final Runnable edited;
	private final ScrolledComposite scroll;
	private final Composite form;
	private final Label state;
	private final Map<Field, Control> inputs = new LinkedHashMap<>();
	private final Map<Field, Label> notes = new LinkedHashMap<>();
	private final Map<Field, Button> fixes = new LinkedHashMap<>();
	private AuthorityField authority;
	private boolean showing;

	/**
	 * @param data   the open database
	 * @param edited hears of every edit
	 */
	PassportPage(Composite parent, ObjectModel model, Supplier<Optional<Data>> data, Runnable edited) {
		this.model = model;
		this.data = data;
		this.edited = edited;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		form = new Composite(scroll, SWT.NONE);
		form.setVisible(false); // until there is an object: what would be typed before has nowhere to go
		scroll.setContent(form);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(form);
		for (Field field : ObjectModel.fields()) {
			row(field);
		}
		state = new Label(form, SWT.NONE);
		state.setForeground(Look.faint());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, Look.STEP).applyTo(state);
	}

	Composite control() {
		return scroll;
	}

	private void row(Field field) {
		String part = PARTS.get(field.name());
		if (part != null) {
			Label heading = new Label(form, SWT.NONE);
			heading.setText(WORDS.get(part));
			heading.setFont(Look.heading());
			GridDataFactory.fillDefaults().span(3, 1).indent(0, 2 * Look.STEP).applyTo(heading);
		}
		String caption = field.caption().in(Language.current());
		Label label = new Label(form, SWT.WRAP);
		label.setText(caption.substring(0, 1).toUpperCase(Language.current()) + caption.substring(1));
		label.setToolTipText(field.clause().isEmpty() ? null : WORDS.get("clause", field.clause()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(LABEL, SWT.DEFAULT).applyTo(label);
		List<ObjectModel.Choice> choices = ObjectModel.choices(field);
		Control input;
		if (field.name().equals("authorityId")) {
			authority = new AuthorityField(form, caption, data, id -> typed(field, id));
			GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(authority);
			input = authority;
		} else if (choices.isEmpty()) {
			boolean long_ = field.name().equals("name");
			Text text = new Text(form, SWT.BORDER | (long_ ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
			text.addListener(SWT.Modify, event -> typed(field, text.getText()));
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
					.hint(320, long_ ? 3 * text.getLineHeight() + Look.STEP : SWT.DEFAULT).applyTo(text);
			text.addListener(SWT.Traverse, event -> {
				if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
					event.doit = true;
				}
			});
			input = text;
		} else {
			Combo combo = new Combo(form, SWT.READ_ONLY);
			combo.add(WORDS.get("unknown"));
			choices.forEach(choice -> combo.add(choice.shown()));
			combo.setVisibleItemCount(20);
			combo.addListener(SWT.Selection, event -> typed(field,
					combo.getSelectionIndex() <= 0 ? "" : choices.get(combo.getSelectionIndex() - 1).written()));
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(combo);
			input = combo;
		}
		if (input != authority) { // which names its own
			Look.named(input, caption);
		}
		inputs.put(field, input);
		Composite beside = new Composite(form, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(260, SWT.DEFAULT).applyTo(beside);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(beside);
		Label note = new Label(beside, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(note);
		notes.put(field, note);
		Button fix = new Button(beside, SWT.PUSH);
		fix.addListener(SWT.Selection, event -> model.fix(field).ifPresent(with -> {
			model.type(field, with.text());
			show(field);
			inputs.get(field).setFocus();
			edited.run();
		}));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(fix);
		fix.setVisible(false);
		fixes.put(field, fix);
	}

	private void typed(Field field, String text) {
		if (!showing) {
			model.type(field, text);
			note(field);
			edited.run();
		}
	}

	/**
	 * Shows everything.
	 *
	 * @param draft what became of the draft, a key of the texts
	 */
	void show(ObjectFacts facts, String draft) {
		authority.learn(facts.authorities());
		inputs.keySet().forEach(this::show);
		form.setVisible(true);
		layout();
		OutcomeText words = new OutcomeText(Language.current());
		if (model.changed()) {
			state(draft);
		} else {
			Change last = facts.last();
			state.setText(WORDS.get("last", words.date(last.at().atZone(ZoneId.systemDefault()).toLocalDate()),
					last.author()));
		}
	}

	private void layout() {
		form.layout(true, true);
		scroll.setMinSize(form.computeSize(scroll.getClientArea().width, SWT.DEFAULT));
	}

	/** Shows a field as the draft has it. */
	void show(Field field) {
		showing = true;
		try {
			String text = model.text(field);
			if (inputs.get(field) instanceof Text input) {
				if (!input.getText().equals(text)) {
					input.setText(text);
				}
			} else if (inputs.get(field) instanceof Combo combo) {
				int index = 0;
				List<ObjectModel.Choice> choices = ObjectModel.choices(field);
				for (int i = 0; i < choices.size(); i++) {
					if (choices.get(i).written().equals(text)) {
						index = i + 1;
					}
				}
				combo.select(index);
			} else {
				authority.show(text);
			}
			note(field);
		} finally {
			showing = false;
		}
	}

	private void note(Field field) {
		Label note = notes.get(field);
		String expected = model.problem(field).orElse(null);
		if (expected != null) {
			String clause = field.clause().isEmpty() ? "" : " (" + WORDS.get("clause", field.clause()) + ")";
			note.setText("⚠ " + (expected.isEmpty() ? WORDS.get("needed") : WORDS.get("expected", expected)) + clause);
			note.setForeground(Look.color(Tone.BAD));
		} else {
			note.setText(model.changed(field) ? "● " + WORDS.get("was", was(field)) : "");
			note.setForeground(Look.faint());
		}
		ObjectModel.Fix fix = model.fix(field).orElse(null);
		Button button = fixes.get(field);
		boolean before = button.getVisible();
		if (fix != null) {
			button.setText(fix.restores() ? WORDS.get("fix.restore", was(field)) : WORDS.get("fix", fix.text()));
		}
		button.setVisible(fix != null);
		((GridData) button.getLayoutData()).exclude = fix == null;
		if (before != button.getVisible()) {
			layout();
			scroll.showControl(button);
		} else {
			note.getParent().layout();
		}
	}

	private String was(Field field) {
		Object kept = RegisterModel.OBJECTS.get(model.base(), field);
		return inputs.get(field) == authority && kept != null ? authority.name(kept.toString())
				: FieldText.shown(field, kept, Language.current());
	}

	/** Says what became of the draft. */
	void state(String key) {
		if (!state.isDisposed()) {
			state.setText(WORDS.get(key));
		}
	}

	/** Everything is saved. */
	void saved() {
		inputs.keySet().forEach(this::show);
	}

	/** Puts the cursor into the first field that cannot be saved. */
	void showFirstProblem() {
		inputs.keySet().stream().filter(field -> model.problem(field).isPresent()).findFirst()
				.ifPresent(field -> inputs.get(field).setFocus());
	}

	void setFocus() {
		inputs.values().iterator().next().setFocus();
	}
}
