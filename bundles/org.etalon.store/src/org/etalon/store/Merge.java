// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two changes of one record brought together field by field: what only one side changed is taken from that side, what
 * both changed alike is taken once, what both changed differently is a conflict for people to decide.
 *
 * @param merged    the record with everything that is not in conflict; at a conflict it has their value
 * @param conflicts the fields in conflict
 */
public record Merge<T extends Record>(T merged, List<Conflict> conflicts) {

	/**
	 * A field that both sides changed.
	 *
	 * @param field  the field
	 * @param base   what it was
	 * @param mine   what I made of it
	 * @param theirs what is there now
	 */
	public record Conflict(Field field, Object base, Object mine, Object theirs) {
	}

	public Merge {
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * Merges.
	 *
	 * @param base   the state both began with
	 * @param mine   my state
	 * @param theirs the state that is there now
	 */
	public static <T extends Record> Merge<T> of(RecordKind<T> kind, T base, T mine, T theirs) {
		Object[] values = new Object[kind.fields().size()];
		List<Conflict> conflicts = new ArrayList<>();
		for (Field field : kind.fields()) {
			Object was = kind.get(base, field);
			Object my = kind.get(mine, field);
			Object their = kind.get(theirs, field);
			boolean changedByMe = !Objects.equals(my, was);
			values[field.index()] = changedByMe ? my : their;
			if (changedByMe && !Objects.equals(their, was) && !Objects.equals(my, their)) {
				values[field.index()] = their;
				conflicts.add(new Conflict(field, was, my, their));
			}
		}
		return new Merge<>(kind.make(values), conflicts);
	}

	/** Whether there is nothing to decide. */
	public boolean clean() {
		return conflicts.isEmpty();
	}
}
