// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.Objects;

import org.etalon.norm.Text;

/**
 * The object that a document is about.
 *
 * @param id        its id in the register, empty if it has none
 * @param name      its name (7а)
 * @param category  услуга or сервис (7в)
 * @param kind      its kind (1, 36)
 * @param authority the authority or organisation (7г)
 * @param subject   the subject of the Federation, empty for a federal object
 */
public record CertifiedObject(String id, String name, Text category, Text kind, String authority, String subject) {

	public CertifiedObject {
		Objects.requireNonNull(id);
		Objects.requireNonNull(name);
		Objects.requireNonNull(category);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(authority);
		Objects.requireNonNull(subject);
	}
}
