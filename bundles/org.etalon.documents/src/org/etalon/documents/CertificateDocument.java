// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import org.etalon.norm.Text;

/**
 * Сертификат о клиентоцентричности (3к, 22, 29, 38).
 *
 * @param head       number, date, object, issuer, signatory
 * @param assessment the outcome it rests on
 * @param validFrom  first day
 * @param validTo    last day, inclusive; null for no end (A25)
 * @param term       the term in words, as «3 года»
 * @param termClause clause of the term: 29, 31, 40
 * @param mszu       whether the object stands in the federal list of МСЗУ, to which the term of 180 days belongs (29)
 * @param previous   number and date of the certificate it follows (31), empty for a primary certification
 */
public record CertificateDocument(DocumentHead head, AssessedLevel assessment, LocalDate validFrom, LocalDate validTo,
		Text term, String termClause, boolean mszu, String previous) implements IssuedDocument {

	public CertificateDocument {
		Objects.requireNonNull(head);
		Objects.requireNonNull(assessment);
		Objects.requireNonNull(validFrom);
		Objects.requireNonNull(term);
		Objects.requireNonNull(termClause);
		Objects.requireNonNull(previous);
	}

	@Override
	public DocumentKind kind() {
		return DocumentKind.CERTIFICATE;
	}

	@Override
	public DocumentData data(Locale locale) {
		return DocumentValues.of(this, locale);
	}
}
