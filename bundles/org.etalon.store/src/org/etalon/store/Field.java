// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.Objects;

import org.etalon.norm.Text;

/**
 * A field of a kind of record.
 *
 * @param index    its place among the fields
 * @param name     its name, as {@code certificateTo}
 * @param column   its name in tables and files, as {@code certificate_to}
 * @param type     what its values are
 * @param javaType the class of its values
 * @param caption  how people call it
 * @param clause   clause of the Rules it comes from, empty if from none
 * @param searched whether it is searched and sorted by as people read it, by {@link SearchKey}
 * @param personal whether it can be erased from all revisions
 */
public record Field(int index, String name, String column, FieldType type, Class<?> javaType, Text caption,
		String clause, boolean searched, boolean personal) {

	public Field {
		Objects.requireNonNull(name);
		Objects.requireNonNull(type);
		if (searched && type != FieldType.TEXT) {
			throw new IllegalArgumentException("only a text is searched: " + name);
		}
	}

	/**
	 * The value for its name among the codes of this field.
	 *
	 * @throws IllegalArgumentException if there is no such code
	 */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public Object code(String code) {
		return Enum.valueOf((Class) javaType, code);
	}
}
