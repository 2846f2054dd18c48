// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
	void anApplicationThatReturnsNoNumberHasFailed() {
		assertEquals(Main.PLATFORM_FAILED, Main.status(null));
		assertEquals(Main.PLATFORM_FAILED, Main.status("0"));
	}

	@Test
	void thePrivateConfigurationStandsBeforeTheOneOfTheInstallation() throws IOException {
		Path home = installation("Эталон 1");
		Path scratch = temp.resolve("run");

		Map<String, String> properties = Main.frameworkProperties(home, scratch);

		assertEquals(home.resolve("configuration").toString(), properties.get("osgi.sharedConfiguration.area"));
		assertEquals(scratch.resolve("configuration").toString(), properties.get("osgi.configuration.area"));
		assertEquals("true", properties.get("osgi.configuration.cascaded"));
		assertEquals("org.etalon.cli.app", properties.get("eclipse.application"));
	}

	@Test
	void theFrameworkLiesInTheInstallationWhateverItsName() throws IOException {
		Path home = installation("Эталон 1");

		String framework = Main.frameworkProperties(home, temp).get("osgi.framework");

		assertTrue(framework.startsWith("file:/"), framework);
		assertEquals(home.resolve("plugins/org.eclipse.osgi_3.24.300.jar"), Path.of(java.net.URI.create(framework)));
	}

	@Test
	void anInstallationWithoutConfigurationIsRefused() {
		assertThrows(IOException.class, () -> Main.frameworkProperties(temp, temp));
	}

	private Path installation(String name) throws IOException {
		Path home = temp.resolve(name);
		Files.createDirectories(home.resolve("configuration"));
		Files.writeString(home.resolve("configuration/config.ini"), """
				eclipse.application=org.etalon.cli.app
				osgi.framework=file\\:plugins/org.eclipse.osgi_3.24.300.jar
				""");
		return home;
	}
}
