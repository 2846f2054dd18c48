// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import org.etalon.exchange.Texts;

import picocli.CommandLine.Option;

/** How a sample of materials is drawn. */
final class DrawOptions {

	@Option(names = "--seed", paramLabel = "TEXT", required = true)
	private String seed;

	@Option(names = "--confidence", paramLabel = "90|95|99")
	private int confidence = 95;

	@Option(names = "--margin", paramLabel = "PERCENT")
	private int margin = 10;

	/**
	 * What was said in public before the draw.
	 *
	 * @throws UsageException if nothing was said: anybody could have drawn then
	 */
	String seed(Texts texts) throws UsageException {
		if (seed.isBlank()) {
			throw new UsageException(texts.get("usage.value", "--seed", seed, texts.get("usage.seed")));
		}
		return seed;
	}

	/** Confidence, percent. */
	int confidence() {
		return confidence;
	}

	/** Margin of error, percent. */
	int margin() {
		return margin;
	}
}
