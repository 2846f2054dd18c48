// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions;

/** What a rule bundle passes before it takes effect, in this order; the first that fails ends it. */
public enum Step {
	/** Who signed it, and whether it is of a kind that is taken at all. */
	ORIGIN,
	/** Ranges of the API, edition of the Rules, clashes with what is installed. */
	COMPATIBILITY,
	/** Its golden cases and the contract of variants. */
	SELF_TEST,
	/** Whether an overlay that only tightens does so. */
	GUARD,
	/** What it moves in the register. */
	IMPACT
}
