// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn;

/** Bounds of a process that is read, far above what processes need, so that none can exhaust the machine. */
public final class BpmnLimits {

	/** Size of a text in bytes, 16 MiB. */
	public static final int MAX_BYTES = 16 << 20;
	/** Elements within elements. */
	public static final int MAX_DEPTH = 100;
	/** Elements. */
	public static final int MAX_ELEMENTS = 50_000;
	/** Steps of a journey: of a longer process nobody could make one. */
	public static final int MAX_STEPS = 2_000;

	private BpmnLimits() {
	}
}
