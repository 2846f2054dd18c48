// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/**
 * A day that is typed, as all days of the workbench are. What is no day yet is shown as such and changes nothing; it
 * goes when the field is left. (The native field for dates keeps the keys of the sections from the workbench and writes
 * their figures into the date.)
 */
final class TypedDay {

	private static final Texts WORDS = Language.words(TypedDay.class);

	private final Text text;
	private final Consumer<LocalDate> chosen;
	private LocalDate day;

	/**
	 * @param name   what it is called for those who hear it
	 * @param chosen hears of another day
	 */
	TypedDay(Composite parent, String name, Consumer<LocalDate> chosen) {
		this.chosen = chosen;
		text = Look.named(new Text(parent, SWT.BORDER), name);
		text.addListener(SWT.Modify, event -> typed());
		text.addListener(SWT.FocusOut, event -> {
			if (day != null) {
				show(day);
			}
		});
	}

	/** The field, to be laid out. */
	Text control() {
		return text;
	}

	/** Shows a day; nobody hears of it. */
	void show(LocalDate other) {
		day = other;
		text.setText(FieldText.shown(other, Language.current()));
	}

	/** The day; empty while what is typed is none. */
	Optional<LocalDate> day() {
		return StageValues.date(text.getText().strip());
	}

	private void typed() {
		Optional<LocalDate> now = day();
		text.setForeground(now.isPresent() ? null : Look.color(Tone.BAD));
		text.setToolTipText(now.isPresent() ? null : WORDS.get("date.bad"));
		if (now.isPresent() && !now.get().equals(day)) {
			day = now.get();
			chosen.accept(day);
		}
	}
}
