// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

	@TempDir
	Path temp;

	@Test
	void theStatusIsWhatTheApplicationReturns() {
		assertEquals(0, Main.status(0));
		assertEquals(64, Main.status(64));
	}

	@Test
	void aTrainingCallsWhatItsFileNames() throws IOException {
		Path file = Files.writeString(temp.resolve("calls"), "check\tмой реестр.csv\nregister\tlist\n");
		assertEquals(List.of(List.of("check", "мой реестр.csv"), List.of("register", "list")),
				Main.calls(file.toString(), "check").stream().map(List::of).toList());
		assertEquals(List.of(List.of("check", "a b")),
				Main.calls(null, "check", "a b").stream().map(List::of).toList());
	}

	@Test
	void anApplicationThatReturnsNoNumberHasFailed() {
		assertEquals(Main.PLATFORM_FAILED, Main.status(null));
		assertEquals(Main.PLATFORM_FAILED, Main.status("0"));
	}

	@Test
	void thePrivateConfigurationStandsBeforeThePreparedOne() throws IOException {
		Path home = Installation.in(temp.resolve("Эталон 1")).national("org.a", "1.0.0").prepared().home();
		Path scratch = temp.resolve("run");

		Map<String, String> properties = properties(home, scratch, false);

		assertEquals(home.resolve("lib/start").toString(), properties.get("osgi.sharedConfiguration.area"));
		assertEquals(scratch.resolve("configuration").toString(), properties.get("osgi.configuration.area"));
		assertEquals("true", properties.get("osgi.configuration.cascaded"));
		assertEquals("org.etalon.cli.app", properties.get("eclipse.application"));
	}

	@Test
	void aConfigurationThatWasPreparedForOtherBundlesIsNotUsed() throws IOException {
		Installation installation = Installation.in(temp.resolve("home")).national("org.a", "1.0.0").prepared();
		installation.foreign("org.region", "1.0.0", "content").accept("org.region", "1.0.0");
		Path scratch = temp.resolve("run");

		Map<String, String> properties = properties(installation.home(), scratch, false);

		assertNull(properties.get("osgi.sharedConfiguration.area"));
		assertEquals("false", properties.get("osgi.configuration.cascaded"));
		assertEquals(List.of("org.a", "org.region"), Installation.names(scratch.resolve("configuration")));
	}

	@Test
	void aNormalStartKnowsNothingOfP2() throws IOException {
		Path home = Installation.in(temp.resolve("Эталон 1")).national("org.a", "1.0.0").prepared().home();

		assertNull(properties(home, temp.resolve("run"), false).get("osgi.startLevel"));
		assertNull(properties(home, temp.resolve("run"), false).get("osgi.framework.extensions"));
		Map<String, String> managing = properties(home, temp.resolve("other"), true);
		assertEquals("10", managing.get("osgi.startLevel"));
		assertEquals("file:" + home.resolve("p2"), managing.get("eclipse.p2.data.area"));
	}

	@Test
	void onlyWhatChangesTheInstallationGetsP2() {
		assertTrue(Main.isChange(List.of("--locale", "en", "bundle", "install", "site")));
		assertTrue(Main.isChange(List.of("bundle", "remove", "org.region")));
		assertFalse(Main.isChange(List.of("bundle", "build", "rules")));
		assertFalse(Main.isChange(List.of("check", "install")));
		assertTrue(Main.isChange(List.of("update", "site", "--yes")));
		assertFalse(Main.isChange(List.of("year-list", "update")));
	}

	@Test
	void theFrameworkLiesInTheInstallationWhateverItsName() throws IOException {
		Path home = Installation.in(temp.resolve("Эталон 1")).prepared().home();

		String framework = properties(home, temp.resolve("run"), false).get("osgi.framework");

		assertTrue(framework.startsWith("file:/"), framework);
		assertEquals(home.resolve("plugins/org.eclipse.osgi_3.24.300.jar"), Path.of(java.net.URI.create(framework)));
	}

	@Test
	void whatTheInstallerWroteIntoItsConfigurationDoesNotReachTheFramework() throws IOException {
		Installation installation = Installation.in(temp.resolve("home")).prepared();
		Files.writeString(installation.home().resolve("configuration/config.ini"),
				"osgi.framework.extensions=org.region.hook\n");

		assertNull(properties(installation.home(), temp.resolve("run"), false).get("osgi.framework.extensions"));
	}

	@Test
	void anInstallationWithoutItsFilesIsRefused() {
		assertThrows(IOException.class, () -> Selection.of(temp, false));
	}

	private static Map<String, String> properties(Path home, Path scratch, boolean managing) throws IOException {
		return Main.frameworkProperties(home, scratch, Selection.of(home, managing), managing);
	}
}
