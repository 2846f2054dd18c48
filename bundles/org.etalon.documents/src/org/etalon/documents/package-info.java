// SPDX-License-Identifier: EPL-2.0
/**
 * The certificate, the conclusion (24) and the notice of termination (35) as DOCX and PDF.
 * <p>
 * A document is a record of what the register holds ({@link org.etalon.documents.IssuedDocument}); nothing is computed
 * here. Its {@linkplain org.etalon.documents.DocumentData data} fill a
 * {@linkplain org.etalon.documents.DocumentTemplate template}, a DOCX file with places as <code>{{номер}}</code> that
 * users edit in their office program; the PDF is the filled DOCX, laid out. The same data and template give the same
 * bytes. See {@link org.etalon.documents.Documents}.
 */
package org.etalon.documents;
