// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is the same of every process that is started to be followed: how its answers are known, how it ends. */
final class FollowedProcess {

	private static final int KEY_BYTES = 16;
	private static final int PATIENCE_MILLIS = 10_000;

	private FollowedProcess() {
	}

	/** A key that nobody can guess; the process is told it, and only answers under it are its own. */
	static String key() {
		byte[] random = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	/**
	 * Ends a process and all that it started, and waits until it is gone.
	 *
	 * @param offspring what was seen of its offspring: whose parent ended is not found from the process any more
	 */
	static void end(Process process, Collection<ProcessHandle> offspring) {
		List<ProcessHandle> all = Stream.concat(offspring.stream(), process.descendants()).toList();
		process.destroyForcibly();
		all.forEach(ProcessHandle::destroyForcibly);
		try {
			process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
