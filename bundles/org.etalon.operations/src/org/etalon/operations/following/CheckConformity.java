// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.report.ConformityReport;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.base.Document;
import org.etalon.model.base.References;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.following.Measure.Filled;
import org.etalon.operations.following.Measure.Service;
import org.etalon.operations.models.ModelFiles;
import org.etalon.operations.models.ModelShelf;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/**
 * The services of authorities beside the model they follow (clause 48): those of the database, or those whose sheets
 * lie in files.
 */
public final class CheckConformity {

	/**
	 * Files to check.
	 *
	 * @param product name and version of the product
	 * @param folder  the folder relative names start from
	 * @param model   file of the model
	 * @param inputs  files and folders of sheets, and of models as they are with a service, for their journeys: such a
	 *                one belongs to the object that it names as its pilot
	 */
	public record Files(String product, Path folder, String model, List<String> inputs) {
	}

	/**
	 * Services of the database to check.
	 *
	 * @param product  name and version of the product
	 * @param modelId  the model
	 * @param edition  its edition, null for the one published last, else the one being worked on
	 * @param subjects codes of the subjects, none for all
	 * @param objects  ids of the objects, none for all
	 */
	public record Stored(String product, String modelId, String edition, Set<String> subjects, Set<String> objects) {
	}

	private CheckConformity() {
	}

	/**
	 * Checks files; those that cannot be read are named in the report.
	 *
	 * @throws UnreadableInputException if the model cannot be read or is none
	 * @throws CancellationException    if {@code progress} asked to stop
	 */
	public static ConformityReport files(Files request, Progress progress) throws UnreadableInputException {
		ModelFiles files = new ModelFiles(request.folder());
		TypicalServiceModel model = ModelFiles.model(request.model(), files.read(request.model()));
		List<Problem> problems = new ArrayList<>();
		Map<String, Map<Stage, Filled>> sheets = new TreeMap<>();
		Map<String, TypicalServiceModel> variants = new LinkedHashMap<>();
		Map<String, String> places = new LinkedHashMap<>();
		List<String> found = files.find(request.inputs(), problems);
		for (String file : found) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			try {
				Document document = files.read(file).document();
				if (document instanceof TypicalServiceModel variant && variant.getPilot() != null) {
					variants.put(References.id(variant.getPilot()), variant);
					places.put(References.id(variant.getPilot()), file);
					continue;
				}
				if (!(document instanceof AssessmentSheet sheet) || sheet.getTemplate() == null
						|| sheet.getObject() == null) {
					throw ModelFiles.problem(file, "NOT_A_SHEET", document.eClass().getName(),
							"assessment.AssessmentSheet");
				}
				Filled before = sheets.computeIfAbsent(References.id(sheet.getObject()), any -> new TreeMap<>())
						.putIfAbsent(sheet.getTemplate().getStage(), new Filled(sheet, true, sheet.getGrade()));
				if (before != null) {
					throw ModelFiles.problem(file, "SHEET_REPEATED", References.id(sheet.getObject()),
							sheet.getTemplate().getStage().name().toLowerCase(Locale.ROOT));
				}
			} catch (UnreadableInputException e) {
				problems.addAll(e.problems());
			}
		}
		Measure measure = new Measure(model);
		List<ServiceConformity> services = new ArrayList<>();
		for (String object : sheets.keySet()) {
			progress.at(services.size(), sheets.size());
			TypicalServiceModel variant = variants.remove(object);
			Service service = new Service(object, object, "", "", false);
			List<Filled> filled = List.copyOf(sheets.get(object).values());
			try {
				services.add(measure.of(service, filled, variant));
			} catch (IncomparableException e) {
				problems.add(new Problem(places.get(object), 0, "", "", "MODELS_DIFFER_IN_KIND", e.found(), ""));
				services.add(withoutJourney(measure, service, filled));
			}
		}
		variants.forEach((object, variant) -> problems
				.add(new Problem(places.get(object), 0, "", "", "JOURNEY_WITHOUT_SHEETS", object, "")));
		return new ConformityReport(request.product(), model.getId(),
				model.getEdition() == null ? "" : model.getEdition(), model.label(), services, problems);
	}

	private static ServiceConformity withoutJourney(Measure measure, Service service, List<Filled> sheets) {
		try {
			return measure.of(service, sheets, null);
		} catch (IncomparableException e) {
			throw new IllegalStateException(e); // there is nothing to compare
		}
	}

	/**
	 * Checks services of the database.
	 *
	 * @throws RefusedException      {@code UNKNOWN_MODEL}, {@code SEVERAL_EDITIONS}, {@code UNKNOWN_OBJECT},
	 *                               {@code FOLLOWS_NOT} for an object that follows other models or none
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public static ConformityReport stored(Store store, Stored request, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			TypicalServiceModel model = model(snapshot, request.modelId(), request.edition());
			List<ConformityMaterials> materials = Providers.materials(snapshot, model.getId()).stream()
					.map(Revised::value).toList();
			List<CertificationObject> all = Providers.of(snapshot, List.of(model), materials).get(model.getId());
			requireFollowing(snapshot, model, all, request.objects());
			List<CertificationObject> objects = all.stream()
					.filter(each -> request.subjects().isEmpty() || request.subjects().contains(each.subject()))
					.filter(each -> request.objects().isEmpty() || request.objects().contains(each.id())).toList();
			return new ConformityReport(request.product(), model.getId(), model.getEdition(), model.label(),
					services(snapshot, model, objects, progress), List.of());
		});
	}

	private static void requireFollowing(Snapshot snapshot, TypicalServiceModel model, List<CertificationObject> all,
			Set<String> asked) throws StoreException {
		Set<String> following = all.stream().map(CertificationObject::id).collect(Collectors.toSet());
		for (String each : new TreeSet<>(asked)) {
			if (!following.contains(each)) {
				throw snapshot.records(RecordKinds.OBJECTS).find(each).isEmpty()
						? new RefusedException("UNKNOWN_OBJECT", each)
						: new RefusedException("FOLLOWS_NOT", each, model.getId());
			}
		}
	}

	/** The edition to measure by: the one asked for, else the one published last, else the one being worked on. */
	static TypicalServiceModel model(Snapshot snapshot, String id, String edition) throws StoreException {
		if (edition == null) {
			Optional<TypicalServiceModel> published = ModelShelf.lastPublished(ModelShelf.all(snapshot, id))
					.map(ModelShelf.Shelved::model);
			if (published.isPresent()) {
				return published.get();
			}
		}
		return ModelShelf.get(snapshot, id, edition).model();
	}

	static List<ServiceConformity> services(Snapshot snapshot, TypicalServiceModel model,
			Collection<CertificationObject> objects, Progress progress) throws StoreException {
		Measure measure = new Measure(model);
		Map<String, String> authorities = Providers.authorities(snapshot, objects);
		List<ServiceConformity> services = new ArrayList<>();
		for (CertificationObject object : objects) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.at(services.size(), objects.size());
			List<Filled> sheets = ObjectSheets.of(snapshot, object.id()).stream()
					.map(each -> new Filled(each.sheet(), each.finished() != null, each.finished())).toList();
			String authority = authorities.getOrDefault(object.authorityId(), "");
			Service service = new Service(object.id(), object.name(), authority,
					object.subject() == null ? "" : object.subject(), reception(object));
			try {
				services.add(measure.of(service, sheets, variant(snapshot, model, object.id())));
			} catch (IncomparableException e) {
				throw new RefusedException("DOCUMENT_UNREADABLE", variantId(model.getId(), object.id()), e.found());
			}
		}
		return services;
	}

	/** Whether reception is a stage (clause 17, note): for what is in one of the lists of МСЗУ. */
	static boolean reception(CertificationObject object) {
		return object.mszuFederal() != null || object.mszuRegional() != null;
	}

	/** The id under which the model as it is with a service is kept. */
	static String variantId(String modelId, String objectId) {
		return "variant/" + modelId + "/" + objectId;
	}

	private static TypicalServiceModel variant(Snapshot snapshot, TypicalServiceModel model, String objectId)
			throws StoreException {
		Optional<TextDocument> kept = snapshot.records(RecordKinds.DOCUMENTS).find(variantId(model.getId(), objectId))
				.map(Revised::value);
		if (kept.isEmpty()) {
			return null;
		}
		try {
			return (TypicalServiceModel) ModelText.read(kept.get().id(), kept.get().body()).document();
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNREADABLE", kept.get().id(), e.problem().code());
		}
	}
}
