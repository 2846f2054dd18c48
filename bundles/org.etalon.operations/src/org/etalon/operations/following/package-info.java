// SPDX-License-Identifier: EPL-2.0
/**
 * Following models of typical services (clauses 46-50): how far the service of each authority is from the model, the
 * materials that show it, the samples that are drawn of them, the plans of the regions, and all of it together.
 */
package org.etalon.operations.following;
