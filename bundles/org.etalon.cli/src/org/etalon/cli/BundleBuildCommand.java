// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.Signer;
import org.etalon.extensions.build.SigningException;
import org.etalon.extensions.rules.BundleHead;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleMessages;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.operations.bundles.BuildBundle;
import org.etalon.operations.bundles.PackBundle;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.store.Secrets;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle build}: checks a folder with rules and makes what can be installed of it. */
@Command(name = "build", sortOptions = false)
final class BundleBuildCommand implements Callable<Integer> {

	private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");
	private static final String PASSWORD = "ETALON_KEYSTORE_PASSWORD";
	private static final String TIME = "SOURCE_DATE_EPOCH";
	private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z"); // a zip knows nothing before
	private static final Instant LAST = Instant.parse("2099-12-31T23:59:58Z");

	private final Environment environment;
	private final Texts texts;
	private final Locale language;
	private final Texts own;

	@Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "build-folder")
	private String folder;

	@Option(names = { "-o", "--output" }, paramLabel = "FOLDER", required = true, descriptionKey = "build-output")
	private String output;

	@Option(names = "--bundle-version", paramLabel = "N.N.N")
	private String version;

	@Option(names = "--sign", paramLabel = "KEYSTORE")
	private String keystore;

	@Option(names = "--alias", paramLabel = "NAME")
	private String alias;

	@Option(names = "--keystore-password-file", paramLabel = "FILE")
	private String passwordFile;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	BundleBuildCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
		this.own = new Texts(CommandLineRun.class, "bundle-build", language);
	}

	@Override
	public Integer call() throws UsageException {
		if (version != null && !VERSION.matcher(version).matches()) {
			throw new UsageException(texts.get("usage.value", "--bundle-version", version, "1.0.0"));
		}
		Instant time = time();
		Path from = environment.folder().resolve(folder);
		if (!Files.isDirectory(from) && !Files.isRegularFile(from)) {
			environment.err().println(own.get("build.no.folder", folder));
			return ExitStatus.NOTHING;
		}
		try {
			Signer signer = signer();
			if (Files.isRegularFile(from)) {
				return wrap(from, time, signer);
			}
			BuildBundle.Result result = new BuildBundle(environment.registry())
					.run(new BuildBundle.Request(from, folder, environment.folder().resolve(output), version, signer,
							time, LocalDate.now(environment.clock()), environment.scratch()));
			return print(result, signer);
		} catch (RuleFileException e) {
			RuleMessages messages = new RuleMessages(language);
			e.problems()
					.forEach(problem -> environment.err().println(folder + "/" + PlainText.of(messages.text(problem))));
			environment.err().println(own.get("build.problems", Integer.toString(e.problems().size())));
		} catch (UnreadableInputException e) {
			ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
			e.problems().forEach(problems::add);
			problems.finish();
		} catch (SigningException e) {
			environment.err().println(own.get("sign." + e.code(), e.argument()));
		} catch (StoreException e) {
			environment.err().println(StoreFailure.text(e, language));
		} catch (FileAlreadyExistsException e) {
			environment.err().println(own.get("build.foreign", e.getFile()));
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, output));
		}
		return ExitStatus.NOTHING;
	}

	/** A jar that was made by other tools, as of a bundle in Java. */
	private Integer wrap(Path jar, Instant time, Signer signer) throws IOException, SigningException, UsageException {
		if (version != null) {
			throw new UsageException(own.get("usage.version", "--bundle-version"));
		}
		Optional<BundleHead> head;
		try {
			head = BundleBuild.head(jar);
		} catch (ZipException e) {
			head = Optional.empty();
		}
		if (head.isEmpty()) {
			environment.err().println(own.get("build.no.bundle", folder));
			return ExitStatus.NOTHING;
		}
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		PackBundle.Result result = new PackBundle(InstallationCommand.workplace(environment),
				ImpactOptions.trial(environment)).run(head.get(), jar,
						new BundleBuild(environment.folder().resolve(output), time, environment.scratch()), signer,
						LocalDate.now(environment.clock()), progress);
		progress.clear();
		VerdictWords verdicts = new VerdictWords(language);
		result.verdicts().forEach(verdict -> verdicts.lines(verdict).forEach(environment.out()::println));
		if (result.built() == null) {
			environment.err().println(own.get("build.nothing"));
			return ExitStatus.FAILED_ON;
		}
		print(result.built(), signer);
		return ExitStatus.OK;
	}

	private Integer print(BuildBundle.Result result, Signer signer) {
		BundleBuild.Built built = result.built();
		if (built == null) {
			VerdictWords verdicts = new VerdictWords(language);
			result.breaches().forEach(breach -> environment.err().println(own.get("build.breach", breach)));
			result.loosened().forEach((overlay, examples) -> {
				environment.err().println(own.get("build.loosens", overlay));
				examples.forEach(example -> environment.err().println("    " + verdicts.detail(example)));
			});
			if (result.cases().failed() > 0) {
				environment.err()
						.println(own.get("build.failed", Integer.toString(result.cases().failed()),
								Integer.toString(result.cases().results().size()), folder + "/rules.yaml",
								folder + "/" + result.rules().cases()));
				new CasesPrinter(environment.out(), language).printFailed(result.cases());
			}
			environment.err().println(own.get("build.nothing"));
			return ExitStatus.FAILED_ON;
		}
		environment.out().println(own.get("build.cases", Integer.toString(result.cases().passed())));
		if (result.cases().passed() == 0) {
			environment.err().println(own.get("build.no.cases", folder));
		}
		print(built, signer);
		return ExitStatus.OK;
	}

	private void print(BundleBuild.Built built, Signer signer) {
		environment.out().println(own.get("build.jar", shown(built.jar()), built.sha256()));
		environment.out().println(own.get("build.repository", shown(built.repository()), shown(built.zip())));
		if (signer == null) {
			environment.err().println(own.get("build.unsigned", PASSWORD));
		} else {
			environment.out()
					.println(own.get("build.signed", signer.subject(), Fingerprint.grouped(signer.fingerprint())));
		}
	}

	private String shown(Path path) {
		return output + "/" + environment.folder().resolve(output).relativize(path).toString().replace('\\', '/');
	}

	private Signer signer() throws UsageException, StoreException, SigningException {
		if (keystore == null) {
			if (alias != null || passwordFile != null) {
				throw new UsageException(
						own.get("usage.sign", alias != null ? "--alias" : "--keystore-password-file", "--sign"));
			}
			return null;
		}
		if (alias == null) {
			throw new UsageException(texts.get("usage.missing", "--alias"));
		}
		String password = passwordFile != null ? Secrets.read(environment.folder().resolve(passwordFile))
				: environment.surroundings().variable(PASSWORD);
		if (password == null) {
			throw new UsageException(own.get("usage.password", PASSWORD, "--keystore-password-file"));
		}
		return Signer.open(environment.folder().resolve(keystore), alias, password.toCharArray(), environment.clock());
	}

	/** The time of all entries, as builds that give the same bytes again agree on it. */
	private Instant time() throws UsageException {
		String seconds = environment.surroundings().variable(TIME);
		if (seconds == null || seconds.isBlank()) {
			return BundleBuild.DEFAULT_TIME;
		}
		try {
			Instant time = Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
			return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
		} catch (NumberFormatException | DateTimeException e) {
			throw new UsageException(texts.get("usage.value", TIME, seconds, "1767225600"));
		}
	}
}
