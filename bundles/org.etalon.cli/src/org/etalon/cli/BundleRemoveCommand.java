// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.bundles.RemoveBundle;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle remove}: takes a rule bundle away; results are national ones again. */
@Command(name = "remove")
final class BundleRemoveCommand extends InstallationCommand {

	@Parameters(paramLabel = "NAME", descriptionKey = "bundle-name")
	private String name;

	BundleRemoveCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace) throws IOException, BlockedException {
		out(words.get("removed", new RemoveBundle(workplace).remove(name).toString()));
		return ExitStatus.OK;
	}
}
