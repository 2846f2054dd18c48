// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.sheets.AffectedSheets;
import org.etalon.operations.sheets.TemplateDifference;
import org.etalon.operations.sheets.TemplateDifference.Aspect;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;
import org.etalon.ui.template.TemplateWords;

/** Tells how editions of a template differ, and which sheets and answers one of them would move. */
final class DifferenceText {

	private static final String NONE = "–";

	private final Prose prose;

	DifferenceText(Prose prose) {
		this.prose = prose;
	}

	/** What a later edition has that an earlier one has not, and the other way round. */
	void difference(SheetTemplate before, SheetTemplate after) {
		TemplateDifference difference = TemplateDifference.of(before, after);
		prose.title(word("update.against", after.getEdition(), before.getEdition()));
		if (difference.none()) {
			prose.line(word("update.same"));
		}
		criteria("update.fresh", "+", difference.fresh(), Tone.GOOD);
		criteria("update.gone", NONE, difference.gone(), Tone.BAD);
		if (!difference.changed().isEmpty()) {
			prose.heading(word("update.changed", Integer.toString(difference.changed().size())));
			difference.changed().forEach(this::changed);
		}
		if (difference.scale()) {
			prose.heading(word("update.scale"));
			prose.line(word("update.was-is", scale(before.getScale()), scale(after.getScale())));
		}
	}

	private void criteria(String key, String sign, List<Criterion> criteria, Tone tone) {
		if (!criteria.isEmpty()) {
			prose.heading(word(key, Integer.toString(criteria.size())));
			criteria.forEach(each -> prose.line(sign, each.getText(), tone));
		}
	}

	private void changed(TemplateDifference.Changed each) {
		prose.line("~", each.after().getText(), each.keepsAnswers() ? Tone.PLAIN : Tone.FAIR);
		for (Aspect aspect : each.aspects()) {
			prose.under(word("update.aspect", word("aspect." + aspect),
					word("update.was-is", said(aspect, each.before()), said(aspect, each.after()))));
		}
	}

	private static String said(Aspect aspect, Criterion of) {
		return switch (aspect) {
		case TEXT -> word("update.quoted", of.getText());
		case KIND -> word("kind." + of.getAnswerKind());
		case OPTIONS -> of.getOptions().isEmpty() ? NONE
				: of.getOptions().stream()
						.map(each -> word("update.option", each.getTitle(), Integer.toString(each.getShare())))
						.collect(Collectors.joining(", "));
		case WEIGHT -> TemplateWords.hundredths(of.getWeight100());
		case APPLICABILITY -> applicability(of);
		case EVIDENCE -> of.isEvidenceRequired() ? Objects.toString(of.getEvidence(), word("evidence.any"))
				: word("update.free", Objects.toString(of.getEvidence(), "")).strip();
		case SOURCE -> Objects.toString(of.getSource(), NONE);
		case SECTION -> of.eContainer() instanceof Section section ? word("update.quoted", section.getTitle()) : NONE;
		};
	}

	private static String applicability(Criterion of) {
		List<String> parts = new ArrayList<>();
		parts.add(word(of.isMayBeNotApplicable() ? "update.may" : "update.must"));
		if (of.getApplicability() != null) {
			parts.add(of.getApplicability());
		}
		of.getKinds().forEach(kind -> parts.add(kind.caption().in(Language.current())));
		return String.join(", ", parts);
	}

	private static String scale(GradeScale scale) {
		return scale == null || scale.getSteps().isEmpty() ? word("scale.unused")
				: scale.getSteps().stream()
						.map(step -> word("update.step", step.getGrade().letter(), SheetWords.share(step.getFrom100())))
						.collect(Collectors.joining(", "));
	}

	/** The sheets in work that would move, each with what would lose its place. */
	void affected(List<AffectedSheets.Affected> affected) {
		prose.heading(word("update.sheets", Integer.toString(affected.size())));
		prose.faint(word("update.sheets.about"));
		for (AffectedSheets.Affected each : affected) {
			prose.line(
					each.lost().isEmpty() ? "✓" : "!", word("update.sheet", each.objectId(), each.edition(),
							Integer.toString(each.kept()), Integer.toString(each.lost().size())),
					each.lost().isEmpty() ? Tone.PLAIN : Tone.FAIR);
			each.lost().forEach(answer -> prose
					.under(answer.getCriterion().getText() + ": " + SheetWords.answer(answer.getCriterion(), answer)));
		}
	}
}
