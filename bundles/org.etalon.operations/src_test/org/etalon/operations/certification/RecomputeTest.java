// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Recompute.How;
import org.etalon.operations.certification.Recompute.Recomputed;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecomputeTest {

	@TempDir
	private Path folder;
	private Fixture fixture;
	private final List<Recomputed> heard = new ArrayList<>();

	@BeforeEach
	void open() throws StoreException {
		fixture = new Fixture(folder);
	}

	@AfterEach
	void close() throws StoreException {
		fixture.close();
	}

	/** A variant that no scheme can express: what its scheme says is only for the words. */
	private record Written(ScoringVariant like) implements ScoringVariant {

		@Override
		public VariantInfo info() {
			return like.info();
		}

		@Override
		public Scheme scheme() {
			return like.scheme();
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			return like.scorer(settings, calendar);
		}
	}

	private Recompute.Result recompute(String target, Integer year) throws StoreException {
		heard.clear();
		return new Recompute(fixture.registry()).run(fixture.store,
				new Recompute.Request(target, year, ProductionCalendar::builtIn), heard::add, Progress.NONE);
	}

	private <T extends Record> void tamper(RecordKind<T> kind, String id, String field, Object value)
			throws StoreException {
		fixture.store.write(new Intent("test", ""), session -> {
			Revised<T> found = session.records(kind).find(id).orElseThrow();
			session.records(kind).update(kind.with(found.value(), kind.field(field), value), found.revision());
			return null;
		});
	}

	@Test
	void provesWhatWasIssuedByTheVariantThatDidIt() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		assertEquals(new Recompute.Result(1, 0, 0), recompute("EP-1", null));
		assertEquals(How.INSTALLED, heard.get(0).how());
		assertEquals(new Recompute.Result(1, 0, 0), recompute("EP-1/1", null));
	}

	@Test
	void provesItByTheSchemeAfterTheVariantWasUpdatedOrRemoved() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		fixture.installed = Fixture.installed("1.0.0", "def");
		assertEquals(new Recompute.Result(1, 1, 0), recompute("EP-1", null));
		assertEquals(How.SCHEME, heard.get(0).how());
		assertEquals("def", heard.get(0).installed().sha256());
		fixture.installed = List.of();
		assertEquals(new Recompute.Result(1, 1, 0), recompute(null, null));
		assertEquals(null, heard.get(0).installed());
	}

	@Test
	void issuesByTheSchemeWhenTheVariantWasUpdatedMeanwhile() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		fixture.installed = List.of();
		Certificate certificate = fixture.issue("EP-1", "2026-03-03").certificate();
		assertEquals(85, certificate.level());
		assertEquals(new Recompute.Result(1, 1, 0), recompute("EP-1", null));
	}

	@Test
	void saysThatAVariantWithoutADeclaredSchemeIsGone() throws StoreException {
		fixture.installed = List.of(new InstalledVariant(new Written(VariantsForTests.services()),
				new VariantStamp("services", "1.0.0", () -> "abc"), "org.etalon.test"));
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		assertEquals(new Recompute.Result(1, 0, 0), recompute("EP-1", null));
		fixture.installed = List.of();
		assertEquals(new Recompute.Result(0, 0, 1), recompute("EP-1", null));
		assertEquals(How.GONE, heard.get(0).how());
	}

	@Test
	void namesEveryFieldThatDiffers() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		Certificate certificate = fixture.issue("EP-1", "2026-03-03").certificate();
		AssessmentRecord kept = fixture.find(RecordKinds.ASSESSMENTS, "EP-1/1");
		tamper(RecordKinds.ASSESSMENTS, "EP-1/1", "outcome",
				kept.outcome().replace("\"percent\":85", "\"percent\":95"));
		tamper(RecordKinds.ASSESSMENTS, "EP-1/1", "level", 95);
		tamper(RecordKinds.CERTIFICATES, certificate.id(), "validTo", LocalDate.of(2030, 3, 3));
		assertEquals(new Recompute.Result(0, 0, 1), recompute("EP-1", null));
		assertFalse(heard.get(0).equal());
		assertEquals(
				List.of(new Recompute.Difference("level.percent", "95", "85"),
						new Recompute.Difference("record.level", "95", "85"),
						new Recompute.Difference("certificate.validTo", "2030-03-03", "2029-03-03")),
				heard.get(0).differences());
	}

	@Test
	void saysThatARecipeCannotBeRead() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		tamper(RecordKinds.ASSESSMENTS, "EP-1/1", "settings", "A99=LATER");
		assertEquals(new Recompute.Result(0, 0, 1), recompute("EP-1", null));
		assertEquals(How.UNREADABLE, heard.get(0).how());
		assertEquals("settings: A99=LATER", heard.get(0).detail());
		assertEquals("NOT_ASSESSED", assertThrows(RefusedException.class, () -> recompute("EP-2", null)).code());
	}

	/** Random certifications under random readings, computed again with nothing installed. */
	@Test
	void provesEverythingThatWasEverIssued() throws StoreException {
		Random random = new Random(20_260_401);
		int issued = 0;
		for (int i = 0; i < 60; i++) {
			String id = "R-" + i;
			ObjectKind kind = random.nextBoolean() ? ObjectKind.STATE_SERVICE : ObjectKind.APPEALS_SERVIS;
			boolean listed = random.nextBoolean();
			fixture.store.write(new Intent("test", ""), session -> {
				session.records(RecordKinds.OBJECTS).add(Fixture.object(id, kind, listed ? "7" : null, "16"));
				return null;
			});
			for (var setting : ScoringSettings.all()) {
				fixture.settings = fixture.settings.with(setting.id(),
						setting.values().get(random.nextInt(setting.values().size())));
			}
			LocalDate on = LocalDate.of(2024, 2, 20).plusDays(random.nextInt(500));
			try {
				new AssessObject(fixture.registry()).run(fixture.store,
						new AssessObject.Request(id, Fixture.findings(letter(random), letter(random), letter(random)),
								on, List.of(), "", fixture.conditions()),
						Progress.NONE);
				fixture.issue(id, on.plusDays(random.nextInt(20)).toString(), null, on.plusDays(30).toString());
				issued++;
			} catch (RefusedException e) {
				assertTrue(e.code().equals("NOT_SCORED") || e.code().equals("CALENDAR_OUT_OF_RANGE"), e.code());
			}
		}
		assertTrue(issued > 40, "only " + issued);
		fixture.installed = List.of();
		assertEquals(new Recompute.Result(issued, issued, 0), recompute(null, null));
		int of2024 = (int) recompute(null, 2024).equal();
		assertTrue(of2024 > 0 && of2024 < issued, "of 2024: " + of2024);
	}

	private static String letter(Random random) {
		return Grade.values()[random.nextInt(Grade.values().length)].letter();
	}
}
