// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.time.LocalDate;
import java.util.List;

import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;

/**
 * An edition of a model in the database.
 *
 * @param id            id of the model, the same in all its editions
 * @param edition       the edition
 * @param title         name of the typical service
 * @param curator       the curator, who authors it; null if that is not said
 * @param state         state of its life (R-41 of the Rules)
 * @param possible      what can happen next; a condition has still to be met
 * @param submittedOn   day it was presented, null before
 * @param consideredOn  day of the consideration, null before
 * @param feedbackUntil last day for proposals (clause 44), null before the consideration
 * @param approvedOn    day of the approval, null before
 * @param protocol      protocol of the approval, null before
 * @param proposals     proposals of the regions
 * @param accepted      how many of them were accepted
 * @param open          how many of them are not decided
 * @param changes       what moved against the edition before, in words
 * @param repeated      whether all was so already
 */
public record StoredModel(String id, String edition, String title, String curator, State state, List<Event> possible,
		LocalDate submittedOn, LocalDate consideredOn, LocalDate feedbackUntil, LocalDate approvedOn, String protocol,
		List<StoredProposal> proposals, int accepted, int open, List<String> changes, boolean repeated) {

	/**
	 * A proposal of a region.
	 *
	 * @param id       its id
	 * @param subject  code of the subject, null if it comes from none
	 * @param text     what is proposed
	 * @param decision OPEN, ACCEPTED or DECLINED
	 * @param reason   why, null for none
	 * @param change   what changed because of it, null for nothing yet
	 */
	public record StoredProposal(String id, String subject, String text, String decision, String reason,
			String change) {
	}

	public StoredModel {
		possible = List.copyOf(possible);
		proposals = List.copyOf(proposals);
		changes = List.copyOf(changes);
	}

	/** The same, which was there already. */
	StoredModel again() {
		return new StoredModel(id, edition, title, curator, state, possible, submittedOn, consideredOn, feedbackUntil,
				approvedOn, protocol, proposals, accepted, open, changes, true);
	}
}
