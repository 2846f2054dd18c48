// SPDX-License-Identifier: EPL-2.0
/**
 * Monitoring of certified objects over the database (clauses 32-34, appendices 1 and 2): months in, indicators and
 * critical values out, what another reading would have found. All of it streams: memory does not grow with the number
 * of objects, months or lines.
 */
package org.etalon.operations.monitoring;
