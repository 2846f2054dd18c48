// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Locale;

/** A document as the register holds it: everything it says was decided and stored before. */
public sealed interface IssuedDocument permits CertificateDocument, ConclusionDocument, TerminationNoticeDocument {

	/** Which document it is. */
	DocumentKind kind();

	/** What it shares with the others. */
	DocumentHead head();

	/** What templates can say about it, in the language of {@code locale}. */
	DocumentData data(Locale locale);
}
