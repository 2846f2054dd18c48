// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.rules.lifecycle.State;
import org.etalon.store.Named;

/**
 * A roadmap (дорожная карта, clause 26, appendix 4).
 *
 * @param id           technical id
 * @param objectId     the object
 * @param conclusionId the conclusion it works off
 * @param state        state of its life
 * @param dueOn        last day for the draft
 * @param changedOn    since when it is in its state
 * @param proposalOn   planned date of the proposal for recertification, null if not named
 * @param documentId   its text, null if there is none here
 */
public record RoadmapRecord(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "объект", en = "object", clause = "26") String objectId,
		@Named(ru = "заключение", en = "conclusion", clause = "26") String conclusionId,
		@Named(ru = "состояние", en = "state", clause = "26") State state,
		@Named(ru = "представить до", en = "draft due on", clause = "26") LocalDate dueOn,
		@Named(ru = "состояние с", en = "in this state since", clause = "26") LocalDate changedOn,
		@Named(ru = "предложение о повторной сертификации", en = "proposal of recertification", clause = "26") LocalDate proposalOn,
		@Named(ru = "документ", en = "document") String documentId) {
}
