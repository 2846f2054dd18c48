// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a recertification (section VI) has to know of the past.
 *
 * @param basis              why the object comes again
 * @param previousType       type of the last certificate
 * @param previousLevel      level of the last certificate in percent (of the last attempt under A13=LAST_ATTEMPT)
 * @param previousValidTo    last day of the last certificate; null if not known, which only EXPIRY refuses
 * @param noIncreaseUsed     renewals without an increase of the level that were already used
 * @param roadmapImplemented whether the implemented roadmap was presented (clause 31)
 * @param openConclusion     whether a conclusion from a failed attempt is still to be worked off
 * @param given              whether the last certificate is known to have been given for this type and level, by rules
 *                           that may no longer be there: then the rules of today have nothing to say of them
 */
public record Recertification(Basis basis, CertificateType previousType, int previousLevel, LocalDate previousValidTo,
		int noIncreaseUsed, boolean roadmapImplemented, boolean openConclusion, boolean given) {

	public Recertification {
		Objects.requireNonNull(basis);
		Objects.requireNonNull(previousType);
	}

	/** A past that is only claimed: type and level have to fit each other. */
	public Recertification(Basis basis, CertificateType previousType, int previousLevel, LocalDate previousValidTo,
			int noIncreaseUsed, boolean roadmapImplemented, boolean openConclusion) {
		this(basis, previousType, previousLevel, previousValidTo, noIncreaseUsed, roadmapImplemented, openConclusion,
				false);
	}

	/** The same of a certificate that is known to have been given so. */
	public Recertification asGiven() {
		return new Recertification(basis, previousType, previousLevel, previousValidTo, noIncreaseUsed,
				roadmapImplemented, openConclusion, true);
	}
}
