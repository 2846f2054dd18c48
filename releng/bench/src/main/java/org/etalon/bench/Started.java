// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/** A running workbench. */
final class Started implements AutoCloseable {

	private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
	private static final int POLL_MILLIS = 20;
	private static final Pattern USED = Pattern.compile("used (\\d+)K");

	private final Process process;
	private final String robot;
	private final Path socket;
	private final long start;
	private ProcessHandle observed;

	Started(Process process, String robot, Path socket, long start) {
		this.process = process;
		this.robot = robot;
		this.socket = socket;
		this.start = start;
	}

	/** Waits until what is seen is as it should be; how long after the start that was. */
	Duration await(Predicate<String> seen) throws IOException, InterruptedException {
		while (System.nanoTime() - start < PATIENCE) {
			if (!process.isAlive()) {
				throw new IOException("ended with status " + process.exitValue());
			}
			try {
				observe();
				if (Files.exists(socket) && seen.test(ask("tree"))) {
					return Duration.ofNanos(System.nanoTime() - start);
				}
			} catch (IOException e) {
				// its socket is not ready yet
			}
			Thread.sleep(POLL_MILLIS);
		}
		throw new IOException("waited in vain");
	}

	/** Lets the robot into the virtual machine as soon as there is one. */
	private void observe() throws IOException {
		if (observed != null && observed.isAlive()) {
			return;
		}
		ProcessHandle machine = machine();
		if (machine == null) {
			return;
		}
		try {
			VirtualMachine virtual = VirtualMachine.attach(Long.toString(machine.pid()));
			try {
				virtual.loadAgent(robot, robot + "," + socket);
			} finally {
				virtual.detach();
			}
			observed = machine;
		} catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
			throw new IOException(e);
		}
	}

	/**
	 * The virtual machine, which is the process itself or one that the start script began; null if there is none.
	 */
	private ProcessHandle machine() {
		String java = Surroundings.tool("java");
		return Stream.concat(Stream.of(process.toHandle()), process.descendants())
				.filter(each -> each.info().command().filter(java::equals).isPresent()).findFirst().orElse(null);
	}

	String ask(String line) throws IOException {
		try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			PrintStream to = new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
			BufferedReader from = new BufferedReader(
					new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
			to.println(line);
			StringBuilder answer = new StringBuilder();
			for (String each = from.readLine(); each != null && !each.equals("."); each = from.readLine()) {
				answer.append(each).append('\n');
			}
			return answer.toString().strip();
		}
	}

	/** MiB that are in use after a collection. */
	long heap() throws IOException, InterruptedException {
		long pid = observed.pid();
		jcmd(pid, "GC.run");
		Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
		long sum = 0;
		while (used.find()) {
			sum += Long.parseLong(used.group(1));
		}
		return sum >> 10;
	}

	private static String jcmd(long pid, String command) throws IOException, InterruptedException {
		Process jcmd = new ProcessBuilder(Surroundings.tool("jcmd"), Long.toString(pid), command)
				.redirectErrorStream(true).start();
		String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		jcmd.waitFor();
		int metaspace = text.indexOf("Metaspace");
		return metaspace < 0 ? text : text.substring(0, metaspace);
	}

	void quit() throws IOException, InterruptedException {
		ask("quit");
		process.waitFor(PATIENCE, TimeUnit.NANOSECONDS);
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}
}
