// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.scoring.CertificateType;
import org.etalon.store.Named;

/**
 * A certificate (сертификат, clauses 22, 29, 38).
 *
 * @param id                its number
 * @param objectId          the object
 * @param assessmentId      the assessment it rests on
 * @param type              A without a conclusion, B with one
 * @param level             percent
 * @param clause            clause of the decision
 * @param issuedOn          date of the document
 * @param validFrom         first day
 * @param validTo           last day, inclusive; null for no end (A25)
 * @param sentOn            when it was sent, null if not yet
 * @param status            what became of it
 * @param terminatedOn      when it was terminated, null if it was not
 * @param terminationReason why, null if it was not
 * @param noIncreaseUsed    renewals without an increase that the object has used with this one
 */
public record Certificate(@Named(ru = "номер", en = "number") String id,
		@Named(ru = "объект", en = "object", clause = "22") String objectId,
		@Named(ru = "оценка", en = "assessment") String assessmentId,
		@Named(ru = "тип", en = "type", clause = "22, 38") CertificateType type,
		@Named(ru = "интегральный уровень", en = "integral level", clause = "20") int level,
		@Named(ru = "пункт", en = "clause", clause = "22, 38") String clause,
		@Named(ru = "дата выдачи", en = "issued on", clause = "29") LocalDate issuedOn,
		@Named(ru = "действует с", en = "valid from", clause = "29, 31") LocalDate validFrom,
		@Named(ru = "действует по", en = "valid to", clause = "29, 31") LocalDate validTo,
		@Named(ru = "направлен", en = "sent on", clause = "25, 33а") LocalDate sentOn,
		@Named(ru = "состояние", en = "state", clause = "32") CertificateStatus status,
		@Named(ru = "прекращен", en = "terminated on", clause = "32, 35г") LocalDate terminatedOn,
		@Named(ru = "причина прекращения", en = "reason of termination", clause = "34") String terminationReason,
		@Named(ru = "продлений без повышения", en = "renewals without increase", clause = "31") int noIncreaseUsed) {
}
