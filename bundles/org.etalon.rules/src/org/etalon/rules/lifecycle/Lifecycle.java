// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.lifecycle.Transition.Condition;

/** Something whose states the Rules order, with the table of its transitions (clauses 26, 43-50; setting A28). */
public enum Lifecycle {
	/** Model of a typical service (clauses 43-45). */
	MODEL(new Text("модель типовой услуги", "model of a typical service"),
			move(State.PILOT_CERTIFIED, Event.BUILD, State.DRAFT, "43"),
			move(State.DRAFT, Event.SUBMIT, State.SUBMITTED, "44"),
			move(State.SUBMITTED, Event.CONSIDER, State.CONSIDERED, "44"),
			move(State.CONSIDERED, Event.CLOSE_FEEDBACK, State.FEEDBACK_CLOSED, "44"),
			move(State.FEEDBACK_CLOSED, Event.REVISE, State.REVISED, "45"),
			move(State.FEEDBACK_CLOSED, Event.APPROVE, State.APPROVED, "45", Condition.NO_ACCEPTED_PROPOSALS),
			move(State.REVISED, Event.APPROVE, State.APPROVED, "45")),
	/** Plan of a region (clauses 46, 47). */
	PLAN(new Text("план-график субъекта", "plan of a region"),
			move(State.DRAFTING, Event.SUBMIT, State.ON_APPROVAL, "46"),
			move(State.ON_APPROVAL, Event.AGREE, State.AGREED, "46"),
			move(State.ON_APPROVAL, Event.RETURN, State.DRAFTING, "46", Condition.REASONS),
			move(State.AGREED, Event.APPROVE, State.APPROVED, "46"),
			move(State.APPROVED, Event.START, State.EXECUTING, "47")),
	/** Materials of conformity of an authority (clauses 48-50). */
	MATERIALS(new Text("материалы соответствия", "materials of conformity"),
			move(State.STAGES_PASSED, Event.SEND, State.SENT, "48"),
			move(State.SENT, Event.SELECT, State.UNDER_CHECK, "49"),
			move(State.SENT, Event.NOT_SELECTED, State.CERTIFIED, "49", Condition.CHECK_BY_SAMPLE),
			move(State.UNDER_CHECK, Event.CONFIRM, State.CERTIFIED, "49"),
			move(State.UNDER_CHECK, Event.REJECT, State.RETURNED, "50", Condition.REASONS),
			move(State.RETURNED, Event.RESEND, State.SENT, "50")),
	/** Roadmap of the rework of an object (clause 26). */
	ROADMAP(new Text("дорожная карта", "roadmap"), move(State.DRAFT, Event.AGREE, State.AGREED, "26"),
			move(State.AGREED, Event.APPROVE, State.APPROVED, "26"),
			move(State.APPROVED, Event.IMPLEMENT, State.IMPLEMENTED, "26"));

	/** Code of a transition that does not exist. */
	public static final String ILLEGAL_TRANSITION = "ILLEGAL_TRANSITION";
	/** Code of a model with accepted proposals that was not revised. */
	public static final String REVISION_REQUIRED = "REVISION_REQUIRED";
	/** Code of a return that names no reasons. */
	public static final String REASONS_REQUIRED = "REASONS_REQUIRED";

	private final Text caption;
	private final List<Transition> table;

	Lifecycle(Text caption, Transition... table) {
		this.caption = caption;
		this.table = List.of(table);
	}

	private static Transition move(State from, Event event, State to, String clause) {
		return move(from, event, to, clause, Condition.NONE);
	}

	private static Transition move(State from, Event event, State to, String clause, Condition condition) {
		return new Transition(from, event, to, condition, new Clause(clause));
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** The state it begins in. */
	public State initial() {
		return table.get(0).from();
	}

	/** The whole table, in the order of the clauses. */
	public List<Transition> table() {
		return table;
	}

	/**
	 * What can happen in {@code state} under the reading in effect, empty in a last state or in one that this never
	 * has. A condition has still to be met.
	 */
	public List<Transition> possible(State state, Settings settings) {
		boolean checkAll = settings.is(RulesSettings.A28, "CHECK_ALL");
		return table.stream().filter(transition -> transition.from() == state)
				.filter(transition -> !checkAll || transition.condition() != Condition.CHECK_BY_SAMPLE).toList();
	}

	/**
	 * The state after {@code event}.
	 *
	 * @return refused with {@link #ILLEGAL_TRANSITION}, {@link #REVISION_REQUIRED} or {@link #REASONS_REQUIRED}, or
	 *         invalid where the number of proposals is negative
	 */
	public Ruling<State> next(State state, Event event, Circumstances circumstances, Settings settings) {
		if (circumstances.acceptedProposals() < 0) {
			return Ruling.invalid("acceptedProposals", circumstances.acceptedProposals(), "0, 1, 2…");
		}
		List<Transition> possible = possible(state, settings);
		for (Transition transition : possible) {
			if (transition.event() == event) {
				return follow(transition, circumstances, settings);
			}
		}
		return Ruling.refused(ILLEGAL_TRANSITION, "event", state + " " + event,
				possible.stream().map(transition -> transition.event().name()).collect(Collectors.joining("|")));
	}

	private Ruling<State> follow(Transition transition, Circumstances circumstances, Settings settings) {
		if (transition.condition() == Condition.NO_ACCEPTED_PROPOSALS && circumstances.acceptedProposals() > 0) {
			return Ruling.refused(REVISION_REQUIRED, "acceptedProposals",
					Integer.toString(circumstances.acceptedProposals()), "0");
		}
		if (transition.condition() == Condition.REASONS && !circumstances.nameReasons()) {
			return Ruling.refused(REASONS_REQUIRED, "reasons", circumstances.reasons().toString(), "≥ 1");
		}
		String found = transition.from() + " " + transition.event() + " → " + transition.to();
		TraceStep step = transition.condition() == Condition.CHECK_BY_SAMPLE
				? TraceStep.of(name(), found, transition.clause(), settings.inEffect(RulesSettings.A28))
				: TraceStep.of(name(), found, transition.clause());
		return Ruling.made(transition.to(), step);
	}
}
