// SPDX-License-Identifier: EPL-2.0
package org.etalon.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.Assessment;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.assessment.StageFinding;
import org.etalon.model.base.BaseFactory;
import org.etalon.model.base.FileLink;
import org.etalon.model.base.References;
import org.etalon.model.certification.Certificate;
import org.etalon.model.certification.CertificateKind;
import org.etalon.model.certification.CertificateStatus;
import org.etalon.model.certification.CertificationFactory;
import org.etalon.model.certification.Conclusion;
import org.etalon.model.certification.Issued;
import org.etalon.model.certification.Measure;
import org.etalon.model.certification.Remark;
import org.etalon.model.certification.RemarkBlock;
import org.etalon.model.certification.RemarkPoint;
import org.etalon.model.certification.Roadmap;
import org.etalon.model.certification.RoadmapRemark;
import org.etalon.model.certification.RoadmapSection;
import org.etalon.model.certification.TerminationNotice;
import org.etalon.model.monitoring.CriterionRatings;
import org.etalon.model.monitoring.MonitoringFactory;
import org.etalon.model.monitoring.MonitoringRecord;
import org.etalon.model.monitoring.StatusCount;
import org.etalon.model.register.Authority;
import org.etalon.model.register.AuthorityKind;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.register.Contact;
import org.etalon.model.register.ContactRole;
import org.etalon.model.register.Edition;
import org.etalon.model.register.PlannedTermination;
import org.etalon.model.register.RegisterFactory;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.register.UnifiedRegister;
import org.etalon.model.register.UnifiedRow;
import org.etalon.model.register.YearList;
import org.etalon.model.register.YearRow;
import org.etalon.model.settings.SettingValue;
import org.etalon.model.settings.SettingsFactory;
import org.etalon.model.settings.SettingsProfile;
import org.etalon.model.settings.VariantChoice;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.Need;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TargetFact;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Subject;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.PlannedTermination.Type;
import org.etalon.scoring.Finding;
import org.etalon.standard.TypicalProcedure;

/** A document of each kind that breaks nothing. */
public final class Samples {

	public static final LocalDate DAY = LocalDate.of(2027, 3, 15);

	private Samples() {
	}

	public static CertificationObject objectElsewhere(String id) {
		return References.proxy(CertificationObject.class, RegisterPackage.Literals.CERTIFICATION_OBJECT, id);
	}

	public static Contact contact(String id) {
		Contact contact = RegisterFactory.eINSTANCE.createContact();
		contact.setId(id);
		contact.setRole(ContactRole.AUTHORITY);
		contact.setPhone("+7 843 000-00-00");
		contact.setEmail("office@example.org");
		return contact;
	}

	public static Authority authority() {
		Authority authority = RegisterFactory.eINSTANCE.createAuthority();
		authority.setId("a-1");
		authority.setName("Министерство труда");
		authority.setKind(AuthorityKind.REGIONAL);
		authority.setSubject(Subject.find("16").orElseThrow());
		authority.setOgrn("1021600000000");
		authority.getContacts().add(contact("c-1"));
		return authority;
	}

	public static CertificationObject object() {
		CertificationObject object = RegisterFactory.eINSTANCE.createCertificationObject();
		object.setId("o-1");
		object.setName("Выдача справки");
		object.setKind(ObjectKind.TYPICAL_SERVICE);
		object.setInTypicalList(true);
		object.setAuthority(References.proxy(Authority.class, RegisterPackage.Literals.AUTHORITY, "a-1"));
		object.setFormUrl("https://example.org/form");
		object.setMszuFederalItem("12");
		object.setIntegralLevel(75);
		object.setValidFrom(DAY);
		object.setValidTo(DAY.plusYears(3));
		PlannedTermination end = RegisterFactory.eINSTANCE.createPlannedTermination();
		end.setType(Type.MERGE);
		end.setYear(2031);
		object.setPlannedTermination(end);
		object.getContacts().add(contact("c-1"));
		return object;
	}

	private static <E extends Edition> E approved(E edition) {
		edition.setId("e-1");
		edition.setNumber("1");
		edition.setApprovedOn(DAY);
		edition.setProtocol("№ 3");
		return edition;
	}

	public static UnifiedRegister unifiedRegister() {
		UnifiedRegister register = approved(RegisterFactory.eINSTANCE.createUnifiedRegister());
		for (String id : new String[] { "o-1", "o-2" }) {
			UnifiedRow row = RegisterFactory.eINSTANCE.createUnifiedRow();
			row.setObject(objectElsewhere(id));
			row.setName("Выдача справки");
			row.setCategory(Category.SERVICE);
			row.setAuthority("Министерство труда");
			row.setIntegralLevel(75);
			row.setValidFrom(DAY);
			row.setValidTo(DAY);
			register.getRows().add(row);
		}
		return register;
	}

	public static YearList yearList() {
		YearList list = approved(RegisterFactory.eINSTANCE.createYearList());
		list.setYear(2027);
		for (String id : new String[] { "o-1", "o-2" }) {
			YearRow row = RegisterFactory.eINSTANCE.createYearRow();
			row.setObject(objectElsewhere(id));
			row.setName("Выдача справки");
			row.setCategory(Category.SERVICE);
			row.setAuthority("Министерство труда");
			row.setGrade(Grade.B);
			list.getRows().add(row);
		}
		return list;
	}

	public static Criterion criterion(String id, AnswerKind kind, int weight100) {
		Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
		criterion.setId(id);
		criterion.setText("Критерий " + id);
		criterion.setAnswerKind(kind);
		criterion.setWeight100(weight100);
		return criterion;
	}

	public static AnswerOption option(String id, int share) {
		AnswerOption option = AssessmentFactory.eINSTANCE.createAnswerOption();
		option.setId(id);
		option.setTitle("Вариант " + id);
		option.setShare(share);
		return option;
	}

	/**
	 * Four criteria: {@code yes} (2), {@code choice} (1, may be left out), {@code percent} (1, evidence), {@code text}.
	 */
	public static SheetTemplate template(String id, Stage stage) {
		SheetTemplate template = AssessmentFactory.eINSTANCE.createSheetTemplate();
		template.setId(id);
		template.setName("Лист оценки");
		template.setStage(stage);
		template.setEdition("1");
		Section section = AssessmentFactory.eINSTANCE.createSection();
		section.setId(id + "-s");
		section.setTitle("Раздел");
		Criterion choice = criterion(id + "-choice", AnswerKind.CHOICE, 100);
		choice.getOptions().add(option(id + "-good", 100));
		choice.getOptions().add(option(id + "-fair", 50));
		choice.setMayBeNotApplicable(true);
		Criterion percent = criterion(id + "-percent", AnswerKind.PERCENT, 100);
		percent.setEvidenceRequired(true);
		section.getCriteria().add(criterion(id + "-yes", AnswerKind.YES_NO, 200));
		section.getCriteria().add(choice);
		section.getCriteria().add(percent);
		section.getCriteria().add(criterion(id + "-text", AnswerKind.TEXT, 0));
		template.getSections().add(section);
		GradeScale scale = AssessmentFactory.eINSTANCE.createGradeScale();
		scale.getSteps().add(step(Grade.A_PLUS, 9000));
		scale.getSteps().add(step(Grade.B, 5000));
		scale.getSteps().add(step(Grade.G, 0));
		template.setScale(scale);
		return template;
	}

	public static ScaleStep step(Grade grade, int from100) {
		ScaleStep step = AssessmentFactory.eINSTANCE.createScaleStep();
		step.setGrade(grade);
		step.setFrom100(from100);
		return step;
	}

	public static FileLink file(String id) {
		FileLink file = BaseFactory.eINSTANCE.createFileLink();
		file.setId(id);
		file.setName("снимок.png");
		file.setLocation("evidence/" + id);
		file.setSha256("0123456789abcdef".repeat(4));
		return file;
	}

	public static Answer answer(Criterion criterion) {
		Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
		answer.setCriterion(criterion);
		return answer;
	}

	/** Answers yes, fair, 90 %: 200 + 50 + 90 of 400, which is Б. */
	public static AssessmentSheet sheet() {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("sh-1");
		sheet.setTemplate(template("t", Stage.REGULATION));
		sheet.setObject(objectElsewhere("o-1"));
		sheet.setObjectKind(ObjectKind.STATE_SERVICE);
		Section section = sheet.getTemplate().getSections().get(0);
		Answer yes = answer(section.getCriteria().get(0));
		yes.setYes(true);
		Answer choice = answer(section.getCriteria().get(1));
		choice.setOption(section.getCriteria().get(1).getOptions().get(1));
		Answer percent = answer(section.getCriteria().get(2));
		percent.setPercent(90);
		percent.getEvidence().add(file("f-1"));
		sheet.getAnswers().add(yes);
		sheet.getAnswers().add(choice);
		sheet.getAnswers().add(percent);
		return sheet;
	}

	public static StageFinding finding(Stage stage, Finding found) {
		StageFinding finding = AssessmentFactory.eINSTANCE.createStageFinding();
		finding.setStage(stage);
		finding.setFinding(found);
		return finding;
	}

	public static Assessment assessment() {
		Assessment assessment = AssessmentFactory.eINSTANCE.createAssessment();
		assessment.setId("as-1");
		assessment.setObject(objectElsewhere("o-1"));
		assessment.setObjectKind(ObjectKind.STATE_SERVICE);
		assessment.setStartedOn(DAY);
		assessment.setCompletedOn(DAY.plusDays(10));
		assessment.getSheets().add(sheet());
		assessment.getFindings().add(finding(Stage.REGULATION, Finding.B));
		assessment.getFindings().add(finding(Stage.RECEPTION, Finding.INDICATORS_NOT_APPLICABLE));
		assessment.getFindings().add(finding(Stage.LABORATORY, Finding.A));
		assessment.getFindings().add(finding(Stage.MONITORING, Finding.CAPABLE));
		assessment.setLevel(80);
		assessment.setDecision(Decision.CERTIFICATE);
		return assessment;
	}

	private static <I extends Issued> I issued(I document) {
		document.setId("d-1");
		document.setObject(objectElsewhere("o-1"));
		document.setObjectName("Выдача справки");
		document.setAuthority("Министерство труда");
		return document;
	}

	public static Certificate certificate() {
		Certificate certificate = issued(CertificationFactory.eINSTANCE.createCertificate());
		certificate.setNumber("16-1");
		certificate.setCategory(Category.SERVICE);
		certificate.setKind(CertificateKind.A);
		certificate.setLevel(75);
		certificate.setClause("22а");
		certificate.setIssueDate(DAY);
		certificate.setValidFrom(DAY);
		certificate.setValidTo(DAY.plusYears(3));
		certificate.setIssuer("Аналитический центр");
		certificate.setSignatory("И. И. Иванов");
		certificate.setStatus(CertificateStatus.ACTIVE);
		return certificate;
	}

	public static Conclusion conclusion() {
		Conclusion conclusion = issued(CertificationFactory.eINSTANCE.createConclusion());
		conclusion.setCategory(Category.SERVICE);
		conclusion.getResults().add(finding(Stage.REGULATION, Finding.V));
		conclusion.setMonitoringCapable(true);
		conclusion.setLevel(50);
		Remark remark = CertificationFactory.eINSTANCE.createRemark();
		remark.setId("re-1");
		remark.setText("Поиск не находит услугу");
		conclusion.getRemarks().add(remark);
		return conclusion;
	}

	public static TerminationNotice notice() {
		TerminationNotice notice = issued(CertificationFactory.eINSTANCE.createTerminationNotice());
		notice.setMonitoringResult("Доля отказов растет три месяца подряд");
		notice.getCriticalIndicators().add(Indicator.REFUSALS);
		notice.setTerminationDate(DAY);
		return notice;
	}

	/** Agreed; sections 1, 4, 6 and 7 are not required; two remarks, one by 50 %, one by 100 %. */
	public static Roadmap roadmap() {
		Roadmap roadmap = CertificationFactory.eINSTANCE.createRoadmap();
		roadmap.setId("r-1");
		roadmap.setObject(objectElsewhere("o-1"));
		roadmap.setObjectName("Выдача справки");
		roadmap.setState(State.AGREED);
		roadmap.setProposalDate(DAY);
		for (int percent : new int[] { 50, 100 }) {
			RemarkPoint point = CertificationFactory.eINSTANCE.createRemarkPoint();
			point.setId("p-" + percent);
			point.setPercent(percent);
			roadmap.getPoints().add(point);
			RoadmapRemark remark = CertificationFactory.eINSTANCE.createRoadmapRemark();
			remark.setId("rr-" + percent);
			remark.setBlock(RemarkBlock.SYSTEM);
			remark.setText("Нет статуса заявления");
			remark.setTargetState("Статус виден");
			remark.setPoint(point);
			roadmap.getRemarks().add(remark);
		}
		for (int number = 1; number <= 8; number++) {
			RoadmapSection section = CertificationFactory.eINSTANCE.createRoadmapSection();
			section.setId("s-" + number);
			section.setNumber(number);
			section.setNotRequired(number == 1 || number == 4 || number == 6 || number == 7);
			if (!section.isNotRequired()) {
				Measure measure = CertificationFactory.eINSTANCE.createMeasure();
				measure.setId("me-" + number);
				measure.setTitle("Мероприятие");
				measure.setDueDate(DAY);
				measure.setResponsible("Отдел");
				measure.getRemarks().add(roadmap.getRemarks().get(0));
				section.getMeasures().add(measure);
			}
			roadmap.getSections().add(section);
		}
		return roadmap;
	}

	public static JourneyMap journey() {
		JourneyMap map = TypicalFactory.eINSTANCE.createJourneyMap();
		map.setId("j-1");
		map.setLifeSituation("Рождение ребенка");
		map.setClientProfile("Родители");
		map.getServices().add("Регистрация рождения");
		Need need = TypicalFactory.eINSTANCE.createNeed();
		need.setId("n-1");
		need.setText("Получить свидетельство");
		map.getNeeds().add(need);
		Lane lane = TypicalFactory.eINSTANCE.createLane();
		lane.setId("l-1");
		lane.setTitle("Клиент");
		lane.setKind(LaneKind.CLIENT);
		map.getLanes().add(lane);
		Touchpoint touchpoint = TypicalFactory.eINSTANCE.createTouchpoint();
		touchpoint.setId("tp-1");
		touchpoint.setTitle("МФЦ");
		touchpoint.setKind(TouchpointKind.ONE_STOP_UNIT);
		map.getTouchpoints().add(touchpoint);
		JourneyStage stage = TypicalFactory.eINSTANCE.createJourneyStage();
		stage.setId("js-1");
		stage.setTitle("Обращение");
		Step step = TypicalFactory.eINSTANCE.createStep();
		step.setId("st-1");
		step.setAction("Подать заявление");
		step.setLane(lane);
		step.getTouchpoints().add(touchpoint);
		step.setMinutes(10);
		Experience experience = TypicalFactory.eINSTANCE.createExperience();
		experience.setEmotion(Emotion.GOOD);
		step.setExperience(experience);
		stage.getSteps().add(step);
		map.getStages().add(stage);
		branches(step, stage);
		map.setExperienceStudied(true);
		ClientProblem problem = TypicalFactory.eINSTANCE.createClientProblem();
		problem.setId("pr-1");
		problem.setText("Долго ждать");
		map.getProblems().add(problem);
		return map;
	}

	/** Three steps more: two by conditions, one for everybody else; the first is a typical procedure. */
	private static void branches(Step step, JourneyStage stage) {
		for (int i = 1; i <= 3; i++) {
			Step next = TypicalFactory.eINSTANCE.createStep();
			next.setId("st-1" + i);
			next.setAction("Получить " + i);
			next.setLane(step.getLane());
			stage.getSteps().add(next);
			step.getNext().add(next);
			if (i < 3) {
				Branch branch = TypicalFactory.eINSTANCE.createBranch();
				branch.setId("b-" + i);
				branch.setCondition("Выбран способ " + i);
				branch.setNext(next);
				step.getBranches().add(branch);
			}
		}
		ProcedureCard procedure = TypicalFactory.eINSTANCE.createProcedureCard();
		procedure.setKind(TypicalProcedure.ACCEPTANCE);
		procedure.setWorkingDays(1);
		step.setProcedure(procedure);
	}

	private static Proposal proposal(String id, ProposalDecision decision) {
		Proposal proposal = TypicalFactory.eINSTANCE.createProposal();
		proposal.setId(id);
		proposal.setText("Добавить шаг");
		proposal.setSubject(Subject.find("16").orElseThrow());
		proposal.setReceivedOn(DAY.minusDays(5));
		proposal.setDecision(decision);
		proposal.setReason("По итогам обсуждения");
		return proposal;
	}

	private static TargetFact fact(String id, String field) {
		TargetFact fact = TypicalFactory.eINSTANCE.createTargetFact();
		fact.setId(id);
		fact.setField(field);
		fact.setValue("Значение");
		return fact;
	}

	private static SheetTemplate reference(String id, Stage stage) {
		SheetTemplate template = template(id, stage);
		template.setReference(true);
		return template;
	}

	public static TypicalServiceModel model() {
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setId("m-1");
		model.setName("Регистрация рождения");
		model.setState(State.APPROVED);
		model.setApprovedOn(DAY);
		model.setProtocol("№ 4");
		model.setJourney(journey());
		model.setDesign(TypicalFactory.eINSTANCE.createDesignSpecification());
		model.setRegulationSheet(reference("reg", Stage.REGULATION));
		model.setLaboratorySheet(reference("lab", Stage.LABORATORY));
		model.setReceptionSheet(reference("rec", Stage.RECEPTION));
		TypicalError error = TypicalFactory.eINSTANCE.createTypicalError();
		error.setId("er-1");
		error.setText("Лишние сведения");
		error.setRecommendation("Убрать");
		error.getCriteria().add(model.getRegulationSheet().getSections().get(0).getCriteria().get(0));
		error.setPointsLost(5);
		model.getTypicalErrors().add(error);
		model.setSubmittedOn(DAY.minusDays(30));
		model.setConsideredOn(DAY.minusDays(20));
		model.getProposals().add(proposal("p-1", ProposalDecision.ACCEPTED));
		model.getProposals().get(0).setChange("Шаг добавлен");
		model.getProposals().add(proposal("p-2", ProposalDecision.DECLINED));
		model.setAcceptedProposals(1);
		model.getFacts().add(fact("f-1", "fullName"));
		model.getFacts().add(fact("f-2", "serviceLevel"));
		return model;
	}

	/** Four authorities, one by each control point. */
	public static RegionPlan plan() {
		RegionPlan plan = TypicalFactory.eINSTANCE.createRegionPlan();
		plan.setId("pl-1");
		plan.setServiceName("Регистрация рождения");
		plan.setSubject(Subject.find("16").orElseThrow());
		plan.setState(State.APPROVED);
		plan.setApprovedOn(DAY);
		plan.setCurator("Куратор");
		plan.setApprover("Ответственный");
		for (int percent : new int[] { 25, 50, 75, 100 }) {
			PlanRow row = TypicalFactory.eINSTANCE.createPlanRow();
			row.setId("row-" + percent);
			row.setName("Район " + percent);
			row.setPercent(percent);
			row.setEndDate(DAY.plusDays(percent));
			row.setResponsible("Глава");
			plan.getRows().add(row);
		}
		return plan;
	}

	public static StatusCount count(int code, long count) {
		StatusCount status = MonitoringFactory.eINSTANCE.createStatusCount();
		status.setCode(code);
		status.setCount(count);
		return status;
	}

	public static MonitoringRecord month() {
		MonitoringRecord month = MonitoringFactory.eINSTANCE.createMonitoringRecord();
		month.setId("mo-1");
		month.setObject(objectElsewhere("o-1"));
		month.setMonth(YearMonth.of(2027, 3));
		month.getCounts().add(count(3, 75));
		month.getCounts().add(count(4, 25));
		month.getCounts().add(count(22, 1));
		month.setTotalSubmitted(300);
		CriterionRatings ratings = MonitoringFactory.eINSTANCE.createCriterionRatings();
		ratings.setCriterion("Сроки");
		ratings.getRatings().add(new BigDecimal("4.5"));
		month.getRatings().add(ratings);
		return month;
	}

	public static SettingsProfile settings() {
		SettingsProfile profile = SettingsFactory.eINSTANCE.createSettingsProfile();
		profile.setId("se-1");
		profile.setName("Татарстан");
		SettingValue value = SettingsFactory.eINSTANCE.createSettingValue();
		value.setSetting("A41");
		value.setValue("ANY_OPTIONAL");
		profile.getValues().add(value);
		VariantChoice choice = SettingsFactory.eINSTANCE.createVariantChoice();
		choice.setKind(ObjectKind.STATE_SERVICE);
		choice.setVariantId("services");
		profile.getVariants().add(choice);
		return profile;
	}
}
