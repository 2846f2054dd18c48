// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

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
 * transitional and the strict namespaces are the same. Whatever goes wrong comes out as an {@link OoxmlException} with
 * the place.
 */
public final class PartXml implements AutoCloseable {

	/** The events that {@link #next()} knows. */
	public enum Event {
		START, END, TEXT, END_DOCUMENT
	}

	/** Takes the characters of a text, piece by piece. */
	@FunctionalInterface
	public interface TextTarget {

		/** Takes the next characters. */
		void add(char[] chars, int start, int length);
	}

	/**
	 * The parser keeps every distinct name for as long as it lives, so their number must be bounded. A real part has a
	 * few kilobytes of them.
	 */
	private static final int MAX_NAME_CHARS = 1 << 20;

	private final PartStream stream;
	private final XMLStreamReader xml;
	private final String format;
	private final String part;
	private final String place;
	private final Set<String> names = new HashSet<>();
	private final String[] recentNames = new String[64];
	private int nameChars;
	private long position;

	PartXml(XMLInputFactory factory, PartStream stream, String format, String part, String place)
			throws OoxmlException, IOException {
		this.stream = stream;
		this.format = format;
		this.part = part;
		this.place = place;
		try {
			this.xml = factory.createXMLStreamReader(XmlText.of(stream));
		} catch (XMLStreamException | IOException | RuntimeException e) {
			stream.close();
			throw failure(e);
		}
	}

	/** Notes the row or paragraph for the problems that follow. */
	public void position(long number) {
		position = number;
	}

	/** {@return the next event; comments and processing instructions are passed over} */
	public Event next() throws OoxmlException, IOException {
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
	public String root() throws OoxmlException, IOException {
		while (next() != Event.START) {
			// a well-formed document has a root element, anything else fails in next()
		}
		return name();
	}

	/** {@return the local name of the element that has just started} */
	public String name() {
		return xml.getLocalName();
	}

	/** {@return the value of an attribute of the element that has just started, or {@code null}} */
	public String attribute(String localName) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(localName)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}

	/** {@return the number of attributes of the element that has just started} */
	public int attributes() {
		return xml.getAttributeCount();
	}

	/** {@return the local name of one of them} */
	public String attributeName(int index) {
		return xml.getAttributeLocalName(index);
	}

	/** {@return the value of one of them} */
	public String attributeValue(int index) {
		return xml.getAttributeValue(index);
	}

	/** Reads past the end of the element that has just started. */
	public void skip() throws OoxmlException, IOException {
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
	public void text(TextTarget into) throws OoxmlException, IOException {
		for (Event event = next(); event != Event.END; event = next()) {
			if (event == Event.TEXT) {
				into.add(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
			} else {
				skip();
			}
		}
	}

	/** Takes in what follows the part's content of interest, to know that the part is whole. */
	public void finish() throws OoxmlException, IOException {
		try {
			stream.finish();
		} catch (IOException e) {
			throw failure(e);
		}
	}

	/** A damage of this part. */
	public OoxmlException corrupt(String what, Throwable cause) {
		return OoxmlPackage.corrupt(format, place, position, part + ": " + what, cause);
	}

	private void keepNames() throws OoxmlException {
		keepName(xml.getLocalName());
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			keepName(xml.getAttributeLocalName(i));
		}
		for (int i = 0; i < xml.getNamespaceCount(); i++) {
			keepName(xml.getNamespacePrefix(i));
			keepName(xml.getNamespaceURI(i));
		}
	}

	private void keepName(String name) throws OoxmlException {
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
				throw new OoxmlException(OoxmlException.ZIP_BOMB, place, position, part + ": too many names", null);
			}
		}
	}

	/** Tells damage and limits, which are the file's, from an input error, which isn't and is thrown as it is. */
	private OoxmlException failure(Exception e) throws IOException {
		Throwable cause = e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException()
				: e;
		if (cause instanceof LimitExceededException) {
			return new OoxmlException(OoxmlException.ZIP_BOMB, place, position, cause.getMessage(), e);
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
