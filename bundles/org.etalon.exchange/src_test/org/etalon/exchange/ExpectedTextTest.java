// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.etalon.norm.Problem;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;

class ExpectedTextTest {

	private static final Locale RUSSIAN = Locale.of("ru");

	@Test
	void namesKindsByWordsInRussianAndByCodesInEnglish() {
		Problem problem = new Problem("list.csv", 7, "kind", "EP-1", "INVALID_VALUE", "гос. услуга",
				FieldText.expected(RecordKinds.OBJECTS.field("kind")));
		assertEquals(
				"Значение «гос. услуга» в столбце «вид / kind» недопустимо; ожидается: государственная услуга, "
						+ "типовая услуга, сервис, сервис обращений, сервис контроля, сервис для внутреннего клиента.",
				new ProblemMessages(RUSSIAN).text(problem));
		assertTrue(new ProblemMessages(Locale.ENGLISH).text(problem).contains("STATE_SERVICE, TYPICAL_SERVICE, "));
	}

	/** What a Russian message asks for is understood when it is written. */
	@Test
	void asksForNothingThatWouldNotBeRead() {
		int codes = 0;
		for (Field field : List.of(RecordKinds.OBJECTS.field("kind"), RecordKinds.CONTACTS.field("role"),
				RecordKinds.AUTHORITIES.field("level"), RecordKinds.CERTIFICATES.field("status"))) {
			assertEquals(FieldType.CODE, field.type());
			for (String code : FieldText.expected(field).split("\\|")) {
				String word = ExpectedText.in(code, RUSSIAN);
				assertFalse(word.matches(".*[A-Z].*"), word);
				assertEquals(FieldText.meaning(field, code), FieldText.meaning(field, word));
				codes++;
			}
		}
		assertTrue(codes > 12, "" + codes);
		for (String stage : CellValues.STAGES.split("\\|")) {
			assertEquals(CellValues.stages(stage), CellValues.stages(ExpectedText.in(stage, RUSSIAN)));
		}
		for (String basis : CellValues.BASIS.split("\\|")) {
			assertEquals(CellValues.basis(basis), CellValues.basis(ExpectedText.in(basis, RUSSIAN)));
		}
		for (String answer : CellValues.YES_NO.split("\\|")) {
			assertEquals(CellValues.yesNo(answer), CellValues.yesNo(ExpectedText.in(answer, RUSSIAN)));
		}
	}

	@Test
	void saysNothingTwiceAndLeavesTheRestAsItIs() {
		assertEquals("да, нет, 1, 0", ExpectedText.in(CellValues.YES_NO, RUSSIAN));
		assertEquals("гггг-мм-дд, дд.мм.гггг", ExpectedText.in(CellValues.DATE, RUSSIAN));
		assertEquals("01…95", ExpectedText.in(CellValues.SUBJECT, RUSSIAN));
		assertEquals("", ExpectedText.in("", RUSSIAN));
		assertEquals(List.of("yes", "no", "да", "нет", "true", "false", "1", "0"),
				Arrays.asList(ExpectedText.in(CellValues.YES_NO, Locale.ENGLISH).split(", ")));
	}
}
