// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

	@ParameterizedTest
	@EnumSource
	void readsItsOwnLetterWithAnyWhiteSpaceAround(Grade grade) {
		assertEquals(Optional.of(grade), Grade.parse(grade.letter()));
		assertEquals(Optional.of(grade), Grade.parse(" \t" + grade.letter() + "\r\n"));
		assertEquals(Optional.of(grade), Grade.parse("\u00A0\u202F" + grade.letter() + "\u3000"));
	}

	@Test
	void readsLatinA() {
		assertEquals(Optional.of(Grade.A), Grade.parse("A"));
		assertEquals(Optional.of(Grade.A_PLUS), Grade.parse("A+"));
	}

	/** Latin B is ambiguous; small letters, digits, other signs and spaces inside are no grades. */
	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0", "Д", "B", "B+", "G", "а", "б", "a", "АА", "А +", "+А", "А++", "А-",
			"А\uFF0B", "В+", "Г+", "5", "А/Б", "Аᅠ" })
	void readsNothingElse(String text) {
		assertEquals(Optional.empty(), Grade.parse(text));
	}

	@Test
	void climbsToTheBest() {
		assertEquals(Optional.of(Grade.V), Grade.G.better());
		assertEquals(Optional.of(Grade.A_PLUS), Grade.A.better());
		assertEquals(Optional.empty(), Grade.A_PLUS.better());
	}
}
