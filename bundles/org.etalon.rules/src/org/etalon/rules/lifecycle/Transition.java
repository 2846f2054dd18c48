// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import java.util.Objects;

import org.etalon.norm.Clause;

/**
 * A line of the table of a {@link Lifecycle}.
 *
 * @param from      the state it starts in
 * @param event     what happens
 * @param to        the state it ends in
 * @param condition what else is needed
 * @param clause    the clause that provides for it
 */
public record Transition(State from, Event event, State to, Condition condition, Clause clause) {

	/** What a transition needs besides its event. */
	public enum Condition {
		/** Nothing. */
		NONE,
		/** No proposal was accepted: then there is nothing to revise. */
		NO_ACCEPTED_PROPOSALS,
		/** The reasons are named. */
		REASONS,
		/** Materials may stay without a check (A28). */
		CHECK_BY_SAMPLE
	}

	public Transition {
		Objects.requireNonNull(from);
		Objects.requireNonNull(event);
		Objects.requireNonNull(to);
		Objects.requireNonNull(condition);
		Objects.requireNonNull(clause);
	}
}
