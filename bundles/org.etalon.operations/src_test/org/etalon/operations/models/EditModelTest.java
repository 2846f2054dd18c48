// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.cases.AllSettings;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.models.EditModel.Opened;
import org.etalon.operations.models.EditModel.Preview;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class EditModelTest {

	private static final Path EXAMPLES = Path.of("../../examples/models");
	private static final String ID = "model-jubilee";

	private final EditModel editing = new EditModel();
	private final Settings settings = Settings.defaults(AllSettings.list());

	@TempDir
	Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws Exception {
		fixture = new Fixture(Files.createDirectories(folder.resolve("db")));
		new KeepModel().run(fixture.store,
				new KeepModel.Request(EXAMPLES, "jubilee-payment.xmi", true, "протокол", settings, false));
	}

	@AfterEach
	void close() throws Exception {
		fixture.close();
	}

	private Opened draft() throws StoreException {
		return editing.next(fixture.store, ID, "1.0", "новая редакция", settings);
	}

	private static String code(Executable step) {
		return assertThrows(RefusedException.class, step).code();
	}

	@Test
	void aPublishedEditionIsReadAndTheNextOneBeginsAsADraft() throws Exception {
		Opened published = editing.open(fixture.store, ID, "1.0", settings);
		assertFalse(published.editable());
		assertEquals("EDITION_PUBLISHED", code(() -> editing.save(fixture.store, EditModel.model(published.text()),
				published.revision(), "", settings)));
		Opened next = draft();
		assertTrue(next.editable());
		assertEquals("1.1", next.stored().edition());
		assertEquals(State.DRAFT, next.stored().state());
		assertTrue(next.stored().proposals().isEmpty());
		TypicalServiceModel model = EditModel.model(next.text());
		assertEquals("Протокол", String.valueOf(EditModel.model(published.text()).getProtocol()).substring(0, 8));
		assertEquals(null, model.getProtocol());
		assertEquals(published.stored().title(), next.stored().title());
		assertEquals("EDITION_NOT_PUBLISHED", code(() -> editing.next(fixture.store, ID, "1.1", "", settings)));
	}

	@Test
	void whatTheNextEditionSaysOtherwiseComesBeforeItsLife() throws Exception {
		Opened published = editing.open(fixture.store, ID, "1.0", settings);
		TypicalServiceModel next = EditModel.model(draft().text());
		next.getJourney().getLanes().get(0).setKind(LaneKind.SYSTEM);
		List<ModelDifference> found = CompareModels.differences(EditModel.model(published.text()), next);
		ModelDifference first = found.get(0);
		assertTrue(first.brief().ru().contains(": «клиент» → «информационная система» · "), first.brief().ru());
		assertEquals(List.of("SYSTEM"), first.after().values());
		assertEquals("information system", first.after().shown().en());
		List<ModelDifference> life = found.subList(1, found.size());
		assertTrue(life.stream().allMatch(ModelDifference::ofItsLife));
		assertTrue(life.stream().anyMatch(each -> each.text().ru().endsWith("было «утверждено», стало «проект»")));
		assertTrue(life.stream().anyMatch(each -> each.brief().ru().contains(": «20.07.2026» → пусто · ")));
	}

	@Test
	void whatIsBeingWrittenMayHaveErrors() throws Exception {
		Opened next = draft();
		TypicalServiceModel model = EditModel.model(next.text());
		model.getTypicalErrors().get(0).setText(null);
		Opened saved = editing.save(fixture.store, model, next.revision(), "", settings);
		assertEquals(next.revision() + 1, saved.revision());
		assertEquals(null, EditModel.model(saved.text()).getTypicalErrors().get(0).getText());
	}

	@Test
	void twoHandsMeetAndTheSecondDecidesEachDifference() throws Exception {
		Opened base = draft();
		TypicalServiceModel theirs = EditModel.model(base.text());
		theirs.getTypicalErrors().get(0).setText("как у них");
		theirs.getTypicalErrors().get(1).setText("как у них");
		theirs.getDesign().setSummary("только у них");
		Opened saved = editing.save(fixture.store, theirs, base.revision(), "", settings);
		TypicalServiceModel mine = EditModel.model(base.text());
		mine.getTypicalErrors().get(0).setText("как у меня");
		mine.getTypicalErrors().get(1).setText("как у меня");
		mine.getTypicalErrors().get(2).setEvidence("только у меня");
		assertEquals(StoreException.Code.CONFLICT, assertThrows(StoreException.class,
				() -> editing.save(fixture.store, mine, base.revision(), "", settings)).code());
		Preview preview = EditModel.preview(base.text(), EditModel.text(mine), saved.text());
		assertEquals(3, preview.theirs().size());
		assertEquals(2, preview.conflicts().size());
		String brief = preview.conflicts().get(0).brief().ru();
		assertTrue(brief.contains(": мое «как у меня», чужое «как у них» · "), brief);
		assertTrue(
				preview.theirs().stream().anyMatch(each -> each.brief().ru().matches("[^«]+: .*«только у них» · .*")),
				preview.theirs().toString());
		String decided = preview.conflicts().get(1).id();
		EditModel.merge(base.text(), mine, saved.text(), each -> each.id().equals(decided), each -> true);
		Opened merged = editing.save(fixture.store, mine, saved.revision(), "слияние", settings);
		TypicalServiceModel model = EditModel.model(merged.text());
		TypicalError[] errors = model.getTypicalErrors().toArray(TypicalError[]::new);
		assertEquals("как у меня", errors[0].getText());
		assertEquals("как у них", errors[1].getText());
		assertEquals("только у меня", errors[2].getEvidence());
		assertEquals("только у них", model.getDesign().getSummary());
	}

	@Test
	void onlyWhatIsTakenIsMerged() throws Exception {
		Opened base = draft();
		TypicalServiceModel theirs = EditModel.model(base.text());
		theirs.getTypicalErrors().get(0).setText("как у них");
		theirs.getDesign().setSummary("только у них");
		String text = EditModel.text(theirs);
		TypicalServiceModel mine = EditModel.model(base.text());
		EditModel.merge(base.text(), mine, text, each -> false, each -> each.feature().equals("summary"));
		assertEquals("только у них", mine.getDesign().getSummary());
		assertEquals(EditModel.model(base.text()).getTypicalErrors().get(0).getText(),
				mine.getTypicalErrors().get(0).getText());
	}

	@Test
	void aModelBeginsWithWhatThereIsOfItAndRemembersItsRevisions() throws Exception {
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setName("Новая услуга");
		model.setState(State.PILOT_CERTIFIED);
		assertEquals("MODEL_WITHOUT_EDITION", code(() -> editing.begin(fixture.store, model, "", settings)));
		model.setId("model-new");
		model.setEdition("1.0");
		Opened begun = editing.begin(fixture.store, model, "пилот сертифицирован", settings);
		assertEquals(StoreException.Code.EXISTS,
				assertThrows(StoreException.class, () -> editing.begin(fixture.store, model, "", settings)).code());
		model.setCurator("Минтруд");
		editing.save(fixture.store, model, begun.revision(), "куратор", settings);
		ModelLibrary library = new ModelLibrary();
		assertEquals(List.of("model-jubilee 1", "model-new 2"), library.list(fixture.store, settings).stream()
				.map(each -> each.model().id() + " " + each.revision()).toList());
		assertEquals(List.of("пилот сертифицирован", "куратор"), library.history(fixture.store, "model-new", "1.0")
				.stream().map(each -> each.changed().intent().reason()).toList());
		assertEquals(null, EditModel.model(library.text(fixture.store, "model-new", "1.0", 1)).getCurator());
		assertEquals("UNKNOWN_MODEL", code(() -> library.history(fixture.store, "model-new", "2.0")));
		assertEquals("UNKNOWN_MODEL", code(() -> library.text(fixture.store, "model-new", "1.0", 3)));
		model.setState(State.APPROVED);
		assertEquals("MODEL_STATE_DIFFERS", code(() -> editing.begin(fixture.store, model, "", settings)));
	}

	@Test
	void savingDoesNotMoveItsLife() throws Exception {
		Opened next = draft();
		TypicalServiceModel model = EditModel.model(next.text());
		model.setState(State.APPROVED);
		assertEquals("MODEL_STATE_DIFFERS",
				code(() -> editing.save(fixture.store, model, next.revision(), "", settings)));
	}
}
