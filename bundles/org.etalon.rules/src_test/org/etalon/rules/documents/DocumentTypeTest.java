// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.documents;

import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTypeTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"CONCLUSION|[objectName, category, authority, assessmentResults, monitoringCapability, integralLevel, remarks]",
			"TERMINATION_NOTICE|[objectName, authority, monitoringResult, terminationDate]",
			"CERTIFICATE|[number, objectName, category, authority, integralLevel, clause, issueDate, validFrom, validTo, issuer, signatory]" })
	void listsTheContents(DocumentType type, String contents) {
		assertEquals(contents, type.contents().toString());
	}

	/** Every subset of the contents, what is missing in their order; what other documents state does no harm. */
	@ParameterizedTest
	@EnumSource
	void namesAllThatIsMissing(DocumentType type) {
		List<DocumentField> contents = type.contents();
		for (int set = 0; set < 1 << contents.size(); set++) {
			EnumSet<DocumentField> fields = EnumSet.allOf(DocumentField.class);
			List<DocumentField> missing = new ArrayList<>();
			for (int i = 0; i < contents.size(); i++) {
				if ((set >> i & 1) == 0) {
					missing.add(contents.get(i));
				}
			}
			fields.removeAll(missing);
			assertEquals(missing, type.check(fields).value().missing());
			assertEquals(missing.isEmpty(), type.check(fields).value().complete());
		}
	}

	/** The Rules do not say what a certificate contains. */
	@Test
	void marksWhatIsOnlyRecommended() {
		assertEquals(List.of(DocumentType.CERTIFICATE),
				Arrays.stream(DocumentType.values()).filter(DocumentType::recommended).toList());
		assertTrue(trace(DocumentType.CERTIFICATE.check(Set.of())).get(0)
				.startsWith("CERTIFICATE (RECOMMENDED): [number,"));
		assertTrue(trace(DocumentType.CERTIFICATE.check(Set.of())).get(0).endsWith("[3к, 7д, 7е, 27-29]"));
	}

	@Test
	void explains() {
		assertEquals(
				List.of("TERMINATION_NOTICE: [objectName, authority, monitoringResult, terminationDate] → "
						+ "MISSING [monitoringResult] [35]"),
				trace(DocumentType.TERMINATION_NOTICE.check(
						Set.of(DocumentField.OBJECT_NAME, DocumentField.AUTHORITY, DocumentField.TERMINATION_DATE))));
		assertTrue(trace(DocumentType.CONCLUSION.check(Set.of())).get(0).endsWith("[24]"));
		assertEquals("notice of termination", DocumentType.TERMINATION_NOTICE.caption().en());
	}

	@Test
	void findsAFieldByItsName() {
		assertEquals(Optional.of(DocumentField.MONITORING_RESULT), DocumentField.find("monitoringResult"));
		assertEquals(Optional.empty(), DocumentField.find("MONITORING_RESULT"));
		assertEquals("результаты оценки", DocumentField.ASSESSMENT_RESULTS.caption().ru());
		assertEquals(DocumentField.values().length,
				Arrays.stream(DocumentField.values()).map(DocumentField::code).distinct().count());
	}
}
