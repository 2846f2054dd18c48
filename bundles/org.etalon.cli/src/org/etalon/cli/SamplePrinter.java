// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.following.DrawnSamples.Sample;
import org.etalon.operations.models.DrawSample.Drawn;
import org.etalon.store.records.MaterialsSample;

/** A sample that is kept, as a person reads it. */
final class SamplePrinter {

	private final Environment environment;
	private final Texts words;

	SamplePrinter(Environment environment, Texts words) {
		this.environment = environment;
		this.words = words;
	}

	void print(Sample sample) {
		PrintStream out = environment.out();
		MaterialsSample record = sample.record();
		out.println(PlainText
				.of(words.get("sample.title", record.id(), new OutcomeText(words.locale()).date(record.drawnOn()),
						sample.change().author(), sample.change().intent().reason()).stripTrailing()));
		out.println(PlainText
				.of(words.get("sample.size", Integer.toString(record.size()), Integer.toString(record.population()),
						Integer.toString(record.confidence()), Integer.toString(record.margin()), record.reading())));
		for (String stratum : record.strata().split(" ")) {
			String[] parts = stratum.split("[=/]");
			out.println("  " + words.get("sample.stratum",
					Subject.find(parts[0]).map(Subject::name).orElse(words.get("sample.federal")), parts[1], parts[2]));
		}
		for (Drawn each : sample.members()) {
			if (each.selected()) {
				out.println(PlainText
						.of(words.get("sample.member", each.subject(), Integer.toString(each.rank()), each.id())));
			}
		}
		out.println(PlainText.of(words.get("sample.by", record.seed(), record.listSha256())));
		out.println(words.get(sample.reproduced() ? "sample.again" : "sample.differs"));
	}
}
