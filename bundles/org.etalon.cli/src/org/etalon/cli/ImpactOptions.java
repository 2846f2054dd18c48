// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
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
import org.etalon.operations.bundles.VerdictWords;
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
	private StoreOptions store;

	private CurrentRegister.Result written;

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

	/** Tries bundles on this installation. */
	static TryBundle trial(Environment environment) {
		return new TryBundle(TryBundle.ofInstallation(environment.surroundings().installation()),
				TrialLimits.USUAL.withSilence(
						environment.surroundings().deadline("etalon.trial.seconds", TrialLimits.USUAL.silence())),
				environment.scratch());
	}

	/**
	 * Tries bundles.
	 *
	 * @param replaced symbolic names and versions of installed bundles that they take the place of
	 * @param found    hears what each step found as soon as it is known
	 */
	TryBundle.Tried run(List<Path> jars, Map<String, String> replaced, Environment environment, Texts texts,
			Progress progress, Consumer<Verdict> found)
			throws UsageException, StoreException, OutputFailedException, IOException {
		TryBundle trial = trial(environment);
		LocalDate today = LocalDate.now(environment.clock());
		// for a database there is always a list: only then are the rows read whole, with what was issued
		String format = export != null ? extension() : DATABASE.equals(impact) ? "csv" : null;
		if (!DATABASE.equals(impact)) {
			return trial.run(
					new TryBundle.Request(jars, replaced, impact == null ? null : environment.folder().resolve(impact),
							impact, null, (char) 0, format, readings, today),
					progress, found);
		}
		Path register = environment.scratch().resolve("register.csv");
		try (Store opened = store.open(environment, texts)) {
			try (OutputFile file = new OutputFile(register)) {
				written = new CurrentRegister(environment.registry()).run(opened, file.stream(), today, progress);
				file.commit();
			}
			return trial.run(
					new TryBundle.Request(jars, replaced, register, register.getFileName().toString(), null, ',',
							format, DatabaseSettings.of(opened, ScoringSettings.all()).asMap(), today),
					progress, found);
		} finally {
			Files.deleteIfExists(register);
		}
	}

	/** Prints what a trial found, and writes the objects that move where they were asked for. */
	void print(TryBundle.Tried tried, Environment environment, VerdictWords words) throws IOException {
		PrintStream out = environment.out();
		tried.verdicts().forEach(verdict -> words.lines(verdict).forEach(out::println));
		if (tried.impact() != null) {
			words.lines(tried.impact()).forEach(out::println);
			if (written != null) {
				words.lines(written).forEach(out::println);
			}
		}
		String list = export(tried, environment);
		if (list != null) {
			out.println(words.list(list));
		}
	}

	/** Writes the objects that move where they were asked for; the file, null for none. */
	private String export(TryBundle.Tried tried, Environment environment) throws IOException {
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
