// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.etalon.exchange.ExpectedText;
import org.etalon.exchange.OutcomeText;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.Text;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;

/**
 * An operation cannot be done as it was asked for, for a reason the user can act on; nothing was changed. The code is
 * stable, texts for people are made from it elsewhere. Unchecked, so that it passes through a change of the database,
 * which it undoes.
 */
public final class RefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final Text NOTHING = new Text("ничего", "nothing");
	/** What happens to materials is done by commands with names of their own. */
	private static final Set<Event> OF_MATERIALS = Lifecycle.MATERIALS.table().stream().map(Transition::event)
			.collect(Collectors.toUnmodifiableSet());
	/** Whose last argument is what could have been written, or a stage by its code. */
	private static final Set<String> WORDED = Set.of("BAD_VALUE", "BAD_FILTER", "NO_SHEET", "SHEET_THERE",
			"SHEET_UNGRADED", "SHEET_FINISHED");

	private final String code;
	private final List<String> arguments;
	private final transient Object[] given;
	private final transient List<Flaw> flaws;

	/**
	 * @param code      why, as {@code UNKNOWN_OBJECT}
	 * @param arguments what the message has to name
	 */
	public RefusedException(String code, Object... arguments) {
		this(code, List.of(), arguments);
	}

	private RefusedException(String code, List<Flaw> flaws, Object... arguments) {
		super(code + " " + List.of(arguments), null, false, false);
		this.code = code;
		this.given = arguments.clone();
		this.arguments = Arrays.stream(arguments)
				.map(argument -> argument instanceof Text text ? text.ru() : String.valueOf(argument)).toList();
		this.flaws = List.copyOf(flaws);
	}

	/** What is wrong with an object that cannot be scored. */
	public static RefusedException flaws(String id, List<Flaw> flaws) {
		return new RefusedException("NOT_SCORED", flaws, id);
	}

	/** A rule of the law refused; its code goes on. */
	public static RefusedException rule(Flaw flaw) {
		return new RefusedException(flaw.code(), flaw.field(), flaw.found(), flaw.expected());
	}

	/** Why. */
	public String code() {
		return code;
	}

	/** What the message has to name, in the order its text says. */
	public List<String> arguments() {
		return arguments;
	}

	/**
	 * The same as people of a language read it: states, stages, decisions, days, sentences and what could have been
	 * written in words.
	 */
	public List<String> arguments(Locale language) {
		if (code.equals(Lifecycle.ILLEGAL_TRANSITION)) {
			return List.of(arguments.get(0), steps(arguments.get(1), " ", language),
					steps(arguments.get(2), "\\|", language));
		}
		int last = arguments.size() - 1;
		return IntStream.rangeClosed(0, last).mapToObj(i -> switch (given == null ? null : given[i]) {
		case State state -> state.caption().in(language);
		case Text text -> text.in(language);
		case LocalDate day -> new OutcomeText(language).date(day);
		case Decision decision -> decision.caption().in(language);
		case null, default ->
			i == last && WORDED.contains(code) ? ExpectedText.in(arguments.get(i), language) : arguments.get(i);
		}).toList();
	}

	/** States and events as people call them; of an event the code is what a command takes, if one does. */
	private static String steps(String codes, String between, Locale language) {
		if (codes.isEmpty()) {
			return NOTHING.in(language);
		}
		return Arrays.stream(codes.split(between)).map(each -> {
			Optional<String> event = Arrays.stream(Event.values()).filter(known -> known.name().equals(each))
					.map(known -> known.caption().in(language)
							+ (OF_MATERIALS.contains(known) ? "" : " (" + each.toLowerCase(Locale.ROOT) + ")"))
					.findFirst();
			return event.orElseGet(() -> Arrays.stream(State.values()).filter(known -> known.name().equals(each))
					.map(known -> known.caption().in(language)).findFirst().orElse(each));
		}).collect(Collectors.joining(", "));
	}

	/** What is wrong with the inputs of scoring; empty unless that is the reason. */
	public List<Flaw> flaws() {
		return flaws == null ? List.of() : flaws;
	}
}
