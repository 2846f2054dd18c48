// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Tells how a record became what it is: revision by revision, field by field, by whom, when and why. */
public final class ObjectHistory {

	/**
	 * A revision.
	 *
	 * @param revision its number; 0 for the removal of the record
	 * @param change   the change that made it
	 * @param fields   what became different; of the first revision everything that was known
	 */
	public record Step(int revision, Change change, List<FieldStep> fields) {
	}

	/**
	 * A field that became different.
	 *
	 * @param field the field
	 * @param old   its value before, null for none
	 * @param fresh its value after
	 */
	public record FieldStep(Field field, Object old, Object fresh) {
	}

	/**
	 * The steps, the oldest first.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT} if there never was such a record
	 */
	public <T extends Record> List<Step> run(Store store, RecordKind<T> kind, String id) throws StoreException {
		return store.read(snapshot -> {
			List<Revised<T>> history = snapshot.records(kind).history(id);
			if (history.isEmpty()) {
				throw new RefusedException("UNKNOWN_OBJECT", id);
			}
			List<Step> steps = new ArrayList<>();
			T before = null;
			for (int i = 0; i < history.size(); i++) {
				Revised<T> each = history.get(i);
				steps.add(new Step(each.revision(), snapshot.change(each.since()).orElseThrow(),
						fields(kind, before, each.value())));
				boolean removed = !each.current()
						&& (i + 1 == history.size() || history.get(i + 1).since() != each.until());
				if (removed) {
					steps.add(new Step(0, snapshot.change(each.until()).orElseThrow(), List.of()));
				}
				before = removed ? null : each.value();
			}
			return steps;
		});
	}

	/**
	 * What is different in two revisions of a record.
	 *
	 * @param one   id of the change that made the first revision
	 * @param other id of the change that made the second one; either may be the one that removed the record
	 * @throws RefusedException {@code UNKNOWN_OBJECT} if there never was such a record
	 */
	public <T extends Record> List<FieldStep> between(Store store, RecordKind<T> kind, String id, long one, long other)
			throws StoreException {
		return store.read(snapshot -> {
			List<Revised<T>> history = snapshot.records(kind).history(id);
			if (history.isEmpty()) {
				throw new RefusedException("UNKNOWN_OBJECT", id);
			}
			return different(kind, at(history, one), at(history, other));
		});
	}

	/** The revision that a change left behind, null if that is none. */
	private static <T extends Record> T at(List<Revised<T>> history, long change) {
		return history.stream().filter(each -> each.holdsAfter(change)).map(Revised::value).findFirst().orElse(null);
	}

	private static <T extends Record> List<FieldStep> different(RecordKind<T> kind, T one, T other) {
		List<FieldStep> fields = new ArrayList<>();
		for (Field field : kind.fields()) {
			Object old = one == null ? null : kind.get(one, field);
			Object fresh = other == null ? null : kind.get(other, field);
			if (!Objects.equals(old, fresh)) {
				fields.add(new FieldStep(field, old, fresh));
			}
		}
		return fields;
	}

	/** What a revision made different; of the first one what was known. */
	private static <T extends Record> List<FieldStep> fields(RecordKind<T> kind, T before, T after) {
		List<FieldStep> fields = different(kind, before, after);
		if (before == null) {
			fields.removeIf(each -> each.field().index() == 0 || Boolean.FALSE.equals(each.fresh()));
		}
		return fields;
	}
}
