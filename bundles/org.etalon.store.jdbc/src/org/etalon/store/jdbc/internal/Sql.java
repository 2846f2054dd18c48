// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement being put together: its text, which never holds a value, and the values to be bound. */
final class Sql {

	/** A value to be bound. */
	@FunctionalInterface
	interface Parameter {

		/** Binds it. */
		void bind(PreparedStatement statement, int index) throws SQLException;
	}

	private final StringBuilder text = new StringBuilder();
	private final List<Parameter> parameters = new ArrayList<>();

	Sql(String text) {
		this.text.append(text);
	}

	Sql add(String more) {
		text.append(more);
		return this;
	}

	/** Adds a text with one question mark. */
	Sql add(String more, Parameter parameter) {
		text.append(more);
		parameters.add(parameter);
		return this;
	}

	Sql add(Sql more) {
		text.append(more.text);
		parameters.addAll(more.parameters);
		return this;
	}

	/** The text. */
	String text() {
		return text.toString();
	}

	/** Binds all values. */
	void bind(PreparedStatement statement) throws SQLException {
		for (int i = 0; i < parameters.size(); i++) {
			parameters.get(i).bind(statement, i + 1);
		}
	}
}
