// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.time.Duration;

/**
 * What a trial of rule bundles may take.
 *
 * @param heap     MiB of the heap of its process
 * @param silence  how long it may say nothing: the kit of the contract, the cases, or a batch of rows have to be done
 * @param whole    how long it may take in all
 * @param printing bytes that may be printed
 * @param answers  bytes of answers
 */
public record TrialLimits(int heap, Duration silence, Duration whole, long printing, int answers) {

	/** Threads of its process, which are some twenty without the bundles. */
	static final int MOST_THREADS = 200;

	/** Enough for a register of millions of objects, and for cases by the thousand. */
	public static final TrialLimits USUAL = new TrialLimits(512, Duration.ofSeconds(60), Duration.ofMinutes(15),
			4L << 20, 8 << 20);

	/** The same with another silence, for slow machines and for tests. */
	public TrialLimits withSilence(Duration other) {
		return new TrialLimits(heap, other, whole, printing, answers);
	}
}
