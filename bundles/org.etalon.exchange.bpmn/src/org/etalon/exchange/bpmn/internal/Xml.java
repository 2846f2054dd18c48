// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.exchange.bpmn.internal.Layout.Box;

/** Elements of BPMN, indented. */
final class Xml {

	static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
	static final String OWN = "urn:etalon:bpmn:1.0";
	/** Format of documentation that was made here, and is not read again. */
	static final String MADE = "text/x.etalon";

	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
	private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
	private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
	private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

	private final XMLStreamWriter out;
	private int depth;

	Xml(XMLStreamWriter out) {
		this.out = out;
	}

	void begin(String id) throws XMLStreamException {
		out.writeStartDocument("UTF-8", "1.0");
		line();
		out.writeStartElement("bpmn", "definitions", MODEL);
		out.writeNamespace("bpmn", MODEL);
		out.writeNamespace("bpmndi", DIAGRAM);
		out.writeNamespace("dc", DC);
		out.writeNamespace("di", DI);
		out.writeNamespace("xsi", XSI);
		out.writeNamespace("etalon", OWN);
		out.writeAttribute("id", id);
		out.writeAttribute("targetNamespace", OWN);
		out.writeAttribute("exporter", "Etalon");
		depth = 1;
	}

	void end() throws XMLStreamException {
		close();
		out.writeCharacters("\n");
		out.writeEndDocument();
	}

	private void line() throws XMLStreamException {
		out.writeCharacters("\n" + "  ".repeat(depth));
	}

	void open(String element, String... attributes) throws XMLStreamException {
		line();
		out.writeStartElement("bpmn", element, MODEL);
		attributes(attributes);
		depth++;
	}

	void close() throws XMLStreamException {
		depth--;
		line();
		out.writeEndElement();
	}

	void empty(String element, String... attributes) throws XMLStreamException {
		line();
		out.writeEmptyElement("bpmn", element, MODEL);
		attributes(attributes);
	}

	/** An element of our own namespace. */
	void own(String element, String... attributes) throws XMLStreamException {
		line();
		out.writeEmptyElement("etalon", element, OWN);
		attributes(attributes);
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			if (attributes[i + 1] != null) {
				out.writeAttribute(attributes[i], legal(attributes[i + 1]));
			}
		}
	}

	void text(String element, String text) throws XMLStreamException {
		line();
		out.writeStartElement("bpmn", element, MODEL);
		out.writeCharacters(legal(text));
		out.writeEndElement();
	}

	void documentation(String text) throws XMLStreamException {
		line();
		out.writeStartElement("bpmn", "documentation", MODEL);
		out.writeAttribute("textFormat", MADE);
		out.writeCharacters(legal(text));
		out.writeEndElement();
	}

	void condition(String text) throws XMLStreamException {
		line();
		out.writeStartElement("bpmn", "conditionExpression", MODEL);
		out.writeAttribute("xsi", XSI, "type", "bpmn:tFormalExpression");
		out.writeCharacters(legal(text));
		out.writeEndElement();
	}

	void openDiagram(String id, String plane, String of) throws XMLStreamException {
		line();
		out.writeStartElement("bpmndi", "BPMNDiagram", DIAGRAM);
		attributes("id", id);
		depth++;
		line();
		out.writeStartElement("bpmndi", "BPMNPlane", DIAGRAM);
		attributes("id", plane, "bpmnElement", of);
		depth++;
	}

	void shape(String id, String of, Box box, boolean horizontal) throws XMLStreamException {
		line();
		out.writeStartElement("bpmndi", "BPMNShape", DIAGRAM);
		attributes("id", id, "bpmnElement", of, "isHorizontal", horizontal ? "true" : null);
		depth++;
		line();
		out.writeEmptyElement("dc", "Bounds", DC);
		attributes("x", Integer.toString(box.x()), "y", Integer.toString(box.y()), "width",
				Integer.toString(box.width()), "height", Integer.toString(box.height()));
		close();
	}

	void edge(String id, String of, int[][] bends) throws XMLStreamException {
		line();
		out.writeStartElement("bpmndi", "BPMNEdge", DIAGRAM);
		attributes("id", id, "bpmnElement", of);
		depth++;
		for (int[] point : bends) {
			line();
			out.writeEmptyElement("di", "waypoint", DI);
			attributes("x", Integer.toString(point[0]), "y", Integer.toString(point[1]));
		}
		close();
	}

	/** Characters that XML forbids become spaces: nothing of a model may break the file. */
	private static String legal(String text) {
		StringBuilder legal = new StringBuilder(text.length());
		text.codePoints()
				.map(point -> point >= 0x20 && point < 0xD800 || point == '\n' || point == '\t'
						|| point >= 0xE000 && point < 0xFFFE || point >= 0x10000 ? point : ' ')
				.forEach(legal::appendCodePoint);
		return legal.toString();
	}
}
