// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.LocalDate;
import java.util.Locale;

import org.etalon.norm.Subject;
import org.etalon.scoring.VariantInfo;

/** For whom and since when a variant scores, in words. */
public final class VariantText {

	private final Texts texts;
	private final Locale language;

	public VariantText(Locale language) {
		this.texts = new Texts(VariantText.class, "variant", language);
		this.language = language;
	}

	/** Whose objects it scores: {@code 16 Республика Татарстан}, or all. */
	public String subject(VariantInfo info) {
		String code = info.subject();
		return code.isEmpty() ? texts.get("everywhere")
				: Subject.find(code).map(subject -> code + " " + subject.name()).orElse(code);
	}

	/** When it is in force: {@code с 01.01.2025}. */
	public String period(VariantInfo info) {
		LocalDate from = info.effectiveFrom();
		LocalDate to = info.effectiveTo();
		if (from == null) {
			return to == null ? texts.get("always") : texts.get("until", FieldText.shown(to, language));
		}
		return to == null ? texts.get("since", FieldText.shown(from, language))
				: texts.get("between", FieldText.shown(from, language), FieldText.shown(to, language));
	}
}
