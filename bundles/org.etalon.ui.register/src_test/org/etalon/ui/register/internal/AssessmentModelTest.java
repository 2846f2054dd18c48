// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;

import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.Test;

class AssessmentModelTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

	private final AssessmentModel model = new AssessmentModel();

	private void begin() {
		model.begin(Map.of(Stage.REGULATION, Finding.A, Stage.RECEPTION, Finding.NOT_STATED), DAY, Basis.EXPIRY);
	}

	@Test
	void nothingIsGivenBackBeforeSomethingIsChosen() {
		assertFalse(model.changed());
		begin();
		assertFalse(model.changed());
	}

	@Test
	void whatIsChosenOtherwiseCanBeGivenBack() {
		begin();
		model.choose(Stage.REGULATION, Finding.B);
		assertTrue(model.changed());
		model.choose(Stage.REGULATION, Finding.A);
		assertFalse(model.changed(), "as it was");
		model.choose(Stage.LABORATORY, Finding.A);
		assertTrue(model.changed());
		begin();
		assertFalse(model.changed());
	}

	/** A sheet that was finished meanwhile takes nothing of what was chosen for other stages. */
	@Test
	void whatWasChosenStaysWhenTheSheetOfAnotherStageIsFinished() {
		begin();
		model.choose(Stage.LABORATORY, Finding.A_PLUS);
		model.choose(Stage.REGULATION, Finding.G);
		model.on(DAY.plusDays(1));
		model.because(Basis.REVOCATION);
		model.follow(Map.of(Stage.REGULATION, Finding.B, Stage.RECEPTION, Finding.NOT_STATED), DAY, Basis.EXPIRY);
		assertEquals(Finding.A_PLUS, model.chosen(Stage.LABORATORY));
		assertEquals(Finding.B, model.chosen(Stage.REGULATION), "the sheet knows better");
		assertEquals(DAY.plusDays(1), model.day());
		assertEquals(Basis.REVOCATION, model.basis());
		assertTrue(model.changed());
	}

	@Test
	void whatIsKeptNowIsFollowedWhereNothingWasChosen() {
		begin();
		model.follow(Map.of(Stage.LABORATORY, Finding.B), DAY.plusDays(3), Basis.REVOCATION);
		assertNull(model.chosen(Stage.REGULATION));
		assertEquals(Finding.B, model.chosen(Stage.LABORATORY));
		assertEquals(DAY.plusDays(3), model.day());
		assertEquals(Basis.REVOCATION, model.basis());
		assertFalse(model.changed());
	}

	@Test
	void itBeginsAnewWhenItIsTheFirstAssessmentNoMore() {
		model.begin(Map.of(), DAY, null);
		model.choose(Stage.REGULATION, Finding.A);
		model.follow(Map.of(), DAY, Basis.EXPIRY);
		assertNull(model.chosen(Stage.REGULATION));
		assertEquals(Basis.EXPIRY, model.basis());
	}

	@Test
	void anotherDayAndAnotherBasisCountToo() {
		begin();
		model.on(DAY.plusDays(1));
		assertTrue(model.changed());
		begin();
		model.because(Basis.REVOCATION);
		assertTrue(model.changed());
	}

	@Test
	void eachChoiceIsTakenBackAndMadeAgainAndSaysWhatItIs() {
		begin();
		model.choose(Stage.REGULATION, Finding.B);
		model.choose(Stage.REGULATION, Finding.B);
		model.on(DAY.plusDays(1));
		assertEquals("дата завершения", model.undoes().orElseThrow());
		model.undo();
		assertEquals(DAY, model.day());
		assertEquals("регулирование", model.undoes().orElseThrow(), "what changed nothing is no step");
		model.undo();
		assertEquals(Finding.A, model.chosen(Stage.REGULATION));
		assertFalse(model.changed());
		assertTrue(model.undoes().isEmpty());
		model.redo();
		model.redo();
		assertEquals(Finding.B, model.chosen(Stage.REGULATION));
		assertEquals(DAY.plusDays(1), model.day());
		model.giveBack();
		assertFalse(model.changed());
		model.undo();
		assertEquals(Finding.B, model.chosen(Stage.REGULATION), "giving back is taken back, too");
	}

	@Test
	void choicesAreTakenBackUntilSomethingElseIsKept() {
		Map<Stage, Finding> kept = Map.of(Stage.REGULATION, Finding.A);
		model.begin(kept, DAY, null);
		model.choose(Stage.REGULATION, Finding.B);
		model.follow(kept, DAY, null);
		assertTrue(model.undoes().isPresent(), "somebody changed something else");
		model.follow(Map.of(Stage.REGULATION, Finding.B), DAY, null);
		assertTrue(model.undoes().isEmpty(), "it was saved");
	}

	@Test
	void whatWasChosenComesBackFromItsDraftAsOneStep() {
		begin();
		model.choose(Stage.REGULATION, null);
		model.choose(Stage.LABORATORY, Finding.A_PLUS);
		model.on(DAY.minusDays(2));
		model.because(Basis.REVOCATION);
		Map<String, String> draft = model.changes();
		begin();
		assertTrue(model.resume(draft));
		assertNull(model.chosen(Stage.REGULATION));
		assertEquals(Finding.A_PLUS, model.chosen(Stage.LABORATORY));
		assertEquals(DAY.minusDays(2), model.day());
		assertEquals(Basis.REVOCATION, model.basis());
		assertEquals("черновик прошлого сеанса", model.undoes().orElseThrow());
		model.undo();
		assertFalse(model.changed());
	}

	/** What is kept of another stage since the draft was made stays as it is kept. */
	@Test
	void aDraftHoldsOnlyWhatWasChosenOtherwise() {
		begin();
		model.choose(Stage.LABORATORY, Finding.A_PLUS);
		Map<String, String> draft = model.changes();
		model.begin(Map.of(Stage.REGULATION, Finding.G), DAY.plusDays(1), Basis.EXPIRY);
		assertTrue(model.resume(draft));
		assertEquals(Finding.G, model.chosen(Stage.REGULATION));
		assertEquals(DAY.plusDays(1), model.day());
	}

	@Test
	void aDraftThatSaysNothingNewIsNone() {
		model.begin(Map.of(Stage.REGULATION, Finding.A), DAY, null);
		assertTrue(model.changes().isEmpty());
		assertFalse(model.resume(Map.of("REGULATION", "A")), "it was saved before the crash");
		assertFalse(model.resume(Map.of("basis", "EXPIRY")), "it is the first assessment");
		assertFalse(model.resume(Map.of("REGULATION", "?", "on", "yesterday", "another", "A")));
		assertEquals(Finding.A, model.chosen(Stage.REGULATION));
		assertTrue(model.undoes().isEmpty());
	}
}
