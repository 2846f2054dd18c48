// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.journey.Row;
import org.etalon.journey.View;
import org.etalon.journey.internal.Grid.Place;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Wrap;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TypicalError;
import org.etalon.norm.Grade;

/** The cards of a diagram: how each kind of thing looks. */
final class Cards {

	/** The width of all of them. */
	static final int WIDTH = 204;
	private static final int PAD = 10;
	private static final int BAR = 4;
	private static final int ROUND = 8;
	private static final int HOUR = 60;
	private static final int DAY = 24 * HOUR;

	private final Wrap wrap;
	private final Texts words;

	Cards(Wrap wrap, Texts words) {
		this.wrap = wrap;
		this.words = words;
	}

	/** What somebody does. */
	Block step(Place place, View view, Set<TypicalError> errors) {
		Step step = place.step();
		Ink whose = whose(step);
		Typesetter text = new Typesetter(wrap, WIDTH - 2 * PAD - BAR).text(said(step.getAction(), "step.unnamed"),
				Face.BODY, blank(step.getAction()) ? Ink.FAINT : Ink.TEXT);
		boolean pinned = !step.getCriteria().isEmpty() || !errors.isEmpty();
		int head = Face.SMALL.line() + 5;
		int foot = pinned ? 24 : 0;
		Grade grade = view.grade(step).orElse(null);
		String says = Stream.of(place.number() + " " + said(step.getAction(), "step.unnamed"),
				step.getLane() == null ? null : step.getLane().getTitle(), minutes(step),
				grade == null ? null : words.get("says.grade", grade.letter()),
				step.getCriteria().isEmpty() ? null
						: words.get("says.criteria", String.valueOf(step.getCriteria().size())),
				errors.isEmpty() ? null : errors.stream().map(TypicalError::getText).collect(Collectors.joining("; ")))
				.filter(each -> each != null && !each.isBlank()).collect(Collectors.joining(" · "));
		return new Block(Kind.STEP, step, null, 2 * PAD + head + text.height() + foot, says, box -> {
			List<Mark> marks = new ArrayList<>();
			marks.add(new Mark.Rect(box, ROUND, grade == null ? Ink.CARD : ground(grade), Ink.EDGE));
			marks.add(new Mark.Rect(new Box(box.x() + 1, box.y() + ROUND, BAR, box.height() - 2 * ROUND), 2, whose,
					null));
			int x = box.x() + PAD + BAR;
			int y = box.y() + PAD;
			line(marks, x, y, place.number(), Face.SMALL, Ink.FAINT);
			int right = box.right() - PAD;
			if (grade != null) {
				right = badge(marks, right, y - 3, grade) - 8;
			}
			if (step.getMinutes() != null) {
				int width = wrap.width(minutes(step), Face.SMALL);
				line(marks, right - width, y, minutes(step), Face.SMALL, Ink.FAINT);
				marks.add(new Mark.Sign(Icon.CLOCK, right - width - 17, y, 13, Ink.FAINT));
			}
			text.set(x, y + head, marks);
			if (pinned) {
				int at = pin(marks, x, box.bottom() - PAD - 16, Icon.FLAG, step.getCriteria().size(), Ink.ACCENT);
				pin(marks, at, box.bottom() - PAD - 16, Icon.WARN, errors.size(), Ink.BAD);
			}
			return marks;
		});
	}

	private int pin(List<Mark> marks, int x, int y, Icon icon, int count, Ink ink) {
		if (count == 0) {
			return x;
		}
		marks.add(new Mark.Sign(icon, x, y, Typesetter.SIGN, ink));
		String number = String.valueOf(count);
		line(marks, x + Typesetter.SIGN + 3, y + 1, number, Face.SMALL, ink);
		return x + Typesetter.SIGN + 3 + wrap.width(number, Face.SMALL) + 12;
	}

	/** A grade with its letter; where it begins. */
	private int badge(List<Mark> marks, int right, int y, Grade grade) {
		int width = wrap.width(grade.letter(), Face.STRONG) + 14;
		marks.add(new Mark.Rect(new Box(right - width, y, width, 20), 10, front(grade), null));
		line(marks, right - width + 7, y + 2, grade.letter(), Face.STRONG, Ink.PAGE);
		return right - width;
	}

	/** A point of contact. */
	Block touchpoint(Touchpoint touchpoint, Object owner, String number) {
		Ink ink = touchpoint.isDigital() ? Ink.ACCENT : Ink.TEXT;
		String kind = words.get("touchpoint." + touchpoint.getKind().getName());
		Typesetter text = set(number)
				.sign(icon(touchpoint), said(touchpoint.getTitle(), "touchpoint.unnamed"), Face.STRONG, Ink.TEXT, ink)
				.text(words.get(touchpoint.isDigital() ? "digital" : "offline", kind), Face.SMALL, Ink.FAINT);
		return card(Kind.TOUCHPOINT, touchpoint, owner, text, touchpoint.isDigital() ? Ink.ACCENT_GROUND : Ink.HEAD,
				said(touchpoint.getTitle(), "touchpoint.unnamed") + " · " + kind);
	}

	/** What a client thinks, and what is in the way; null if nothing is said. */
	Block thought(Experience experience, Step owner, String number) {
		if (blank(experience.getThought()) && blank(experience.getBarrier())) {
			return null;
		}
		String thought = blank(experience.getThought()) ? "" : "«" + bare(experience.getThought()) + "»";
		Typesetter text = set(number).text(thought, Face.QUOTE, Ink.TEXT).sign(Icon.WARN, experience.getBarrier(),
				Face.SMALL, Ink.BAD, Ink.BAD);
		return card(Kind.THOUGHT, experience, owner, text, Ink.CARD, thought.isEmpty() ? experience.getBarrier()
				: thought + (blank(experience.getBarrier()) ? "" : " · " + experience.getBarrier()));
	}

	private static String bare(String thought) {
		return thought.strip().replaceFirst("^[«\"“„]", "").replaceFirst("[»\"”“]$", "");
	}

	/** A service. */
	Block service(String service, Object owner, String number) {
		return card(Kind.SERVICE, service, owner,
				set(number).sign(Icon.SERVICE, service, Face.STRONG, Ink.TEXT, Ink.FRONT), Ink.HEAD, service);
	}

	/** A procedure behind. */
	Block procedure(ProcedureCard card, Step owner, String number) {
		String name = card.getKind() == null ? words.get("procedure.unknown")
				: words.get("procedure." + card.getKind().name());
		String term = card.getWorkingDays() == null ? "" : words.get("days", String.valueOf(card.getWorkingDays()));
		return card(Kind.PROCEDURE, card, owner,
				set(number).sign(Icon.GEAR, name, Face.STRONG, Ink.TEXT, Ink.BACK).text(term, Face.SMALL, Ink.FAINT),
				Ink.HEAD, term.isEmpty() ? name : name + " · " + term);
	}

	/** Something good. */
	Block observation(String observation, Object owner, String number) {
		return card(Kind.OBSERVATION, observation, owner,
				set(number).sign(Icon.PLUS, observation, Face.BODY, Ink.TEXT, Ink.GOOD), Ink.GOOD_GROUND, observation);
	}

	/** Something bad, and what could be done. */
	Block problem(ClientProblem problem, Object owner, String number) {
		String proposal = blank(problem.getProposal()) ? "" : "→ " + problem.getProposal();
		return card(Kind.PROBLEM, problem, owner,
				set(number).sign(Icon.CROSS, said(problem.getText(), "problem.unnamed"), Face.BODY, Ink.TEXT, Ink.BAD)
						.text(proposal, Face.SMALL, Ink.TEXT),
				Ink.BAD_GROUND, said(problem.getText(), "problem.unnamed") + " " + proposal);
	}

	private Typesetter set(String number) {
		return new Typesetter(wrap, WIDTH - 2 * PAD).text(number, Face.SMALL, Ink.FAINT);
	}

	private static Block card(Kind kind, Object thing, Object owner, Typesetter text, Ink ground, String says) {
		return new Block(kind, thing, owner, 2 * PAD - 2 + text.height(), says, box -> {
			List<Mark> marks = new ArrayList<>();
			marks.add(new Mark.Rect(box, ROUND, ground, ground == Ink.CARD ? Ink.EDGE : null));
			text.set(box.x() + PAD, box.y() + PAD - 1, marks);
			return marks;
		});
	}

	/** The head of a stage. */
	Block stage(String title, int number, int steps, int minutes, int width, Object stage) {
		int disc = 22;
		String bare = title.replaceFirst("^" + number + "\\.\\s*", ""); // many write the number themselves
		Typesetter text = new Typesetter(wrap, width - 2 * PAD - disc - 8).text(bare, Face.HEAD, Ink.TEXT)
				.text(minutes == 0 ? words.get("steps", String.valueOf(steps))
						: words.get("steps.time", String.valueOf(steps), time(minutes)), Face.SMALL, Ink.FAINT);
		return new Block(Kind.STAGE, stage, null, text.height() + 2 * PAD, number + ". " + bare, box -> {
			List<Mark> marks = new ArrayList<>();
			marks.add(new Mark.Rect(box, ROUND, Ink.HEAD, null));
			String name = String.valueOf(number);
			marks.add(
					new Mark.Disc(box.x() + PAD + disc / 2, box.y() + PAD + disc / 2 - 1, disc / 2, Ink.ACCENT, null));
			line(marks, box.x() + PAD + (disc - wrap.width(name, Face.STRONG)) / 2, box.y() + PAD + 2, name,
					Face.STRONG, Ink.PAGE);
			text.set(box.x() + PAD + disc + 8, box.y() + PAD, marks);
			return marks;
		});
	}

	/** The head of what belongs to no step. */
	Block rest(int width) {
		Typesetter text = new Typesetter(wrap, width - 2 * PAD).text(words.get("rest"), Face.HEAD, Ink.FAINT);
		return new Block(Kind.STAGE, null, null, text.height() + 2 * PAD, words.get("rest"), box -> {
			List<Mark> marks = new ArrayList<>();
			marks.add(new Mark.Rect(box, ROUND, Ink.HEAD, null));
			text.set(box.x() + PAD, box.y() + PAD, marks);
			return marks;
		});
	}

	/** The head of a lane or row. */
	Block band(String title, Icon icon, Ink ink, String under, int width, Object lane, boolean folded) {
		Typesetter text = new Typesetter(wrap, width - 2 * PAD - 18).sign(icon, title, Face.STRONG, Ink.TEXT, ink)
				.text(folded ? "" : under, Face.SMALL, Ink.FAINT);
		return new Block(Kind.BAND, lane, null, text.height() + 2 * PAD - 2, title, box -> {
			List<Mark> marks = new ArrayList<>();
			marks.add(new Mark.Rect(box, 0, Ink.HEAD, null));
			marks.add(new Mark.Sign(folded ? Icon.FOLDED : Icon.UNFOLDED, box.x() + 6, box.y() + PAD, 14, Ink.FAINT));
			text.set(box.x() + PAD + 14, box.y() + PAD - 1, marks);
			return marks;
		});
	}

	/** The head of a row under the lanes. */
	Block band(Row row, int width, boolean folded) {
		return band(words.get("row." + row.name()), row.icon(), Ink.FAINT, "", width, row, folded);
	}

	/** A condition at the end of a connector; it is as wide as its text. */
	Typesetter condition(String text, int width) {
		return new Typesetter(wrap, width).text(text, Face.SMALL, Ink.TEXT);
	}

	private void line(List<Mark> marks, int x, int y, String text, Face face, Ink ink) {
		marks.add(new Mark.Words(x, y + face.ascent(), wrap.width(text, face), text, face, ink));
	}

	private String minutes(Step step) {
		return step.getMinutes() == null ? "" : time(step.getMinutes());
	}

	/** Minutes as days, hours and minutes. */
	private String time(int minutes) {
		StringBuilder text = new StringBuilder();
		append(text, "days.calendar", minutes / DAY);
		append(text, "hours", minutes % DAY / HOUR);
		append(text, "minutes", minutes % HOUR);
		return text.isEmpty() ? words.get("minutes", "0") : text.toString();
	}

	private void append(StringBuilder text, String key, int number) {
		if (number != 0) {
			text.append(text.isEmpty() ? "" : " ").append(words.get(key, String.valueOf(number)));
		}
	}

	private String said(String text, String otherwise) {
		return blank(text) ? words.get(otherwise) : text.strip();
	}

	static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	private static Ink whose(Step step) {
		return step.getLane() == null ? Ink.FAINT : whose(step.getLane().getKind());
	}

	/** The colour of who acts. */
	static Ink whose(LaneKind kind) {
		return switch (kind) {
		case CLIENT -> Ink.CLIENT;
		case FRONT -> Ink.FRONT;
		case BACK -> Ink.BACK;
		case SYSTEM -> Ink.SYSTEM;
		};
	}

	/** The sign of who acts. */
	static Icon sign(LaneKind kind) {
		return switch (kind) {
		case CLIENT -> Icon.PERSON;
		case FRONT -> Icon.CHAT;
		case BACK -> Icon.OFFICE;
		case SYSTEM -> Icon.GEAR;
		};
	}

	private static Ink front(Grade grade) {
		return switch (grade) {
		case A_PLUS, A -> Ink.GOOD;
		case B_PLUS, B -> Ink.FAIR;
		case V, G -> Ink.BAD;
		};
	}

	private static Ink ground(Grade grade) {
		return switch (front(grade)) {
		case GOOD -> Ink.GOOD_GROUND;
		case FAIR -> Ink.FAIR_GROUND;
		default -> Ink.BAD_GROUND;
		};
	}

	private static Icon icon(Touchpoint touchpoint) {
		return switch (touchpoint.getKind()) {
		case PORTAL -> Icon.GLOBE;
		case MOBILE_APP -> Icon.PHONE;
		case CALL_CENTRE -> Icon.CALL;
		case EMAIL -> Icon.MAIL;
		case SOCIAL_NETWORK -> Icon.SOCIAL;
		case CHAT_BOT -> Icon.CHAT;
		case VOICE_ASSISTANT -> Icon.VOICE;
		case LETTER -> Icon.LETTER;
		case AUTHORITY_OFFICE -> Icon.OFFICE;
		case ONE_STOP_UNIT -> Icon.WINDOWS;
		case INSTITUTION_STAY -> Icon.BED;
		};
	}
}
