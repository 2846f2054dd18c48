// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateIds;
import org.junit.jupiter.api.Test;

class TemplateEditsTest {

	private final List<String> places = new ArrayList<>();
	private final SheetTemplate template = template();
	private final TemplateEdits edits = new TemplateEdits() {

		private final TemplateIds ids = new TemplateIds(Set.of());

		@Override
		protected void edit(String place, String typing, Runnable edit) {
			places.add(place);
			edit.run();
		}

		@Override
		protected TemplateIds ids() {
			return ids;
		}

		@Override
		public SheetTemplate template() {
			return template;
		}

		@Override
		public boolean locked() {
			return false;
		}

		@Override
		public List<ModelDiagnostic> problems() {
			return SheetTemplates.problems(template);
		}
	};

	private static SheetTemplate template() {
		SheetTemplate template = AssessmentFactory.eINSTANCE.createSheetTemplate();
		template.setId("t");
		template.setName("Лист");
		template.setEdition("1");
		template.setStage(Stage.LABORATORY);
		return template;
	}

	@Test
	void aTemplateMadeOnlyOfEditsIsSound() {
		String section = edits.addSection("Поиск", "Находится?");
		String other = edits.addSection("Форма", "Заполнена?");
		Criterion first = template.getSections().get(0).getCriteria().get(0);
		String second = edits.addCriterion(first, "Понятно?").orElseThrow();
		Criterion choice = template.getSections().get(0).getCriteria().get(1);
		edits.kind(choice, AnswerKind.CHOICE, "да", "нет");
		edits.addOption(choice, "отчасти");
		edits.bound(Grade.A, 8500, "пример");
		edits.bound(Grade.G, 0, "пример");
		assertEquals(List.of(), edits.problems());
		assertEquals(Optional.of(8500), edits.bound(Grade.A));
		assertEquals(List.of(section, other, second), places.subList(0, 3));
		assertEquals(3, choice.getOptions().size());
	}

	@Test
	void aCriterionAtTheBorderMovesIntoTheNextSection() {
		edits.addSection("Поиск", "Находится?");
		edits.addSection("Форма", "Заполнена?");
		Criterion first = template.getSections().get(0).getCriteria().get(0);
		edits.move(first, 1);
		assertEquals(first, template.getSections().get(1).getCriteria().get(0));
		assertTrue(template.getSections().get(0).getCriteria().isEmpty());
		edits.move(first, -1);
		assertEquals(first, template.getSections().get(0).getCriteria().get(0));
	}

	@Test
	void anIdThatWasDroppedIsNotGivenAgain() {
		edits.addSection("Поиск", "Находится?");
		Criterion first = template.getSections().get(0).getCriteria().get(0);
		String gone = first.getId();
		edits.remove(first);
		assertNotEquals(gone, edits.addCriterion(template.getSections().get(0), "Снова?").orElseThrow());
		assertTrue(TemplateParts.find(template, gone).isEmpty());
	}
}
