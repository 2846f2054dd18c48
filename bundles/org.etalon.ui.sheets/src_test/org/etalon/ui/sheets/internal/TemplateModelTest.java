// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentPackage.Literals;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.SheetTemplates.State;
import org.etalon.operations.sheets.TemplateIds;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.template.TemplateParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateModelTest {

	private final TemplateModel model = new TemplateModel();

	@BeforeEach
	void begin() {
		model.begin(Examples.edition(Examples.template(), State.DRAFT), Set.of("criterion-1"));
	}

	private Criterion criterion(String id) {
		return (Criterion) TemplateParts.find(model.template(), id).orElseThrow();
	}

	@Test
	void aNewPartGetsAnIdThatNobodyHadAndComesBehindTheSelectedOne() {
		Optional<String> id = model.addCriterion(criterion("r-result"), "Новый");
		assertEquals(Optional.of("criterion-2"), id);
		assertEquals(1, model.template().getSections().get(0).getCriteria().indexOf(criterion("criterion-2")));
		model.remove(criterion("criterion-2"));
		assertEquals(Optional.of("criterion-3"), model.addCriterion(model.template(), "Новый"));
		assertEquals("r-terms", ((Section) criterion("criterion-3").eContainer()).getId());
		assertEquals("section-1", model.addSection("Раздел", "Новый"));
		// what was given stays given when the draft was saved
		model.begin(Examples.edition(model.template(), State.DRAFT), Set.of());
		model.remove(criterion("criterion-3"));
		assertEquals(Optional.of("criterion-5"), model.addCriterion(model.template(), "Новый"));
	}

	@Test
	void aCriterionMovesOverTheBorderOfItsSection() {
		model.move(criterion("r-notes"), 1);
		assertEquals("r-burden", ((Section) criterion("r-notes").eContainer()).getId());
		assertEquals(0, ((Section) criterion("r-notes").eContainer()).getCriteria().indexOf(criterion("r-notes")));
		model.move(criterion("r-notes"), -1);
		assertEquals("r-clear", ((Section) criterion("r-notes").eContainer()).getId());
		model.move(criterion("r-result"), -1);
		assertEquals(0, model.template().getSections().get(0).getCriteria().indexOf(criterion("r-result")));
		model.move(model.template().getSections().get(2), -2);
		assertEquals("r-terms", model.template().getSections().get(0).getId());
	}

	@Test
	void anotherKindOfAnswerBringsWhatItNeeds() {
		model.kind(criterion("r-result"), AnswerKind.CHOICE, "да", "нет");
		assertEquals(List.of("r-result-option-1", "r-result-option-2"),
				criterion("r-result").getOptions().stream().map(Identified::getId).toList());
		model.addOption(criterion("r-result"), "не вполне");
		model.removeOption(criterion("r-result").getOptions().get(0));
		assertEquals(2, criterion("r-result").getOptions().size());
		model.kind(criterion("r-result"), AnswerKind.TEXT, "", "");
		assertEquals(0, criterion("r-result").getWeight100());
		assertEquals(List.of(), criterion("r-result").getOptions());
		assertEquals(List.of(), model.problems());
		model.kind(criterion("r-result"), AnswerKind.PERCENT, "", "");
		assertEquals(100, criterion("r-result").getWeight100());
	}

	@Test
	void boundsStandInTheOrderOfTheGrades() {
		model.bound(Grade.A, null, "");
		assertEquals(Optional.empty(), model.bound(Grade.A));
		model.bound(Grade.A, 8600, "");
		assertEquals(List.of(Grade.values()),
				model.template().getScale().getSteps().stream().map(ScaleStep::getGrade).toList());
		model.bound(Grade.A, 1, "");
		assertFalse(model.problems(model.template()).isEmpty());
		for (Grade each : Grade.values()) {
			model.bound(each, null, "");
		}
		assertNull(model.template().getScale());
		model.bound(Grade.V, 0, "не из Методики");
		assertEquals("не из Методики", model.template().getScale().getOrigin());
	}

	@Test
	void problemsStandAtTheirPart() {
		model.set(criterion("r-words"), Literals.CRITERION__TEXT, "");
		assertEquals(1, model.problems(criterion("r-words")).size());
		assertEquals(List.of(), model.problems(criterion("r-result")));
		assertEquals("r-words", model.place(model.problems().get(0)));
	}

	@Test
	void aDraftIsTakenUpAndAPublishedEditionIsOnlyRead() {
		model.addSection("Раздел", "Новый");
		Drafts.Draft draft = new Drafts.Draft(7, model.draft());
		TemplateModel next = new TemplateModel();
		next.begin(Examples.edition(Examples.template(), State.DRAFT), Set.of());
		assertTrue(next.resume(draft));
		assertEquals(7, next.revision(), "what was saved since then is not overwritten");
		assertEquals(model.text(), next.text());
		assertEquals("section-2", next.addSection("Еще", "Новый"));
		next.begin(Examples.edition(Examples.template(), State.PUBLISHED), Set.of());
		assertFalse(next.resume(draft));
		next.remove((Identified) TemplateParts.find(next.template(), "r-result").orElseThrow());
		assertFalse(next.isChanged());
		assertEquals(11, TemplateParts.criteria(next.preview().getTemplate()).count());
	}

	@Test
	void whatCameOfAMergeIsOneEditOnWhatIsKeptNow() {
		String before = model.text();
		SheetTemplate merged = EcoreUtil.copy(model.template());
		merged.setName("Вместе");
		merged.getSections().get(0).getCriteria().get(0).setId("added-9");
		model.take(merged, 9);
		assertEquals("Вместе", model.template().getName());
		assertEquals(9, model.revision());
		assertTrue(model.isChanged());
		model.undo();
		assertEquals(before, model.text());
		assertEquals(9, model.revision(), "what is kept now is not written over unseen");
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void idsStayUniqueAndStableAndEveryEditIsTakenBackExactly(long seed) {
		Random random = new Random(seed);
		String before = model.text();
		Map<Identified, String> known = new HashMap<>();
		Set<String> ever = new HashSet<>(TemplateIds.all(model.template()));
		for (int i = 0; i < 150; i++) {
			Set<String> there = TemplateIds.all(model.template());
			act(random);
			List<Identified> parts = TemplateParts.criteria(model.template()).map(Identified.class::cast).toList();
			assertEquals(parts.size(), parts.stream().map(Identified::getId).distinct().count());
			for (Identified each : parts) {
				assertEquals(each.getId(), known.computeIfAbsent(each, Identified::getId));
			}
			for (String id : TemplateIds.all(model.template())) {
				// an id that comes is a new one: nothing here brings a part back
				assertTrue(there.contains(id) || ever.add(id), id);
			}
		}
		String after = model.text();
		while (model.canUndo()) {
			model.undo();
		}
		assertEquals(before, model.text());
		assertFalse(model.isChanged());
		while (model.canRedo()) {
			model.redo();
		}
		assertEquals(after, model.text());
	}

	private void act(Random random) {
		List<Criterion> criteria = TemplateParts.criteria(model.template()).toList();
		List<Section> sections = model.template().getSections();
		Identified part = criteria.isEmpty() ? model.template() : criteria.get(random.nextInt(criteria.size()));
		switch (random.nextInt(10)) {
		case 0 -> model.addSection("Раздел " + random.nextInt(9), "Критерий");
		case 1, 2 -> model.addCriterion(part, "Критерий " + random.nextInt(9));
		case 3 -> model.remove(part);
		case 4 -> model.move(part, random.nextBoolean() ? 1 : -1);
		case 5 -> {
			if (!sections.isEmpty()) {
				model.move(sections.get(random.nextInt(sections.size())), random.nextBoolean() ? 1 : -1);
			}
		}
		case 6 -> {
			if (part instanceof Criterion criterion) {
				model.kind(criterion, AnswerKind.values()[random.nextInt(4)], "да", "нет");
			}
		}
		case 7 -> model.set(part, TemplateModel.name(part), "x".repeat(random.nextInt(4)));
		case 8 -> model.bound(Grade.values()[random.nextInt(6)], random.nextBoolean() ? null : random.nextInt(10_000),
				"пример");
		default -> {
			if (part instanceof Criterion criterion && criterion.getAnswerKind() == AnswerKind.CHOICE) {
				if (random.nextBoolean() || criterion.getOptions().isEmpty()) {
					model.addOption(criterion, "еще");
				} else {
					model.removeOption(criterion.getOptions().get(0));
				}
			} else if (random.nextInt(5) == 0 && !sections.isEmpty()) {
				model.remove(sections.get(random.nextInt(sections.size())));
			}
		}
		}
	}
}
