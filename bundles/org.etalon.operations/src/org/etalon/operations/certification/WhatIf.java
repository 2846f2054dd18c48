// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.CheckedRow;
import org.etalon.norm.Flaw;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Submission;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;

/**
 * What findings would come to, with the reasons and the distance to the next decision; nothing is kept. It is computed
 * as {@link AssessObject} and {@link RecertifyObject} do.
 */
public final class WhatIf {

	private final VariantRegistry registry;

	/**
	 * What is asked.
	 *
	 * @param objectId   the object
	 * @param basis      why it comes again, null if it certifies for the first time
	 * @param findings   what its stages found, or would
	 * @param past       what only the user knows, of a certificate that was given elsewhere
	 * @param on         the day the certification is completed, whose edition of the variant counts
	 * @param conditions under which readings
	 */
	public record Request(String objectId, Basis basis, Findings findings, Past past, LocalDate on,
			Conditions conditions) {
	}

	/**
	 * What it would come to.
	 *
	 * @param scheme  the scheme of the variant that fits the object: its stages and what each may find
	 * @param checked object and outcome; empty if there is something wrong with the findings
	 * @param flaws   what that is
	 * @param by      id, version and beginning of the hash of the variant
	 */
	public record Answer(Scheme scheme, Optional<CheckedRow> checked, List<Flaw> flaws, String by) {
	}

	public WhatIf(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Computes.
	 *
	 * @throws RefusedException as assessing does, but for flaws of the findings
	 */
	public Answer run(Store store, Request request) throws StoreException {
		Scoring scoring = new Scoring(registry, request.conditions().calendar());
		return store.read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, request.objectId());
			CertificationObject object = dossier.object().value();
			Recertification past = null;
			if (request.basis() == null) {
				Assessing.checkPrimary(dossier);
			} else {
				past = request.past().recertification(dossier, request.basis(), request.conditions().settings());
			}
			Scheme scheme = scoring.scheme(object, request.conditions().forced(), request.on());
			Submission submission = Assessing.submission(object, request.findings(),
					new Submission.Dates(past == null ? null : request.on(), request.on(), null), past);
			try {
				Scored scored = scoring.installed(object, submission, request.conditions().forced(), request.on(),
						request.conditions().settings());
				return new Answer(scheme, Optional.of(scored.row(object, Assessing.authority(snapshot, object))),
						List.of(), scored.stamp().brief());
			} catch (RefusedException e) {
				if (e.flaws().isEmpty()) {
					throw e;
				}
				return new Answer(scheme, Optional.empty(), e.flaws(), "");
			}
		});
	}
}
