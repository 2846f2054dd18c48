// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.etalon.exchange.FailOn;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {

	/** What Surefire writes and Jenkins reads, as far as both agree. */
	private static final String COMMON_STRUCTURE = """
			<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
			  <xs:complexType name="detail"><xs:simpleContent><xs:extension base="xs:string">
			    <xs:attribute name="message" type="xs:string"/><xs:attribute name="type" type="xs:string" use="required"/>
			  </xs:extension></xs:simpleContent></xs:complexType>
			  <xs:element name="testsuite"><xs:complexType><xs:sequence>
			    <xs:element name="properties"><xs:complexType><xs:sequence>
			      <xs:element name="property" maxOccurs="unbounded"><xs:complexType>
			        <xs:attribute name="name" type="xs:string" use="required"/>
			        <xs:attribute name="value" type="xs:string" use="required"/>
			      </xs:complexType></xs:element>
			    </xs:sequence></xs:complexType></xs:element>
			    <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
			      <xs:element name="failure" type="detail" minOccurs="0"/>
			      <xs:element name="error" type="detail" minOccurs="0"/>
			      <xs:element name="system-out" type="xs:string" minOccurs="0"/>
			    </xs:sequence>
			    <xs:attribute name="classname" type="xs:string" use="required"/>
			    <xs:attribute name="name" type="xs:string" use="required"/>
			    <xs:attribute name="time" type="xs:decimal" use="required"/>
			    </xs:complexType></xs:element>
			  </xs:sequence>
			  <xs:attribute name="name" type="xs:string" use="required"/>
			  <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
			  <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
			  <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
			  <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/>
			  <xs:attribute name="time" type="xs:decimal" use="required"/>
			  </xs:complexType></xs:element>
			</xs:schema>
			""";

	@TempDir
	private Path scratch;

	@FunctionalInterface
	private interface Run {

		void fill(Fixture fixture) throws Exception;
	}

	@Test
	void hasACasePerObjectAndRejectedRecordWithoutFailuresByDefault() throws Exception {
		Element suite = report(FailOn.NEVER, Locale.ROOT, Fixture::everything);
		assertCounts(suite, 16, 0, 3);
		Element first = cases(suite).get(0);
		assertEquals("STATE_SERVICE", first.getAttribute("classname"));
		assertEquals("R-01 Выдача разрешения № 1", first.getAttribute("name"));
		assertEquals("Уровень 95 %; сертификат (п. 22а)", only(first, "system-out").getTextContent());
		assertEquals("Проверка реестра: register.csv", suite.getAttribute("name"));
	}

	@Test
	void failuresFollowTheDecisions() throws Exception {
		assertCounts(report(FailOn.CONCLUSION, Locale.ROOT, Fixture::everything), 16, 9, 3);
		Element suite = report(FailOn.NO_CERTIFICATE, Locale.ROOT, Fixture::everything);
		assertCounts(suite, 16, 7, 3);
		Element failure = only(cases(suite).get(2), "failure");
		assertEquals("CONCLUSION_ONLY", failure.getAttribute("type"));
		assertEquals("только заключение (п. 23): уровень ниже 40 %", failure.getAttribute("message"));
		assertTrue(failure.getTextContent().startsWith("register.csv:4\nРегулирование: Г → 0,00 балла (п. 18)\n"));
		assertTrue(failure.getTextContent().contains("До следующего решения:\nРегулирование Г → В — уровень 70 %"));
	}

	@Test
	void aRejectedRecordIsOneErrorWithAllItsProblems() throws Exception {
		Element suite = report(FailOn.NEVER, Locale.ENGLISH, Fixture::everything);
		Element rejected = cases(suite).get(14);
		assertEquals("REJECTED", rejected.getAttribute("classname"));
		assertEquals("X-2 register.csv:16", rejected.getAttribute("name"));
		assertEquals("register.csv:16: Unknown grade “Ы” in column “regulation”; expected: А+, А, Б+, Б, В, Г.",
				only(rejected, "error").getAttribute("message"));
		assertEquals(2, only(rejected, "error").getTextContent().lines().count());
		Element file = cases(suite).get(15);
		assertEquals("INPUT", file.getAttribute("classname"));
		assertEquals("FILE_NOT_FOUND", only(file, "error").getAttribute("type"));
	}

	@Test
	void namesWhatItWasComputedBy() throws Exception {
		Element suite = report(FailOn.NEVER, Locale.ROOT, Fixture::everything);
		assertEquals("Etalon 1.0.0", property(suite, "product"));
		assertEquals("13", property(suite, "checked"));
		assertEquals("2", property(suite, "rejected"));
		assertEquals("true", property(suite, "complete"));
		assertEquals("NOT_APPLICABLE", property(suite, "setting.A07"));
		assertEquals("1.0.0", property(suite, "variant.services.version"));
		assertEquals("ab".repeat(32), property(suite, "variant.services.sha256"));
	}

	@Test
	void whateverARegisterHoldsTheXmlIsWellFormed() throws Exception {
		String hostile = "a\u0000\u0008\uFFFE\uD800<b>&\"]]>😀\u2028";
		Element suite = report(FailOn.CONCLUSION, Locale.ROOT, run -> {
			run.object(hostile, hostile, Fixture.appeals(Finding.B, Finding.B));
			run.rejected(hostile, "UNKNOWN_LETTER");
		});
		assertEquals("a\uFFFD\uFFFD\uFFFD\uFFFD<b>&\"]]>😀\u2028" + " register.csv:3",
				cases(suite).get(1).getAttribute("name"));
	}

	@Test
	void anEmptyRunIsAnEmptySuite() throws Exception {
		assertCounts(report(FailOn.CONCLUSION, Locale.ROOT, run -> {
		}), 0, 0, 0);
	}

	@Test
	void twentyThousandObjectsStandThereInFull() throws Exception {
		Element suite = report(FailOn.NEVER, Locale.ROOT, run -> many(run, 19_999));
		assertCounts(suite, 20_000, 0, 1);
	}

	@Test
	void moreObjectsAreShortenedToThoseWithoutACertificateAndItSaysSo() throws Exception {
		Element suite = report(FailOn.CONCLUSION, Locale.ROOT, run -> many(run, 20_000));
		assertCounts(suite, 5_001, 5_000, 1);
		assertEquals("false", property(suite, "complete"));
		assertEquals(
				"Проверка реестра: register.csv (объектов больше 20000: только проблемы и объекты без сертификата)",
				suite.getAttribute("name"));
	}

	@Test
	void leavesNothingBehind() throws Exception {
		report(FailOn.NEVER, Locale.ROOT, Fixture::everything);
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(0, left.count());
		}
	}

	/** One rejected record, and of each four objects a certificate, two with a conclusion and one with nothing else. */
	private static void many(Fixture run, int count) throws Exception {
		run.rejected("X", "UNKNOWN_LETTER");
		for (int i = 0; i < count; i++) {
			run.object("R-" + i, "Услуга", switch (i % 4) {
			case 0 -> Fixture.appeals(Finding.A, Finding.A);
			case 1 -> Fixture.appeals(Finding.V, Finding.V);
			default -> Fixture.appeals(Finding.B, Finding.B);
			});
		}
	}

	private Element report(FailOn failOn, Locale locale, Run run) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (JUnitReport report = new JUnitReport(out, locale, failOn, scratch)) {
			Fixture fixture = new Fixture(report);
			run.fill(fixture);
			fixture.finish();
		}
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
		SchemaFactory.newDefaultInstance().newSchema(new StreamSource(new StringReader(COMMON_STRUCTURE)))
				.newValidator().validate(new DOMSource(document));
		return document.getDocumentElement();
	}

	private static void assertCounts(Element suite, int tests, int failures, int errors) {
		assertEquals(List.of(tests, failures, errors, 0), List.of(count(suite, "tests"), count(suite, "failures"),
				count(suite, "errors"), count(suite, "skipped")));
		assertEquals(List.of(tests, failures, errors), List.of(cases(suite).size(),
				suite.getElementsByTagName("failure").getLength(), suite.getElementsByTagName("error").getLength()));
	}

	private static int count(Element suite, String attribute) {
		return Integer.parseInt(suite.getAttribute(attribute));
	}

	private static List<Element> cases(Element suite) {
		List<Element> cases = new ArrayList<>();
		for (var node = suite.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && "testcase".equals(element.getTagName())) {
				cases.add(element);
			}
		}
		return cases;
	}

	private static Element only(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		assertEquals(1, found.getLength(), name);
		return (Element) found.item(0);
	}

	private static String property(Element suite, String name) {
		NodeList properties = suite.getElementsByTagName("property");
		for (int i = 0; i < properties.getLength(); i++) {
			Element property = (Element) properties.item(i);
			if (property.getAttribute("name").equals(name)) {
				return property.getAttribute("value");
			}
		}
		throw new AssertionError("no property " + name);
	}
}
