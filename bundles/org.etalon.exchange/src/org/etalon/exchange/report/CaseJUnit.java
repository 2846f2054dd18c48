// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.cases.CaseResult;

/** A report on cases as JUnit XML: one suite, one test case per case, so that a build server shows them. */
public final class CaseJUnit {

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private CaseJUnit() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, CaseReport report, Locale locale) throws IOException {
		CaseText words = new CaseText(locale);
		try {
			XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuite");
			xml.writeAttribute("name", LegalText.of(words.get("title", String.join(", ", report.inputs()))));
			xml.writeAttribute("tests", Integer.toString(report.run().results().size()));
			xml.writeAttribute("failures", Integer.toString(report.run().failed()));
			xml.writeAttribute("errors", "0");
			xml.writeAttribute("skipped", "0");
			xml.writeAttribute("time", "0");
			xml.writeCharacters("\n");
			xml.writeStartElement("properties");
			property(xml, "product", report.product());
			for (Map.Entry<String, String> setting : report.basis().entrySet()) {
				property(xml, setting.getKey(), setting.getValue());
			}
			xml.writeEndElement();
			xml.writeCharacters("\n");
			for (CaseResult result : report.run().results()) {
				result(xml, result, words);
			}
			xml.writeEndElement();
			xml.writeCharacters("\n");
			xml.writeEndDocument();
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		out.flush();
	}

	private static void property(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
		xml.writeEmptyElement("property");
		xml.writeAttribute("name", name);
		xml.writeAttribute("value", LegalText.of(value));
	}

	private static void result(XMLStreamWriter xml, CaseResult result, CaseText words) throws XMLStreamException {
		xml.writeStartElement("testcase");
		xml.writeAttribute("classname", LegalText.of(result.golden().rule()));
		xml.writeAttribute("name", LegalText.of(result.golden().id()));
		xml.writeAttribute("time", "0");
		String details = LegalText.of(words.place(result) + "\n" + String.join("\n", words.lines(result)));
		if (result.passed()) {
			xml.writeStartElement("system-out");
			xml.writeCharacters(details);
		} else {
			xml.writeStartElement("failure");
			xml.writeAttribute("type", result.refusal() == null ? "DIFFERENCE" : result.refusal().code());
			xml.writeAttribute("message", LegalText.of(words.lines(result).get(0)));
			xml.writeCharacters(details);
		}
		xml.writeEndElement();
		xml.writeEndElement();
		xml.writeCharacters("\n");
	}
}
