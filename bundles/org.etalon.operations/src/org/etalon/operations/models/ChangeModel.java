// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.base.Identified;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Ruling;
import org.etalon.norm.Subject;
import org.etalon.operations.access.Meanwhile;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.ModelShelf.Shelved;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.rules.lifecycle.Circumstances;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.terms.DueDate;
import org.etalon.rules.terms.Terms;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.ModelProposal;
import org.etalon.store.records.RecordKinds;

/**
 * Moves a model through its life (clauses 43-45): submission of what is complete, consideration, fourteen days for
 * proposals, decisions on them, revision, approval by protocol. The curator keeps it; that the Working Group considered
 * or approved it, the Working Group can write down itself; a region proposes for its own subjects.
 */
public final class ChangeModel {

	/**
	 * Which model, and under which readings.
	 *
	 * @param id         id of the model
	 * @param edition    its edition, null for the one being worked on
	 * @param on         the day
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions readings and calendar
	 */
	public record Target(String id, String edition, LocalDate on, String reason, Conditions conditions) {
	}

	/**
	 * A proposal of a region.
	 *
	 * @param subject code of the subject, null if it comes from none
	 * @param author  who proposes it, null if that is not said
	 * @param about   id of what it is about, null for the model as a whole
	 * @param text    what is proposed
	 */
	public record Proposed(String subject, String author, String about, String text) {
	}

	/**
	 * What keeps an edition from being moved.
	 *
	 * @param refused conditions that are not met
	 * @param errors  what would be wrong with it then
	 */
	public record Hurdles(List<RefusedException> refused, List<ModelFinding> errors) {

		/** Whether nothing does. */
		public boolean none() {
			return refused.isEmpty() && errors.isEmpty();
		}
	}

	/**
	 * What keeps an edition from being moved, all of it, so that nobody has to try.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code SEVERAL_EDITIONS}
	 */
	public Hurdles hurdles(Store store, Target target, Event event) throws StoreException {
		return store.read(snapshot -> {
			TypicalServiceModel model = ModelShelf.get(snapshot, target.id(), target.edition()).model();
			List<RefusedException> hurdles = new ArrayList<>();
			State[] next = new State[1];
			hurdle(hurdles, () -> next[0] = next(model, event, target));
			hurdle(hurdles, () -> requireOrder(model, target.on()));
			if (event == Event.CLOSE_FEEDBACK && model.getConsideredOn() != null) {
				hurdle(hurdles, () -> requireFeedbackOver(model, target));
			}
			if (next[0] == null) {
				return new Hurdles(hurdles, List.of());
			}
			note(model, target, event, "–", "–"); // both are asked for when it is done
			model.setState(next[0]);
			return new Hurdles(hurdles, ValidateModels.findings(model, target.conditions().settings()).stream()
					.filter(ModelFinding::error).toList());
		});
	}

	private static void hurdle(List<RefusedException> hurdles, Runnable step) {
		try {
			step.run();
		} catch (RefusedException e) {
			hurdles.add(e);
		}
	}

	private static State next(TypicalServiceModel model, Event event, Target target) {
		return made(Lifecycle.MODEL.next(model.getState(), event,
				new Circumstances(model.getAcceptedProposals(), List.of()), target.conditions().settings()));
	}

	private static boolean isNothing(String text) {
		return text == null || text.isBlank();
	}

	/** Writes down what an event brings besides the state. */
	private static void note(TypicalServiceModel model, Target target, Event event, String storage, String protocol) {
		switch (event) {
		case SUBMIT -> {
			model.setSubmittedOn(target.on());
			model.setStorage(storage == null ? model.getStorage() : storage);
		}
		case CONSIDER -> model.setConsideredOn(target.on());
		case APPROVE -> {
			model.setApprovedOn(target.on());
			model.setProtocol(protocol == null ? model.getProtocol() : protocol);
		}
		default -> {
			// nothing but the state
		}
		}
	}

	private static void requireFeedbackOver(TypicalServiceModel model, Target target) {
		LocalDate last = feedback(model, target.conditions());
		if (!target.on().isAfter(last)) {
			throw new RefusedException("FEEDBACK_STILL_OPEN", model.getId(), target.on(), last);
		}
	}

	/**
	 * Something happened to a model.
	 *
	 * @param storage  where it was placed, for a submission; null leaves what is there
	 * @param protocol protocol, for an approval; null leaves what is there
	 * @param seen     revision of the edition that the user saw, 0 for whatever is there
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code SEVERAL_EDITIONS}, {@code CHANGED_MEANWHILE},
	 *                          {@code ILLEGAL_TRANSITION}, {@code REVISION_REQUIRED}, {@code BEFORE_THE_LAST_CHANGE},
	 *                          {@code FEEDBACK_STILL_OPEN}, {@code STORAGE_MISSING}, {@code PROTOCOL_MISSING},
	 *                          {@code MODEL_HAS_ERRORS}, {@code CALENDAR_OUT_OF_RANGE}
	 */
	public StoredModel move(Store store, Target target, Event event, String storage, String protocol, int seen)
			throws StoreException {
		Permission.require(store,
				event == Event.CONSIDER || event == Event.APPROVE
						? new Role[] { Role.CURATOR, Role.CENTER, Role.WORKING_GROUP }
						: new Role[] { Role.CURATOR, Role.CENTER });
		return write(store, "model.set", target, (session, shelved) -> {
			TypicalServiceModel model = shelved.model();
			if (seen != 0 && seen != shelved.revised().revision()) {
				throw Meanwhile.changed(session, shelved.revised(), model.getId() + "/" + model.getEdition());
			}
			State next = next(model, event, target);
			requireOrder(model, target.on());
			if (event == Event.CLOSE_FEEDBACK) {
				requireFeedbackOver(model, target);
			}
			note(model, target, event, storage, protocol);
			if (event == Event.SUBMIT && isNothing(model.getStorage())) {
				throw new RefusedException("STORAGE_MISSING", model.getId());
			}
			if (event == Event.APPROVE && isNothing(model.getProtocol())) {
				throw new RefusedException("PROTOCOL_MISSING", model.getId());
			}
			if (event == Event.APPROVE) {
				KeepModel.stateChanges(session, model);
			}
			model.setState(next);
			ModelShelf.requireSound(model, target.conditions().settings());
		});
	}

	/**
	 * A region proposes something, from the consideration to the last day for it (clause 44).
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code PROPOSALS_NOT_OPEN}, {@code PROPOSAL_TOO_LATE},
	 *                          {@code UNKNOWN_SUBJECT}, {@code UNKNOWN_PART}, {@code OTHER_SUBJECT}, {@code NO_SUBJECT}
	 */
	public StoredModel propose(Store store, Target target, Proposed proposed) throws StoreException {
		if (proposed.subject() != null && Subject.find(proposed.subject()).isEmpty()) {
			throw new RefusedException("UNKNOWN_SUBJECT", proposed.subject());
		}
		Permission permission = Permission.require(store, Role.REGION, Role.CURATOR, Role.CENTER);
		if (!permission.covers(proposed.subject())) {
			throw new RefusedException("OTHER_SUBJECT", target.id(),
					proposed.subject() == null ? "–" : proposed.subject(), store.info().user(),
					String.join(", ", permission.subjects()));
		}
		return store.write(new Intent("model.propose", target.reason()), session -> {
			TypicalServiceModel model = ModelShelf.get(session, target.id(), target.edition()).model();
			if (model.getState() != State.CONSIDERED || target.on().isBefore(model.getConsideredOn())) {
				throw new RefusedException("PROPOSALS_NOT_OPEN", model.getId(), model.getState());
			}
			LocalDate last = feedback(model, target.conditions());
			if (target.on().isAfter(last)) {
				throw new RefusedException("PROPOSAL_TOO_LATE", model.getId(), target.on(), last);
			}
			if (proposed.about() != null && !ids(model).contains(proposed.about())) {
				throw new RefusedException("UNKNOWN_PART", model.getId(), proposed.about());
			}
			session.records(RecordKinds.PROPOSALS)
					.add(new ModelProposal(ModelShelf.proposal(model.getId(), model.getEdition(), free(session, model)),
							model.getId(), model.getEdition(), proposed.subject(), proposed.author(), proposed.about(),
							proposed.text(), target.on()));
			return ModelShelf.stored(ModelShelf.get(session, model.getId(), model.getEdition()).model(),
					target.conditions().settings());
		});
	}

	/**
	 * A proposal is accepted or declined; declining needs a reason. A decision can be taken back until the approval,
	 * but only by who knows it.
	 *
	 * @param accept whether it is accepted
	 * @param why    the reason, null for none
	 * @param change what changed because of it, null if nothing did yet
	 * @param seen   the proposal with the decision that the user saw; null if he saw none
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code UNKNOWN_PROPOSAL}, {@code EDITION_PUBLISHED},
	 *                          {@code PROPOSAL_ACCEPTED} or {@code PROPOSAL_DECLINED} if it was decided otherwise
	 *                          meanwhile, {@code REASONS_REQUIRED}
	 */
	public StoredModel decide(Store store, Target target, String id, boolean accept, String why, String change,
			StoredProposal seen) throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return write(store, "model.decide", target, (session, shelved) -> {
			TypicalServiceModel model = shelved.model();
			if (model.getState() == State.APPROVED) {
				throw new RefusedException("EDITION_PUBLISHED", model.getId(), model.getEdition());
			}
			Proposal proposal = model.getProposals().stream().filter(each -> id.equals(each.getId())).findFirst()
					.orElseThrow(() -> new RefusedException("UNKNOWN_PROPOSAL", model.getId(), id));
			requireSeen(session, shelved, proposal, new Decided(accept, why, change), seen);
			if (!accept && (why == null || why.isBlank())) {
				throw new RefusedException(Lifecycle.REASONS_REQUIRED, "reason", "–", "≥ 1");
			}
			proposal.setDecision(accept ? ProposalDecision.ACCEPTED : ProposalDecision.DECLINED);
			proposal.setReason(why);
			proposal.setChange(accept ? change : null);
			model.setAcceptedProposals(ModelShelf.count(model, ProposalDecision.ACCEPTED));
			ModelShelf.requireSound(model, target.conditions().settings());
		});
	}

	/** Nobody decides against a decision that he does not know; the other one is named. */
	private static void requireSeen(Session session, Shelved shelved, Proposal there, Decided made, StoredProposal seen)
			throws StoreException {
		boolean known = seen != null && there.getDecision().getName().equals(seen.decision())
				&& Objects.equals(there.getReason(), seen.reason()) && Objects.equals(there.getChange(), seen.change());
		if (there.getDecision() != ProposalDecision.OPEN && !known && !made.keeps(there)) {
			String said = said(there.getReason(), there.getChange());
			String author = session.change(shelved.revised().since()).map(Change::author).orElse("–");
			throw there.getDecision() == ProposalDecision.ACCEPTED
					? new RefusedException("PROPOSAL_ACCEPTED", there.getId(), said, author)
					: new RefusedException("PROPOSAL_DECLINED", there.getId(), said, author);
		}
	}

	/** A decision as it is made. */
	private record Decided(boolean accept, String why, String change) {

		/** Whether nothing is lost of the decision that is there, as when what changed is added to it. */
		boolean keeps(Proposal there) {
			return (there.getDecision() == ProposalDecision.ACCEPTED) == accept && keeps(there.getReason(), why)
					&& keeps(there.getChange(), change);
		}

		private static boolean keeps(String there, String now) {
			return there == null || there.equals(now);
		}
	}

	private static String said(String reason, String change) {
		String said = Stream.of(reason, change).filter(each -> each != null && !each.isBlank())
				.collect(Collectors.joining("; "));
		return said.isEmpty() ? "–" : said;
	}

	/** Changes an edition within a transaction. */
	@FunctionalInterface
	private interface Edit {

		void edit(Session session, Shelved shelved) throws StoreException;
	}

	private static StoredModel write(Store store, String operation, Target target, Edit edit) throws StoreException {
		return store.write(new Intent(operation, target.reason()), session -> {
			Shelved shelved = ModelShelf.get(session, target.id(), target.edition());
			edit.edit(session, shelved);
			ModelShelf.keep(session, shelved.model(), shelved.revised());
			return ModelShelf.stored(shelved.model(), target.conditions().settings());
		});
	}

	private static <T> T made(Ruling<T> ruling) {
		return switch (ruling) {
		case Ruling.Made<T> made -> made.value();
		case Ruling.Refused<T> refused -> throw RefusedException.rule(refused.flaw());
		};
	}

	private static LocalDate feedback(TypicalServiceModel model, Conditions conditions) {
		DueDate due = made(Terms.feedback(model.getConsideredOn(), Terms.FEEDBACK_CALENDAR_DAYS, conditions.settings(),
				conditions.calendar().get()));
		return due.deadline();
	}

	private static void requireOrder(TypicalServiceModel model, LocalDate day) {
		Stream.of(model.getSubmittedOn(), model.getConsideredOn(), model.getApprovedOn()).filter(Objects::nonNull)
				.max(LocalDate::compareTo).filter(day::isBefore).ifPresent(last -> {
					throw new RefusedException("BEFORE_THE_LAST_CHANGE", day, last);
				});
	}

	private static List<String> ids(TypicalServiceModel model) {
		List<String> ids = new ArrayList<>();
		model.eAllContents().forEachRemaining(each -> {
			if (each instanceof Identified identified) {
				ids.add(identified.getId());
			}
		});
		return ids;
	}

	/** A name that nothing in the model has; two regions that propose at once get different ones. */
	private static String free(Session session, TypicalServiceModel model) throws StoreException {
		List<String> taken = ids(model);
		String name;
		do {
			name = "prop-" + session.next("proposal/" + model.getId() + "/" + model.getEdition());
		} while (taken.contains(name));
		return name;
	}
}
