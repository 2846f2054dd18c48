// SPDX-License-Identifier: EPL-2.0
/**
 * Following models of typical services in the workbench (clauses 46-50): the country as a map of models and regions,
 * the plans of the regions, the materials of the authorities and their samples.
 */
package org.etalon.ui.following.internal;
