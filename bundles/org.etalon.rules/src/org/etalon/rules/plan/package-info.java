// SPDX-License-Identifier: EPL-2.0
/**
 * The two plans (планы-графики) of the Rules: that of a region for a typical service (appendix 3) with its control
 * points, and the roadmap of an object (appendix 4).
 */
package org.etalon.rules.plan;
