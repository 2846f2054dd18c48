// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import org.etalon.norm.Progress;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.RecordKind;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

/**
 * A segment of objects with their authorities.
 *
 * @param segment     the objects
 * @param live        the rows that are current
 * @param authorities the authorities
 * @param authorityOf for each code of the authority of an object its row among the authorities, negative if it has none
 */
record Part(Segment segment, long[] live, Segment authorities, int[] authorityOf) {

	private static final Field AUTHORITY = RecordKinds.OBJECTS.field("authorityId");

	/** Finds the authorities of the objects. */
	static Part of(Segment segment, long[] live, Segment authorities) {
		Values references = segment.columns().get(AUTHORITY.index()).values();
		int[] authorityOf = new int[references.size()];
		authorityOf[0] = -1;
		for (int code = 1; code < authorityOf.length; code++) {
			authorityOf[code] = authorities.row((String) references.value(code));
		}
		return new Part(segment, live, authorities, authorityOf);
	}

	/** The column of a field of the objects or of their authorities, null if it is a field of something else. */
	Column column(Field field) {
		if (isOf(RecordKinds.OBJECTS, field)) {
			return segment.columns().get(field.index());
		}
		if (!isOf(RecordKinds.AUTHORITIES, field)) {
			return null;
		}
		Column of = authorities.columns().get(field.index());
		int[] meant = new int[authorityOf.length];
		for (int code = 0; code < meant.length; code++) {
			meant[code] = authorityOf[code] < 0 ? 0 : of.codes().get(authorityOf[code]);
		}
		return Column.of(new Codes.Referred(segment.columns().get(AUTHORITY.index()).codes(), meant), of.values());
	}

	static boolean isOf(RecordKind<?> kind, Field field) {
		return field.index() < kind.fields().size() && kind.fields().get(field.index()).equals(field);
	}

	/** Whether all conditions of a filter can be told. */
	boolean answers(Filter filter) {
		return switch (filter) {
		case Filter.And and -> and.all().stream().allMatch(this::answers);
		case Filter.Or or -> or.any().stream().allMatch(this::answers);
		case Filter.Not not -> answers(not.filter());
		case Filter.In in -> answers(in.field(), in);
		case Filter.Between between -> answers(between.field(), between);
		case Filter.Contains contains -> answers(contains.field(), contains);
		};
	}

	private boolean answers(Field field, Filter condition) {
		Column column = column(field);
		return column != null && column.answers(condition);
	}

	/** The current rows that a filter lets through. */
	long[] select(Filter filter, Progress progress) throws StoreException {
		return select(filter, live, progress);
	}

	/** Those of some rows that a filter lets through; where none are left, nobody looks. */
	private long[] select(Filter filter, long[] within, Progress progress) throws StoreException {
		if (progress.cancelled()) {
			throw new StoreException(StoreException.Code.CANCELLED);
		}
		return switch (filter) {
		case Filter.And and -> {
			long[] rows = within.clone();
			for (Filter each : and.all()) {
				rows = select(each, rows, progress);
			}
			yield rows;
		}
		case Filter.Or or -> {
			long[] rows = Bits.none(segment.rows());
			long[] left = within.clone();
			for (Filter each : or.any()) {
				long[] more = select(each, left, progress);
				Bits.add(rows, more);
				Bits.remove(left, more);
			}
			yield rows;
		}
		case Filter.Not not -> {
			long[] rows = within.clone();
			Bits.remove(rows, select(not.filter(), within, progress));
			yield rows;
		}
		case Filter.In in -> column(in.field()).select(in, within);
		case Filter.Between between -> column(between.field()).select(between, within);
		case Filter.Contains contains -> column(contains.field()).select(contains, within);
		};
	}
}
