// SPDX-License-Identifier: EPL-2.0
/**
 * Processes of journeys as BPMN 2.0, which regional platforms take: written with a diagram, and read as a starting
 * point for a model.
 */
package org.etalon.exchange.bpmn;
