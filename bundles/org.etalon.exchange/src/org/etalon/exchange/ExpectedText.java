// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.rules.year.Material;
import org.etalon.standard.Indicator;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RegisterType;

/**
 * What could have been written, as people write it. A problem names it by codes that are the same in every language, so
 * that programs know them; whoever reads Russian is told words, which are read as well.
 */
public final class ExpectedText {

	private static final Map<String, String> RUSSIAN = russian();
	/** Of kinds of documents only the code is no English. */
	private static final Map<String, String> ENGLISH = Map.of("assessment.AssessmentSheet", "a filled sheet",
			"typical.TypicalServiceModel", "a model of a typical service");

	private ExpectedText() {
	}

	/**
	 * The sentence part for what was expected.
	 *
	 * @param expected alternatives with {@code |} between them, or any other text, which stays as it is
	 */
	public static String in(String expected, Locale language) {
		Map<String, String> words = Texts.isEnglish(language) ? ENGLISH : RUSSIAN;
		return Arrays.stream(expected.split("\\|")).map(code -> words.getOrDefault(code, code)).distinct()
				.collect(Collectors.joining(", "));
	}

	private static Map<String, String> russian() {
		Map<String, String> words = new HashMap<>(
				Map.of("yes", "да", "no", "нет", "true", "да", "false", "нет", "yyyy-MM-dd", "гггг-мм-дд", "YYYY-MM-DD",
						"гггг-мм-дд", "dd.MM.yyyy", "дд.мм.гггг", "yyyy-MM", "гггг-мм", "MM.yyyy", "мм.гггг"));
		words.putAll(Map.of("whole number", "целое число", "code of a subject", "код субъекта (две цифры)",
				"assessment.AssessmentSheet", "заполненный лист", "typical.TypicalServiceModel",
				"модель типовой услуги"));
		words.putAll(Map.of("EXPIRY", "истечение", "REVOCATION", "отзыв", "OFF", "выходной", "WORK", "рабочий"));
		for (ObjectKind kind : ObjectKind.values()) {
			words.put(kind.name(), kind.caption().ru());
		}
		for (Stage stage : Stage.values()) {
			words.put(stage.name().toLowerCase(Locale.ROOT), stage.caption().ru());
		}
		for (Material material : Material.values()) {
			words.put(material.name(), material.clause().number());
		}
		for (Indicator indicator : Indicator.values()) {
			words.put(indicator.name(), indicator.caption().ru());
		}
		for (ContactRole role : ContactRole.values()) {
			words.put(role.name(), role.caption().ru());
		}
		for (AuthorityLevel level : AuthorityLevel.values()) {
			words.put(level.name(), level.caption().ru());
		}
		for (RegisterType register : RegisterType.values()) {
			words.put(register.name(), register.caption().ru());
		}
		for (CertificateStatus status : CertificateStatus.values()) {
			words.put(status.name(), status.caption().ru());
		}
		return Map.copyOf(words);
	}
}
