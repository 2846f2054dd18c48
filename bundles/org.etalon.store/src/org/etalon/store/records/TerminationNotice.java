// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * A notice of termination (уведомление, clause 35).
 *
 * @param id            its number
 * @param certificateId the certificate
 * @param objectId      the object
 * @param detectedOn    when the critical value was found
 * @param terminatedOn  when the certificate ended
 * @param deadline      last day for sending it
 * @param sentOn        when it was sent, null if not yet
 * @param result        the critical values with months and figures, as JSON
 * @param settings      settings in effect
 */
public record TerminationNotice(@Named(ru = "номер", en = "number") String id,
		@Named(ru = "сертификат", en = "certificate", clause = "35") String certificateId,
		@Named(ru = "объект", en = "object", clause = "35а") String objectId,
		@Named(ru = "выявлено", en = "detected on", clause = "32") LocalDate detectedOn,
		@Named(ru = "прекращен", en = "terminated on", clause = "35г") LocalDate terminatedOn,
		@Named(ru = "направить до", en = "to be sent by", clause = "35") LocalDate deadline,
		@Named(ru = "направлено", en = "sent on", clause = "35") LocalDate sentOn,
		@Named(ru = "результат мониторинга", en = "result of monitoring", clause = "35в") String result,
		@Named(ru = "настройки", en = "settings") String settings) {
}
