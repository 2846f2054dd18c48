// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.Texts;
import org.etalon.norm.Clause;
import org.etalon.norm.Setting;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.operations.certification.Numbers;
import org.etalon.ui.common.SettingWords;

/** What can be chosen for all computations and documents of a database, and what is chosen. */
final class SettingsModel {

	/**
	 * One of the fixed answers.
	 *
	 * @param value       what is saved
	 * @param caption     what it means
	 * @param recommended whether it is the default
	 */
	record Choice(String value, String caption, boolean recommended) {
	}

	/**
	 * Something that can be chosen.
	 *
	 * @param id      its id
	 * @param title   what is chosen
	 * @param help    what stands below: the clause, or how the text has to look
	 * @param choices fixed answers, none where a text is written
	 * @param file    whether the name of a file can be chosen instead of an answer
	 * @param usual   what counts if nothing is chosen, empty for nothing
	 * @param chosen  what counts
	 */
	record Item(String id, String title, String help, List<Choice> choices, boolean file, String usual, String chosen) {

		/** Whether it differs from what is recommended, or from what counts without a choice. */
		boolean changed() {
			return !chosen.equals(usual);
		}

		/** Whether a text is written. */
		boolean isText() {
			return choices.isEmpty();
		}

		/** What is chosen, in words. */
		String answer() {
			return choices.stream().filter(choice -> choice.value().equals(chosen)).findFirst().map(Choice::caption)
					.orElse(chosen);
		}
	}

	private final Texts words;
	private final SettingWords readings;
	private final List<Item> items = new ArrayList<>();

	/**
	 * @param chosen what the database chose, by id
	 */
	SettingsModel(Texts words, Map<String, String> chosen) {
		this.words = words;
		this.readings = new SettingWords(words.locale());
		for (Setting setting : AllSettings.list()) {
			String now = chosen.getOrDefault(setting.id(), setting.defaultValue());
			items.add(new Item(setting.id(), readings.title(setting),
					words.get("settings.clause", new Clause(setting.clause()).in(words.locale())), choices(setting),
					setting.file(), setting.defaultValue(), setting.allows(now) ? now : setting.defaultValue()));
		}
		text(DatabaseSettings.ISSUER, DatabaseSettings.USUAL_ISSUER, chosen);
		text(DatabaseSettings.SIGNATORY, "", chosen);
		for (Numbers numbers : Numbers.values()) {
			text(numbers.setting(), numbers.usual(), chosen);
		}
	}

	private void text(String id, String usual, Map<String, String> chosen) {
		items.add(new Item(id, words.get("settings." + id), words.get("settings." + id + ".help"), List.of(), false,
				usual, chosen.getOrDefault(id, usual)));
	}

	private List<Choice> choices(Setting setting) {
		return setting.values().stream()
				.map(value -> new Choice(value, readings.value(setting, value), value.equals(setting.defaultValue())))
				.toList();
	}

	/** Those in which every typed word stands, readings first. */
	List<Item> find(String typed) {
		List<String> parts = List.of(fold(typed).strip().split("\\s+"));
		return items.stream().filter(item -> {
			String text = fold(item.id() + " " + item.title() + " " + item.help() + " " + item.answer());
			return parts.stream().allMatch(text::contains);
		}).toList();
	}

	/** How many differ from what is recommended. */
	long changed() {
		return items.stream().filter(item -> !item.isText() && item.changed()).count();
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}
}
