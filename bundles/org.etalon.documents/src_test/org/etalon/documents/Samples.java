// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;

/** Documents as the register would hold them. */
final class Samples {

	static final String CONTROL_HASH = "5b0f3c1e9a7d4f6880c2a1b3e4d5f60718293a4b5c6d7e8f90a1b2c3d4e5f607";

	private Samples() {
	}

	static CertifiedObject object() {
		return new CertifiedObject("RU-16-000123",
				"Назначение и выплата единовременного пособия при рождении ребенка <«Семья & дети»>",
				new Text("услуга", "service"), new Text("типовая услуга", "typical service"),
				"Министерство труда, занятости и социальной защиты Республики Татарстан", "Республика Татарстан");
	}

	static DocumentHead head(String number, CertifiedObject object) {
		return new DocumentHead(number, LocalDate.of(2026, 5, 20), object,
				"АВТОНОМНАЯ НЕКОММЕРЧЕСКАЯ ОРГАНИЗАЦИЯ «АНАЛИТИЧЕСКИЙ ЦЕНТР ПРИ ПРАВИТЕЛЬСТВЕ РОССИЙСКОЙ ФЕДЕРАЦИИ»",
				"г. Москва", "Министерство труда, занятости и социальной защиты Республики Татарстан",
				new Signatory("Заместитель руководителя Аналитического центра", "И. И. Иванов"),
				new Recipe("SERVICES", "1.0.0.v202601010000",
						"0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9",
						List.of("ru.region16.rules 1.2.0, SHA-256 f9e8d7c6b5a40312…"), List.of("A05=ISSUE", "A16=1Y"),
						CONTROL_HASH));
	}

	static AssessedLevel assessed(Decision decision, String basis) {
		return new AssessedLevel(65, "20",
				List.of(new StageResult(Stage.REGULATION, "Б", 15, "18", "лист оценки от 12.04.2026"),
						new StageResult(Stage.RECEPTION, "INDICATORS_NOT_APPLICABLE", 30, "18", ""),
						new StageResult(Stage.LABORATORY, "В", 10, "18", ""),
						new StageResult(Stage.MONITORING, "CAPABLE", 10, "19", "")),
				decision, basis);
	}

	static CertificateDocument certificate() {
		return new CertificateDocument(head("АЦ-2026/00123", object()),
				assessed(Decision.CERTIFICATE_AND_CONCLUSION, "22б"), LocalDate.of(2026, 5, 20),
				LocalDate.of(2026, 11, 16), new Text("180 календарных дней", "180 calendar days"), "29", true, "");
	}

	static ConclusionDocument conclusion() {
		return new ConclusionDocument(head("АЦ-З-2026/00045", object()),
				assessed(Decision.CERTIFICATE_AND_CONCLUSION, "22б"), "CAPABLE",
				List.of(new Remark("Доступность", "Добавить текстовые описания изображений & кнопок формы."),
						new Remark("", "Сократить число шагов до подачи заявления с семи до четырех."),
						new Remark("Поиск по сайту", "Поиск не находит услугу по слову «пособие».")),
				"АЦ-2026/00123");
	}

	static TerminationNoticeDocument notice() {
		return new TerminationNoticeDocument(head("АЦ-У-2026/00007", object()), "АЦ-2024/00099",
				LocalDate.of(2024, 9, 2), LocalDate.of(2024, 9, 2), LocalDate.of(2027, 9, 2), LocalDate.of(2026, 5, 14),
				new Text("выявлены критические значения двух показателей мониторинга и обратной связи.",
						"two indicators of monitoring and feedback became critical."),
				LocalDate.of(2025, 9, 1), LocalDate.of(2026, 4, 30), List.of(
						new CriticalIndicator(new Text("Доля отказов в предоставлении услуги", "Share of refusals"),
								new Text("%", "%"),
								new Text("Устойчивый рост (3 и более месяцев подряд)",
										"Steady growth (3 and more months in a row)"),
								"Прил. 2 №1", YearMonth.of(2026, 4),
								List.of(month(2026, 1, "4.1000", false), month(2026, 2, "4.3500", true),
										month(2026, 3, "5.0000", true), month(2026, 4, "6.2500", true))),
						new CriticalIndicator(
								new Text("Индекс удовлетворенности клиентов (CSI)", "Client satisfaction index (CSI)"),
								new Text("балл", "points"),
								new Text("Снижение на 20 % и более", "Fall by 20 % and more"), "Прил. 2 №3",
								YearMonth.of(2026, 4), List.of(month(2025, 9, "4.0000", false),
										month(2026, 3, null, false), month(2026, 4, "3.2000", true)))));
	}

	private static MonthlyValue month(int year, int month, String value, boolean critical) {
		return new MonthlyValue(YearMonth.of(year, month), value == null ? null : new BigDecimal(value), critical);
	}
}
