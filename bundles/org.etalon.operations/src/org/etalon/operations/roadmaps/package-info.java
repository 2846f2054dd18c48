// SPDX-License-Identifier: EPL-2.0
/**
 * Roadmaps of improvements (clause 26, appendix 4): drafted from what the sheets of an object found, with what each
 * measure would bring; planned, led through their life, and worked off measure by measure.
 */
package org.etalon.operations.roadmaps;
