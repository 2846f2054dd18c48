// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.exchange.report.Fixture;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Term;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class OutcomeTextTest {

	private static final OutcomeText RUSSIAN = new OutcomeText(Locale.of("ru"));
	private static final OutcomeText ENGLISH = new OutcomeText(Locale.ENGLISH);

	@Test
	void explainsAPrimaryCertification() {
		assertEquals(List.of("Регулирование: А+ → 0,30 балла (п. 18)",
				"Личный прием: показатели не применяются → 0,30 балла (п. 18)", "Лаборатория: В → 0,10 балла (п. 18)",
				"Мониторинг: сведений об отсутствии технической возможности нет → 0,10 балла (п. 19)",
				"Интегральный уровень: 0,30 + 0,30 + 0,10 + 0,10 → 80 % (п. 20)",
				"Решение: уровень 80 % не ниже 70 % → сертификат (п. 22а)",
				"Срок действия: с 14.04.2025 по 14.04.2028 включительно (п. 29; настройки: A05=ISSUE_DATE, A06=NO_SHIFT)"),
				lines(RUSSIAN, Fixture.service(Finding.A_PLUS, Finding.INDICATORS_NOT_APPLICABLE, Finding.V,
						Finding.NOT_STATED)));
	}

	@Test
	void explainsInEnglish() {
		assertEquals(List.of("Regulation: Б → 0.20 points (clause 37)", "Laboratory: Б → 0.20 points (clause 37)",
				"Integral level: 0.20 + 0.20 → 40% (clause 37)",
				"Decision: level 40% is at least 40%, but below 60% → certificate and conclusion (clause 38б)",
				"Validity: not known, because the date it starts from is not given (clause 29; settings: A05=ISSUE_DATE, "
						+ "A06=NO_SHIFT, A25=ANALOGY_60)"),
				lines(ENGLISH, Fixture.appeals(Finding.B, Finding.B)));
	}

	/** Steps of an overlay are codes and texts in both languages; they are read in one language. */
	@Test
	void saysWhatAnOverlayChanges() {
		Clause basis = new Clause(Document.REGIONAL, "ст. 3");
		Text name = new Text("Порядок", "Order");
		OverlaidVariant variant = VariantsForTests.overlaid("16",
				new Difference.Threshold(name, basis, Decision.CERTIFICATE, 90),
				new Difference.CertificateTerm(name, basis, Decision.CERTIFICATE_AND_CONCLUSION, null, new Term(0, 90)),
				new Difference.LeastGrade(name, basis, Stage.LABORATORY, Grade.A_PLUS,
						Decision.CERTIFICATE_AND_CONCLUSION),
				new Difference.RequiredCriterion(name, basis, "МФЦ", Decision.CERTIFICATE_AND_CONCLUSION),
				new Difference.EligibilityReason(name, basis, "Реорганизация"),
				new Difference.ExtraColumn(name, basis, "Куратор"),
				new Difference.ExtraColumn(name, basis, "Отрасль", Map.of("soc", new Text("социальная", "social"))),
				new Difference.ExtraColumn(name, basis, "Район", Map.of("1", new Text("Северный", "North"))),
				new Difference.RegionalList(name, basis, Set.of("1"), Set.of()));
		Scorer scorer = variant.scorer(Settings.defaults(ScoringSettings.all()), () -> null);
		Submission submission = variant.complete(Fixture.service(Finding.A_PLUS, Finding.A, Finding.B, Finding.CAPABLE),
				"1", "", Map.of("Реорганизация", "да", "Куратор", "Иванова", "Отрасль", "Social", "Район", "2"));
		CheckedRow row = new CheckedRow(new RegisterRow("in.csv", 2, "1", "", "", submission, List.of(), Map.of()),
				(Outcome) scorer.assess(submission), variant.scheme(), scorer);
		assertEquals(List.of(
				"Надстройка 16-strict: Порядок – «сертификат»: уровень от 70 % → от 90 %; уровень объекта 80 % (ст. 3)",
				"Надстройка 16-strict: Порядок – «сертификат и заключение», срок для объектов федерального перечня "
						+ "МСЗУ: 180 дн. → 90 дн. (ст. 3)",
				"Надстройка 16-strict: Порядок – этап «лаборатория» не ниже А+, иначе не лучше, чем «сертификат и заключение»; "
						+ "установлено: Б (ст. 3)",
				"Надстройка 16-strict: Порядок – столбец «МФЦ» — «да», иначе не лучше, чем «сертификат и заключение»; "
						+ "ответ: не дан (ст. 3)",
				"Надстройка 16-strict: Порядок – «да» в столбце «Реорганизация» не допускает объект в годовой перечень; "
						+ "ответ: да (ст. 3)",
				"Надстройка 16-strict: Порядок – столбец «Куратор»: Иванова (ст. 3)",
				"Надстройка 16-strict: Порядок – столбец «Отрасль»: социальная (ст. 3)",
				"Надстройка 16-strict: Порядок – столбец «Район»: 2 – нет в справочнике субъекта РФ (ст. 3)",
				"Надстройка 16-strict: Порядок – объект в региональном перечне МСЗУ (ст. 3)"), overlay(RUSSIAN, row));
		assertEquals(
				"Overlay 16-strict: Order – “certificate”: level from 70% → from 90%; level of the object 80% (ст. 3)",
				overlay(ENGLISH, row).getFirst());
	}

	private static List<String> overlay(OutcomeText text, CheckedRow row) {
		return text.explanation(row).stream().map(text::sentence)
				.filter(line -> line.startsWith("Надстройка") || line.startsWith("Overlay")).toList();
	}

	@Test
	void saysWhyALevelIsZero() {
		Submission zero = Fixture.service(Finding.G, Finding.A, Finding.A, Finding.CAPABLE);
		assertEquals(List.of(
				"Интегральный уровень: 0,00 + 0,25 + 0,25 + 0,10 → 0 %: этап с нулем баллов обнуляет уровень (п. 20)",
				"Решение: уровень 0 % ниже 40 % → только заключение: уровень ниже 40 % (п. 23)"),
				lines(RUSSIAN, zero).subList(4, 6));
		List<String> missing = lines(RUSSIAN, zero.with(Stage.LABORATORY, Finding.NOT_PRESENTED));
		assertEquals("Лаборатория: запрошенные сведения не представлены → 0,00 балла (п. 21)", missing.get(2));
		assertEquals(
				"Интегральный уровень: 0,00 + 0,25 + 0,00 + 0,10 → 0 %: запрошенные сведения не представлены (п. 21)",
				missing.get(4));
	}

	@Test
	void explainsARecertificationAndItsGap() {
		List<String> lines = lines(RUSSIAN,
				Fixture.again(Fixture.service(Finding.A, Finding.A, Finding.B_PLUS, Finding.CAPABLE), CertificateType.A,
						80, 0, false));
		assertEquals(
				"Повторная сертификация: истекает срок сертификата; прежний результат: сертификат, 80 %; новый уровень "
						+ "80 %; продлений без повышения уровня ранее: 0 → сертификат; "
						+ "продлений без повышения уровня теперь: 1 (п. 31; настройки: A11=CONCLUSION_ONLY, A12=ONCE_PER_LIFE, "
						+ "A13=LAST_CERTIFICATE)",
				lines.get(5));
		assertEquals("Решение: уровень 80 % не ниже 70 % → сертификат (п. 22а)", lines.get(6));
		assertEquals(
				"Срок действия: с 01.03.2025 по 28.02.2028 включительно; дней без действующего сертификата: 44 (п. 31; "
						+ "настройки: A05=ISSUE_DATE, A06=NO_SHIFT, A15=FROM_EXPIRY)",
				lines.get(7));
	}

	@Test
	void mentionsTheRoadmapWhereItMatters() {
		Submission good = Fixture.service(Finding.A, Finding.A, Finding.B_PLUS, Finding.CAPABLE);
		String refused = lines(ENGLISH, Fixture.again(good, CertificateType.B, 65, 0, false)).get(5);
		assertTrue(
				refused.contains("roadmap not shown to be implemented → not admitted to recertification (clause 31"));
		assertTrue(lines(ENGLISH, Fixture.again(good, CertificateType.B, 65, 0, true)).get(5)
				.contains("; roadmap implemented → certificate (clause 31"));
	}

	@Test
	void saysHowTheNextDecisionIsReached() {
		assertEquals(
				List.of("Регулирование Б → Б+ — уровень 60 %, сертификат",
						"Лаборатория Б+ → А — уровень 60 %, сертификат"),
				RUSSIAN.nextDecision(Fixture.checked("1", "", Fixture.appeals(Finding.B, Finding.B_PLUS))));
		assertEquals(List.of("Reception Г → В; monitoring no → yes — level 70%, certificate"),
				ENGLISH.nextDecision(Fixture.checked("1", "",
						Fixture.service(Finding.A, Finding.NOT_PERFORMED, Finding.A, Finding.NOT_CAPABLE))));
	}

	@Test
	void saysWhyThereIsNoNextDecision() {
		Submission good = Fixture.appeals(Finding.A, Finding.A);
		assertEquals(List.of("Лучшее решение уже принято."), RUSSIAN.nextDecision(Fixture.checked("1", "", good)));
		assertEquals(
				List.of("Повышение оценок не изменит решения: сначала нужно выполнить и представить дорожную карту."),
				RUSSIAN.nextDecision(Fixture.checked("1", "", Fixture.again(good, CertificateType.B, 50, 0, false))));
		assertEquals(List.of("Повышение оценок не изменит решения: основание не применимо к объектам этого вида."),
				RUSSIAN.nextDecision(Fixture.checked("1", "",
						Fixture.again(good, Basis.REVOCATION, CertificateType.A, 60, 0, true))));
	}

	@Test
	void writesPointsAsHundredths() {
		assertEquals(List.of("0,00", "0,05", "0,30", "1,00"),
				List.of(0, 5, 30, 100).stream().map(RUSSIAN::points).toList());
		assertEquals("0.25", ENGLISH.points(25));
	}

	private static List<String> lines(OutcomeText text, Submission submission) {
		return text.explanation(Fixture.checked("1", "", submission)).stream().map(text::sentence).toList();
	}
}
