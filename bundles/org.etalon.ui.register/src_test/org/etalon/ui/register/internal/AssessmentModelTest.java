// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

	@Test
	void anotherDayAndAnotherBasisCountToo() {
		begin();
		model.on(DAY.plusDays(1));
		assertTrue(model.changed());
		begin();
		model.because(Basis.REVOCATION);
		assertTrue(model.changed());
	}
}
