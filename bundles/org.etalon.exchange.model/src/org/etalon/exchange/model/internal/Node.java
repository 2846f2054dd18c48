// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A text once it is parsed, the same for both formats: what the metamodel does not know has a form here, and migrations
 * change it before the metamodel sees it.
 */
sealed interface Node {

	/** Where it begins in the text; line and column from 1, 0 when it comes from no text. */
	record Place(int line, int column) {

		static final Place NONE = new Place(0, 0);
	}

	/** A class, by the namespace of its package. */
	record Type(String namespace, String name) {
	}

	/** How JSON writes a value; XMI writes all of them alike. */
	enum Kind {
		TEXT, NUMBER, BOOLEAN, NULL
	}

	/** A value. */
	record Scalar(String text, Kind kind, Place place) implements Node {
	}

	/**
	 * A reference.
	 *
	 * @param target an id; or an address, which holds a {@code #}
	 * @param local  whether it is expected in the same document
	 */
	record Ref(String target, boolean local, Place place) implements Node {
	}

	/** Several of a kind. */
	record Items(List<Node> items, Place place) implements Node {

		public Items {
			items = List.copyOf(items);
		}
	}

	/** A named part of an object. */
	record Field(String name, Node value, Place place) {
	}

	/**
	 * An object.
	 *
	 * @param type null where the place says it
	 */
	record Fields(Type type, List<Field> fields, Place place) implements Node {

		public Fields {
			fields = List.copyOf(fields);
		}

		/** The part with a name. */
		Optional<Node> find(String name) {
			return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).findFirst();
		}

		/** With another name for a part; for migrations. */
		Fields rename(String name, String newName) {
			return change(
					field -> field.name().equals(name) ? new Field(newName, field.value(), field.place()) : field);
		}

		/** Without a part; for migrations. */
		Fields without(String name) {
			return new Fields(type, fields.stream().filter(field -> !field.name().equals(name)).toList(), place);
		}

		/** With one more part; for migrations. */
		Fields with(String name, Node value) {
			List<Field> more = new ArrayList<>(fields);
			more.add(new Field(name, value, value.place()));
			return new Fields(type, more, place);
		}

		/** As an object of another class; for migrations. */
		Fields as(Type newType) {
			return new Fields(newType, fields, place);
		}

		/** With all objects changed that a part holds; for migrations. */
		Fields each(String name, UnaryOperator<Fields> change) {
			return change(
					field -> field.name().equals(name) ? new Field(name, each(field.value(), change), field.place())
							: field);
		}

		private Fields change(UnaryOperator<Field> change) {
			return new Fields(type, fields.stream().map(change).toList(), place);
		}

		private static Node each(Node value, UnaryOperator<Fields> change) {
			return switch (value) {
			case Fields object -> change.apply(object);
			case Items items ->
				new Items(items.items().stream().map(item -> each(item, change)).toList(), items.place());
			case Scalar scalar -> scalar;
			case Ref ref -> ref;
			};
		}
	}

	Place place();
}
