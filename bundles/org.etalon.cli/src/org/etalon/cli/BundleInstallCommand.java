// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.extensions.install.SiteCopy;
import org.etalon.extensions.install.SiteException;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.InstallBundle;
import org.etalon.operations.bundles.JudgedBundles;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle install}: judges a rule bundle and takes it in. */
@Command(name = "install", sortOptions = false)
final class BundleInstallCommand extends ActivationCommand {

	@Parameters(paramLabel = "SITE|ZIP", descriptionKey = "install-site")
	private String source;

	@Option(names = "--feature", paramLabel = "ID")
	private String feature;

	BundleInstallCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace)
			throws UsageException, IOException, BlockedException, SiteException, StoreException, OutputFailedException {
		check();
		if (SiteCopy.unprotected(source)) {
			out(words.get("unprotected"));
		}
		InstallBundle install = new InstallBundle(workplace);
		InstallBundle.Judged candidate = install.judge(source, environment.folder(), Optional.ofNullable(feature));
		try (JudgedBundles judged = candidate.judged()) {
			return finish(judged, workplace, tried -> install.apply(candidate, tried));
		}
	}
}
