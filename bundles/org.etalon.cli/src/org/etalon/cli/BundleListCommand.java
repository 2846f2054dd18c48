// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.bundles.VerifyBundles;
import org.etalon.operations.bundles.Workplace;

import picocli.CommandLine.Command;

/** {@code etalon bundle list}: what was added to this installation. */
@Command(name = "list")
final class BundleListCommand extends InstallationCommand {

	BundleListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException {
		List<VerifyBundles.Found> found = verified(workplace);
		for (VerifyBundles.Found bundle : found) {
			out(words.get("listed", bundle.name(), bundle.version(), verdicts.state(bundle.state())));
		}
		if (found.isEmpty()) {
			out(words.get("nothing"));
		}
		return ExitStatus.OK;
	}
}
