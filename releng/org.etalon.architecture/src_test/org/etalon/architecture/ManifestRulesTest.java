// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestRulesTest {

	private static final Workspace SOURCES = Workspace.ofThisProject();
	private static final List<String> NOTHING = List.of();

	@TempDir
	Path folder;
	private Fixture bad;

	@BeforeEach
	void start() {
		bad = new Fixture(folder);
	}

	@Test
	void theSourcesAreFound() {
		assertTrue(SOURCES.bundles().stream().anyMatch(bundle -> bundle.name().equals("org.etalon.norm")));
		assertTrue(SOURCES.features().containsKey("org.etalon.norm"));
	}

	@Test
	void bundlesUseWhatTheTableSays() {
		assertEquals(NOTHING, ManifestRules.mayUse(SOURCES, table()));
	}

	@Test
	void aUseThatTheTableDoesNotKnowIsFound() {
		bad.bundle("org.etalon.scoring", "Export-Package: org.etalon.scoring.spi;version=\"1.0.0\"")
				.bundle("org.etalon.norm", "Import-Package: org.etalon.scoring.spi;version=\"[1.0.0,2.0.0)\"");
		assertEquals(List.of("org.etalon.norm may not use org.etalon.scoring"),
				ManifestRules.mayUse(bad.workspace(), table()));
	}

	@Test
	void aRequiredBundleCountsAsUsed() {
		bad.bundle("org.etalon.norm", "Require-Bundle: org.etalon.cli;bundle-version=\"[1.0.0,2.0.0)\"");
		assertEquals(List.of("org.etalon.norm may not use org.etalon.cli"),
				ManifestRules.mayUse(bad.workspace(), table()));
	}

	@Test
	void aBundleThatTheTableDoesNotKnowIsFound() {
		bad.bundle("org.etalon.unknown");
		assertEquals(List.of("org.etalon.unknown is missing from the table"),
				ManifestRules.mayUse(bad.workspace(), table()));
	}

	@Test
	void theTableKnowsNoOtherBundles() {
		assertEquals(NOTHING, ManifestRules.onlyInTheTable(SOURCES, table()));
	}

	@Test
	void aBundleThatOnlyTheTableKnowsIsFound() {
		bad.bundle("org.etalon.norm");
		Map<String, Set<String>> table = Map.of("org.etalon.norm", Set.of("org.etalon.gone"));
		assertEquals(List.of("org.etalon.gone"), ManifestRules.onlyInTheTable(bad.workspace(), table));
	}

	@Test
	void thereAreNoCycles() {
		assertEquals(NOTHING, ManifestRules.noCycles(SOURCES));
	}

	@Test
	void aCycleIsFound() {
		bad.bundle("org.etalon.a", "Export-Package: org.etalon.a;version=\"1.0.0\"", "Import-Package: org.etalon.b")
				.bundle("org.etalon.b", "Export-Package: org.etalon.b;version=\"1.0.0\"",
						"Import-Package: org.etalon.c")
				.bundle("org.etalon.c", "Export-Package: org.etalon.c;version=\"1.0.0\"",
						"Import-Package: org.etalon.a")
				.bundle("org.etalon.d", "Import-Package: org.etalon.a");
		assertEquals(3, ManifestRules.noCycles(bad.workspace()).size());
	}

	@Test
	void nobodyImportsAVariant() {
		assertEquals(NOTHING, ManifestRules.nobodyImportsAVariantOrTheJdbcStore(SOURCES));
	}

	@Test
	void theImportOfAVariantIsFound() {
		bad.bundle("org.etalon.scoring.appeals").bundle("org.etalon.operations",
				"Require-Bundle: org.etalon.scoring.appeals;bundle-version=\"[1.0.0,2.0.0)\"");
		assertEquals(List.of("org.etalon.operations uses org.etalon.scoring.appeals"),
				ManifestRules.nobodyImportsAVariantOrTheJdbcStore(bad.workspace()));
	}

	@Test
	void widgetsStayInTheUserInterface() {
		assertEquals(NOTHING, ManifestRules.widgetsOnlyInTheUserInterface(SOURCES));
	}

	@Test
	void widgetsElsewhereAreFound() {
		bad.bundle("org.etalon.ui.register", "Import-Package: org.eclipse.swt.widgets")
				.bundle("org.etalon.operations", "Import-Package: org.eclipse.swt.widgets")
				.bundle("org.etalon.exchange", "Require-Bundle: org.eclipse.ui")
				.bundle("org.etalon.scoring", "Require-Bundle: org.eclipse.jface.text");
		assertEquals(
				List.of("org.etalon.exchange uses org.eclipse.ui", "org.etalon.operations uses org.eclipse.swt.widgets",
						"org.etalon.scoring uses org.eclipse.jface.text"),
				ManifestRules.widgetsOnlyInTheUserInterface(bad.workspace()));
	}

	@Test
	void databasesStayInTheJdbcStore() {
		assertEquals(NOTHING, ManifestRules.databasesOnlyInTheJdbcStore(SOURCES));
	}

	@Test
	void databasesElsewhereAreFound() {
		bad.bundle("org.etalon.store.jdbc", "Import-Package: org.h2.tools").bundle("org.etalon.store",
				"Import-Package: org.h2.tools");
		assertEquals(List.of("org.etalon.store uses org.h2.tools"),
				ManifestRules.databasesOnlyInTheJdbcStore(bad.workspace()));
	}

	@Test
	void whatIsInternalStaysInternal() {
		assertEquals(NOTHING, ManifestRules.noInternalPackageIsExported(SOURCES));
	}

	@Test
	void anExportedInternalPackageIsFound() {
		bad.bundle("org.etalon.a", "Export-Package: org.etalon.a.internal;version=\"1.0.0\"");
		assertEquals(List.of("org.etalon.a exports org.etalon.a.internal"),
				ManifestRules.noInternalPackageIsExported(bad.workspace()));
	}

	@Test
	void exportsHaveVersions() {
		assertEquals(NOTHING, ManifestRules.everyExportHasAVersion(SOURCES));
	}

	@Test
	void anExportWithoutAVersionIsFound() {
		bad.bundle("org.etalon.a", "Export-Package: org.etalon.a");
		assertEquals(List.of("org.etalon.a exports org.etalon.a without a version"),
				ManifestRules.everyExportHasAVersion(bad.workspace()));
	}

	@Test
	void dependenciesHaveRanges() {
		assertEquals(NOTHING, ManifestRules.everyDependencyHasARange(SOURCES));
	}

	@Test
	void dependenciesWithoutRangesAreFound() {
		bad.bundle("org.etalon.a", "Import-Package: picocli;version=\"4.7.0\",org.osgi.framework,javax.xml.stream",
				"Require-Bundle: org.eclipse.equinox.common");
		assertEquals(
				List.of("org.etalon.a imports picocli without a range",
						"org.etalon.a imports org.osgi.framework without a range",
						"org.etalon.a requires org.eclipse.equinox.common without a range"),
				ManifestRules.everyDependencyHasARange(bad.workspace()));
	}

	@Test
	void thereAreNoActivatorsDynamicImportsOrBuddies() {
		assertEquals(NOTHING, ManifestRules.noActivatorsDynamicImportsOrBuddies(SOURCES));
	}

	@Test
	void activatorsDynamicImportsAndBuddiesAreFound() {
		bad.bundle("org.etalon.a", "Bundle-Activator: org.etalon.a.Activator", "DynamicImport-Package: *",
				"Eclipse-BuddyPolicy: global");
		assertEquals(
				List.of("org.etalon.a has Bundle-Activator", "org.etalon.a has DynamicImport-Package",
						"org.etalon.a has Eclipse-BuddyPolicy"),
				ManifestRules.noActivatorsDynamicImportsOrBuddies(bad.workspace()));
	}

	@Test
	void thereAreNoNestedJars() {
		assertEquals(NOTHING, ManifestRules.noNestedJars(SOURCES));
	}

	@Test
	void aNestedJarIsFound() {
		bad.bundle("org.etalon.a").file("bundles/org.etalon.a/lib/x.jar", "").file("bundles/org.etalon.a/target/a.jar",
				"");
		assertEquals(List.of("org.etalon.a holds " + Path.of("lib", "x.jar")),
				ManifestRules.noNestedJars(bad.workspace()));
	}

	@Test
	void bundlesAreMadeForJava21() {
		assertEquals(NOTHING, ManifestRules.java21(SOURCES));
	}

	@Test
	void anotherJavaIsFound() {
		bad.bundle("org.etalon.a", "Bundle-RequiredExecutionEnvironment: JavaSE-17").bundle("org.etalon.b");
		assertEquals(List.of("org.etalon.a is made for JavaSE-17", "org.etalon.b is made for null"),
				ManifestRules.java21(bad.workspace()));
	}

	@Test
	void bundlesHaveTests() {
		assertEquals(NOTHING, ManifestRules.everyBundleHasTests(SOURCES));
	}

	@Test
	void aBundleWithoutTestsIsFound() {
		bad.bundle("org.etalon.a").bundle("org.etalon.b")
				.file("bundles/org.etalon.b/src_test/org/etalon/b/BTest.java", "")
				.bundle("org.etalon.nl.x", "Fragment-Host: x").bundle("org.etalon.y", "Fragment-Host: y")
				.file("bundles/org.etalon.y/src/y/Y.java", "");
		assertEquals(List.of("org.etalon.a has no tests", "org.etalon.y has no tests"),
				ManifestRules.everyBundleHasTests(bad.workspace()));
	}

	@Test
	void bundlesStandInOneFeature() {
		assertEquals(NOTHING, ManifestRules.everyBundleStandsInOneFeature(SOURCES));
	}

	@Test
	void aBundleInNoFeatureOrInTwoIsFound() {
		bad.bundle("org.etalon.a").bundle("org.etalon.b").bundle("org.etalon.c")
				.file("features/x/feature.xml",
						"<feature id=\"x\"><plugin id=\"org.etalon.b\" version=\"0.0.0\"/>"
								+ "<plugin\n version=\"0.0.0\" id=\"org.etalon.c\"/></feature>")
				.file("features/y/feature.xml", "<feature><plugin id=\"org.etalon.c\"/></feature>");
		List<String> broken = ManifestRules.everyBundleStandsInOneFeature(bad.workspace());
		assertEquals(List.of("org.etalon.a stands in []", "org.etalon.c stands in [x, y]"), broken);
	}

	/** The table of docs/architecture.md as data. */
	private static Map<String, Set<String>> table() {
		Map<String, Set<String>> table = new TreeMap<>();
		Workspace.read(Path.of(System.getProperty("basedir"), "may-use.csv")).lines().skip(1).forEach(line -> {
			int comma = line.indexOf(',');
			String used = line.substring(comma + 1);
			table.put(line.substring(0, comma), used.isEmpty() ? Set.of() : Set.of(used.split(" ")));
		});
		return table;
	}
}
