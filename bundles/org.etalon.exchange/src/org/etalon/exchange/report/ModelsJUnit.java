// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Problem;

/** A report on models as JUnit XML: a test case for each file, which fails where the model has an error. */
public final class ModelsJUnit {

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private ModelsJUnit() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ModelsReport report, Locale locale) throws IOException {
		Texts texts = new Texts(ModelsJUnit.class, "models", locale);
		try {
			XMLStreamWriter xml = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuite");
			xml.writeAttribute("name", LegalText.of(texts.get("title", String.join(", ", report.inputs()))));
			xml.writeAttribute("tests", Integer.toString(report.models().size() + report.unreadable().size()));
			xml.writeAttribute("failures",
					Long.toString(report.models().stream().filter(model -> model.errors() > 0).count()));
			xml.writeAttribute("errors", Integer.toString(report.unreadable().size()));
			xml.writeAttribute("skipped", "0");
			xml.writeAttribute("time", "0");
			xml.writeCharacters("\n");
			for (CheckedModel model : report.models()) {
				model(xml, model, locale);
			}
			ProblemMessages messages = new ProblemMessages(locale);
			for (Problem problem : report.unreadable()) {
				begin(xml, "unreadable", problem.file());
				verdict(xml, "error", problem.code(), messages.text(problem), Records.place(problem));
				end(xml);
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

	private static void model(XMLStreamWriter xml, CheckedModel model, Locale locale) throws XMLStreamException {
		begin(xml, model.kind(), model.file());
		String lines = model.findings().stream().map(each -> line(each, locale)).collect(Collectors.joining("\n"));
		if (model.errors() > 0) {
			ModelFinding first = model.findings().stream().filter(ModelFinding::error).findFirst().orElseThrow();
			verdict(xml, "failure", first.code(), first.message().in(locale), lines);
		} else if (!lines.isEmpty()) {
			xml.writeStartElement("system-out");
			xml.writeCharacters(LegalText.of(lines));
			xml.writeEndElement();
		}
		end(xml);
	}

	private static String line(ModelFinding finding, Locale locale) {
		String clause = finding.clause().isEmpty() ? "" : " (" + finding.cited().in(locale) + ")";
		return (finding.error() ? "ERROR " : "REMARK ") + finding.code() + " "
				+ (finding.place() + " " + finding.where().in(locale)).strip() + ": " + finding.message().in(locale)
				+ clause;
	}

	private static void begin(XMLStreamWriter xml, String group, String name) throws XMLStreamException {
		xml.writeStartElement("testcase");
		xml.writeAttribute("classname", LegalText.of(group));
		xml.writeAttribute("name", LegalText.of(name));
		xml.writeAttribute("time", "0");
	}

	private static void verdict(XMLStreamWriter xml, String element, String code, String message, String details)
			throws XMLStreamException {
		xml.writeStartElement(element);
		xml.writeAttribute("type", code);
		xml.writeAttribute("message", LegalText.of(message));
		xml.writeCharacters(LegalText.of(details));
		xml.writeEndElement();
	}

	private static void end(XMLStreamWriter xml) throws XMLStreamException {
		xml.writeEndElement();
		xml.writeCharacters("\n");
	}
}
