// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.junit.jupiter.api.Test;

class StoreFailureTest {

	private static final Locale RUSSIAN = Locale.of("ru");
	private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

	private static String text(Code code, String... arguments) {
		return StoreFailure.text(new StoreException(code, arguments), RUSSIAN);
	}

	@Test
	void saysWhatIsNotAllowedInWords() {
		assertEquals("Пользователю ivanova это не разрешено: нужна роль Аналитический центр (CENTER).",
				text(Code.NOT_ALLOWED, "ivanova", "CENTER"));
		assertEquals(
				"Пользователю ivanova это не разрешено: нужна роль Аналитический центр (CENTER) или регион (REGION).",
				text(Code.NOT_ALLOWED, "ivanova", "CENTER", "REGION"));
		assertEquals("Пользователю ivanova это не разрешено: «Взяты контакты».",
				text(Code.NOT_ALLOWED, "ivanova", "register.contacts"));
		assertEquals(
				"Пользователю ivanova это не разрешено: контактов других субъектов он не видит, и копия была бы "
						+ "неполной. Ее делает тот, у кого не одна роль REGION.",
				text(Code.NOT_ALLOWED, "ivanova", "backup"));
		assertEquals(
				"Пользователю petrova это не разрешено: базу на сервере восстанавливает ее владелец – тот, под чьим "
						+ "именем ее открыли впервые.",
				text(Code.NOT_ALLOWED, "petrova", "restore"));
		assertEquals("Пользователю ivanova это не разрешено. Роли в этой базе дает администратор сервера, например: "
				+ "GRANT etalon_observer TO \"ivanova\".", text(Code.NOT_ALLOWED, "ivanova", "etalon"));
	}

	@Test
	void saysWhoHasItSinceWhenOfThisPlace() {
		String local = new OutcomeText(RUSSIAN).moment(AT, ZoneId.systemDefault());
		assertEquals(
				"База db открыта другой программой: petrov, компьютер host, процесс 7, с " + local
						+ ". Закройте ее там и повторите; данные не тронуты.",
				text(Code.IN_USE, "db", "petrov", "host", "7", AT.toString()));
		assertEquals("Базу сейчас меняет petrov: Взят перечень, с " + local + ". Повторите, когда он закончит.",
				text(Code.BUSY, "petrov", "register.import", AT.toString()));
	}
}
