// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;
import java.util.Map;

/**
 * What stands in every result beside the objects: who computed it, and by what.
 *
 * @param product  name and version of the product
 * @param inputs   the inputs as the user named them
 * @param settings the settings in effect, id to value
 * @param variants the variants that were used
 * @param summary  the counts
 */
public record RunReport(String product, List<String> inputs, Map<String, String> settings, List<VariantStamp> variants,
		CheckSummary summary) {
}
