// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Place;

/**
 * A stretch of an ordered result: what lies at a place, beyond it, and what has no value, each on its own. So no
 * condition mixes them, an index serves each, and neither database has a say in where nulls go.
 *
 * @param condition which records lie in it
 * @param order     its order
 */
record Stretch(Sql condition, String order) {

	/**
	 * The stretches of a result behind a place, in their order.
	 *
	 * @param sort  the field to order by
	 * @param place the place, null for the beginning
	 * @param down  whether the order is turned round
	 */
	static List<Stretch> from(Field sort, Place place, boolean down) {
		String beyond = down ? " < ?" : " > ?";
		String ids = down ? "id DESC" : "id";
		if (sort.index() == 0) {
			Sql condition = place == null ? new Sql("TRUE")
					: new Sql("id").add(beyond, (statement, index) -> statement.setString(index, place.id()));
			return List.of(new Stretch(condition, ids));
		}
		String column = Table.sort(sort);
		String order = column + (down ? " DESC, " : ", ") + ids;
		boolean nullable = !sort.searched() && sort.type().nullable();
		Stretch unknown = new Stretch(new Sql(column + " IS NULL"), ids);
		List<Stretch> stretches = new ArrayList<>();
		if (place == null) {
			if (nullable && !down) {
				stretches.add(unknown);
			}
			stretches.add(new Stretch(new Sql(nullable ? column + " IS NOT NULL" : "TRUE"), order));
			if (nullable && down) {
				stretches.add(unknown);
			}
			return stretches;
		}
		Sql.Parameter id = (statement, index) -> statement.setString(index, place.id());
		if (place.value() == null) {
			stretches.add(new Stretch(new Sql("(" + column + " IS NULL AND id").add(beyond, id).add(")"), ids));
			if (!down) {
				stretches.add(new Stretch(new Sql(column + " IS NOT NULL"), order));
			}
			return stretches;
		}
		FieldType type = sort.type();
		Sql.Parameter value = (statement, index) -> Values.bind(statement, index, type, place.value());
		stretches.add(
				new Stretch(new Sql("(" + column).add(" = ?", value).add(" AND id").add(beyond, id).add(")"), order));
		stretches.add(new Stretch(new Sql(column).add(beyond, value), order));
		if (nullable && down) {
			stretches.add(unknown);
		}
		return stretches;
	}
}
