// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** A past day that is typed; nothing, or today, stands for now. */
final class DayField extends Composite {

	private static final Texts WORDS = Language.words(DayField.class);
	/** A pause in typing after which a date counts, in milliseconds. */
	private static final int PAUSE = 500;

	/** Hears what is meant. */
	interface Listener {

		/** A day is meant, null for now. */
		void chosen(LocalDate day);

		/** What was typed is no past day. */
		void wrong(String why);
	}

	private final Supplier<Optional<LocalDate>> today;
	private final Listener listener;
	private final Text text;

	/**
	 * @param today today, empty while nothing can be shown
	 */
	DayField(Composite parent, Supplier<Optional<LocalDate>> today, Listener listener) {
		super(parent, SWT.NONE);
		this.today = today;
		this.listener = listener;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(this);
		new Label(this, SWT.NONE).setText(WORDS.get("day"));
		text = Look.named(new Text(this, SWT.BORDER), WORDS.get("day"));
		text.setMessage(WORDS.get("day.today"));
		text.setToolTipText(WORDS.get("day.tip"));
		GridDataFactory.fillDefaults().hint(Look.dayWidth(text), SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Runnable paused = () -> choose(false);
		text.addListener(SWT.Modify, event -> text.getDisplay().timerExec(PAUSE, paused));
		text.addListener(SWT.DefaultSelection, event -> choose(true));
		text.addListener(SWT.FocusOut, event -> choose(true));
	}

	/** Shows a day, null for now. */
	void show(LocalDate day) {
		text.setText(day == null ? "" : FieldText.shown(day, Language.current()));
	}

	/** Goes back to now. */
	void clear() {
		text.setText("");
		choose(true);
	}

	/**
	 * @param finished whether nothing more will be typed
	 */
	private void choose(boolean finished) {
		if (isDisposed()) {
			return;
		}
		LocalDate now = today.get().orElse(null);
		String typed = text.getText().strip();
		Optional<LocalDate> date = StageValues.date(typed);
		if (now == null) {
			return;
		}
		if (!typed.isEmpty() && date.filter(each -> !each.isAfter(now)).isEmpty()) {
			if (finished) {
				listener.wrong(WORDS.get(date.isPresent() ? "day.future" : "day.bad", typed));
			}
			return;
		}
		listener.chosen(date.filter(each -> each.isBefore(now)).orElse(null));
	}
}
