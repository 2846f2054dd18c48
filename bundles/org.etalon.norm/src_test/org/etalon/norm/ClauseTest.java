// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class ClauseTest {

	private static final Locale RUSSIAN = Locale.of("ru");

	@Test
	void aNumberStaysAsTheDocumentHasIt() {
		assertEquals("22а", new Clause("22а").in(RUSSIAN));
		assertEquals("22а", new Clause("22а").in(Locale.ENGLISH));
	}

	@Test
	void anAppendixIsNamedInTheLanguage() {
		assertEquals("Прил. 2 №1, 2", new Clause("Прил. 2 №1, 2").in(RUSSIAN));
		assertEquals("App. 2 No. 1, 2", new Clause("Прил. 2 №1, 2").in(Locale.UK));
	}

	@Test
	void theActOfASubjectKeepsItsOwnNumber() {
		assertEquals("Act of the subject № 45, п. 3", new Clause(Document.REGIONAL, "№ 45, п. 3").in(Locale.ENGLISH));
	}

	@Test
	void anotherDocumentIsNamedBeforeTheNumber() {
		assertEquals("Business standard 4.1", new Clause(Document.BUSINESS_STANDARD, "4.1").in(Locale.ENGLISH));
		assertEquals("ГДБ 4.1", new Clause(Document.BUSINESS_STANDARD, "4.1").toString());
	}
}
