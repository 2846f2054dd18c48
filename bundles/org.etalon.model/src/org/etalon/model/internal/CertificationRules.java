// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.certification.Certificate;
import org.etalon.model.certification.CertificateKind;
import org.etalon.model.certification.CertificateStatus;
import org.etalon.model.certification.CertificationPackage.Literals;
import org.etalon.model.certification.Conclusion;
import org.etalon.model.certification.Measure;
import org.etalon.model.certification.RemarkBlock;
import org.etalon.model.certification.RemarkPoint;
import org.etalon.model.certification.RoadmapRemark;
import org.etalon.model.certification.RoadmapSection;
import org.etalon.model.certification.TerminationNotice;
import org.etalon.model.check.Constraint;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.rules.documents.DocumentField;
import org.etalon.rules.documents.DocumentType;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.Roadmap;

/** Constraints of {@code certification.ecore}; what a document and a roadmap must hold is asked of the rules. */
public final class CertificationRules {

	private static final Set<State> OF_ROADMAP = EnumSet.of(State.DRAFT, State.AGREED, State.APPROVED,
			State.IMPLEMENTED);
	private static final Pattern SECTION = Pattern.compile("SECTION_(\\d+)_MANDATORY");
	private static final Pattern POINT = Pattern.compile("POINT_(-?\\d+)_(UNKNOWN|BELOW_TARGET)");

	/** What a clause gives: the kind of certificate, and the levels from and to, percent. */
	private record Given(CertificateKind kind, int from, int to) {
	}

	private static final Map<String, Given> CLAUSES = Map.of("22а", new Given(CertificateKind.A, 70, 100), "22б",
			new Given(CertificateKind.B, 40, 69), "38а", new Given(CertificateKind.A, 60, 100), "38б",
			new Given(CertificateKind.B, 40, 59));

	private CertificationRules() {
	}

	public static void certificateContents(Certificate certificate, Report report) {
		Map<DocumentField, EStructuralFeature> features = new HashMap<>();
		features.put(DocumentField.NUMBER, Literals.CERTIFICATE__NUMBER);
		features.put(DocumentField.OBJECT_NAME, Literals.ISSUED__OBJECT_NAME);
		features.put(DocumentField.CATEGORY, Literals.CERTIFICATE__CATEGORY);
		features.put(DocumentField.AUTHORITY, Literals.ISSUED__AUTHORITY);
		features.put(DocumentField.INTEGRAL_LEVEL, Literals.CERTIFICATE__LEVEL);
		features.put(DocumentField.CLAUSE, Literals.CERTIFICATE__CLAUSE);
		features.put(DocumentField.ISSUE_DATE, Literals.CERTIFICATE__ISSUE_DATE);
		features.put(DocumentField.VALID_FROM, Literals.CERTIFICATE__VALID_FROM);
		features.put(DocumentField.VALID_TO, Literals.CERTIFICATE__VALID_TO);
		features.put(DocumentField.ISSUER, Literals.CERTIFICATE__ISSUER);
		features.put(DocumentField.SIGNATORY, Literals.CERTIFICATE__SIGNATORY);
		contents(DocumentType.CERTIFICATE, certificate, features, EnumSet.noneOf(DocumentField.class), report);
	}

	public static void conclusionContents(Conclusion conclusion, Report report) {
		Map<DocumentField, EStructuralFeature> features = new HashMap<>();
		features.put(DocumentField.OBJECT_NAME, Literals.ISSUED__OBJECT_NAME);
		features.put(DocumentField.CATEGORY, Literals.CONCLUSION__CATEGORY);
		features.put(DocumentField.AUTHORITY, Literals.ISSUED__AUTHORITY);
		features.put(DocumentField.ASSESSMENT_RESULTS, Literals.CONCLUSION__RESULTS);
		features.put(DocumentField.MONITORING_CAPABILITY, Literals.CONCLUSION__MONITORING_CAPABLE);
		features.put(DocumentField.INTEGRAL_LEVEL, Literals.CONCLUSION__LEVEL);
		features.put(DocumentField.REMARKS, Literals.CONCLUSION__REMARKS);
		Set<DocumentField> said = EnumSet.noneOf(DocumentField.class);
		if (conclusion.isNoRemarks()) {
			said.add(DocumentField.REMARKS);
		}
		contents(DocumentType.CONCLUSION, conclusion, features, said, report);
	}

	public static void noticeContents(TerminationNotice notice, Report report) {
		contents(DocumentType.TERMINATION_NOTICE, notice,
				Map.of(DocumentField.OBJECT_NAME, Literals.ISSUED__OBJECT_NAME, DocumentField.AUTHORITY,
						Literals.ISSUED__AUTHORITY, DocumentField.MONITORING_RESULT,
						Literals.TERMINATION_NOTICE__MONITORING_RESULT, DocumentField.TERMINATION_DATE,
						Literals.TERMINATION_NOTICE__TERMINATION_DATE),
				EnumSet.noneOf(DocumentField.class), report);
	}

	private static void contents(DocumentType type, EObject document, Map<DocumentField, EStructuralFeature> features,
			Set<DocumentField> said, Report report) {
		features.forEach((field, feature) -> {
			if (isSaid(document.eGet(feature))) {
				said.add(field);
			}
		});
		for (DocumentField missing : type.check(said).value().missing()) {
			report.add(Constraint.DOCUMENT_INCOMPLETE, !type.recommended(), document, features.get(missing),
					missing.caption());
		}
	}

	private static boolean isSaid(Object value) {
		return switch (value) {
		case null -> false;
		case String text -> BaseRules.isSaid(text);
		case Collection<?> all -> !all.isEmpty();
		default -> true;
		};
	}

	public static void clause(Certificate certificate, Report report) {
		RegisterRules.percent(certificate.getLevel(), Literals.CERTIFICATE__LEVEL, report);
		String clause = certificate.getClause();
		if (clause == null) {
			return;
		}
		Given given = CLAUSES.get(clause);
		report.require(given != null, Literals.CERTIFICATE__CLAUSE, Constraint.CLAUSE_UNKNOWN, clause);
		Integer level = certificate.getLevel();
		report.require(
				given == null || given.kind == certificate.getKind()
						&& (level == null || level >= given.from && level <= given.to),
				Literals.CERTIFICATE__CLAUSE, Constraint.CLAUSE_UNFIT, clause, certificate.getKind(),
				level == null ? "" : level.toString());
	}

	public static void term(Certificate certificate, Report report) {
		RegisterRules.order(certificate.getValidFrom(), certificate.getValidTo(), Literals.CERTIFICATE__VALID_TO,
				report);
	}

	public static void termination(Certificate certificate, Report report) {
		boolean terminated = certificate.getStatus() == CertificateStatus.TERMINATED;
		boolean day = certificate.getTerminationDate() != null;
		boolean reason = BaseRules.isSaid(certificate.getTerminationReason());
		report.require(!terminated || day && reason,
				day ? Literals.CERTIFICATE__TERMINATION_REASON : Literals.CERTIFICATE__TERMINATION_DATE,
				Constraint.TERMINATION_INCOMPLETE);
		report.require(terminated || !day && !reason, Literals.CERTIFICATE__STATUS, Constraint.TERMINATION_UNEXPECTED);
		report.require(
				!terminated || !day
						|| !before(certificate.getTerminationDate(), certificate.getValidFrom())
								&& !before(certificate.getValidTo(), certificate.getTerminationDate()),
				Literals.CERTIFICATE__TERMINATION_DATE, Constraint.TERMINATION_OUTSIDE_TERM,
				certificate.getTerminationDate());
	}

	private static boolean before(LocalDate one, LocalDate other) {
		return one != null && other != null && one.isBefore(other);
	}

	public static void conclusionRemarks(Conclusion conclusion, Report report) {
		report.require(!conclusion.isNoRemarks() || conclusion.getRemarks().isEmpty(), Literals.CONCLUSION__NO_REMARKS,
				Constraint.REMARKS_CONTRADICT);
		RegisterRules.percent(conclusion.getLevel(), Literals.CONCLUSION__LEVEL, report);
	}

	public static void roadmapState(org.etalon.model.certification.Roadmap roadmap, Report report) {
		report.require(OF_ROADMAP.contains(roadmap.getState()), Literals.ROADMAP__STATE, Constraint.STATE_UNFIT,
				roadmap.getState() == null ? "" : roadmap.getState().caption());
	}

	public static void roadmapSections(org.etalon.model.certification.Roadmap roadmap, Report report) {
		Set<Integer> seen = new HashSet<>();
		for (RoadmapSection section : roadmap.getSections()) {
			String number = Integer.toString(section.getNumber());
			if (!isSection(section.getNumber())) {
				report.add(Constraint.SECTION_UNKNOWN, true, section, Literals.ROADMAP_SECTION__NUMBER, number);
			} else if (!seen.add(section.getNumber())) {
				report.add(Constraint.SECTION_REPEATED, true, section, Literals.ROADMAP_SECTION__NUMBER, number);
			}
			if (section.isNotRequired() && !section.getMeasures().isEmpty()) {
				report.add(Constraint.SECTION_CONTRADICTS, true, section, Literals.ROADMAP_SECTION__NOT_REQUIRED,
						number);
			}
			if (!section.isNotRequired() && section.getMeasures().isEmpty()) {
				report.add(Constraint.SECTION_EMPTY, isBinding(roadmap), section, Literals.ROADMAP_SECTION__MEASURES,
						number);
			}
		}
		for (int number = 1; number <= Roadmap.SECTIONS; number++) {
			if (!seen.contains(number)) {
				report.add(Constraint.SECTION_MISSING, isBinding(roadmap), roadmap, Literals.ROADMAP__SECTIONS,
						Integer.toString(number));
			}
		}
	}

	private static boolean isSection(int number) {
		return number >= 1 && number <= Roadmap.SECTIONS;
	}

	/** A draft may lack what comes later. */
	private static boolean isBinding(org.etalon.model.certification.Roadmap roadmap) {
		return roadmap.getState() != State.DRAFT;
	}

	public static void roadmapRules(org.etalon.model.certification.Roadmap roadmap, Report report) {
		List<Integer> notRequired = roadmap.getSections().stream()
				.filter(section -> section.isNotRequired() && isSection(section.getNumber()))
				.map(RoadmapSection::getNumber).toList();
		Set<Integer> percents = new TreeSet<>();
		for (RemarkPoint point : roadmap.getPoints()) {
			if (!percents.add(point.getPercent())) {
				report.add(Constraint.POINT_REPEATED, true, point, Literals.REMARK_POINT__PERCENT,
						Integer.toString(point.getPercent()));
			}
		}
		List<RoadmapRemark> remarks = roadmap.getRemarks().stream()
				.filter(remark -> remark.getBlock() == RemarkBlock.SYSTEM).toList();
		List<Integer> done = new ArrayList<>();
		for (int percent : percents) {
			done.add((int) remarks.stream()
					.filter(remark -> remark.getPoint() != null && remark.getPoint().getPercent() <= percent).count());
		}
		Ruling<Roadmap> ruling = Roadmap.check(notRequired, List.copyOf(percents), remarks.size(), done,
				report.settings());
		// Sections lie within their bounds, percents are different, and figures add up: it has nothing to refuse.
		for (String error : ((Made<Roadmap>) ruling).value().errors()) {
			found(error, roadmap, report);
		}
	}

	private static void found(String error, org.etalon.model.certification.Roadmap roadmap, Report report) {
		Matcher section = SECTION.matcher(error);
		Matcher point = POINT.matcher(error);
		if (section.matches()) {
			report.add(Constraint.SECTION_MANDATORY, true, roadmap, Literals.ROADMAP__SECTIONS, section.group(1));
		} else if (point.matches()) {
			report.add(point.group(2).equals("UNKNOWN") ? Constraint.POINT_UNKNOWN : Constraint.POINT_BELOW_TARGET,
					isBinding(roadmap), roadmap, Literals.ROADMAP__POINTS, point.group(1));
		} else {
			report.add(Constraint.valueOf(error), isBinding(roadmap), roadmap, Literals.ROADMAP__POINTS);
		}
	}

	public static void roadmapProposal(org.etalon.model.certification.Roadmap roadmap, Report report) {
		report.require(!isBinding(roadmap) || roadmap.getProposalDate() != null, Literals.ROADMAP__PROPOSAL_DATE,
				Constraint.PROPOSAL_DATE_MISSING);
	}

	public static void remarkPoint(RoadmapRemark remark, Report report) {
		report.require(remark.getBlock() != RemarkBlock.SYSTEM || remark.getPoint() != null,
				Literals.ROADMAP_REMARK__POINT, Constraint.REMARK_WITHOUT_POINT, remark.label());
	}

	public static void measureClosing(Measure measure, Report report) {
		report.require(measure.getCompletedOn() == null || !measure.getEvidence().isEmpty(), Literals.MEASURE__EVIDENCE,
				Constraint.CLOSED_WITHOUT_EVIDENCE, measure.label());
		RegisterRules.order(measure.getStartedOn(), measure.getCompletedOn(), Literals.MEASURE__COMPLETED_ON, report);
	}
}
