// SPDX-License-Identifier: EPL-2.0
package org.etalon.integration.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.ScoringVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The variants are found as services with typed properties, without anybody naming their classes. */
class VariantServicesTest {

	private final BundleContext context = FrameworkUtil.getBundle(VariantServicesTest.class).getBundleContext();

	@Test
	void theFourNationalVariantsAreRegistered() throws InvalidSyntaxException {
		Set<Object> ids = new TreeSet<>();
		for (ServiceReference<ScoringVariant> reference : variants(null)) {
			ids.add(reference.getProperty("etalon.variant.id"));
		}
		assertEquals(Set.of("appeals", "control", "internal", "services"), ids);
	}

	@ParameterizedTest
	@CsvSource({ "services, STATE_SERVICE|TYPICAL_SERVICE|SERVIS", "appeals, APPEALS_SERVIS", "control, CONTROL_SERVIS",
			"internal, INTERNAL_SERVIS" })
	void aVariantTellsItsPropertiesBeforeItIsMade(String id, String kinds) throws InvalidSyntaxException {
		ServiceReference<ScoringVariant> reference = variant(id);

		assertArrayEquals(kinds.split("\\|"), strings(reference.getProperty("etalon.variant.kinds")));
		assertEquals("1", reference.getProperty("etalon.variant.edition"));
		assertEquals("", reference.getProperty("etalon.variant.subject"));
		assertEquals("", reference.getProperty("etalon.variant.effectiveFrom"));
		assertEquals("", reference.getProperty("etalon.variant.effectiveTo"));
	}

	@ParameterizedTest
	@CsvSource({ "services", "appeals", "control", "internal" })
	void theServiceSaysOfItselfWhatItsPropertiesSay(String id) throws InvalidSyntaxException {
		ServiceReference<ScoringVariant> reference = variant(id);
		ScoringVariant variant = context.getService(reference);
		try {
			assertEquals(id, variant.info().id());
			assertEquals(Set.of(strings(reference.getProperty("etalon.variant.kinds"))),
					variant.info().kinds().stream().map(ObjectKind::name).collect(Collectors.toSet()));
		} finally {
			context.ungetService(reference);
		}
	}

	@ParameterizedTest
	@CsvSource({ "services", "appeals", "control", "internal" })
	void eachVariantHasABundleOfItsOwnThatNobodyNeeds(String id) throws InvalidSyntaxException {
		Bundle bundle = variant(id).getBundle();

		assertEquals("org.etalon.scoring." + id, bundle.getSymbolicName());
		assertTrue(bundle.getHeaders().get("Export-Package") == null, "exports something");
	}

	private ServiceReference<ScoringVariant> variant(String id) throws InvalidSyntaxException {
		ServiceReference<ScoringVariant>[] found = variants("(etalon.variant.id=" + id + ")");
		assertEquals(1, found.length, id);
		return found[0];
	}

	@SuppressWarnings("unchecked")
	private ServiceReference<ScoringVariant>[] variants(String filter) throws InvalidSyntaxException {
		return context.getServiceReferences(ScoringVariant.class, filter).toArray(ServiceReference[]::new);
	}

	/** A property of several values has one value when there is only one. */
	private static String[] strings(Object property) {
		return property instanceof String one ? new String[] { one } : (String[]) property;
	}
}
