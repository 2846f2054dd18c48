// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.rules.lifecycle.State;
import org.etalon.store.Named;

/**
 * The materials by which an authority shows that its service conforms to a model (материалы соответствия, clauses
 * 48-50).
 *
 * @param id            {@code MODEL/OBJECT}
 * @param modelId       the model
 * @param edition       the edition they were measured by
 * @param objectId      the object
 * @param subject       code of its subject, null for none
 * @param state         state of its life
 * @param sentOn        the day they were sent last
 * @param changedOn     since when they are in their state
 * @param sendings      how often they were sent
 * @param conformity100 conformity at the last sending, hundredths of a percent; null if nothing counted
 * @param deviations    how many criteria of the reference sheets were not met then
 * @param sheets        the sheets they consist of, with their revisions
 * @param sampleId      the sample they were drawn in or left out of last, null before
 * @param reasons       why they were returned, null unless they were
 */
public record ConformityMaterials(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "модель", en = "model", clause = "48") String modelId,
		@Named(ru = "редакция", en = "edition", clause = "48") String edition,
		@Named(ru = "объект", en = "object", clause = "48") String objectId,
		@Named(ru = "субъект РФ", en = "subject", clause = "48") String subject,
		@Named(ru = "состояние", en = "state", clause = "48-50") State state,
		@Named(ru = "направлены", en = "sent on", clause = "48") LocalDate sentOn,
		@Named(ru = "состояние с", en = "in this state since", clause = "48-50") LocalDate changedOn,
		@Named(ru = "сколько раз направлены", en = "sendings", clause = "50") int sendings,
		@Named(ru = "соответствие, сотые доли процента", en = "conformity, hundredths of a percent", clause = "48") Integer conformity100,
		@Named(ru = "отклонений", en = "deviations", clause = "48") int deviations,
		@Named(ru = "листы", en = "sheets", clause = "48") String sheets,
		@Named(ru = "выборка", en = "sample", clause = "49") String sampleId,
		@Named(ru = "причины возврата", en = "reasons of the return", clause = "50") String reasons) {
}
