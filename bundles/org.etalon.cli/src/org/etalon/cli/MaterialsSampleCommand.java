// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.following.DrawnSamples;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code etalon materials sample}: draws from what was sent, keeps the sample, and moves the materials. */
@Command(name = "sample", sortOptions = false)
final class MaterialsSampleCommand extends FollowingCommand {

	@Parameters(paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Mixin
	private DrawOptions draw;

	MaterialsSampleCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		new SamplePrinter(environment, words).print(new DrawnSamples().draw(store, new DrawnSamples.Request(model, on(),
				draw.seed(texts), draw.confidence(), draw.margin(), reason(), conditions(store))));
		return ExitStatus.OK;
	}
}
