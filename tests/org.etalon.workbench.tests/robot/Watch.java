// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.eclipse.swt.widgets.Display;

/**
 * Watches the thread of the user interface: whether it ever works on the database, and how long it does not answer.
 */
final class Watch {

	private static final long PAUSE = 10;

	private final Set<String> calls = new ConcurrentSkipListSet<>();
	private final List<Long> stalls = Collections.synchronizedList(new ArrayList<>());

	Watch(Display display) {
		Thread.ofPlatform().name("robot-samples").daemon().start(() -> sample(display));
		Thread.ofPlatform().name("robot-stalls").daemon().start(() -> measure(display));
	}

	private void sample(Display display) {
		while (!display.isDisposed()) {
			StackTraceElement[] stack = display.getThread().getStackTrace();
			for (int i = 0; i < stack.length; i++) {
				// the end of the program closes the database, when there is no window any more
				if (stack[i].getClassName().startsWith("org.etalon.store.jdbc") && !closes(stack)) {
					calls.add(stack[i] + " from " + caller(stack));
				}
			}
			pause();
		}
	}

	private static boolean closes(StackTraceElement[] stack) {
		for (StackTraceElement each : stack) {
			if (each.getMethodName().equals("postShutdown")) {
				return true;
			}
		}
		return false;
	}

	private static String caller(StackTraceElement[] stack) {
		for (StackTraceElement each : stack) {
			if (each.getClassName().startsWith("org.etalon.ui") || each.getClassName().startsWith("org.etalon.app")) {
				return each.toString();
			}
		}
		return "?";
	}

	private void measure(Display display) {
		while (!display.isDisposed()) {
			long start = System.nanoTime();
			try {
				display.syncExec(() -> stalls.add((System.nanoTime() - start) / 1_000_000));
			} catch (RuntimeException e) {
				return; // the display is gone
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Measures from now on. */
	String forget() {
		stalls.clear();
		return "ok";
	}

	/** First line: waits of the thread in milliseconds; then a line for each call of the database. */
	String report() {
		List<Long> sorted;
		synchronized (stalls) {
			sorted = new ArrayList<>(stalls);
		}
		Collections.sort(sorted);
		StringBuilder text = new StringBuilder();
		if (sorted.isEmpty()) {
			text.append("not measured");
		} else {
			text.append(String.format(Locale.ROOT, "p50 %d p99 %d max %d", sorted.get(sorted.size() / 2),
					sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1)));
		}
		calls.forEach(call -> text.append('\n').append(call));
		return text.toString();
	}
}
