// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Grade;
import org.etalon.store.Named;

/**
 * An object and the list of a year (clauses 9, 13, 14): in it, or left out although it had a basis.
 *
 * @param id             {@code 2027/} and the id of the object
 * @param reportYear     the year
 * @param objectId       the object
 * @param objectRevision the revision of the object that was judged
 * @param included       whether it is in the list
 * @param basis          codes of the bases, separated by a comma and a space; empty for none
 * @param reasons        codes of the reasons against it, likewise
 * @param selfCheck      letter of the self-check, null if there is none
 */
public record YearListRow(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "отчетный год", en = "reporting year", clause = "13") int reportYear,
		@Named(ru = "объект", en = "object", clause = "13а") String objectId,
		@Named(ru = "редакция объекта", en = "revision of the object", clause = "13") int objectRevision,
		@Named(ru = "включен", en = "included", clause = "9, 14") boolean included,
		@Named(ru = "основание", en = "basis", clause = "9") String basis,
		@Named(ru = "причины", en = "reasons", clause = "14") String reasons,
		@Named(ru = "лист самопроверки", en = "self-check", clause = "13д") Grade selfCheck) {
}
