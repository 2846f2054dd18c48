// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Readability of a text (уровень сложности восприятия, Standard 4.6.4.6): the indices from what is counted, and the
 * limits of a profile. The Standard gives neither coefficients nor limits; they are setting A37.
 */
public final class Readability {

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "4.6.4.6");

	private Readability() {
	}

	/** The counts and indices of a text. */
	public static Ruling<ReadabilityFigures> ofText(String text, ReadabilityNorms norms) {
		return ofCounts(TextCounter.count(text), norms);
	}

	/**
	 * The indices from counts, three decimals, half up away from zero; none for a text without words.
	 *
	 * @return a refusal for counts that no text has
	 */
	public static Ruling<ReadabilityFigures> ofCounts(TextCounts counts, ReadabilityNorms norms) {
		Ruling<ReadabilityFigures> impossible = impossible(counts);
		if (impossible != null) {
			return impossible;
		}
		List<TraceStep> trace = new ArrayList<>();
		trace.add(TraceStep.of("COUNTS", "sentences " + counts.sentences() + ", words " + counts.words() + ", letters "
				+ counts.letters() + ", syllables " + counts.syllables() + ", complexWords " + counts.complexWords(),
				CLAUSE));
		Map<ReadabilityIndex, BigDecimal> indices = new EnumMap<>(ReadabilityIndex.class);
		if (counts.words() > 0) {
			for (ReadabilityIndex index : ReadabilityIndex.values()) {
				BigDecimal value = index.figure(counts, norms).rounded();
				indices.put(index, value);
				trace.add(TraceStep.of(index.name(),
						norms.formulas().get(index).shown(counts) + " → " + value.toPlainString(), CLAUSE,
						norms.inEffect()));
			}
		}
		return new Ruling.Made<>(new ReadabilityFigures(counts, indices), trace);
	}

	/**
	 * The limits of a profile that a text, or a sentence, does not keep to, in their order; exact values are compared.
	 * What has no words keeps to all of them.
	 *
	 * @param scope which limits are meant
	 * @return a refusal for counts that no text has
	 */
	public static Ruling<List<ReadabilityExcess>> exceeded(ReadabilityProfile profile, ReadabilityLimit.Scope scope,
			TextCounts counts, ReadabilityNorms norms) {
		Ruling<List<ReadabilityExcess>> impossible = impossible(counts);
		if (impossible != null) {
			return impossible;
		}
		List<TraceStep> trace = new ArrayList<>();
		trace.add(TraceStep.of("PROFILE", profile.name() + " " + scope + " words " + counts.words(), CLAUSE,
				norms.inEffect()));
		List<ReadabilityExcess> exceeded = new ArrayList<>();
		for (ReadabilityLimit limit : profile.limits()) {
			if (limit.scope() == scope && counts.words() > 0) {
				ExactFigure figure = limit.measure().figure(counts, norms);
				boolean over = limit.isExceededBy(figure);
				trace.add(TraceStep.of(limit.measure().key(),
						figure.rounded().toPlainString() + sign(limit, over) + limit.bound().toPlainString(), CLAUSE,
						norms.inEffect()));
				if (over) {
					exceeded.add(new ReadabilityExcess(limit, figure.rounded()));
				}
			}
		}
		return new Ruling.Made<>(List.copyOf(exceeded), trace);
	}

	private static String sign(ReadabilityLimit limit, boolean over) {
		if (limit.measure().higherIsEasier()) {
			return over ? " < " : " ≥ ";
		}
		return over ? " > " : " ≤ ";
	}

	/** Why no text can have these counts, null if one can. Complex words may have been counted in another way. */
	private static <T> Ruling<T> impossible(TextCounts counts) {
		if (counts.sentences() < 0 || counts.words() > 0 && counts.sentences() == 0) {
			return Ruling.invalid("sentences", counts.sentences(), "1…words");
		}
		if (counts.words() < counts.sentences()) {
			return Ruling.invalid("words", counts.words(), "sentences…");
		}
		if (counts.letters() < counts.words() || counts.words() == 0 && counts.letters() > 0) {
			return Ruling.invalid("letters", counts.letters(), counts.words() == 0 ? "0" : "words…");
		}
		if (counts.syllables() < 0 || counts.syllables() > counts.letters()) {
			return Ruling.invalid("syllables", counts.syllables(), "0…letters");
		}
		if (counts.complexWords() < 0 || counts.complexWords() > counts.words()) {
			return Ruling.invalid("complexWords", counts.complexWords(), "0…words");
		}
		return null;
	}
}
