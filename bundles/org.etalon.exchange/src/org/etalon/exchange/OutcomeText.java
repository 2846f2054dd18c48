// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Distance.Improvement;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Warning;

/** What an object came to and why, in words for a methodologist, in Russian or English. */
public final class OutcomeText {

	private final Locale locale;
	private final Texts texts;
	private final VariantDifferences differences;

	/**
	 * One step of an explanation in words; what does not belong to a step is empty.
	 *
	 * @param subject what was decided: a stage, the level, the decision, the term
	 * @param input   what came in
	 * @param result  what came out
	 * @param clause  the clause that was applied, as {@code п. 18}
	 * @param reading the settings the step depended on, as {@code A07=NOT_APPLICABLE}
	 */
	public record Line(String subject, String input, String result, String clause, String reading) {
	}

	public OutcomeText(Locale locale) {
		this.locale = locale;
		this.texts = new Texts(OutcomeText.class, "outcome", locale);
		this.differences = new VariantDifferences(locale, this);
	}

	/** The whole explanation: each stage, the level, the decision, the dates. */
	public List<Line> explanation(CheckedRow row) {
		List<Line> lines = new ArrayList<>();
		for (TraceStep step : row.outcome().trace()) {
			lines.add(line(step, row));
		}
		return lines;
	}

	/** A step as one line: {@code Регулирование: А+ → 0,30 балла (п. 18)}. */
	public String sentence(Line line) {
		StringBuilder text = new StringBuilder(line.subject()).append(": ").append(line.input());
		if (!line.result().isEmpty()) {
			text.append(line.input().isEmpty() ? "" : " → ").append(line.result());
		}
		text.append(" (").append(line.clause());
		if (!line.reading().isEmpty()) {
			text.append("; ").append(texts.get("reading", line.reading()));
		}
		return text.append(')').toString();
	}

	/**
	 * How the next decision is reached: one line for each smallest set of improvements with what it leads to, or the
	 * one line that says why there is none.
	 */
	public List<String> nextDecision(CheckedRow row) {
		Decision decision = row.outcome().decision();
		if (decision != Decision.CERTIFICATE_AND_CONCLUSION && decision != Decision.CONCLUSION_ONLY) {
			return List.of(texts.get("next." + decision));
		}
		List<String> ways = new ArrayList<>();
		for (List<Improvement> way : row.distance()) {
			String steps = way.stream().map(this::improvement).collect(Collectors.joining("; "));
			ways.add(capitalised(reached(row, way) instanceof Outcome better
					? texts.get("way", steps, percent(better.level().percent()), decision(better.decision()))
					: steps));
		}
		return ways.isEmpty() ? List.of(texts.get("next.none")) : ways;
	}

	/** One improvement: {@code лаборатория В → Б}. */
	public String improvement(Improvement improvement) {
		String subject = improvement.stage() == null ? improvement.column() : improvement.stage().caption().in(locale);
		return texts.get("improvement", subject, state(improvement.from()), state(improvement.to()));
	}

	/** The name of a kind. */
	public String kind(ObjectKind kind) {
		return kind.caption().in(locale);
	}

	/** The name of a decision. */
	public String decision(Decision decision) {
		return decision.caption().in(locale);
	}

	/** Why there is no certificate, empty for null. */
	public String reason(Reason reason) {
		return reason == null ? "" : texts.get("reason." + reason);
	}

	/** A warning as one sentence. */
	public String warning(Warning warning) {
		return texts.get("warning." + warning);
	}

	/** Hundredths of a point as the Rules write points: {@code 0,30}. */
	public String points(int hundredths) {
		String separator = Texts.isEnglish(locale) ? "." : ",";
		return hundredths / 100 + separator + hundredths / 10 % 10 + hundredths % 10;
	}

	/** A level: {@code 95 %}. */
	public String percent(int level) {
		return texts.get("percent", Integer.toString(level));
	}

	/** A reference to a clause: {@code п. 18}. */
	public String clause(Clause clause) {
		return clause.document() == Document.REGIONAL ? clause.number() : texts.get("clause", clause.number());
	}

	/** A date as the language writes it: dd.mm.yyyy, in English yyyy-mm-dd. */
	public String date(LocalDate date) {
		return Texts.isEnglish(locale) ? date.toString() : Formats.DATE.format(date);
	}

	/** A moment as the language writes it, in the time of a zone, to the second. */
	public String moment(Instant moment, ZoneId zone) {
		ZonedDateTime local = moment.atZone(zone);
		return date(local.toLocalDate()) + " " + Formats.TIME.format(local);
	}

	private Line line(TraceStep step, CheckedRow row) {
		Outcome outcome = row.outcome();
		String clause = clause(step.clause());
		String reading = step.setting() == null ? "" : step.setting();
		for (StageOutcome stage : outcome.level().stages()) {
			if (stage.stage().name().equals(step.subject())) {
				return new Line(capitalised(stage.stage().caption().in(locale)),
						finding(stage.stage(), stage.finding()), texts.get("points", points(stage.points())), clause,
						reading);
			}
		}
		return switch (step.subject()) {
		case "OVERLAY" -> overlay(step, row, clause, reading);
		case "LEVEL" -> new Line(texts.get("level"), sum(outcome), level(outcome), clause, reading);
		case "DECISION" -> new Line(texts.get("decision"), levelDecides(row) ? range(row) : "",
				decisionWithReason(outcome), clause, reading);
		case "RECERTIFICATION" -> new Line(texts.get("recertification"),
				past(row.row().submission().recertification(), outcome), verdict(row), clause, reading);
		case "TERM" -> new Line(texts.get("term"), "", term(outcome), clause, reading);
		// A variant of a region can bring steps of its own; they are shown as it wrote them.
		default ->
			new Line(step.subject(), step.input(), step.points() == null ? "" : points(step.points()), clause, reading);
		};
	}

	/** A difference of an overlay: what it changes, and what the object has to it. */
	private Line overlay(TraceStep step, CheckedRow row, String clause, String reading) {
		Scheme.Overlaid overlaid = row.scheme().overlaid();
		if (overlaid != null) {
			for (Difference difference : overlaid.overlay().differences()) {
				String named = overlaid.overlay().id() + ": " + difference.name().ru() + " / " + difference.name().en()
						+ ": ";
				if (step.input().startsWith(named) && isAbout(difference, step.input().substring(named.length()))) {
					return new Line(
							texts.get("overlay.of", overlaid.overlay().id()), texts.get("overlay.difference",
									difference.name().in(locale), words(difference, overlaid.base(), row)),
							"", clause, reading);
				}
			}
		}
		return new Line(texts.get("overlay"), step.input(), "", clause, reading);
	}

	/** Differences can have the same name; what a step says of them begins with what they are about. */
	private static boolean isAbout(Difference difference, String said) {
		return switch (difference) {
		case Difference.Threshold each -> said.startsWith(each.decision() + " ");
		case Difference.LeastGrade each -> said.startsWith(each.stage() + " ");
		case Difference.Asked each -> said.startsWith(each.column() + "=");
		case Difference.CertificateTerm each -> said.startsWith("P");
		case Difference.RegionalList each -> said.equals("mszu_regional=yes");
		};
	}

	private String words(Difference difference, Scheme base, CheckedRow row) {
		String what = differences.what(difference, base);
		return switch (difference) {
		case Difference.Threshold each -> texts.get("overlay.level", what, percent(row.outcome().level().percent()));
		case Difference.LeastGrade each -> texts.get("overlay.grade", what, found(each.stage(), row.outcome()));
		case Difference.ExtraColumn each -> texts.get("overlay.column", each.column(), value(each, row));
		case Difference.Asked each -> texts.get("overlay.answer", what, answer(each.column(), row));
		case Difference.CertificateTerm each -> differences.term(each, base, row.row().submission().mszuFederal());
		case Difference.RegionalList each -> texts.get("overlay.listed");
		};
	}

	private String found(Stage stage, Outcome outcome) {
		return outcome.level().stages().stream().filter(each -> each.stage() == stage)
				.map(each -> finding(stage, each.finding())).findFirst().orElse("–");
	}

	private String answer(String column, CheckedRow row) {
		return answer(row.row().submission().answers().getOrDefault(column, ""));
	}

	/** What a cell of a region means by its reference data; as it stands if there are none. */
	private String value(Difference.ExtraColumn column, CheckedRow row) {
		String cell = row.row().submission().answers().getOrDefault(column.column(), "");
		return column.values().isEmpty() ? answer(cell)
				: column.value(cell).map(each -> column.values().get(each).in(locale))
						.orElseGet(() -> texts.get("overlay.unknown", cell));
	}

	/** An answer in a column of a region, in words. */
	public String answer(String answer) {
		return answer.isEmpty() ? texts.get("answer.none")
				: texts.has("answer." + answer) ? texts.get("answer." + answer) : answer;
	}

	/** Whether the level alone led to the decision, and not the past of the object. */
	private static boolean levelDecides(CheckedRow row) {
		Outcome outcome = row.outcome();
		return row.scheme().band(outcome.level().percent()).decision() == outcome.decision()
				&& (row.row().submission().recertification() == null || outcome.decision().certifies()
						|| outcome.reason() == Reason.BELOW_40);
	}

	/** A finding of a stage: a letter as it is, everything else in words. */
	public String finding(Stage stage, Finding finding) {
		if (finding.isGrade()) {
			return finding.code();
		}
		String key = "finding." + finding;
		return texts.get(texts.has(key + "." + stage) ? key + "." + stage : key);
	}

	private String sum(Outcome outcome) {
		return outcome.level().stages().stream().map(stage -> points(stage.points()))
				.collect(Collectors.joining(" + "));
	}

	private String level(Outcome outcome) {
		List<StageOutcome> stages = outcome.level().stages();
		String percent = percent(outcome.level().percent());
		if (stages.stream().anyMatch(stage -> stage.finding() == Finding.NOT_PRESENTED)) {
			return texts.get("level.missing", percent);
		}
		return stages.stream().anyMatch(stage -> stage.points() == 0) ? texts.get("level.zero", percent) : percent;
	}

	private String range(CheckedRow row) {
		int level = row.outcome().level().percent();
		Scheme.Band above = null;
		for (Scheme.Band band : row.scheme().bands()) {
			if (level >= band.from()) {
				return range(level, band, above);
			}
			above = band;
		}
		return percent(level);
	}

	private String range(int level, Scheme.Band band, Scheme.Band above) {
		if (above == null) {
			return texts.get("range.top", percent(level), percent(band.from()));
		}
		return band.from() == 0 ? texts.get("range.bottom", percent(level), percent(above.from()))
				: texts.get("range.middle", percent(level), percent(band.from()), percent(above.from()));
	}

	private String decisionWithReason(Outcome outcome) {
		String decision = decision(outcome.decision());
		return outcome.reason() == null ? decision : texts.get("because", decision, reason(outcome.reason()));
	}

	/** The past of an object that came again, and the level that it has now. */
	public String past(Recertification past, Outcome outcome) {
		Decision before = past.previousType() == CertificateType.A ? Decision.CERTIFICATE
				: Decision.CERTIFICATE_AND_CONCLUSION;
		return texts.get("past", texts.get("basis." + past.basis()), decision(before), percent(past.previousLevel()),
				percent(outcome.level().percent()), Integer.toString(past.noIncreaseUsed()), roadmap(past),
				past.openConclusion() ? texts.get("conclusion.open") : "");
	}

	/** The roadmap, where it matters or was presented all the same. */
	private String roadmap(Recertification past) {
		if (past.roadmapImplemented()) {
			return texts.get("roadmap.yes");
		}
		return past.previousType() == CertificateType.B || past.openConclusion() ? texts.get("roadmap.no") : "";
	}

	private String verdict(CheckedRow row) {
		Outcome outcome = row.outcome();
		String decision = decisionWithReason(outcome);
		Integer used = outcome.noIncreaseUsed();
		boolean counted = used != null && used != row.row().submission().recertification().noIncreaseUsed();
		return counted ? texts.get("used", decision, Integer.toString(used)) : decision;
	}

	private String term(Outcome outcome) {
		if (outcome.validFrom() == null) {
			return texts.get("term.undated");
		}
		String from = date(outcome.validFrom());
		String term;
		if (outcome.validTo() != null) {
			term = texts.get("term.closed", from, date(outcome.validTo()));
		} else {
			term = texts.get(outcome.warnings().contains(Warning.CALENDAR_OUT_OF_RANGE) ? "term.unknown" : "term.open",
					from);
		}
		boolean gap = outcome.gapDays() != null && outcome.gapDays() > 0;
		return gap ? texts.get("term.gap", term, Integer.toString(outcome.gapDays())) : term;
	}

	/** A letter as it is; of monitoring, yes and no. */
	private String state(String code) {
		return texts.has("state." + code) ? texts.get("state." + code) : code;
	}

	private static Assessment reached(CheckedRow row, List<Improvement> way) {
		Submission improved = row.row().submission();
		for (Improvement improvement : way) {
			if (improvement.stage() == null) {
				Map<String, String> answers = new HashMap<>(improved.answers());
				answers.put(improvement.column(), improvement.to());
				improved = improved.withAnswers(answers);
			} else {
				improved = improved.with(improvement.stage(),
						Grade.parse(improvement.to()).map(Finding::of).orElse(Finding.CAPABLE));
			}
		}
		return row.scorer().assess(improved);
	}

	private static String capitalised(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	/** Made when the first date is written; a summary has none. */
	private static final class Formats {

		static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
		static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
	}
}
