// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.SigningException;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.Ledger;
import org.etalon.norm.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackBundleTest {

	private static final String NAME = "org.region.rules";

	@TempDir
	Path temp;

	private Path home;
	private Path jar;

	/** An installation whose scoring is 1.0.0, and a rule bundle. */
	@BeforeEach
	void prepare() throws IOException {
		home = Files.createDirectories(temp.resolve("home"));
		Files.createDirectories(home.resolve("plugins"));
		Files.createDirectories(home.resolve("lib"));
		Files.writeString(home.resolve("lib/national"), "api.jar\n");
		write(home.resolve("plugins/api.jar"), Map.of("Bundle-SymbolicName", "org.etalon.scoring", "Bundle-Version",
				"1.0.0", "Export-Package", "org.etalon.scoring;version=\"1.0.0\""));
		jar = temp.resolve("rules.jar");
		rules("1", "[1.0.0,2.0.0)");
	}

	private void rules(String edition, String versions) throws IOException {
		write(jar, Map.of("Bundle-SymbolicName", NAME, "Bundle-Version", "1.1.0", "Etalon-Rules", edition,
				"Import-Package", "org.etalon.scoring;version=\"" + versions + "\""));
	}

	private static void write(Path jar, Map<String, String> headers) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.forEach(manifest.getMainAttributes()::putValue);
		try (OutputStream out = Files.newOutputStream(jar)) {
			new JarOutputStream(out, manifest).close();
		}
	}

	private PackBundle.Result pack(String how) throws IOException, SigningException {
		Workplace workplace = new Workplace(new InstallationFiles(home), null, Clock.systemUTC(), "tester", temp);
		TryBundle trial = new TryBundle((bundles, folder, heap) -> FakeTrial.command(how, heap), TryBundleTest.SHORT,
				temp);
		return new PackBundle(workplace, trial).run(BundleBuild.head(jar).orElseThrow(), jar,
				new BundleBuild(temp.resolve("out"), BundleBuild.DEFAULT_TIME, temp), null, LocalDate.of(2026, 1, 1),
				Progress.NONE);
	}

	private void isNotMade(PackBundle.Result result, Step step, String code) {
		Verdict last = result.verdicts().getLast();
		assertFalse(last.passed());
		assertEquals(step + " " + code, last.step() + " " + last.code());
		assertNull(result.built());
		assertFalse(Files.exists(temp.resolve("out")));
	}

	@Test
	void isMadeOfABundleThatPassesWhatAnInstallationLooksAt() throws Exception {
		PackBundle.Result result = pack("behaves");

		assertEquals(List.of(Step.COMPATIBILITY, Step.SELF_TEST),
				result.verdicts().stream().map(Verdict::step).toList(), "what it moves is for the installation");
		assertTrue(Files.exists(result.built().jar()));
	}

	@Test
	void isNotMadeIfATrialFails() throws Exception {
		isNotMade(pack("exits"), Step.IMPACT, "BUNDLE_EXITS");
	}

	@Test
	void isNotMadeOfWhatNoInstallationTakes() throws Exception {
		write(jar, Map.of("Bundle-SymbolicName", NAME, "Bundle-Version", "1.1.0", "Etalon-Rules", "1",
				"Bundle-Activator", "region.Start"));
		isNotMade(pack("behaves"), Step.ORIGIN, "ACTIVATOR");
		rules("1", "[2.0.0,3.0.0)");
		isNotMade(pack("behaves"), Step.COMPATIBILITY, "OTHER_API");
	}

	/** A new version is not held against the one that is installed here: it would take its place. */
	@Test
	void isMadeWhereAnEarlierVersionIsInstalled() throws Exception {
		new Ledger(List.of(
				new Ledger.Accepted("0".repeat(64), NAME, "1.0.0", "", Instant.EPOCH, "tester", NAME + "_1.0.0.jar")))
				.write(new InstallationFiles(home).ledger());

		assertTrue(Files.exists(pack("behaves").built().jar()));
		assertEquals(Map.of(NAME, "1.0.0"),
				new Workplace(new InstallationFiles(home), null, Clock.systemUTC(), "tester", temp)
						.replacedBy(List.of(jar)));
	}
}
