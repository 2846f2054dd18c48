// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

	static Stream<Arguments> documents() {
		return SampleDocuments.all().entrySet().stream().flatMap(sample -> Stream.of(ModelFormat.values())
				.map(format -> Arguments.of(sample.getKey(), sample.getValue(), format)));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("documents")
	void aDocumentIsReadAsItWasWritten(String name, Document document, ModelFormat format) throws Exception {
		String text = ModelText.write(document, format);
		ModelReading reading = ModelText.read(name, text);
		assertEquals(List.of(), reading.problems());
		assertEquals(format, reading.format());
		assertEquals(ModelVersion.CURRENT, reading.version());
		assertTrue(EcoreUtil.equals(document, reading.document()), text);
		assertEquals(text, ModelText.write(reading.document(), format));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("documents")
	void theOtherFormatHoldsTheSame(String name, Document document, ModelFormat format) throws Exception {
		ModelFormat other = format == ModelFormat.XMI ? ModelFormat.JSON : ModelFormat.XMI;
		Document once = ModelText.read(name, ModelText.write(document, format)).document();
		Document twice = ModelText.read(name, ModelText.write(once, other)).document();
		assertEquals(ModelText.write(document, format), ModelText.write(twice, format));
	}
}
