// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.etalon.exchange.bpmn.BpmnException;
import org.etalon.exchange.bpmn.BpmnLimits;
import org.etalon.norm.Problem;

/** An element of a text of XML, with the line it begins in. */
public final class Element {

	private final String namespace;
	private final String name;
	private final long line;
	private final Map<String, String> attributes = new HashMap<>();
	private final List<Element> children = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();

	private Element(XMLStreamReader xml) {
		this.namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
		this.name = xml.getLocalName();
		this.line = xml.getLocation().getLineNumber();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
		}
	}

	/**
	 * The root of a text.
	 *
	 * @throws BpmnException if it is no XML, has a document type, or is larger than it may be
	 */
	public static Element read(String file, byte[] bytes) throws BpmnException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		// a little above our own bound, which every Java then meets first
		factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(BpmnLimits.MAX_DEPTH + 10));
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			return root(file, xml);
		} catch (XMLStreamException e) {
			long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
			String message = String.valueOf(e.getMessage());
			int start = message.indexOf("\nMessage: ");
			throw problem(file, line, "MODEL_SYNTAX",
					start < 0 ? message : message.substring(start + "\nMessage: ".length()), "");
		} catch (IllegalArgumentException | IllegalStateException | ArrayIndexOutOfBoundsException e) {
			// the parser of the JDK answers some malformed input with an unchecked exception
			throw problem(file, 0, "MODEL_SYNTAX", String.valueOf(e.getMessage()), "");
		}
	}

	private static Element root(String file, XMLStreamReader xml) throws XMLStreamException, BpmnException {
		List<Element> open = new ArrayList<>();
		Element root = null;
		int elements = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
			case XMLStreamConstants.START_ELEMENT -> {
				Element element = new Element(xml);
				if (++elements > BpmnLimits.MAX_ELEMENTS) {
					throw problem(file, element.line, "MODEL_TOO_LARGE", "", Integer.toString(BpmnLimits.MAX_ELEMENTS));
				}
				if (open.size() == BpmnLimits.MAX_DEPTH) {
					throw problem(file, element.line, "MODEL_TOO_DEEP", "", Integer.toString(BpmnLimits.MAX_DEPTH));
				}
				if (root == null) {
					root = element;
				} else {
					open.get(open.size() - 1).children.add(element);
				}
				open.add(element);
			}
			case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
				if (!open.isEmpty()) {
					open.get(open.size() - 1).text.append(xml.getText());
				}
			}
			case XMLStreamConstants.DTD ->
				throw problem(file, xml.getLocation().getLineNumber(), "DTD_FORBIDDEN", "", "");
			default -> {
				// comments and the like
			}
			}
		}
		return root;
	}

	static BpmnException problem(String file, long line, String code, String found, String expected) {
		return new BpmnException(new Problem(file, line, "", "", code, found, expected));
	}

	String name() {
		return name;
	}

	String namespace() {
		return namespace;
	}

	long line() {
		return line;
	}

	/** The value of an attribute, null for none or an empty one. */
	String attribute(String key) {
		String value = attributes.get(key);
		return value == null || value.isBlank() ? null : value.strip();
	}

	/** Children of BPMN with a name. */
	Stream<Element> children(String wanted) {
		return children().filter(child -> child.name.equals(wanted));
	}

	/** All children of BPMN. */
	Stream<Element> children() {
		return children.stream().filter(child -> child.namespace.equals(Xml.MODEL));
	}

	/** An element of our own within the extensions. */
	Element own(String wanted) {
		return children("extensionElements").flatMap(extensions -> extensions.children.stream())
				.filter(child -> child.namespace.equals(Xml.OWN) && child.name.equals(wanted)).findFirst().orElse(null);
	}

	/** The characters in it, without white space around. */
	String text() {
		return text.toString().strip();
	}
}
