// SPDX-License-Identifier: EPL-2.0
/**
 * Texts in DOCX files: {@link org.etalon.exchange.docx.DocxReader} delivers the paragraphs a reader of the document
 * sees, without any of its looks. The archive and its XML are read by {@link org.etalon.exchange.ooxml}, which bounds
 * what a file may cost.
 */
package org.etalon.exchange.docx;
