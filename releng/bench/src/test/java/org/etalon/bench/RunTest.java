// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

	@TempDir
	Path folder;

	@Test
	@EnabledOnOs(OS.LINUX)
	void measuresTheLargestProcessOfTheTree() throws Exception {
		Path log = folder.resolve("log");
		// A shell that waits for a JVM: the shell itself has a few MiB.
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Path source = Files.writeString(folder.resolve("Hold.java"), """
				class Hold {
					public static void main(String[] args) throws InterruptedException {
						byte[] held = new byte[64 << 20];
						java.util.Arrays.fill(held, (byte) 1);
						Thread.sleep(400);
						System.out.println(held.length);
					}
				}
				""");
		Run run = Run.of(List.of("sh", "-c", java + " " + source + "; true"), List.of(0), log);
		assertEquals("67108864", Files.readString(log).strip());
		assertTrue(run.peak() > 64 * 1024, () -> run.peak() + " KiB");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void anotherStatusIsAnError() {
		Path log = folder.resolve("log");
		IOException error = assertThrows(IOException.class,
				() -> Run.of(List.of("sh", "-c", "exit 3"), List.of(0, 2), log));
		assertEquals("status 3 of sh -c exit 3, its output is in " + log, error.getMessage());
	}
}
