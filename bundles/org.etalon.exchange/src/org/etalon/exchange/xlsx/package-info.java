// SPDX-License-Identifier: EPL-2.0
/**
 * Tables in XLSX files, in and out, as streams.
 * <p>
 * <b>In:</b> {@link org.etalon.exchange.xlsx.XlsxReader} delivers the rows of all visible worksheets, one at a time, as
 * canonical texts: {@code 70} whether the file says 70, 70.0 or 7E1, and an ISO date whatever the cell's format is. It
 * knows nothing of headers or of what the columns mean.
 * <p>
 * The archive and its XML are read by {@link org.etalon.exchange.ooxml}, which bounds what a file may cost. A worksheet
 * is never held, and the table of shared strings is spooled to disk when it is large; see
 * {@link org.etalon.exchange.xlsx.XlsxLimits}.
 * <p>
 * <b>Out:</b> {@link org.etalon.exchange.xlsx.XlsxTableWriter} writes one table, over as many worksheets as it needs.
 */
package org.etalon.exchange.xlsx;
