// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * An edition of the Unified register or of the list of a year. An approved one never changes: it is the state of the
 * register after a change, and that state can be read for ever.
 *
 * @param id         {@code UNIFIED/2}, {@code YEAR-2027/1}
 * @param register   which register
 * @param reportYear the year, null for the Unified register
 * @param edition    number of the edition within its register and year, from 1
 * @param approved   whether it is approved
 * @param protocol   number of the protocol of the working group, null for a draft
 * @param approvedOn date of the protocol, null for a draft
 * @param asOf       id of the change after which the register is meant
 * @param objects    how many objects it has
 * @param summary    counts by basis and reason as {@code CODE=number, …}, then the rules of regions it was made by as
 *                   {@code RULES=subject/kinds/id/version/sha256}
 */
public record Edition(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "перечень", en = "register", clause = "7, 13") RegisterType register,
		@Named(ru = "отчетный год", en = "reporting year", clause = "13") Integer reportYear,
		@Named(ru = "номер редакции", en = "edition") int edition,
		@Named(ru = "утверждена", en = "approved", clause = "6, 12") boolean approved,
		@Named(ru = "протокол", en = "protocol", clause = "6, 12, 45") String protocol,
		@Named(ru = "дата утверждения", en = "date of approval", clause = "12") LocalDate approvedOn,
		@Named(ru = "по изменение", en = "as of change") Long asOf, @Named(ru = "объектов", en = "objects") int objects,
		@Named(ru = "сводка", en = "summary") String summary) {
}
