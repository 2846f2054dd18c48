// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.bundles.VerifyBundles;
import org.etalon.operations.bundles.Workplace;

import picocli.CommandLine.Command;

/** {@code etalon bundle verify}: whether what was added is what was accepted. */
@Command(name = "verify")
final class BundleVerifyCommand extends InstallationCommand {

	BundleVerifyCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException {
		List<VerifyBundles.Found> found = verified(workplace);
		int wrong = 0;
		for (VerifyBundles.Found bundle : found) {
			boolean right = bundle.state() == VerifyBundles.State.ACCEPTED;
			wrong += right ? 0 : 1;
			out((right ? "  " : "! ")
					+ words.get("listed", bundle.name(), bundle.version(), verdicts.state(bundle.state())));
			if (!right) {
				printProblems(bundle);
				out("    " + words.get("advice." + bundle.state()));
			}
		}
		out(words.get(wrong == 0 ? "verify.sound" : "verify.wrong", Integer.toString(found.size()),
				Integer.toString(wrong)));
		return wrong == 0 ? ExitStatus.OK : ExitStatus.FAILED_ON;
	}
}
