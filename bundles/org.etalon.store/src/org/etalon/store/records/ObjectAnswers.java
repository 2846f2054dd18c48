// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * What is answered of an object in the columns that rules of regions add to the register. It stays when these rules go,
 * and means something to whatever rules ask for a column of that caption.
 *
 * @param id      id of the object
 * @param answers answers by the captions of their columns, as JSON
 */
public record ObjectAnswers(@Named(ru = "объект", en = "object") String id,
		@Named(ru = "ответы", en = "answers") String answers) {
}
