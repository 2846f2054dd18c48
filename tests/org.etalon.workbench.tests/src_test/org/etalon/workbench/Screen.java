// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An X server without a screen, for windows that nobody has to see. */
final class Screen implements AutoCloseable {

	private final Process server;
	private final String display;

	private Screen(Process server, String display) {
		this.server = server;
		this.display = display;
	}

	/** Whether there is an Xvfb and the GTK that SWT needs; without them there is nothing to test on. */
	static boolean isPossible() {
		return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.exists(Path.of(folder, "Xvfb")))
				&& Stream.of("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib")
						.anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
	}

	static Screen open() throws IOException {
		Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1360x900x24", "-nolisten",
				"tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
		String number = out.readLine();
		if (number == null) {
			throw new IOException("Xvfb did not start");
		}
		return new Screen(server, ":" + number.strip());
	}

	/** The value of {@code DISPLAY}. */
	String display() {
		return display;
	}

	@Override
	public void close() {
		server.destroy();
		try {
			if (!server.waitFor(10, TimeUnit.SECONDS)) {
				server.destroyForcibly();
			}
		} catch (InterruptedException e) {
			server.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}
}
