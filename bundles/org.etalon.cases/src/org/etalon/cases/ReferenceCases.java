// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Text;
import org.etalon.standard.FormDesignerRole;
import org.etalon.standard.FormDesignerStep;
import org.etalon.standard.LifeSituationLevel;
import org.etalon.standard.NeedStatus;
import org.etalon.standard.ProcessDesignerPart;
import org.etalon.standard.TransferStage;

/**
 * Rules that say what a thing consists of or who does what: nothing to
 * compute, but part of the law the others stand on.
 */
final class ReferenceCases {

	private ReferenceCases() {
	}

	static List<CaseRule> rules() {
		return List.of(
				CaseRule.named("R-01", new Clause("7"), "Строка Единого перечня", "Row of the unified register")
						.output("name", "7а", "наименование объекта сертификации", "name of the object")
						.output("inTypicalList", "7б", "наличие в перечне типовых услуг", "whether in the typical list")
						.output("category", "7в", "услуга или сервис", "service or servis")
						.output("authority", "7г", "уполномоченный орган или организация", "authority")
						.output("integralLevel", "7д", "интегральный уровень, при наличии", "integral level, if any")
						.output("certificateValidity", "7е", "срок действия сертификата, при наличии",
								"validity of the certificate, if any")
						.reference(),
				CaseRule.named("R-02", new Clause("6"), "Источники Единого перечня", "Sources of the unified register")
						.output("federalRegister", "6", "федеральный реестр услуг (функций)",
								"federal register of services")
						.output("gasUpravlenie", "6", "ГАС «Управление»", "ГАС «Управление»")
						.output("typicalList", "6", "перечень типовых услуг, 2113-р",
								"list of typical services, 2113-р")
						.output("servisInformation", "6", "сведения о сервисах от ответственных лиц",
								"information on servises from the responsible persons")
						.reference(),
				CaseRule.named("R-06", new Clause("13"), "Строка перечня отчетного года", "Row of the year list")
						.output("name", "13а", "наименование объекта сертификации", "name of the object")
						.output("inTypicalList", "13б", "наличие в перечне типовых услуг",
								"whether in the typical list")
						.output("category", "13в", "услуга или сервис", "service or servis")
						.output("authority", "13г", "уполномоченный орган или организация", "authority")
						.output("selfCheckLetter", "13д", "буква листа самопроверки", "letter of the self-check")
						.reference(),
				CaseRule.named("R-10", new Clause("17"), "Этапы сертификации", "Stages of certification")
						.output("regulation", "17а", "нормативное правовое регулирование", "regulation")
						.output("reception", "17б", "личный прием; только для объектов из перечней МСЗУ",
								"personal reception; only for objects in a list of МСЗУ")
						.output("laboratory", "17в", "лаборатория пользовательского тестирования",
								"user-testing laboratory")
						.output("monitoring", "17г", "возможность мониторинга", "capability of monitoring")
						.output("level", "17д", "интегральный уровень", "integral level").reference(),
				CaseRule.named("R-20", new Clause("30"), "Допуск к повторной сертификации",
						"Admission to recertification")
						.output("EXPIRY", "30а", "истечение срока действия сертификата", "the certificate expires")
						.output("REVOCATION", "30б", "прекращение действия по итогам мониторинга",
								"the certificate was terminated by monitoring")
						.output("roadmap", "31", "после сертификата 22б нужна выполненная дорожная карта",
								"after a certificate of 22б the implemented roadmap is needed")
						.reference(),
				CaseRule.named("R-32", new Clause("40"), "Заключение и доработка, раздел VII",
						"Conclusion and rework, section VII")
						.output("conclusion", "24-26", "заключение, направление и доработка как в разделе V",
								"conclusion, sending and rework as in section V")
						.output("monitoring", "41", "мониторинга после сертификации нет",
								"no monitoring after certification")
						.reference(),
				lifeSituations(), stages());
	}

	private static CaseRule lifeSituations() {
		CaseRule.Builder rule = CaseRule.named("R-59", new Clause(Document.STANDARD, "4.3.5"),
				"Реестр жизненных ситуаций", "Registry of life situations");
		for (LifeSituationLevel level : LifeSituationLevel.values()) {
			output(rule, "registry", level, "4.3.5.1", level.caption());
		}
		for (NeedStatus need : NeedStatus.values()) {
			output(rule, "need", need, "4.3.5.4", need.caption());
		}
		return rule.reference();
	}

	private static CaseRule stages() {
		CaseRule.Builder rule = CaseRule.named("R-62", new Clause(Document.DIGITAL_REGULATIONS, "слайды"),
				"Этапы перевода услуги в электронный формат и ее создания",
				"Stages of the transfer of a service into electronic form, and of making it");
		for (TransferStage stage : TransferStage.values()) {
			output(rule, "stage", stage, "1…6", stage.caption());
		}
		for (FormDesignerStep step : FormDesignerStep.values()) {
			output(rule, "form", step, "ВКУ", step.caption());
		}
		for (FormDesignerRole role : FormDesignerRole.values()) {
			output(rule, "role", role, "ВКУ", role.caption());
		}
		for (ProcessDesignerPart part : ProcessDesignerPart.values()) {
			output(rule, "process", part, "ПГС", part.caption());
		}
		return rule.reference();
	}

	private static void output(CaseRule.Builder rule, String of, Enum<?> code, String place, Text caption) {
		rule.output(of + "." + code.name(), place, caption.ru(), caption.en());
	}
}
