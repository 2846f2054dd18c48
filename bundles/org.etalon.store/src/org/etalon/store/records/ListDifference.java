// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * What the last list of a source said of a field where the register says otherwise: somebody edited the object, or
 * there is a conflict to decide. Without it the next list could not tell what is new in it.
 *
 * @param id        the source, the object and the field
 * @param source    source of the lists
 * @param objectId  the object
 * @param field     name of the field
 * @param said      what the list said, null for nothing
 * @param undecided whether both were changed and people have not decided yet
 */
public record ListDifference(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "источник", en = "source", clause = "6") String source,
		@Named(ru = "объект", en = "object") String objectId, @Named(ru = "поле", en = "field") String field,
		@Named(ru = "в списке", en = "in the list") String said,
		@Named(ru = "не решено", en = "undecided") boolean undecided) {
}
