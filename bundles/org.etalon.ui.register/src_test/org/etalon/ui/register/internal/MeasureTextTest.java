// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.exchange.OutcomeText;
import org.etalon.operations.roadmaps.RoadmapPlan;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.ui.common.Language;
import org.junit.jupiter.api.Test;

class MeasureTextTest {

	private static final LocalDate DAY = LocalDate.of(2027, 3, 1);
	private static final Map<String, String> CRITERIA = Map.of("l-done", "Доходят до конца", "l-found", "Находят сами");

	private static List<String> lines(RoadmapPlan plan, Measure measure) {
		return MeasureText.lines(plan, measure, id -> Optional.ofNullable(CRITERIA.get(id)),
				new OutcomeText(Language.current()));
	}

	private static Measure measure(RoadmapPlan plan, List<String> criteria, List<String> errors) {
		Measure one = plan.measures().get(0);
		return new Measure(one.id(), one.section(), one.title(), one.result(), one.block(), "Не доходят", 25,
				one.dueOn(), one.responsible(), criteria, errors, null, DAY, null, List.of(), List.of());
	}

	@Test
	void saysWhatACriterionAsksAndItsIdBehindIt() {
		RoadmapPlan plan = RoadmapPlan.EMPTY.with(3, "Исправить путь", "Путь исправлен", DAY, "Отдел");
		assertEquals(
				List.of("Замечание: Не доходят", "Характеристика результата: Путь исправлен",
						"Критерии: Доходят до конца (l-done); Находят сами (l-found)", "Контрольная точка 25 %",
						"Работа начата 01.03.2027"),
				lines(plan, measure(plan, List.of("l-done", "l-found"), List.of())));
		assertEquals("Критерий: l-other", lines(plan, measure(plan, List.of("l-other"), List.of())).get(2),
				"a criterion of a sheet that is gone has no words");
	}

	@Test
	void saysWhichTypicalErrorAMeasureAnswers() {
		RoadmapPlan plan = RoadmapPlan.EMPTY.with(3, "Исправить путь", "Путь исправлен", DAY, "Отдел");
		assertEquals("Типовая ошибка: Не доходят (e-7)", lines(plan, measure(plan, List.of(), List.of("e-7"))).get(0));
	}

	@Test
	void namesTheMeasuresItBelongsTogetherWithByNumberAndTitle() {
		RoadmapPlan plan = RoadmapPlan.EMPTY.with(2, "Разработать ТЗ", "ТЗ", DAY, "Отдел").with(3, "Исправить путь",
				"Путь исправлен", DAY, "Отдел");
		Measure first = plan.measures().get(0);
		Measure second = plan.measures().get(1);
		RoadmapPlan together = plan.related(second.id(), List.of(first.id()));
		assertEquals(List.of("Характеристика результата: Путь исправлен", "Связные мероприятия: 2.1 Разработать ТЗ"),
				lines(together, together.measures().get(1)));
	}
}
