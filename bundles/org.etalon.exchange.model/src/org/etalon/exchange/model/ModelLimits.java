// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

/** Bounds of a text, far above what documents need, so that none can exhaust the machine. */
public final class ModelLimits {

	/** Size of a text in bytes, 64 MiB. */
	public static final int MAX_BYTES = 64 << 20;
	/** Elements within elements. */
	public static final int MAX_DEPTH = 100;
	/** Elements, attributes and values. */
	public static final int MAX_NODES = 2_000_000;
	/** Characters of a name. */
	public static final int MAX_NAME = 1_000;

	private ModelLimits() {
	}
}
