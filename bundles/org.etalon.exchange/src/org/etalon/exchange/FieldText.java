// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Subject;
import org.etalon.norm.Text;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.RecordKind;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.SavedFilter;

/** What people write for the values of a kept field, and how the values are shown to them. */
public final class FieldText {

	/** A field of this name holds the code of a subject of the Federation. */
	private static final String SUBJECT = "subject";
	private static final String YEAR = "Year";

	private FieldText() {
	}

	/**
	 * A text that means a value.
	 *
	 * @param value the value; null for «not known», which an empty text means
	 */
	public record Meaning(Object value) {
	}

	/**
	 * What a text means for a field; empty if it means nothing there. Letter case does not matter, except in grades.
	 */
	public static Optional<Meaning> meaning(Field field, String text) {
		String stripped = text.strip();
		if (stripped.isEmpty()) {
			return field.type() == FieldType.FLAG_SET ? Optional.of(new Meaning(false))
					: field.type() == FieldType.COUNT ? Optional.empty() : Optional.of(new Meaning(null));
		}
		Object value = value(field, stripped);
		return value == null ? Optional.empty() : Optional.of(new Meaning(value));
	}

	private static Object value(Field field, String text) {
		return switch (field.type()) {
		case TEXT -> field.name().equals(SUBJECT) ? CellValues.subject(text) : text;
		case CODE -> code(field, text);
		case NUMBER, COUNT -> isYear(field) && !text.matches("[1-9]\\d{3}") ? null : CellValues.number(text);
		case LARGE_NUMBER -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
		case FLAG, FLAG_SET -> CellValues.yesNo(text);
		case DATE -> CellValues.date(text);
		case MONTH -> month(text);
		};
	}

	/** Of a year all four figures are written: 26 would be one of antiquity. */
	private static boolean isYear(Field field) {
		return field.name().endsWith(YEAR);
	}

	private static Object code(Field field, String text) {
		if (field.javaType() == Grade.class) {
			Optional<Grade> letter = Grade.parse(text);
			if (letter.isPresent()) {
				return letter.get();
			}
		}
		if (field.javaType() == CertificateType.class) {
			return CellValues.certificateType(text);
		}
		String wanted = TableColumn.normalized(text);
		for (Object constant : field.javaType().getEnumConstants()) {
			Text caption = caption(constant);
			if (text.equalsIgnoreCase(((Enum<?>) constant).name()) || caption != null
					&& (wanted.equals(TableColumn.normalized(caption.ru())) || wanted.equalsIgnoreCase(caption.en()))) {
				return constant;
			}
		}
		return null;
	}

	private static YearMonth month(String text) {
		try {
			return text.matches("\\d{4}-\\d{2}") ? YearMonth.parse(text)
					: text.matches("\\d{2}\\.\\d{4}")
							? YearMonth.of(Integer.parseInt(text.substring(3)), Integer.parseInt(text.substring(0, 2)))
							: null;
		} catch (DateTimeException e) {
			return null;
		}
	}

	/** What can be written for a field, as codes that need no translation. */
	public static String expected(Field field) {
		return switch (field.type()) {
		case TEXT -> field.name().equals(SUBJECT) ? CellValues.SUBJECT : "";
		case CODE -> field.javaType() == Grade.class ? CellValues.GRADE
				: Arrays.stream(field.javaType().getEnumConstants()).map(constant -> ((Enum<?>) constant).name())
						.collect(Collectors.joining("|"));
		case NUMBER, COUNT, LARGE_NUMBER -> isYear(field) ? CellValues.YEAR : CellValues.COUNT;
		case FLAG, FLAG_SET -> CellValues.YES_NO;
		case DATE -> CellValues.DATE;
		case MONTH -> "yyyy-MM|MM.yyyy";
		};
	}

	/** A value as a file has it: the same in every language, and {@link #meaning} reads it back; empty for null. */
	public static String written(Object value) {
		return switch (value) {
		case null -> "";
		case Grade grade -> grade.letter();
		case Boolean flag -> flag ? "yes" : "no";
		default -> RecordKind.text(value);
		};
	}

	/** The value of a field as people read it: a subject of the Federation by its name, a dash for null. */
	public static String shown(Field field, Object value, Locale language) {
		return field.name().equals(SUBJECT) && value instanceof String code
				? Subject.find(code).map(Subject::name).orElse(code)
				: shown(value, language);
	}

	/** A value as people read it, a dash for null. */
	public static String shown(Object value, Locale language) {
		Text caption = value == null ? null : caption(value);
		return switch (value) {
		case null -> "–";
		case Object any when caption != null -> caption.in(language);
		case Grade grade -> grade.letter();
		case Boolean flag -> Texts.isEnglish(language) ? flag ? "yes" : "no" : flag ? "да" : "нет";
		case LocalDate date -> new OutcomeText(language).date(date);
		default -> Objects.toString(RecordKind.text(value));
		};
	}

	private static Text caption(Object value) {
		return switch (value) {
		case ObjectKind kind -> kind.caption();
		case CertificateStatus status -> status.caption();
		case CertificateType type ->
			(type == CertificateType.A ? Decision.CERTIFICATE : Decision.CERTIFICATE_AND_CONCLUSION).caption();
		case PlannedTermination.Type type -> type.caption();
		case AuthorityLevel level -> level.caption();
		case ContactRole role -> role.caption();
		case RegisterType register -> register.caption();
		case SavedFilter.Combination combined -> combined.caption();
		case RemarkAnswer.Outcome outcome -> outcome.caption();
		default -> null;
		};
	}
}
