// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;

import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Submission;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Assesses an object that certifies for the first time (clauses 17-23): computes level and decision by the installed
 * variant and keeps them with everything they were computed from. Until documents are issued an assessment can be
 * corrected: assessing again revises it.
 */
public final class AssessObject {

	private final VariantRegistry registry;

	/**
	 * What to assess.
	 *
	 * @param objectId   the object
	 * @param findings   what its stages found
	 * @param on         the day the certification was completed, whose edition of the variant counts
	 * @param sheets     the sheets that grades came from, kept with the assessment; none for grades given directly
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Request(String objectId, Findings findings, LocalDate on, List<FilledSheet> sheets, String reason,
			Conditions conditions) {

		public Request {
			sheets = List.copyOf(sheets);
		}
	}

	public AssessObject(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Assesses.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code EXCLUDED}, {@code ALREADY_CERTIFIED},
	 *                          {@code ROADMAP_NOT_IMPLEMENTED}, {@code NOT_SCORED} with the flaws
	 */
	public Assessed run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		Scoring scoring = new Scoring(registry, request.conditions().calendar());
		return store.write(new Intent("assess", request.reason()), session -> {
			Dossier dossier = Dossier.own(session, request.objectId(), permission);
			Assessing.checkPrimary(dossier);
			Submission submission = Assessing.submission(dossier.object().value(), request.findings(),
					new Submission.Dates(null, request.on(), null), null);
			Assessed assessed = Assessing.keep(session, scoring, dossier, submission, request.on(),
					FilledSheet.keep(session, request.objectId(), request.sheets()), request.conditions().settings(),
					request.conditions().forced());
			Permission.proceed(progress);
			return assessed;
		});
	}
}
