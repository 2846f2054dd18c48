// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
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

	/** A notice for a reason that monitoring has not found. */
	static TerminationNoticeDocument noticeWithoutIndicators() {
		TerminationNoticeDocument found = notice();
		return new TerminationNoticeDocument(found.head(), found.certificate(), found.certificateIssued(),
				found.validFrom(), found.validTo(), found.terminated(),
				new Text("жалобы подтвердились.", "complaints were confirmed."), found.monitoredFrom(),
				found.monitoredTo(), List.of());
	}

	/** A roadmap with everything it can have: seven remarks at four points, a section left out, related measures. */
	static RoadmapDocument roadmap() {
		List<RoadmapDocument.Section> sections = List.of(
				section(1, measure("1.1", "Внести изменения в регламент <«пособия»>", "1.1", List.of(), 5, "открыто")),
				section(2,
						measure("2.1", "Разработать и утвердить техническое задание", "", List.of("3.1"), null,
								"закрыто")),
				section(3, measure("3.1", "Сократить число шагов", "2.1.1", List.of("2.1", "3.2"), 10, "в работе"),
						measure("3.2", "Подписать изображения", "2.2.1", List.of("3.1"), 0, "просрочено")),
				section(4), section(5, measure("5.1", "Провести приемочные работы", "", List.of(), null, "открыто")),
				section(6), section(7),
				section(8, measure("8.1", "Направить услугу на сертификацию", "", List.of(), null, "открыто")));
		return new RoadmapDocument("ЗК-2026-00045", LocalDate.of(2026, 5, 20), LocalDate.of(2026, 9, 1), object(),
				new Text("утверждена", "approved"), new RoadmapDocument.Standing(new Text("просрочено", "late"), 1, 1),
				LocalDate.of(2026, 7, 21), LocalDate.of(2026, 12, 1), sections,
				List.of(new RoadmapDocument.Remark("1.1", "Регламент требует лишнюю справку", "Справки нет",
						LocalDate.of(2026, 12, 1))),
				List.of(point("2.1", 50, 1, 0, true, "2.1.1", "Семь шагов до подачи"),
						point("2.2", 100, 2, 0, false, "2.2.1", "Нет описаний изображений")),
				new RoadmapDocument.Prediction(
						new RoadmapDocument.Level(55, 55, "20", Decision.CERTIFICATE_AND_CONCLUSION, "22б"),
						new RoadmapDocument.Level(70, 70, "20", Decision.CERTIFICATE, "22а"), "services 1.0.0", null),
				List.of(new RoadmapDocument.Problem(new Text("Раздел 4 пуст.", "Section 4 is empty."), "Прил. 4")));
	}

	private static RoadmapDocument.Section section(int number, RoadmapDocument.Measure... measures) {
		return new RoadmapDocument.Section(number, measures.length == 0 && number != 4, List.of(measures));
	}

	private static RoadmapDocument.Measure measure(String number, String title, String remark, List<String> related,
			Integer gain, String status) {
		boolean closed = status.equals("закрыто");
		return new RoadmapDocument.Measure(number, title, "Готово: " + title, remark, LocalDate.of(2026, 12, 1),
				"Отдел цифровизации", related, gain,
				gain == null ? new RoadmapDocument.Reason(new Text("критерия нет", "no criterion"), "Прил. 4") : null,
				new Text(status, status), closed ? LocalDate.of(2026, 8, 3) : null,
				closed ? List.of("Акт № 7", "приказ.pdf") : List.of());
	}

	private static RoadmapDocument.Point point(String number, int percent, int required, int closed, boolean late,
			String remark, String text) {
		return new RoadmapDocument.Point(number, percent, LocalDate.of(2026, 12, 1), required, closed, late,
				List.of(new RoadmapDocument.Remark(remark, text, "Готово: " + text, LocalDate.of(2026, 12, 1))));
	}

	private static MonthlyValue month(int year, int month, String value, boolean critical) {
		return new MonthlyValue(YearMonth.of(year, month), value == null ? null : new BigDecimal(value), critical);
	}

	/** A plan of seven authorities in three groups, a point that is late, one without a day, one left out. */
	static PlanDocument plan() {
		return new PlanDocument("model-jubilee/16", "Выплата к юбилею <супружеской жизни>", "Республика Татарстан",
				"Орлова О. О.", "", LocalDate.of(2026, 11, 28), LocalDate.of(2026, 9, 10), LocalDate.of(2026, 9, 20),
				new Text("исполняется", "carried out"),
				List.of(group(25, LocalDate.of(2026, 10, 1), 2, false, "Район 1", "Район 2"),
						group(50, LocalDate.of(2026, 11, 1), 4, true, "Район 3", "Район 4"),
						group(75, LocalDate.of(2026, 12, 1), 6, false, "Район 5", "Район 6"),
						group(100, null, 7, false)),
				List.of("Район 7"));
	}

	private static PlanDocument.Group group(int percent, LocalDate endsOn, int required, boolean late,
			String... names) {
		return new PlanDocument.Group(
				percent, endsOn, required, 2, late, Arrays
						.stream(names).map(each -> new PlanDocument.Row(each, endsOn,
								percent == 75 ? "" : "Отдел услуг", percent == 25 ? LocalDate.of(2026, 9, 30) : null))
						.toList());
	}
}
