// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class FollowedProcessTest {

	@Test
	void keysAreLongAndNotTwiceTheSame() {
		assertTrue(FollowedProcess.key().matches("[0-9a-f]{32}"));
		assertNotEquals(FollowedProcess.key(), FollowedProcess.key());
	}

	/** A child that is not under the process any more was seen before. */
	@Test
	void endsAProcessWithItsOffspring() throws IOException, InterruptedException {
		Process process = sleeping();
		Process seen = sleeping();
		FollowedProcess.end(process, List.of(seen.toHandle()));
		assertFalse(process.isAlive());
		assertTrue(seen.waitFor(10, TimeUnit.SECONDS));
	}

	private static Process sleeping() throws IOException {
		return new ProcessBuilder("sleep", "60").start();
	}
}
