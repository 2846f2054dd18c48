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
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon settings}: the places of the law that can be read in several ways, and the readings to choose from. */
@Command(name = "settings")
final class SettingsCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Option(names = "--save", paramLabel = "NAME=VALUE")
	private String save;

	@Mixin
	private StoreOptions database;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	SettingsCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		if (save != null) {
			return save();
		}
		PrintStream out = environment.out();
		for (Setting setting : AllSettings.list()) {
			out.println(texts.get("settings.line", setting.id(), setting.defaultValue(), others(setting, texts),
					setting.clause()));
			out.println("     " + setting.title().in(language));
		}
		return ExitStatus.OK;
	}

	/** Chooses a setting for all computations on the database. */
	private int save() throws UsageException {
		int equals = save.indexOf('=');
		if (equals < 1) {
			throw new UsageException(texts.get("usage.value", "--save", save, "A20=THREE_VALUES"));
		}
		String id = save.substring(0, equals).strip().toUpperCase(Locale.ROOT);
		String given = save.substring(equals + 1).strip();
		boolean reading = AllSettings.list().stream().anyMatch(setting -> setting.id().equals(id) && !setting.file());
		boolean saved = false;
		try (Store store = database.open(environment, texts)) {
			DatabaseSettings.save(store, id, reading ? given.toUpperCase(Locale.ROOT) : given);
			saved = true;
			environment.out().println(texts.get(given.isEmpty() ? "settings.reset" : "settings.saved", id, given));
			return ExitStatus.OK;
		} catch (RefusedException e) {
			environment.err()
					.println(DatabaseCommand.refusal(e, new Texts(CommandLineRun.class, "certification", language)));
			return ExitStatus.NOTHING;
		} catch (StoreException e) {
			environment.err().println(saved ? StoreFailure.ofClosing(e, texts) : StoreFailure.text(e, texts));
			return saved ? ExitStatus.PARTIAL : ExitStatus.NOTHING;
		}
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
