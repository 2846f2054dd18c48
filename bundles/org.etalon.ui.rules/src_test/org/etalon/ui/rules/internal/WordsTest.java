// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.install.Decisions;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class WordsTest {

	private static final Texts RUSSIAN = new Texts(InstallModel.class, "words", Locale.of("ru"));

	@Test
	void areInBothLanguages() {
		BothLanguages.check(InstallModel.class, "words");
	}

	@Test
	void thereIsOneForEveryStepAndDecision() {
		for (Step step : Step.values()) {
			assertTrue(RUSSIAN.has("step." + step), step.name());
		}
		for (Decisions.Kind kind : Decisions.Kind.values()) {
			assertTrue(RUSSIAN.has("decision." + kind), kind.name());
		}
	}
}
