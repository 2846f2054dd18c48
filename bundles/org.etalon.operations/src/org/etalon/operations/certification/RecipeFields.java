// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.norm.Clause;
import org.etalon.norm.Document;

/** The fields of a JSON object of a recipe, each read as what it has to be. */
record RecipeFields(String place, Map<?, ?> fields) {

	/** Reads a whole text. */
	static RecipeFields of(String text) throws RecipeException {
		try {
			return new RecipeFields("", Json.object(text));
		} catch (Json.MalformedException e) {
			throw new RecipeException("", e.getMessage());
		}
	}

	/** An object within this one. */
	RecipeFields object(String name) throws RecipeException {
		RecipeFields object = objectOrNull(name);
		if (object == null) {
			throw wrong(name);
		}
		return object;
	}

	/** Likewise; null if it is null or not there. */
	RecipeFields objectOrNull(String name) throws RecipeException {
		return switch (fields.get(name)) {
		case null -> null;
		case Map<?, ?> map -> new RecipeFields(at(name), map);
		default -> throw wrong(name);
		};
	}

	/** The objects of a list. */
	List<RecipeFields> objects(String name) throws RecipeException {
		List<RecipeFields> objects = new ArrayList<>();
		for (Object element : list(name)) {
			if (!(element instanceof Map<?, ?> map)) {
				throw wrong(name);
			}
			objects.add(new RecipeFields(at(name) + "[" + objects.size() + "]", map));
		}
		return objects;
	}

	/** The codes of a list. */
	<E extends Enum<E>> List<E> codes(String name, Class<E> type) throws RecipeException {
		List<E> codes = new ArrayList<>();
		for (Object element : list(name)) {
			codes.add(code(name, element, type));
		}
		return codes;
	}

	private List<?> list(String name) throws RecipeException {
		if (fields.get(name) instanceof List<?> list) {
			return list;
		}
		throw wrong(name);
	}

	/** A text. */
	String text(String name) throws RecipeException {
		String text = textOrNull(name);
		if (text == null) {
			throw wrong(name);
		}
		return text;
	}

	/** A text, or null. */
	String textOrNull(String name) throws RecipeException {
		return switch (fields.get(name)) {
		case null -> null;
		case String text -> text;
		default -> throw wrong(name);
		};
	}

	/** Yes or no. */
	boolean flag(String name) throws RecipeException {
		if (fields.get(name) instanceof Boolean flag) {
			return flag;
		}
		throw wrong(name);
	}

	/** A whole number. */
	int number(String name) throws RecipeException {
		Integer number = numberOrNull(name);
		if (number == null) {
			throw wrong(name);
		}
		return number;
	}

	/** A whole number, or null. */
	Integer numberOrNull(String name) throws RecipeException {
		try {
			return switch (fields.get(name)) {
			case null -> null;
			case BigDecimal number -> number.intValueExact();
			default -> throw wrong(name);
			};
		} catch (ArithmeticException e) {
			throw wrong(name);
		}
	}

	/** A day, or null. */
	LocalDate date(String name) throws RecipeException {
		try {
			String text = textOrNull(name);
			return text == null ? null : LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw wrong(name);
		}
	}

	/** One of the names of an enum. */
	<E extends Enum<E>> E code(String name, Class<E> type) throws RecipeException {
		return code(name, text(name), type);
	}

	/** Likewise, or null. */
	<E extends Enum<E>> E codeOrNull(String name, Class<E> type) throws RecipeException {
		return fields.get(name) == null ? null : code(name, type);
	}

	private <E extends Enum<E>> E code(String name, Object text, Class<E> type) throws RecipeException {
		for (E code : type.getEnumConstants()) {
			if (code.name().equals(text)) {
				return code;
			}
		}
		throw new RecipeException(at(name), text);
	}

	/** A clause as {@link #clause(Clause)} writes it. */
	Clause clause(String name) throws RecipeException {
		String text = text(name);
		for (Document document : Document.values()) {
			if (text.startsWith(document.name() + ":")) {
				return new Clause(document, text.substring(document.name().length() + 1));
			}
		}
		return new Clause(text);
	}

	/** A clause as a text: its number, with the document before it unless that is the Rules. */
	static String clause(Clause clause) {
		return clause.document() == Document.RULES ? clause.number() : clause.document() + ":" + clause.number();
	}

	/** A field is not what it has to be. */
	RecipeException wrong(String name) {
		return new RecipeException(at(name), fields.get(name));
	}

	private String at(String name) {
		return place.isEmpty() ? name : place + "." + name;
	}
}
