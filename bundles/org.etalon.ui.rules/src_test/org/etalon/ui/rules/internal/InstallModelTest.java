// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.operations.Impact;
import org.etalon.operations.InForce;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.certification.CurrentRegister;
import org.etalon.ui.rules.internal.InstallModel.Phase;
import org.etalon.ui.rules.internal.InstallModel.State;
import org.junit.jupiter.api.Test;

class InstallModelTest {

	private final InstallModel model = new InstallModel(new VerdictWords(Locale.ENGLISH),
			new Texts(InstallModel.class, "words", Locale.ENGLISH));

	private List<State> states() {
		return model.lines().stream().map(InstallModel.Line::state).toList();
	}

	@Test
	void allStepsWaitAtFirst() {
		assertEquals(List.of(State.WAITING, State.WAITING, State.WAITING, State.WAITING, State.WAITING), states());
		assertEquals(Phase.NAMING, model.phase());
	}

	@Test
	void theStepAfterThePassedOnesIsUnderWay() {
		model.begin();
		assertEquals(State.RUNNING, states().getFirst());
		model.found(Verdict.passed(Step.ORIGIN, "SIGNED", "a.jar", "00", "CN=Region"));
		model.found(Verdict.passed(Step.ORIGIN, "SIGNED", "b.jar", "00", "CN=Region"));
		assertEquals(List.of(State.PASSED, State.RUNNING, State.WAITING, State.WAITING, State.WAITING), states());
		assertEquals(2, model.lines().getFirst().text().lines().count());
	}

	@Test
	void aStepThatFailsEndsIt() {
		model.begin();
		model.found(Verdict.passed(Step.ORIGIN, "SIGNED", "a.jar", "00", "CN=Region"));
		model.found(Verdict.failed(Step.ORIGIN, "UNSIGNED", "b.jar"));
		model.found(Verdict.passed(Step.ORIGIN, "SIGNED", "c.jar", "00", "CN=Region"));
		assertEquals(List.of(State.FAILED, State.WAITING, State.WAITING, State.WAITING, State.WAITING), states());
		assertTrue(model.refused());
		assertTrue(model.lines().getFirst().text().startsWith("b.jar: not signed."), model.lines().toString());
		model.ended(new ChangeInstallation.Ended(false, "refused"));
		assertEquals(Phase.NOT_DONE, model.phase());
	}

	@Test
	void whatWasFoundOfOneSiteIsNotSaidOfTheNextOne() {
		model.begin();
		model.found(Verdict.failed(Step.ORIGIN, "UNSIGNED", "b.jar"));
		model.named();
		assertEquals(State.FAILED, states().getFirst(), "while it is looked at, nothing else can be named");
		model.ended(new ChangeInstallation.Ended(false, "refused"));
		model.named();
		assertEquals(Phase.NAMING, model.phase());
		assertEquals(List.of(State.WAITING, State.WAITING, State.WAITING, State.WAITING, State.WAITING), states());
		assertEquals("", model.said());
	}

	@Test
	void anUnknownSignerIsToldOnceWithTheWayToTrust() {
		model.begin();
		model.found(Verdict.failed(Step.ORIGIN, "UNKNOWN_SIGNER", "a.jar", "00ff", "CN=Region"));
		model.found(Verdict.failed(Step.ORIGIN, "UNKNOWN_SIGNER", "b.jar", "00ff", "CN=Region"));
		assertEquals(1, model.lines().getFirst().text().lines().count());
		assertTrue(model.lines().getFirst().text().contains("“Trust”"));
	}

	@Test
	void showsWhatMovesAndAsks() {
		model.begin();
		model.at(5, 10);
		assertEquals(50, model.percent());
		model.found(Verdict.passed(Step.IMPACT, "IMPACT", "10", "3", "1"));
		model.moves(
				new Impact(10, 0, 4, 0, 3, new TreeMap<>(), 1, 0, 0, 0, 0, 3, new TreeMap<>(), new TreeMap<>(), null));
		model.asks();
		assertEquals(Phase.ASKING, model.phase());
		assertFalse(model.lines().getLast().details().isEmpty());
		assertEquals(0, model.percent());
		model.agreed();
		assertEquals(Phase.CHANGING, model.phase());
		model.ended(new ChangeInstallation.Ended(true, "done"));
		assertEquals(Phase.DONE, model.phase());
	}

	/** A list of what moves can be saved while it is decided; documents can move where no object does. */
	@Test
	void offersTheListWhileItAsks() {
		InForce inForce = new InForce(5, 1, 0, 0, 0, List.of());
		for (InForce documents : Arrays.asList(inForce, null)) {
			model.begin();
			model.moves(new Impact(10, 0, 4, 0, 0, new TreeMap<>(), 0, 0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(),
					documents));
			assertFalse(model.hasList());
			model.asks();
			assertEquals(documents != null, model.hasList());
		}
		model.agreed();
		assertFalse(model.hasList());
	}

	@Test
	void tellsWhatOfTheDatabaseCouldNotBeLookedAt() {
		model.begin();
		model.wrote(new CurrentRegister.Result(10, 0, 3));
		model.moves(new Impact(10, 0, 4, 0, 0, new TreeMap<>(), 0, 0, 0, 0, 0, 0, new TreeMap<>(), new TreeMap<>(),
				new InForce(5, 0, 0, 0, 0, List.of())));
		assertTrue(model.lines().getLast().details().getLast().endsWith("not in the database: 3."),
				model.lines().getLast().details()::toString);
	}

	@Test
	void canBeginAnew() {
		model.begin();
		model.found(Verdict.failed(Step.ORIGIN, "UNSIGNED", "b.jar"));
		model.failed("no");
		model.begin();
		assertEquals(State.RUNNING, states().getFirst());
		assertFalse(model.refused());
		assertEquals("", model.said());
	}
}
