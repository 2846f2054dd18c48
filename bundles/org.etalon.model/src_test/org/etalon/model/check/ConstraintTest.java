// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.etalon.model.Samples;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.Assessment;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.References;
import org.etalon.model.certification.Certificate;
import org.etalon.model.certification.CertificateKind;
import org.etalon.model.certification.CertificateStatus;
import org.etalon.model.certification.Conclusion;
import org.etalon.model.certification.Roadmap;
import org.etalon.model.certification.TerminationNotice;
import org.etalon.model.monitoring.MonitoringRecord;
import org.etalon.model.register.Authority;
import org.etalon.model.register.AuthorityKind;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.register.UnifiedRegister;
import org.etalon.model.register.YearList;
import org.etalon.model.settings.SettingsProfile;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.lifecycle.State;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each constraint holds for a good document and finds what is wrong in a bad one, at its place, by its clause. */
class ConstraintTest {

	/** A good document, what makes it bad, and what is found then. */
	private record Case(Constraint constraint, EObject document, String path, String clause) {

		@Override
		public String toString() {
			return constraint + " " + path;
		}
	}

	private static final List<Case> CASES = new ArrayList<>();

	private static <T extends EObject> void bad(Supplier<T> good, Consumer<T> change, Constraint constraint,
			String path, String clause) {
		T document = good.get();
		change.accept(document);
		CASES.add(new Case(constraint, document, path, clause));
	}

	private static <T extends EObject> List<T> twice(List<T> rows, T other) {
		rows.add(other);
		return rows;
	}

	static {
		any();
		register();
		assessment();
		certification();
		typical();
		monitoringAndSettings();
	}

	private static void any() {
		Supplier<CertificationObject> object = Samples::object;
		bad(object, o -> o.setName(null), Constraint.REQUIRED_MISSING, "CertificationObject[o-1]/name", "7а");
		bad(object, o -> o.setAuthority(null), Constraint.REQUIRED_MISSING, "CertificationObject[o-1]/authority", "7г");
		bad(Samples::authority, a -> a.unsetKind(), Constraint.REQUIRED_MISSING, "Authority[a-1]/kind", "3н");
		bad(object, o -> o.setId("о 1"), Constraint.ID_MALFORMED, "CertificationObject[о 1]/id", null);
		bad(object, o -> o.getContacts().add(Samples.contact("c-1")), Constraint.ID_REPEATED,
				"CertificationObject[o-1]/contacts[c-1]/id", null);
		bad(Samples::sheet, s -> s.getAnswers().get(2).getEvidence().get(0).setSha256("abc"), Constraint.HASH_MALFORMED,
				"AssessmentSheet[sh-1]/answers[#3]/evidence[f-1]/sha256", null);
		bad(Samples::model, m -> step(m).setLane(References.proxy(Lane.class, TypicalPackage.Literals.LANE, "l-9")),
				Constraint.REFERENCE_UNRESOLVED, "TypicalServiceModel[m-1]/journey[j-1]/stages[js-1]/steps[st-1]/lane",
				null);
		bad(Samples::sheet, s -> s.getAnswers().get(0).setCriterion(Samples.criterion("loose", AnswerKind.YES_NO, 100)),
				Constraint.NOT_CONTAINED, "AssessmentSheet[sh-1]/answers[#1]/criterion", null);
	}

	private static void register() {
		Supplier<Authority> authority = Samples::authority;
		Supplier<CertificationObject> object = Samples::object;
		Supplier<UnifiedRegister> register = Samples::unifiedRegister;
		Supplier<YearList> list = Samples::yearList;
		bad(authority, a -> a.getContacts().get(0).setPhone(null), Constraint.CONTACT_INCOMPLETE,
				"Authority[a-1]/contacts[c-1]/phone", "11");
		bad(authority, a -> a.getContacts().get(0).setEmail(" "), Constraint.CONTACT_INCOMPLETE,
				"Authority[a-1]/contacts[c-1]/email", "11");
		bad(authority, a -> a.getContacts().get(0).setErasedOn(Samples.DAY), Constraint.CONTACT_NOT_ERASED,
				"Authority[a-1]/contacts[c-1]/erasedOn", null);
		bad(authority, a -> a.setSubject(null), Constraint.SUBJECT_MISSING, "Authority[a-1]/subject", "3н");
		bad(authority, a -> a.setKind(AuthorityKind.FEDERAL), Constraint.SUBJECT_UNEXPECTED, "Authority[a-1]/subject",
				"3н");
		bad(authority, a -> a.setOgrn("123"), Constraint.OGRN_MALFORMED, "Authority[a-1]/ogrn", null);
		bad(object, o -> o.setFormUrl("file:///etc/passwd"), Constraint.URL_MALFORMED,
				"CertificationObject[o-1]/formUrl", "10в");
		bad(object, o -> o.setFormUrl("https:// пробел"), Constraint.URL_MALFORMED, "CertificationObject[o-1]/formUrl",
				"10в");
		bad(object, o -> o.getPlannedTermination().setYear(27), Constraint.YEAR_IMPOSSIBLE,
				"CertificationObject[o-1]/plannedTermination/year", "14 ¶2");
		bad(list, l -> l.setYear(20270), Constraint.YEAR_IMPOSSIBLE, "YearList[e-1]/year", "13");
		bad(object, o -> o.setIntegralLevel(101), Constraint.LEVEL_OUT_OF_RANGE,
				"CertificationObject[o-1]/integralLevel", "7д");
		bad(register, r -> r.getRows().get(1).setIntegralLevel(-1), Constraint.LEVEL_OUT_OF_RANGE,
				"UnifiedRegister[e-1]/rows[#2]/integralLevel", "7д");
		bad(object, o -> o.setValidTo(Samples.DAY.minusDays(1)), Constraint.DATES_REVERSED,
				"CertificationObject[o-1]/validTo", "7е");
		bad(register, r -> r.getRows().get(0).setValidTo(null), Constraint.TERM_INCOMPLETE,
				"UnifiedRegister[e-1]/rows[#1]/validTo", "7е");
		bad(object, o -> o.setKind(ObjectKind.SERVIS), Constraint.MSZU_NOT_A_SERVICE,
				"CertificationObject[o-1]/mszuFederalItem", "10д");
		bad(object, o -> o.setInTypicalList(false), Constraint.TYPICAL_NOT_LISTED,
				"CertificationObject[o-1]/inTypicalList", "7б");
		bad(list, l -> l.setProtocol(null), Constraint.APPROVAL_INCOMPLETE, "YearList[e-1]/protocol", "12");
		bad(register, r -> r.setApprovedOn(null), Constraint.APPROVAL_INCOMPLETE, "UnifiedRegister[e-1]/approvedOn",
				"12");
		bad(list, l -> l.getRows().get(1).setObject(Samples.objectElsewhere("o-1")), Constraint.OBJECT_REPEATED,
				"YearList[e-1]/rows[#2]/object", "13");
		bad(register, r -> r.getRows().get(1).setObject(Samples.objectElsewhere("o-1")), Constraint.OBJECT_REPEATED,
				"UnifiedRegister[e-1]/rows[#2]/object", "7");
	}

	private static void assessment() {
		Supplier<SheetTemplate> template = () -> Samples.template("t", Stage.REGULATION);
		Supplier<AssessmentSheet> sheet = Samples::sheet;
		Supplier<Assessment> assessment = Samples::assessment;
		String first = "SheetTemplate[t]/sections[t-s]/criteria[t-yes]";
		bad(template, t -> t.setStage(Stage.MONITORING), Constraint.STAGE_WITHOUT_SHEET, "SheetTemplate[t]/stage",
				"19");
		bad(template, t -> t.getSections().get(0).getCriteria().forEach(criterion -> criterion.setWeight100(0)),
				Constraint.NOTHING_WEIGHS, "SheetTemplate[t]/sections", null);
		bad(template, t -> criterion(t, 0).setWeight100(-1), Constraint.WEIGHT_IMPOSSIBLE, first + "/weight100", null);
		bad(template, t -> criterion(t, 3).setWeight100(1), Constraint.WEIGHT_IMPOSSIBLE,
				"SheetTemplate[t]/sections[t-s]/criteria[t-text]/weight100", null);
		bad(template, t -> criterion(t, 0).getOptions().add(Samples.option("x", 1)), Constraint.OPTIONS_UNFIT,
				first + "/options", null);
		bad(template, t -> criterion(t, 1).getOptions().remove(0), Constraint.OPTIONS_UNFIT,
				"SheetTemplate[t]/sections[t-s]/criteria[t-choice]/options", null);
		bad(template, t -> criterion(t, 1).getOptions().get(0).setShare(101), Constraint.SHARE_OUT_OF_RANGE,
				"SheetTemplate[t]/sections[t-s]/criteria[t-choice]/options[t-good]/share", null);
		bad(template, t -> t.getScale().getSteps().move(0, 1), Constraint.SCALE_NOT_FALLING,
				"SheetTemplate[t]/scale/steps", null);
		bad(template, t -> t.getScale().getSteps().get(2).setFrom100(1), Constraint.SCALE_NOT_FALLING,
				"SheetTemplate[t]/scale/steps", null);
		bad(sheet, s -> s.getAnswers().remove(0), Constraint.CRITERION_UNANSWERED, "AssessmentSheet[sh-1]/answers",
				"18");
		bad(sheet, s -> {
			Answer again = Samples.answer(criterion(s.getTemplate(), 0));
			again.setYes(false);
			s.getAnswers().add(again);
		}, Constraint.CRITERION_ANSWERED_TWICE, "AssessmentSheet[sh-1]/answers[#4]/criterion", null);
		bad(sheet, s -> s.setStatedGrade(Grade.A), Constraint.GRADE_DIFFERS, "AssessmentSheet[sh-1]/statedGrade", "18");
		bad(sheet, s -> s.getAnswers().get(0).setText("да"), Constraint.ANSWER_UNFIT,
				"AssessmentSheet[sh-1]/answers[#1]/criterion", null);
		bad(sheet, s -> s.getAnswers().get(2).setPercent(101), Constraint.ANSWER_UNFIT,
				"AssessmentSheet[sh-1]/answers[#3]/criterion", null);
		bad(sheet, s -> {
			s.getAnswers().get(0).setYes(null);
			s.getAnswers().get(0).setNotApplicable(true);
			s.getAnswers().get(0).setComment("нет приема");
		}, Constraint.ANSWER_UNFIT, "AssessmentSheet[sh-1]/answers[#1]/criterion", null);
		bad(sheet, s -> {
			s.getAnswers().get(1).setOption(null);
			s.getAnswers().get(1).setNotApplicable(true);
		}, Constraint.REASON_MISSING, "AssessmentSheet[sh-1]/answers[#2]/comment", null);
		bad(sheet, s -> s.getAnswers().get(2).getEvidence().clear(), Constraint.EVIDENCE_MISSING,
				"AssessmentSheet[sh-1]/answers[#3]/evidence", null);
		bad(assessment, a -> a.getFindings().get(3).setFinding(Finding.A), Constraint.FINDING_UNFIT,
				"Assessment[as-1]/findings[#4]/finding", "18");
		bad(assessment, a -> a.getFindings().get(2).setFinding(Finding.NOT_PERFORMED), Constraint.FINDING_UNFIT,
				"Assessment[as-1]/findings[#3]/finding", "18");
		bad(assessment, a -> a.getFindings().add(Samples.finding(Stage.LABORATORY, Finding.G)),
				Constraint.STAGE_REPEATED, "Assessment[as-1]/findings[#5]/stage", "36");
		bad(assessment, a -> a.setObjectKind(ObjectKind.APPEALS_SERVIS), Constraint.STAGE_NOT_FOR_KIND,
				"Assessment[as-1]/findings[#2]/stage", "36");
		bad(assessment, a -> a.getFindings().get(0).setFinding(Finding.A_PLUS), Constraint.FINDING_DIFFERS,
				"Assessment[as-1]/findings[#1]/finding", "18");
		bad(assessment, a -> a.setCompletedOn(Samples.DAY.minusDays(1)), Constraint.DATES_REVERSED,
				"Assessment[as-1]/completedOn", "25");
		bad(assessment, a -> a.setDecision(null), Constraint.OUTCOME_INCOMPLETE, "Assessment[as-1]/decision", "20");
		bad(assessment, a -> a.setLevel(101), Constraint.LEVEL_OUT_OF_RANGE, "Assessment[as-1]/level", "20");
	}

	private static Criterion criterion(SheetTemplate template, int index) {
		return template.getSections().get(0).getCriteria().get(index);
	}

	private static void certification() {
		Supplier<Certificate> certificate = Samples::certificate;
		Supplier<Conclusion> conclusion = Samples::conclusion;
		Supplier<TerminationNotice> notice = Samples::notice;
		Supplier<Roadmap> roadmap = Samples::roadmap;
		bad(certificate, c -> c.setSignatory(" "), Constraint.DOCUMENT_INCOMPLETE, "Certificate[d-1]/signatory",
				"3к, 7д, 7е, 27-29");
		bad(conclusion, c -> c.getRemarks().clear(), Constraint.DOCUMENT_INCOMPLETE, "Conclusion[d-1]/remarks", "24");
		bad(conclusion, c -> c.setMonitoringCapable(null), Constraint.DOCUMENT_INCOMPLETE,
				"Conclusion[d-1]/monitoringCapable", "24");
		bad(notice, n -> n.setMonitoringResult(null), Constraint.DOCUMENT_INCOMPLETE,
				"TerminationNotice[d-1]/monitoringResult", "35");
		bad(certificate, c -> c.setClause("22"), Constraint.CLAUSE_UNKNOWN, "Certificate[d-1]/clause", "22, 38");
		bad(certificate, c -> c.setLevel(69), Constraint.CLAUSE_UNFIT, "Certificate[d-1]/clause", "22, 38");
		bad(certificate, c -> c.setKind(CertificateKind.B), Constraint.CLAUSE_UNFIT, "Certificate[d-1]/clause",
				"22, 38");
		bad(certificate, c -> c.setValidTo(Samples.DAY.minusDays(1)), Constraint.DATES_REVERSED,
				"Certificate[d-1]/validTo", "29");
		bad(certificate, c -> c.setStatus(CertificateStatus.TERMINATED), Constraint.TERMINATION_INCOMPLETE,
				"Certificate[d-1]/terminationDate", "34, 35г");
		bad(certificate, c -> c.setTerminationReason("?"), Constraint.TERMINATION_UNEXPECTED, "Certificate[d-1]/status",
				"34, 35г");
		bad(certificate, c -> {
			c.setStatus(CertificateStatus.TERMINATED);
			c.setTerminationReason("рост отказов");
			c.setTerminationDate(c.getValidTo().plusDays(1));
		}, Constraint.TERMINATION_OUTSIDE_TERM, "Certificate[d-1]/terminationDate", "34, 35г");
		bad(conclusion, c -> c.setNoRemarks(true), Constraint.REMARKS_CONTRADICT, "Conclusion[d-1]/noRemarks", "24ж");
		bad(roadmap, r -> r.setState(State.EXECUTING), Constraint.STATE_UNFIT, "Roadmap[r-1]/state", "26");
		bad(roadmap, r -> r.getSections().get(2).setNumber(9), Constraint.SECTION_UNKNOWN,
				"Roadmap[r-1]/sections[s-3]/number", "Прил. 4");
		bad(roadmap, r -> r.getSections().get(2).setNumber(2), Constraint.SECTION_REPEATED,
				"Roadmap[r-1]/sections[s-3]/number", "Прил. 4");
		bad(roadmap, r -> r.getSections().remove(2), Constraint.SECTION_MISSING, "Roadmap[r-1]/sections", "Прил. 4");
		bad(roadmap, r -> r.getSections().get(2).getMeasures().clear(), Constraint.SECTION_EMPTY,
				"Roadmap[r-1]/sections[s-3]/measures", "Прил. 4");
		bad(roadmap, r -> r.getSections().get(2).setNotRequired(true), Constraint.SECTION_CONTRADICTS,
				"Roadmap[r-1]/sections[s-3]/notRequired", "Прил. 4");
		bad(roadmap, r -> {
			r.getSections().get(2).getMeasures().clear();
			r.getSections().get(2).setNotRequired(true);
		}, Constraint.SECTION_MANDATORY, "Roadmap[r-1]/sections", "Прил. 4");
		bad(roadmap, r -> r.getPoints().get(0).setPercent(51), Constraint.POINT_UNKNOWN, "Roadmap[r-1]/points",
				"Прил. 4");
		bad(roadmap, r -> r.getPoints().get(0).setPercent(100), Constraint.POINT_REPEATED,
				"Roadmap[r-1]/points[p-100]/percent", "Прил. 4");
		bad(roadmap, r -> r.getPoints().get(1).setPercent(75), Constraint.NO_100_PERCENT_POINT, "Roadmap[r-1]/points",
				"Прил. 4");
		bad(roadmap, r -> r.getRemarks().get(0).setPoint(r.getPoints().get(1)), Constraint.POINT_BELOW_TARGET,
				"Roadmap[r-1]/points", "Прил. 4");
		bad(roadmap, r -> r.setProposalDate(null), Constraint.PROPOSAL_DATE_MISSING, "Roadmap[r-1]/proposalDate", "26");
		bad(roadmap, r -> r.getRemarks().get(0).setPoint(null), Constraint.REMARK_WITHOUT_POINT,
				"Roadmap[r-1]/remarks[rr-50]/point", "Прил. 4");
		bad(roadmap, r -> r.getSections().get(2).getMeasures().get(0).setCompletedOn(Samples.DAY),
				Constraint.CLOSED_WITHOUT_EVIDENCE, "Roadmap[r-1]/sections[s-3]/measures[me-3]/evidence", "26");
	}

	private static void life(Supplier<TypicalServiceModel> model) {
		bad(model, m -> m.getProposals().get(0).setDecision(ProposalDecision.OPEN), Constraint.PROPOSAL_OPEN,
				"TypicalServiceModel[m-1]/proposals[p-1]/decision", "45");
		bad(model, m -> m.getProposals().get(0).setChange(" "), Constraint.PROPOSAL_WITHOUT_CHANGE,
				"TypicalServiceModel[m-1]/proposals[p-1]/change", "45");
		bad(model, m -> m.getProposals().get(1).setReason(null), Constraint.PROPOSAL_WITHOUT_REASON,
				"TypicalServiceModel[m-1]/proposals[p-2]/reason", "45");
		bad(model, m -> m.setAcceptedProposals(2), Constraint.PROPOSALS_MISCOUNTED,
				"TypicalServiceModel[m-1]/acceptedProposals", "45");
		bad(model, m -> m.getFacts().get(1).setField("fullName"), Constraint.FACT_REPEATED,
				"TypicalServiceModel[m-1]/facts[f-2]/field", "КЦР *");
		bad(model, m -> m.getFacts().get(1).setField("fullname"), Constraint.FACT_UNKNOWN,
				"TypicalServiceModel[m-1]/facts[f-2]/field", "КЦР *");
		bad(model, m -> m.setConsideredOn(Samples.DAY.plusDays(1)), Constraint.DATES_REVERSED,
				"TypicalServiceModel[m-1]/approvedOn", "44");
	}

	private static Branch branch(TypicalServiceModel model, String id) {
		return step(model).getBranches().stream().filter(branch -> branch.getId().equals(id)).findFirst().orElseThrow();
	}

	private static void typical() {
		Supplier<TypicalServiceModel> model = Samples::model;
		Supplier<RegionPlan> plan = Samples::plan;
		String journey = "TypicalServiceModel[m-1]/journey[j-1]";
		bad(model, m -> m.setState(State.EXECUTING), Constraint.STATE_UNFIT, "TypicalServiceModel[m-1]/state", "43");
		bad(model, m -> m.setDesign(null), Constraint.MODEL_INCOMPLETE, "TypicalServiceModel[m-1]/design", "43б");
		bad(model, m -> m.getTypicalErrors().clear(), Constraint.MODEL_INCOMPLETE,
				"TypicalServiceModel[m-1]/typicalErrors", "43б");
		bad(model, m -> m.getLaboratorySheet().setStage(Stage.RECEPTION), Constraint.REFERENCE_SHEET_UNFIT,
				"TypicalServiceModel[m-1]/laboratorySheet", "43б");
		bad(model, m -> m.getReceptionSheet().setReference(false), Constraint.REFERENCE_SHEET_UNFIT,
				"TypicalServiceModel[m-1]/receptionSheet", "43б");
		bad(model, m -> m.setProtocol(null), Constraint.APPROVAL_INCOMPLETE, "TypicalServiceModel[m-1]/protocol", "45");
		bad(model, m -> m.getJourney().getNeeds().clear(), Constraint.JOURNEY_INCOMPLETE, journey, "Станд. 4.3.4.1");
		bad(model, m -> step(m).setExperience(null), Constraint.JOURNEY_INCOMPLETE, journey, "Станд. 4.3.4.1");
		bad(model, m -> m.getJourney().getProblems().clear(), Constraint.STUDY_WITHOUT_RESULTS,
				journey + "/experienceStudied", "Станд. 4.3.4.1");
		bad(model, m -> step(m).setMinutes(-1), Constraint.TIME_IMPOSSIBLE,
				journey + "/stages[js-1]/steps[st-1]/minutes", null);
		bad(model, m -> step(m).getNext().add(step(m)), Constraint.STEP_FOLLOWS_ITSELF,
				journey + "/stages[js-1]/steps[st-1]/next", null);
		life(model);
		bad(model, m -> branch(m, "b-1").setNext(step(m)), Constraint.BRANCH_NOT_NEXT,
				journey + "/stages[js-1]/steps[st-1]/branches[b-1]/next", null);
		bad(model, m -> branch(m, "b-2").setNext(branch(m, "b-1").getNext()), Constraint.BRANCH_REPEATED,
				journey + "/stages[js-1]/steps[st-1]/branches[b-2]/next", null);
		bad(model, m -> step(m).getBranches().remove(branch(m, "b-1")), Constraint.CONDITION_MISSING,
				journey + "/stages[js-1]/steps[st-1]/next", null);
		bad(model, m -> step(m).getServices().add("Ипотека"), Constraint.SERVICE_NOT_IN_MAP,
				journey + "/stages[js-1]/steps[st-1]/services", null);
		bad(model, m -> step(m).getProcedure().setWorkingDays(-1), Constraint.TIME_IMPOSSIBLE,
				journey + "/stages[js-1]/steps[st-1]/procedure/workingDays", "Концепция IV.8");
		bad(model, m -> m.getTypicalErrors().get(0).setPointsLost(101), Constraint.POINTS_OUT_OF_RANGE,
				"TypicalServiceModel[m-1]/typicalErrors[er-1]/pointsLost", null);
		bad(plan, p -> p.setState(State.DRAFT), Constraint.STATE_UNFIT, "RegionPlan[pl-1]/state", "46");
		bad(plan, p -> p.getRows().get(1).setName("Район 25"), Constraint.AUTHORITY_REPEATED, "RegionPlan[pl-1]/rows",
				"Прил. 3");
		bad(plan, p -> p.getRows().clear(), Constraint.PLAN_EMPTY, "RegionPlan[pl-1]/rows", "Прил. 3");
		bad(plan, p -> p.getRows().get(0).setPercent(30), Constraint.POINT_UNKNOWN, "RegionPlan[pl-1]/rows", "Прил. 3");
		bad(plan, p -> p.getRows().get(0).setPercent(50), Constraint.POINT_BELOW_TARGET, "RegionPlan[pl-1]/rows",
				"Прил. 3");
		bad(plan, p -> p.getRows().get(0).setEndDate(Samples.DAY.plusYears(1)), Constraint.POINTS_OUT_OF_ORDER,
				"RegionPlan[pl-1]/rows", "Прил. 3");
		bad(plan, p -> p.setApprover(null), Constraint.APPROVAL_INCOMPLETE, "RegionPlan[pl-1]/approver", "47");
	}

	private static Step step(TypicalServiceModel model) {
		return model.getJourney().getStages().get(0).getSteps().get(0);
	}

	private static void monitoringAndSettings() {
		Supplier<MonitoringRecord> month = Samples::month;
		Supplier<SettingsProfile> settings = Samples::settings;
		bad(month, m -> twice(m.getCounts(), Samples.count(3, 1)), Constraint.STATUS_REPEATED,
				"MonitoringRecord[mo-1]/counts[#4]/code", "Прил. 1");
		bad(month, m -> m.getCounts().get(0).setCount(-1), Constraint.COUNT_NEGATIVE,
				"MonitoringRecord[mo-1]/counts[#1]/count", "Прил. 1");
		bad(month, m -> m.setTotalSubmitted(-1), Constraint.COUNT_NEGATIVE, "MonitoringRecord[mo-1]/totalSubmitted",
				"Прил. 1");
		bad(month, m -> twice(m.getRatings(), Samples.month().getRatings().get(0)), Constraint.CRITERION_REPEATED,
				"MonitoringRecord[mo-1]/ratings[#2]/criterion", "Прил. 1 №3");
		bad(month, m -> m.getRatings().get(0).getRatings().add(new BigDecimal("5.01")), Constraint.RATING_OUT_OF_RANGE,
				"MonitoringRecord[mo-1]/ratings[#1]/ratings", "Прил. 1 №3");
		bad(settings, s -> twice(s.getValues(), Samples.settings().getValues().get(0)), Constraint.SETTING_REPEATED,
				"SettingsProfile[se-1]/values[#2]/setting", null);
		bad(settings, s -> twice(s.getVariants(), Samples.settings().getVariants().get(0)), Constraint.SETTING_REPEATED,
				"SettingsProfile[se-1]/variants[#2]/kind", null);
		bad(settings, s -> s.getValues().get(0).setSetting("A99"), Constraint.SETTING_UNKNOWN,
				"SettingsProfile[se-1]/values[#1]/setting", null);
		bad(settings, s -> s.getValues().get(0).setValue("PERHAPS"), Constraint.SETTING_VALUE_UNKNOWN,
				"SettingsProfile[se-1]/values[#1]/value", null);
	}

	static Stream<Case> cases() {
		return CASES.stream();
	}

	static Stream<EObject> goodDocuments() {
		return Stream.of(Samples.authority(), Samples.object(), Samples.unifiedRegister(), Samples.yearList(),
				Samples.template("t", Stage.LABORATORY), Samples.sheet(), Samples.assessment(), Samples.certificate(),
				Samples.conclusion(), Samples.notice(), Samples.roadmap(), Samples.model(), Samples.plan(),
				Samples.month(), Samples.settings());
	}

	@ParameterizedTest
	@MethodSource("goodDocuments")
	void aGoodDocumentBreaksNothing(EObject document) {
		assertEquals(List.of(), ModelCheck.check(document));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aBadDocumentBreaksItsConstraint(Case bad) {
		List<ModelDiagnostic> found = ModelCheck.check(bad.document);
		ModelDiagnostic diagnostic = found.stream().filter(
				candidate -> candidate.constraint() == bad.constraint && candidate.locator().path().equals(bad.path))
				.findFirst().orElse(null);
		assertTrue(diagnostic != null, () -> found.stream()
				.map(candidate -> candidate.constraint() + " " + candidate.locator()).toList().toString());
		assertEquals(bad.clause, diagnostic.clause().map(Object::toString).orElse(null));
		for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
			String message = diagnostic.message(locale);
			assertTrue(!message.contains("{") && !message.contains("null") && message.endsWith("."), message);
		}
		assertEquals(diagnostic.message(Locale.ROOT), diagnostic.getMessage());
	}

	@Test
	void everyConstraintHasABadDocument() {
		Set<Constraint> untested = EnumSet.allOf(Constraint.class);
		CASES.forEach(bad -> untested.remove(bad.constraint));
		// Nothing of the metamodel has ranges of values that EMF itself would check.
		assertEquals(EnumSet.of(Constraint.VALUE_NOT_ALLOWED), untested);
	}

	@Test
	void theFragmentLeadsToTheObject() {
		AssessmentSheet sheet = Samples.sheet();
		sheet.getAnswers().get(0).setText("да");
		Locator place = ModelCheck.check(sheet).get(0).locator();
		assertEquals("//@answers.0", place.fragment());
		assertEquals("criterion", place.feature());
		Roadmap roadmap = Samples.roadmap();
		roadmap.getSections().get(2).setNumber(9);
		assertEquals("s-3", ModelCheck.check(roadmap).get(0).locator().fragment());
	}

	@Test
	void aDraftMayLackWhatComesLater() {
		TypicalServiceModel model = Samples.model();
		model.setState(State.DRAFT);
		model.setDesign(null);
		assertEquals(List.of(Constraint.MODEL_INCOMPLETE), codes(ModelCheck.check(model)));
		assertFalse(ModelCheck.check(model).get(0).error());
		model.setState(State.SUBMITTED);
		assertTrue(ModelCheck.check(model).get(0).error());
	}

	@Test
	void aSettingChangesWhatIsRequired() {
		Roadmap roadmap = Samples.roadmap();
		roadmap.getSections().get(1).getMeasures().clear();
		roadmap.getSections().get(1).setNotRequired(true);
		assertEquals(List.of(Constraint.SECTION_MANDATORY), codes(ModelCheck.check(roadmap)));
		assertEquals(List.of(), ModelCheck.check(roadmap,
				Settings.defaults(RulesSettings.all()).with(RulesSettings.A41.id(), "ANY_OPTIONAL")));
	}

	@Test
	void anErasedContactNeedsNothing() {
		Authority authority = Samples.authority();
		authority.getContacts().get(0).setPhone(null);
		authority.getContacts().get(0).setEmail(null);
		authority.getContacts().get(0).setErasedOn(Samples.DAY);
		assertEquals(List.of(), ModelCheck.check(authority));
	}

	@Test
	void emptyDocumentsAreCheckedWithoutACrash() {
		for (EObject document : goodDocuments().toList()) {
			EObject empty = document.eClass().getEPackage().getEFactoryInstance().create(document.eClass());
			assertTrue(codes(ModelCheck.check(empty)).contains(Constraint.REQUIRED_MISSING),
					document.eClass().getName());
		}
		Answer answer = AssessmentFactory.eINSTANCE.createAnswer();
		assertEquals(List.of(Constraint.REQUIRED_MISSING), codes(ModelCheck.check(answer)));
	}

	private static List<Constraint> codes(List<ModelDiagnostic> found) {
		return found.stream().map(ModelDiagnostic::constraint).toList();
	}
}
