// SPDX-License-Identifier: EPL-2.0
package org.etalon.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.NewRules;
import org.etalon.extensions.build.RuleFolder;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.operations.UnusableRulesException;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Bundles without a class: what their rule files declare is there as if they had registered it themselves. */
class RuleBundlesTest {

	private final BundleContext context = FrameworkUtil.getBundle(RuleBundlesTest.class).getBundleContext();

	@TempDir
	Path folder;

	private Path jar(Map<String, String> files) throws Exception {
		NewRules.write(folder.resolve("rules"), files);
		RuleFolder rules = new RuleFolder(folder.resolve("rules"));
		return new BundleBuild(folder.resolve("out"), BundleBuild.DEFAULT_TIME, folder)
				.build(RuleFileReader.read(RuleFileReader.FILE, rules), rules, null, null).jar();
	}

	private Bundle install(Path jar) throws Exception {
		Bundle bundle = context.installBundle("rules", new ByteArrayInputStream(Files.readAllBytes(jar)));
		bundle.start(Bundle.START_ACTIVATION_POLICY);
		return bundle;
	}

	private <S> List<ServiceReference<S>> of(Bundle bundle, Class<S> type) throws Exception {
		return context.getServiceReferences(type, null).stream()
				.filter(reference -> reference.getBundle().equals(bundle)).toList();
	}

	private RuleBundles.Extended reported() {
		List<RuleBundles.Extended> all = context.getService(context.getServiceReference(RuleBundles.class)).bundles();
		return all.stream().filter(each -> each.bundle().equals("ru.example")).findFirst().orElse(null);
	}

	@Test
	void aVariantComesAndGoesWithItsBundle() throws Exception {
		Bundle bundle = install(jar(new NewRules("ru.example", "92", Locale.of("ru")).variant()));
		try {
			List<ServiceReference<ScoringVariant>> variants = of(bundle, ScoringVariant.class);
			assertEquals(1, variants.size());
			assertEquals("services-92", context.getService(variants.getFirst()).info().id());
			assertTrue(reported().problems().isEmpty());
		} finally {
			bundle.uninstall();
		}
		assertTrue(of(bundle, ScoringVariant.class).isEmpty());
		assertNull(reported());
	}

	@Test
	void anOverlayComesWithItsBundle() throws Exception {
		Bundle bundle = install(jar(new NewRules("ru.example", "92", Locale.of("ru")).overlay("services")));
		try {
			ServiceReference<Overlay> overlay = of(bundle, Overlay.class).getFirst();
			assertEquals("services+92-strict", context.getService(overlay).declaration().variant());
		} finally {
			bundle.uninstall();
		}
	}

	@Test
	void aFileWithAMistakeRegistersNothingAndIsReported() throws Exception {
		Path jar = jar(new NewRules("ru.example", "92", Locale.of("ru")).variant());
		Path broken = folder.resolve("broken.jar");
		try (JarFile in = new JarFile(jar.toFile());
				JarOutputStream out = new JarOutputStream(Files.newOutputStream(broken), in.getManifest())) {
			String rules = new String(in.getInputStream(in.getEntry("rules.yaml")).readAllBytes(),
					StandardCharsets.UTF_8);
			out.putNextEntry(new JarEntry("rules.yaml"));
			out.write(rules.replace("cases: cases.csv", "").replace("from: 75", "form: 75")
					.getBytes(StandardCharsets.UTF_8));
			out.closeEntry();
		}
		Bundle bundle = install(broken);
		try {
			assertTrue(of(bundle, ScoringVariant.class).isEmpty());
			assertNull(reported().rules());
			assertFalse(reported().problems().isEmpty());
			assertEquals("rules.yaml", reported().problems().getFirst().file());
			VariantRegistry registry = context.getService(context.getServiceReference(VariantRegistry.class));
			UnusableRulesException refused = assertThrows(UnusableRulesException.class, registry::variants);
			assertEquals("RULE_FILE_BROKEN", refused.code());
			assertEquals("ru.example 1.0.0", refused.arguments().getFirst());
		} finally {
			bundle.uninstall();
		}
	}
}
