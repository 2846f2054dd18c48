// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.TrialLimits;
import org.etalon.operations.bundles.TryBundle;
import org.etalon.operations.certification.CurrentRegister;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.scoring.ScoringSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** On which register the changes are shown that rule bundles would make, and where the list of them goes. */
final class ImpactOptions {

	private static final String DATABASE = "db";
	private static final String FORMATS = "*.csv|*.json|*.xlsx";

	@Option(names = "--impact", paramLabel = "FILE|db")
	private String impact;

	@Option(names = "--export-impact", paramLabel = "FILE")
	private String export;

	@Option(names = "--impact-set", paramLabel = "NAME=VALUE", hidden = true)
	private Map<String, String> readings = Map.of();

	@Mixin
	private StoreOptions database;

	/** Looks at what was asked for before anything is done. */
	void check(Environment environment, Texts texts) throws UsageException {
		if (export != null && impact == null) {
			throw new UsageException(texts.get("usage.missing", "--impact"));
		}
		if (export != null && !FORMATS.contains("*." + extension())) {
			throw new UsageException(texts.get("usage.value", "--export-impact", export, FORMATS));
		}
		if (export != null && !impact.equals(DATABASE)) {
			OutputOption.refuseOverwriting(export, List.of(impact), environment, texts);
		}
	}

	private String extension() {
		return export.substring(export.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Tries bundles.
	 *
	 * @param replaced symbolic names and versions of installed bundles that they take the place of
	 * @param found    hears what each step found as soon as it is known
	 */
	TryBundle.Tried run(List<Path> jars, Map<String, String> replaced, Path home, Environment environment, Texts texts,
			Progress progress, Consumer<Verdict> found)
			throws UsageException, StoreException, OutputFailedException, IOException {
		TryBundle trial = new TryBundle(TryBundle.ofInstallation(home),
				TrialLimits.USUAL.withSilence(
						environment.surroundings().deadline("etalon.trial.seconds", TrialLimits.USUAL.silence())),
				environment.scratch());
		LocalDate today = LocalDate.now(environment.clock());
		String format = export == null ? null : extension();
		if (!DATABASE.equals(impact)) {
			return trial.run(
					new TryBundle.Request(jars, replaced, impact == null ? null : environment.folder().resolve(impact),
							impact, null, (char) 0, format, readings, today),
					progress, found);
		}
		Path register = environment.scratch().resolve("register.csv");
		try (Store store = database.open(environment, texts)) {
			try (OutputFile file = new OutputFile(register)) {
				new CurrentRegister(environment.registry()).run(store, file.stream(), progress);
				file.commit();
			}
			return trial.run(new TryBundle.Request(jars, replaced, register, register.getFileName().toString(), null,
					',', format, DatabaseSettings.of(store, ScoringSettings.all()).asMap(), today), progress, found);
		} finally {
			Files.deleteIfExists(register);
		}
	}

	/** Writes the objects that move where they were asked for; the file, null for none. */
	String export(TryBundle.Tried tried, Environment environment) throws IOException {
		if (export == null || tried.moved() == null) {
			return null;
		}
		try (OutputFile file = new OutputFile(environment.folder().resolve(export))) {
			tried.export(file.stream());
			file.commit();
		}
		return export;
	}
}
