// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * A conclusion (заключение, clause 24).
 *
 * @param id           its number
 * @param objectId     the object
 * @param assessmentId the assessment it rests on
 * @param issuedOn     date of the document
 * @param sentOn       when it was sent, null if not yet
 * @param remarks      remarks, one a line; empty if there are none
 * @param open         whether it is still to be worked off
 */
public record Conclusion(@Named(ru = "номер", en = "number") String id,
		@Named(ru = "объект", en = "object", clause = "24а") String objectId,
		@Named(ru = "оценка", en = "assessment", clause = "24г") String assessmentId,
		@Named(ru = "дата", en = "date", clause = "24") LocalDate issuedOn,
		@Named(ru = "направлено", en = "sent on", clause = "25") LocalDate sentOn,
		@Named(ru = "замечания", en = "remarks", clause = "24ж") String remarks,
		@Named(ru = "не отработано", en = "open", clause = "26, 31") boolean open) {
}
