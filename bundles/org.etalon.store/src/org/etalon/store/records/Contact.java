// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * A contact (clause 11): of the authority, or of who is responsible for digitalisation.
 *
 * @param id          technical id
 * @param authorityId the authority
 * @param role        who it is
 * @param name        name of the person, null if erased
 * @param phone       telephone
 * @param email       e-mail address
 * @param erased      whether the personal data were erased
 */
public record Contact(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "орган", en = "authority", clause = "11") String authorityId,
		@Named(ru = "роль", en = "role", clause = "11") ContactRole role,
		@Named(ru = "имя", en = "name", searched = true, personal = true) String name,
		@Named(ru = "телефон", en = "phone", clause = "11", personal = true) String phone,
		@Named(ru = "электронная почта", en = "e-mail", clause = "11", personal = true) String email,
		@Named(ru = "данные удалены по запросу", en = "erased on request") boolean erased) {
}
