// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import org.etalon.documents.Signatory;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;

/**
 * Who issues and signs documents.
 *
 * @param name      the body that issues them
 * @param signatory who signs
 */
public record Issuer(String name, Signatory signatory) {

	/**
	 * Who was named for this document, else for the database.
	 *
	 * @param name      the body, null for the one of the database
	 * @param signatory {@code post; name}, null for the one of the database
	 * @throws RefusedException {@code NO_SIGNATORY} if nobody is named, {@code BAD_SIGNATORY} if not as post and name
	 */
	static Issuer of(Snapshot snapshot, String name, String signatory) throws StoreException {
		String body = name != null ? name
				: DatabaseSettings.choice(snapshot, DatabaseSettings.ISSUER).orElse(DatabaseSettings.USUAL_ISSUER);
		String signs = signatory != null ? signatory
				: DatabaseSettings.choice(snapshot, DatabaseSettings.SIGNATORY)
						.orElseThrow(() -> new RefusedException("NO_SIGNATORY"));
		int semicolon = signs.indexOf(';');
		if (semicolon < 1 || signs.substring(semicolon + 1).isBlank()) {
			throw new RefusedException("BAD_SIGNATORY", signs);
		}
		return new Issuer(body,
				new Signatory(signs.substring(0, semicolon).strip(), signs.substring(semicolon + 1).strip()));
	}
}
