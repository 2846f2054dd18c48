// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * What an authority sent for an object in the list of a year (clauses 10, 11).
 *
 * @param id                {@code 2027/} and the id of the object
 * @param reportYear        the year
 * @param objectId          the object
 * @param materials         codes of the materials received, separated by a comma and a space
 * @param authorityContacts whether the contacts of the authority were given
 * @param digitalContacts   whether the contacts of the one responsible for digitalisation were given
 * @param materialsOn       when the last material came, null if none did
 * @param remarks           remarks on the draft, null if there are none
 * @param remarksOn         when the remarks came
 */
public record YearReview(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "отчетный год", en = "reporting year", clause = "10") int reportYear,
		@Named(ru = "объект", en = "object", clause = "10") String objectId,
		@Named(ru = "материалы", en = "materials", clause = "10") String materials,
		@Named(ru = "контакты органа", en = "contacts of the authority", clause = "11") boolean authorityContacts,
		@Named(ru = "контакты по цифровизации", en = "contacts of digitalisation", clause = "11") boolean digitalContacts,
		@Named(ru = "материалы получены", en = "materials received on", clause = "10") LocalDate materialsOn,
		@Named(ru = "замечания", en = "remarks", clause = "10") String remarks,
		@Named(ru = "замечания получены", en = "remarks received on", clause = "10") LocalDate remarksOn) {
}
