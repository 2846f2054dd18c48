// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.Texts;
import org.etalon.norm.Setting;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon settings}: the places of the law that can be read in several ways, and the readings to choose from. */
@Command(name = "settings")
final class SettingsCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	SettingsCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() {
		PrintStream out = environment.out();
		for (Setting setting : AllSettings.list()) {
			out.println(texts.get("settings.line", setting.id(), setting.defaultValue(), others(setting, texts),
					setting.clause()));
			out.println("     " + setting.title().in(language));
		}
		return ExitStatus.OK;
	}

	/** The values besides the default. */
	static String others(Setting setting, Texts texts) {
		List<String> others = new ArrayList<>(setting.values().subList(1, setting.values().size()));
		if (setting.file()) {
			others.add(texts.get("settings.file"));
		}
		return String.join(", ", others);
	}
}
