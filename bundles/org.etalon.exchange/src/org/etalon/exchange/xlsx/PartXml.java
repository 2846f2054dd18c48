// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML of a part, pulled event by event. Elements and attributes are known by their local names, so that the
 * transitional and the strict namespaces are the same. Whatever goes wrong comes out as an {@link XlsxException} with
 * the place.
 */
final class PartXml implements AutoCloseable {

	/** The events that {@link #next()} knows. */
	enum Event {
		START, END, TEXT, END_DOCUMENT
	}

	/**
	 * The parser keeps every distinct name for as long as it lives, so their number must be bounded. A real part has a
	 * few kilobytes of them.
	 */
	private static final int MAX_NAME_CHARS = 1 << 20;

	private final PartStream stream;
	private final XMLStreamReader xml;
	private final String part;
	private final String sheet;
	private final Set<String> names = new HashSet<>();
	private final String[] recentNames = new String[64];
	private int nameChars;
	private long row;

	PartXml(XMLInputFactory factory, PartStream stream, String part, String sheet) throws XlsxException, IOException {
		this.stream = stream;
		this.part = part;
		this.sheet = sheet;
		try {
			this.xml = factory.createXMLStreamReader(XmlText.of(stream));
		} catch (XMLStreamException | IOException | RuntimeException e) {
			stream.close();
			throw failure(e);
		}
	}

	/** Notes the row for the problems that follow. */
	void row(long number) {
		row = number;
	}

	Event next() throws XlsxException, IOException {
		while (true) {
			stream.startEvent();
			int event;
			try {
				event = xml.next();
			} catch (XMLStreamException | RuntimeException e) {
				// the JDK's parser answers some malformed input with an unchecked exception
				throw failure(e);
			}
			switch (event) {
			case XMLStreamConstants.START_ELEMENT:
				keepNames();
				return Event.START;
			case XMLStreamConstants.END_ELEMENT:
				return Event.END;
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE:
				return Event.TEXT;
			case XMLStreamConstants.END_DOCUMENT:
				return Event.END_DOCUMENT;
			case XMLStreamConstants.COMMENT:
				break;
			case XMLStreamConstants.PROCESSING_INSTRUCTION:
				keepName(xml.getPITarget());
				break;
			case XMLStreamConstants.DTD:
				throw corrupt("document type", null);
			default:
				throw corrupt("entity", null);
			}
		}
	}

	/** Reads up to the start of the root element and {@return its local name}. */
	String root() throws XlsxException, IOException {
		while (next() != Event.START) {
			// a well-formed document has a root element, anything else fails in next()
		}
		return name();
	}

	/** {@return the local name of the element that has just started} */
	String name() {
		return xml.getLocalName();
	}

	/** {@return the value of an attribute of the element that has just started, or {@code null}} */
	String attribute(String localName) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(localName)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}

	int attributes() {
		return xml.getAttributeCount();
	}

	String attributeName(int index) {
		return xml.getAttributeLocalName(index);
	}

	String attributeValue(int index) {
		return xml.getAttributeValue(index);
	}

	/** Reads past the end of the element that has just started. */
	void skip() throws XlsxException, IOException {
		for (int open = 1; open > 0;) {
			Event event = next();
			if (event == Event.START) {
				open++;
			} else if (event == Event.END) {
				open--;
			}
		}
	}

	/** Adds the text of the element that has just started, and reads past its end. */
	void text(CellText into) throws XlsxException, IOException {
		for (Event event = next(); event != Event.END; event = next()) {
			if (event == Event.TEXT) {
				into.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
			} else {
				skip();
			}
		}
	}

	/**
	 * Adds the text of a string element ({@code si} or {@code is}) that has just started, and reads past its end: its
	 * formatted runs one after the other, without the phonetic ones.
	 */
	void richText(CellText into) throws XlsxException, IOException {
		for (Event event = next(); event != Event.END; event = next()) {
			if (event == Event.START) {
				switch (name()) {
				case "t" -> text(into);
				case "r" -> richText(into);
				default -> skip();
				}
			}
		}
	}

	/** Takes in what follows the part's content of interest, to know that the part is whole. */
	void finish() throws XlsxException, IOException {
		try {
			stream.finish();
		} catch (IOException e) {
			throw failure(e);
		}
	}

	XlsxException corrupt(String what, Throwable cause) {
		return new XlsxException(XlsxException.CORRUPT_XLSX, sheet, row, part + ": " + what, cause);
	}

	private void keepNames() throws XlsxException {
		keepName(xml.getLocalName());
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			keepName(xml.getAttributeLocalName(i));
		}
		for (int i = 0; i < xml.getNamespaceCount(); i++) {
			keepName(xml.getNamespacePrefix(i));
			keepName(xml.getNamespaceURI(i));
		}
	}

	private void keepName(String name) throws XlsxException {
		if (name == null) {
			return;
		}
		// The parser hands out the same object for the same name, which makes nearly all calls end here.
		int slot = name.hashCode() & (recentNames.length - 1);
		if (recentNames[slot] == name) {
			return;
		}
		recentNames[slot] = name;
		if (names.add(name)) {
			nameChars += name.length();
			if (nameChars > MAX_NAME_CHARS) {
				throw new XlsxException(XlsxException.ZIP_BOMB, sheet, row, part + ": too many names", null);
			}
		}
	}

	/** Tells damage and limits, which are the file's, from an input error, which isn't and is thrown as it is. */
	private XlsxException failure(Exception e) throws IOException {
		Throwable cause = e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException()
				: e;
		if (cause instanceof LimitExceededException) {
			return new XlsxException(XlsxException.ZIP_BOMB, sheet, row, cause.getMessage(), e);
		}
		if (cause instanceof ZipException || cause instanceof EOFException) {
			return corrupt("packing", e);
		}
		if (cause instanceof CharacterCodingException || cause instanceof IllegalCharsetNameException
				|| cause instanceof UnsupportedCharsetException) {
			return corrupt("encoding", e);
		}
		if (cause instanceof IOException io) {
			throw io;
		}
		Location at = e instanceof XMLStreamException x ? x.getLocation() : null;
		return corrupt(at == null ? "xml" : "line " + at.getLineNumber() + ", column " + at.getColumnNumber(), e);
	}

	@Override
	public void close() throws IOException {
		stream.close();
	}
}
