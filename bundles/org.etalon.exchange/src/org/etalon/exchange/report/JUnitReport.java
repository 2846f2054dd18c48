// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.FailOn;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.ReportSink;
import org.etalon.exchange.RunReport;
import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Problem;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

/**
 * JUnit XML as build servers read it (the common part of Surefire, Ant and Jenkins): one suite per run, one test case
 * per object, an error per rejected record. More than 20,000 objects are shortened to problems and objects without a
 * certificate, and the name of the suite says so.
 * <p>
 * The stream is flushed, not closed: it belongs to the caller.
 */
public final class JUnitReport implements ReportSink {

	private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

	private final OutputStream out;
	private final FailOn failOn;
	private final Texts texts;
	private final OutcomeText outcomes;
	private final ProblemMessages messages;
	private final ReportParts cases;
	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
	private final XMLStreamWriter part;
	private final List<Problem> record = new ArrayList<>();
	private long failures;
	private long optionalFailures;
	private long errors;

	/**
	 * A report.
	 *
	 * @param out           where it goes, as UTF-8
	 * @param failOn        which decisions are failures
	 * @param scratchFolder folder for a scratch file, which {@link #close()} deletes
	 */
	public JUnitReport(OutputStream out, Locale locale, FailOn failOn, Path scratchFolder) throws IOException {
		this.out = out;
		this.failOn = failOn;
		this.texts = new Texts(JUnitReport.class, "report", locale);
		this.outcomes = new OutcomeText(locale);
		this.messages = new ProblemMessages(locale);
		this.part = writer(buffer);
		this.cases = new ReportParts(scratchFolder);
	}

	@Override
	public void row(CheckedRow row) throws IOException {
		rejected();
		Outcome outcome = row.outcome();
		boolean failed = failOn.isMetBy(outcome.decision());
		boolean optional = outcome.decision().certifies();
		failures += failed ? 1 : 0;
		optionalFailures += failed && optional ? 1 : 0;
		try {
			start(row.row().submission().kind().name(), row.row().id() + " " + row.row().name());
			if (failed) {
				detail("failure", outcome.decision().name(), decision(outcome), explanation(row));
			} else {
				part.writeStartElement("system-out");
				part.writeCharacters(LegalText
						.of(texts.get("junit.passed", outcomes.percent(outcome.level().percent()), decision(outcome))
								+ warnings(outcome)));
				part.writeEndElement();
			}
			end(optional);
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void problem(Problem problem) throws IOException {
		if (!record.isEmpty() && !Records.same(record.get(0), problem)) {
			rejected();
		}
		record.add(problem);
	}

	@Override
	public void finish(RunReport report) throws IOException {
		rejected();
		try {
			XMLStreamWriter suite = XML.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			suite.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			suite.writeCharacters("\n");
			suite.writeStartElement("testsuite");
			suite.writeAttribute("name", LegalText.of(name(report)));
			suite.writeAttribute("tests", Long.toString(cases.size()));
			suite.writeAttribute("failures",
					Long.toString(cases.isShortened() ? failures - optionalFailures : failures));
			suite.writeAttribute("errors", Long.toString(errors));
			suite.writeAttribute("skipped", "0");
			suite.writeAttribute("time", "0");
			suite.writeCharacters("\n");
			properties(suite, report);
			suite.flush();
			cases.forEach(out::write);
			suite.writeEndElement();
			suite.writeCharacters("\n");
			suite.writeEndDocument();
			suite.flush();
			out.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		cases.close();
	}

	/** Writes the test case of the rejected record whose problems were collected. */
	private void rejected() throws IOException {
		if (record.isEmpty()) {
			return;
		}
		Problem first = record.get(0);
		String place = Records.place(first);
		errors++;
		try {
			start(Records.isWholeInput(first) ? "INPUT" : "REJECTED",
					first.id().isEmpty() ? place : first.id() + " " + place);
			detail("error", first.code(), place + ": " + messages.text(first),
					record.stream().map(problem -> place + ": " + problem.code() + ": " + messages.text(problem))
							.collect(Collectors.joining("\n")));
			end(false);
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
		record.clear();
	}

	private void start(String className, String name) throws XMLStreamException {
		part.writeStartElement("testcase");
		part.writeAttribute("classname", className);
		part.writeAttribute("name", LegalText.of(name.strip()));
		part.writeAttribute("time", "0");
	}

	private void detail(String element, String type, String message, String body) throws XMLStreamException {
		part.writeStartElement(element);
		part.writeAttribute("type", type);
		part.writeAttribute("message", LegalText.of(message));
		part.writeCharacters(LegalText.of(body));
		part.writeEndElement();
	}

	private void end(boolean optional) throws XMLStreamException, IOException {
		part.writeEndElement();
		part.writeCharacters("\n");
		part.flush();
		cases.add(buffer.toByteArray(), optional);
		buffer.reset();
	}

	private void properties(XMLStreamWriter suite, RunReport report) throws XMLStreamException {
		suite.writeStartElement("properties");
		property(suite, "product", report.product());
		property(suite, "checked", Long.toString(report.summary().checked()));
		property(suite, "rejected", Long.toString(report.summary().rejected()));
		property(suite, "complete", Boolean.toString(!cases.isShortened()));
		for (Map.Entry<String, String> setting : report.settings().entrySet()) {
			property(suite, "setting." + setting.getKey(), setting.getValue());
		}
		for (VariantStamp variant : report.variants()) {
			property(suite, "variant." + variant.id() + ".version", variant.version());
			property(suite, "variant." + variant.id() + ".sha256", variant.sha256());
		}
		suite.writeEndElement();
		suite.writeCharacters("\n");
	}

	private static void property(XMLStreamWriter suite, String name, String value) throws XMLStreamException {
		suite.writeEmptyElement("property");
		suite.writeAttribute("name", name);
		suite.writeAttribute("value", LegalText.of(value));
	}

	private String name(RunReport report) {
		String name = texts.get("title", String.join(", ", report.inputs()));
		return cases.isShortened() ? texts.get("junit.shortened", name, Integer.toString(ReportParts.LIMIT)) : name;
	}

	private String decision(Outcome outcome) {
		String decision = texts.get("junit.decision", outcomes.decision(outcome.decision()),
				outcomes.clause(outcome.clause()));
		return outcome.reason() == null ? decision : decision + ": " + outcomes.reason(outcome.reason());
	}

	private String explanation(CheckedRow row) {
		return row.row().file() + ":" + row.row().line() + "\n"
				+ outcomes.explanation(row).stream().map(outcomes::sentence).collect(Collectors.joining("\n"))
				+ warnings(row.outcome()) + "\n" + texts.get("next") + ":\n"
				+ String.join("\n", outcomes.nextDecision(row));
	}

	private String warnings(Outcome outcome) {
		StringBuilder text = new StringBuilder();
		for (Warning warning : outcome.warnings()) {
			text.append('\n').append(outcomes.warning(warning));
		}
		return text.toString();
	}

	/** A writer of parts: it believes to be inside an element, whose start tag is thrown away. */
	private static XMLStreamWriter writer(ByteArrayOutputStream buffer) throws IOException {
		try {
			XMLStreamWriter writer = XML.createXMLStreamWriter(buffer, StandardCharsets.UTF_8.name());
			writer.writeStartElement("testsuite");
			writer.writeCharacters("\n");
			writer.flush();
			buffer.reset();
			return writer;
		} catch (XMLStreamException e) {
			throw new IOException(e);
		}
	}
}
