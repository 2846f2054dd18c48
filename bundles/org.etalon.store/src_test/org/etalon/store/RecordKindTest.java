// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Grade;
import org.etalon.store.records.Authority;
import org.etalon.store.records.AuthorityLevel;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;

class RecordKindTest {

	/** A record of every type of field. */
	public record Sample(@Named(ru = "ид", en = "id") String id, @Named(ru = "буква", en = "letter") Grade letter,
			@Named(ru = "день", en = "day") LocalDate validTo, @Named(ru = "число", en = "number") Integer number,
			@Named(ru = "счет", en = "count") int count, @Named(ru = "да", en = "yes") boolean yes) {
	}

	/** A record without an id in front. */
	public record NoId(@Named(ru = "имя", en = "name") String name) {
	}

	/** A record with a component without a name. */
	public record Nameless(@Named(ru = "ид", en = "id") String id, String other) {
	}

	/** A record with a binary fraction. */
	public record Inexact(@Named(ru = "ид", en = "id") String id, @Named(ru = "доля", en = "share") double share) {
	}

	private static final RecordKind<Sample> KIND = RecordKind.of(Sample.class, "sample");
	private static final Sample ONE = new Sample("1", Grade.B, LocalDate.of(2027, 3, 15), null, 4, true);

	@Test
	void takesFieldsFromTheComponents() {
		assertEquals(List.of("id", "letter", "valid_to", "number", "count", "yes"),
				KIND.fields().stream().map(Field::column).toList());
		assertEquals(List.of(FieldType.TEXT, FieldType.CODE, FieldType.DATE, FieldType.NUMBER, FieldType.COUNT,
				FieldType.FLAG_SET), KIND.fields().stream().map(Field::type).toList());
	}

	@Test
	void findsAFieldByEitherName() {
		assertEquals(KIND.field("validTo"), KIND.field("valid_to"));
		assertThrows(IllegalArgumentException.class, () -> KIND.field("valid"));
	}

	@Test
	void takesARecordApartAndMakesItAgain() {
		Object[] values = KIND.fields().stream().map(field -> KIND.get(ONE, field)).toArray();
		assertEquals(ONE, KIND.make(values));
		assertEquals("1", KIND.id(ONE));
	}

	@Test
	void changesOneField() {
		Sample changed = KIND.with(ONE, KIND.field("letter"), Grade.A);
		assertEquals(Grade.A, changed.letter());
		assertEquals(List.of(KIND.field("letter")), KIND.differences(ONE, changed));
	}

	@Test
	void refusesRecordsThatCannotBeKept() {
		assertThrows(IllegalArgumentException.class, () -> RecordKind.of(NoId.class, "no_id"));
		assertThrows(IllegalArgumentException.class, () -> RecordKind.of(Nameless.class, "nameless"));
		assertThrows(IllegalArgumentException.class, () -> RecordKind.of(Inexact.class, "inexact"));
	}

	@Test
	void everyFieldChangesTheSum() {
		Set<Long> sums = new HashSet<>();
		sums.add(KIND.checksum(ONE));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("id"), "2")));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("letter"), null)));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("validTo"), null)));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("number"), 4)));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("count"), 5)));
		sums.add(KIND.checksum(KIND.with(ONE, KIND.field("yes"), false)));
		assertEquals(7, sums.size());
	}

	@Test
	void nothingAndAnEmptyTextHaveDifferentSums() {
		RecordKind<Authority> kind = RecordKinds.AUTHORITIES;
		assertNotEquals(kind.checksum(new Authority("1", "а", null, null)),
				kind.checksum(new Authority("1", "а", null, "")));
		assertNotEquals(kind.checksum(new Authority("1", "аб", null, "")),
				kind.checksum(new Authority("1", "а", null, "б")));
	}

	/** The sums stand in databases: they must not change from one version to the next. */
	@Test
	void theSumOfARecordStaysWhatItWas() {
		assertEquals(-8777619367409808973L,
				RecordKinds.AUTHORITIES.checksum(new Authority("A-1", "ФНС", AuthorityLevel.FEDERAL, null)));
	}

	@Test
	void everyKindHasATableOfItsOwnAndCaptionsInBothLanguages() {
		Set<String> tables = new HashSet<>();
		for (RecordKind<?> kind : RecordKinds.all()) {
			assertTrue(tables.add(kind.table()), kind.table());
			for (Field field : kind.fields()) {
				assertTrue(!field.caption().ru().isBlank() && !field.caption().en().isBlank(), field.name());
			}
		}
	}
}
