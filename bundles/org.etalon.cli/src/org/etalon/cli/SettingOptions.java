// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.SettingsFile;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;

import picocli.CommandLine.Option;

/** Under which readings to compute: those of a file, and above them single ones. */
final class SettingOptions {

	@Option(names = "--settings", paramLabel = "FILE")
	private String file;

	@Option(names = "--set", paramLabel = "NAME=VALUE")
	private List<String> single = List.of();

	/**
	 * The settings in effect.
	 *
	 * @param relevant the settings that matter to the command; a file may name others, which other commands use
	 */
	Settings settings(List<Setting> relevant, Environment environment, Texts texts) throws UsageException {
		return over(Settings.defaults(relevant), environment, texts);
	}

	/** The settings in effect over others, as those that a database chose. */
	Settings over(Settings below, Environment environment, Texts texts) throws UsageException {
		List<Setting> relevant = below.known();
		Settings result = below;
		if (file != null) {
			for (Map.Entry<String, String> entry : values(environment, texts).entrySet()) {
				if (relevant.stream().anyMatch(setting -> setting.id().equals(entry.getKey()))) {
					result = result.with(entry.getKey(), entry.getValue());
				}
			}
		}
		return with(result, single, environment, texts);
	}

	private Map<String, String> values(Environment environment, Texts texts) throws UsageException {
		try {
			return SettingsFile.read(environment.folder().resolve(file), file, AllSettings.list());
		} catch (UnreadableInputException e) {
			Problem problem = e.problem();
			String place = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
			throw new UsageException(place + ": " + new ProblemMessages(texts.locale()).text(problem));
		}
	}

	/** Settings with single ones changed, each given as {@code A11=CERTIFICATE}. */
	static Settings with(Settings settings, List<String> changes, Environment environment, Texts texts)
			throws UsageException {
		Settings result = settings;
		for (String text : changes) {
			int equals = text.indexOf('=');
			String name = equals < 0 ? text : text.substring(0, equals).strip().toUpperCase(Locale.ROOT);
			Setting known = find(result, name);
			if (known == null) {
				throw new UsageException(texts.get("usage.setting", text,
						String.join(", ", result.known().stream().map(Setting::id).toList())));
			}
			String given = equals < 0 ? "" : text.substring(equals + 1).strip();
			String value = given.toUpperCase(Locale.ROOT);
			if (known.file() && !known.values().contains(value) && !given.isEmpty()) {
				value = environment.folder().resolve(given).toString();
			}
			if (!known.allows(value)) {
				throw new UsageException(
						texts.get("usage.settingValue", name, given, String.join(", ", known.values())));
			}
			result = result.with(name, value);
		}
		return result;
	}

	private static Setting find(Settings settings, String id) {
		for (Setting setting : settings.known()) {
			if (setting.id().equals(id)) {
				return setting;
			}
		}
		return null;
	}
}
