// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.lifecycle;

import static org.etalon.rules.Given.DEFAULTS;
import static org.etalon.rules.Given.flaw;
import static org.etalon.rules.Given.refusal;
import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {

	private static final Settings CHECK_ALL = DEFAULTS.with("A28", "CHECK_ALL");
	private static final Circumstances WITH_REASONS = new Circumstances(0, List.of("описание несоответствия"));

	/** The tables of the Rules, written out once more. */
	private static final Map<Lifecycle, String> TABLES = Map.of(Lifecycle.MODEL, """
			PILOT_CERTIFIED BUILD DRAFT
			DRAFT SUBMIT SUBMITTED
			SUBMITTED CONSIDER CONSIDERED
			CONSIDERED CLOSE_FEEDBACK FEEDBACK_CLOSED
			FEEDBACK_CLOSED REVISE REVISED
			FEEDBACK_CLOSED APPROVE APPROVED
			REVISED APPROVE APPROVED
			""", Lifecycle.PLAN, """
			DRAFTING SUBMIT ON_APPROVAL
			ON_APPROVAL AGREE AGREED
			ON_APPROVAL RETURN DRAFTING
			AGREED APPROVE APPROVED
			APPROVED START EXECUTING
			""", Lifecycle.MATERIALS, """
			STAGES_PASSED SEND SENT
			SENT SELECT UNDER_CHECK
			SENT NOT_SELECTED CERTIFIED
			UNDER_CHECK CONFIRM CERTIFIED
			UNDER_CHECK REJECT RETURNED
			RETURNED RESEND SENT
			""", Lifecycle.ROADMAP, """
			DRAFT AGREE AGREED
			AGREED APPROVE APPROVED
			APPROVED IMPLEMENT IMPLEMENTED
			""");

	private static Map<String, State> table(Lifecycle lifecycle) {
		Map<String, State> table = new HashMap<>();
		TABLES.get(lifecycle).lines().map(line -> line.split(" "))
				.forEach(cells -> table.put(cells[0] + " " + cells[1], State.valueOf(cells[2])));
		return table;
	}

	/** Every pair of a state and an event is either in the table or refused. */
	@ParameterizedTest
	@EnumSource
	void whatIsNotInTheTableIsIllegal(Lifecycle lifecycle) {
		Map<String, State> table = table(lifecycle);
		for (State state : State.values()) {
			for (Event event : Event.values()) {
				State expected = table.get(state + " " + event);
				Ruling<State> found = lifecycle.next(state, event, WITH_REASONS, DEFAULTS);
				if (expected == null) {
					assertEquals("event", flaw(found).field());
					assertEquals("ILLEGAL_TRANSITION", flaw(found).code());
					assertEquals(state + " " + event, flaw(found).found());
				} else {
					assertEquals(expected, found.value());
				}
			}
		}
		assertEquals(table.size(), lifecycle.table().size());
	}

	@ParameterizedTest
	@EnumSource
	void offersWhatCanHappen(Lifecycle lifecycle) {
		Map<String, State> table = table(lifecycle);
		for (State state : State.values()) {
			Set<String> possible = lifecycle.possible(state, DEFAULTS).stream()
					.map(transition -> state + " " + transition.event()).collect(Collectors.toSet());
			assertEquals(table.keySet().stream().filter(key -> key.startsWith(state + " ")).collect(Collectors.toSet()),
					possible);
		}
	}

	/** Every state of a table is reached from the first one, under each reading. */
	@ParameterizedTest
	@EnumSource
	void everyStateIsReached(Lifecycle lifecycle) {
		Set<State> all = EnumSet.noneOf(State.class);
		lifecycle.table().forEach(transition -> all.addAll(List.of(transition.from(), transition.to())));
		for (Settings settings : List.of(DEFAULTS, CHECK_ALL)) {
			Set<State> reached = EnumSet.noneOf(State.class);
			Deque<State> open = new ArrayDeque<>(List.of(lifecycle.initial()));
			while (!open.isEmpty()) {
				State state = open.pop();
				if (reached.add(state)) {
					lifecycle.possible(state, settings).forEach(transition -> open.push(transition.to()));
				}
			}
			assertEquals(all, reached);
		}
	}

	@ParameterizedTest
	@CsvSource({ "MODEL,PILOT_CERTIFIED", "PLAN,DRAFTING", "MATERIALS,STAGES_PASSED", "ROADMAP,DRAFT" })
	void beginsSomewhere(Lifecycle lifecycle, State initial) {
		assertEquals(initial, lifecycle.initial());
	}

	@Test
	void acceptedProposalsHaveToBeWorkedIn() {
		Ruling<State> unrevised = Lifecycle.MODEL.next(State.FEEDBACK_CLOSED, Event.APPROVE,
				new Circumstances(2, List.of()), DEFAULTS);
		assertEquals("acceptedProposals REVISION_REQUIRED 2 0", refusal(unrevised));
		assertEquals("REVISION_REQUIRED", flaw(
				Lifecycle.MODEL.next(State.FEEDBACK_CLOSED, Event.APPROVE, new Circumstances(1, List.of()), DEFAULTS))
				.code());
		assertEquals(State.APPROVED,
				Lifecycle.MODEL.next(State.FEEDBACK_CLOSED, Event.APPROVE, Circumstances.NONE, DEFAULTS).value());
		assertEquals(State.APPROVED,
				Lifecycle.MODEL.next(State.REVISED, Event.APPROVE, new Circumstances(2, List.of()), DEFAULTS).value());
		assertEquals(State.REVISED, Lifecycle.MODEL
				.next(State.FEEDBACK_CLOSED, Event.REVISE, new Circumstances(2, List.of()), DEFAULTS).value());
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, Integer.MIN_VALUE })
	void refusesANegativeNumberOfProposals(int proposals) {
		assertEquals("acceptedProposals INVALID_INPUT " + proposals + " 0, 1, 2…", refusal(Lifecycle.MODEL
				.next(State.FEEDBACK_CLOSED, Event.APPROVE, new Circumstances(proposals, List.of()), DEFAULTS)));
	}

	@ParameterizedTest
	@CsvSource({ "PLAN,ON_APPROVAL,RETURN", "MATERIALS,UNDER_CHECK,REJECT" })
	void aReturnNamesItsReasons(Lifecycle lifecycle, State state, Event event) {
		assertEquals("reasons REASONS_REQUIRED [] ≥ 1",
				refusal(lifecycle.next(state, event, Circumstances.NONE, DEFAULTS)));
		assertEquals("REASONS_REQUIRED",
				flaw(lifecycle.next(state, event, new Circumstances(0, List.of("", " \t")), DEFAULTS)).code());
		assertTrue(lifecycle.next(state, event, new Circumstances(0, List.of("", "x")), DEFAULTS) //
		instanceof Ruling.Made);
	}

	/** The sample may leave materials out, unless all are to be checked. */
	@Test
	void materialsMayStayUnchecked() {
		assertEquals(State.CERTIFIED,
				Lifecycle.MATERIALS.next(State.SENT, Event.NOT_SELECTED, Circumstances.NONE, DEFAULTS).value());
		assertEquals("event ILLEGAL_TRANSITION SENT NOT_SELECTED SELECT",
				refusal(Lifecycle.MATERIALS.next(State.SENT, Event.NOT_SELECTED, Circumstances.NONE, CHECK_ALL)));
		assertEquals(List.of(Event.SELECT),
				Lifecycle.MATERIALS.possible(State.SENT, CHECK_ALL).stream().map(Transition::event).toList());
		assertEquals(State.UNDER_CHECK,
				Lifecycle.MATERIALS.next(State.SENT, Event.SELECT, Circumstances.NONE, CHECK_ALL).value());
	}

	@Test
	void aRefusalNamesWhatIsPossible() {
		assertEquals("event ILLEGAL_TRANSITION FEEDBACK_CLOSED BUILD REVISE|APPROVE",
				refusal(Lifecycle.MODEL.next(State.FEEDBACK_CLOSED, Event.BUILD, Circumstances.NONE, DEFAULTS)));
		assertEquals("event ILLEGAL_TRANSITION APPROVED APPROVE ",
				refusal(Lifecycle.MODEL.next(State.APPROVED, Event.APPROVE, Circumstances.NONE, DEFAULTS)));
	}

	@Test
	void explains() {
		assertEquals(List.of("MATERIALS: UNDER_CHECK REJECT → RETURNED [50]"),
				trace(Lifecycle.MATERIALS.next(State.UNDER_CHECK, Event.REJECT, WITH_REASONS, DEFAULTS)));
		assertEquals(List.of("MATERIALS: SENT NOT_SELECTED → CERTIFIED [49] A28=CERTIFY_UNSELECTED"),
				trace(Lifecycle.MATERIALS.next(State.SENT, Event.NOT_SELECTED, Circumstances.NONE, DEFAULTS)));
		assertEquals("план-график субъекта", Lifecycle.PLAN.caption().ru());
		assertEquals("на согласовании", State.ON_APPROVAL.caption().ru());
		assertEquals("send again", Event.RESEND.caption().en());
	}
}
