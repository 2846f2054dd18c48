// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.RecordKind;
import org.etalon.store.SearchKey;

/** Makes a segment of records that come in order of id. */
final class SegmentBuilder<T extends Record> {

	/** Rows between two looks at whether to stop. */
	private static final int STRIDE = 1 << 12;

	/**
	 * A field, and the column that is being made of it.
	 *
	 * @param field  the field
	 * @param values its values
	 * @param codes  their codes
	 */
	private record Making(Field field, ValuesBuilder values, CodesBuilder codes) {

		private Column build() {
			ValuesBuilder.Built built = values.build();
			return Column.of(codes.build(built.changed()), built.values());
		}
	}

	private final RecordKind<T> kind;
	private final Ids.Builder ids = new Ids.Builder();
	private final List<Making> makings;

	/**
	 * Begins.
	 *
	 * @param repeated the texts that are kept as they are, because they recur; of other texts only matters whether they
	 *                 are there, unless they are searched
	 */
	SegmentBuilder(RecordKind<T> kind, Set<Field> repeated) {
		this.kind = kind;
		this.makings = kind.fields().stream().skip(1)
				.map(field -> new Making(field, values(field, repeated), new CodesBuilder())).toList();
	}

	private static ValuesBuilder values(Field field, Set<Field> repeated) {
		if (field.searched()) {
			return new Names.Builder();
		}
		return field.type() != FieldType.TEXT || repeated.contains(field) ? new ValuesBuilder.Known()
				: new ValuesBuilder.Present();
	}

	/** Takes a record, unless its id does not stand behind the last one. */
	boolean add(T value) {
		if (!ids.add(kind.id(value))) {
			return false;
		}
		for (Making making : makings) {
			Object each = kind.get(value, making.field);
			making.codes.add(making.values.code(making.field.searched() ? SearchKey.of((String) each) : each));
		}
		return true;
	}

	/**
	 * Takes the rows of two segments.
	 *
	 * @param rows  those of {@code one} to take
	 * @param other taken whole; none of its ids is among the rows taken of the first one
	 * @return whether it was finished; otherwise it was to stop
	 */
	boolean addAll(Segment one, long[] rows, Segment other, Progress progress) {
		Source first = new Source(one);
		Source second = new Source(other);
		while (!first.done() || !second.done()) {
			if (first.done() || !second.done() && Order.TEXT.compare(second.id, first.id) < 0) {
				second.take();
			} else if (Bits.has(rows, first.row)) {
				first.take();
			} else {
				first.next();
			}
			if (first.row % STRIDE == 0) {
				progress.at(first.row, one.rows());
				if (progress.cancelled()) {
					return false;
				}
			}
		}
		return true;
	}

	Segment build() {
		List<Column> columns = new ArrayList<>();
		Ids built = ids.build();
		columns.add(Column.of(new Codes.Own(built.size() - 1), built));
		makings.forEach(making -> columns.add(making.build()));
		return new Segment(List.copyOf(columns));
	}

	/** A segment whose rows are taken one by one; each of its values is looked up once. */
	private final class Source {

		private final Segment segment;
		private final Ids.Reader reader;
		private final int[][] known;
		private String id;
		private int row = -1;

		private Source(Segment segment) {
			this.segment = segment;
			this.reader = segment.ids().reader();
			this.known = new int[makings.size()][];
			for (int i = 0; i < known.length; i++) {
				known[i] = new int[segment.columns().get(i + 1).values().size()];
			}
			next();
		}

		private boolean done() {
			return row == segment.rows();
		}

		private void next() {
			row++;
			if (!done()) {
				reader.next();
				id = reader.id();
			}
		}

		private void take() {
			if (!ids.add(id)) {
				throw new IllegalStateException("out of order: " + id);
			}
			for (int i = 0; i < known.length; i++) {
				Making making = makings.get(i);
				Column column = segment.columns().get(i + 1);
				int code = column.codes().get(row);
				if (code != 0 && known[i][code] == 0) {
					known[i][code] = making.values.code(column.values().value(code));
				}
				making.codes.add(code == 0 ? 0 : known[i][code]);
			}
			next();
		}
	}
}
