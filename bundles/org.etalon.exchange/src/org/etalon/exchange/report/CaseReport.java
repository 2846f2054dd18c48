// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.cases.CaseRun;
import org.etalon.exchange.VariantStamp;

/**
 * Cases that were run, and by what.
 *
 * @param product  name and version of the product
 * @param inputs   the files as the user named them
 * @param run      the cases and how they ended
 * @param other    the same cases under the readings they are contrasted with, null if that was not asked for
 * @param variants the scoring variants that were used
 * @param calendar where years of the production calendar are from that did not come with the product, empty for none
 */
public record CaseReport(String product, List<String> inputs, CaseRun run, CaseRun other, List<VariantStamp> variants,
		String calendar) {

	public CaseReport {
		inputs = List.copyOf(inputs);
		variants = List.copyOf(variants);
	}

	/** What the answers depended on: the readings, and the production calendar if it is not only the product's own. */
	public Map<String, String> basis() {
		Map<String, String> basis = new LinkedHashMap<>(run.usedSettings());
		if (!calendar.isEmpty()) {
			basis.put("calendar", calendar);
		}
		return basis;
	}

	/** The cases that end otherwise under the other readings; none if there are no others. */
	public List<CaseRun.Flip> flips() {
		return other == null ? List.of() : run.flips(other);
	}

	/** The readings in which the two runs differ, as the second one has them: {@code A11=CERTIFICATE}. */
	public String changed() {
		Map<String, String> before = run.settings().asMap();
		return other.settings().asMap().entrySet().stream()
				.filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
				.map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(", "));
	}

	/** The last line of every report: what a script looks for, the same in every language. */
	public String total() {
		return run.passed() + " passed, " + run.failed() + " failed";
	}
}
