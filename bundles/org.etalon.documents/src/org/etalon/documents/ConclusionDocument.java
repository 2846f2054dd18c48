// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Заключение об уровне клиентоцентричности (24).
 *
 * @param head        number, date, object, issuer, signatory
 * @param assessment  the outcome (24г, 24е)
 * @param monitoring  whether monitoring is technically possible (24д), as {@link StageResult#finding()}; empty for an
 *                    object without that stage (36)
 * @param remarks     remarks and proposals (24ж); that there are none is said
 * @param certificate number of the certificate issued with it (22б), empty if there is none
 */
public record ConclusionDocument(DocumentHead head, AssessedLevel assessment, String monitoring, List<Remark> remarks,
		String certificate) implements IssuedDocument {

	public ConclusionDocument {
		Objects.requireNonNull(head);
		Objects.requireNonNull(assessment);
		Objects.requireNonNull(monitoring);
		remarks = List.copyOf(remarks);
		Objects.requireNonNull(certificate);
	}

	@Override
	public DocumentKind kind() {
		return DocumentKind.CONCLUSION;
	}

	@Override
	public DocumentData data(Locale locale) {
		return DocumentValues.of(this, locale);
	}
}
