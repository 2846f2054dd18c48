// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.rules.lifecycle.State;
import org.etalon.store.Named;

/**
 * The plan of a region for a typical service (план-график, clauses 46 and 47, appendix 3): where it is in its life, and
 * its text, which says nothing of that.
 *
 * @param id         {@code MODEL/SUBJECT}
 * @param modelId    the model it follows
 * @param subject    code of the subject
 * @param state      state of its life
 * @param dueOn      last day for presenting it: two months from the approval of the model; null if that is not known
 * @param changedOn  since when it is in its state
 * @param approvedOn the day it was approved, null before
 * @param reasons    why it was returned last, null if it never was or was presented again
 * @param format     format and version of the text
 * @param body       the text
 */
public record RegionPlanRecord(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "модель", en = "model", clause = "46") String modelId,
		@Named(ru = "субъект РФ", en = "subject", clause = "46") String subject,
		@Named(ru = "состояние", en = "state", clause = "46, 47") State state,
		@Named(ru = "представить до", en = "due on", clause = "46") LocalDate dueOn,
		@Named(ru = "состояние с", en = "in this state since", clause = "46") LocalDate changedOn,
		@Named(ru = "утвержден", en = "approved on", clause = "46") LocalDate approvedOn,
		@Named(ru = "причины возврата", en = "reasons of the return", clause = "46") String reasons,
		@Named(ru = "формат", en = "format") String format,
		@Named(ru = "текст", en = "text", clause = "Прил. 3") String body) {
}
