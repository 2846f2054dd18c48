// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.following.DrawnSamples;
import org.etalon.operations.following.DrawnSamples.Sample;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon materials samples}: the samples that were drawn, each drawn again. */
@Command(name = "samples", sortOptions = false)
final class MaterialsSamplesCommand extends DatabaseCommand {

	@Parameters(paramLabel = "SAMPLE", arity = "0..1", descriptionKey = "materials-sample")
	private String id;

	MaterialsSamplesCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, FollowingCommand.WORDS, language);
	}

	@Override
	int run(Store store) throws StoreException {
		DrawnSamples samples = new DrawnSamples();
		if (id != null) {
			Sample sample = samples.show(store, id);
			new SamplePrinter(environment, words).print(sample);
			return sample.reproduced() ? ExitStatus.OK : ExitStatus.FAILED_ON;
		}
		List<Sample> all = samples.list(store, null);
		for (Sample each : all) {
			environment.out()
					.println(PlainText.of(words.get("sample.line", each.record().id(), date(each.record().drawnOn()),
							Integer.toString(each.record().size()), Integer.toString(each.record().population()),
							words.get(each.reproduced() ? "sample.again" : "sample.differs"))));
		}
		if (all.isEmpty()) {
			environment.err().println(words.get("sample.none"));
		}
		return all.stream().allMatch(Sample::reproduced) ? ExitStatus.OK : ExitStatus.FAILED_ON;
	}
}
