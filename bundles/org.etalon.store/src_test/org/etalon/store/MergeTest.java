// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;

class MergeTest {

	private static final RecordKind<Authority> KIND = RecordKinds.AUTHORITIES;
	private static final Authority BASE = new Authority("1", "Служба", AuthorityLevel.LOCAL, "16");

	@Test
	void takesEachChangeFromItsSide() {
		Merge<Authority> merge = Merge.of(KIND, BASE, new Authority("1", "Агентство", AuthorityLevel.LOCAL, "16"),
				new Authority("1", "Служба", AuthorityLevel.REGIONAL, "16"));
		assertTrue(merge.clean());
		assertEquals(new Authority("1", "Агентство", AuthorityLevel.REGIONAL, "16"), merge.merged());
	}

	@Test
	void takesTheSameChangeOfBothSidesOnce() {
		Authority both = new Authority("1", "Агентство", AuthorityLevel.LOCAL, null);
		Merge<Authority> merge = Merge.of(KIND, BASE, both, both);
		assertTrue(merge.clean());
		assertEquals(both, merge.merged());
	}

	@Test
	void leavesToPeopleWhatBothSidesChangedDifferently() {
		Merge<Authority> merge = Merge.of(KIND, BASE, new Authority("1", "Агентство", AuthorityLevel.LOCAL, "16"),
				new Authority("1", "Комитет", AuthorityLevel.LOCAL, "77"));
		assertFalse(merge.clean());
		assertEquals(List.of(new Merge.Conflict(KIND.field("name"), "Служба", "Агентство", "Комитет")),
				merge.conflicts());
		assertEquals(new Authority("1", "Комитет", AuthorityLevel.LOCAL, "77"), merge.merged());
	}

	@Test
	void noChangeOfEitherSideIsLostUnnoticed() {
		Random random = new Random(4);
		for (int i = 0; i < 2000; i++) {
			Authority base = any(random);
			Authority mine = any(random);
			Authority theirs = any(random);
			Merge<Authority> merge = Merge.of(KIND, base, mine, theirs);
			for (Field field : KIND.fields()) {
				Object was = KIND.get(base, field);
				Object my = KIND.get(mine, field);
				Object their = KIND.get(theirs, field);
				Object got = KIND.get(merge.merged(), field);
				boolean conflict = merge.conflicts().stream().anyMatch(each -> each.field().equals(field));
				assertEquals(!equal(my, was) && !equal(their, was) && !equal(my, their), conflict);
				assertTrue(conflict || (equal(my, was) || equal(got, my)) && (equal(their, was) || equal(got, their)));
			}
		}
	}

	private static boolean equal(Object one, Object other) {
		return Objects.equals(one, other);
	}

	private static Authority any(Random random) {
		return new Authority("1", "абв".substring(random.nextInt(3)),
				random.nextBoolean() ? null : AuthorityLevel.values()[random.nextInt(4)],
				random.nextBoolean() ? null : "7" + random.nextInt(2));
	}
}
