// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.etalon.exchange.Texts;
import org.etalon.extensions.build.NewRules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle init}: the first files of a rule bundle. */
@Command(name = "init", sortOptions = false)
final class BundleInitCommand implements Callable<Integer> {

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
	private static final Pattern SUBJECT = Pattern.compile("[0-9]{2}");

	private static final String BASES = "services|appeals|control|internal";

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Parameters(index = "0", paramLabel = "FOLDER", descriptionKey = "init-folder")
	private String folder;

	@Option(names = "--id", paramLabel = "NAME", required = true)
	private String id;

	@Option(names = "--subject", paramLabel = "NN", required = true)
	private String subject;

	@Option(names = "--variant")
	private boolean variant;

	@Option(names = "--overlay", paramLabel = BASES)
	private String overlay;

	@Option(names = "--sheet")
	private boolean sheet;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	BundleInitCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		Texts own = new Texts(CommandLineRun.class, "bundle-build", language);
		if (!ID.matcher(id).matches() || (id + ".").startsWith("org.etalon.")) {
			throw new UsageException(texts.get("usage.value", "--id", id, "ru.region.rules"));
		}
		if (variant && overlay != null) {
			throw new UsageException(own.get("usage.either", "--variant", "--overlay"));
		}
		if (!SUBJECT.matcher(subject).matches()) {
			throw new UsageException(texts.get("usage.value", "--subject", subject, texts.get("usage.subject")));
		}
		if (overlay != null && !List.of(BASES.split("\\|")).contains(overlay)) {
			throw new UsageException(texts.get("usage.value", "--overlay", overlay, BASES));
		}
		Path target = environment.folder().resolve(folder);
		try {
			NewRules rules = new NewRules(id, subject, language);
			Map<String, String> files = variant ? rules.variant()
					: rules.overlay(overlay == null ? "services" : overlay);
			if (sheet) {
				files = rules.withSheet(files);
			}
			NewRules.write(target, files);
			files.keySet().forEach(name -> environment.out().println(own.get("init.written", folder + "/" + name)));
			environment.out().println(own.get("init.next", folder));
			return ExitStatus.OK;
		} catch (FileAlreadyExistsException e) {
			environment.err().println(own.get("init.exists", e.getFile()));
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, folder));
		}
		return ExitStatus.NOTHING;
	}
}
