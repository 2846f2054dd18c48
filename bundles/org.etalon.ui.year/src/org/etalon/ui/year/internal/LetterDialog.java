// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.year.internal.YearWords.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.rules.year.Material;
import org.etalon.store.records.RemarkAnswer.Outcome;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** What one letter of an authority brought for an object, and what became of its remarks. */
final class LetterDialog extends FormDialog {

	/** How much of a name the head has room for, in letters. */
	private static final int NAME = 130;
	private static final int WIDE = 68 * Look.STEP;

	private final LocalDate today;
	private final boolean answers;
	private final String message;
	private final String meanwhile;
	private final Map<Material, Button> sent = new EnumMap<>(Material.class);
	private Text sentOn;
	private Text remarks;
	private Text remarksOn;
	private Combo outcome;
	private Text answer;
	private Text answeredOn;
	private Text why;
	private Letter letter;
	private String reason;

	/**
	 * A dialog.
	 *
	 * @param name      what the object is called
	 * @param letter    what stands in it at first
	 * @param reason    why, as it was typed before
	 * @param answers   whether the user may say what became of remarks
	 * @param meanwhile what another one wrote while this was typed, null for nothing
	 */
	LetterDialog(Shell parent, LocalDate today, String name, Letter letter, String reason, boolean answers,
			String meanwhile) {
		super(parent, 2, word("write.title"), word("write.title"), Language.brief(name, NAME), word("write.do"));
		this.today = today;
		this.letter = letter;
		this.reason = reason;
		this.answers = answers;
		this.message = Language.brief(name, NAME);
		this.meanwhile = meanwhile;
	}

	/** Whether the user wants it written down. */
	boolean agreed() {
		return open() == Window.OK;
	}

	/** What was typed. */
	Letter letter() {
		return letter;
	}

	/** Why, in the words of the user. */
	String reason() {
		return reason;
	}

	@Override
	protected void fill(Composite area) {
		if (meanwhile != null) {
			Label both = Look.called(new Label(area, SWT.WRAP), meanwhile);
			both.setText(meanwhile.replace("&", "&&"));
			both.setForeground(Look.color(Tone.FAIR));
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(both);
		}
		Label caption = label(area, "write.sent");
		GridDataFactory.fillDefaults().span(2, 1).applyTo(caption);
		Composite materials = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(materials);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(2 * Look.STEP, 0).applyTo(materials);
		for (Material each : Material.values()) {
			Button check = new Button(materials, SWT.CHECK);
			check.setText(Letter.caption(each));
			check.setSelection(letter.sent().contains(each));
			check.addListener(SWT.Selection, event -> check());
			sent.put(each, check);
		}
		sentOn = day(area, "write.sentOn", letter.sentOn());
		remarks = text(area, "write.remarks", letter.remarks(), 4);
		remarksOn = day(area, "write.remarksOn", letter.remarksOn());
		label(area, "write.outcome");
		outcome = Look.named(new Combo(area, SWT.READ_ONLY), name("write.outcome"));
		outcomes().forEach(each -> outcome.add(Letter.outcome(each)));
		outcome.select(outcomes().indexOf(letter.outcome()));
		outcome.addListener(SWT.Selection, event -> check());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(outcome);
		answer = text(area, "write.answer", letter.answer(), 3);
		answeredOn = day(area, "write.answeredOn", letter.answeredOn());
		outcome.setEnabled(answers);
		answer.setEnabled(answers);
		answeredOn.setEnabled(answers);
		why = text(area, "ask.reason", reason, 1);
		why.setMessage(word("ask.reason.hint"));
	}

	/** Nothing yet, then what can become of remarks. */
	private static List<Outcome> outcomes() {
		List<Outcome> all = new ArrayList<>(Arrays.asList((Outcome) null));
		all.addAll(Arrays.asList(Outcome.values()));
		return all;
	}

	private static String name(String key) {
		return word(key).replace("&", "");
	}

	private static Label label(Composite area, String key) {
		Label label = new Label(area, SWT.NONE);
		label.setText(word(key));
		return label;
	}

	private Text text(Composite area, String key, String value, int lines) {
		Label caption = label(area, key);
		Text text = Look.named(
				new Text(area, SWT.BORDER | (lines > 1 ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE)), name(key));
		text.setText(value);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, lines > 1 ? SWT.BEGINNING : SWT.CENTER).applyTo(caption);
		GridDataFactory.fillDefaults().grab(true, lines > 1)
				.hint(WIDE, lines > 1 ? lines * text.getLineHeight() : SWT.DEFAULT).applyTo(text);
		if (lines > 1) { // Tab leads on, as from every other field
			text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
					|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		}
		text.addListener(SWT.Modify, event -> check());
		return text;
	}

	private Text day(Composite area, String key, String value) {
		label(area, key);
		Text text = Look.named(new Text(area, SWT.BORDER), name(key));
		text.setText(value);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(Look.dayWidth(text), SWT.DEFAULT)
				.applyTo(text);
		text.addListener(SWT.Modify, event -> check());
		return text;
	}

	/** Says what is wrong, or what should be looked at again; false if something is wrong. */
	private boolean check() {
		if (why == null) { // the fields are still being made
			return true;
		}
		Letter typed = typed();
		String wrong = typed.wrong().orElse(null);
		String doubt = typed.doubt(today).orElse(null);
		setErrorMessage(wrong);
		setMessage(doubt == null ? message : doubt, doubt == null ? IMessageProvider.NONE : IMessageProvider.WARNING);
		return wrong == null;
	}

	private Letter typed() {
		Set<Material> came = EnumSet.noneOf(Material.class);
		sent.forEach((each, check) -> {
			if (check.getSelection()) {
				came.add(each);
			}
		});
		return new Letter(came, read(sentOn), read(remarks), read(remarksOn),
				outcomes().get(outcome.getSelectionIndex()), read(answer), read(answeredOn));
	}

	private static String read(Text text) {
		return text.getText().replace("\r\n", "\n");
	}

	@Override
	protected void okPressed() {
		if (check()) { // else the title says what is wrong
			letter = typed();
			reason = why.getText().strip();
			super.okPressed();
		}
	}
}
