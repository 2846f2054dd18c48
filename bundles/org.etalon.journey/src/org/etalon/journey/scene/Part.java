// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.List;
import java.util.Optional;

/**
 * Something of a picture that stands for a thing.
 *
 * @param kind  what it is
 * @param thing what it stands for: an object of the model, or a text of it
 * @param owner the object that the thing belongs to here, as the step of a point of contact; null for none
 * @param spot  where in the grid it stands; null if it does not
 * @param box   where it is; all its marks lie in it, those of a link around it
 * @param marks what is painted, in this order
 * @param says  what it says in one line, for those who hear it
 */
public record Part(Kind kind, Object thing, Object owner, Spot spot, Box box, List<Mark> marks, String says) {

	/** What a part is. */
	public enum Kind {
		/** The head of the whole: title, situation, profile, needs. */
		TITLE,
		/** The head of a column. */
		STAGE,
		/** The head of a row. */
		BAND,
		/** What somebody does. */
		STEP,
		/** From one step to another. */
		LINK,
		/** A point of contact of a step. */
		TOUCHPOINT,
		/** What a client feels. */
		FEELING,
		/** What a client thinks, and what is in the way. */
		THOUGHT,
		/** A service got at a step. */
		SERVICE,
		/** A procedure behind. */
		PROCEDURE,
		/** Something observed to be good. */
		OBSERVATION,
		/** A problem of clients. */
		PROBLEM
	}

	/**
	 * A place in the grid.
	 *
	 * @param band  which row, from 0; -1 for the heads of the columns
	 * @param slot  which column, from 0; -1 for the heads of the rows
	 * @param index which one of those there, from 0 downwards
	 */
	public record Spot(int band, int slot, int index) {
	}

	public Part {
		marks = List.copyOf(marks);
	}

	/** The thing, if it is of a type. */
	public <T> Optional<T> thing(Class<T> type) {
		return type.isInstance(thing) ? Optional.of(type.cast(thing)) : Optional.empty();
	}
}
