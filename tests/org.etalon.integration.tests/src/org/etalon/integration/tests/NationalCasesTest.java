// SPDX-License-Identifier: EPL-2.0
package org.etalon.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseResult;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.operations.RunCases;
import org.etalon.operations.VariantRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The worked cases of the Rules, computed by the national variants as the framework finds them. */
class NationalCasesTest {

	@TempDir
	Path folder;

	private RunCases.Result run(Map<ObjectKind, String> forced) throws UnreadableInputException {
		BundleContext context = FrameworkUtil.getBundle(NationalCasesTest.class).getBundleContext();
		ServiceReference<VariantRegistry> reference = context.getServiceReference(VariantRegistry.class);
		try {
			return new RunCases(context.getService(reference)).run(new RunCases.Request("test",
					List.of("examples/cases.csv"), Path.of(System.getProperty("etalon.root")),
					new ReadOptions(null, '\0', true, folder), List.of(), AllSettings.defaults(), null,
					ProductionCalendar::builtIn, LocalDate.of(2025, 6, 1), forced));
		} finally {
			context.ungetService(reference);
		}
	}

	@Test
	void everyWorkedCasePasses() throws UnreadableInputException {
		RunCases.Result result = run(Map.of());
		assertEquals(List.of(), result.unreadable());
		assertEquals(List.of(), result.report().run().results().stream().filter(one -> !one.passed()).toList());
		assertTrue(result.report().run().passed() > 200);
		assertEquals(List.of("appeals", "services"),
				result.report().variants().stream().map(variant -> variant.id()).toList());
	}

	/** Without the variant a case needs it fails, and says so. */
	@Test
	void aCaseWithoutItsVariantFails() throws UnreadableInputException {
		RunCases.Result result = run(Map.of(ObjectKind.STATE_SERVICE, "none"));
		List<CaseResult> failed = result.report().run().results().stream().filter(one -> !one.passed()).toList();
		assertTrue(!failed.isEmpty());
		failed.forEach(one -> assertEquals("NO_VARIANT", one.refusal().code()));
	}
}
