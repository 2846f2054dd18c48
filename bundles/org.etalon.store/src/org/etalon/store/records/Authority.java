// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * An authority or organisation that provides objects (уполномоченный орган, clause 3н).
 *
 * @param id      technical id
 * @param name    official name
 * @param level   level of government, null if not known
 * @param subject code of the subject of the Federation, null for a federal body
 */
public record Authority(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "наименование", en = "name", clause = "3н", searched = true) String name,
		@Named(ru = "уровень", en = "level", clause = "3н") AuthorityLevel level,
		@Named(ru = "субъект РФ", en = "subject") String subject) {
}
