// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import org.etalon.norm.Decision;

/** Which decisions make a check fail, for its exit status and for the failures of a JUnit report. */
public enum FailOn {
	/** None. */
	NEVER,
	/** Any decision but a certificate without a conclusion. */
	CONCLUSION,
	/** Decisions that give no certificate at all. */
	NO_CERTIFICATE;

	/** Whether an object with {@code decision} makes the check fail. */
	public boolean isMetBy(Decision decision) {
		return switch (this) {
		case NEVER -> false;
		case CONCLUSION -> decision != Decision.CERTIFICATE;
		case NO_CERTIFICATE -> !decision.certifies();
		};
	}
}
