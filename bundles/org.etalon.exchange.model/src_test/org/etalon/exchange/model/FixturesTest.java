// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Document;
import org.junit.jupiter.api.Test;

/** Texts as released versions wrote them can be read for ever. */
class FixturesTest {

	@Test
	void everyReleasedTextIsReadWithoutAProblem() throws Exception {
		List<Path> files;
		try (Stream<Path> all = Files.walk(SampleDocuments.fixtures(ModelVersion.CURRENT).getParent())) {
			files = all.filter(Files::isRegularFile).sorted().toList();
		}
		assertTrue(files.size() >= 2 * SampleDocuments.all().size(), files.toString());
		for (Path file : files) {
			ModelReading reading = read(file);
			assertEquals(List.of(), reading.problems(), file.toString());
			assertEquals(file.getParent().getFileName().toString(), reading.version().toString());
		}
	}

	@Test
	void theTextsOfThisVersionHoldTheSameInBothFormatsAndAreWrittenAgain() throws Exception {
		for (Map.Entry<String, Document> sample : SampleDocuments.all().entrySet()) {
			Path xmi = SampleDocuments.fixtures(ModelVersion.CURRENT).resolve(sample.getKey() + ".xmi");
			Path json = SampleDocuments.fixtures(ModelVersion.CURRENT).resolve(sample.getKey() + ".json");
			assertTrue(EcoreUtil.equals(sample.getValue(), read(xmi).document()), xmi.toString());
			assertTrue(EcoreUtil.equals(sample.getValue(), read(json).document()), json.toString());
			assertEquals(Files.readString(xmi), ModelText.write(read(xmi).document(), ModelFormat.XMI));
			assertEquals(Files.readString(json), ModelText.write(read(json).document(), ModelFormat.JSON));
		}
	}

	@Test
	void theTextsOfThisVersionHoldEveryClassWithEveryFeature() throws Exception {
		Set<String> expected = new TreeSet<>();
		for (EClass eClass : SampleDocuments.classes()) {
			expected.add(eClass.getName());
			eClass.getEAllStructuralFeatures().stream().filter(feature -> !feature.isDerived())
					.forEach(feature -> expected.add(name(eClass, feature)));
		}
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.list(SampleDocuments.fixtures(ModelVersion.CURRENT))) {
			for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
				Document document = read(file).document();
				collect(document, found);
				for (Iterator<EObject> all = EcoreUtil.getAllContents(document, false); all.hasNext();) {
					collect(all.next(), found);
				}
			}
		}
		expected.removeAll(found);
		assertEquals(Set.of(), expected);
	}

	private static void collect(EObject object, Set<String> found) {
		found.add(object.eClass().getName());
		object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet)
				.forEach(feature -> found.add(name(object.eClass(), feature)));
	}

	private static String name(EClass eClass, EStructuralFeature feature) {
		return eClass.getName() + "." + feature.getName();
	}

	private static ModelReading read(Path file) throws Exception {
		try (InputStream in = Files.newInputStream(file)) {
			return ModelText.read(file.getFileName().toString(), in);
		}
	}
}
