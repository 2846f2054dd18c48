// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Change;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.ConflictDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.template.TemplateWords;

/** What is said of sheets, answers and templates. */
final class SheetWords {

	private static final Texts WORDS = Language.words(SheetWords.class);

	private SheetWords() {
	}

	/** A text of this area. */
	static String word(String key, String... arguments) {
		return WORDS.get(key, arguments);
	}

	/** A share in hundredths of a percent, as {@code 79,17 %}. */
	static String share(int hundredths) {
		return TemplateWords.hundredths(hundredths) + " %";
	}

	/** A criterion that two people answered, for the choice between their answers. */
	static ConflictDialog.Conflict conflict(ObjectSheets.Conflict conflict) {
		return new ConflictDialog.Conflict(conflict.criterion().getText(), "",
				said(conflict.criterion(), conflict.mine()), said(conflict.criterion(), conflict.theirs()));
	}

	/** All there is to say of an answer. */
	private static String said(Criterion criterion, Answer answer) {
		String said = answer(criterion, answer);
		String comment = answer == null || answer.getComment() == null ? "" : " – " + answer.getComment();
		int evidence = answer == null ? 0 : answer.getEvidence().size();
		return (said.isEmpty() ? word("conflict.none") : said) + comment
				+ (evidence == 0 ? "" : " (" + word("evidence.count", Integer.toString(evidence)) + ")");
	}

	/** An answer in few words; empty for none. */
	static String answer(Criterion criterion, Answer answer) {
		if (answer == null) {
			return "";
		}
		if (answer.isNotApplicable()) {
			return word("answer.left");
		}
		return switch (criterion.getAnswerKind()) {
		case YES_NO -> answer.getYes() == null ? "" : yes(answer.getYes());
		case CHOICE -> Optional.ofNullable(answer.getOption()).map(AnswerOption::getTitle).orElse("");
		case PERCENT -> answer.getPercent() == null ? "" : answer.getPercent() + " %";
		case TEXT -> Optional.ofNullable(answer.getText()).orElse("");
		};
	}

	static String yes(boolean yes) {
		return word(yes ? "answer.yes" : "answer.no");
	}

	/** The tone of a grade: certificates need good ones. */
	static Tone tone(Grade grade) {
		return switch (grade) {
		case A_PLUS, A -> Tone.GOOD;
		case B_PLUS, B -> Tone.FAIR;
		case V, G -> Tone.BAD;
		};
	}

	/** Who changed something last, and when. */
	static String changed(Change change, ZoneId zone) {
		return word("changed", Language.moment(change.at(), zone, Language.current()), change.author());
	}

	/** What an edition is. */
	static String state(SheetTemplates.Edition edition) {
		return word("state." + edition.state());
	}

	/** The rule bundle that an edition came with; empty if people wrote it. */
	static String origin(SheetTemplates.Edition edition) {
		return edition.origin().map(TemplateOrigin::named).orElse("");
	}

	/** The tone of what an edition is. */
	static Tone tone(SheetTemplates.Edition edition) {
		return edition.state() == SheetTemplates.State.PUBLISHED ? Tone.GOOD : Tone.FAIR;
	}

	/** What became of a draft. */
	static String state(Autosave.State state) {
		return word("draft." + state.name().toLowerCase(Locale.ROOT));
	}

	/** How a share came about: the sum, the step of the scale, and a line for each answer that counts. */
	static List<String> trace(AssessmentSheet sheet, SheetTrace trace) {
		List<String> lines = new ArrayList<>();
		String reached = TemplateWords.decimal(BigDecimal.valueOf(trace.reached(), 4));
		String whole = TemplateWords.decimal(BigDecimal.valueOf(trace.whole(), 4));
		if (!trace.complete()) {
			lines.add(word("trace.open", reached, whole,
					TemplateWords.decimal(BigDecimal.valueOf(trace.whole() + trace.missing(), 4))));
		} else {
			trace.share100().ifPresent(share -> lines.add(word("trace.sum", reached, whole, share(share))));
		}
		GradeScale scale = sheet.getTemplate().getScale();
		if (scale == null) {
			lines.add(word("trace.no-scale"));
		} else if (trace.complete()) {
			trace.worst(scale).ifPresent(step -> lines.add(word("trace.scale", share(step.getFrom100()),
					step.getGrade().letter(), String.valueOf(scale.getOrigin()))));
		}
		for (SheetTrace.Step step : trace.steps()) {
			lines.add(word("trace.step", step.criterion().getText(),
					TemplateWords.hundredths(step.criterion().getWeight100()), Integer.toString(step.percent()),
					TemplateWords.decimal(BigDecimal.valueOf(step.reached(), 4))));
		}
		return lines;
	}

	/** What is missing to the next better grade; empty if there is none. */
	static Optional<String> next(AssessmentSheet sheet, SheetTrace trace) {
		GradeScale scale = sheet.getTemplate().getScale();
		Optional<ScaleStep> now = trace.worst(scale);
		if (now.isEmpty() || !trace.complete()) {
			return Optional.empty();
		}
		int at = scale.getSteps().indexOf(now.get());
		if (at <= 0) {
			return Optional.empty();
		}
		ScaleStep better = scale.getSteps().get(at - 1);
		long needed = better.getFrom100() * trace.whole() - trace.reached() * 10_000; // weight × percent × 10⁴
		BigDecimal points = BigDecimal.valueOf(needed, 8).setScale(2, java.math.RoundingMode.CEILING);
		return Optional.of(word("trace.next", better.getGrade().letter(), share(better.getFrom100()),
				TemplateWords.decimal(points)));
	}
}
