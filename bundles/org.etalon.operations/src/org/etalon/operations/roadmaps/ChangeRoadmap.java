// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.report.ModelFinding;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.Dossier;
import org.etalon.rules.lifecycle.Circumstances;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;

/**
 * Moves the roadmap of an object through its life (clause 26): agreed by the Centre, approved by the authority,
 * implemented. An approved roadmap names the date of the proposal for recertification (appendix 4, 8.1); an implemented
 * one closes its conclusion.
 */
public final class ChangeRoadmap {

	private static final int CERTIFICATION = 8;

	/**
	 * What happened.
	 *
	 * @param objectId   the object
	 * @param event      what happened
	 * @param on         the day
	 * @param proposalOn date of the proposal for recertification, null to leave it as it is
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Request(String objectId, Event event, LocalDate on, LocalDate proposalOn, String reason,
			Conditions conditions) {
	}

	/**
	 * Where a roadmap stands.
	 *
	 * @param roadmap  the roadmap
	 * @param possible what can happen next
	 * @param late     whether the draft was, or is, later than clause 26 allows
	 * @param overdue  whether the date of the proposal is past and the roadmap not implemented
	 * @param repeated whether a change was there already
	 */
	public record Status(RoadmapRecord roadmap, List<Event> possible, boolean late, boolean overdue, boolean repeated) {
	}

	/**
	 * Moves the newest roadmap of the object.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code NO_ROADMAP}, {@code ILLEGAL_TRANSITION},
	 *                          {@code BEFORE_THE_LAST_CHANGE}, {@code PROPOSAL_DATE_MISSING},
	 *                          {@code ROADMAP_HAS_ERRORS}, {@code ROADMAP_NOT_WORKED_OFF}, {@code NOTHING_TO_AGREE} for
	 *                          a draft without measures, unless the reason names what was agreed instead
	 */
	public Status run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		return store.write(new Intent("roadmap.set", request.reason()), session -> {
			Dossier dossier = Dossier.own(session, request.objectId(), permission);
			Revised<RoadmapRecord> found = KeepRoadmap.newest(dossier)
					.orElseThrow(() -> new RefusedException("NO_ROADMAP", request.objectId()));
			Status status = change(session, dossier.object().value().name(), found, request);
			Permission.proceed(progress);
			return status;
		});
	}

	private static Status change(Session session, String name, Revised<RoadmapRecord> found, Request request)
			throws StoreException {
		RoadmapRecord before = found.value();
		LocalDate proposal = request.proposalOn() == null ? before.proposalOn() : request.proposalOn();
		if (leadsTo(request.event()) == before.state() && request.on().equals(before.changedOn())
				&& (proposal == null || proposal.equals(before.proposalOn()))) {
			return status(before, request.on(), request.conditions(), true);
		}
		State next = switch (Lifecycle.ROADMAP.next(before.state(), request.event(), Circumstances.NONE,
				request.conditions().settings())) {
		case Ruling.Made<State> made -> made.value();
		case Ruling.Refused<State> refused -> throw RefusedException.rule(refused.flaw());
		};
		if (request.on().isBefore(before.changedOn())) {
			throw new RefusedException("BEFORE_THE_LAST_CHANGE", request.on(), before.changedOn());
		}
		if (request.event() == Event.APPROVE && proposal == null) {
			throw new RefusedException("PROPOSAL_DATE_MISSING", request.objectId());
		}
		if (request.event() == Event.AGREE && before.documentId() == null && request.reason().isBlank()) {
			throw new RefusedException("NOTHING_TO_AGREE", request.objectId());
		}
		if (before.documentId() != null) {
			requireContent(session, before, proposal, next, name, request);
		}
		RoadmapRecord after = new RoadmapRecord(before.id(), before.objectId(), before.conclusionId(), next,
				before.dueOn(), request.on(), proposal, before.documentId());
		session.records(RecordKinds.ROADMAPS).update(after, found.revision());
		if (next == State.IMPLEMENTED) {
			RecordKind<Conclusion> kind = RecordKinds.CONCLUSIONS;
			Optional<Revised<Conclusion>> conclusion = session.records(kind).find(before.conclusionId());
			if (conclusion.isPresent()) {
				session.records(kind).update(kind.with(conclusion.get().value(), kind.field("open"), false),
						conclusion.get().revision());
			}
		}
		return status(after, request.on(), request.conditions(), false);
	}

	/** What is agreed is as appendix 4 wants it; what is implemented is worked off, but for the proposal itself (8). */
	private static void requireContent(Session session, RoadmapRecord record, LocalDate proposal, State next,
			String name, Request request) throws StoreException {
		RoadmapPlan plan = RoadmapText.plan(session, record).proposalOn(proposal);
		RoadmapRecord then = new RoadmapRecord(record.id(), record.objectId(), record.conclusionId(), next,
				record.dueOn(), request.on(), proposal, record.documentId());
		StoredRoadmap stored = KeepRoadmap.stored(then, name, plan, 0, request.on(), request.conditions().settings());
		List<ModelFinding> errors = stored.findings().stream().filter(ModelFinding::error).toList();
		if (!errors.isEmpty()) {
			throw new RefusedException("ROADMAP_HAS_ERRORS", record.objectId(), errors.size(), errors.get(0).path(),
					errors.get(0).message());
		}
		List<RoadmapPlan.Measure> open = plan.measures().stream()
				.filter(each -> each.section() != CERTIFICATION && each.completedOn() == null).toList();
		if (next == State.IMPLEMENTED && !open.isEmpty()) {
			throw new RefusedException("ROADMAP_NOT_WORKED_OFF", open.size(), plan.number(open.get(0)),
					open.get(0).title());
		}
	}

	/** Where the newest roadmap of an object stands; empty if it never had one. */
	public Optional<Status> status(Store store, String objectId, LocalDate asOf, Conditions conditions)
			throws StoreException {
		return store.read(snapshot -> KeepRoadmap.newest(Dossier.of(snapshot, objectId))
				.map(found -> status(found.value(), asOf, conditions, false)));
	}

	private static Status status(RoadmapRecord roadmap, LocalDate asOf, Conditions conditions, boolean repeated) {
		LocalDate drafted = roadmap.state() == State.DRAFT ? asOf
				: roadmap.state() == State.AGREED ? roadmap.changedOn() : null;
		boolean late = roadmap.dueOn() != null && drafted != null && drafted.isAfter(roadmap.dueOn());
		boolean overdue = roadmap.state() != State.IMPLEMENTED && roadmap.proposalOn() != null
				&& asOf.isAfter(roadmap.proposalOn());
		List<Event> possible = Lifecycle.ROADMAP.possible(roadmap.state(), conditions.settings()).stream()
				.map(Transition::event).toList();
		return new Status(roadmap, possible, late, overdue, repeated);
	}

	private static State leadsTo(Event event) {
		return Lifecycle.ROADMAP.table().stream().filter(transition -> transition.event() == event).map(Transition::to)
				.findFirst().orElse(null);
	}
}
