// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.List;

import org.etalon.exchange.VariantStamp;
import org.etalon.tests.support.VariantsForTests;

/** The variants for tests as if bundles had brought them. */
final class InstalledForTests {

	private InstalledForTests() {
	}

	static List<InstalledVariant> all() {
		return VariantsForTests.all().stream().map(variant -> new InstalledVariant(variant,
				new VariantStamp(variant.info().id(), "1.0.0", () -> "abc"), "org.etalon.test")).toList();
	}
}
