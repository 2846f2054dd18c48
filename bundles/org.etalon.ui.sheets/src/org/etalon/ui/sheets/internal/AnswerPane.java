// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.Criterion;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.template.TemplateWords;

/** One criterion: what is asked, its answer, a comment, evidence, and what is wrong with it. */
final class AnswerPane {

	private static final int WIDE = 36 * Look.STEP;

	/** A button that answers, and whether an answer is what it says. */
	private record Choice(Button button, Predicate<Answer> holds) {
	}

	private final SheetModel model;
	private final Runnable edited;
	private final Runnable back;
	private final Runnable next;
	private final ScrolledComposite scroll;
	private final Composite page;
	private final Label about;
	private final Label question;
	private final Composite answers;
	private final Label commentCaption;
	private final Text comment;
	private final EvidencePane evidence;
	private final Label problems;
	private final List<Choice> choices = new ArrayList<>();
	private Text typed;
	private Criterion criterion;
	private boolean showing;

	/**
	 * @param edited hears of every edit
	 * @param back   goes back to the list
	 * @param next   goes to the next criterion that waits
	 */
	AnswerPane(Composite parent, SheetModel model, EvidencePane.Keeper keeper, Runnable edited, Runnable back,
			Runnable next) {
		this.model = model;
		this.edited = edited;
		this.back = back;
		this.next = next;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		page.setBackgroundMode(SWT.INHERIT_DEFAULT);
		Look.flat(scroll);
		Look.flat(page);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, 2 * Look.STEP).spacing(0, Look.STEP).applyTo(page);
		about = label(Look.faint(new Label(page, SWT.WRAP)));
		question = label(new Label(page, SWT.WRAP));
		question.setFont(Look.heading());
		problems = label(new Label(page, SWT.WRAP));
		answers = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(answers);
		commentCaption = label(new Label(page, SWT.NONE));
		commentCaption.setFont(Look.bold());
		comment = lines(page, word("comment"));
		comment.addListener(SWT.Modify, event -> {
			if (!showing && criterion != null) {
				model.comment(criterion, comment.getText());
				edited.run();
			}
		});
		evidence = new EvidencePane(page, keeper);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.STEP).applyTo(evidence.control());
		scroll.addListener(SWT.Resize, event -> layout());
	}

	private static Label label(Label label) {
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(label);
		return label;
	}

	/** A field of some lines that Tab leaves, and Esc as well, for the list. */
	private Text lines(Composite parent, String name) {
		Text text = Look.named(new Text(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), name);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, 6 * Look.STEP).applyTo(text);
		text.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			} else if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				back.run();
			}
		});
		return text;
	}

	Control control() {
		return scroll;
	}

	EvidencePane evidence() {
		return evidence;
	}

	/** Shows a criterion with its answer. */
	void show(Criterion of) {
		boolean other = of != criterion;
		criterion = of;
		showing = true;
		if (other) {
			question.setText(of.getText().replace("&", "&&"));
			about.setText(about(of).replace("&", "&&"));
			make();
		}
		refresh();
		showing = false;
		layout();
		if (other) {
			scroll.setOrigin(0, 0);
		}
	}

	private static String about(Criterion of) {
		List<String> parts = new ArrayList<>();
		if (of.getWeight100() > 0) {
			parts.add(word("weight", TemplateWords.hundredths(of.getWeight100())));
		}
		if (of.getSource() != null) {
			parts.add(word("source", of.getSource()));
		}
		if (of.getApplicability() != null) {
			parts.add(word("applies", of.getApplicability()));
		}
		return String.join("   ·   ", parts);
	}

	private void make() {
		for (Control each : answers.getChildren()) {
			each.dispose();
		}
		choices.clear();
		typed = null;
		if (criterion.getAnswerKind() == AnswerKind.TEXT) {
			GridLayoutFactory.fillDefaults().applyTo(answers);
			typed = lines(answers, word("remark"));
			typed.addListener(SWT.Modify, event -> typed());
			return;
		}
		boolean wide = criterion.getAnswerKind() == AnswerKind.CHOICE;
		RowLayout row = new RowLayout(wide ? SWT.VERTICAL : SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP / 2;
		row.fill = wide;
		row.center = !wide;
		answers.setLayout(row);
		switch (criterion.getAnswerKind()) {
		case YES_NO -> {
			choice("1  " + SheetWords.yes(true), answer -> Boolean.TRUE.equals(answer.getYes()),
					on -> model.yes(criterion, on ? true : null));
			choice("2  " + SheetWords.yes(false), answer -> Boolean.FALSE.equals(answer.getYes()),
					on -> model.yes(criterion, on ? false : null));
		}
		case CHOICE -> {
			int number = 1;
			for (AnswerOption option : criterion.getOptions()) {
				choice(number++ + "  " + word("option", option.getTitle(), Integer.toString(option.getShare())),
						answer -> answer.getOption() == option, on -> model.option(criterion, on ? option : null));
			}
		}
		case PERCENT -> {
			typed = Look.named(new Text(answers, SWT.BORDER | SWT.RIGHT), word("percent"));
			typed.setTextLimit(3);
			typed.setMessage("0…100");
			typed.setLayoutData(new org.eclipse.swt.layout.RowData(7 * Look.STEP, SWT.DEFAULT));
			typed.addListener(SWT.Verify,
					event -> event.doit = event.text.chars().allMatch(each -> each >= '0' && each <= '9'));
			typed.addListener(SWT.Modify, event -> typed());
			typed.addListener(SWT.KeyDown, this::keyInPercent);
			new Label(answers, SWT.NONE).setText("%");
		}
		case TEXT -> throw new IllegalStateException();
		}
		if (criterion.isMayBeNotApplicable()) {
			choice("N  " + word("answer.left"), Answer::isNotApplicable, on -> model.notApplicable(criterion, on));
		}
	}

	private interface Choosing {
		void set(boolean on);
	}

	private void choice(String text, Predicate<Answer> holds, Choosing choosing) {
		Button button = new Button(answers, SWT.TOGGLE | SWT.LEFT);
		button.setText(text.replace("&", "&&"));
		button.setEnabled(!model.finished());
		button.addListener(SWT.Selection, event -> {
			choosing.set(button.getSelection());
			edited.run();
			if (!button.isDisposed()) {
				back.run();
			}
		});
		choices.add(new Choice(button, holds));
	}

	private void typed() {
		if (showing) {
			return;
		}
		if (criterion.getAnswerKind() == AnswerKind.TEXT) {
			model.text(criterion, typed.getText());
		} else {
			model.percent(criterion, typed.getText().isEmpty() ? null : Integer.valueOf(typed.getText()));
		}
		edited.run();
	}

	private void keyInPercent(Event event) {
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR -> {
			back.run();
			next.run();
		}
		case SWT.ESC, SWT.ARROW_DOWN, SWT.ARROW_UP -> back.run();
		default -> {
			// is typed
		}
		}
	}

	/** Goes on typing an answer that is typed, with what was typed in the list already. */
	boolean type(String beginning) {
		if (typed == null || model.finished()) {
			return false;
		}
		typed.setFocus();
		if (!beginning.isEmpty()) {
			typed.setText(beginning);
			typed.setSelection(beginning.length());
		}
		return true;
	}

	/** Goes to the comment, or to the reason. */
	void comment() {
		comment.setFocus();
		comment.setSelection(comment.getText().length());
	}

	/** Shows the answer as it is now; a field that is typed into is left alone. */
	void refresh() {
		if (criterion == null) {
			return;
		}
		boolean before = showing;
		showing = true;
		Answer answer = model.answer(criterion);
		choices.forEach(each -> Look.press(each.button(), answer != null && each.holds().test(answer)));
		if (typed != null) {
			String text = criterion.getAnswerKind() == AnswerKind.TEXT
					? answer == null ? "" : Objects.toString(answer.getText(), "")
					: answer == null ? "" : Objects.toString(answer.getPercent(), "");
			set(typed, text);
			typed.setEditable(!model.finished());
		}
		boolean left = answer != null && answer.isNotApplicable();
		commentCaption.setText(word(left ? "reason" : "comment"));
		set(comment, answer == null ? "" : Objects.toString(answer.getComment(), ""));
		comment.setEditable(!model.finished());
		comment.setMessage(word(left ? "reason.hint" : "comment.hint"));
		evidence.show(answer == null ? List.of() : answer.getEvidence(),
				criterion.isEvidenceRequired() ? Objects.toString(criterion.getEvidence(), word("evidence.any"))
						: Objects.toString(criterion.getEvidence(), ""),
				!model.finished());
		String wrong = model.problems(criterion).stream().map(TemplateWords::problem).map(each -> "! " + each)
				.collect(Collectors.joining("\n"));
		problems.setText(wrong.replace("&", "&&"));
		problems.setForeground(Look.color(Tone.BAD));
		((GridData) problems.getLayoutData()).exclude = wrong.isEmpty();
		problems.setVisible(!wrong.isEmpty());
		showing = before;
	}

	private static void set(Text control, String text) {
		if (!control.getText().equals(text)
				&& !(control.isFocusControl() && control.getText().isBlank() && text.isBlank())) {
			control.setText(text);
		}
	}

	void layout() {
		page.layout(true, true);
		scroll.setMinHeight(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
	}
}
