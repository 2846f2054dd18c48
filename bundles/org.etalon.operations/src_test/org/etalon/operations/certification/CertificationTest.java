// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.Region;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.IssueDocuments.Issued;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SettingChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class CertificationTest {

	@TempDir
	private Path folder;
	private Fixture fixture;

	@BeforeEach
	void open() throws StoreException {
		fixture = new Fixture(folder);
	}

	@AfterEach
	void close() throws StoreException {
		fixture.close();
	}

	private static String code(Executable executable) {
		return assertThrows(RefusedException.class, executable).code();
	}

	private ChangeRoadmap.Status roadmap(String id, Event event, String on, String proposal) throws StoreException {
		return new ChangeRoadmap().run(fixture.store,
				new ChangeRoadmap.Request(id, event, LocalDate.parse(on),
						proposal == null ? null : LocalDate.parse(proposal), "карта от 5 марта на бумаге",
						fixture.conditions()),
				Progress.NONE);
	}

	@Test
	void keepsTheWholeRecipeOfAnAssessment() throws StoreException, RecipeException {
		Assessed assessed = fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		AssessmentRecord kept = fixture.find(RecordKinds.ASSESSMENTS, "EP-1/1");
		assertEquals(assessed.record(), kept);
		assertEquals(Assessed.Made.NEW, assessed.made());
		assertEquals(85, kept.level());
		assertEquals(Decision.CERTIFICATE, kept.decision());
		assertEquals("services", kept.variant());
		assertEquals("1.0.0", kept.variantVersion());
		assertEquals("abc", kept.variantHash());
		assertTrue(kept.settings().startsWith("A05=ISSUE_DATE, A06=NO_SHIFT"), kept.settings());
		assertEquals(assessed.checked().scheme(), SchemeJson.read(kept.scheme()));
		assertEquals(assessed.checked().outcome().trace(), OutcomeJson.read(kept.outcome()).trace());
		assertFalse(kept.finished());
		assertEquals("Министерство образцов", assessed.checked().row().authority());
	}

	@Test
	void correctsAnAssessmentUntilDocumentsAreIssued() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		assertEquals(Assessed.Made.UNCHANGED, fixture.assess("EP-1", "А+", "Б", "2026-03-02").made());
		assertEquals(1, fixture.revisions(RecordKinds.ASSESSMENTS, "EP-1/1"));
		assertEquals(Assessed.Made.CORRECTED, fixture.assess("EP-1", "А+", "В", "2026-03-02").made());
		assertEquals(2, fixture.revisions(RecordKinds.ASSESSMENTS, "EP-1/1"));
		fixture.issue("EP-1", "2026-03-03");
		assertEquals("ALREADY_CERTIFIED", code(() -> fixture.assess("EP-1", "А", "А", "2026-03-04")));
		assertEquals(3, fixture.revisions(RecordKinds.ASSESSMENTS, "EP-1/1"));
	}

	@Test
	void refusesWhatCannotBeAssessed() throws StoreException {
		assertEquals("UNKNOWN_OBJECT", code(() -> fixture.assess("EP-9", "А", "А", "2026-03-02")));
		RefusedException refused = assertThrows(RefusedException.class,
				() -> fixture.assess("EP-1", "", "А", "2026-03-02"));
		assertEquals("NOT_SCORED", refused.code());
		assertEquals("regulation", refused.flaws().get(0).field());
		CertificationObject object = fixture.find(RecordKinds.OBJECTS, "EP-1");
		fixture.change(RecordKinds.OBJECTS.with(object, RecordKinds.OBJECTS.field("excluded"), "закрыта"));
		assertEquals("EXCLUDED", code(() -> fixture.assess("EP-1", "А", "А", "2026-03-02")));
		assertEquals(List.of(), fixture.dossier("EP-1").assessments());
	}

	@Test
	void saysWhatFindingsWouldComeToAndKeepsNothing() throws StoreException {
		WhatIf.Answer answer = whatIf("EP-1", null, "А+", "Б");
		assertEquals(List.of(), fixture.dossier("EP-1").assessments());
		assertEquals(fixture.assess("EP-1", "А+", "Б", "2026-03-02").checked().outcome(),
				answer.checked().orElseThrow().outcome());
		assertEquals("services 1.0.0, SHA-256 abc…", answer.by());

		WhatIf.Answer unfinished = whatIf("EP-1", null, "А+", "");
		assertTrue(unfinished.checked().isEmpty());
		assertEquals("laboratory", unfinished.flaws().get(0).field());
		assertEquals(answer.scheme(), unfinished.scheme());

		fixture.issue("EP-1", "2026-03-03");
		assertEquals("ALREADY_CERTIFIED", code(() -> whatIf("EP-1", null, "А", "А")));
		assertEquals(fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2028-12-01").checked().outcome(),
				new WhatIf(fixture.registry())
						.run(fixture.store,
								new WhatIf.Request("EP-1", Basis.EXPIRY, Fixture.findings("А", "", "А"), Past.UNKNOWN,
										LocalDate.parse("2028-12-01"), fixture.conditions()))
						.checked().orElseThrow().outcome());
	}

	private WhatIf.Answer whatIf(String id, Basis basis, String regulation, String laboratory) throws StoreException {
		return new WhatIf(fixture.registry()).run(fixture.store,
				new WhatIf.Request(id, basis, Fixture.findings(regulation, "", laboratory), Past.UNKNOWN,
						LocalDate.parse("2026-03-02"), fixture.conditions()));
	}

	@Test
	void issuesACertificateAndWritesItIntoTheRegister() throws StoreException {
		fixture.assess("EP-1", "А+", "Б", "2026-03-02");
		Issued issued = fixture.issue("EP-1", "2026-03-03");
		Certificate certificate = issued.certificate();
		assertEquals("КЦ-2026-00001", certificate.id());
		assertEquals(CertificateType.A, certificate.type());
		assertEquals("22а", certificate.clause());
		assertEquals(LocalDate.of(2026, 3, 3), certificate.validFrom());
		assertEquals(LocalDate.of(2029, 3, 3), certificate.validTo());
		assertNull(issued.conclusion());
		assertEquals(LocalDate.of(2026, 3, 10), issued.sendingDeadline()); // 8 and 9 March are days off
		CertificationObject object = fixture.find(RecordKinds.OBJECTS, "EP-1");
		assertEquals(85, object.level());
		assertEquals(CertificateType.A, object.certificateType());
		assertEquals(certificate.validFrom(), object.certificateFrom());
		assertEquals(certificate.validTo(), object.certificateTo());
		assertEquals(CertificateStatus.GIVEN, object.certificateStatus());
		assertTrue(fixture.find(RecordKinds.ASSESSMENTS, "EP-1/1").finished());
	}

	@Test
	void issuesTheSameAgain() throws StoreException {
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		Issued first = fixture.issue("EP-2", "2026-03-03");
		Issued again = fixture.issue("EP-2", "2026-03-03");
		assertTrue(again.repeated());
		assertEquals(first.certificate(), again.certificate());
		assertEquals(first.conclusion(), again.conclusion());
		assertEquals(first.roadmap(), again.roadmap());
		assertEquals("ISSUED_ALREADY", code(() -> fixture.issue("EP-2", "2026-03-04")));
		assertEquals("ISSUED_ALREADY", code(() -> fixture.issue("EP-2", "2026-03-03", "КЦ-7", null)));
	}

	@Test
	void givesAServiceOfTheFederalListHalfAYear() throws StoreException {
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		Issued issued = fixture.issue("EP-2", "2026-03-03");
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, issued.outcome().decision());
		assertEquals(LocalDate.of(2026, 3, 3).plusDays(180), issued.certificate().validTo());
		assertEquals("ЗК-2026-00001", issued.conclusion().id());
		assertEquals("Поиск по сайту не находит услугу", issued.conclusion().remarks());
		assertEquals(State.DRAFT, issued.roadmap().state());
		assertNull(issued.roadmap().dueOn());
	}

	@Test
	void clampsATermThatBeginsOnTheLastDayOfFebruaryOfALeapYear() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2024-02-29");
		assertEquals(LocalDate.of(2027, 2, 28), fixture.issue("EP-1", "2024-02-29").certificate().validTo());
	}

	@Test
	void neverUsesANumberTwice() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		fixture.assess("EP-2", "А", "А", "2026-03-02");
		assertEquals("КЦ-2026-00001", fixture.issue("EP-1", "2026-03-03", "КЦ-2026-00001", null).certificate().id());
		assertEquals("NUMBER_TAKEN", code(() -> fixture.issue("EP-2", "2026-03-03", "КЦ-2026-00001", null)));
		assertEquals("BAD_NUMBER", code(() -> fixture.issue("EP-2", "2026-03-03", " ", null)));
		assertEquals("КЦ-2026-00002", fixture.issue("EP-2", "2026-03-03").certificate().id());
	}

	@Test
	void takesThePatternOfNumbersFromTheDatabase() throws StoreException {
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.SETTINGS)
					.add(new SettingChoice(Numbers.CERTIFICATE.setting(), "№ ## от {year}"));
			return null;
		});
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		assertEquals("№ 01 от 2026", fixture.issue("EP-1", "2026-03-03").certificate().id());
		assertFalse(Numbers.isPattern("КЦ/#"));
		assertFalse(Numbers.isPattern("КЦ"));
		assertFalse(Numbers.isPattern("#-#"));
	}

	@Test
	void issuesNothingBeforeTheAssessmentOrWithoutOne() throws StoreException {
		assertEquals("NOT_ASSESSED", code(() -> fixture.issue("EP-1", "2026-03-03")));
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		assertEquals("ISSUED_BEFORE_ASSESSED", code(() -> fixture.issue("EP-1", "2026-03-01")));
	}

	@Test
	void countsFromTheSendingOnlyWhenItIsKnown() throws StoreException {
		fixture.settings = fixture.settings.with("A05", "SENDING_DATE");
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		assertEquals("START_DATE_UNKNOWN", code(() -> fixture.issue("EP-1", "2026-03-03")));
		assertEquals(LocalDate.of(2026, 3, 5),
				fixture.issue("EP-1", "2026-03-03", null, "2026-03-05").certificate().validFrom());
		assertEquals("SENDING_DATE_DIFFERS", code(() -> fixture.send("EP-1", "2026-03-06")));
		assertEquals(1, fixture.send("EP-1", "2026-03-05").size());
	}

	@Test
	void recordsTheSendingAndWhetherItWasInTime() throws StoreException {
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		Issued issued = fixture.issue("EP-2", "2026-03-03");
		List<SendDocuments.Sent> sent = fixture.send("EP-2", "2026-03-11");
		assertEquals(issued.certificate() == null ? 1 : 2, sent.size());
		SendDocuments.Sent conclusion = sent.getLast();
		assertEquals(LocalDate.of(2026, 3, 10), conclusion.deadline());
		assertTrue(conclusion.late());
		assertEquals(LocalDate.of(2026, 5, 11), conclusion.roadmapDue());
		assertEquals(LocalDate.of(2026, 5, 11), fixture.dossier("EP-2").roadmaps().get(0).value().dueOn());
		assertTrue(fixture.send("EP-2", "2026-03-11").stream().allMatch(SendDocuments.Sent::repeated));
		assertEquals("NOTHING_TO_SEND", code(() -> fixture.send("EP-2", "2026-03-12")));
		assertEquals("SENT_ALREADY", code(() -> fixture.send(issued.conclusion().id(), "2026-03-12")));
		assertEquals("UNKNOWN_NUMBER", code(() -> fixture.send("КЦ-9", "2026-03-12")));
	}

	@Test
	void sendsNothingBeforeItIsIssued() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2026-03-02");
		fixture.issue("EP-1", "2026-03-03");
		assertEquals("SENT_BEFORE_ISSUED", code(() -> fixture.send("EP-1", "2026-03-02")));
	}

	@Test
	void movesARoadmapThroughItsLife() throws StoreException {
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		fixture.issue("EP-2", "2026-03-03");
		fixture.send("EP-2", "2026-03-04");
		assertEquals("ILLEGAL_TRANSITION", code(() -> roadmap("EP-2", Event.IMPLEMENT, "2026-04-01", null)));
		assertTrue(roadmap("EP-2", Event.AGREE, "2026-05-05", null).late());
		assertEquals("PROPOSAL_DATE_MISSING", code(() -> roadmap("EP-2", Event.APPROVE, "2026-05-06", null)));
		ChangeRoadmap.Status approved = roadmap("EP-2", Event.APPROVE, "2026-05-06", "2026-08-01");
		assertEquals(List.of(Event.IMPLEMENT), approved.possible());
		assertTrue(roadmap("EP-2", Event.APPROVE, "2026-05-06", null).repeated());
		assertTrue(new ChangeRoadmap().status(fixture.store, "EP-2", LocalDate.of(2026, 8, 2), fixture.conditions())
				.orElseThrow().overdue());
		assertEquals("BEFORE_THE_LAST_CHANGE", code(() -> roadmap("EP-2", Event.IMPLEMENT, "2026-05-01", null)));
		assertEquals(State.IMPLEMENTED, roadmap("EP-2", Event.IMPLEMENT, "2026-07-31", null).roadmap().state());
		assertFalse(fixture.dossier("EP-2").conclusions().get(0).value().open());
		assertEquals("NO_ROADMAP", code(() -> roadmap("EP-1", Event.AGREE, "2026-05-05", null)));
	}

	@Test
	void letsAnObjectThatNeverHadACertificateComeAgainOnlyWithItsRoadmap() throws StoreException {
		fixture.assess("EP-1", "Г", "А", "2026-03-02");
		assertEquals(Decision.CONCLUSION_ONLY, fixture.issue("EP-1", "2026-03-03").outcome().decision());
		assertNull(fixture.find(RecordKinds.OBJECTS, "EP-1").certificateType());
		assertEquals("ROADMAP_NOT_IMPLEMENTED", code(() -> fixture.assess("EP-1", "А", "А", "2026-06-01")));
		roadmap("EP-1", Event.AGREE, "2026-04-01", "2026-06-01");
		roadmap("EP-1", Event.APPROVE, "2026-04-02", null);
		roadmap("EP-1", Event.IMPLEMENT, "2026-05-30", null);
		assertEquals("EP-1/2", fixture.assess("EP-1", "А", "А", "2026-06-01").record().id());
	}

	@Test
	void takesThePastFromTheDatabase() throws StoreException {
		fixture.assess("EP-1", "А", "А", "2024-02-29"); // 25+30+25+10 = 90
		fixture.issue("EP-1", "2024-02-29");
		assertEquals("NOT_TERMINATED", code(() -> fixture.recertify("EP-1", Basis.REVOCATION, "А", "А", "2027-02-01")));
		// The same level: allowed once (R-21 row 7), with the term joined to the old one (R-22).
		assertEquals(Decision.CERTIFICATE,
				fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2027-04-01").record().decision());
		Certificate second = fixture.issue("EP-1", "2027-04-02").certificate();
		assertEquals(LocalDate.of(2027, 3, 1), second.validFrom());
		assertEquals(LocalDate.of(2030, 2, 28), second.validTo());
		assertEquals(1, second.noIncreaseUsed());
		assertEquals(32, fixture.issue("EP-1", "2027-04-02").outcome().gapDays()); // 1 March to 1 April
		// Once more is once too often (row 8).
		Assessed third = fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2030-02-01");
		assertEquals(Decision.CONCLUSION_ONLY, third.record().decision());
		fixture.issue("EP-1", "2030-02-02");
		// With that conclusion open nobody is admitted (row 1).
		assertEquals(Decision.NOT_ADMITTED,
				fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А+", "2030-05-01").record().decision());
		assertEquals("NOTHING_TO_ISSUE", code(() -> fixture.issue("EP-1", "2030-05-02")));
		roadmap("EP-1", Event.AGREE, "2030-05-03", "2030-06-01");
		roadmap("EP-1", Event.APPROVE, "2030-05-03", null);
		roadmap("EP-1", Event.IMPLEMENT, "2030-05-31", null);
		Assessed admitted = fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А+", "2030-06-01");
		assertEquals("EP-1/4", admitted.record().id());
		assertEquals(Assessed.Made.CORRECTED, admitted.made());
		assertEquals(Decision.CERTIFICATE, admitted.record().decision());
		assertEquals(1, fixture.issue("EP-1", "2030-06-02").certificate().noIncreaseUsed());
	}

	/** The certificate of a stricter overlay stays a past when the overlay is gone, as one given before it does. */
	@Test
	void takesAPastThatOnlyTheRulesOfThenCouldMake() throws StoreException {
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).add(Fixture.object("EP-3", ObjectKind.STATE_SERVICE, null, "16"));
			return null;
		});
		List<InstalledVariant> national = fixture.installed;
		fixture.installed = Region.installed("16", Region.threshold(90));
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION,
				fixture.assess("EP-3", "Б+", "Б+", "2026-03-02").record().decision()); // 20+30+20+10 = 80
		fixture.issue("EP-3", "2026-03-03");
		roadmap("EP-3", Event.AGREE, "2026-04-01", "2026-06-01");
		roadmap("EP-3", Event.APPROVE, "2026-04-02", null);
		roadmap("EP-3", Event.IMPLEMENT, "2026-05-30", null);
		fixture.installed = national;

		Assessed again = fixture.recertify("EP-3", Basis.EXPIRY, "А", "А", "2027-02-20");
		assertEquals(Decision.CERTIFICATE, again.record().decision());
		assertEquals("services", again.record().variant());
		fixture.issue("EP-3", "2027-02-21");
		assertEquals(new Recompute.Result(2, 1, 0), new Recompute(fixture.registry()).run(fixture.store,
				new Recompute.Request("EP-3", null, ProductionCalendar::builtIn), any -> {
				}, Progress.NONE));
	}

	/** What was answered once counts until it is answered otherwise, and goes with the register into a preview. */
	@Test
	void keepsTheAnswersThatARegionAsksFor() throws StoreException, OutputFailedException {
		fixture.store.write(new Intent("test", ""), session -> {
			session.records(RecordKinds.OBJECTS).add(Fixture.object("EP-3", ObjectKind.STATE_SERVICE, null, "16"));
			return null;
		});
		fixture.installed = Region.installed("16", Region.criterion("Готовность МФЦ"));
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, answered(Map.of()));
		assertEquals(Map.of(), answers("EP-3"));
		assertEquals(Decision.CERTIFICATE, answered(Map.of("Готовность МФЦ", "да", "Прочее", "да")));
		assertEquals(Map.of("Готовность МФЦ", "да"), answers("EP-3"));
		assertEquals(Decision.CERTIFICATE, answered(Map.of()));
		ByteArrayOutputStream register = new ByteArrayOutputStream();
		new CurrentRegister(fixture.registry()).run(fixture.store, register, LocalDate.of(2026, 3, 2), Progress.NONE);
		List<String> lines = register.toString(StandardCharsets.UTF_8).lines().toList();
		assertTrue(lines.getFirst().endsWith(",Готовность МФЦ"), lines::toString);
		assertTrue(lines.get(1).startsWith("EP-3,") && lines.get(1).endsWith(",yes"), lines::toString);
		assertEquals(Decision.CERTIFICATE_AND_CONCLUSION, answered(Map.of("Готовность МФЦ", "нет")));
		fixture.installed = Fixture.installed("1.0.0", "abc");
		assertEquals(Decision.CERTIFICATE, answered(Map.of()));
		assertEquals(Map.of("Готовность МФЦ", "нет"), answers("EP-3"));
	}

	/** A preview compares what was submitted last, and what a document in force rests on. */
	@Test
	void handsOutWhatIsInForceWithWhatItRestsOn() throws StoreException, OutputFailedException {
		fixture.assess("EP-1", "А+", "Б", "2024-03-02");
		String first = fixture.issue("EP-1", "2024-03-03").certificate().id();
		fixture.assess("EP-2", "Б", "Б", "2026-03-02");
		IssueDocuments.Issued both = fixture.issue("EP-2", "2026-03-02");
		fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А", "2026-03-02");
		LocalDate lastDay = fixture.find(RecordKinds.CERTIFICATES, first).validTo();

		LocalDate today = LocalDate.of(2026, 6, 1);
		List<String> now = register(today, new CurrentRegister.Result(2, 0, 0));
		assertEquals(4, now.size(), now::toString);
		assertTrue(now.get(1).startsWith("EP-1,") && now.get(1).endsWith(",EP-1/2,,yes,,,,,"), now::toString);
		assertTrue(
				now.get(2).startsWith("EP-1,")
						&& now.get(2).endsWith(",EP-1/1,yes,," + first + ",85,CERTIFICATE," + lastDay + ","),
				now::toString);
		assertTrue(now.get(3).startsWith("EP-2,") && now.get(3).contains("," + both.certificate().id() + ","),
				now::toString);
		assertTrue(now.get(3).endsWith("," + both.conclusion().id()), now::toString);
		assertEquals(3, register(lastDay.plusDays(1), new CurrentRegister.Result(2, 0, 0)).size());

		fixture.store.write(new Intent("test", ""), session -> {
			Certificate given = fixture.find(RecordKinds.CERTIFICATES, first);
			session.records(RecordKinds.CERTIFICATES)
					.add(new Certificate("С-9", "OB-1", null, given.type(), given.level(), given.clause(),
							given.issuedOn(), given.validFrom(), null, null, CertificateStatus.GIVEN, null, null, 0));
			return null;
		});
		register(today, new CurrentRegister.Result(2, 0, 1));
	}

	private List<String> register(LocalDate today, CurrentRegister.Result expected)
			throws StoreException, OutputFailedException {
		ByteArrayOutputStream register = new ByteArrayOutputStream();
		assertEquals(expected,
				new CurrentRegister(fixture.registry()).run(fixture.store, register, today, Progress.NONE));
		return register.toString(StandardCharsets.UTF_8).lines().toList();
	}

	private Decision answered(Map<String, String> answers) throws StoreException {
		return new AssessObject(fixture.registry())
				.run(fixture.store,
						new AssessObject.Request("EP-3", Fixture.findings("А", "", "А").with(answers),
								LocalDate.of(2026, 3, 2), List.of(), "", fixture.conditions()),
						Progress.NONE)
				.record().decision();
	}

	private Map<String, String> answers(String id) throws StoreException {
		return fixture.store.read(snapshot -> StoredAnswers.of(snapshot, id, Query.NOW));
	}

	@Test
	void takesThePastOfACertificateFromElsewhereFromTheRegister() throws StoreException {
		assertEquals("NEVER_CERTIFIED", code(() -> fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2027-02-01")));
		CertificationObject object = fixture.find(RecordKinds.OBJECTS, "EP-1");
		fixture.change(IssueDocuments.certified(object,
				new Certificate("", "EP-1", "", CertificateType.B, 65, "22б", null, LocalDate.of(2025, 4, 1),
						LocalDate.of(2026, 4, 1), null, CertificateStatus.GIVEN, null, null, 0)));
		assertEquals(Decision.NOT_ADMITTED,
				fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2026-04-20").record().decision());
		Assessed admitted = new RecertifyObject(fixture.registry()).run(fixture.store,
				new RecertifyObject.Request("EP-1", Basis.EXPIRY, Fixture.findings("А", "", "А"),
						new Past(0, true, false), LocalDate.of(2026, 4, 20), List.of(), "", fixture.conditions()),
				Progress.NONE);
		assertEquals(Decision.CERTIFICATE, admitted.record().decision());
		assertEquals(LocalDate.of(2026, 4, 2), fixture.issue("EP-1", "2026-04-21").certificate().validFrom());
	}

	@Test
	void comparesWithTheLastAttemptWhereTheReadingSaysSo() throws StoreException {
		fixture.assess("EP-1", "А+", "А+", "2024-03-01"); // 100
		fixture.issue("EP-1", "2024-03-01");
		fixture.recertify("EP-1", Basis.EXPIRY, "А", "А", "2027-02-01"); // 90: a decrease
		fixture.issue("EP-1", "2027-02-02");
		roadmap("EP-1", Event.AGREE, "2027-02-03", "2027-03-01");
		roadmap("EP-1", Event.APPROVE, "2027-02-03", null);
		roadmap("EP-1", Event.IMPLEMENT, "2027-02-20", null);
		assertEquals(Decision.CONCLUSION_ONLY,
				fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А", "2027-02-25").record().decision());
		fixture.settings = fixture.settings.with("A13", "LAST_ATTEMPT");
		assertEquals(Decision.CERTIFICATE,
				fixture.recertify("EP-1", Basis.EXPIRY, "А+", "А", "2027-02-25").record().decision());
	}

	@Test
	void certifiesSectionSevenWithoutReceptionAndByAnalogy() throws StoreException {
		Assessed assessed = fixture.assess("OB-1", "Б+", "Б+", "2026-03-02"); // 30+30
		assertEquals(60, assessed.record().level());
		Certificate certificate = fixture.issue("OB-1", "2026-03-03").certificate();
		assertEquals("38а", certificate.clause());
		assertEquals(LocalDate.of(2029, 3, 3), certificate.validTo());
		assertEquals(Decision.CERTIFICATE,
				fixture.recertify("OB-1", Basis.EXPIRY, "А", "А", "2029-02-01").record().decision());
		fixture.settings = fixture.settings.with("A25", "NO_TERM");
		assertEquals(Decision.INVALID_BASIS,
				fixture.recertify("OB-1", Basis.EXPIRY, "А", "А", "2029-02-01").record().decision());
	}

	@Test
	void leavesNothingWhenItIsCancelled() throws StoreException {
		Progress cancelled = new Progress() {

			@Override
			public void at(long done, long total) {
				// nobody listens
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		StoreException stopped = assertThrows(StoreException.class,
				() -> new AssessObject(fixture.registry()).run(fixture.store, new AssessObject.Request("EP-1",
						Fixture.findings("А", "", "А"), LocalDate.of(2026, 3, 2), List.of(), "", fixture.conditions()),
						cancelled));
		assertEquals(StoreException.Code.CANCELLED, stopped.code());
		assertEquals(List.of(), fixture.dossier("EP-1").assessments());
	}
}
