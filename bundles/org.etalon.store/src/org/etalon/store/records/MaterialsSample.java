// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.store.Named;

/**
 * A sample of materials that was drawn for the check (clause 49), with everything by which anybody can draw it again.
 *
 * @param id         {@code MODEL/N}
 * @param modelId    the model
 * @param drawnOn    the day
 * @param seed       what was said in public before the draw
 * @param confidence percent
 * @param margin     percent
 * @param reading    the reading of A28 in effect
 * @param population how many materials it was drawn from
 * @param size       how many of them are checked
 * @param strata     for each subject in order {@code CODE=CHECKED/ALL}, separated by spaces
 * @param members    a line for each material, {@code SUBJECT}, place in the order of the subject, {@code yes} or
 *                   {@code no}, object, separated by tabs
 * @param listSha256 hash of the list that was drawn from
 */
public record MaterialsSample(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "модель", en = "model", clause = "49") String modelId,
		@Named(ru = "день выбора", en = "drawn on", clause = "49") LocalDate drawnOn,
		@Named(ru = "жребий", en = "seed", clause = "49") String seed,
		@Named(ru = "доверие, %", en = "confidence, %", clause = "49") int confidence,
		@Named(ru = "погрешность, %", en = "margin, %", clause = "49") int margin,
		@Named(ru = "прочтение", en = "reading", clause = "49") String reading,
		@Named(ru = "из скольких", en = "out of", clause = "49") int population,
		@Named(ru = "сколько проверяется", en = "checked", clause = "49") int size,
		@Named(ru = "по субъектам", en = "by subject", clause = "49") String strata,
		@Named(ru = "материалы", en = "materials", clause = "49") String members,
		@Named(ru = "SHA-256 списка", en = "SHA-256 of the list", clause = "49") String listSha256) {
}
