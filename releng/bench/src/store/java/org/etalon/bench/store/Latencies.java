// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench.store;

import java.util.Arrays;
import java.util.Locale;

/** Times of one action done many times. */
final class Latencies {

	/** An action whose time counts. */
	@FunctionalInterface
	interface Action {

		/** Does it; the result keeps the compiler from leaving it out. */
		Object run(int round) throws Exception;
	}

	private final String name;
	private final long[] nanos;

	private Latencies(String name, long[] nanos) {
		this.name = name;
		this.nanos = nanos;
	}

	/** Does an action a few times without counting, then as often as asked. */
	static Latencies of(String name, int warmUp, int times, Action action) throws Exception {
		for (int i = 0; i < warmUp; i++) {
			action.run(i);
		}
		long[] nanos = new long[times];
		for (int i = 0; i < times; i++) {
			long start = System.nanoTime();
			Object result = action.run(warmUp + i);
			nanos[i] = System.nanoTime() - start;
			if (result == null) {
				throw new IllegalStateException("nothing came of " + name);
			}
		}
		Arrays.sort(nanos);
		return new Latencies(name, nanos);
	}

	/** A line of the report, in milliseconds. */
	String line(String goal) {
		return String.format(Locale.ROOT, "%-58s%10.2f%10.2f%10.2f   %s", name, at(50), at(99), at(100), goal);
	}

	private double at(int percent) {
		return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
	}
}
