// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.etalon.standard.ReadabilityTerm.COMPLEX_PER_SENTENCE;
import static org.etalon.standard.ReadabilityTerm.ROOT;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A formula of readability: the sum of its terms, each with a coefficient. Immutable.
 *
 * @param coefficients the terms and their coefficients, in the order of the terms
 */
public record ReadabilityFormula(Map<ReadabilityTerm, BigDecimal> coefficients) {

	/** A coefficient or a limit has at most so many digits before the point, and as many behind it. */
	public static final int DIGITS = 9;

	/** More decimals than any bound has that the root is compared with, so that rounding it down loses nothing. */
	private static final int DECIMALS_OF_ROOT = DIGITS + 3;

	/**
	 * Checks the coefficients.
	 *
	 * @throws IllegalArgumentException if one is not {@linkplain #allows allowed}
	 */
	public ReadabilityFormula {
		coefficients = Collections.unmodifiableMap(new EnumMap<>(coefficients));
		coefficients.forEach((term, coefficient) -> {
			if (!allows(term, coefficient)) {
				throw new IllegalArgumentException(term + ": " + coefficient);
			}
		});
		if (coefficients.containsKey(ROOT) != coefficients.containsKey(COMPLEX_PER_SENTENCE)) {
			throw new IllegalArgumentException("a root and what stands below it go together");
		}
	}

	/** Whether {@code term} can have {@code coefficient}: what is too long could not be computed exactly. */
	public static boolean allows(ReadabilityTerm term, BigDecimal coefficient) {
		return isShort(coefficient) && (term != COMPLEX_PER_SENTENCE || coefficient.signum() >= 0);
	}

	/** Whether a number has at most {@value #DIGITS} digits before the point and as many behind it. */
	static boolean isShort(BigDecimal number) {
		return number.scale() <= DIGITS && number.precision() - number.scale() <= DIGITS;
	}

	/** This formula with another coefficient of a term that it has. */
	ReadabilityFormula with(ReadabilityTerm term, BigDecimal coefficient) {
		if (!coefficients.containsKey(term)) {
			throw new IllegalArgumentException("no such term: " + term);
		}
		Map<ReadabilityTerm, BigDecimal> changed = new EnumMap<>(coefficients);
		changed.put(term, coefficient);
		return new ReadabilityFormula(changed);
	}

	/** The value for a text with at least one word. */
	ExactFigure figure(TextCounts counts) {
		BigDecimal sum = root(counts);
		for (Map.Entry<ReadabilityTerm, BigDecimal> part : coefficients.entrySet()) {
			BigDecimal factor = part.getKey().overSentencesAndWords(counts);
			sum = factor == null ? sum : sum.add(part.getValue().multiply(factor));
		}
		return new ExactFigure(sum, ReadabilityTerm.CONSTANT.overSentencesAndWords(counts));
	}

	/**
	 * The term with the root, over sentences × words. An irrational root is replaced by a decimal fraction that lies
	 * between the same neighbours of {@value #DECIMALS_OF_ROOT} decimals: no limit and no bound of rounding, times
	 * sentences and words, lies between the two, so comparing and rounding come out as with the root itself.
	 */
	private BigDecimal root(TextCounts counts) {
		BigDecimal factor = coefficients.get(ROOT);
		if (factor == null) {
			return BigDecimal.ZERO;
		}
		BigDecimal square = factor.multiply(BigDecimal.valueOf(counts.words())).pow(2)
				.multiply(coefficients.get(COMPLEX_PER_SENTENCE)).multiply(BigDecimal.valueOf(counts.complexWords()))
				.multiply(BigDecimal.valueOf(counts.sentences()));
		BigDecimal below = new BigDecimal(square.movePointRight(2 * DECIMALS_OF_ROOT).toBigInteger().sqrt(),
				DECIMALS_OF_ROOT);
		boolean exact = below.pow(2).compareTo(square) == 0;
		BigDecimal root = exact ? below : below.add(BigDecimal.ONE.movePointLeft(DECIMALS_OF_ROOT + 1));
		return factor.signum() < 0 ? root.negate() : root;
	}

	/** The computation as an explanation shows it. */
	String shown(TextCounts counts) {
		StringBuilder text = new StringBuilder();
		coefficients.forEach((term, coefficient) -> {
			if (term == COMPLEX_PER_SENTENCE) {
				text.append('(').append(coefficient.toPlainString()).append(term.shown(counts)).append(')');
			} else {
				String sign = coefficient.signum() < 0 ? "-" : "+";
				text.append(text.isEmpty() ? sign.replace("+", "") : " " + sign + " ");
				text.append(coefficient.abs().toPlainString()).append(term.shown(counts));
			}
		});
		return text.toString();
	}
}
