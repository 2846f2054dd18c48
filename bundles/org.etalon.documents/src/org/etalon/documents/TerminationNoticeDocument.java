// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.etalon.norm.Text;

/**
 * Уведомление о прекращении срока действия сертификата (34, 35).
 *
 * @param head              number, date, object, issuer, signatory
 * @param certificate       number of the certificate that ends
 * @param certificateIssued date of that certificate
 * @param validFrom         its first day
 * @param validTo           the last day it would have had; null for no end (A25)
 * @param terminated        from which day it is terminated (35г)
 * @param reason            why (34), one sentence
 * @param monitoredFrom     first month of the monitoring that is reported, as its first day
 * @param monitoredTo       its last day
 * @param indicators        the critical indicators (35в), none if the reason is another one
 */
public record TerminationNoticeDocument(DocumentHead head, String certificate, LocalDate certificateIssued,
		LocalDate validFrom, LocalDate validTo, LocalDate terminated, Text reason, LocalDate monitoredFrom,
		LocalDate monitoredTo, List<CriticalIndicator> indicators) implements IssuedDocument {

	public TerminationNoticeDocument {
		Objects.requireNonNull(head);
		Objects.requireNonNull(certificate);
		Objects.requireNonNull(certificateIssued);
		Objects.requireNonNull(validFrom);
		Objects.requireNonNull(terminated);
		Objects.requireNonNull(reason);
		Objects.requireNonNull(monitoredFrom);
		Objects.requireNonNull(monitoredTo);
		indicators = List.copyOf(indicators);
	}

	@Override
	public DocumentKind kind() {
		return DocumentKind.TERMINATION_NOTICE;
	}

	@Override
	public DocumentData data(Locale locale) {
		return DocumentValues.of(this, locale);
	}
}
