// SPDX-License-Identifier: EPL-2.0
/**
 * Tables in XLSX files, in and out, as streams.
 * <p>
 * <b>In:</b> {@link org.etalon.exchange.xlsx.XlsxReader} delivers the rows of all visible worksheets, one at a time, as
 * canonical texts: {@code 70} whether the file says 70, 70.0 or 7E1, and an ISO date whatever the cell's format is. It
 * knows nothing of headers or of what the columns mean.
 * <p>
 * The reader is built on the JDK's zip and StAX alone, because a file from elsewhere must neither exhaust the memory
 * nor reach outside itself: a worksheet is never held, the table of shared strings is spooled to disk when it is large,
 * every unpacked byte is counted against {@link org.etalon.exchange.xlsx.XlsxLimits}, no single piece of XML is
 * buffered beyond a fixed size, document types are refused, no entry is unpacked to a file and no link is followed.
 * <p>
 * <b>Out:</b> {@link org.etalon.exchange.xlsx.XlsxTableWriter} writes one table, over as many worksheets as it needs.
 */
package org.etalon.exchange.xlsx;
