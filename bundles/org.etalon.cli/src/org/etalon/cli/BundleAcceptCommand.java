// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.AcceptBundle;
import org.etalon.operations.bundles.JudgedBundles;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;

/** {@code etalon bundle accept}: the same steps for what something else installed. */
@Command(name = "accept", sortOptions = false)
final class BundleAcceptCommand extends ActivationCommand {

	BundleAcceptCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Workplace workplace)
			throws UsageException, IOException, BlockedException, StoreException, OutputFailedException {
		check();
		AcceptBundle accept = new AcceptBundle(workplace);
		try (JudgedBundles judged = accept.judge()) {
			return finish(judged, workplace, tried -> accept.apply(judged, tried));
		}
	}
}
