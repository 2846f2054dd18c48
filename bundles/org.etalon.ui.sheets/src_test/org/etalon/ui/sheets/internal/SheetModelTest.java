// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.base.FileLink;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.sheets.Answers;
import org.etalon.operations.sheets.Evidence;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.sheets.internal.SheetModel.Mark;
import org.etalon.ui.template.TemplateParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetModelTest {

	private final SheetModel model = new SheetModel();

	@BeforeEach
	void begin() {
		model.begin(Examples.sheet(), 1, false);
	}

	private Criterion criterion(String id) {
		return Examples.criterion(model, id);
	}

	private List<Constraint> problems(String id) {
		return model.problems(criterion(id)).stream().map(ModelDiagnostic::constraint).toList();
	}

	/** Answers everything that can be answered by a number with the first answer, and shares with 100. */
	private void fill() {
		for (SheetModel.Row row : model.all()) {
			if (row.criterion() != null && !model.choose(row.criterion(), 1)
					&& row.criterion().getAnswerKind() == AnswerKind.PERCENT) {
				model.percent(row.criterion(), 100);
			}
		}
	}

	@Test
	void numbersAnswerAndWhatIsNoAnswerIsNone() {
		assertTrue(model.choose(criterion("r-result"), 2));
		assertEquals(Boolean.FALSE, model.answer(criterion("r-result")).getYes());
		assertFalse(model.choose(criterion("r-result"), 3));
		assertTrue(model.choose(criterion("r-recipient"), 2));
		assertEquals("частично", SheetWords.answer(criterion("r-recipient"), model.answer(criterion("r-recipient"))));
		assertFalse(model.choose(criterion("r-recipient"), 4));
		assertFalse(model.choose(criterion("r-words"), 1));
		assertEquals(2, model.answered());
		assertEquals(10, model.asked());
		assertEquals("2 / 3", model.progress(model.sheet().getTemplate().getSections().get(0)));
	}

	@Test
	void anAnswerThatIsTakenAwayLeavesNothingBehind() {
		model.choose(criterion("r-result"), 1);
		model.clear(criterion("r-result"));
		assertNull(model.answer(criterion("r-result")));
		assertFalse(model.isChanged());
		model.comment(criterion("r-result"), "проверить");
		model.choose(criterion("r-result"), 1);
		model.clear(criterion("r-result"));
		assertEquals("проверить", model.answer(criterion("r-result")).getComment());
		assertEquals(Mark.OPEN, model.mark(criterion("r-result")));
		assertEquals(List.of(), problems("r-result"));
	}

	@Test
	void evidenceIsWantedOnceThereIsAnAnswerAndAReasonOnceThereIsNone() {
		model.add(criterion("r-result"), Evidence.note("пункт 3"));
		assertEquals(List.of(), problems("r-result"));
		model.choose(criterion("r-asked"), 1);
		assertEquals(List.of(Constraint.EVIDENCE_MISSING), problems("r-asked"));
		assertEquals(Mark.WRONG, model.mark(criterion("r-asked")));
		model.add(criterion("r-asked"), Evidence.note("перечень"));
		assertEquals(Mark.DONE, model.mark(criterion("r-asked")));
		assertEquals(List.of("evidence-1", "evidence-2"), model.sheet().getAnswers().stream()
				.flatMap(each -> each.getEvidence().stream()).map(FileLink::getId).toList());
		model.notApplicable(criterion("r-result"), true);
		assertFalse(model.answer(criterion("r-result")).isNotApplicable());
		model.notApplicable(criterion("r-fee"), true);
		assertEquals(List.of(Constraint.REASON_MISSING), problems("r-fee"));
		model.comment(criterion("r-fee"), "услуга бесплатная");
		assertEquals(Mark.LEFT_OUT, model.mark(criterion("r-fee")));
		model.choose(criterion("r-fee"), 2);
		assertFalse(model.answer(criterion("r-fee")).isNotApplicable());
		model.percent(criterion("r-words"), 101);
		assertEquals(List.of(Constraint.ANSWER_UNFIT), problems("r-words"));
	}

	@Test
	void theNextThatWaitsComesFromTheBeginningAgain() {
		fill();
		model.clear(criterion("r-documents"));
		assertEquals(Optional.of(criterion("r-documents")), model.nextOpen(criterion("r-words")));
		// evidence is missing there
		assertEquals(Optional.of(criterion("r-result")), model.nextOpen(criterion("r-appeal")));
		assertEquals(Optional.of(criterion("r-result")), model.firstUnready());
		for (String id : List.of("r-result", "r-asked")) {
			model.add(criterion(id), Evidence.note("есть"));
		}
		model.choose(criterion("r-documents"), 1);
		assertEquals(Optional.empty(), model.nextOpen(null));
		assertEquals(Grade.A_PLUS, model.sheet().getGrade());
		assertEquals(Optional.empty(), model.firstUnready());
	}

	@Test
	void rowsAreFoundByTheirWordsUnderTheirHeadings() {
		List<SheetModel.Row> rows = model.rows("срок", false);
		assertEquals(List.of("r-term", "r-refusal", "r-appeal"),
				rows.stream().filter(each -> each.criterion() != null).map(each -> each.criterion().getId()).toList());
		assertNull(rows.get(0).criterion());
		assertEquals(List.of("r-term"), model.rows("срок ВИДИТ", false).stream().map(SheetModel.Row::criterion)
				.filter(Objects::nonNull).map(Criterion::getId).toList());
		fill();
		assertEquals(List.of("r-result", "r-asked"), model.rows("", true).stream().map(SheetModel.Row::criterion)
				.filter(Objects::nonNull).map(Criterion::getId).toList());
		AssessmentSheet other = Examples.sheet();
		other.getTemplate().getSections().get(0).getCriteria()
				.forEach(each -> each.getKinds().add(ObjectKind.TYPICAL_SERVICE));
		model.begin(other, 1, false);
		assertEquals(7, model.asked());
		assertEquals("Нагрузка на заявителя", model.all().get(0).section().getTitle());
	}

	@Test
	void typingInOneFieldIsOneEdit() {
		model.choose(criterion("r-result"), 1);
		for (String text : List.of("п", "пу", "пун", "пункт 3")) {
			model.comment(criterion("r-result"), text);
		}
		assertEquals(criterion("r-result").getText(), model.undoes().orElseThrow());
		assertEquals(Optional.of("r-result"), model.undo());
		assertNull(model.answer(criterion("r-result")).getComment());
		assertEquals(criterion("r-result").getText(), model.redoes().orElseThrow());
		assertTrue(model.answer(criterion("r-result")).getYes());
		model.redo();
		assertEquals("пункт 3", model.answer(criterion("r-result")).getComment());
		model.comment(criterion("r-result"), "пункт 4");
		assertFalse(model.canRedo());
		model.undo();
		assertEquals("пункт 3", model.answer(criterion("r-result")).getComment());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void everyEditIsTakenBackAndMadeAgainExactly(long seed) {
		Random random = new Random(seed);
		List<String> states = new ArrayList<>();
		states.add(model.draft().get("sheet"));
		List<Criterion> criteria = TemplateParts.criteria(model.sheet().getTemplate()).toList();
		for (int i = 0; i < 120; i++) {
			Criterion criterion = criteria.get(random.nextInt(criteria.size()));
			act(criterion, random);
			String now = model.draft().get("sheet");
			if (!now.equals(states.getLast())) {
				states.add(now);
			}
			List<String> ids = model.sheet().getAnswers().stream().flatMap(each -> each.getEvidence().stream())
					.map(FileLink::getId).toList();
			assertEquals(ids.size(), ids.stream().distinct().count());
			if (random.nextInt(4) == 0) {
				String before = model.draft().get("sheet");
				if (model.undo().isPresent()) {
					model.redo();
				}
				assertEquals(before, model.draft().get("sheet"));
			}
		}
		String last = states.getLast();
		int steps = 0;
		while (model.canUndo()) {
			model.undo();
			steps++;
		}
		assertEquals(states.getFirst(), model.draft().get("sheet"));
		assertFalse(model.isChanged());
		while (model.canRedo()) {
			model.redo();
			steps--;
		}
		assertEquals(0, steps);
		assertEquals(last, model.draft().get("sheet"));
	}

	private void act(Criterion criterion, Random random) {
		switch (random.nextInt(9)) {
		case 0, 1 -> model.choose(criterion, 1 + random.nextInt(3));
		case 2 -> model.notApplicable(criterion, random.nextBoolean());
		case 3 -> model.comment(criterion, "x".repeat(random.nextInt(3)));
		case 4 -> model.add(criterion, Evidence.note("заметка " + random.nextInt(100)));
		case 5 -> model.clear(criterion);
		case 6 -> model.state(random.nextBoolean() ? null : Grade.values()[random.nextInt(6)]);
		case 7 -> {
			if (model.answer(criterion) != null && !model.answer(criterion).getEvidence().isEmpty()) {
				model.remove(criterion, model.answer(criterion).getEvidence().get(0));
			}
		}
		default -> {
			if (criterion.getAnswerKind() == AnswerKind.PERCENT) {
				model.percent(criterion, random.nextInt(101));
			} else if (criterion.getAnswerKind() == AnswerKind.TEXT) {
				model.text(criterion, "y".repeat(random.nextInt(3)));
			}
		}
		}
	}

	@Test
	void evidenceOfADraftKeepsIdsApart() {
		model.add(criterion("r-result"), Evidence.note("пункт 3"));
		model.add(criterion("r-result"), Evidence.note("пункт 4"));
		model.add(criterion("r-asked"), Evidence.note("перечень"));
		Drafts.Draft draft = new Drafts.Draft(1, model.draft());
		SheetModel other = new SheetModel();
		other.begin(Examples.sheet(), 1, false);
		other.add(Examples.criterion(other, "r-term"), Evidence.note("срок"));
		model.begin(other.sheet(), 2, false);
		assertTrue(model.resume(draft));
		assertEquals(List.of(), problems("r-result"));
		List<String> ids = model.sheet().getAnswers().stream().flatMap(each -> each.getEvidence().stream())
				.map(FileLink::getId).toList();
		assertEquals(4, ids.size());
		assertEquals(4, Set.copyOf(ids).size(), ids::toString);
	}

	@Test
	void aDraftIsTakenUpAndChangesOnlyWhatItChanged() {
		model.choose(criterion("r-result"), 1);
		model.state(Grade.A);
		Drafts.Draft draft = new Drafts.Draft(1, model.draft());
		AssessmentSheet meanwhile = Examples.sheet();
		SheetModel other = new SheetModel();
		other.begin(meanwhile, 1, false);
		other.choose(Examples.criterion(other, "r-term"), 1);
		model.begin(other.sheet(), 2, false);
		assertTrue(model.resume(draft));
		assertEquals(1, model.revision(), "what was saved since then is not overwritten unseen");
		assertTrue(model.answer(criterion("r-result")).getYes());
		assertTrue(model.answer(criterion("r-term")).getYes());
		assertEquals(Grade.A, model.sheet().getStatedGrade());
		model.undo();
		assertFalse(model.isChanged());
		assertFalse(model.resume(new Drafts.Draft(1, Map.of("sheet", "{"))));
		model.begin(Examples.sheet(), 3, true);
		assertFalse(model.resume(draft));
	}

	@Test
	void afterAConflictMyAnswersGoOnFromWhatIsKept() {
		model.choose(criterion("r-result"), 1);
		model.percent(criterion("r-words"), 60);
		SheetModel other = new SheetModel();
		other.begin(Examples.sheet(), 1, false);
		other.percent(Examples.criterion(other, "r-words"), 40);
		other.choose(Examples.criterion(other, "r-term"), 2);
		ObjectSheets.Conflict conflict = new ObjectSheets.Conflict(criterion("r-words"),
				model.answer(criterion("r-words")), Answers.of(other.sheet()).get("r-words"));
		model.rebase(Examples.stored(other.sheet(), 2), List.of(conflict));
		assertEquals(2, model.revision());
		assertEquals(40, model.answer(criterion("r-words")).getPercent());
		assertTrue(model.answer(criterion("r-result")).getYes());
		assertFalse(model.answer(criterion("r-term")).getYes());
		assertTrue(model.isChanged());
	}

	@Test
	void aFinishedSheetIsOnlyRead() {
		model.begin(Examples.sheet(), 1, true);
		model.choose(criterion("r-result"), 1);
		model.state(Grade.A);
		assertFalse(model.isChanged());
		assertFalse(model.canUndo());
	}

	@Test
	void theTraceIsToldInWords() {
		fill();
		model.choose(criterion("r-visits"), 2);
		List<String> lines = SheetWords.trace(model.sheet(), model.trace());
		assertTrue(lines.contains("1,5 × 60 % = 0,9   Число обязательных визитов"), lines::toString);
		// 13,5 of weight in all: 12,9 of it is 95,555… %
		assertEquals("Всего 12,9 из 13,5, это 95,56 %", lines.getFirst());
		assertTrue(lines.get(1).startsWith("Не ниже 95 %: оценка А+."), lines::toString);
		assertEquals(Optional.empty(), SheetWords.next(model.sheet(), model.trace()));
		model.choose(criterion("r-term"), 2);
		// 11,9 of 13,5; 95 % are 12,825
		assertEquals(Optional.of("До оценки А+ (от 95 %) не хватает 0,93 балла веса."),
				SheetWords.next(model.sheet(), model.trace()));
	}

	@Test
	void aScreenIsOpenedOnAStageOfAnObject() {
		assertEquals("EP-1/7", SheetFacts.Key.of("REGULATION/EP-1/7").orElseThrow().object());
		assertEquals(Optional.empty(), SheetFacts.Key.of("EP-1"));
		assertEquals(Optional.empty(), SheetFacts.Key.of("NOWHERE/EP-1"));
	}
}
