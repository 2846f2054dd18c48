// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.FOUR;
import static org.etalon.scoring.Given.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.StageScheme;
import org.junit.jupiter.api.Test;

class SchemeTest {

	private static final Clause CLAUSE = new Clause("1");
	private static final Term YEAR = Term.ofYears(1);

	@Test
	void knowsTheLevelsThatCanBeReached() {
		assertEquals(new TreeSet<>(List.of(0, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100)),
				FOUR.reachableLevels());
		assertEquals(new TreeSet<>(List.of(0, 20, 30, 40, 50, 60, 70, 80, 90, 100)), TWO.reachableLevels());
	}

	/** Below 40 is nothing but 0 in four stages; 20 and 30 are there in two. */
	@Test
	void findsTheBandOfALevel() {
		assertEquals(List.of("23", "23", "22б", "22б", "22а", "22а"),
				List.of(0, 39, 40, 69, 70, 100).stream().map(level -> FOUR.band(level).clause().number()).toList());
		assertEquals(List.of("39", "39", "38б", "38б", "38а", "38а"),
				List.of(0, 39, 40, 59, 60, 100).stream().map(level -> TWO.band(level).clause().number()).toList());
		assertThrows(IllegalArgumentException.class, () -> FOUR.band(-1));
	}

	@Test
	void knowsThresholdsAndStages() {
		assertEquals(70, FOUR.threshold(Decision.CERTIFICATE));
		assertEquals(40, TWO.threshold(Decision.CERTIFICATE_AND_CONCLUSION));
		assertThrows(IllegalArgumentException.class, () -> FOUR.threshold(Decision.NOT_ADMITTED));
		assertNull(TWO.stage(Stage.RECEPTION));
		assertEquals(Stage.MONITORING, FOUR.stage(Stage.MONITORING).stage());
	}

	@Test
	void mustMakeAHundredPercent() {
		StageScheme regulation = graded(Stage.REGULATION, 50);
		assertEquals(100, scheme(regulation, graded(Stage.LABORATORY, 50)).reachableLevels().last());
		assertInvalid(() -> scheme(regulation));
		assertInvalid(() -> scheme(regulation, graded(Stage.LABORATORY, 60)));
		assertInvalid(() -> scheme());
		assertInvalid(() -> scheme(regulation, regulation));
	}

	@Test
	void needsOneDescendingBandForEachDecision() {
		List<StageScheme> stages = TWO.stages();
		Band top = new Band(60, Decision.CERTIFICATE, CLAUSE, YEAR, YEAR);
		Band middle = new Band(40, Decision.CERTIFICATE_AND_CONCLUSION, CLAUSE, YEAR, YEAR);
		Band bottom = new Band(0, Decision.CONCLUSION_ONLY, CLAUSE, null, null);
		assertEquals(3, scheme(stages, top, middle, bottom).bands().size());
		assertInvalid(() -> scheme(stages));
		assertInvalid(() -> scheme(stages, top, bottom));
		assertInvalid(() -> scheme(stages, middle, top, bottom));
		assertInvalid(() -> scheme(stages, top, middle, new Band(10, Decision.CONCLUSION_ONLY, CLAUSE, null, null)));
		assertInvalid(() -> scheme(stages, new Band(40, Decision.CERTIFICATE, CLAUSE, YEAR, YEAR), middle, bottom));
	}

	@Test
	void aTermGoesWithACertificate() {
		assertInvalid(() -> new Band(60, Decision.CERTIFICATE, CLAUSE, null, null));
		assertInvalid(() -> new Band(60, Decision.CERTIFICATE, CLAUSE, YEAR, null));
		assertInvalid(() -> new Band(0, Decision.CONCLUSION_ONLY, CLAUSE, YEAR, YEAR));
	}

	@Test
	void aStageHasSomethingToGainAndPointsForThoseWhoSkipIt() {
		assertInvalid(() -> graded(Stage.REGULATION, 0));
		assertInvalid(() -> new StageScheme(Stage.REGULATION, Applicability.ALWAYS, Map.of()));
		assertInvalid(() -> new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED,
				Map.of(Finding.A, new Award(50, CLAUSE))));
		assertInvalid(() -> new Award(-5, CLAUSE));
	}

	@Test
	void cannotBeChangedFromOutside() {
		Map<Finding, Award> awards = new EnumMap<>(Map.of(Finding.A, new Award(50, CLAUSE)));
		StageScheme stage = new StageScheme(Stage.REGULATION, Applicability.ALWAYS, awards);
		awards.clear();
		assertEquals(new Award(50, CLAUSE), stage.award(Finding.A));
		assertThrows(UnsupportedOperationException.class, () -> stage.awards().clear());
	}

	@Test
	void gradesNeedSixFigures() {
		assertInvalid(() -> Schemes.grades(CLAUSE, 1, 2, 3));
	}

	@Test
	void termsAreWrittenAsPeriods() {
		assertEquals("P3Y", Term.ofYears(3).toString());
		assertEquals("P180D", Term.ofDays(180).toString());
		assertEquals("P1Y30D", new Term(1, 30).toString());
		assertEquals(LocalDate.of(2025, 3, 30), new Term(1, 30).endFrom(LocalDate.of(2024, 2, 29)));
		assertInvalid(() -> new Term(0, 0));
		assertInvalid(() -> Term.ofDays(-1));
		assertInvalid(() -> Term.ofYears(-1));
	}

	@Test
	void findingsKnowTheirGrades() {
		for (Finding finding : Finding.values()) {
			assertTrue(!finding.isGrade() || Finding.of(finding.grade()) == finding);
		}
		assertThrows(IllegalStateException.class, Finding.CAPABLE::grade);
	}

	private static StageScheme graded(Stage stage, int best) {
		return new StageScheme(stage, Applicability.ALWAYS, Map.of(Finding.A, new Award(best, CLAUSE)));
	}

	private static Scheme scheme(StageScheme... stages) {
		return scheme(List.of(stages), TWO.bands().toArray(Band[]::new));
	}

	private static Scheme scheme(List<StageScheme> stages, Band... bands) {
		return new Scheme(stages, CLAUSE, CLAUSE, List.of(bands), CLAUSE, TWO.recertification());
	}

	private static void assertInvalid(Runnable making) {
		assertThrows(IllegalArgumentException.class, making::run);
	}
}
