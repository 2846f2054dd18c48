// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.List;

import org.etalon.store.Field;

/**
 * What a line of a list does to the register.
 *
 * @param line    physical line in the list
 * @param id      id of the object
 * @param name    its name
 * @param what    what is done
 * @param fields  the fields it is about; of a new object none
 * @param answers what it answers anew of a known object in the columns of regions
 * @param near    ids and names of objects that might be the same, for a new one
 */
public record ListChange(long line, String id, String name, What what, List<FieldChange> fields,
		List<AnswerChange> answers, List<String> near) {

	/** What is done. */
	public enum What {
		/** An object that is not in the register. */
		ADDED,
		/** An object of the register that the list says something new of. */
		CHANGED,
		/** An object whose fields were changed here and in the list, differently. */
		CONFLICT
	}

	/**
	 * A field.
	 *
	 * @param field     the field
	 * @param old       what the register has
	 * @param fresh     what the list has
	 * @param conflict  whether both were changed differently
	 * @param oldName   what {@code old} is called if it is the id of something, else null
	 * @param freshName what {@code fresh} is called if it is the id of something, else null
	 */
	public record FieldChange(Field field, Object old, Object fresh, boolean conflict, String oldName,
			String freshName) {

		/** What the register has, for people. */
		public Object shownOld() {
			return oldName == null ? old : oldName;
		}

		/** What the list has, for people. */
		public Object shownFresh() {
			return freshName == null ? fresh : freshName;
		}
	}

	/**
	 * An answer.
	 *
	 * @param column caption of its column
	 * @param old    what the register has, empty for nothing
	 * @param fresh  what the list has
	 */
	public record AnswerChange(String column, String old, String fresh) {
	}

	public ListChange {
		answers = List.copyOf(answers);
		fields = List.copyOf(fields);
		near = List.copyOf(near);
	}
}
