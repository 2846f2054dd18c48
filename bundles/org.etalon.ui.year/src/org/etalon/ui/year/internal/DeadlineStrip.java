// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.year.internal.YearWords.word;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.rules.year.YearDeadline;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** The deadlines of a year side by side, the next one marked. */
final class DeadlineStrip extends Composite {

	/** So wide is a step at least; what it is called goes on in the next line. */
	private static final int LEAST = 12 * Look.STEP;

	DeadlineStrip(Composite parent) {
		super(parent, SWT.NONE);
	}

	/** Shows the deadlines of a year. */
	void show(YearFacts facts) {
		for (Control each : getChildren()) {
			each.dispose();
		}
		GridLayoutFactory.fillDefaults().numColumns(Math.max(1, facts.deadlines().size())).equalWidth(true)
				.margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0).applyTo(this);
		YearDeadline next = facts.deadlines().stream().filter(each -> !facts.today().isAfter(each.lastDay()))
				.findFirst().orElse(null);
		for (YearDeadline each : facts.deadlines()) {
			add(each, each.equals(next), facts.today().isAfter(each.lastDay()));
		}
		getParent().layout(true, true);
	}

	private void add(YearDeadline deadline, boolean next, boolean past) {
		Composite cell = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(cell);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
		Label day = new Label(cell, SWT.NONE);
		day.setText(date(deadline.lastDay()));
		day.setFont(next ? Look.bold() : null);
		if (past) {
			Look.faint(day);
		} else if (next) {
			day.setForeground(Look.color(Tone.ACCENT));
		}
		Label what = new Label(cell, SWT.WRAP);
		what.setText(word("step." + deadline.step().name()));
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(what);
		Label clause = new Label(cell, SWT.NONE);
		clause.setText(word(next ? "due.next" : past ? "due.past" : "due.clause",
				deadline.step().clause().in(Language.current())));
		Look.faint(clause);
		String tip = deadline.step().caption().in(Language.current()) + " · "
				+ deadline.step().actor().caption().in(Language.current());
		for (Control each : new Control[] { cell, day, what, clause }) {
			each.setToolTipText(tip);
		}
	}
}
