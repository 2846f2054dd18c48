// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.etalon.model.check.Constraint;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.TargetFact;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.terms.DueDate;
import org.etalon.rules.terms.Terms;
import org.etalon.scoring.ScoringSettings;
import org.etalon.standard.DigitalRegulationCard;

/** Constraints and derived features of {@code typical.ecore} on the life of a model: clauses 43-45. */
public final class LifeRules {

	private LifeRules() {
	}

	/** The last day for proposals (44), by its nominal date; null while the Working Group has not considered it. */
	public static LocalDate feedbackUntil(TypicalServiceModel model) {
		if (model.getConsideredOn() == null) {
			return null;
		}
		Ruling<DueDate> due = Terms.feedback(model.getConsideredOn(), Terms.FEEDBACK_CALENDAR_DAYS,
				Settings.defaults(ScoringSettings.all()), ProductionCalendar.builtIn());
		return due instanceof Ruling.Made<DueDate> made ? made.value().nominal() : null;
	}

	/** An accepted proposal has to say what changed only once the model is revised: before, it has still to change. */
	public static void proposals(TypicalServiceModel model, Report report) {
		boolean revised = model.getState() == State.REVISED || model.getState() == State.APPROVED;
		int accepted = 0;
		for (Proposal proposal : model.getProposals()) {
			if (proposal.getDecision() == ProposalDecision.ACCEPTED) {
				accepted++;
				if (!BaseRules.isSaid(proposal.getChange())) {
					report.add(Constraint.PROPOSAL_WITHOUT_CHANGE, revised, proposal, Literals.PROPOSAL__CHANGE,
							proposal.label());
				}
			} else if (proposal.getDecision() == ProposalDecision.DECLINED && !BaseRules.isSaid(proposal.getReason())) {
				report.add(Constraint.PROPOSAL_WITHOUT_REASON, true, proposal, Literals.PROPOSAL__REASON,
						proposal.label());
			} else if (proposal.getDecision() == ProposalDecision.OPEN) {
				report.add(Constraint.PROPOSAL_OPEN, revised, proposal, Literals.PROPOSAL__DECISION, proposal.label());
			}
		}
		// A model can also just state how many there were, as all did before proposals were part of it.
		report.require(model.getProposals().isEmpty() || model.getAcceptedProposals() == accepted,
				Literals.TYPICAL_SERVICE_MODEL__ACCEPTED_PROPOSALS, Constraint.PROPOSALS_MISCOUNTED,
				String.valueOf(model.getAcceptedProposals()), String.valueOf(accepted));
	}

	/** Cards have versions: a field that is not known is remarkable, not wrong. */
	public static void facts(TypicalServiceModel model, Report report) {
		Set<String> seen = new HashSet<>();
		for (TargetFact fact : model.getFacts()) {
			String field = fact.getField();
			if (!BaseRules.isSaid(field)) {
				continue;
			}
			if (!seen.add(field)) {
				report.add(Constraint.FACT_REPEATED, true, fact, Literals.TARGET_FACT__FIELD, field);
			}
			if (!DigitalRegulationCard.check(Map.of(field, "")).value().unknown().isEmpty()) {
				report.add(Constraint.FACT_UNKNOWN, false, fact, Literals.TARGET_FACT__FIELD, field);
			}
		}
	}

	/** Submission, consideration and approval follow each other. */
	public static void dates(TypicalServiceModel model, Report report) {
		EAttribute[] order = { Literals.TYPICAL_SERVICE_MODEL__SUBMITTED_ON,
				Literals.TYPICAL_SERVICE_MODEL__CONSIDERED_ON, Literals.TYPICAL_SERVICE_MODEL__APPROVED_ON };
		LocalDate before = null;
		for (EAttribute attribute : order) {
			LocalDate day = (LocalDate) model.eGet(attribute);
			if (day != null) {
				report.require(before == null || !day.isBefore(before), attribute, Constraint.DATES_REVERSED,
						String.valueOf(before), day.toString());
				before = day;
			}
		}
	}
}
