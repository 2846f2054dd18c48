// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.Texts;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.register.EditObject;
import org.etalon.operations.register.ImportList;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TerminationNotice;
import org.etalon.tests.store.StoreForTests;
import org.etalon.tests.support.BothLanguages;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.start.internal.StartModel.Line;
import org.etalon.ui.start.internal.StartModel.Section;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartModelTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T09:05:00Z"), ZoneOffset.UTC);
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
	private static final Conditions CONDITIONS = new Conditions("test", Settings.defaults(AllSettings.list()),
			ProductionCalendar::builtIn, Map.of());

	@TempDir
	Path folder;

	private Store store;
	private final StartModel model = model(Locale.of("ru"));

	@BeforeEach
	void open() throws StoreException, IOException {
		store = StoreForTests.open(Files.createDirectories(folder.resolve("db")), CLOCK);
	}

	@AfterEach
	void close() throws StoreException {
		store.close();
	}

	private static StartModel model(Locale language) {
		return new StartModel(new Texts(StartModel.class, "words", language), ZoneOffset.UTC);
	}

	private StartFacts facts(boolean withIndex) throws StoreException {
		Optional<RegisterIndex> index = withIndex
				? Optional.of(store.read(snapshot -> RegisterIndex.build(snapshot, Progress.NONE)))
				: Optional.empty();
		return StartFacts.read(store, index, CONDITIONS, TODAY, Progress.NONE);
	}

	private ImportList.Result example() throws Exception {
		return taken(Example.FILES.getFirst());
	}

	private ImportList.Result taken(String list) throws Exception {
		return Example.take(List::of, store, Files.newInputStream(Path.of(list)), "на пробу", Progress.NONE);
	}

	@Test
	void anEmptyDatabaseHasDeadlinesOfTheYearAndNothingElse() throws Exception {
		StartFacts facts = facts(false);
		assertTrue(facts.isEmpty());
		assertEquals(0, facts.objects());
		assertEquals("–", model.share(facts));
		assertEquals("доля: перечня 2026 года нет", model.shareCaption(facts));
		List<Line> due = model.due(facts);
		assertEquals(List.of("5 дн.", "24 дн."), due.stream().map(Line::mark).toList());
		assertEquals(List.of(Tone.FAIR, Tone.PLAIN), due.stream().map(Line::tone).toList());
		assertEquals("Актуализация проекта Единого перечня – до 01.12.2026", due.getFirst().title());
		assertEquals("отчетный год 2027 · п. 6", due.getFirst().detail());
		assertEquals(Section.YEAR, due.getFirst().section());
	}

	/** A notice is sent where the others are as well, not at the object. */
	@Test
	void aNoticeToBeSentLeadsToTheMonitoring() throws StoreException {
		store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.NOTICES).add(new TerminationNotice("УП-2026-00001", "КЦ-2026-00001", "EP-0007",
					TODAY.minusDays(7), TODAY.minusDays(7), TODAY.minusDays(1), null, "[]", ""));
			return null;
		});
		Line notice = model.due(facts(false)).getFirst();
		assertEquals("Направить уведомление о прекращении – до 25.11.2026", notice.title());
		assertEquals("EP-0007 · № УП-2026-00001 · п. 34", notice.detail());
		assertEquals(Tone.BAD, notice.tone());
		assertNull(notice.objectId());
		assertEquals(Section.MONITORING, notice.section());
	}

	@Test
	void theExampleIsTakenWholeAndCanBePlayedWith() throws Exception {
		ImportList.Result result = example();
		assertEquals(0, result.rejected(), result.problems().toString());
		assertTrue(result.added() >= 200);
		for (boolean withIndex : new boolean[] { false, true }) {
			StartFacts facts = facts(withIndex);
			assertFalse(facts.isEmpty());
			assertEquals(result.added(), facts.objects());
			assertEquals(0, facts.valid());
		}
		ImportList.Result checked = taken(Example.FILES.getLast());
		assertEquals(List.of(0L, 0L, 16L), List.of(checked.rejected(), checked.added(), checked.changed()),
				"so that the list of the year is not empty");
	}

	@Test
	void theExamplesOfTheBundleAreThoseOfTheRepository() throws Exception {
		for (String pair : List.of("register.csv register.csv", "self-check.csv lists/self-check.csv")) {
			String[] files = pair.split(" ");
			assertEquals(-1, Files.mismatch(Path.of("examples", files[0]), Path.of("../../examples").resolve(files[1])),
					pair);
		}
	}

	@Test
	void aChangeOfOneObjectLeadsToItAndAnImportToTheRegister() throws Exception {
		example();
		new EditObject().run(store, new EditObject.Request("EP-0002", Map.of("act", "приказ 5"), 0, "письмо\nоргана"));
		List<Line> changes = model.changes(facts(false));
		assertEquals(List.of("Исправлены сведения об объекте", "Взят перечень"),
				changes.stream().map(Line::title).toList());
		Line edit = changes.getFirst();
		assertEquals("EP-0002", edit.objectId());
		assertEquals("09:05", edit.mark());
		assertTrue(edit.detail().endsWith(" · tester · письмо органа"), edit.detail());
		Line list = changes.getLast();
		assertNull(list.objectId());
		assertEquals(Section.REGISTER, list.section());
		assertEquals("tester · на пробу · register.csv", list.detail());
	}

	@Test
	void saysHowLongThereIs() {
		assertEquals("−3 дн.", model.left(-3));
		assertEquals("сегодня", model.left(0));
		assertEquals("завтра", model.left(1));
		assertEquals("2 дн.", model.left(2));
		assertEquals("2 days", model(Locale.ENGLISH).left(2));
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		BothLanguages.check(StartModel.class, "words");
	}
}
