// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Setting;

/** The readings of the Rules in the words in which they are chosen. */
public final class SettingWords {

	private final Texts words;

	public SettingWords(Locale language) {
		words = new Texts(SettingWords.class, "settings", language);
	}

	/** What a setting is about. */
	public String title(Setting setting) {
		return setting.title().in(words.locale()).replaceFirst("\\.$", "");
	}

	/** What a value of a setting means; the value itself where it has no words, as that of a file. */
	public String value(Setting setting, String value) {
		String key = "value." + setting.id() + "." + value;
		return words.has(key) ? words.get(key) : value;
	}

	/**
	 * Readings in words.
	 *
	 * @param quoted as an explanation quotes them, {@code A05=ISSUE_DATE, A06=…}; what is no reading stays as it is
	 */
	public String told(String quoted) {
		return Arrays.stream(quoted.split(", ")).map(this::one).collect(Collectors.joining("; "));
	}

	private String one(String quoted) {
		int equals = quoted.indexOf('=');
		Optional<Setting> setting = equals < 0 ? Optional.empty()
				: AllSettings.list().stream().filter(each -> each.id().equals(quoted.substring(0, equals))).findFirst();
		return setting.map(each -> words.get("told", value(each, quoted.substring(equals + 1)), each.id()))
				.orElse(quoted);
	}

	/** A step of an explanation with its readings in words. */
	public OutcomeText.Line told(OutcomeText.Line step) {
		return new OutcomeText.Line(step.subject(), step.input(), step.result(), step.clause(), told(step.reading()));
	}
}
