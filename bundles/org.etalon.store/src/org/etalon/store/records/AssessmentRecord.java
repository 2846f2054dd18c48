// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.norm.Decision;
import org.etalon.scoring.Basis;
import org.etalon.store.Named;

/**
 * An assessment as it was computed (the frozen recipe): what came in, by what it was computed, and what came out, so
 * that it can be computed again after the variant was changed or is gone.
 *
 * @param id             {@code EP-1/3}: the object and the number of its assessment
 * @param objectId       the object
 * @param objectRevision the revision of the object that was assessed
 * @param basis          null for a primary certification
 * @param assessedOn     the date whose edition of the variant counted
 * @param inputs         what was submitted, as JSON
 * @param sheets         ids and revisions of the sheets the grades came from, each with the rule bundle its template
 *                       came with, null for grades given directly
 * @param level          percent
 * @param decision       the decision
 * @param outcome        everything that came out with its trace, as JSON
 * @param variant        id of the variant
 * @param variantVersion its version
 * @param variantHash    SHA-256 of its bundle
 * @param settings       every setting in effect as {@code A05=ISSUE_DATE, …}
 * @param scheme         the declared scheme, as JSON; null for a variant that declares none
 * @param finished       whether documents were issued on it: then it never changes
 */
public record AssessmentRecord(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "объект", en = "object", clause = "17") String objectId,
		@Named(ru = "редакция объекта", en = "revision of the object") int objectRevision,
		@Named(ru = "основание повторной сертификации", en = "basis of recertification", clause = "30") Basis basis,
		@Named(ru = "дата оценки", en = "date of assessment", clause = "17") LocalDate assessedOn,
		@Named(ru = "исходные данные", en = "inputs", clause = "17-19, 21") String inputs,
		@Named(ru = "листы оценки", en = "assessment sheets", clause = "17") String sheets,
		@Named(ru = "интегральный уровень", en = "integral level", clause = "20") Integer level,
		@Named(ru = "результат", en = "decision", clause = "22, 23") Decision decision,
		@Named(ru = "расчет", en = "outcome", clause = "20-23, 29, 31") String outcome,
		@Named(ru = "вариант оценки", en = "variant") String variant,
		@Named(ru = "версия варианта", en = "version of the variant") String variantVersion,
		@Named(ru = "хеш варианта", en = "hash of the variant") String variantHash,
		@Named(ru = "настройки", en = "settings") String settings, @Named(ru = "схема", en = "scheme") String scheme,
		@Named(ru = "документы выпущены", en = "documents issued", clause = "25") boolean finished) {
}
