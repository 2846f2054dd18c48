// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.certification.Assessed;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.store.records.AssessmentRecord;

/** Prints an assessment that is kept: what it came to and why, and its number. */
final class AssessedPrinter {

	private final Environment environment;
	private final Texts texts;
	private final Texts words;
	private final Locale language;

	AssessedPrinter(Environment environment, Texts texts, Texts words, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.words = words;
		this.language = language;
	}

	/**
	 * Prints what came of assessing.
	 *
	 * @param finished the sheets of the database whose grades were taken
	 */
	void print(Assessed assessed, List<FilledSheet> finished) {
		PrintStream out = environment.out();
		finished.forEach(sheet -> out.println(words.get("assess.sheet", sheet.stage().caption().in(language),
				sheet.grade().letter(), PlainText.of(sheet.title()))));
		AssessmentRecord record = assessed.record();
		new OutcomePrinter(out, texts, language).print(assessed.checked());
		out.println();
		out.println(words.get("assess." + assessed.made(), record.id()));
		out.println(texts.get("explain.by", environment.product(),
				VariantStamp.whole(record.variant(), record.variantVersion(), record.variantHash())));
		out.println(texts.get("summary.settings", record.settings()));
	}
}
