// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.base.FileLink;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.models.ValidateModels;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.operations.sheets.Evidence;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.TextDocument;

/**
 * Keeps and reads the content of the newest roadmap of an object. What is planned is edited while the roadmap is a
 * draft; what becomes of the measures is written down until it is implemented.
 */
public final class KeepRoadmap {

	/**
	 * Content to keep.
	 *
	 * @param objectId the object
	 * @param plan     the content
	 * @param basedOn  the revision it was made from, 0 if nothing was kept
	 * @param on       the day progress is told of
	 * @param reason   why, in the words of the user; possibly empty
	 * @param settings readings
	 */
	public record Request(String objectId, RoadmapPlan plan, int basedOn, LocalDate on, String reason,
			Settings settings) {
	}

	/**
	 * Keeps content; the same content makes no revision.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_ROADMAP},
	 *                          {@code ROADMAP_NOT_A_DRAFT}, {@code ROADMAP_IMPLEMENTED}, {@code MEASURE_REPEATED}
	 * @throws StoreException   {@code CONFLICT} if somebody else changed it since
	 */
	public StoredRoadmap run(Store store, Request request) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		return store.write(new Intent("roadmap.keep", request.reason()), session -> {
			Dossier dossier = Dossier.own(session, request.objectId(), permission);
			Revised<RoadmapRecord> found = newest(dossier)
					.orElseThrow(() -> new RefusedException("NO_ROADMAP", request.objectId()));
			return keep(session, dossier.object().value().name(), found, request);
		});
	}

	private static StoredRoadmap keep(Session session, String name, Revised<RoadmapRecord> found, Request request)
			throws StoreException {
		RoadmapRecord before = found.value();
		requireAllowed(before, RoadmapText.plan(session, before), request.plan());
		RoadmapRecord after = new RoadmapRecord(before.id(), before.objectId(), before.conclusionId(), before.state(),
				before.dueOn(), before.changedOn(), request.plan().proposalOn(), RoadmapText.id(before));
		TextDocument document = RoadmapText.kept(after, name, request.plan());
		WritableRecords<TextDocument> documents = session.records(RecordKinds.DOCUMENTS);
		if (request.basedOn() == 0 && RoadmapText.find(session, before).isEmpty()) {
			documents.add(document);
		} else {
			documents.update(document, request.basedOn());
		}
		session.records(RecordKinds.ROADMAPS).update(after, found.revision());
		return stored(session, after, name, request.on(), request.settings());
	}

	/**
	 * Brings content together with what somebody else kept meanwhile; nothing is kept by this.
	 *
	 * @param plan    the content
	 * @param basedOn the revision it was made from, 0 if nothing was kept
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_ROADMAP}
	 * @throws StoreException   {@code CONFLICT} if that revision is of another roadmap than the newest one
	 */
	public RoadmapMerge merge(Store store, String objectId, RoadmapPlan plan, int basedOn) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		return store.read(snapshot -> {
			RoadmapRecord record = newest(Dossier.own(snapshot, objectId, permission)).map(Revised::value)
					.orElseThrow(() -> new RefusedException("NO_ROADMAP", objectId));
			RoadmapPlan base = basedOn == 0 ? RoadmapPlan.EMPTY : RoadmapText.revision(snapshot, record, basedOn);
			return new RoadmapMerge(record, base, plan, RoadmapText.plan(snapshot, record),
					RoadmapText.find(snapshot, record).map(Revised::revision).orElse(0));
		});
	}

	private static void requireAllowed(RoadmapRecord record, RoadmapPlan there, RoadmapPlan plan) {
		if (record.state() == State.IMPLEMENTED && !plan.equals(there)) {
			throw new RefusedException("ROADMAP_IMPLEMENTED", record.objectId());
		}
		if (record.state() != State.DRAFT && !plan.planned().equals(there.planned())) {
			throw new RefusedException("ROADMAP_NOT_A_DRAFT", record.objectId(), record.state());
		}
		Set<String> ids = new HashSet<>();
		for (Measure each : plan.measures()) {
			if (!ids.add(each.id())) {
				throw new RefusedException("MEASURE_REPEATED", each.id());
			}
			if (each.completedOn() != null && each.proofs().isEmpty()) {
				throw new RefusedException("MEASURE_WITHOUT_PROOF", plan.number(each), each.title());
			}
			if (each.completedOn() != null && each.startedOn() != null
					&& each.completedOn().isBefore(each.startedOn())) {
				throw new RefusedException("CLOSED_BEFORE_BEGUN", plan.number(each), each.completedOn(),
						each.startedOn());
			}
		}
	}

	/**
	 * Changes one measure of what is kept, and those it belongs together with.
	 *
	 * @param number  number or id of the measure
	 * @param change  what becomes of the measure
	 * @param related numbers or ids of the measures it belongs together with, null to leave that as it is
	 * @throws RefusedException as {@link #run} does, and {@code NO_MEASURE}
	 */
	public StoredRoadmap change(Store store, String objectId, String number, UnaryOperator<Measure> change,
			List<String> related, LocalDate on, String reason, Settings settings) throws StoreException {
		StoredRoadmap there = find(store, objectId, on, settings)
				.orElseThrow(() -> new RefusedException("NO_ROADMAP", objectId));
		Measure measure = measure(there, objectId, number);
		RoadmapPlan changed = there.plan().with(measure.id(), change);
		RoadmapPlan plan = related == null ? changed
				: changed.related(measure.id(),
						related.stream().map(each -> measure(there, objectId, each).id()).toList());
		return plan.equals(there.plan()) ? there
				: run(store, new Request(objectId, plan, there.revision(), on, reason, settings));
	}

	private static Measure measure(StoredRoadmap there, String objectId, String number) {
		return there.plan().find(number).orElseThrow(() -> new RefusedException("NO_MEASURE", objectId, number,
				String.join(", ", there.plan().measures().stream().map(there.plan()::number).toList())));
	}

	/** The newest roadmap of an object as it stands on a day; empty if it never had one. */
	public Optional<StoredRoadmap> find(Store store, String objectId, LocalDate on, Settings settings)
			throws StoreException {
		return store.read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, objectId);
			Optional<Revised<RoadmapRecord>> found = newest(dossier);
			return found.isEmpty() ? Optional.empty()
					: Optional.of(stored(snapshot, found.get().value(), dossier.object().value().name(), on, settings));
		});
	}

	/** The newest roadmap of an object. */
	static Optional<Revised<RoadmapRecord>> newest(Dossier dossier) {
		return dossier.roadmaps().stream()
				.max((one, other) -> Integer.compare(number(dossier, one.value()), number(dossier, other.value())));
	}

	/** The number of the assessment that a roadmap goes back to. */
	private static int number(Dossier dossier, RoadmapRecord roadmap) {
		return dossier.conclusions().stream().map(Revised::value)
				.filter(conclusion -> conclusion.id().equals(roadmap.conclusionId()))
				.mapToInt(conclusion -> Dossier.number(conclusion.assessmentId())).findFirst().orElse(0);
	}

	static StoredRoadmap stored(Snapshot snapshot, RoadmapRecord record, String name, LocalDate on, Settings settings)
			throws StoreException {
		int revision = RoadmapText.find(snapshot, record).map(Revised::revision).orElse(0);
		return stored(record, name, RoadmapText.plan(snapshot, record), revision, on, settings);
	}

	/**
	 * The content of a roadmap as a text that {@link #drafted} reads: what is not kept yet outlives a crash.
	 *
	 * @throws RefusedException {@code DOCUMENT_UNWRITABLE} for signs that no document takes
	 */
	public static String draft(StoredRoadmap roadmap) {
		return RoadmapText.kept(roadmap.record(), roadmap.name(), roadmap.plan()).body();
	}

	/** The content that such a text holds; empty if it cannot be read. */
	public static Optional<RoadmapPlan> drafted(String text) {
		return RoadmapText.drafted(text);
	}

	/** A roadmap with content that is not kept yet, as it would stand. */
	public static StoredRoadmap stored(RoadmapRecord record, String name, RoadmapPlan plan, int revision, LocalDate on,
			Settings settings) {
		Ruling.Made<RoadmapProgress> progress = (Ruling.Made<RoadmapProgress>) RoadmapProgress
				.of(plan.measures().stream().map(each -> new RoadmapProgress.Measure(each.startedOn(), each.dueOn(),
						each.completedOn(), each.point())).toList(), on);
		List<ModelFinding> findings = plan.measures().isEmpty() ? List.of()
				: ValidateModels.findings(RoadmapText.document(record, name, plan), settings);
		return new StoredRoadmap(record, name, plan, revision, progress.value(), progress.trace(), findings);
	}

	/**
	 * What proves that a measure is done: an address of the web; a file, which is kept in the database; else a note.
	 *
	 * @param text   an address, the name of a file, or words
	 * @param folder the folder relative names start from
	 * @throws RefusedException as {@link Evidence#keep} does, and {@code MEASURE_WITHOUT_PROOF} for nothing
	 */
	public static Proof proof(Store store, String objectId, String text, Path folder, Progress progress)
			throws StoreException, IOException {
		if (text == null || text.isBlank()) {
			throw new RefusedException("MEASURE_WITHOUT_PROOF", objectId, "");
		}
		Optional<FileLink> link = Evidence.link(text);
		if (link.isPresent()) {
			return proof(link.get());
		}
		Optional<Path> file = file(folder, text.strip());
		if (file.isEmpty()) {
			return proof(Evidence.note(text));
		}
		return proof(Files.size(file.get()) > Evidence.MOST ? Evidence.elsewhere(file.get(), progress)
				: new Evidence().keep(store, objectId, file.get()));
	}

	private static Optional<Path> file(Path folder, String text) {
		try {
			return Optional.of(folder.resolve(text)).filter(Files::isRegularFile);
		} catch (InvalidPathException e) {
			return Optional.empty(); // words
		}
	}

	private static Proof proof(FileLink link) {
		return new Proof(Objects.toString(link.getName(), ""), link.getLocation(), link.getSha256());
	}
}
