// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.util.List;

import org.etalon.norm.ProductionCalendar;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Guard;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Refusal;

/** What an overlay says of itself when it says that it only tightens, and whether it is so. */
final class Promise {

	private static final int MOST = 20; // examples

	private Promise() {
	}

	/** Where an overlay loosens although it says that it only tightens, in words; empty if it promises nothing. */
	static List<String> broken(OverlaidVariant overlaid) {
		return overlaid.overlay().onlyTightens()
				? Guard.loosened(overlaid.base(), overlaid, ProductionCalendar::builtIn).stream().limit(MOST)
						.map(Promise::sentence).toList()
				: List.of();
	}

	/** The difference, what got better, and an object that shows it. */
	private static String sentence(Guard.Loosening loosened) {
		Difference difference = loosened.difference();
		return (difference == null ? "" : difference.name().ru() + " / " + difference.name().en() + ": ")
				+ loosened.aspect() + "; " + loosened.example() + (loosened.reading().isEmpty() ? "" : "; ")
				+ loosened.reading() + "; " + brief(loosened.before()) + " → " + brief(loosened.after());
	}

	private static String brief(Assessment assessment) {
		return switch (assessment) {
		case Outcome outcome -> outcome.level().percent() + " " + outcome.decision()
				+ (outcome.validTo() == null ? "" : " " + outcome.validTo());
		case Refusal refusal -> refusal.flaws().getFirst().code();
		};
	}
}
