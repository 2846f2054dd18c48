// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.etalon.documents.TemplateProblem;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The XML of parts as trees: read without document types and external entities, written as it was. */
public final class Xml {

	private static final String MAX_DEPTH = "300";
	/** The namespaces of text documents: the usual and the strict one. */
	private static final Set<String> WORDS = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main");

	private Xml() {
	}

	static Document parse(byte[] bytes, String part) throws DocxException {
		if (bytes.length > DocxFile.MAX_XML_BYTES) {
			throw new DocxException(TemplateProblem.ZIP_BOMB, part, null);
		}
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
			// newer JDKs count &amp; as an entity; without document types there are no others
			factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", "0");
			factory.setAttribute("jdk.xml.totalEntitySizeLimit", "0");
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(STRICT);
			return builder.parse(new InputSource(new StringReader(decode(bytes, part))));
		} catch (SAXParseException e) {
			throw new DocxException(TemplateProblem.CORRUPT_DOCX,
					part + " (" + e.getLineNumber() + ":" + e.getColumnNumber() + ")", e);
		} catch (SAXException | IOException e) {
			throw new DocxException(TemplateProblem.CORRUPT_DOCX, part, e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The JDK's parser would report to the standard error stream. */
	private static final ErrorHandler STRICT = new ErrorHandler() {

		@Override
		public void warning(SAXParseException e) {
			// of no consequence
		}

		@Override
		public void error(SAXParseException e) throws SAXException {
			throw e;
		}

		@Override
		public void fatalError(SAXParseException e) throws SAXException {
			throw e;
		}
	};

	/** The characters of a part: parts are in UTF-8 or UTF-16. */
	static String decode(byte[] bytes, String part) throws DocxException {
		Charset charset = StandardCharsets.UTF_8;
		int mark = 0;
		if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
				|| (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
			charset = StandardCharsets.UTF_16;
		} else if (bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
			mark = 3;
		}
		try {
			return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark)).toString();
		} catch (CharacterCodingException e) {
			throw new DocxException(TemplateProblem.CORRUPT_DOCX, part, e);
		}
	}

	static byte[] write(Document document) {
		StringBuilder out = new StringBuilder(1 << 14);
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
		write(document.getDocumentElement(), out);
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void write(Node node, StringBuilder out) {
		switch (node.getNodeType()) {
		case Node.ELEMENT_NODE -> {
			out.append('<').append(node.getNodeName());
			NamedNodeMap attributes = node.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				Attr attribute = (Attr) attributes.item(i);
				out.append(' ').append(attribute.getName()).append("=\"");
				escape(attribute.getValue(), out);
				out.append('"');
			}
			if (node.getFirstChild() == null) {
				out.append("/>");
				return;
			}
			out.append('>');
			for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
				write(child, out);
			}
			out.append("</").append(node.getNodeName()).append('>');
		}
		case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> escape(node.getNodeValue(), out);
		default -> {
			// comments and processing instructions mean nothing here
		}
		}
	}

	static void escape(String text, StringBuilder out) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '<' -> out.append("&lt;");
			case '>' -> out.append("&gt;");
			case '&' -> out.append("&amp;");
			case '"' -> out.append("&quot;");
			case '\r', '\n', '\t' -> out.append("&#").append((int) c).append(';');
			default -> out.append(c);
			}
		}
	}

	/** {@code text} without characters that XML cannot hold. */
	static String clean(String text) {
		StringBuilder clean = new StringBuilder(text.length());
		text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
			if (c == '\n' || c == '\t' || c >= ' ' && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF) {
				clean.appendCodePoint(c);
			} else if (c >= 0xD800) {
				clean.append('\uFFFD');
			}
		});
		return clean.toString();
	}

	/** Whether {@code node} is the element {@code name} of text documents. */
	public static boolean is(Node node, String name) {
		return node instanceof Element element && name.equals(element.getLocalName()) && isWords(element);
	}

	static boolean isWords(Node element) {
		return WORDS.contains(element.getNamespaceURI());
	}

	/** The child elements. */
	public static List<Element> children(Node parent) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/** The child elements of a name. */
	public static List<Element> children(Node parent, String name) {
		return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
	}

	/** The first child element of a name, null if there is none. */
	public static Element child(Node parent, String name) {
		if (parent != null) {
			for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
				if (child instanceof Element element && name.equals(element.getLocalName())) {
					return element;
				}
			}
		}
		return null;
	}

	/** The value of an attribute by its local name, null if it is not there. */
	public static String attribute(Element element, String name) {
		if (element == null) {
			return null;
		}
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Node attribute = attributes.item(i);
			if (name.equals(attribute.getLocalName())) {
				return attribute.getNodeValue();
			}
		}
		return null;
	}

	/** The attribute {@code val} of the child {@code name}, null if either is not there. */
	public static String value(Element parent, String name) {
		return attribute(child(parent, name), "val");
	}

	/** A new element of text documents, in the namespace of {@code like}. */
	static Element element(Element like, String name) {
		String prefix = like.getPrefix();
		return like.getOwnerDocument().createElementNS(like.getNamespaceURI(),
				prefix == null ? name : prefix + ":" + name);
	}
}
