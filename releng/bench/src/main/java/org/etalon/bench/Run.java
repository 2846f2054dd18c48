// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of a program as a whole process.
 *
 * @param wall from the start of the process to its end
 * @param peak the most memory that the largest process of the tree had resident, in KiB; 0 where the system does not
 *             tell (it is Linux that does)
 */
record Run(Duration wall, long peak) {

	private static final int POLL_MILLIS = 20;
	/** Looking for children reads the whole process table: not at every poll, which would slow what is measured. */
	private static final int POLLS_PER_SEARCH = 5;
	private static final String PEAK = "VmHWM:";

	/**
	 * Runs a command and waits for its end.
	 *
	 * @param log the file that takes what the command prints
	 * @throws IOException if it cannot be started or ends with another status than the accepted ones
	 */
	static Run of(List<String> command, List<Integer> accepted, Path log) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		long start = System.nanoTime();
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			long peak = 0;
			List<ProcessHandle> tree = List.of(process.toHandle());
			for (int poll = 1; !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS); poll++) {
				if (poll % POLLS_PER_SEARCH == 1) {
					tree = tree(process);
				}
				for (ProcessHandle member : tree) {
					peak = Math.max(peak, peak(member.pid()));
				}
			}
			Duration wall = Duration.ofNanos(System.nanoTime() - start);
			if (!accepted.contains(process.exitValue())) {
				throw new IOException("status " + process.exitValue() + " of " + String.join(" ", command)
						+ ", its output is in " + log);
			}
			return new Run(wall, peak);
		} finally {
			process.destroy();
		}
	}

	private static List<ProcessHandle> tree(Process process) {
		List<ProcessHandle> tree = new ArrayList<>();
		tree.add(process.toHandle());
		process.descendants().forEach(tree::add);
		return tree;
	}

	/** The high-water mark of a process; 0 when it has ended meanwhile. */
	private static long peak(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return lines.filter(line -> line.startsWith(PEAK)).findFirst()
					.map(line -> Long.parseLong(line.replaceAll("\\D", ""))).orElse(0L);
		} catch (IOException | UncheckedIOException e) {
			return 0;
		}
	}
}
