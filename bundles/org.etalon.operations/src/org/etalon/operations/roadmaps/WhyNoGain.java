// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.norm.Clause;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.operations.access.RefusedException;

/** The reasons for which it cannot be predicted what a measure, or a whole roadmap, brings. */
final class WhyNoGain {

	private static final Clause ROADMAP = new Clause("26");
	private static final Clause APPENDIX = new Clause("Прил. 4");
	private static final Clause REMARKS = new Clause("24ж");
	private static final Clause GRADES = new Clause("18");
	private static final Clause LEVEL = new Clause("20");

	/** A measure of a section that cannot be left out. */
	static final NoGain MANDATORY = new NoGain("NO_CRITERION", APPENDIX,
			new Text("мероприятие обязательного раздела не отвечает ни одному критерию оценки",
					"the measure of a mandatory section answers no criterion"));

	/** A remark of the conclusion. */
	static final NoGain REMARK = new NoGain("NO_CRITERION", REMARKS, new Text(
			"замечание заключения не называет критерия оценки", "the remark of the conclusion names no criterion"));

	/** A measure of the user. */
	static final NoGain OWN = new NoGain("NO_CRITERION", APPENDIX,
			new Text("у мероприятия нет критериев оценки", "the measure has no criteria"));

	/** A measure that was planned while there was no prediction. */
	static final NoGain LATER = new NoGain("NOT_PREDICTED_WHEN_PLANNED", APPENDIX, new Text(
			"когда мероприятие планировали, прогноза не было", "there was no prediction when the measure was planned"));

	/** A conclusion without an assessment in the database. */
	static final NoGain NO_ASSESSMENT = new NoGain("NO_ASSESSMENT", ROADMAP,
			new Text("в базе нет оценки, на которой основано заключение",
					"the database does not have the assessment that the conclusion rests on"));

	/** Grades that were given without sheets. */
	static final NoGain NO_SHEETS = new NoGain("NO_SHEETS", GRADES,
			new Text("оценки этапов указаны без листов, критериев нет",
					"the grades of the stages were given without sheets, there are no criteria"));

	private WhyNoGain() {
	}

	/** The grade of a stage does not follow from its answers. */
	static NoGain stage(Stage stage) {
		return new NoGain("GRADE_NOT_FROM_ANSWERS", GRADES, new Text(
				"«" + stage.caption().ru() + "»: оценка указана или ответов не хватает, из ответов она не следует",
				stage.caption().en() + ": the grade was stated or answers are missing, it does not follow from them"));
	}

	/** Scoring again was refused. */
	static NoGain refused(RefusedException refusal) {
		String about = String.join(", ", refusal.arguments());
		Text text = switch (refusal.code()) {
		case "VARIANT_GONE" -> new Text("вариант оценки не установлен, и схема его не сохранена: " + about,
				"the variant is not installed and its scheme is not kept: " + about);
		case "RECIPE_UNREADABLE" ->
			new Text("рецепт оценки не читается: " + about, "the recipe of the assessment cannot be read: " + about);
		case "NOT_SCORED" -> new Text("вариант оценки отказал: " + about, "the variant refused: " + about);
		default -> new Text("рассчитать оценку заново нельзя: " + refusal.code() + " " + about,
				"the assessment cannot be scored again: " + refusal.code() + " " + about);
		};
		return new NoGain(refusal.code(), LEVEL, text);
	}
}
