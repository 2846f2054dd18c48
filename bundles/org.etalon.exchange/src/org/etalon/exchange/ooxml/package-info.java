// SPDX-License-Identifier: EPL-2.0
/**
 * What XLSX and DOCX files have in common: a zip archive of XML parts that refer to each other.
 * <p>
 * It is built on the JDK's zip and StAX alone, because a file from elsewhere must neither exhaust the memory nor reach
 * outside itself: every unpacked byte is counted against {@link org.etalon.exchange.ooxml.PackageLimits}, no single
 * piece of XML is buffered beyond a fixed size, document types are refused, no entry is unpacked to a file and no link
 * is followed. Damage comes out as an {@link org.etalon.exchange.ooxml.OoxmlException} with its place.
 */
package org.etalon.exchange.ooxml;
