// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/** Why an object got no certificate (clauses 23, 31, 39). */
public enum Reason {
	/** The level is below 40 %. */
	BELOW_40,
	/** The level is lower than the one confirmed before. */
	DECREASE,
	/** The level stayed the same once more than is allowed. */
	NO_INCREASE_REPEATED,
	/** A requirement of an overlay is not met. */
	REGIONAL_REQUIREMENT
}
