// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.etalon.model.base.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our XMI is EMF's: what one writes, the other reads. */
class EmfCompatibilityTest {

	static Stream<Arguments> documents() {
		return SampleDocuments.all().entrySet().stream()
				.map(sample -> Arguments.of(sample.getKey(), sample.getValue()));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("documents")
	void emfReadsWhatWeWrite(String name, Document document) throws Exception {
		String text = ModelText.write(document, ModelFormat.XMI);
		Resource resource = new XMIResourceImpl(URI.createURI("memory:document.xmi"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		assertEquals(List.of(), resource.getErrors());
		assertEquals(1, resource.getContents().size());
		assertTrue(EcoreUtil.equals(document, resource.getContents().get(0)), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "ASCII" })
	void weReadWhatEmfWrites(String encoding) throws Exception {
		for (Map.Entry<String, Document> sample : SampleDocuments.all().entrySet()) {
			Document document = sample.getValue();
			Resource resource = new XMIResourceImpl(URI.createURI("memory:document.xmi"));
			resource.getContents().add(EcoreUtil.copy(document));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			resource.save(out, Map.of(XMLResource.OPTION_ENCODING, encoding));
			ModelReading reading = ModelText.read(sample.getKey(), new ByteArrayInputStream(out.toByteArray()));
			assertEquals(List.of(), reading.problems(), out.toString(StandardCharsets.UTF_8));
			assertTrue(EcoreUtil.equals(document, reading.document()), out.toString(StandardCharsets.UTF_8));
		}
	}
}
