// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.documents.RoadmapDocument;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.TextDocument;
import org.etalon.exchange.TextParagraph;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.RoadmapCsv;
import org.etalon.exchange.report.RoadmapJson;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.AssessObject;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Fixture;
import org.etalon.operations.certification.Past;
import org.etalon.operations.certification.WhatIf;
import org.etalon.operations.documents.WriteDocuments;
import org.etalon.operations.documents.WriteRoadmap;
import org.etalon.operations.roadmaps.RoadmapDraft.Item;
import org.etalon.operations.roadmaps.RoadmapDraft.Origin;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.plan.RoadmapProgress.Status;
import org.etalon.store.Intent;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class RoadmapsTest {

	private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
	private static final LocalDate TO = LocalDate.of(2026, 12, 1);
	private static final Path EXAMPLES = Path.of(System.getProperty("etalon.root", "../.."), "examples", "sheets");

	@TempDir
	private Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws Exception {
		fixture = new Fixture(Files.createDirectories(folder.resolve("db")));
	}

	@AfterEach
	void close() throws Exception {
		fixture.close();
	}

	private static String code(Executable executable) {
		return assertThrows(RefusedException.class, executable).code();
	}

	/**
	 * A sheet in which as many criteria as asked for, the first ones, are not met at all, and all others are in full.
	 */
	private static FilledSheet sheet(String name, int failed) throws Exception {
		SheetTemplate template = SheetTemplates.readFile(EXAMPLES.resolve(name + ".json"), name);
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sheet-" + name);
		sheet.setTemplate(template);
		List<Criterion> counted = criteria(template).stream().filter(each -> each.getWeight100() > 0).toList();
		for (Criterion each : criteria(template)) {
			boolean met = counted.indexOf(each) >= failed;
			Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
			answer.setCriterion(each);
			switch (each.getAnswerKind()) {
			case YES_NO -> answer.setYes(met);
			case CHOICE -> answer.setOption(each.getOptions().stream()
					.filter(option -> option.getShare() == (met ? 100 : 0)).findFirst().orElseThrow());
			case PERCENT -> answer.setPercent(met ? 100 : 0);
			case TEXT -> answer.setText("ничего");
			}
			sheet.getAnswers().add(answer);
		}
		return new FilledSheet(template.getStage(), sheet.getGrade(), template.label(),
				ModelFormat.JSON + " " + ModelText.facts(sheet).version(), ModelText.write(sheet, ModelFormat.JSON),
				Optional.empty());
	}

	private static List<Criterion> criteria(SheetTemplate template) {
		return template.getSections().stream().flatMap(each -> each.getCriteria().stream()).toList();
	}

	/** Assesses EP-1 by two sheets and issues what comes of it. */
	private void certify(int failedOfLaw, int failedOfLaboratory) throws Exception {
		List<FilledSheet> sheets = List.of(sheet("regulation", failedOfLaw), sheet("laboratory", failedOfLaboratory));
		new AssessObject(fixture.registry()).run(fixture.store,
				new AssessObject.Request("EP-1",
						Fixture.findings(sheets.get(0).grade().letter(), "", sheets.get(1).grade().letter()),
						LocalDate.parse("2026-03-02"), sheets, "", fixture.conditions()),
				Progress.NONE);
		fixture.issue("EP-1", "2026-03-03", null, "2026-03-04");
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).add(Fixture.object("EP-3", ObjectKind.STATE_SERVICE, null, null));
			return null;
		});
	}

	private RoadmapDraft draft() throws StoreException {
		return new DraftRoadmap(fixture.registry()).run(fixture.store,
				new DraftRoadmap.Request("EP-1", FROM, TO, "Отдел цифровизации", fixture.conditions()), Progress.NONE);
	}

	private StoredRoadmap keep(RoadmapPlan plan, int basedOn) throws StoreException {
		return new KeepRoadmap().run(fixture.store,
				new KeepRoadmap.Request("EP-1", plan, basedOn, FROM, "", fixture.settings));
	}

	private StoredRoadmap there(LocalDate on) throws StoreException {
		return new KeepRoadmap().find(fixture.store, "EP-1", on, fixture.settings).orElseThrow();
	}

	private void set(Event event, String on) throws StoreException {
		new ChangeRoadmap().run(fixture.store,
				new ChangeRoadmap.Request("EP-1", event, LocalDate.parse(on), null, "", fixture.conditions()),
				Progress.NONE);
	}

	private static List<String> errors(StoredRoadmap roadmap) {
		return roadmap.findings().stream().filter(ModelFinding::error).map(ModelFinding::code).toList();
	}

	@Test
	void proposesAMeasureForEveryCriterionThatIsNotMetAndForTheRemarks() throws Exception {
		certify(2, 6);
		RoadmapDraft draft = draft();
		assertEquals(Map.of(Origin.CRITERION, 8L, Origin.REMARK, 1L, Origin.USUAL, 3L),
				draft.items().stream().collect(Collectors.groupingBy(Item::origin, Collectors.counting())));
		List<Item> law = draft.items().stream().filter(each -> each.stage() == Stage.REGULATION).toList();
		assertEquals(List.of(1, 1), law.stream().map(each -> each.measure().section()).toList());
		assertTrue(law.stream().allMatch(each -> each.measure().dueOn().equals(TO)));
		assertTrue(draft.items().stream().filter(each -> each.stage() == Stage.LABORATORY)
				.allMatch(each -> each.measure().section() == 3));
		Item remark = draft.items().stream().filter(each -> each.origin() == Origin.REMARK).findFirst().orElseThrow();
		assertNull(remark.gain(), "a remark names no criterion");
		assertEquals("Поиск по сайту не находит услугу", remark.measure().remark());
		assertEquals(0, there(FROM).revision(), "nothing is kept");
	}

	/** Each prediction is what assessing the improved sheets themselves comes to. */
	@Test
	void predictsExactlyWhatTheImprovedSheetsWouldComeTo() throws Exception {
		certify(2, 6);
		RoadmapDraft draft = draft();
		Reached before = draft.prediction().before().orElseThrow();
		assertEquals(fixture.find(RecordKinds.ASSESSMENTS, "EP-1/1").level(), before.level());
		for (int less = 0; less <= 6; less++) {
			Set<String> met = criteria(SheetTemplates.readFile(EXAMPLES.resolve("laboratory.json"), "l")).stream()
					.filter(each -> each.getWeight100() > 0).skip(6 - less).limit(less).map(Criterion::getId)
					.collect(Collectors.toSet());
			Prediction.Gain gain = draft.prediction().of(met).orElseThrow();
			int expected = points(sheet("regulation", 2), sheet("laboratory", 6 - less));
			assertEquals(expected, gain.reached().points100(), less + " more are met");
			assertEquals(expected - before.points100(), gain.points100());
		}
		List<Item> all = draft.items();
		Prediction.Gain together = draft.together(all).orElseThrow();
		assertEquals(points(sheet("regulation", 0), sheet("laboratory", 0)), together.reached().points100());
		assertEquals(100, together.reached().level());
		assertEquals(Decision.CERTIFICATE, together.reached().decision());
		int sum = all.stream().filter(each -> each.gain() != null).mapToInt(each -> each.gain().points100()).sum();
		assertFalse(sum == together.points100(), "together is not the sum: steps of the scale are reached together");
		assertEquals("services 1.0.0", draft.prediction().by());
	}

	/** The points of an object that certifies with some sheets, computed from nothing but their grades. */
	private int points(FilledSheet law, FilledSheet laboratory) throws StoreException {
		return new WhatIf(fixture.registry())
				.run(fixture.store,
						new WhatIf.Request("EP-3", null,
								Fixture.findings(law.grade().letter(), "", laboratory.grade().letter()), Past.UNKNOWN,
								LocalDate.parse("2026-03-02"), fixture.conditions()))
				.checked().map(each -> Reached.of(each.outcome()).points100()).orElseThrow();
	}

	@Test
	void saysWhereNothingCanBePredicted() throws Exception {
		fixture.assess("EP-1", "В", "Б", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		RoadmapDraft draft = draft();
		assertEquals(List.of(Origin.REMARK, Origin.USUAL, Origin.USUAL, Origin.USUAL),
				draft.items().stream().map(Item::origin).toList(), "grades were given without sheets");
		assertEquals(0, draft.together(draft.items()).orElseThrow().points100());
		fixture.installed = List.of();
		assertEquals("NO_ROADMAP", code(() -> new DraftRoadmap(fixture.registry()).run(fixture.store,
				new DraftRoadmap.Request("EP-2", FROM, TO, "", fixture.conditions()), Progress.NONE)));
	}

	@Test
	void aPlannedRoadmapIsAsAppendix4WantsItAndComesBackEqual() throws Exception {
		certify(2, 6);
		RoadmapDraft draft = draft();
		StoredRoadmap kept = keep(draft.plan(draft.items()), 0);
		assertEquals(List.of(), errors(kept));
		assertEquals(Set.of(4, 6, 7), kept.plan().notRequired());
		assertEquals(kept.plan(), there(FROM).plan());
		assertEquals(draft.plan(draft.items()), kept.plan());
		assertEquals(TO, kept.plan().proposalOn());
		assertEquals(TO, kept.record().proposalOn());
		assertEquals(List.of(25, 25, 50, 50, 75, 75, 100),
				kept.plan().measures().stream().map(Measure::point).filter(each -> each != null).sorted().toList(),
				"⌈7 × 25 %⌉ = 2, 4, 6, 7");
		assertEquals("1.1", kept.plan().number(kept.plan().in(1).get(0)));
		assertEquals(List.of(), draft().fresh(), "everything is answered");
		assertEquals(kept.plan(), draft().plan(List.of()), "generating once more adds nothing");
	}

	private RoadmapMerge merge(RoadmapPlan mine, int basedOn) throws StoreException {
		return new KeepRoadmap().merge(fixture.store, "EP-1", mine, basedOn);
	}

	private static List<String> told(RoadmapMerge merge) {
		return merge.conflicts().stream()
				.map(each -> String.join(" | ", each.about().in(Locale.ROOT), each.before().shown().in(Locale.ROOT),
						each.after().shown().in(Locale.ROOT), each.theirs().shown().in(Locale.ROOT)))
				.toList();
	}

	@Test
	void whatTwoPeopleChangedIsBroughtTogetherMeasureByMeasure() throws Exception {
		certify(2, 6);
		StoredRoadmap base = keep(draft().plan(draft().items()), 0);
		Measure one = base.plan().in(3).get(0);
		Measure other = base.plan().in(3).get(1);
		Measure third = base.plan().in(3).get(2);
		RoadmapPlan theirs = base.plan().with(one.id(), each -> each.responsible("Отдел разработки"))
				.with(other.id(), each -> each.dueOn(FROM.plusDays(9))).without(third.id())
				.with(5, "Принять систему", "Акт", TO, "Приемочная комиссия").required(6, true);
		StoredRoadmap kept = keep(theirs, base.revision());
		RoadmapPlan mine = base.plan().with(one.id(), each -> each.dueOn(FROM.plusDays(5)).startedOn(FROM))
				.with(5, "Провести приемку", "Протокол", TO, "Отдел").related("own-1", List.of(one.id()));

		RoadmapMerge merge = merge(mine, base.revision());
		RoadmapPlan merged = merge.result(any -> false);

		assertEquals(List.of(), merge.conflicts());
		assertEquals(kept.revision(), merge.revision());
		assertEquals("Отдел разработки", merged.find(one.id()).orElseThrow().responsible());
		assertEquals(FROM.plusDays(5), merged.find(one.id()).orElseThrow().dueOn());
		assertEquals(FROM, merged.find(one.id()).orElseThrow().startedOn());
		assertEquals(FROM.plusDays(9), merged.find(other.id()).orElseThrow().dueOn());
		assertEquals(Optional.empty(), merged.find(third.id()));
		assertFalse(merged.notRequired().contains(6));
		assertTrue(merged.in(5).stream().map(Measure::title).toList()
				.containsAll(List.of("Принять систему", "Провести приемку")), "both counted the same, both are there");
		Measure added = merged.in(5).stream().filter(each -> each.title().equals("Провести приемку")).findFirst()
				.orElseThrow();
		assertEquals(List.of(one.id()), added.related());
		assertEquals(kept.plan(), merge(base.plan(), base.revision()).result(any -> false), "I changed nothing");
		assertEquals(merged, keep(merged, merge.revision()).plan());
	}

	@Test
	void twoWhoBeginOneRoadmapMeetToo() throws Exception {
		certify(2, 6);
		RoadmapPlan drafted = draft().plan(draft().items());
		keep(drafted, 0);
		RoadmapPlan mine = RoadmapPlan.EMPTY.with(5, "Провести приемку", "Протокол", TO, "Отдел");
		assertEquals(StoreException.Code.CONFLICT, assertThrows(StoreException.class, () -> keep(mine, 0)).code());
		RoadmapMerge merge = merge(mine, 0);
		assertEquals(List.of(), merge.conflicts());
		assertEquals(drafted.with(5, "Провести приемку", "Протокол", TO, "Отдел"), merge.result(any -> false));
	}

	@Test
	void whatBothChangedIsDecidedFieldByField() throws Exception {
		certify(2, 6);
		StoredRoadmap base = keep(draft().plan(draft().items()), 0);
		Measure one = base.plan().in(3).get(0);
		keep(base.plan().with(one.id(), each -> each.dueOn(FROM.plusDays(9)).responsible("Первые"))
				.proposalOn(TO.plusDays(1)), base.revision());
		RoadmapPlan mine = base.plan().with(one.id(), each -> each.dueOn(FROM.plusDays(5)).responsible("Вторые"))
				.proposalOn(TO.plusDays(2));

		RoadmapMerge merge = merge(mine, base.revision());

		OutcomeText words = new OutcomeText(Locale.ROOT);
		assertEquals(Set.of(
				"дорожная карта: дата предложения о повторной сертификации | " + words.date(TO) + " | "
						+ words.date(TO.plusDays(2)) + " | " + words.date(TO.plusDays(1)),
				"мероприятие «" + one.title() + "»: срок | " + words.date(one.dueOn()) + " | "
						+ words.date(FROM.plusDays(5)) + " | " + words.date(FROM.plusDays(9)),
				"мероприятие «" + one.title() + "»: ответственный | " + one.responsible() + " | Вторые | Первые"),
				Set.copyOf(told(merge)));
		RoadmapPlan merged = merge.result(each -> each.feature().equals("responsible"));
		assertEquals("Первые", merged.find(one.id()).orElseThrow().responsible());
		assertEquals(FROM.plusDays(5), merged.find(one.id()).orElseThrow().dueOn());
		assertEquals(TO.plusDays(2), merged.proposalOn());
		assertEquals(TO.plusDays(2), merged.in(8).get(0).dueOn());
	}

	@Test
	void aMeasureThatOneRemovedAndTheOtherChangedStaysWithItsRemark() throws Exception {
		certify(2, 6);
		StoredRoadmap base = keep(draft().plan(draft().items()), 0);
		Measure one = base.plan().in(3).get(0);
		keep(base.plan().with(one.id(), each -> each.responsible("Первые")), base.revision());

		RoadmapMerge merge = merge(base.plan().without(one.id()), base.revision());

		assertEquals(List.of("REMOVED_BY_MINE"), merge.conflicts().stream().map(each -> each.code()).toList());
		assertFalse(merge.conflicts().get(0).open());
		assertEquals(one.responsible("Первые"), merge.result(any -> false).find(one.id()).orElseThrow());
	}

	@Test
	void twoWhoCloseOneMeasureKeepTheProofsOfBoth() throws Exception {
		certify(2, 6);
		StoredRoadmap base = keep(draft().plan(draft().items()), 0);
		String id = base.plan().in(3).get(0).id();
		Proof first = new Proof("Приказ", "https://example.org/1", null);
		Proof second = new Proof("Акт", "https://example.org/2", null);
		keep(base.plan().with(id, each -> each.closed(FROM, first)), base.revision());

		RoadmapMerge merge = merge(base.plan().with(id, each -> each.closed(FROM, second)), base.revision());

		assertEquals(List.of(), merge.conflicts());
		assertEquals(Set.of(first, second), Set.copyOf(merge.result(any -> false).find(id).orElseThrow().proofs()));
	}

	@Test
	void aRevisionThatIsNoneIsNotMergedWith() throws Exception {
		certify(2, 6);
		StoredRoadmap base = keep(draft().plan(draft().items()), 0);
		assertEquals(StoreException.Code.CONFLICT,
				assertThrows(StoreException.class, () -> merge(base.plan(), 7)).code());
	}

	@Test
	void whatIsNotKeptYetComesBackEqualFromItsDraft() throws Exception {
		certify(2, 6);
		RoadmapPlan plan = draft().plan(draft().items()).with(5, "Принять", "Акт", TO, "Отдел").required(1, false)
				.proposalOn(TO);
		StoredRoadmap there = there(FROM);
		StoredRoadmap unsaved = KeepRoadmap.stored(there.record(), there.name(), plan, there.revision(), FROM,
				fixture.settings);
		assertEquals(Optional.of(plan), KeepRoadmap.drafted(KeepRoadmap.draft(unsaved)));
		assertEquals(Optional.empty(), KeepRoadmap.drafted(""));
		assertEquals(Optional.empty(), KeepRoadmap.drafted("{}"));
	}

	@Test
	void oneMeasureHasOneControlPoint() throws Exception {
		certify(0, 6);
		RoadmapDraft draft = draft();
		List<Item> chosen = new ArrayList<>(
				draft.items().stream().filter(each -> each.origin() == Origin.USUAL).toList());
		chosen.add(draft.items().get(0));
		assertEquals(List.of(100),
				draft.plan(chosen).measures().stream().map(Measure::point).filter(each -> each != null).toList());
		assertEquals(List.of(), errors(keep(draft.plan(chosen), 0)));
		assertEquals(Set.of(1, 4, 6, 7), there(FROM).plan().notRequired());
	}

	@Test
	void whatIsAgreedIsFixedAndIsWorkedOffWithProofs() throws Exception {
		certify(1, 6);
		RoadmapDraft draft = draft();
		Item undated = draft.items().get(0);
		int revision = keep(draft.plan(List.of(undated.with(undated.measure().dueOn(null)))), 0).revision();
		assertEquals("ROADMAP_HAS_ERRORS", code(() -> set(Event.AGREE, "2026-04-02")));
		StoredRoadmap kept = keep(draft.plan(draft.items()), revision);
		assertEquals("CONFLICT",
				assertThrows(StoreException.class, () -> keep(RoadmapPlan.EMPTY, revision)).code().name());
		set(Event.AGREE, "2026-04-02");
		String first = kept.plan().in(3).get(0).id();
		assertEquals("ROADMAP_NOT_A_DRAFT",
				code(() -> keep(kept.plan().with(first, each -> each.responsible("Другой")), kept.revision())));
		set(Event.APPROVE, "2026-04-03");
		KeepRoadmap operation = new KeepRoadmap();
		LocalDate day = LocalDate.of(2026, 4, 10);
		StoredRoadmap begun = operation.change(fixture.store, "EP-1", "3.1", each -> each.startedOn(day), null, day, "",
				fixture.settings);
		assertEquals(Status.IN_WORK, begun.progress().status());
		assertEquals(Status.IN_WORK, begun.status(begun.plan().find("3.1").orElseThrow()));
		assertEquals("MEASURE_WITHOUT_PROOF",
				code(() -> keep(
						begun.plan().with(first,
								each -> new Measure(each.id(), 3, each.title(), each.result(), each.block(),
										each.remark(), each.point(), each.dueOn(), each.responsible(), each.criteria(),
										each.errors(), each.gain100(), day, day, List.of(), List.of())),
						begun.revision())));
		Proof act = proof("Акт № 7");
		assertEquals("CLOSED_BEFORE_BEGUN", code(() -> operation.change(fixture.store, "EP-1", "3.1",
				each -> each.closed(day.minusDays(1), act), null, day, "", fixture.settings)));
		assertEquals("NO_MEASURE", code(
				() -> operation.change(fixture.store, "EP-1", "3.99", each -> each, null, day, "", fixture.settings)));
		operation.change(fixture.store, "EP-1", "3.1", each -> each.closed(day, act), null, day, "", fixture.settings);
		assertEquals(Status.LATE, there(TO.plusDays(1)).progress().status());
		assertEquals("ROADMAP_NOT_WORKED_OFF", code(() -> set(Event.IMPLEMENT, "2026-11-01")));
		RoadmapPlan done = there(day).plan();
		for (Measure each : done.measures()) {
			if (each.completedOn() == null && each.section() != 8) {
				done = done.with(each.id(), measure -> measure.closed(TO, act));
			}
		}
		keep(done, there(day).revision());
		set(Event.IMPLEMENT, "2026-12-02");
		assertFalse(fixture.find(RecordKinds.CONCLUSIONS, "ЗК-2026-00001").open());
		StoredRoadmap end = there(TO);
		assertEquals(Status.OPEN, end.status(end.plan().in(8).get(0)));
		assertEquals("ROADMAP_IMPLEMENTED",
				code(() -> keep(end.plan().with("usual-8", each -> each.closed(TO, act)), end.revision())));
	}

	/** «Связные мероприятия»: what is said of one holds for both, and goes with the measure. */
	@Test
	void measuresBelongTogetherBothWays() throws Exception {
		certify(1, 6);
		RoadmapDraft draft = draft();
		keep(draft.plan(draft.items()), 0);
		KeepRoadmap operation = new KeepRoadmap();
		StoredRoadmap related = operation.change(fixture.store, "EP-1", "2.1", each -> each, List.of("3.2", "3.1"),
				FROM, "", fixture.settings);
		assertEquals(related.plan(), there(FROM).plan(), "comes back equal");
		assertEquals(List.of("3.1", "3.2"), numbers(there(FROM).plan(), "2.1"));
		assertEquals(List.of("2.1"), numbers(there(FROM).plan(), "3.2"));
		assertEquals(List.of(), errors(related));
		RoadmapPlan without = related.plan().without(related.plan().find("3.1").orElseThrow().id());
		assertEquals(List.of("3.1"), numbers(without, "2.1"), "3.2 is 3.1 now");
		StoredRoadmap none = operation.change(fixture.store, "EP-1", "3.2", each -> each, List.of(), FROM, "",
				fixture.settings);
		assertEquals(List.of("3.1"), numbers(none.plan(), "2.1"));
		assertEquals("NO_MEASURE", code(() -> operation.change(fixture.store, "EP-1", "2.1", each -> each,
				List.of("9.9"), FROM, "", fixture.settings)));
		set(Event.AGREE, "2026-04-02");
		assertEquals("ROADMAP_NOT_A_DRAFT", code(() -> operation.change(fixture.store, "EP-1", "2.1", each -> each,
				List.of(), FROM, "", fixture.settings)), "it was planned so");
	}

	private static List<String> numbers(RoadmapPlan plan, String number) {
		return plan.related(plan.find(number).orElseThrow()).stream().map(plan::number).toList();
	}

	/** Where nothing is predicted, the report says why, by measure and as a whole, with the clause. */
	@Test
	void saysWhyAMeasureHasNoPrediction() throws Exception {
		certify(1, 6);
		RoadmapDraft draft = draft();
		RoadmapReport report = ReportRoadmap.of(draft, draft.items(), FROM, "Etalon", fixture.settings);
		assertNull(report.noGain());
		for (RoadmapReport.Item each : report.items()) {
			assertEquals(each.gain100() == null, each.noGain() != null, each.title());
		}
		assertEquals(List.of("NO_CRITERION 24ж", "NO_CRITERION Прил. 4"),
				report.items().stream().filter(each -> each.noGain() != null)
						.map(each -> each.noGain().code() + " " + each.noGain().clause()).distinct().sorted().toList());
		assertEquals("20 22а", report.together().levelClause() + " " + report.together().decisionClause());
		ByteArrayOutputStream csv = new ByteArrayOutputStream();
		RoadmapCsv.write(csv, report);
		assertTrue(csv.toString(StandardCharsets.UTF_8)
				.contains(",NO_CRITERION,замечание заключения не называет " + "критерия оценки,24ж\n"), csv::toString);
		ByteArrayOutputStream json = new ByteArrayOutputStream();
		RoadmapJson.write(json, report);
		assertTrue(json.toString(StandardCharsets.UTF_8).replaceAll("\\s", "")
				.contains("\"code\":\"NO_CRITERION\",\"clause\":\"24ж\""), json::toString);
	}

	@Test
	void saysWhyARoadmapHasNoPrediction() throws Exception {
		fixture.assess("EP-1", "В", "Б", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		RoadmapDraft draft = draft();
		RoadmapReport report = ReportRoadmap.of(draft, draft.items(), FROM, "Etalon", fixture.settings);
		assertEquals("NO_SHEETS 18", report.noGain().code() + " " + report.noGain().clause());
	}

	private Proof proof(String text) throws StoreException, IOException {
		return KeepRoadmap.proof(fixture.store, "EP-1", text, folder, Progress.NONE);
	}

	/** The document of appendix 4 states what is kept: read back from DOCX, and from the text of its data. */
	@Test
	void aRoadmapIsWrittenAsTheDocumentOfAppendix4() throws Exception {
		certify(2, 6);
		assertEquals("ROADMAP_EMPTY", code(() -> write(null)));
		RoadmapDraft draft = draft();
		keep(draft.plan(draft.items()), 0);
		new KeepRoadmap().change(fixture.store, "EP-1", "2.1",
				each -> each.closed(FROM, new Proof("Акт № 7", "x", null)), List.of("3.1"), FROM, "", fixture.settings);
		List<Path> files = write(null).files();
		assertEquals(List.of("roadmap-ЗК-2026-00001.docx", "roadmap-ЗК-2026-00001.pdf"),
				files.stream().map(each -> each.getFileName().toString()).toList());
		String text = TextDocument.read(files.get(0), "roadmap.docx", null, folder).paragraphs().stream()
				.map(TextParagraph::text).collect(Collectors.joining("\n"));
		StoredRoadmap kept = there(FROM);
		for (int section = 1; section <= 8; section++) {
			assertTrue(text.contains(section + ". " + RoadmapPlan.section(section).ru()
					+ (Set.of(4, 6, 7).contains(section) ? " – не требуется" : "\n")), text);
		}
		for (Measure each : kept.plan().measures()) {
			assertTrue(text.contains(kept.plan().number(each) + "\n" + each.title() + "\n" + each.result()),
					each::title);
			if (each.gain100() != null) {
				assertTrue(text.contains(each.title() + "\n" + (each.gain100() > 0 ? "+" : "")
						+ new OutcomeText(Locale.of("ru")).points(each.gain100()) + "\n"), each::title);
			}
		}
		assertTrue(text.contains("Отдел цифровизации\n3.1\n"), "related to 3.1");
		kept.plan().remarkNumbers().values().forEach(each -> assertTrue(text.contains("\n" + each + "\n"), each));
		assertTrue(text.contains("не менее 25\u00A0% рекомендаций"), text);
		assertTrue(
				text.contains("Когда все мероприятия выполнены: сумма баллов 1,00, интегральный уровень 100\u00A0% "
						+ "(п.\u00A020 Правил), результат: сертификат о клиентоцентричности (п.\u00A022а Правил)."),
				text);
		assertTrue(text.contains("01.04.2026, Акт № 7"), text);
		assertTrue(text.contains("Дорожная карта соответствует приложению № 4"), text);
		assertTrue(Files.size(files.get(1)) > 1000);
		keep(there(FROM).plan().required(4, true), there(FROM).revision());
		RoadmapDocument document = new WriteRoadmap(fixture.registry()).read(fixture.store, request(null),
				Progress.NONE);
		assertEquals(errors(there(FROM)).size(), document.problems().size());
		Path damaged = Files.writeString(folder.resolve("own.docx"), "no document");
		assertEquals("TEMPLATE", code(() -> write(damaged)));
	}

	private WriteDocuments.Written write(Path template) throws StoreException, OutputFailedException {
		return new WriteRoadmap(fixture.registry()).run(fixture.store, request(template), Progress.NONE);
	}

	private WriteRoadmap.Request request(Path template) {
		return new WriteRoadmap.Request("EP-1", FROM, folder.resolve("out"), folder.resolve("out"), template,
				Locale.of("ru"), fixture.conditions());
	}

	@Test
	void aProofIsALinkAFileOrWords() throws Exception {
		Files.writeString(folder.resolve("акт.pdf"), "%PDF");
		Proof file = proof("акт.pdf");
		assertEquals("акт.pdf", file.name());
		assertTrue(file.location().startsWith("etalon:evidence/EP-1/"), file.location());
		assertEquals(64, file.sha256().length());
		assertEquals(new Proof("https://example.org/a", "https://example.org/a", null), proof("https://example.org/a"));
		assertEquals("Приказ № 5", proof("Приказ № 5").name());
		assertEquals("MEASURE_WITHOUT_PROOF", code(() -> proof(" ")));
	}
}
