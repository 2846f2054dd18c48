// SPDX-License-Identifier: EPL-2.0
package org.etalon.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.model.check.ModelCheck;
import org.junit.jupiter.api.Test;

/** The metamodel works in a framework: EMF's bundles start when they are asked for a class, and find each other. */
class ModelDocumentsTest {

	private static final String ROADMAP = """
			{
			  "$type": "urn:etalon:model:certification:1.1#Roadmap",
			  "id": "r-1",
			  "object": "o-1",
			  "state": "AGREED",
			  "points": [
			    {
			      "id": "p-1",
			      "percent": 100
			    }
			  ]
			}
			""";

	@Test
	void aDocumentIsReadCheckedAndWritten() throws Exception {
		ModelReading reading = ModelText.read("roadmap.json", ROADMAP);
		assertEquals(List.of(), reading.problems());
		assertEquals(8, ModelCheck.check(reading.document()).stream()
				.filter(found -> found.constraint().name().equals("SECTION_MISSING")).count());
		String xmi = ModelText.write(reading.document(), ModelFormat.XMI);
		assertEquals(ROADMAP, ModelText.write(ModelText.read("roadmap.xmi", xmi).document(), ModelFormat.JSON));
	}
}
