// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * JSON as plain values: {@code Map} in the order of its keys, {@code List}, {@code String}, {@code BigDecimal},
 * {@code Boolean}, null. Bounded in depth and in the size of numbers, because cases come from outside.
 */
public final class Json {

	/** Digits of the longest number, and the largest exponent: arithmetic on more of them would never end. */
	private static final int DIGITS = 60;

	private static final JsonFactory FACTORY = new JsonFactoryBuilder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(DIGITS).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	/** A text is not the JSON object it should be. */
	public static final class MalformedException extends Exception {

		private static final long serialVersionUID = 1L;

		private final int column;

		MalformedException(String message, int column) {
			super(message, null, false, false);
			this.column = column;
		}

		/** Where in the text, counted from 1. */
		public int column() {
			return column;
		}
	}

	private Json() {
	}

	/**
	 * Reads an object.
	 *
	 * @throws MalformedException if the text is anything else; the message is a code: {@code NOT_AN_OBJECT},
	 *                            {@code DUPLICATE_KEY}, {@code NUMBER_TOO_LARGE}, {@code MALFORMED}
	 */
	public static Map<String, Object> object(String text) throws MalformedException {
		try (JsonParser parser = FACTORY.createParser(text)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new MalformedException("NOT_AN_OBJECT", column(parser));
			}
			Map<String, Object> object = object(parser);
			if (parser.nextToken() != null) {
				throw new MalformedException("MALFORMED", column(parser));
			}
			return object;
		} catch (JsonParseException e) {
			String code = e.getOriginalMessage().startsWith("Duplicate field") ? "DUPLICATE_KEY" : "MALFORMED";
			throw new MalformedException(code, e.getLocation().getColumnNr());
		} catch (JsonProcessingException e) {
			throw new MalformedException("NUMBER_TOO_LARGE", 1); // or too deep: the bounds of the factory
		} catch (IOException e) {
			throw new UncheckedIOException(e); // a string can always be read
		}
	}

	private static Map<String, Object> object(JsonParser parser) throws IOException, MalformedException {
		Map<String, Object> object = new LinkedHashMap<>();
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			parser.nextToken();
			object.put(key, value(parser));
		}
		return object;
	}

	private static Object value(JsonParser parser) throws IOException, MalformedException {
		return switch (parser.currentToken()) {
		case START_OBJECT -> object(parser);
		case START_ARRAY -> {
			List<Object> list = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				list.add(value(parser));
			}
			yield list;
		}
		case VALUE_STRING -> parser.getText();
		case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
		case VALUE_TRUE -> Boolean.TRUE;
		case VALUE_FALSE -> Boolean.FALSE;
		case VALUE_NULL -> null;
		default -> throw new MalformedException("MALFORMED", column(parser));
		};
	}

	private static BigDecimal number(JsonParser parser) throws IOException, MalformedException {
		try {
			BigDecimal number = new BigDecimal(parser.getText());
			if (Math.abs((long) number.scale()) <= DIGITS) {
				return number;
			}
		} catch (NumberFormatException e) {
			// an exponent that no number can have
		}
		throw new MalformedException("NUMBER_TOO_LARGE", column(parser));
	}

	private static int column(JsonParser parser) {
		return parser.currentTokenLocation().getColumnNr();
	}

	/** Writes a value: what {@link #object} reads, whole numbers, and anything else as the text of it. */
	public static String text(Object value) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = FACTORY.createGenerator(text)) {
			write(json, value);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail
		}
		return text.toString();
	}

	/** Writes a value as part of a larger text; as {@link #text}. */
	public static void write(JsonGenerator json, Object value) throws IOException {
		switch (value) {
		case null -> json.writeNull();
		case Map<?, ?> map -> {
			json.writeStartObject();
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				json.writeFieldName(entry.getKey().toString());
				write(json, entry.getValue());
			}
			json.writeEndObject();
		}
		case List<?> list -> {
			json.writeStartArray();
			for (Object element : list) {
				write(json, element);
			}
			json.writeEndArray();
		}
		case Boolean truth -> json.writeBoolean(truth);
		case BigDecimal number -> json.writeNumber(number.toPlainString());
		case Number number -> json.writeNumber(number.toString());
		default -> json.writeString(value.toString());
		}
	}
}
