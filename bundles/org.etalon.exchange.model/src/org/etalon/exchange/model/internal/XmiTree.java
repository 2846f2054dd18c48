// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.etalon.exchange.model.ModelLimits;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;

/** Parses XMI: one document as the root element, values as attributes, objects and lists as elements. */
final class XmiTree {

	static final String XMI = "http://www.omg.org/XMI";
	static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
	/** Name of the part that stands for characters between elements. */
	static final String TEXT = "#text";

	private final Problems problems;
	private final Budget budget;
	private final XMLStreamReader xml;

	private XmiTree(XMLStreamReader xml, Problems problems) {
		this.xml = xml;
		this.problems = problems;
		this.budget = new Budget(problems);
	}

	/** Parses a text. Document types and entities of its own are refused, nothing is ever fetched. */
	static Fields read(String text, Problems problems) throws ModelTextException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		// a little above our own bound, which every Java then meets first
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(ModelLimits.MAX_DEPTH + 10));
		try {
			return new XmiTree(factory.createXMLStreamReader(new StringReader(text)), problems).document();
		} catch (XMLStreamException e) {
			throw problems.fatal(place(e.getLocation()), "MODEL_SYNTAX", firstLine(e), "");
		}
	}

	private Fields document() throws XMLStreamException, ModelTextException {
		Fields root = null;
		while (xml.hasNext()) {
			switch (next()) {
			case XMLStreamConstants.START_ELEMENT -> {
				String namespace = Optional.ofNullable(xml.getNamespaceURI()).orElse("");
				if (namespace.equals(XMI)) {
					throw problems.fatal(place(), "SEVERAL_DOCUMENTS", xml.getLocalName(), "");
				}
				Type type = new Type(namespace, xml.getLocalName());
				root = object(type, element());
			}
			case XMLStreamConstants.DTD -> throw problems.fatal(place(), "DTD_FORBIDDEN", "", "");
			default -> {
				// comments and white space around the root
			}
			}
		}
		return root;
	}

	private int next() throws XMLStreamException, ModelTextException {
		try {
			return xml.next();
		} catch (RuntimeException e) {
			// the parser of the JDK answers some malformed input with an unchecked exception
			throw problems.fatal(place(), "MODEL_SYNTAX", String.valueOf(e.getMessage()), "");
		}
	}

	private static Fields object(Type type, Node content) {
		return switch (content) {
		case Fields fields -> fields.type() == null ? fields.as(type) : fields;
		case Scalar text -> new Fields(type, List.of(new Field(TEXT, text, text.place())), text.place());
		default -> throw new IllegalStateException(content.toString());
		};
	}

	/** The element that has just started, up to its end: a value if it holds nothing but characters. */
	private Node element() throws XMLStreamException, ModelTextException {
		Place start = place();
		budget.enter(start);
		Type type = null;
		boolean nil = false;
		List<Field> fields = new ArrayList<>();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			String namespace = xml.getAttributeNamespace(i);
			String name = xml.getAttributeLocalName(i);
			String value = xml.getAttributeValue(i);
			if (XSI.equals(namespace) && name.equals("type")) {
				type = type(value);
			} else if (XSI.equals(namespace) && name.equals("nil")) {
				nil = value.equals("true");
			} else if (!(XMI.equals(namespace) && name.equals("version"))
					&& !(XSI.equals(namespace) && name.equals("schemaLocation"))) {
				budget.node(start);
				fields.add(new Field(name(namespace, name, start), new Scalar(value, Kind.TEXT, start), start));
			}
		}
		StringBuilder text = new StringBuilder();
		Map<String, List<Node>> children = new LinkedHashMap<>();
		for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
			switch (event) {
			case XMLStreamConstants.START_ELEMENT -> children
					.computeIfAbsent(name(xml.getNamespaceURI(), xml.getLocalName(), place()), any -> new ArrayList<>())
					.add(element());
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
				text.append(xml.getText());
			case XMLStreamConstants.ENTITY_REFERENCE ->
				throw problems.fatal(place(), "DTD_FORBIDDEN", xml.getLocalName(), "");
			default -> {
				// comments and processing instructions
			}
			}
		}
		budget.leave();
		if (nil) {
			return new Scalar("", Kind.NULL, start);
		}
		if (fields.isEmpty() && children.isEmpty() && type == null && !text.isEmpty()) {
			return new Scalar(text.toString(), Kind.TEXT, start);
		}
		children.forEach((name, nodes) -> {
			Place place = nodes.get(0).place();
			fields.add(new Field(name, new Items(nodes, place), place));
		});
		if (!text.toString().isBlank()) {
			fields.add(new Field(TEXT, new Scalar(text.toString().strip(), Kind.TEXT, start), start));
		}
		return new Fields(type, fields, start);
	}

	private Type type(String value) {
		int colon = value.indexOf(':');
		String namespace = colon < 0 ? null : xml.getNamespaceURI(value.substring(0, colon));
		return namespace == null ? new Type("", value) : new Type(namespace, value.substring(colon + 1));
	}

	private String name(String namespace, String local, Place place) throws ModelTextException {
		String name = namespace == null || namespace.isEmpty() ? local : "{" + namespace + "}" + local;
		if (name.length() > ModelLimits.MAX_NAME) {
			throw problems.fatal(place, "MODEL_TOO_LARGE", name, Integer.toString(ModelLimits.MAX_NAME));
		}
		return name;
	}

	private Place place() {
		return place(xml.getLocation());
	}

	private static Place place(Location location) {
		return location == null ? Place.NONE
				: new Place(Math.max(0, location.getLineNumber()), Math.max(0, location.getColumnNumber()));
	}

	/** The parser repeats the place in the first line and tells what is wrong in the second. */
	private static String firstLine(XMLStreamException e) {
		String message = String.valueOf(e.getMessage());
		int start = message.indexOf("\nMessage: ");
		return start < 0 ? message : message.substring(start + "\nMessage: ".length());
	}
}
