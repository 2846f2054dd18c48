// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Subject;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;

/** What the texts of a register mean. Letter case does not matter, except in grades. */
final class CellValues {

	/** What the formats are called in problems. */
	static final String KIND = Arrays.stream(ObjectKind.values()).map(Enum::name).collect(Collectors.joining("|"));
	static final String YES_NO = "yes|no|да|нет|true|false|1|0";
	static final String DATE = "yyyy-MM-dd|dd.MM.yyyy";
	static final String GRADE = "А+|А|Б+|Б|В|Г";
	static final String SUBJECT = "01…95";
	static final String STAGES = "regulation|reception|laboratory|monitoring";
	static final String BASIS = "EXPIRY|REVOCATION";
	static final String TYPE = "A|B";
	static final String LEVEL = "0…100";
	static final String COUNT = "0, 1, 2…";
	static final String YEAR = "2025, 2026…";
	static final String RECEPTION = GRADE + "|н/п|не исполнено";

	private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "да", true, "true", true, "1", true, "no",
			false, "нет", false, "false", false, "0", false, "", false);

	private CellValues() {
	}

	/** The kinds of values; an enum and not functions, each of which would cost the start of a run. */
	enum Kind {
		OBJECT_KIND, SUBJECT, YES_NO, GRADE, RECEPTION, MONITORING, STAGES, BASIS, CERTIFICATE_TYPE, NUMBER, DATE;

		/** What a text without white space around it means; null if it means nothing. */
		Object meaning(String text) {
			return switch (this) {
			case OBJECT_KIND -> kind(text);
			case SUBJECT -> subject(text);
			case YES_NO -> yesNo(text);
			case GRADE -> grade(text);
			case RECEPTION -> reception(text);
			case MONITORING -> monitoring(text);
			case STAGES -> stages(text);
			case BASIS -> basis(text);
			case CERTIFICATE_TYPE -> certificateType(text);
			case NUMBER -> number(text);
			case DATE -> date(text);
			};
		}
	}

	static ObjectKind kind(String text) {
		for (ObjectKind kind : ObjectKind.values()) {
			if (text.equalsIgnoreCase(kind.name()) || text.equalsIgnoreCase(kind.caption().ru())) {
				return kind;
			}
		}
		return null;
	}

	/** Two digits; Excel drops a leading zero. Empty for a federal object. */
	static String subject(String text) {
		if (text.isEmpty()) {
			return "";
		}
		String code = text.length() == 1 ? "0" + text : text;
		return Subject.find(code).map(Subject::code).orElse(null);
	}

	static Boolean yesNo(String text) {
		return YES_OR_NO.get(text.toLowerCase(Locale.ROOT));
	}

	static Finding grade(String text) {
		return text.isEmpty() ? Finding.NOT_STATED : Grade.parse(text).map(Finding::of).orElse(null);
	}

	static Finding reception(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "н/п", "n/a" -> Finding.INDICATORS_NOT_APPLICABLE;
		case "не исполнено", "not-performed" -> Finding.NOT_PERFORMED;
		default -> grade(text);
		};
	}

	static Finding monitoring(String text) {
		if (text.isEmpty()) {
			return Finding.NOT_STATED;
		}
		Boolean capable = yesNo(text);
		return capable == null ? null : capable ? Finding.CAPABLE : Finding.NOT_CAPABLE;
	}

	static Set<Stage> stages(String text) {
		Set<Stage> stages = EnumSet.noneOf(Stage.class);
		for (String name : text.split("[;,|]")) {
			String wanted = name.strip().replace('ё', 'е').replace('Ё', 'Е');
			Stage found = null;
			for (Stage stage : Stage.values()) {
				if (wanted.equalsIgnoreCase(stage.name()) || wanted.equalsIgnoreCase(stage.caption().ru())) {
					found = stage;
				}
			}
			if (found != null) {
				stages.add(found);
			} else if (!wanted.isEmpty()) {
				return null;
			}
		}
		return stages;
	}

	static Basis basis(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "expiry", "истечение" -> Basis.EXPIRY;
		case "revocation", "отзыв" -> Basis.REVOCATION;
		default -> null;
		};
	}

	static CertificateType certificateType(String text) {
		return switch (text.toUpperCase(Locale.ROOT)) {
		case "A", "А" -> CertificateType.A;
		case "B", "В", "Б" -> CertificateType.B; // Cyrillic letters that look or sound like it
		default -> null;
		};
	}

	static Integer number(String text) {
		if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
			return null;
		}
		return Integer.valueOf(text);
	}

	/** A day as yyyy-MM-dd or dd.MM.yyyy. */
	static LocalDate date(String text) {
		if (text.length() != 10) {
			return null;
		}
		boolean iso = text.charAt(4) == '-' && text.charAt(7) == '-';
		boolean dotted = text.charAt(2) == '.' && text.charAt(5) == '.';
		if (!iso && !dotted) {
			return null;
		}
		Integer year = number(iso ? text.substring(0, 4) : text.substring(6));
		Integer month = number(iso ? text.substring(5, 7) : text.substring(3, 5));
		Integer day = number(iso ? text.substring(8) : text.substring(0, 2));
		if (year == null || month == null || day == null || year == 0) {
			return null;
		}
		try {
			return LocalDate.of(year, month, day);
		} catch (DateTimeException e) {
			return null;
		}
	}
}
