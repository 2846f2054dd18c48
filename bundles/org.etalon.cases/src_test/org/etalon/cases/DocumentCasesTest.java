// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.Bench.assertPasses;

import org.junit.jupiter.api.Test;

/** What the worked cases do not show of the contents of documents. */
class DocumentCasesTest {

	@Test
	void knowsTheContentsOfANotice() {
		assertPasses("R-19",
				"{\"document\": \"TERMINATION_NOTICE\", \"fields\": [\"terminationDate\", \"objectName\"]}",
				"{\"valid\": false, \"missing\": [\"authority\", \"monitoringResult\"], \"recommended\": false}");
	}

	@Test
	void recommendsTheContentsOfACertificate() {
		assertPasses("R-19", "{\"document\": \"CERTIFICATE\", \"fields\": []}",
				"{\"valid\": false, \"recommended\": true, \"missing\": [\"number\", \"objectName\", \"category\", "
						+ "\"authority\", \"integralLevel\", \"clause\", \"issueDate\", \"validFrom\", \"validTo\", "
						+ "\"issuer\", \"signatory\"]}");
	}

	@Test
	void letsADocumentSayMore() {
		assertPasses("R-19",
				"{\"document\": \"TERMINATION_NOTICE\", \"fields\": [\"objectName\", \"authority\", \"greeting\", "
						+ "\"monitoringResult\", \"terminationDate\", \"objectName\"]}",
				"{\"valid\": true, \"missing\": []}");
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertPasses("R-19", "{\"document\": \"LETTER\", \"fields\": []}", "{\"error\": \"INVALID_INPUT\"}");
		assertPasses("R-19", "{\"document\": \"CONCLUSION\", \"fields\": [1]}", "{\"error\": \"INVALID_INPUT\"}");
		assertPasses("R-40", "{\"components\": [\"DESIGN\"]}", "{\"error\": \"INVALID_INPUT\"}");
	}

	@Test
	void namesThePartsAModelLacks() {
		assertPasses("R-40",
				"{\"components\": [\"TYPICAL_ERRORS_LIST\", \"REFERENCE_SHEET_LAB\", \"TYPICAL_ERRORS_LIST\"]}",
				"{\"complete\": false, \"missing\": [\"USER_JOURNEY_DIAGRAM\", \"DESIGN_SPECIFICATION\", "
						+ "\"REFERENCE_SHEET_REGULATION\", \"REFERENCE_SHEET_RECEPTION\"]}");
	}
}
