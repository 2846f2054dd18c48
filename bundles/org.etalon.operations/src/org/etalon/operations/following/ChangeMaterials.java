// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;
import org.etalon.exchange.report.SheetConformity.Standing;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;
import org.etalon.operations.access.Meanwhile;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.ModelFiles;
import org.etalon.operations.models.ModelShelf;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.rules.lifecycle.Circumstances;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/**
 * Moves materials of conformity through their life (clauses 48-50): a region sends them when the stages are passed, the
 * curator confirms or returns what fell into the sample ({@link DrawnSamples}), and the region sends what was returned
 * again. What they were measured by, and which revisions of the sheets they consist of, stays with them.
 */
public final class ChangeMaterials {

	/**
	 * Which materials.
	 *
	 * @param modelId    the model
	 * @param objectId   the object
	 * @param on         the day
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Target(String modelId, String objectId, LocalDate on, String reason, Conditions conditions) {
	}

	/**
	 * A revision of materials.
	 *
	 * @param materials the materials as they were from then on
	 * @param change    who made them so, when and why
	 */
	public record Past(ConformityMaterials materials, Change change) {
	}

	/**
	 * Sends materials, for the first time or after they were returned: the finished sheets of all stages, measured by
	 * the edition of the model that was published last.
	 *
	 * @param folder  the folder relative names start from
	 * @param journey file of the model as it is with this service, for its journey; null for none, or for the one that
	 *                was sent before
	 * @throws UnreadableInputException if the file cannot be read or is no model
	 * @throws RefusedException         {@code UNKNOWN_OBJECT}, {@code UNKNOWN_MODEL}, {@code MODEL_NOT_APPROVED},
	 *                                  {@code OTHER_SUBJECT}, {@code NO_SUBJECT}, {@code STAGES_NOT_PASSED},
	 *                                  {@code JOURNEY_OF_ANOTHER_MODEL}, {@code ILLEGAL_TRANSITION},
	 *                                  {@code BEFORE_THE_LAST_CHANGE}
	 */
	public MaterialsStanding send(Store store, Target target, Path folder, String journey, Progress progress)
			throws StoreException, UnreadableInputException {
		Permission permission = Permission.require(store, Role.REGION, Role.CENTER);
		TypicalServiceModel variant = journey == null ? null
				: ModelFiles.model(journey, new ModelFiles(folder).read(journey));
		return store.write(new Intent("materials.send", target.reason(), journey == null ? "" : journey), session -> {
			CertificationObject object = object(session, target.objectId());
			permission.requireOwn(object);
			TypicalServiceModel model = published(session, target);
			boolean sameJourney = variant == null || !keep(session, variant, journey, model.getId(), object.id());
			ServiceConformity measured = CheckConformity.services(session, model, List.of(object), progress).get(0);
			List<Stage> missing = measured.sheets().stream()
					.filter(each -> each.standing() == Standing.MISSING || each.standing() == Standing.IN_PROGRESS)
					.map(SheetConformity::stage).toList();
			if (!missing.isEmpty()) {
				throw new RefusedException("STAGES_NOT_PASSED", object.id(),
						new Text(captions(missing, Locale.ROOT), captions(missing, Locale.ENGLISH)));
			}
			List<String> sheets = new ArrayList<>();
			for (ObjectSheets.Stored each : ObjectSheets.of(session, object.id())) {
				sheets.add("sheet/" + object.id() + "/" + each.stage() + "@" + each.revision());
			}
			String id = id(model.getId(), object.id());
			Optional<Revised<ConformityMaterials>> found = session.records(RecordKinds.MATERIALS).find(id);
			ConformityMaterials before = found.map(Revised::value).orElse(null);
			ConformityMaterials after = new ConformityMaterials(id, model.getId(), model.getEdition(), object.id(),
					object.subject(), State.SENT, target.on(), target.on(), before == null ? 1 : before.sendings() + 1,
					measured.conformity100(), measured.deviations(), String.join(", ", sheets),
					before == null ? null : before.sampleId(), null);
			if (sameJourney && before != null && before.state() == State.SENT && before.sentOn().equals(target.on())
					&& before.sheets().equals(after.sheets()) && before.edition().equals(after.edition())) {
				return standing(session, before, List.of(), target.conditions().settings(), true);
			}
			State from = before == null ? Lifecycle.MATERIALS.initial() : before.state();
			Event event = from == Lifecycle.MATERIALS.initial() ? Event.SEND : Event.RESEND;
			Ruling<State> next = next(from, event, List.of(), target.conditions().settings());
			requireOrder(before == null ? model.getApprovedOn() : before.changedOn(), target.on());
			WritableRecords<ConformityMaterials> all = session.records(RecordKinds.MATERIALS);
			if (before == null) {
				all.add(after);
			} else {
				all.update(after, found.get().revision());
			}
			return standing(session, after, trace(next), target.conditions().settings(), false);
		});
	}

	/**
	 * The check confirmed materials, or did not: then they go back with reasons.
	 *
	 * @param event   CONFIRM or REJECT
	 * @param reasons what does not conform (clause 50); none for a confirmation
	 * @param seen    the materials as the user saw them, null for whatever is there
	 * @throws RefusedException {@code NO_MATERIALS}, {@code CHANGED_MEANWHILE}, {@code ILLEGAL_TRANSITION},
	 *                          {@code REASONS_REQUIRED}, {@code BEFORE_THE_LAST_CHANGE}
	 */
	public MaterialsStanding check(Store store, Target target, Event event, List<String> reasons,
			ConformityMaterials seen) throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.write(new Intent("materials." + (event == Event.CONFIRM ? "confirm" : "return"), target.reason()),
				session -> {
					Revised<ConformityMaterials> found = session.records(RecordKinds.MATERIALS)
							.find(id(target.modelId(), target.objectId())).orElseThrow(
									() -> new RefusedException("NO_MATERIALS", target.modelId(), target.objectId()));
					Meanwhile.require(session, seen, found, id(target.modelId(), target.objectId()));
					Ruling<State> next = next(found.value().state(), event, reasons, target.conditions().settings());
					requireOrder(found.value().changedOn(), target.on());
					ConformityMaterials after = moved(found.value(), next.value(), target.on(),
							found.value().sampleId(), event == Event.REJECT ? String.join("; ", reasons) : null);
					session.records(RecordKinds.MATERIALS).update(after, found.revision());
					return standing(session, after, trace(next), target.conditions().settings(), false);
				});
	}

	/** The same materials in another state. */
	static ConformityMaterials moved(ConformityMaterials before, State state, LocalDate on, String sample,
			String reasons) {
		return new ConformityMaterials(before.id(), before.modelId(), before.edition(), before.objectId(),
				before.subject(), state, before.sentOn(), on, before.sendings(), before.conformity100(),
				before.deviations(), before.sheets(), sample, reasons);
	}

	/**
	 * The next state.
	 *
	 * @throws RefusedException as the table of transitions says
	 */
	static Ruling<State> next(State from, Event event, List<String> reasons, Settings settings) {
		Ruling<State> next = Lifecycle.MATERIALS.next(from, event, new Circumstances(0, reasons), settings);
		if (next instanceof Ruling.Refused<State> refused) {
			throw RefusedException.rule(refused.flaw());
		}
		return next;
	}

	private static List<TraceStep> trace(Ruling<State> ruling) {
		return ((Ruling.Made<State>) ruling).trace();
	}

	static void requireOrder(LocalDate before, LocalDate on) {
		if (before != null && on.isBefore(before)) {
			throw new RefusedException("BEFORE_THE_LAST_CHANGE", on, before);
		}
	}

	private static TypicalServiceModel published(Session session, Target target) throws StoreException {
		List<ModelShelf.Shelved> all = ModelShelf.all(session, target.modelId());
		if (all.isEmpty()) {
			throw new RefusedException("NO_MODEL", target.modelId());
		}
		return ModelShelf.lastPublished(all).map(ModelShelf.Shelved::model)
				.orElseThrow(() -> new RefusedException("MODEL_NOT_APPROVED", target.modelId()));
	}

	private static CertificationObject object(Snapshot snapshot, String id) throws StoreException {
		return snapshot.records(RecordKinds.OBJECTS).find(id).map(Revised::value)
				.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", id));
	}

	private static String id(String modelId, String objectId) {
		return modelId + "/" + objectId;
	}

	private static String captions(List<Stage> stages, Locale language) {
		return stages.stream().map(each -> each.caption().in(language)).collect(Collectors.joining(", "));
	}

	/**
	 * Keeps the model as it is with a service.
	 *
	 * @return whether it is another one than was kept before
	 */
	private static boolean keep(Session session, TypicalServiceModel variant, String file, String modelId,
			String objectId) throws StoreException {
		if (!modelId.equals(variant.getId())) {
			throw new RefusedException("JOURNEY_OF_ANOTHER_MODEL", file, variant.getId(), modelId);
		}
		String id = CheckConformity.variantId(modelId, objectId);
		try {
			TextDocument document = new TextDocument(id, "MODEL_VARIANT", variant.label(), objectId, null,
					ModelFormat.XMI + " " + ModelVersion.CURRENT, ModelText.write(variant, ModelFormat.XMI));
			Optional<Revised<TextDocument>> there = session.records(RecordKinds.DOCUMENTS).find(id);
			if (there.isPresent() && there.get().value().body().equals(document.body())) {
				return false;
			}
			if (there.isEmpty()) {
				session.records(RecordKinds.DOCUMENTS).add(document);
			} else {
				session.records(RecordKinds.DOCUMENTS).update(document, there.get().revision());
			}
			return true;
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNWRITABLE", id, e.problem().code());
		}
	}

	/** Where materials are: those of a model, or of all with null, in order of model and object. */
	public List<MaterialsStanding> list(Store store, String modelId, Settings settings) throws StoreException {
		return store.read(snapshot -> {
			List<Revised<ConformityMaterials>> all = Providers.materials(snapshot, modelId);
			Map<String, CertificationObject> objects = snapshot.records(RecordKinds.OBJECTS)
					.find(all.stream().map(each -> each.value().objectId()).distinct().toList()).stream()
					.map(Revised::value).collect(Collectors.toMap(CertificationObject::id, each -> each));
			Map<String, String> authorities = Providers.authorities(snapshot, objects.values());
			return all.stream().map(each -> standing(each.value(), objects.get(each.value().objectId()), authorities,
					List.of(), settings, false)).toList();
		});
	}

	/**
	 * All that happened to materials, the oldest first.
	 *
	 * @throws RefusedException {@code NO_MATERIALS}
	 */
	public List<Past> history(Store store, String modelId, String objectId) throws StoreException {
		return store.read(snapshot -> {
			List<Past> past = new ArrayList<>();
			for (Revised<ConformityMaterials> each : snapshot.records(RecordKinds.MATERIALS)
					.history(id(modelId, objectId))) {
				past.add(new Past(each.value(), snapshot.change(each.since()).orElseThrow()));
			}
			if (past.isEmpty()) {
				throw new RefusedException("NO_MATERIALS", modelId, objectId);
			}
			return past;
		});
	}

	private static MaterialsStanding standing(Snapshot snapshot, ConformityMaterials materials, List<TraceStep> trace,
			Settings settings, boolean repeated) throws StoreException {
		CertificationObject object = snapshot.records(RecordKinds.OBJECTS).find(materials.objectId())
				.map(Revised::value).orElse(null);
		Map<String, String> authorities = object == null ? Map.of() : Providers.authorities(snapshot, List.of(object));
		return standing(materials, object, authorities, trace, settings, repeated);
	}

	private static MaterialsStanding standing(ConformityMaterials materials, CertificationObject object,
			Map<String, String> authorities, List<TraceStep> trace, Settings settings, boolean repeated) {
		return new MaterialsStanding(materials, object == null ? materials.objectId() : object.name(),
				object == null || object.authorityId() == null ? ""
						: authorities.getOrDefault(object.authorityId(), ""),
				Lifecycle.MATERIALS.possible(materials.state(), settings).stream().map(Transition::event).toList(),
				trace, repeated);
	}
}
