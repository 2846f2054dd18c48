// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import org.etalon.exchange.VariantStamp;
import org.etalon.scoring.ScoringVariant;

/**
 * A variant that is installed, and where it comes from.
 *
 * @param variant the variant
 * @param stamp   its id with version and hash of its bundle
 * @param bundle  symbolic name of its bundle
 */
public record InstalledVariant(ScoringVariant variant, VariantStamp stamp, String bundle) {
}
