// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Flaw;
import org.etalon.standard.Readability;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.StandardSettings;
import org.etalon.standard.TextCounts;

/** How readable a text is (R-55.counts, R-55.text). */
final class ReadabilityCases {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "4.6.4.6");

	private ReadabilityCases() {
	}

	static List<CaseRule> rules() {
		return List.of(ofCounts(), ofText());
	}

	private static CaseRule ofCounts() {
		return indices(CaseRule
				.named("R-55.counts", CLAUSE, "Индексы удобочитаемости по подсчетам",
						"Indices of readability from counts")
				.settings(StandardSettings.A37).input("sentences", "0…", "предложений", "sentences")
				.input("words", "0…", "слов", "words").input("letters", "0…", "букв", "letters")
				.input("syllables", "0…", "слогов", "syllables")
				.input("complexWords", "0…", "слов из 5 слогов и длиннее", "words of 5 syllables and more"))
				.errors(Flaw.INVALID_INPUT)
				.example("{\"sentences\": 10, \"words\": 100, \"letters\": 600, \"syllables\": 250, "
						+ "\"complexWords\": 8}")
				.computed((in, context) -> Readability
						.ofCounts(new TextCounts(count(in, "sentences"), count(in, "words"), count(in, "letters"),
								count(in, "syllables"), count(in, "complexWords")), context.norms())
						.map(ReadabilityCases::indices));
	}

	private static CaseRule ofText() {
		return indices(CaseRule.named("R-55.text", CLAUSE, "Удобочитаемость текста", "Readability of a text")
				.settings(StandardSettings.A37).input("text", "\"…\"", "текст", "text")
				.output("sentences", "0…", "предложений", "sentences").output("words", "0…", "слов", "words")
				.output("letters", "0…", "букв", "letters").output("syllables", "0…", "слогов", "syllables")
				.output("complexWords", "0…", "слов из 5 слогов и длиннее", "words of 5 syllables and more")
				.output("characters", "0…", "знаков без пробелов", "characters without white space"))
				.example("{\"text\": \"Мама мыла раму. Она устала!\"}")
				.computed((in, context) -> Readability.ofText(in.text("text"), context.norms()).map(figures -> {
					TextCounts counts = figures.counts();
					Map<String, Object> outputs = CaseRule.outputs("sentences", counts.sentences(), "words",
							counts.words(), "letters", counts.letters(), "syllables", counts.syllables(),
							"complexWords", counts.complexWords(), "characters", counts.characters());
					outputs.putAll(indices(figures));
					return outputs;
				}));
	}

	private static CaseRule.Builder indices(CaseRule.Builder rule) {
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			rule.output(index.key(), "0.000", index.caption().ru(), index.caption().en());
		}
		return rule.output("indices", "{…}", "все индексы; без слов null", "all indices; null without words");
	}

	private static long count(Inputs in, String key) {
		return in.integer(key, 0, Integer.MAX_VALUE);
	}

	private static Map<String, Object> indices(ReadabilityFigures figures) {
		Map<String, Object> all = new LinkedHashMap<>();
		figures.indices().forEach((index, value) -> all.put(index.key(), value));
		Map<String, Object> outputs = new LinkedHashMap<>(all);
		outputs.put("indices", all.isEmpty() ? null : all);
		return outputs;
	}
}
