// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.VariantStamp;
import org.etalon.store.records.AssessmentRecord;

/**
 * An assessment that is kept.
 *
 * @param record  the recipe as it is kept
 * @param checked object and outcome, for words and the distance to the next decision
 * @param stamp   the variant it was scored by
 * @param made    what became of the record
 */
public record Assessed(AssessmentRecord record, CheckedRow checked, VariantStamp stamp, Made made) {

	/** What became of the record. */
	public enum Made {
		/** It is new. */
		NEW,
		/** It corrects one on which nothing was issued yet. */
		CORRECTED,
		/** It says what was there already. */
		UNCHANGED
	}
}
