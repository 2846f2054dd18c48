// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.register.FieldCondition;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Field;
import org.etalon.ui.common.Language;

/** A condition and its values in words. */
final class ConditionText {

	private static final Texts WORDS = Language.words(ConditionText.class);
	private static final int SHOWN = 3;

	private ConditionText() {
	}

	/** The condition: «вид: сервис, типовая услуга». */
	static String of(FieldCondition condition) {
		Field field = condition.field();
		String what;
		if (!condition.words().isEmpty()) {
			what = WORDS.get("condition.contains", condition.words());
		} else if (!condition.values().isEmpty()) {
			int more = condition.values().size() - SHOWN;
			what = condition.values().stream().limit(SHOWN).map(value -> of(field, value))
					.collect(Collectors.joining(", "))
					+ (more > 0 ? " " + WORDS.get("condition.more", Integer.toString(more)) : "");
		} else if (condition.from() == null) {
			what = WORDS.get("condition.to", of(field, condition.to()));
		} else {
			what = condition.to() == null ? WORDS.get("condition.from", of(field, condition.from()))
					: WORDS.get("condition.between", of(field, condition.from()), of(field, condition.to()));
		}
		String caption = field.equals(FieldCondition.AUTHORITY) ? WORDS.get("condition.authority")
				: field.caption().in(Language.current());
		return WORDS.get(condition.not() ? "condition.not" : "condition", caption, what);
	}

	/** A value of a field as people read it. */
	static String of(Field field, Object value) {
		return switch (field.name()) {
		case "subject" -> value == null ? WORDS.get("federal")
				: Subject.find((String) value).map(Subject::name).orElse((String) value);
		case "excluded" -> value == null ? WORDS.get("condition.listed") : (String) value;
		case "certificateType" -> RegisterColumns.decision((CertificateType) value);
		default -> value == null ? WORDS.get("unknown") : FieldText.shown(value, Language.current());
		};
	}
}
