// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.models.DocumentMerge;

/**
 * A draft of mine and the one that somebody else kept meanwhile, brought together.
 *
 * @param theirs what is kept now; what comes of the merge is made from its revision
 * @param merge  the merge
 */
public record TemplateMerge(SheetTemplates.Edition theirs, DocumentMerge<SheetTemplate> merge) {
}
