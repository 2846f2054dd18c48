// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.YearMonth;

import org.etalon.store.Named;

/**
 * A month of monitoring of an object (appendix 1).
 *
 * @param id        id of the object, {@code /} and the month
 * @param objectId  the object
 * @param monthOf   the month
 * @param submitted applications submitted, null if not known
 * @param statuses  counts by status code as {@code 3=120, 4=5}, codes ascending
 * @param ratings   sum and number of ratings by criterion as {@code criterion=sum/number; …}
 */
public record MonitoringMonth(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "объект", en = "object", clause = "Прил. 1") String objectId,
		@Named(ru = "месяц", en = "month", clause = "Прил. 1") YearMonth monthOf,
		@Named(ru = "подано заявлений", en = "submitted", clause = "Прил. 1 №2") Long submitted,
		@Named(ru = "статусы", en = "statuses", clause = "Прил. 1") String statuses,
		@Named(ru = "оценки", en = "ratings", clause = "Прил. 1 №3") String ratings) {
}
