// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * A proposal to the model of a typical service (clause 44), as a region made it; what becomes of it stands in the
 * model.
 *
 * @param id         {@code MODEL/EDITION/prop-N}: the model knows it by the last part
 * @param modelId    the model
 * @param edition    its edition
 * @param subject    code of the subject it comes from, null if from none
 * @param author     who proposes it, null if that is not said
 * @param about      id of what of the model it is about, null for the model as a whole
 * @param text       what is proposed
 * @param receivedOn the day it came
 */
public record ModelProposal(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "модель", en = "model", clause = "44") String modelId,
		@Named(ru = "редакция", en = "edition") String edition,
		@Named(ru = "субъект РФ", en = "subject", clause = "44") String subject,
		@Named(ru = "кто предлагает", en = "author") String author, @Named(ru = "о чем", en = "about") String about,
		@Named(ru = "предложение", en = "proposal", clause = "44") String text,
		@Named(ru = "получено", en = "received on", clause = "44") LocalDate receivedOn) {
}
