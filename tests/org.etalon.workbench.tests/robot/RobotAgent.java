// SPDX-License-Identifier: EPL-2.0

import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Comes into the workbench with its virtual machine ({@code -javaagent:JAR=JAR,SOCKET}) or, where the virtual machine is
 * to start as it does for users, afterwards; waits for the classes of the platform, and lets a {@link Robot} loose
 * beside them. The product knows nothing of it.
 */
public final class RobotAgent {

	private static final long PAUSE = 50;

	private RobotAgent() {
	}

	public static void premain(String argument, Instrumentation instrumentation) {
		int comma = argument.lastIndexOf(',');
		Path jar = Path.of(argument.substring(0, comma));
		String socket = argument.substring(comma + 1);
		Thread.ofPlatform().name("robot").daemon().start(() -> run(jar, socket, instrumentation));
	}

	public static void agentmain(String argument, Instrumentation instrumentation) {
		premain(argument, instrumentation);
	}

	private static void run(Path jar, String socket, Instrumentation instrumentation) {
		try {
			ClassLoader platform = null;
			while (platform == null) {
				Thread.sleep(PAUSE);
				for (Class<?> each : instrumentation.getAllLoadedClasses()) {
					if (each.getName().equals("org.eclipse.ui.PlatformUI")) {
						platform = each.getClassLoader();
					}
				}
			}
			// never closed: it lives as long as the virtual machine
			URLClassLoader loader = new URLClassLoader(new URL[] { jar.toUri().toURL() }, platform);
			loader.loadClass("Robot").getMethod("run", String.class).invoke(null, socket);
		} catch (ReflectiveOperationException | java.io.IOException | InterruptedException e) {
			e.printStackTrace();
		}
	}
}
