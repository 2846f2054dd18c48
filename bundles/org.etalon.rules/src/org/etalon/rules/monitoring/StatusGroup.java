// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.monitoring;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;

/**
 * What the code of a status of an application on the portal of state services (ЕПГУ) means for the indicators (appendix
 * 1). Only codes count: the names of statuses differ between sources.
 */
public enum StatusGroup {
	/** Provided (3, 40). */
	PROVIDED("оказано", "provided", 3, 40),
	/** Refused (4, 41). */
	REFUSED("отказано", "refused", 4, 41),
	/** An error in handling (22, 24, 30, 5). */
	ERROR("ошибка", "error", 22, 24, 30, 5),
	/** Nothing that counts. */
	OTHER("прочее", "other");

	private final Text caption;
	private final Set<Integer> codes;

	StatusGroup(String ru, String en, Integer... codes) {
		this.caption = new Text(ru, en);
		this.codes = Set.of(codes);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** The group of a status code. */
	public static Ruling<StatusGroup> of(int status) {
		StatusGroup found = OTHER;
		for (StatusGroup group : values()) {
			found = group.codes.contains(status) ? group : found;
		}
		return Ruling.made(found, TraceStep.of("STATUS", status + " → " + found, new Clause("Прил. 1")));
	}

	/** Number of applications in this group, of those counted by status code. */
	BigInteger count(Map<Integer, Long> counts) {
		return codes.stream().map(code -> BigInteger.valueOf(counts.getOrDefault(code, 0L))).reduce(BigInteger.ZERO,
				BigInteger::add);
	}
}
