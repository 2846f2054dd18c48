// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.etalon.norm.Decision;
import org.etalon.norm.Text;

/**
 * План-график мероприятий («дорожная карта») of an object as it stands on a day (26, appendix 4), with the remarks it
 * answers (appendix 1 of the roadmap), how far it is, what it is predicted to bring and what is wrong with it.
 *
 * @param number     number of the conclusion it goes back to
 * @param concluded  date of the conclusion, null if it is not known
 * @param on         the day it is told of
 * @param object     the object
 * @param state      state of its life
 * @param standing   how far it is
 * @param draftDue   last day for its draft (26), null while the conclusion is not sent
 * @param proposalOn date of the proposal for recertification (8.1), null while it is not named
 * @param sections   the eight sections
 * @param legal      remarks on legal barriers
 * @param points     the control points of the remarks on information systems, by their percent
 * @param prediction what it is predicted to bring
 * @param problems   what is not as appendix 4 wants it; none if it is
 */
public record RoadmapDocument(String number, LocalDate concluded, LocalDate on, CertifiedObject object, Text state,
		Standing standing, LocalDate draftDue, LocalDate proposalOn, List<Section> sections, List<Remark> legal,
		List<Point> points, Prediction prediction, List<Problem> problems) {

	/** How many sections appendix 4 has. */
	public static final int SECTIONS = 8;

	/** The shares at which appendix 4 puts control points, percent. */
	public static final List<Integer> PERCENTS = List.of(25, 50, 75, 100);

	/**
	 * How far it is.
	 *
	 * @param status where it stands as a whole
	 * @param closed how many measures are closed
	 * @param late   how many are late
	 */
	public record Standing(Text status, int closed, int late) {
	}

	/**
	 * A section.
	 *
	 * @param number      its number, from 1
	 * @param notRequired whether it is marked «не требуется»
	 * @param measures    its measures
	 */
	public record Section(int number, boolean notRequired, List<Measure> measures) {

		public Section {
			measures = List.copyOf(measures);
		}
	}

	/**
	 * A measure.
	 *
	 * @param number      its number, as 3.2
	 * @param title       what is done
	 * @param result      description of the result, possibly empty
	 * @param remark      number of the remark it answers, empty for none
	 * @param dueOn       last day, null while it is not said
	 * @param responsible who carries it out, empty while it is not said
	 * @param related     numbers of the measures it belongs together with
	 * @param gain100     points it was predicted to bring when it was planned, hundredths; null for none
	 * @param noGain      why there are none, null if there are
	 * @param status      where it stands
	 * @param closedOn    the day it was closed, null before
	 * @param evidence    names of what proves that
	 */
	public record Measure(String number, String title, String result, String remark, LocalDate dueOn,
			String responsible, List<String> related, Integer gain100, Reason noGain, Text status, LocalDate closedOn,
			List<String> evidence) {

		public Measure {
			related = List.copyOf(related);
			evidence = List.copyOf(evidence);
		}
	}

	/**
	 * A remark.
	 *
	 * @param number its number, as 2.1.3
	 * @param text   the remark
	 * @param target what is to be reached
	 * @param dueOn  last day, null while it is not said
	 */
	public record Remark(String number, String text, String target, LocalDate dueOn) {
	}

	/**
	 * A control point.
	 *
	 * @param number   its number, as 2.1
	 * @param percent  share of the remarks, one of {@link #PERCENTS}
	 * @param endsOn   its day, null while it is not said
	 * @param required how many remarks are done by then
	 * @param closed   how many are
	 * @param late     whether the day is past and too few are
	 * @param remarks  the remarks planned for it
	 */
	public record Point(String number, int percent, LocalDate endsOn, int required, int closed, boolean late,
			List<Remark> remarks) {

		public Point {
			remarks = List.copyOf(remarks);
		}
	}

	/**
	 * What it is predicted to bring.
	 *
	 * @param now      what the assessment came to, null where nothing can be predicted
	 * @param together what all measures together would make of that, null likewise
	 * @param by       id and version of the variant that scored, empty for none
	 * @param noGain   why nothing can be predicted, null if it can
	 */
	public record Prediction(Level now, Level together, String by, Reason noGain) {
	}

	/**
	 * What an assessment comes to.
	 *
	 * @param points100      points of all stages, hundredths
	 * @param percent        integral level
	 * @param levelClause    clause by which the level is computed, without «п.»
	 * @param decision       the decision
	 * @param decisionClause clause by which it is taken, without «п.»
	 */
	public record Level(int points100, int percent, String levelClause, Decision decision, String decisionClause) {
	}

	/**
	 * A reason.
	 *
	 * @param text   what it is
	 * @param clause clause that says so, without «п.»
	 */
	public record Reason(Text text, String clause) {
	}

	/**
	 * What is not as it should be.
	 *
	 * @param text   what
	 * @param clause clause that wants it otherwise, without «п.»
	 */
	public record Problem(Text text, String clause) {
	}

	public RoadmapDocument {
		Objects.requireNonNull(number);
		Objects.requireNonNull(on);
		Objects.requireNonNull(object);
		Objects.requireNonNull(state);
		Objects.requireNonNull(standing);
		Objects.requireNonNull(prediction);
		sections = List.copyOf(sections);
		legal = List.copyOf(legal);
		points = List.copyOf(points);
		problems = List.copyOf(problems);
	}

	/** All measures. */
	public List<Measure> measures() {
		return sections.stream().flatMap(each -> each.measures().stream()).toList();
	}

	/** What templates can say about it, in the language of {@code locale}. */
	public DocumentData data(Locale locale) {
		return RoadmapValues.of(this, locale);
	}
}
