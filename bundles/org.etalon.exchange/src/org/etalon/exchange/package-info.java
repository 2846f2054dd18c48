// SPDX-License-Identifier: EPL-2.0
/**
 * Registers in, results out, as files.
 * <p>
 * A {@link org.etalon.exchange.RegisterSource} cuts an input into batches of raw records; a batch is decoded on any
 * thread into {@link org.etalon.exchange.RegisterRow rows} and {@link org.etalon.exchange.RejectedRow rejected rows}
 * with located problems. A {@link org.etalon.exchange.ResultSink} takes what the rows came to: it prepares a batch on
 * any thread and writes the batches in the order of the input. Nothing here holds more than a few batches.
 */
package org.etalon.exchange;
