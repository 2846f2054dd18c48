// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.model.ModelLimits;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.exchange.model.internal.Node.Ref;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;

/**
 * JSON: an object has its features by name, references are ids. The class of the document, and of whatever its place
 * does not say, stands in {@value #TYPE} as namespace, {@code #} and name.
 */
final class JsonTree {

	/** The name of the class of an object. */
	static final String TYPE = "$type";

	private static final JsonFactory FACTORY = new JsonFactoryBuilder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(ModelLimits.MAX_DEPTH + 10)
					.maxStringLength(ModelLimits.MAX_BYTES).maxNameLength(ModelLimits.MAX_NAME).maxNumberLength(1000)
					.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();

	private final Problems problems;
	private final Budget budget;

	private JsonTree(Problems problems) {
		this.problems = problems;
		this.budget = new Budget(problems);
	}

	/** Parses a text. */
	static Fields read(String text, Problems problems) throws ModelTextException {
		return new JsonTree(problems).document(text);
	}

	private Fields document(String text) throws ModelTextException {
		try (JsonParser json = FACTORY.createParser(text)) {
			if (json.nextToken() != JsonToken.START_OBJECT) {
				throw problems.fatal(place(json.currentLocation()), "NOT_A_MODEL", json.getText(), "{");
			}
			Fields root = object(json);
			if (json.nextToken() != null) {
				throw problems.fatal(place(json.currentTokenLocation()), "MODEL_SYNTAX", json.getText(), "");
			}
			return root;
		} catch (JsonProcessingException e) {
			Place place = e.getLocation() == null ? Place.NONE : place(e.getLocation());
			throw problems.fatal(place, "MODEL_SYNTAX", e.getOriginalMessage(), "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Fields object(JsonParser json) throws IOException, ModelTextException {
		Place start = place(json.currentTokenLocation());
		budget.enter(start);
		Type type = null;
		List<Field> fields = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String name = json.currentName();
			Place place = place(json.currentTokenLocation());
			json.nextToken();
			Node value = value(json);
			if (name.equals(TYPE) && type == null && value instanceof Scalar scalar && scalar.text().contains("#")) {
				int hash = scalar.text().lastIndexOf('#');
				type = new Type(scalar.text().substring(0, hash), scalar.text().substring(hash + 1));
			} else {
				fields.add(new Field(name, value, place));
			}
		}
		budget.leave();
		return new Fields(type, fields, start);
	}

	private Node value(JsonParser json) throws IOException, ModelTextException {
		Place place = place(json.currentTokenLocation());
		return switch (json.currentToken()) {
		case START_OBJECT -> object(json);
		case START_ARRAY -> {
			budget.enter(place);
			List<Node> items = new ArrayList<>();
			while (json.nextToken() != JsonToken.END_ARRAY) {
				items.add(value(json));
			}
			budget.leave();
			yield new Items(items, place);
		}
		case VALUE_NULL -> scalar("", Kind.NULL, place);
		case VALUE_TRUE, VALUE_FALSE -> scalar(json.getText(), Kind.BOOLEAN, place);
		case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(json.getText(), Kind.NUMBER, place);
		default -> scalar(Utf16.whole(json.getText(), place, problems), Kind.TEXT, place);
		};
	}

	private Scalar scalar(String text, Kind kind, Place place) throws ModelTextException {
		budget.node(place);
		return new Scalar(text, kind, place);
	}

	private static Place place(JsonLocation location) {
		return new Place(Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
	}

	/** The text of a document: two spaces of indentation, line feeds, the last one included. */
	static String write(Fields root) {
		StringWriter text = new StringWriter();
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
		printer.indentObjectsWith(indenter);
		printer.indentArraysWith(indenter);
		try (JsonGenerator json = FACTORY.createGenerator(text)) {
			json.setPrettyPrinter(printer);
			json.disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature());
			write(root, json);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private static void write(Node node, JsonGenerator json) throws IOException {
		switch (node) {
		case Fields object -> {
			json.writeStartObject();
			if (object.type() != null) {
				json.writeStringField(TYPE, object.type().namespace() + "#" + object.type().name());
			}
			for (Field field : object.fields()) {
				json.writeFieldName(field.name());
				write(field.value(), json);
			}
			json.writeEndObject();
		}
		case Items items -> {
			json.writeStartArray();
			for (Node item : items.items()) {
				write(item, json);
			}
			json.writeEndArray();
		}
		case Ref ref -> json.writeString(ref.target());
		case Scalar scalar -> {
			switch (scalar.kind()) {
			case TEXT -> json.writeString(scalar.text());
			case NUMBER -> json.writeNumber(scalar.text());
			case BOOLEAN -> json.writeBoolean(scalar.text().equals("true"));
			case NULL -> json.writeNull();
			}
		}
		}
	}
}
