// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;

class FiltersTest {

	private static final RecordKind<Authority> KIND = RecordKinds.AUTHORITIES;
	private static final Field NAME = KIND.field("name");
	private static final Field LEVEL = KIND.field("level");
	private static final Field SUBJECT = KIND.field("subject");
	private static final List<Authority> ALL = List.of(new Authority("1", "Ёлка большая", null, "16"),
			new Authority("2", null, AuthorityLevel.REGIONAL, "77"),
			new Authority("3", "елка", AuthorityLevel.FEDERAL, null));

	private static String let(Filter filter) {
		return String.join("",
				ALL.stream().filter(each -> Filters.matches(KIND, filter, each)).map(Authority::id).toList());
	}

	@Test
	void takesAConditionOnNothingForFalse() {
		assertEquals("1", let(new Filter.Between(SUBJECT, null, "50")));
		assertEquals("23", let(new Filter.Between(SUBJECT, null, "50").negated()));
		assertEquals("2", let(Filter.is(SUBJECT, "77")));
		assertEquals("13", let(Filter.is(SUBJECT, "77").negated()));
	}

	@Test
	void findsWhatIsNotKnown() {
		assertEquals("3", let(Filter.unknown(SUBJECT)));
		assertEquals("13", let(new Filter.In(SUBJECT, Arrays.asList(null, "16"))));
		assertEquals("", let(new Filter.In(SUBJECT, List.of())));
	}

	@Test
	void combinesConditions() {
		assertEquals("123", let(Filter.ALL));
		assertEquals("", let(new Filter.Or(List.of())));
		assertEquals("12", let(new Filter.Or(List.of(Filter.is(SUBJECT, "16"), Filter.is(SUBJECT, "77")))));
		assertEquals("", let(Filter.is(SUBJECT, "16").and(Filter.is(SUBJECT, "77"))));
	}

	@Test
	void findsEveryWordOfAText() {
		assertEquals("13", let(new Filter.Contains(NAME, "ЁЛКА")));
		assertEquals("1", let(new Filter.Contains(NAME, " больш  елк")));
		assertEquals("123", let(new Filter.Contains(NAME, " ")));
	}

	@Test
	void comparesCodesByName() {
		assertEquals("3", let(new Filter.Between(LEVEL, AuthorityLevel.FEDERAL, AuthorityLevel.LOCAL)));
	}

	@Test
	void ordersBySearchKeyWithTheUnknownFirstAndIdsWithin() {
		assertEquals("231", sorted(NAME, false));
		assertEquals("132", sorted(NAME, true));
		assertEquals("312", sorted(SUBJECT, false));
		assertEquals("213", sorted(SUBJECT, true));
		assertEquals("132", sorted(LEVEL, false));
		assertEquals("123", sorted(KIND.field("id"), false));
	}

	private static String sorted(Field field, boolean down) {
		Stream<Authority> sorted = ALL.stream().sorted(Filters.order(KIND, Query.all(KIND).sorted(field, down)));
		return String.join("", sorted.map(Authority::id).toList());
	}
}
