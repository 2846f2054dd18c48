// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.etalon.cases.Json;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareRegisterTest {

	private static final String HEADER = "id,name,kind,subject,mszu_federal,regulation,reception,laboratory,monitoring,issued_on\n";
	private static final String ROWS = HEADER + "1,Услуга,STATE_SERVICE,77,да,А,Б+,А+,да,2024-03-15\n" // 85
			+ "2,Услуга,STATE_SERVICE,77,да,Б,Б,Б,да,2024-03-15\n" // 55
			+ "3,Услуга,STATE_SERVICE,16,да,А,Б+,А+,да,2024-03-15\n" + "4,Услуга,ЧТО,77,да,А,Б,Б,да,\n"
			+ "5,Сервис,APPEALS_SERVIS,77,,А,,А,,2024-03-15\n";

	@TempDir
	Path folder;

	/** The variant for services with other bands or stages, for one subject. */
	private record Regional(VariantInfo info, Scheme scheme) implements ScoringVariant {

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			return scheme.scorer(info.id(), settings, calendar);
		}
	}

	private static ScoringVariant strict(int threshold) {
		Scheme national = VariantsForTests.services().scheme();
		Clause clause = new Clause("1");
		return regional(new Scheme(national.stages(), national.levelClause(), national.missingClause(),
				Schemes.bands(threshold, clause, clause, clause), national.termClause(), national.recertification()));
	}

	/** No certificate below a level. */
	private static ScoringVariant atLeast(int level) {
		Scheme national = VariantsForTests.services().scheme();
		Clause clause = new Clause("1");
		List<Band> bands = new ArrayList<>();
		for (Band band : national.bands()) {
			bands.add(band.decision() == Decision.CERTIFICATE_AND_CONCLUSION
					? new Band(level, band.decision(), clause, band.term(), band.mszuTerm())
					: new Band(band.from(), band.decision(), clause, band.term(), band.mszuTerm()));
		}
		return regional(new Scheme(national.stages(), national.levelClause(), national.missingClause(), bands,
				national.termClause(), national.recertification()));
	}

	private static ScoringVariant regional(Scheme scheme) {
		VariantInfo national = VariantsForTests.services().info();
		return new Regional(new VariantInfo("strict", "1", national.kinds(), "77", null, null), scheme);
	}

	private Impact impact(ScoringVariant added, CompareRegister.Listener listener, Progress progress)
			throws IOException, UnreadableInputException, OutputFailedException {
		if (!Files.exists(folder.resolve("r.csv"))) {
			Files.writeString(folder.resolve("r.csv"), ROWS);
		}
		List<ScoringVariant> before = VariantsForTests.all();
		List<ScoringVariant> after = new ArrayList<>(before);
		after.add(added);
		CheckRegister.Request request = new CheckRegister.Request("", List.of("r.csv"), folder,
				new ReadOptions(null, '\0', true, folder), Settings.defaults(ScoringSettings.all()),
				ProductionCalendar::builtIn, LocalDate.of(2025, 6, 1), Map.of());
		return new CompareRegister(before, after).run(request, listener, progress);
	}

	@Test
	void countsWhatAThresholdMoves() throws Exception {
		List<CompareRegister.Moved> moved = new ArrayList<>();
		Impact impact = impact(strict(90), moved::add, Progress.NONE);

		assertEquals(5, impact.rows());
		assertEquals(1, impact.unreadable());
		assertEquals(2, impact.concerned());
		assertEquals(Map.of("CERTIFICATE>CERTIFICATE_AND_CONCLUSION", 1L), impact.decisions());
		assertEquals(0, impact.lost() + impact.raised() + impact.lowered());
		assertEquals(1, impact.moved());
		assertEquals(List.of("1"), moved.stream().map(each -> each.row().id()).toList());
		assertEquals(85, moved.get(0).after().level().percent());
	}

	@Test
	void namesAnswersThatLoseTheirHome() throws Exception {
		Impact impact = impact(regional(VariantsForTests.appeals().scheme()), null, Progress.NONE);

		assertEquals(Map.of("reception", 2L, "monitoring", 2L), impact.homeless());
		assertEquals(4, impact.answersLost());
		assertEquals(2, impact.moved());
	}

	@Test
	void countsCertificatesThatWouldNotBeGiven() throws Exception {
		Files.writeString(folder.resolve("r.csv"), HEADER + "1,Услуга,STATE_SERVICE,77,да,Б,Б,Б,да,2024-03-15\n");
		Impact impact = impact(atLeast(60), null, Progress.NONE);

		assertEquals(1, impact.lost());
		assertEquals(Map.of("CERTIFICATE_AND_CONCLUSION>CONCLUSION_ONLY", 1L), impact.decisions());
	}

	@Test
	void countsObjectsThatWouldBeRejected() throws Exception {
		ScoringVariant second = strict(80);
		Impact impact = impact(
				new Regional(new VariantInfo("other", "1", Set.of(ObjectKind.STATE_SERVICE), "", null, null),
						second.scheme()),
				null, Progress.NONE);

		assertEquals(3, impact.refused());
		assertEquals(Map.of("kind AMBIGUOUS_VARIANT", 3L), impact.wanting());
		assertEquals(3, impact.lost());
	}

	@Test
	void sameVariantsMoveNothing() throws Exception {
		Files.writeString(folder.resolve("r.csv"), ROWS);
		CheckRegister.Request request = new CheckRegister.Request("", List.of("r.csv"), folder,
				new ReadOptions(null, '\0', false, folder), Settings.defaults(ScoringSettings.all()),
				ProductionCalendar::builtIn, LocalDate.of(2025, 6, 1), Map.of());
		List<ScoringVariant> all = VariantsForTests.all();
		Impact impact = new CompareRegister(all, all).run(request, null, Progress.NONE);

		assertTrue(impact.isNothing());
		assertEquals(0, impact.concerned());
	}

	/** As a database hands it out: documents are counted by the assessment they rest on, objects by their last one. */
	@Test
	void namesDocumentsInForceThatWouldBeOtherOnes() throws Exception {
		String issued = String.join(",", DatabaseColumns.CAPTIONS);
		Files.writeString(folder.resolve("r.csv"), HEADER.strip() + "," + issued + "\n"
				+ "1,Услуга,STATE_SERVICE,77,да,Б,Б,Б,да,2024-03-15,1/1,,,С-1,55,CERTIFICATE_AND_CONCLUSION,,З-1\n"
				+ "2,Услуга,STATE_SERVICE,77,да,А,А,А,да,2024-03-15,2/2,,,,,,,\n"
				+ "2,Услуга,STATE_SERVICE,77,да,Б,Б,Б,да,2023-03-15,2/1,yes,,С-2,58,CERTIFICATE,2027-03-14,\n"
				+ "3,Услуга,STATE_SERVICE,16,да,Б,Б,Б,да,2024-03-15,3/1,,,С-3,55,CERTIFICATE,,\n"
				+ "4,Услуга,STATE_SERVICE,77,да,А+,А+,А+,да,2024-03-15,4/1,,,С-4,100,CERTIFICATE,,\n");
		List<CompareRegister.Moved> moved = new ArrayList<>();
		Impact impact = impact(atLeast(60), moved::add, Progress.NONE);

		assertEquals(4, impact.rows(), "each object once");
		assertEquals(1, impact.moved());
		assertEquals(1, impact.lost());
		InForce inForce = impact.inForce();
		assertEquals(List.of(4L, 2L, 0L, 1L, 1L), List.of(inForce.certificates(), inForce.notGiven(),
				inForce.otherwise(), inForce.conclusions(), inForce.changed()));
		assertEquals(
				List.of("С-1 55→55 CONCLUSION_ONLY 1", "С-2 58→55 CONCLUSION_ONLY 1", "З-1 55→55 CONCLUSION_ONLY 1"),
				inForce.examples().stream().map(each -> each.number() + " " + each.level() + "→" + each.then() + " "
						+ each.decided() + " " + each.clause().number()).toList());
		assertEquals(List.of("1/1", "2/1"), moved.stream().map(each -> each.issued().assessment()).toList());
		assertEquals(impact, Impact.ofJson(Json.object(Json.text(impact.toJson()))));
	}

	@Test
	void aListOfPeopleSaysNothingOfDocuments() throws Exception {
		assertNull(impact(strict(90), null, Progress.NONE).inForce());
	}

	/** A level that no rules of today give for its type; without it the row is rejected before and after. */
	@Test
	void takesACertificateThatTheDatabaseKnowsAsItWasGiven() throws Exception {
		String past = ",recertification,previous_type,previous_level,previous_valid_to,";
		String row = "1,Услуга,STATE_SERVICE,77,да,А,А,А,да,2026-03-15,EXPIRY,A,45,2026-06-01,1/2,,";
		for (String given : List.of("", "yes")) {
			Files.writeString(folder.resolve("r.csv"), HEADER.strip() + past
					+ String.join(",", DatabaseColumns.CAPTIONS) + "\n" + row + given + ",,,,,\n");
			assertEquals(given.isEmpty() ? 0 : 1, impact(strict(90), null, Progress.NONE).moved(), given);
		}
	}

	@Test
	void survivesItsJson() throws Exception {
		Impact impact = impact(strict(90), null, Progress.NONE);

		assertEquals(impact, Impact.ofJson(Json.object(Json.text(impact.toJson()))));
	}

	@Test
	void givesUpOnARegisterThatCannotBeRead() throws Exception {
		Files.writeString(folder.resolve("r.csv"), "");

		assertThrows(UnreadableInputException.class, () -> impact(strict(90), null, Progress.NONE));
	}

	@Test
	void stopsWhenItIsAskedTo() {
		assertThrows(CancellationException.class, () -> impact(strict(90), null, new Progress() {

			@Override
			public void at(long done, long total) {
				// nobody listens
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}

	@Test
	void tellsAFailureOfTheList() {
		assertThrows(OutputFailedException.class, () -> impact(strict(90), moved -> {
			throw new IOException("full");
		}, Progress.NONE));
	}
}
