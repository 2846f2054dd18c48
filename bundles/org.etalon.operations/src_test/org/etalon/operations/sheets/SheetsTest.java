// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.FileLink;
import org.etalon.norm.Grade;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.AssessObject;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Findings;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.models.ModelDifference;
import org.etalon.scoring.Finding;
import org.etalon.store.Intent;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {

	private static final Path EXAMPLES = Path.of("../../examples/sheets");
	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
	private static final String OBJECT = "EP-1";

	private final SheetTemplates templates = new SheetTemplates();
	private final ObjectSheets sheets = new ObjectSheets();

	@TempDir
	Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws Exception {
		fixture = new Fixture(Files.createDirectories(folder.resolve("db")));
	}

	@AfterEach
	void close() throws Exception {
		fixture.close();
	}

	private static SheetTemplate example() throws Exception {
		return SheetTemplates.readFile(EXAMPLES.resolve("regulation.json"), "regulation.json");
	}

	private SheetTemplates.Edition published() throws Exception {
		SheetTemplates.Edition draft = templates.save(fixture.store, example(), 0, "");
		return templates.publish(fixture.store, draft.id(), draft.edition(), draft.revision(), "протокол 1");
	}

	private static String code(Executable step) {
		return assertThrows(RefusedException.class, step).code();
	}

	private static Criterion criterion(AssessmentSheet sheet, String id) {
		return TemplateDifference.criteria(sheet.getTemplate()).get(id);
	}

	private static Answer answer(AssessmentSheet sheet, String id) {
		Answer there = Answers.of(sheet).get(id);
		if (there == null) {
			there = AssessmentFactory.eINSTANCE.createAnswer();
			there.setCriterion(criterion(sheet, id));
			sheet.getAnswers().add(there);
		}
		return there;
	}

	/** Answers everything as well as possible, with evidence where it is wanted. */
	private static AssessmentSheet filled(AssessmentSheet sheet) {
		for (Criterion each : TemplateDifference.criteria(sheet.getTemplate()).values()) {
			Answer answer = answer(sheet, each.getId());
			switch (each.getAnswerKind()) {
			case YES_NO -> answer.setYes(true);
			case CHOICE -> answer.setOption(each.getOptions().get(0));
			case PERCENT -> answer.setPercent(100);
			case TEXT -> answer.setText("ничего");
			}
			if (each.isEvidenceRequired()) {
				FileLink note = Evidence.note("пункт 3 акта");
				note.setId(Answers.nextEvidence(sheet));
				answer.getEvidence().add(note);
			}
		}
		return sheet;
	}

	private static Criterion added(SheetTemplate template, String id, String text) {
		Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
		criterion.setId(id);
		criterion.setText(text);
		criterion.setAnswerKind(AnswerKind.YES_NO);
		criterion.setWeight100(100);
		template.getSections().get(0).getCriteria().add(criterion);
		return criterion;
	}

	@Test
	void twoWhoEditOneDraftMeetCriterionByCriterion() throws Exception {
		SheetTemplates.Edition base = templates.save(fixture.store, example(), 0, "");
		SheetTemplate theirs = Kept.copy(base.template());
		Criterion first = theirs.getSections().get(0).getCriteria().get(0);
		Criterion second = theirs.getSections().get(0).getCriteria().get(1);
		first.setWeight100(250);
		second.setText("Их вопрос");
		added(theirs, "new-1", "Добавили они");
		theirs.getScale().getSteps().get(0).setFrom100(9100);
		SheetTemplates.Edition kept = templates.save(fixture.store, theirs, base.revision(), "");
		SheetTemplate mine = Kept.copy(base.template());
		mine.getSections().get(0).getCriteria().get(0).setSource("п. 5");
		mine.getSections().get(0).getCriteria().get(1).setText("Мой вопрос");
		added(mine, "new-1", "Добавил я");
		mine.getScale().getSteps().get(0).setFrom100(9750);

		TemplateMerge merge = templates.merge(fixture.store, mine, base.revision());

		assertEquals(kept.revision(), merge.theirs().revision());
		assertEquals(List.of("text", "steps"),
				merge.merge().conflicts().stream().map(ModelDifference::feature).toList());
		assertEquals("Их вопрос", merge.merge().conflicts().get(0).theirs().shown().in(Locale.ROOT));
		assertTrue(
				merge.merge().conflicts().get(1).after().shown().in(Locale.ROOT)
						.startsWith("А+ от 97,50 %; А от 85,00 %; "),
				merge.merge().conflicts().get(1).after().shown().in(Locale.ROOT));
		SheetTemplate merged = merge.merge().result(each -> each.feature().equals("text"));
		Map<String, Criterion> criteria = TemplateDifference.criteria(merged);
		assertEquals(250, criteria.get(first.getId()).getWeight100());
		assertEquals("п. 5", criteria.get(first.getId()).getSource());
		assertEquals("Их вопрос", criteria.get(second.getId()).getText());
		assertEquals("Добавили они", criteria.get("new-1").getText());
		assertEquals("Добавил я", criteria.get("new-2").getText());
		assertEquals(9750, merged.getScale().getSteps().get(0).getFrom100());
		assertEquals("Мой вопрос", mine.getSections().get(0).getCriteria().get(1).getText(), "mine is not changed");
		SheetTemplates.Edition saved = templates.save(fixture.store, merged, merge.theirs().revision(), "");
		assertEquals(SheetTemplates.text(merged), SheetTemplates.text(saved.template()));
	}

	@Test
	void aPublishedEditionIsNotMergedInto() throws Exception {
		SheetTemplates.Edition published = published();
		assertEquals("TEMPLATE_PUBLISHED", code(() -> templates.merge(fixture.store, example(), 1)));
		assertEquals(2, published.revision());
	}

	@Test
	void theExamplesCanBePublishedAndSayThatTheyAreNotOfTheMethodology() throws Exception {
		for (String name : List.of("regulation", "reception", "laboratory")) {
			SheetTemplate template = SheetTemplates.readFile(EXAMPLES.resolve(name + ".json"), name);
			assertEquals(List.of(), SheetTemplates.problems(template), name);
			assertTrue(template.getName().contains("не из Методики"), name);
			assertTrue(template.getScale().getOrigin().contains("не из Методики"), name);
		}
	}

	@Test
	void theExamplesAreTakenOnceAndAreThoseOfTheProject() throws Exception {
		assertEquals(3, new ExampleTemplates().run(fixture.store, "пример"));
		assertEquals(0, new ExampleTemplates().run(fixture.store, "пример"));
		assertEquals(List.of(Stage.REGULATION, Stage.RECEPTION, Stage.LABORATORY),
				templates.list(fixture.store).stream().map(each -> each.template().getStage()).toList());
		for (String name : List.of("regulation", "reception", "laboratory")) {
			assertEquals(-1, Files.mismatch(Path.of("src/org/etalon/operations/sheets/example-" + name + ".json"),
					EXAMPLES.resolve(name + ".json")), name);
		}
	}

	@Test
	void aPublishedEditionNeverChangesAndTheNextOneIsItsCopy() throws Exception {
		SheetTemplates.Edition first = published();
		assertEquals(SheetTemplates.State.PUBLISHED, first.state());
		assertEquals("протокол 1", first.changed().intent().reason());
		SheetTemplate changed = first.template();
		changed.setName("Другой");
		assertEquals("TEMPLATE_PUBLISHED", code(() -> templates.save(fixture.store, changed, first.revision(), "")));
		SheetTemplates.Edition second = templates.next(fixture.store, first.id(), "");
		assertEquals("2", second.edition());
		assertEquals(SheetTemplates.State.DRAFT, second.state());
		assertEquals("DRAFT_THERE", code(() -> templates.next(fixture.store, first.id(), "")));
		assertEquals(List.of("1", "2"),
				templates.editions(fixture.store, first.id()).stream().map(SheetTemplates.Edition::edition).toList());
		assertEquals(List.of("1"), templates.usable(fixture.store, Stage.REGULATION).stream()
				.map(SheetTemplates.Edition::edition).toList());
		templates.drop(fixture.store, second.id(), "2", second.revision(), "не нужна");
		assertEquals(1, templates.list(fixture.store).size());
		assertEquals("UNKNOWN_TEMPLATE", code(() -> templates.read(fixture.store, first.id(), "2")));
	}

	@Test
	void whatIsWrongIsNotPublished() throws Exception {
		SheetTemplate wrong = example();
		wrong.getSections().get(0).getCriteria().get(1).getOptions().clear();
		SheetTemplates.Edition draft = templates.save(fixture.store, wrong, 0, "");
		assertEquals("TEMPLATE_WRONG",
				code(() -> templates.publish(fixture.store, draft.id(), "1", draft.revision(), "")));
		wrong.getSections().get(1).setId("r-clear");
		assertEquals("ID_REPEATED", code(() -> templates.save(fixture.store, wrong, draft.revision(), "")));
		wrong.setId("с пробелом");
		assertEquals("TEMPLATE_UNNAMED", code(() -> templates.save(fixture.store, wrong, 0, "")));
	}

	@Test
	void anIdThatWasDroppedNeverComesBack() throws Exception {
		SheetTemplates.Edition first = published();
		SheetTemplate second = templates.next(fixture.store, first.id(), "").template();
		Criterion dropped = second.getSections().get(0).getCriteria().remove(3);
		SheetTemplates.Edition kept = templates.save(fixture.store, second, 1, "");
		templates.publish(fixture.store, kept.id(), "2", kept.revision(), "");
		SheetTemplate third = templates.next(fixture.store, first.id(), "").template();
		third.getSections().get(0).getCriteria().add(dropped);
		assertEquals("CRITERION_REUSED", code(() -> templates.save(fixture.store, third, 1, "")));
		assertTrue(templates.everUsed(fixture.store, first.id()).contains("r-notes"));
		TemplateIds ids = new TemplateIds(Set.of("c-1", "c-3"));
		assertEquals(List.of("c-2", "c-4", "c-5"), List.of(ids.next("c"), ids.next("c"), ids.next("c")));
	}

	@Test
	void theDifferenceNamesEveryAspect() throws Exception {
		SheetTemplate before = example();
		SheetTemplate after = example();
		assertTrue(TemplateDifference.of(before, after).none());
		List<Criterion> clear = after.getSections().get(0).getCriteria();
		clear.get(0).setText("Иначе");
		clear.get(0).setWeight100(100);
		clear.get(1).getOptions().remove(2);
		clear.get(2).setAnswerKind(AnswerKind.YES_NO);
		after.getSections().get(1).getCriteria().add(clear.remove(3));
		Criterion fresh = AssessmentFactory.eINSTANCE.createCriterion();
		fresh.setId("r-new");
		clear.add(fresh);
		after.getSections().get(2).getCriteria().remove(2);
		after.getScale().getSteps().get(0).setFrom100(9000);
		TemplateDifference difference = TemplateDifference.of(before, after);
		assertEquals(List.of("r-new"), difference.fresh().stream().map(Criterion::getId).toList());
		assertEquals(List.of("r-appeal"), difference.gone().stream().map(Criterion::getId).toList());
		assertTrue(difference.scale());
		assertEquals(
				List.of(EnumSet.of(TemplateDifference.Aspect.TEXT, TemplateDifference.Aspect.WEIGHT),
						EnumSet.of(TemplateDifference.Aspect.OPTIONS), EnumSet.of(TemplateDifference.Aspect.KIND),
						EnumSet.of(TemplateDifference.Aspect.SECTION)),
				difference.changed().stream().map(TemplateDifference.Changed::aspects).toList());
		assertEquals(List.of(true, false, false, true),
				difference.changed().stream().map(TemplateDifference.Changed::keepsAnswers).toList());
	}

	@Test
	void aSheetIsStartedFilledFinishedAndItsGradeIsAssessed() throws Exception {
		SheetTemplates.Edition template = published();
		ObjectSheets.Stored started = sheets.start(fixture.store, OBJECT, template.id(), null, "");
		assertNull(started.finished());
		assertEquals("SHEET_THERE", code(() -> sheets.start(fixture.store, OBJECT, template.id(), null, "")));
		assertEquals("SHEET_INCOMPLETE",
				code(() -> sheets.finish(fixture.store, OBJECT, Stage.REGULATION, started.revision(), DAY, "")));
		ObjectSheets.Saved saved = sheets.save(fixture.store, OBJECT, filled(started.sheet()), started.revision(), "");
		assertFalse(saved.merged());
		assertEquals(List.of(), fixture.store.read(snapshot -> FilledSheet.finished(snapshot, dossier(snapshot))));
		ObjectSheets.Stored finished = sheets.finish(fixture.store, OBJECT, Stage.REGULATION, saved.stored().revision(),
				DAY, "");
		assertEquals(Grade.A_PLUS, finished.finished());
		assertEquals(DAY, finished.sheet().getFilledOn());
		assertEquals(finished.changed().author(), finished.sheet().getExpert());
		assertEquals("SHEET_FINISHED",
				code(() -> sheets.save(fixture.store, OBJECT, finished.sheet(), finished.revision(), "")));

		List<FilledSheet> taken = fixture.store.read(snapshot -> FilledSheet.finished(snapshot, dossier(snapshot)));
		assertEquals(List.of(Grade.A_PLUS), taken.stream().map(FilledSheet::grade).toList());
		new AssessObject(fixture.registry()).run(fixture.store, new AssessObject.Request(OBJECT,
				Findings.of(Map.of(Stage.REGULATION, Finding.of(taken.get(0).grade()), Stage.LABORATORY, Finding.A,
						Stage.MONITORING, Finding.CAPABLE), Set.of()),
				DAY, taken, "", fixture.conditions()), Progress.NONE);
		assertEquals("sheet/EP-1/REGULATION@" + finished.revision(),
				fixture.find(RecordKinds.ASSESSMENTS, "EP-1/1").sheets());
		fixture.issue(OBJECT, "2026-03-03");
		assertEquals(List.of(), fixture.store.read(snapshot -> FilledSheet.finished(snapshot, dossier(snapshot))));
		// the next certification begins anew on the same place
		ObjectSheets.Stored again = sheets.start(fixture.store, OBJECT, template.id(), null, "");
		assertEquals(List.of(), again.sheet().getAnswers());
		assertEquals(finished.revision() + 1, again.revision());
	}

	private static Dossier dossier(Snapshot snapshot) throws StoreException {
		return Dossier.of(snapshot, OBJECT);
	}

	@Test
	void aFinishedSheetIsOpenedAgainAndNotApplicableWantsAReason() throws Exception {
		SheetTemplates.Edition template = published();
		AssessmentSheet sheet = filled(sheets.start(fixture.store, OBJECT, template.id(), "1", "").sheet());
		answer(sheet, "r-fee").setYes(null);
		answer(sheet, "r-fee").setNotApplicable(true);
		int revision = sheets.save(fixture.store, OBJECT, sheet, 1, "").stored().revision();
		assertEquals("SHEET_INCOMPLETE",
				code(() -> sheets.finish(fixture.store, OBJECT, Stage.REGULATION, revision, DAY, "")));
		answer(sheet, "r-fee").setComment("услуга бесплатная");
		int next = sheets.save(fixture.store, OBJECT, sheet, revision, "").stored().revision();
		ObjectSheets.Stored finished = sheets.finish(fixture.store, OBJECT, Stage.REGULATION, next, DAY, "");
		ObjectSheets.Stored open = sheets.reopen(fixture.store, OBJECT, Stage.REGULATION, finished.revision(), "");
		assertNull(open.finished());
		assertEquals("NO_SHEET", code(() -> sheets.reopen(fixture.store, OBJECT, Stage.LABORATORY, 1, "")));
		assertEquals(1, sheets.list(fixture.store, OBJECT).size());
	}

	@Test
	void twoPeopleAnswerOneSheetAtOnce() throws Exception {
		published();
		sheets.start(fixture.store, OBJECT, "example-regulation", null, "");
		AssessmentSheet mine = sheets.read(fixture.store, OBJECT, Stage.REGULATION).orElseThrow().sheet();
		AssessmentSheet theirs = sheets.read(fixture.store, OBJECT, Stage.REGULATION).orElseThrow().sheet();
		answer(theirs, "r-term").setYes(true);
		answer(theirs, "r-words").setPercent(40);
		sheets.save(fixture.store, OBJECT, theirs, 1, "");
		answer(mine, "r-result").setYes(true);
		FileLink note = Evidence.note("мое");
		note.setId(Answers.nextEvidence(mine));
		answer(mine, "r-result").getEvidence().add(note);
		ObjectSheets.Saved both = sheets.save(fixture.store, OBJECT, mine, 1, "");
		assertTrue(both.merged());
		assertEquals(List.of("r-term", "r-words", "r-result"), List.copyOf(Answers.of(both.stored().sheet()).keySet()));

		answer(mine, "r-words").setPercent(60);
		ObjectSheets.Saved conflict = sheets.save(fixture.store, OBJECT, mine, 1, "");
		assertEquals(List.of("r-words"), conflict.conflicts().stream().map(each -> each.criterion().getId()).toList());
		assertEquals(40, conflict.conflicts().get(0).theirs().getPercent());
		assertEquals(3, conflict.stored().revision());
		Answers.put(mine, "r-words", conflict.conflicts().get(0).theirs());
		ObjectSheets.Saved resolved = sheets.save(fixture.store, OBJECT, mine, 1, "");
		assertEquals(List.of(), resolved.conflicts());
		assertEquals(40, Answers.of(resolved.stored().sheet()).get("r-words").getPercent());
		assertTrue(Answers.of(resolved.stored().sheet()).get("r-result").getYes());
	}

	@Test
	void anUpdateTellsBeforehandWhichAnswersLoseTheirHome() throws Exception {
		SheetTemplates.Edition first = published();
		sheets.start(fixture.store, OBJECT, first.id(), null, "");
		sheets.start(fixture.store, "EP-2", first.id(), null, "");
		AssessmentSheet sheet = filled(sheets.read(fixture.store, OBJECT, Stage.REGULATION).orElseThrow().sheet());
		sheets.save(fixture.store, OBJECT, sheet, 1, "");
		AssessmentSheet done = filled(sheets.read(fixture.store, "EP-2", Stage.REGULATION).orElseThrow().sheet());
		int revision = sheets.save(fixture.store, "EP-2", done, 1, "").stored().revision();
		sheets.finish(fixture.store, "EP-2", Stage.REGULATION, revision, DAY, "");
		SheetTemplate second = templates.next(fixture.store, first.id(), "").template();
		second.getSections().get(2).getCriteria().remove(2);
		second.getSections().get(0).getCriteria().get(2).setAnswerKind(AnswerKind.YES_NO);
		SheetTemplates.Edition draft = templates.save(fixture.store, second, 1, "");

		List<AffectedSheets.Affected> affected = new AffectedSheets().run(fixture.store, second, Progress.NONE);
		assertEquals(List.of(OBJECT), affected.stream().map(AffectedSheets.Affected::objectId).toList());
		assertEquals(Set.of("r-words", "r-appeal"),
				Set.copyOf(affected.get(0).lost().stream().map(each -> each.getCriterion().getId()).toList()));
		assertEquals(9, affected.get(0).kept());
		assertEquals("TEMPLATE_NOT_PUBLISHED",
				code(() -> sheets.update(fixture.store, OBJECT, Stage.REGULATION, "2", 2, "")));
		templates.publish(fixture.store, first.id(), "2", draft.revision(), "");
		ObjectSheets.Stored moved = sheets.update(fixture.store, OBJECT, Stage.REGULATION, "2", 2, "");
		assertEquals("2", moved.sheet().getTemplate().getEdition());
		assertEquals(9, moved.sheet().getAnswers().size());
		assertEquals(List.of(), new AffectedSheets().run(fixture.store, second, Progress.NONE));
	}

	@Test
	void evidenceIsANoteALinkOrAFileOfBoundedSize() throws Exception {
		FileLink note = Evidence.note("Звонили 1+1 раз, 100 %\nвторая строка");
		assertEquals(Evidence.Kind.NOTE, Evidence.kind(note));
		assertEquals("Звонили 1+1 раз, 100 %", note.getName());
		assertEquals("Звонили 1+1 раз, 100 %\nвторая строка", Evidence.text(note));
		assertEquals(Evidence.Kind.LINK, Evidence.kind(Evidence.link(" https://example.org/акт ").orElseThrow()));
		assertTrue(Evidence.link("example.org").isEmpty());
		assertTrue(Evidence.link("ftp://example.org").isEmpty());

		byte[] bytes = "снимок".repeat(1000).getBytes(StandardCharsets.UTF_8);
		Path file = Files.write(folder.resolve("снимок.txt"), bytes);
		FileLink kept = new Evidence().keep(fixture.store, OBJECT, file);
		assertEquals(Evidence.Kind.FILE, Evidence.kind(kept));
		assertEquals(kept.getLocation(), new Evidence().keep(fixture.store, OBJECT, file).getLocation());
		assertEquals(1, fixture.revisions(RecordKinds.DOCUMENTS, kept.getLocation().substring("etalon:".length())));
		assertArrayEquals(bytes, new Evidence().read(fixture.store, kept));
		kept.setSha256("0".repeat(64));
		assertEquals("EVIDENCE_DAMAGED", code(() -> new Evidence().read(fixture.store, kept)));

		Path large = Files.write(folder.resolve("видео.mp4"), new byte[Evidence.MOST + 1]);
		RefusedException refused = assertThrows(RefusedException.class,
				() -> new Evidence().keep(fixture.store, OBJECT, large));
		assertEquals("FILE_TOO_LARGE", refused.code());
		assertEquals(List.of("видео.mp4", "4,1", "4,0"), refused.arguments());
		FileLink elsewhere = Evidence.elsewhere(large, Progress.NONE);
		assertEquals(Evidence.Kind.FILE_ELSEWHERE, Evidence.kind(elsewhere));
		assertEquals(64, elsewhere.getSha256().length());
		Path most = Files.write(folder.resolve("впору.bin"), new byte[Evidence.MOST]);
		assertEquals(Evidence.MOST,
				new Evidence().read(fixture.store, new Evidence().keep(fixture.store, OBJECT, most)).length);
	}

	@Test
	void aTextThatCannotBeReadIsSaid() throws Exception {
		published();
		sheets.start(fixture.store, OBJECT, "example-regulation", null, "");
		fixture.store.write(new Intent("test", ""), session -> {
			var kept = session.records(RecordKinds.DOCUMENTS).find("sheet/EP-1/REGULATION").orElseThrow();
			session.records(RecordKinds.DOCUMENTS)
					.update(RecordKinds.DOCUMENTS.with(kept.value(), RecordKinds.DOCUMENTS.field("body"), "{"), 1);
			return null;
		});
		assertEquals("DOCUMENT_UNREADABLE", code(() -> sheets.read(fixture.store, OBJECT, Stage.REGULATION)));
	}

	/** An edition of a bundle is in use at once, names the bundle whatever becomes of it, and is never overwritten. */
	@Test
	void theTemplateOfARuleBundleIsTakenOnceAndNeverOverAnother() throws Exception {
		TemplateOrigin one = new TemplateOrigin("ru.region.rules", "1.0.0", "0".repeat(64));
		TemplateOrigin two = new TemplateOrigin("ru.region.rules", "1.1.0", "1".repeat(64));
		TakeTemplates take = new TakeTemplates();
		List<BundleTemplates.Brought> first = List.of(new BundleTemplates.Brought(example(), one));
		assertEquals(List.of(TakeTemplates.Standing.OFFERED), List.copyOf(take.look(fixture.store, first).values()));

		SheetTemplates.Edition taken = take.run(fixture.store, first).getFirst();

		assertEquals(SheetTemplates.State.PUBLISHED, taken.state());
		assertEquals(one, taken.origin().orElseThrow());
		assertEquals(one, templates.list(fixture.store).getFirst().origin().orElseThrow());
		assertEquals(List.of(), take.run(fixture.store, List.of(new BundleTemplates.Brought(example(), two))));
		assertEquals(one, templates.list(fixture.store).getFirst().origin().orElseThrow(), "it is the same edition");

		SheetTemplate changed = example();
		changed.setName("Другое");
		assertEquals("TEMPLATE_OTHER",
				code(() -> take.run(fixture.store, List.of(new BundleTemplates.Brought(changed, two)))));
		changed.setEdition("2");
		assertEquals(two, take.run(fixture.store, List.of(new BundleTemplates.Brought(changed, two))).getFirst()
				.origin().orElseThrow());
		SheetTemplates.Edition own = templates.next(fixture.store, changed.getId(), "");
		assertTrue(own.origin().isEmpty(), "people go on from it");

		SheetTemplate wrong = example();
		wrong.setId("another");
		wrong.setStage(Stage.MONITORING);
		assertEquals("TEMPLATE_WRONG",
				code(() -> take.run(fixture.store, List.of(new BundleTemplates.Brought(wrong, two)))));
		sheets.start(fixture.store, OBJECT, changed.getId(), "1", "");
		assertTrue(fixture.store
				.read(snapshot -> snapshot.records(RecordKinds.DOCUMENTS).find(Kept.sheet(OBJECT, Stage.REGULATION)))
				.orElseThrow().value().title().endsWith(" (ru.region.rules 1.0.0, SHA-256 0000000000000000…)"));
	}
}
