// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.List;

import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/**
 * Assesses an object that comes again (section VI): the past it is judged by is what the database knows, its last
 * certificate with the renewals used, its conclusions and their roadmaps.
 */
public final class RecertifyObject {

	private final VariantRegistry registry;

	/**
	 * What to assess.
	 *
	 * @param objectId   the object
	 * @param basis      why it comes again
	 * @param findings   what its stages found
	 * @param past       what only the user knows, of a certificate that was given elsewhere
	 * @param on         the day the certification was completed, whose edition of the variant counts
	 * @param sheets     the sheets that grades came from, kept with the assessment; none for grades given directly
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Request(String objectId, Basis basis, Findings findings, Past past, LocalDate on,
			List<FilledSheet> sheets, String reason, Conditions conditions) {

		public Request {
			sheets = List.copyOf(sheets);
		}
	}

	public RecertifyObject(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Assesses. The date of the documents is not known yet: until they are issued the term is that of documents of the
	 * day of the assessment.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code EXCLUDED}, {@code NEVER_CERTIFIED}, {@code TERMINATED},
	 *                          {@code NOT_TERMINATED}, {@code NOT_SCORED} with the flaws
	 */
	public Assessed run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		Scoring scoring = new Scoring(registry, request.conditions().calendar());
		return store.write(new Intent("recertify", request.reason()), session -> {
			Dossier dossier = Dossier.own(session, request.objectId(), permission);
			Recertification past = request.past().recertification(dossier, request.basis(),
					request.conditions().settings());
			Submission submission = Assessing.submission(dossier.object().value(), request.findings(),
					new Submission.Dates(request.on(), request.on(), null), past);
			Assessed assessed = Assessing.keep(session, scoring, dossier, submission, request.on(),
					FilledSheet.keep(session, request.objectId(), request.sheets()), request.conditions().settings(),
					request.conditions().forced());
			Permission.proceed(progress);
			return assessed;
		});
	}
}
