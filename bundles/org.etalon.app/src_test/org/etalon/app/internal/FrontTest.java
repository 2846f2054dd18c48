// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontTest {

	@TempDir
	private Path state;

	@Test
	void aSecondStartIsHeard() throws IOException {
		AtomicInteger brought = new AtomicInteger();
		try (Front front = Front.listen(state, brought::incrementAndGet).orElseThrow()) {
			assertTrue(Front.call(state));
			assertTrue(Front.call(state));
			assertEquals(2, brought.get());
		}
	}

	@Test
	void nobodyHearsAfterTheEnd() throws IOException {
		Front.listen(state, () -> {
		}).orElseThrow().close();
		assertFalse(Front.call(state));
		try (var left = Files.list(state)) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void whatAKilledSessionLeftIsReplaced() throws IOException {
		Files.createFile(state.resolve(".front"));
		try (Front front = Front.listen(state, () -> {
		}).orElseThrow()) {
			assertTrue(Front.call(state));
		}
	}

	@Test
	void aPathThatIsTooLongForASocketIsNoFailure() throws IOException {
		Path deep = Files.createDirectories(state.resolve("x".repeat(120)));
		assertTrue(Front.listen(deep, () -> {
		}).isEmpty());
		assertFalse(Front.call(deep));
	}
}
