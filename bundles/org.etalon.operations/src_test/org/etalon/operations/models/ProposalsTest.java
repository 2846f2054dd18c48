// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.ChangeModel.Proposed;
import org.etalon.operations.models.ChangeModel.Target;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.tests.store.ActingStore;
import org.etalon.tests.store.StoreForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may say what to a model that is considered (clauses 44, 45). */
class ProposalsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
	private static final Settings SETTINGS = Settings.defaults(AllSettings.list());

	@TempDir
	private Path folder;
	private Store own;
	private Store region;
	private Store curator;
	private Store group;

	@BeforeEach
	void considered() throws Exception {
		own = StoreForTests.open(folder.resolve("db"),
				Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
		region = ActingStore.region(own, "ivanova", "16");
		curator = ActingStore.as(own, "petrov", Role.CURATOR);
		group = ActingStore.as(own, "sidorov", Role.WORKING_GROUP);
		Files.copy(Path.of(System.getProperty("etalon.root"), "examples/models/appeals-servis.xmi"),
				folder.resolve("a.xmi"));
		new KeepModel().run(curator, new KeepModel.Request(folder, "a.xmi", false, "", SETTINGS, false));
		move(curator, Event.SUBMIT, DAY);
		move(group, Event.CONSIDER, DAY);
	}

	@AfterEach
	void close() throws StoreException {
		own.close();
	}

	private static Target target(LocalDate on) {
		return new Target("model-appeals", null, on, "",
				new Conditions("Etalon", SETTINGS, ProductionCalendar::builtIn, Map.of()));
	}

	private static StoredModel move(Store store, Event event, LocalDate on) throws StoreException {
		return new ChangeModel().move(store, target(on), event, "Среда", "№ 5", 0);
	}

	private static StoredModel propose(Store store, String subject, String text) throws StoreException {
		return new ChangeModel().propose(store, target(DAY), new Proposed(subject, "РЦО", null, text));
	}

	private static List<String> names(StoredModel model) {
		return model.proposals().stream().map(StoredProposal::id).toList();
	}

	private int revisions() throws StoreException {
		List<?> history = own
				.read(snapshot -> snapshot.records(RecordKinds.DOCUMENTS).history("typical-model/model-appeals/1.0"));
		return history.size();
	}

	@Test
	void aRegionProposesForItselfWithoutWritingTheModel() throws Exception {
		int revisions = revisions();
		assertEquals(List.of("prop-1"), names(propose(region, "16", "Сократить форму")));
		assertEquals(List.of("prop-1", "prop-2"), names(propose(region, "16", "Убрать фото")));
		assertEquals(revisions, revisions());
		for (String subject : new String[] { "77", null }) {
			RefusedException refused = assertThrows(RefusedException.class, () -> propose(region, subject, "Чужое"));
			assertEquals("OTHER_SUBJECT", refused.code());
		}
		assertEquals(2, new KeepModel().show(own, "model-appeals", null, SETTINGS).open());
	}

	@Test
	void whatWasProposedEntersTheModelWithTheDecisionAndGoesOutWithItsText() throws Exception {
		propose(region, "16", "Сократить форму");
		propose(region, "16", "Убрать фото");
		String text = new KeepModel().text(own, "model-appeals", null);
		assertEquals(3, text.split("<proposals ", -1).length);
		new ChangeModel().decide(curator, target(DAY), "prop-2", false, "Фото снимает вопросы", null, null);
		StoredModel model = new KeepModel().show(own, "model-appeals", null, SETTINGS);
		assertEquals(List.of("prop-1", "prop-2"), names(model));
		assertEquals("DECLINED", model.proposals().get(1).decision());
		assertEquals(1, model.open());
	}

	@Test
	void nobodyDecidesAgainstADecisionHeDoesNotKnow() throws Exception {
		propose(region, "16", "Сократить форму");
		ChangeModel changing = new ChangeModel();
		StoredProposal open = new KeepModel().show(own, "model-appeals", null, SETTINGS).proposals().get(0);
		changing.decide(curator, target(DAY), "prop-1", true, null, "Осталось два поля", open);
		Store other = ActingStore.as(own, "orlova", Role.CURATOR);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> changing.decide(other, target(DAY), "prop-1", false, "Форма и так коротка", null, open));
		assertEquals("PROPOSAL_ACCEPTED", refused.code());
		assertEquals(List.of("prop-1", "Осталось два поля"), refused.arguments().subList(0, 2));
		StoredProposal accepted = new KeepModel().show(own, "model-appeals", null, SETTINGS).proposals().get(0);
		assertEquals("ACCEPTED", accepted.decision());
		changing.decide(other, target(DAY), "prop-1", false, "Форма и так коротка", null, accepted);
		assertEquals("DECLINED",
				new KeepModel().show(own, "model-appeals", null, SETTINGS).proposals().get(0).decision());
	}

	@Test
	void nobodyMovesWhatHeHasNotSeen() throws Exception {
		propose(region, "16", "Сократить форму");
		ChangeModel changing = new ChangeModel();
		int seen = new EditModel().open(own, "model-appeals", null, SETTINGS).revision();
		changing.decide(curator, target(DAY), "prop-1", false, "Нет", null, null);
		LocalDate after = DAY.plusDays(15);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> changing.move(curator, target(after), Event.CLOSE_FEEDBACK, null, null, seen));
		assertEquals("CHANGED_MEANWHILE", refused.code());
		int now = new EditModel().open(own, "model-appeals", null, SETTINGS).revision();
		assertEquals(State.FEEDBACK_CLOSED,
				changing.move(curator, target(after), Event.CLOSE_FEEDBACK, null, null, now).state());
	}

	@Test
	void whatKeepsItFromBeingMovedIsSaidBeforehand() throws Exception {
		propose(region, "16", "Сократить форму");
		ChangeModel changing = new ChangeModel();
		assertEquals(List.of("FEEDBACK_STILL_OPEN"), codes(changing.hurdles(own, target(DAY), Event.CLOSE_FEEDBACK)));
		LocalDate after = DAY.plusDays(15);
		assertEquals(List.of(), codes(changing.hurdles(own, target(after), Event.CLOSE_FEEDBACK)));
		move(curator, Event.CLOSE_FEEDBACK, after);
		changing.decide(curator, target(after), "prop-1", true, null, null, null);
		assertEquals(List.of("REVISION_REQUIRED"), codes(changing.hurdles(own, target(after), Event.APPROVE)));
		assertEquals(List.of("BEFORE_THE_LAST_CHANGE", "PROPOSAL_WITHOUT_CHANGE"),
				codes(changing.hurdles(own, target(DAY.minusDays(1)), Event.REVISE)));
		assertEquals(List.of("PROPOSAL_WITHOUT_CHANGE"), codes(changing.hurdles(own, target(after), Event.REVISE)));
		changing.decide(curator, target(after), "prop-1", true, null, "Форма короче",
				new KeepModel().show(own, "model-appeals", null, SETTINGS).proposals().get(0));
		assertTrue(changing.hurdles(own, target(after), Event.REVISE).none());
		move(curator, Event.REVISE, after);
		assertEquals(List.of(), codes(changing.hurdles(own, target(after), Event.APPROVE)));
	}

	private static List<String> codes(ChangeModel.Hurdles hurdles) {
		return Stream.concat(hurdles.refused().stream().map(RefusedException::code),
				hurdles.errors().stream().map(ModelFinding::code)).toList();
	}

	@Test
	void eachMovesOnlyWhatTheRulesLeaveToHim() throws Exception {
		LocalDate after = DAY.plusDays(15);
		assertThrows(StoreException.class, () -> move(region, Event.CLOSE_FEEDBACK, after));
		assertThrows(StoreException.class, () -> move(group, Event.CLOSE_FEEDBACK, after));
		assertThrows(StoreException.class, () -> propose(group, null, "Еще"));
		assertThrows(StoreException.class,
				() -> new ChangeModel().decide(region, target(DAY), "prop-1", true, null, null, null));
		move(curator, Event.CLOSE_FEEDBACK, after);
		assertThrows(StoreException.class, () -> move(region, Event.APPROVE, after));
		assertEquals(State.APPROVED, move(group, Event.APPROVE, after).state());
	}
}
