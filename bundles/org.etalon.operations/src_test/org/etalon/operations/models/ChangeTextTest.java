// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EClass;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;

class ChangeTextTest {

	@Test
	void textsAreInBothLanguages() {
		BothLanguages.check(ChangeText.class, "changes");
	}

	@Test
	void everythingAModelAndAPlanHoldHasANameAndNothingElse() {
		Set<EClass> classes = new LinkedHashSet<>();
		Deque<EClass> open = new ArrayDeque<>(List.of(Literals.TYPICAL_SERVICE_MODEL, Literals.REGION_PLAN));
		while (!open.isEmpty()) {
			EClass next = open.pop();
			if (classes.add(next)) {
				next.getEAllContainments().forEach(each -> open.push(each.getEReferenceType()));
			}
		}
		Set<String> expected = new TreeSet<>();
		for (EClass each : classes) {
			// Steps of a scale are shown as a value.
			if (!each.getName().equals("ScaleStep")) {
				expected.add("class." + each.getName());
				each.getEAllStructuralFeatures().stream().filter(feature -> !feature.isDerived())
						.forEach(feature -> expected.add("feature." + feature.getName()));
			}
		}
		Set<String> found = new TreeSet<>(new Texts(ChangeText.class, "changes", Locale.ROOT).patterns().keySet());
		found.removeIf(key -> !key.startsWith("class.") && !key.startsWith("feature."));
		assertEquals(expected, found);
	}
}
