// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.operations.Impact;
import org.etalon.operations.InForce;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {

	private static final Locale RUSSIAN = Locale.of("ru");

	@Test
	void areInBothLanguages() {
		BothLanguages.check(VerdictWords.class, "verdicts");
	}

	@Test
	void nameTheStepAndWhetherItWasPassed() {
		Verdict verdict = Verdict.failed(Step.SELF_TEST, "CASES_FAILED", "1", "2", "x 1.0.0")
				.with(List.of("a case\u001b[31m"));
		assertEquals(List.of("Самопроверка: НЕ ПРОЙДЕНО. x 1.0.0: не сошлись примеры, 1 из 2.", "    a case [31m"),
				new VerdictWords(RUSSIAN).lines(verdict));
	}

	@Test
	void tellTheCodeOfWhatHasNoSentence() {
		assertEquals("Origin: NOT PASSED. NEW_CODE a, b",
				new VerdictWords(Locale.ENGLISH).lines(Verdict.failed(Step.ORIGIN, "NEW_CODE", "a", "b")).getFirst());
	}

	@Test
	void readARefusalAsItIsKept() {
		VerdictWords words = new VerdictWords(RUSSIAN);
		assertEquals(Verdict.failed(Step.ORIGIN, "UNSIGNED", "a.jar"),
				words.refusal("ORIGIN UNSIGNED a.jar").orElseThrow());
		assertEquals(List.of("a.jar", "00ff", "CN=Правительство края"),
				words.refusal("ORIGIN UNKNOWN_SIGNER a.jar 00ff CN=Правительство края").orElseThrow().arguments());
		assertTrue(words.refusal("ORIGIN OF_LATER_VERSIONS x").isEmpty());
		assertTrue(words.refusal("сверил по телефону").isEmpty());
		assertTrue(words.refusal("").isEmpty());
	}

	@Test
	void nameDocumentsThatWouldBeOtherOnes() {
		Clause regional = new Clause(Document.REGIONAL, "Закон № 12, ст. 3");
		InForce inForce = new InForce(9, 2, 1, 3, 0,
				List.of(new InForce.Issued("16-7", "EP-1", "Выдача справки", 85, Decision.CERTIFICATE, 65,
						Decision.CONCLUSION_ONLY, new Clause("23"), List.of()),
						new InForce.Issued("16-8", "EP-2", "Выписка", null, null, 90, Decision.CERTIFICATE, regional,
								List.of())));
		List<String> lines = new VerdictWords(RUSSIAN).lines(new Impact(9, 0, 9, 0, 0, new TreeMap<>(), 0, 0, 0, 0, 0,
				0, new TreeMap<>(), new TreeMap<>(), inForce));

		assertEquals(List.of("Объектов с оценками: 9, касается: 9, строк не прочитано: 0.",
				"Ни у одного объекта результат не изменится.",
				"Действующих сертификатов в базе: 9; по новым правилам не были бы выданы: 2, "
						+ "выданы с другим уровнем, результатом или сроком: 1.",
				"Неотработанных заключений: 3; результат был бы другим: 0.",
				"    № 16-7, EP-1 «Выдача справки»: 85 %, сертификат → 65 %, только заключение (п. 23)",
				"    № 16-8, EP-2 «Выписка»: не вычисляется → 90 %, сертификат (Закон № 12, ст. 3)",
				"    и еще 1; все – в списке объектов",
				"Выданные документы остаются в силе: в каждом записаны правила, по которым он выдан."), lines);
	}

	@Test
	void tellWhyADocumentWouldNotBeGiven() {
		InForce inForce = new InForce(1, 1, 0, 0, 0, List.of(new InForce.Issued("16-7", "EP-1", "Record", 85,
				Decision.CERTIFICATE, null, null, null, List.of("regulation MISSING_VALUE"))));
		List<String> lines = new VerdictWords(Locale.ENGLISH).lines(new Impact(1, 0, 1, 0, 0, new TreeMap<>(), 1, 0, 0,
				1, 0, 1, new TreeMap<>(), new TreeMap<>(), inForce));

		assertTrue(lines.contains(
				"    No. 16-7, EP-1 “Record”: 85 %, certificate → rejected: regulation, Required value missing"),
				lines::toString);
	}
}
