// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.List;

import org.etalon.norm.Flaw;

/**
 * A submission that cannot be scored.
 *
 * @param flaws what is wrong with it, at least one
 */
public record Refusal(List<Flaw> flaws) implements Assessment {

	public Refusal {
		flaws = List.copyOf(flaws);
		if (flaws.isEmpty()) {
			throw new IllegalArgumentException("a refusal needs a reason");
		}
	}

	/** A refusal for one reason. */
	public static Refusal of(String field, String code, String found, String expected) {
		return new Refusal(List.of(new Flaw(field, code, found, expected)));
	}
}
