// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.base.References;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.model.register.RegisterPackage;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/**
 * The assessment sheets of an object, one for each stage (clause 17). A sheet is started from a published template,
 * which it takes along; filled; and finished with a grade, which assessing the object takes. Every saving is a
 * revision.
 */
public final class ObjectSheets {

	/**
	 * A sheet.
	 *
	 * @param sheet    the sheet
	 * @param finished the grade it was finished with, null while it is being filled
	 * @param revision its revision
	 * @param changed  the last change
	 */
	public record Stored(AssessmentSheet sheet, Grade finished, int revision, Change changed) {

		/** The stage it is of. */
		public Stage stage() {
			return sheet.getTemplate().getStage();
		}
	}

	/**
	 * Where a sheet stands.
	 *
	 * @param stage    the stage
	 * @param template the name of its template
	 * @param finished the grade it was finished with, null while it is being filled
	 * @param answered how many criteria are answered that ask for it
	 * @param asked    how many ask for it
	 */
	public record Standing(Stage stage, String template, Grade finished, int answered, int asked) {
	}

	/**
	 * A criterion that was answered by two people at once, and differently.
	 *
	 * @param criterion the criterion
	 * @param mine      my answer, null for none
	 * @param theirs    the answer that is there now, null for none
	 */
	public record Conflict(Criterion criterion, Answer mine, Answer theirs) {
	}

	/**
	 * What became of saving a sheet.
	 *
	 * @param stored    the sheet as it is kept now
	 * @param merged    whether somebody else's answers came in between
	 * @param conflicts what both answered; if there is anything, nothing was saved
	 */
	public record Saved(Stored stored, boolean merged, List<Conflict> conflicts) {

		public Saved {
			conflicts = List.copyOf(conflicts);
		}
	}

	/** The sheets of an object, in the order of the stages. */
	public List<Stored> list(Store store, String objectId) throws StoreException {
		return store.read(snapshot -> of(snapshot, objectId));
	}

	/** The same as part of a larger reading. */
	public static List<Stored> of(Snapshot snapshot, String objectId) throws StoreException {
		List<Stored> sheets = new ArrayList<>();
		Query query = Query.of(Kept.DOCUMENTS, Filter.is(Kept.DOCUMENTS.field("objectId"), objectId));
		snapshot.records(Kept.DOCUMENTS).each(query, each -> {
			if (each.value().type().equals(Kept.SHEET)) {
				sheets.add(stored(snapshot, each));
			}
			return true;
		});
		sheets.sort(Comparator.comparing(Stored::stage));
		return sheets;
	}

	/**
	 * The sheets that an assessment rests on, as they were then.
	 *
	 * @param sheets ids and revisions as the assessment keeps them, null for none
	 */
	public static List<AssessmentSheet> at(Snapshot snapshot, String sheets) throws StoreException {
		List<AssessmentSheet> found = new ArrayList<>();
		for (SheetReference each : SheetReference.of(sheets)) {
			snapshot.records(Kept.DOCUMENTS).history(each.id()).stream()
					.filter(kept -> kept.revision() == each.revision()).findFirst()
					.ifPresent(kept -> found.add(Kept.sheet(kept.value())));
		}
		return found;
	}

	/** Where the sheets of an object stand, in the order of the stages. */
	public List<Standing> standing(Store store, String objectId) throws StoreException {
		List<Standing> standing = new ArrayList<>();
		for (Stored each : list(store, objectId)) {
			int asked = (int) TemplateDifference.criteria(each.sheet().getTemplate()).values().stream()
					.filter(criterion -> criterion.getAnswerKind() != AnswerKind.TEXT
							&& SheetTrace.applies(criterion, each.sheet()))
					.count();
			standing.add(new Standing(each.stage(), each.sheet().label(), each.finished(),
					asked - each.sheet().getUnanswered().size(), asked));
		}
		return standing;
	}

	/** The sheet of a stage of an object, empty if none was started. */
	public Optional<Stored> read(Store store, String objectId, Stage stage) throws StoreException {
		return store.read(snapshot -> {
			Optional<Revised<TextDocument>> kept = snapshot.records(Kept.DOCUMENTS).find(Kept.sheet(objectId, stage));
			return kept.isEmpty() ? Optional.empty() : Optional.of(stored(snapshot, kept.get()));
		});
	}

	/**
	 * Starts the sheet of a stage from a published template. A sheet that was finished before gives way: its revisions
	 * stay, and the assessments that rest on it name them.
	 *
	 * @param edition name of the edition, null for the newest published one
	 * @param reason  why; possibly empty
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code UNKNOWN_TEMPLATE},
	 *                          {@code TEMPLATE_NOT_PUBLISHED}, {@code SHEET_THERE}
	 */
	public Stored start(Store store, String objectId, String templateId, String edition, String reason)
			throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("sheet.start", reason), session -> {
			CertificationObject object = object(session, objectId, permission);
			SheetTemplates.Edition template = edition == null ? newestPublished(session, templateId)
					: SheetTemplates.find(session, templateId, edition);
			if (template.state() != SheetTemplates.State.PUBLISHED) {
				throw new RefusedException("TEMPLATE_NOT_PUBLISHED", templateId, template.edition());
			}
			Stage stage = template.template().getStage();
			Optional<Revised<TextDocument>> there = session.records(Kept.DOCUMENTS).find(Kept.sheet(objectId, stage));
			if (there.isPresent() && there.get().value().state().equals(Kept.IN_PROGRESS)) {
				throw new RefusedException("SHEET_THERE", objectId, stage.name().toLowerCase(Locale.ROOT));
			}
			AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
			sheet.setId("sheet-" + stage.name().toLowerCase(Locale.ROOT));
			sheet.setTemplate(Kept.copy(template.template()));
			sheet.setObject(References.proxy(org.etalon.model.register.CertificationObject.class,
					RegisterPackage.Literals.CERTIFICATION_OBJECT, objectId));
			sheet.setObjectKind(object.kind());
			return keep(session, objectId, sheet, null, there.map(Revised::revision).orElse(0));
		});
	}

	private static SheetTemplates.Edition newestPublished(Snapshot snapshot, String templateId) throws StoreException {
		SheetTemplates.Edition newest = SheetTemplates.find(snapshot, templateId, null);
		if (newest.state() == SheetTemplates.State.PUBLISHED) {
			return newest;
		}
		List<SheetTemplates.Edition> published = SheetTemplates.editionsOf(snapshot, templateId).stream()
				.filter(each -> each.state() == SheetTemplates.State.PUBLISHED).toList();
		return published.isEmpty() ? newest : published.getLast();
	}

	/**
	 * Saves a sheet that is being filled; it may be as incomplete as it is. If somebody else saved it meanwhile, the
	 * answers are brought together criterion by criterion; where both answered differently nothing is saved.
	 *
	 * @param sheet   the sheet; not changed by this
	 * @param basedOn the revision it was made from
	 * @param reason  why; possibly empty
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_SHEET}, {@code SHEET_FINISHED}
	 * @throws StoreException   {@code CONFLICT} if the sheet was moved to another edition meanwhile
	 */
	public Saved save(Store store, String objectId, AssessmentSheet sheet, int basedOn, String reason)
			throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		AssessmentSheet mine = Kept.copy(sheet);
		return store.write(Kept.intent("sheet.save", reason), session -> {
			object(session, objectId, permission);
			String id = Kept.sheet(objectId, mine.getTemplate().getStage());
			Revised<TextDocument> now = open(session, id, objectId, mine.getTemplate().getStage());
			if (now.revision() == basedOn) {
				return new Saved(keep(session, objectId, mine, null, basedOn), false, List.of());
			}
			AssessmentSheet theirs = Kept.sheet(now.value());
			AssessmentSheet base = session.records(Kept.DOCUMENTS).history(id).stream()
					.filter(each -> each.revision() == basedOn).map(each -> Kept.sheet(each.value())).findFirst()
					.orElseThrow(() -> Kept.conflict(id, basedOn, now.revision()));
			if (!SheetMerge.comparable(mine, theirs, base)) {
				throw Kept.conflict(id, basedOn, now.revision());
			}
			SheetMerge merge = SheetMerge.of(base, mine, theirs);
			if (!merge.conflicts().isEmpty()) {
				return new Saved(stored(session, now), true, merge.conflicts());
			}
			return new Saved(keep(session, objectId, merge.merged(), null, now.revision()), true, List.of());
		});
	}

	/** What keeps a sheet from being finished, in the order of its criteria. */
	public static List<ModelDiagnostic> problems(AssessmentSheet sheet) {
		return ModelCheck.check(sheet).stream()
				.filter(each -> each.error() || each.constraint() == Constraint.REASON_MISSING).toList();
	}

	/**
	 * Finishes a sheet: its grade is what the stage found (clause 18), and assessing the object takes it.
	 *
	 * @param basedOn the revision the user looked at
	 * @param on      the day
	 * @param reason  why; possibly empty
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_SHEET}, {@code SHEET_FINISHED},
	 *                          {@code SHEET_INCOMPLETE} with the first thing that is missing and how many there are,
	 *                          {@code SHEET_UNGRADED} if neither the scale nor the sheet says the grade
	 * @throws StoreException   {@code CONFLICT} if somebody changed it meanwhile
	 */
	public Stored finish(Store store, String objectId, Stage stage, int basedOn, LocalDate on, String reason)
			throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("sheet.finish", reason), session -> {
			object(session, objectId, permission);
			AssessmentSheet sheet = Kept.sheet(open(session, Kept.sheet(objectId, stage), objectId, stage).value());
			List<ModelDiagnostic> problems = problems(sheet);
			if (!problems.isEmpty()) {
				throw new RefusedException("SHEET_INCOMPLETE", problems.get(0).getMessage(), problems.size());
			}
			if (sheet.getGrade() == null) {
				throw new RefusedException("SHEET_UNGRADED", objectId, stage.name().toLowerCase(Locale.ROOT));
			}
			sheet.setFilledOn(on);
			sheet.setExpert(session.change().author());
			return keep(session, objectId, sheet, sheet.getGrade(), basedOn);
		});
	}

	/**
	 * Opens a finished sheet again, to correct it. An assessment that rests on it keeps the revision it rests on.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_SHEET}
	 */
	public Stored reopen(Store store, String objectId, Stage stage, int basedOn, String reason) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("sheet.reopen", reason), session -> {
			object(session, objectId, permission);
			Revised<TextDocument> now = kept(session, Kept.sheet(objectId, stage), objectId, stage);
			return keep(session, objectId, Kept.sheet(now.value()), null, basedOn);
		});
	}

	/**
	 * Moves a sheet that is being filled to a published edition of its template; answers that have no criterion there
	 * are dropped, the earlier revision has them.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code NO_SHEET}, {@code SHEET_FINISHED},
	 *                          {@code UNKNOWN_TEMPLATE}, {@code TEMPLATE_NOT_PUBLISHED}
	 */
	public Stored update(Store store, String objectId, Stage stage, String edition, int basedOn, String reason)
			throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER);
		return store.write(Kept.intent("sheet.update", reason), session -> {
			object(session, objectId, permission);
			AssessmentSheet sheet = Kept.sheet(open(session, Kept.sheet(objectId, stage), objectId, stage).value());
			SheetTemplates.Edition template = SheetTemplates.find(session, sheet.getTemplate().getId(), edition);
			if (template.state() != SheetTemplates.State.PUBLISHED) {
				throw new RefusedException("TEMPLATE_NOT_PUBLISHED", template.id(), template.edition());
			}
			return keep(session, objectId, SheetUpdate.of(sheet, template.template()).sheet(), null, basedOn);
		});
	}

	private static CertificationObject object(Session session, String objectId, Permission permission)
			throws StoreException {
		CertificationObject object = session.records(RecordKinds.OBJECTS).find(objectId).map(Revised::value)
				.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", objectId));
		permission.requireOwn(object);
		return object;
	}

	private static Revised<TextDocument> kept(Session session, String id, String objectId, Stage stage)
			throws StoreException {
		return session.records(Kept.DOCUMENTS).find(id)
				.orElseThrow(() -> new RefusedException("NO_SHEET", objectId, stage.name().toLowerCase(Locale.ROOT)));
	}

	private static Revised<TextDocument> open(Session session, String id, String objectId, Stage stage)
			throws StoreException {
		Revised<TextDocument> kept = kept(session, id, objectId, stage);
		if (!kept.value().state().equals(Kept.IN_PROGRESS)) {
			throw new RefusedException("SHEET_FINISHED", objectId, stage.name().toLowerCase(Locale.ROOT));
		}
		return kept;
	}

	private static Stored keep(Session session, String objectId, AssessmentSheet sheet, Grade finished, int basedOn)
			throws StoreException {
		Stage stage = sheet.getTemplate().getStage();
		TextDocument kept = Kept.text(Kept.sheet(objectId, stage), Kept.SHEET, sheet, objectId,
				finished == null ? Kept.IN_PROGRESS : finished.name());
		Optional<TemplateOrigin> origin = SheetTemplates.origin(session, sheet.getTemplate().getId(),
				sheet.getTemplate().getEdition());
		return stored(session, Kept.put(session, origin.isEmpty() ? kept : named(kept, origin.get()), basedOn));
	}

	/** A sheet says in its title which rule bundle asks its questions: so does whatever names the sheet. */
	private static TextDocument named(TextDocument kept, TemplateOrigin origin) {
		return new TextDocument(kept.id(), kept.type(), kept.title() + " (" + origin.brief() + ")", kept.objectId(),
				kept.state(), kept.format(), kept.body());
	}

	static Stored stored(Snapshot snapshot, Revised<TextDocument> kept) throws StoreException {
		String state = Objects.requireNonNull(kept.value().state());
		return new Stored(Kept.sheet(kept.value()), state.equals(Kept.IN_PROGRESS) ? null : Grade.valueOf(state),
				kept.revision(), snapshot.change(kept.since()).orElseThrow());
	}
}
