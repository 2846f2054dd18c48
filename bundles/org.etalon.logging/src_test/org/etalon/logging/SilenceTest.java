// SPDX-License-Identifier: EPL-2.0
package org.etalon.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;
import org.slf4j.spi.SLF4JServiceProvider;

class SilenceTest {

	private static final Path SERVICE = Path.of("META-INF/services/org.slf4j.spi.SLF4JServiceProvider");

	@Test
	void theProviderIsOneThatTheApiBrings() throws IOException {
		try (URLClassLoader bundle = loader()) {
			assertEquals(Files.readString(SERVICE).strip(), ServiceLoader.load(SLF4JServiceProvider.class, bundle)
					.stream().map(provider -> provider.type().getName()).collect(Collectors.joining(",")));
		}
	}

	@Test
	void whatALibraryLogsGoesNowhere() throws IOException {
		PrintStream out = System.out;
		PrintStream err = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader bundle = loader();
				PrintStream heard = new PrintStream(said, true, StandardCharsets.UTF_8)) {
			System.setOut(heard);
			System.setErr(heard);
			Thread.currentThread().setContextClassLoader(bundle);
			Logger logger = LoggerFactory.getLogger(SilenceTest.class);
			logger.error("said to nobody", new IllegalStateException());
			assertTrue(logger instanceof NOPLogger, logger.getClass().getName());
		} finally {
			Thread.currentThread().setContextClassLoader(before);
			System.setOut(out);
			System.setErr(err);
		}
		assertTrue(said.toString(StandardCharsets.UTF_8).lines().noneMatch(line -> line.contains("said to nobody")));
	}

	/** What the class loader of the API sees in the framework, where this bundle is a part of it. */
	private static URLClassLoader loader() throws IOException {
		return new URLClassLoader(new URL[] { Path.of("").toAbsolutePath().toUri().toURL() },
				SilenceTest.class.getClassLoader());
	}
}
