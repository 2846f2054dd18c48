// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * An edited document: its text, and what lists need to know of it.
 *
 * @param id       stable id
 * @param type     {@code SHEET_TEMPLATE}, {@code SHEET}, {@code TYPICAL_MODEL}…
 * @param title    what people call it
 * @param objectId the object it is about, null if about none
 * @param state    state of its life, null if it has none
 * @param format   format and version of the text
 * @param body     the text
 */
public record TextDocument(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "вид", en = "type") String type,
		@Named(ru = "название", en = "title", searched = true) String title,
		@Named(ru = "объект", en = "object") String objectId, @Named(ru = "состояние", en = "state") String state,
		@Named(ru = "формат", en = "format") String format, @Named(ru = "текст", en = "text") String body) {
}
