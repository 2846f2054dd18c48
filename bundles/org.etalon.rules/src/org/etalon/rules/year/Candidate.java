// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.util.Objects;

import org.etalon.norm.Grade;

/**
 * What is known of an object when the list of a year is made (clauses 8-14).
 *
 * @param selfCheck        letter of the self-check, null where there is none
 * @param inUnifiedList    whether it is in the Unified register
 * @param certificate      its last certificate, null if it never had one
 * @param formOnline       whether its interactive form is on the Internet
 * @param remotelyTestable whether the form can be tested remotely
 * @param termination      its planned end, null if none is planned
 * @param roadmap          how far the roadmap of its rework is
 * @param contactsProvided whether the contacts of clause 11 were given
 * @param accessForCentre  whether the Analytical Centre can be given access to the form
 */
public record Candidate(Grade selfCheck, boolean inUnifiedList, HeldCertificate certificate, boolean formOnline,
		boolean remotelyTestable, PlannedTermination termination, Roadmap roadmap, boolean contactsProvided,
		boolean accessForCentre) {

	/** How far the roadmap of an object is. */
	public enum Roadmap {
		/** There is none. */
		NONE,
		/** There is one, and it is not implemented. */
		OPEN,
		/** It is implemented. */
		IMPLEMENTED
	}

	public Candidate {
		Objects.requireNonNull(roadmap);
	}
}
