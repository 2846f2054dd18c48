// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.report.CriterionConformity;
import org.etalon.exchange.report.CriterionConformity.Verdict;
import org.etalon.exchange.report.ErrorConformity;
import org.etalon.exchange.report.ErrorConformity.Finding;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;
import org.etalon.exchange.report.SheetConformity.Standing;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.base.References;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.operations.models.CompareModels;

/**
 * Measures a service by a model (clause 48): its sheets criterion by criterion by the weights and options of the
 * reference sheets, the typical errors they show, and its journey. Exact: weights in hundredths × percent, which become
 * shares when they are shown.
 */
public final class Measure {

	/** Sheets are told apart by their stages; monitoring has none. */
	private static final List<Stage> STAGES = List.of(Stage.REGULATION, Stage.RECEPTION, Stage.LABORATORY);
	private static final int ALL = 10_000;

	/**
	 * A sheet of the service.
	 *
	 * @param sheet    the sheet
	 * @param finished whether it is finished
	 * @param grade    the grade it ends with, null for none
	 */
	public record Filled(AssessmentSheet sheet, boolean finished, Grade grade) {
	}

	/**
	 * A service.
	 *
	 * @param id        id of the object
	 * @param name      its name
	 * @param authority its authority, empty if not known
	 * @param subject   code of the subject, empty for none
	 * @param reception whether reception is a stage for it (clause 17, note)
	 */
	public record Service(String id, String name, String authority, String subject, boolean reception) {
	}

	private final TypicalServiceModel model;

	/** Measures by a model. */
	public Measure(TypicalServiceModel model) {
		this.model = Objects.requireNonNull(model);
	}

	/**
	 * Measures a service.
	 *
	 * @param sheets  its sheets, one of a stage
	 * @param variant the model as it is with this service, for its journey; null if there is none
	 * @throws IncomparableException if the journeys cannot be compared
	 */
	public ServiceConformity of(Service service, List<Filled> sheets, TypicalServiceModel variant)
			throws IncomparableException {
		Map<Stage, Filled> byStage = sheets.stream().collect(
				Collectors.toMap(each -> each.sheet().getTemplate().getStage(), each -> each, (one, other) -> one));
		List<SheetConformity> beside = new ArrayList<>();
		for (Stage stage : STAGES) {
			SheetTemplate reference = reference(stage);
			if (reference != null) {
				beside.add(sheet(stage, reference, byStage.get(stage), service));
			}
		}
		long reached = beside.stream().mapToLong(SheetConformity::reached).sum();
		long whole = beside.stream().mapToLong(SheetConformity::whole).sum();
		boolean missing = beside.stream().anyMatch(each -> each.standing() == Standing.MISSING);
		return new ServiceConformity(service.id(), service.name(), service.authority(), service.subject(),
				missing ? null : share(reached, whole), beside, errors(beside), variant != null,
				variant == null ? List.of() : journey(variant));
	}

	private SheetTemplate reference(Stage stage) {
		return switch (stage) {
		case REGULATION -> model.getRegulationSheet();
		case RECEPTION -> model.getReceptionSheet();
		case LABORATORY -> model.getLaboratorySheet();
		case MONITORING -> null;
		};
	}

	private SheetConformity sheet(Stage stage, SheetTemplate reference, Filled filled, Service service) {
		if (filled == null) {
			boolean required = stage != Stage.RECEPTION || service.reception();
			return new SheetConformity(stage, required ? Standing.MISSING : Standing.NOT_REQUIRED, null, null, 0, 0,
					List.of(), List.of());
		}
		AssessmentSheet sheet = filled.sheet();
		Map<String, Criterion> asked = criteria(sheet.getTemplate());
		Map<String, Answer> answers = new HashMap<>();
		sheet.getAnswers().stream().filter(each -> each.getCriterion() != null)
				.forEach(each -> answers.putIfAbsent(each.getCriterion().getId(), each));
		List<Found> found = new ArrayList<>();
		for (Section section : reference.getSections()) {
			for (Criterion criterion : section.getCriteria()) {
				if (criterion.getAnswerKind() != AnswerKind.TEXT && SheetTrace.applies(criterion, sheet)) {
					found.add(found(section, criterion, asked.get(criterion.getId()), answers.get(criterion.getId())));
				}
			}
		}
		long whole = found.stream().mapToLong(Found::whole).sum();
		long reached = found.stream().mapToLong(Found::reached).sum();
		Map<String, Criterion> wanted = criteria(reference);
		List<String> additional = asked.values().stream().filter(each -> !wanted.containsKey(each.getId()))
				.map(Criterion::getText).toList();
		return new SheetConformity(stage, filled.finished() ? Standing.FINISHED : Standing.IN_PROGRESS, filled.grade(),
				share(reached, whole), reached, whole, found.stream().map(each -> conformity(each, whole)).toList(),
				additional);
	}

	/** A criterion of the model and what was found of it. */
	private record Found(Section section, Criterion criterion, Verdict verdict, Integer percent, String comment) {

		long whole() {
			return verdict == Verdict.NOT_APPLICABLE ? 0 : Math.max(0, criterion.getWeight100()) * 100L;
		}

		long reached() {
			return percent == null ? 0 : Math.max(0, criterion.getWeight100()) * (long) percent;
		}
	}

	private static Found found(Section section, Criterion criterion, Criterion asked, Answer answer) {
		if (asked == null || asked.getAnswerKind() != criterion.getAnswerKind()) {
			return new Found(section, criterion, Verdict.ABSENT, null, "");
		}
		String comment = answer == null || answer.getComment() == null ? "" : answer.getComment();
		if (answer != null && answer.isNotApplicable()) {
			return new Found(section, criterion,
					criterion.isMayBeNotApplicable() ? Verdict.NOT_APPLICABLE : Verdict.NOT_ALLOWED, null, comment);
		}
		if (answer != null && criterion.getAnswerKind() == AnswerKind.CHOICE && answer.getOption() != null
				&& option(criterion, answer.getOption()).isEmpty()) {
			return new Found(section, criterion, Verdict.ABSENT, null, comment);
		}
		Integer percent = answer == null ? null : percent(criterion, answer);
		return new Found(section, criterion,
				percent == null ? Verdict.NOT_ANSWERED : percent == 100 ? Verdict.CONFORMS : Verdict.DEVIATES, percent,
				comment);
	}

	private static Integer percent(Criterion criterion, Answer answer) {
		Integer percent = switch (criterion.getAnswerKind()) {
		case YES_NO -> answer.getYes() == null ? null : Integer.valueOf(answer.getYes() ? 100 : 0);
		case CHOICE -> answer.getOption() == null ? null
				: Integer.valueOf(option(criterion, answer.getOption()).orElseThrow().getShare());
		case PERCENT -> answer.getPercent();
		case TEXT -> null;
		};
		return percent == null ? null : Math.clamp(percent, 0, 100);
	}

	/** The option of the model: what it counts is not up to the sheet. */
	private static Optional<AnswerOption> option(Criterion criterion, AnswerOption chosen) {
		return criterion.getOptions().stream().filter(each -> Objects.equals(each.getId(), chosen.getId())).findFirst();
	}

	private CriterionConformity conformity(Found found, long whole) {
		Criterion criterion = found.criterion();
		List<String> errors = !found.verdict().deviation() || found.verdict() == Verdict.NOT_ANSWERED ? List.of()
				: model.getTypicalErrors().stream().filter(each -> breaks(each, criterion.getId()))
						.map(TypicalError::getId).toList();
		Integer lost = share(found.whole() - found.reached(), whole);
		return new CriterionConformity(criterion.getId(), text(found.section().getTitle()), text(criterion.getText()),
				criterion.getWeight100(), found.verdict(), found.percent(), lost == null ? 0 : lost, found.comment(),
				errors);
	}

	private static boolean breaks(TypicalError error, String criterion) {
		return error.getCriteria().stream().anyMatch(each -> criterion.equals(References.id(each)));
	}

	private List<ErrorConformity> errors(List<SheetConformity> sheets) {
		Map<String, Verdict> verdicts = new HashMap<>();
		sheets.forEach(sheet -> sheet.criteria().forEach(each -> verdicts.put(each.id(), each.verdict())));
		return model.getTypicalErrors().stream().map(each -> error(each, verdicts)).toList();
	}

	private static ErrorConformity error(TypicalError error, Map<String, Verdict> verdicts) {
		List<String> broken = new ArrayList<>();
		boolean known = !error.getCriteria().isEmpty();
		for (Criterion each : error.getCriteria()) {
			Verdict verdict = verdicts.get(References.id(each));
			known &= verdict != null && verdict != Verdict.NOT_ANSWERED;
			if (verdict != null && verdict.deviation() && verdict != Verdict.NOT_ANSWERED) {
				broken.add(References.id(each));
			}
		}
		return new ErrorConformity(error.getId(), text(error.getText()), text(error.getRecommendation()),
				error.getSeverity() == null ? "" : error.getSeverity().getName(),
				!broken.isEmpty() ? Finding.FOUND : known ? Finding.NOT_FOUND : Finding.NOT_ESTABLISHED,
				error.getPointsLost(), broken);
	}

	private List<Text> journey(TypicalServiceModel variant) throws IncomparableException {
		return CompareModels.differences(model, variant).stream().filter(each -> each.path().contains("/journey"))
				.map(each -> each.text()).toList();
	}

	private static Map<String, Criterion> criteria(SheetTemplate template) {
		Map<String, Criterion> criteria = new LinkedHashMap<>();
		template.getSections()
				.forEach(section -> section.getCriteria().forEach(each -> criteria.putIfAbsent(each.getId(), each)));
		return criteria;
	}

	/** Hundredths of a percent, rounded half up; null of nothing. */
	private static Integer share(long of, long all) {
		return all == 0 ? null : (int) ((2 * of * ALL + all) / (2 * all));
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
