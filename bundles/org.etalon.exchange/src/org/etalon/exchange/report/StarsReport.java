// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.standard.LevelCondition;
import org.etalon.standard.StarGap;
import org.etalon.standard.StarLevel;

/**
 * The levels of authorities, and by what.
 *
 * @param product     name and version of the product
 * @param inputs      the files as the user named them
 * @param settings    the readings they depend on, by id
 * @param authorities authorities in the order of the input, each with its quarters in their order
 * @param problems    the rows that were left out, and the inputs that could not be read
 */
public record StarsReport(String product, List<String> inputs, Map<String, String> settings,
		List<AuthorityStars> authorities, List<Problem> problems) {

	/** Code of a key indicator without a level. */
	static final String MISSING = "INDICATOR_MISSING";
	/** Code of an additional indicator without a level: it may be assessed, but need not be. */
	static final String NOT_ASSESSED = "NOT_ASSESSED";
	/** Code of a quarter between others that no row speaks of. */
	static final String QUARTER_MISSING = "QUARTER_MISSING";

	public StarsReport {
		inputs = List.copyOf(inputs);
		authorities = List.copyOf(authorities);
		problems = List.copyOf(problems);
	}

	/** The gaps of an indicator as codes: what they are, and of which input where that matters. */
	static List<String> gaps(IndicatorStars stars) {
		List<String> gaps = new ArrayList<>();
		if (stars.rating() == null) {
			gaps.add(stars.indicator().table() == 1 ? MISSING : NOT_ASSESSED);
		} else {
			for (StarGap gap : stars.rating().gaps()) {
				gaps.add(gap.kind() + ":" + gap.input());
			}
		}
		return gaps;
	}

	/** The range a level was reached with: {@code value ≥ 35.1, ≤ 50}, {@code chatbot true}. */
	static List<String> reached(StarLevel level) {
		return level == null ? List.of()
				: level.conditions().stream().map(condition -> condition.input() + ' ' + condition.text()).toList();
	}

	/** What the next level needs: {@code value ≥ 50.1}, {@code chatbot true}. */
	static List<String> needed(List<LevelCondition> conditions) {
		return conditions.stream().map(condition -> condition.input() + ' ' + condition.needed()).toList();
	}
}
