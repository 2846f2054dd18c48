// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/** What scoring says of a submission: an outcome, or why there is none. */
public sealed interface Assessment permits Outcome, Refusal {
}
