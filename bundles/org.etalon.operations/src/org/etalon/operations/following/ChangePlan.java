// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.model.base.References;
import org.etalon.model.compare.IncomparableException;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.norm.Text;
import org.etalon.operations.access.Meanwhile;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.CompareModels;
import org.etalon.operations.models.ModelDifference;
import org.etalon.operations.models.ModelFiles;
import org.etalon.operations.models.ModelShelf;
import org.etalon.operations.models.RegionPlans;
import org.etalon.rules.lifecycle.Circumstances;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.terms.DueDate;
import org.etalon.rules.terms.Terms;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.SearchKey;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionPlanRecord;

/**
 * Moves the plans of regions through their life (clauses 46, 47): the region drafts and presents a plan, the curator
 * agrees it or returns it with reasons, the region approves what was agreed, word for word, and carries it out. Which
 * authorities are certified is not said by anybody: it is what became of their materials.
 */
public final class ChangePlan {

	private static final RecordKind<RegionPlanRecord> KIND = RecordKinds.PLANS;

	/**
	 * Which plan.
	 *
	 * @param modelId    the model
	 * @param subject    code of the subject
	 * @param on         the day
	 * @param reason     why, in the words of the user; possibly empty
	 * @param conditions under which readings
	 */
	public record Target(String modelId, String subject, LocalDate on, String reason, Conditions conditions) {
	}

	/**
	 * A revision of a plan.
	 *
	 * @param record the plan as it was from then on
	 * @param change who made it so, when and why
	 */
	public record Past(RegionPlanRecord record, Change change) {
	}

	/**
	 * What a draft would replace.
	 *
	 * @param there       the plan that is there
	 * @param change      who made it so, when and why
	 * @param differences how the draft differs from it; none if it does not
	 */
	public record Replaced(RegionPlanRecord there, Change change, List<ModelDifference> differences) {

		public Replaced {
			differences = List.copyOf(differences);
		}
	}

	/** A plan that was read or drafted and is not in the database yet. */
	public static final class Given {

		private final RegionPlan plan;
		private final String source;

		private Given(RegionPlan plan, String source) {
			this.plan = plan;
			this.source = source;
		}

		/**
		 * A plan in a file.
		 *
		 * @param folder the folder relative names start from
		 * @throws UnreadableInputException if the file cannot be read or is no plan with authorities
		 */
		public static Given read(Path folder, String file) throws UnreadableInputException {
			return new Given(ChangePlan.read(folder, file), file);
		}

		/**
		 * A plan made of a list of authorities.
		 *
		 * @throws UnreadableInputException if the list cannot be read as a whole or names no authority
		 */
		public static Given drafted(RegionPlans.Request request) throws UnreadableInputException {
			List<Problem> problems = new ArrayList<>();
			RegionPlan plan = RegionPlans.plan(request, problems);
			if (!problems.isEmpty()) {
				throw new UnreadableInputException(problems);
			}
			return new Given(plan, request.file());
		}
	}

	/**
	 * Reads a plan.
	 *
	 * @param folder the folder relative names start from
	 * @throws UnreadableInputException if the file cannot be read, wholly or in part, or is no plan with authorities
	 */
	private static RegionPlan read(Path folder, String file) throws UnreadableInputException {
		ModelReading reading = new ModelFiles(folder).read(file);
		if (!(reading.document() instanceof RegionPlan plan) || plan.getRows().isEmpty()) {
			throw ModelFiles.problem(file, "PLAN_WITHOUT_AUTHORITIES", "", "");
		}
		if (!reading.problems().isEmpty()) {
			throw new UnreadableInputException(reading.problems()); // it would be lost
		}
		return plan;
	}

	/** A plan as a draft of a subject. */
	private static RegionPlan draft(RegionPlan given, String modelId, Subject subject, String source) {
		RegionPlan plan = EcoreUtil.copy(given);
		if (plan.getSubject() != null && !plan.getSubject().equals(subject)) {
			throw new RefusedException("PLAN_OF_ANOTHER_SUBJECT", source, plan.getSubject().code(), subject.code());
		}
		plan.setModel(
				References.proxy(TypicalServiceModel.class, TypicalPackage.Literals.TYPICAL_SERVICE_MODEL, modelId));
		plan.setSubject(subject);
		plan.setState(State.DRAFTING);
		plan.setApprovedOn(null);
		plan.getRows().forEach(row -> row.setCompletedOn(null));
		return plan;
	}

	/**
	 * What {@link #set} would replace; empty if there is no plan yet.
	 *
	 * @throws RefusedException {@code PLAN_OF_ANOTHER_SUBJECT}, {@code UNKNOWN_SUBJECT}, {@code OTHER_SUBJECT}
	 */
	public Optional<Replaced> replaced(Store store, Target target, Given given) throws StoreException {
		return compared(store, target, given.plan, given.source);
	}

	/** The same with a plan at hand; it is not changed. */
	Optional<Replaced> compared(Store store, Target target, RegionPlan given, String source) throws StoreException {
		RegionPlan plan = draft(given, target.modelId(), own(store, target, Role.REGION, Role.CENTER), source);
		return store.read(snapshot -> {
			Optional<Revised<RegionPlanRecord>> there = snapshot.records(KIND).find(id(target));
			if (there.isEmpty()) {
				return Optional.empty();
			}
			RegionPlan before = plan(there.get().value());
			plan.setId(before.getId()); // the same plan, whatever the file calls it
			if (plan.getServiceName() == null) {
				plan.setServiceName(before.getServiceName()); // as it will be kept
			}
			try {
				return Optional.of(new Replaced(there.get().value(), snapshot.change(there.get().since()).orElseThrow(),
						CompareModels.differences(before, plan)));
			} catch (IncomparableException e) {
				throw new RefusedException("PLAN_HAS_ERRORS", 1, e.found());
			}
		});
	}

	/**
	 * Puts a draft into the database, or the next version of one.
	 *
	 * @param given the plan; it is that of the subject it names
	 * @param seen  the plan it replaces as the user saw it, null if he saw none
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code MODEL_NOT_APPROVED}, {@code PLAN_OF_ANOTHER_SUBJECT},
	 *                          {@code PLAN_OF_ANOTHER_SERVICE}, {@code OTHER_SUBJECT}, {@code NO_SUBJECT},
	 *                          {@code PLAN_HAS_ERRORS}, {@code PLAN_NOT_A_DRAFT}, {@code CHANGED_MEANWHILE} if another
	 *                          one is there than was seen
	 */
	public StoredPlan set(Store store, Target target, Given given, RegionPlanRecord seen) throws StoreException {
		return put(store, target, given.plan, given.source, seen);
	}

	/** The same with a plan at hand; it is not changed. */
	StoredPlan put(Store store, Target target, RegionPlan given, String source, RegionPlanRecord seen)
			throws StoreException {
		Subject subject = own(store, target, Role.REGION, Role.CENTER);
		RegionPlan plan = draft(given, target.modelId(), subject, source);
		return store.write(new Intent("plan.set", target.reason(), source), session -> {
			TypicalServiceModel model = published(session, target.modelId());
			requireService(session, model, plan, source);
			requireSound(plan, target.conditions().settings());
			Optional<Revised<RegionPlanRecord>> there = session.records(KIND).find(id(target));
			if (there.isPresent() && there.get().value().state() != State.DRAFTING) {
				throw new RefusedException("PLAN_NOT_A_DRAFT", id(target), there.get().value().state());
			}
			LocalDate due = due(model, target.conditions());
			String text = text(plan);
			if (there.isPresent() && !there.get().value().equals(seen) && !there.get().value().body().equals(text)) {
				throw Meanwhile.changed(session, there.get(), id(target));
			}
			RegionPlanRecord record = new RegionPlanRecord(id(target), model.getId(), subject.code(), State.DRAFTING,
					due, there.map(each -> each.value().changedOn()).orElse(target.on()), null,
					there.map(each -> each.value().reasons()).orElse(null),
					ModelFormat.XMI + " " + ModelVersion.CURRENT, text);
			if (there.isEmpty()) {
				session.records(KIND).add(record);
			} else {
				session.records(KIND).update(record, there.get().revision());
			}
			return stored(session, record, target.on(), target.conditions().settings());
		});
	}

	private static void requireSound(RegionPlan plan, Settings settings) {
		List<Text> wrong = RegionPlans.faults(plan, settings);
		if (!wrong.isEmpty()) {
			throw new RefusedException("PLAN_HAS_ERRORS", wrong.size(), wrong.get(0));
		}
	}

	/** The plan is one of the service of the model, in whichever edition it was called so. */
	private static void requireService(Session session, TypicalServiceModel model, RegionPlan plan, String source)
			throws StoreException {
		String service = plan.getServiceName();
		if (service == null || service.isBlank()) {
			plan.setServiceName(model.getName());
			return;
		}
		for (ModelShelf.Shelved each : ModelShelf.all(session, model.getId())) {
			String name = each.model().getName();
			if (name != null && SearchKey.of(name).equals(SearchKey.of(service))) {
				return;
			}
		}
		throw new RefusedException("PLAN_OF_ANOTHER_SERVICE", source, service, model.getId(), model.label());
	}

	/**
	 * Something happened to a plan.
	 *
	 * @param event   SUBMIT, AGREE, RETURN, APPROVE or START
	 * @param reasons why it is returned; none for the others
	 * @param seen    the plan as the user saw it, null for whatever is there
	 * @throws RefusedException {@code NO_PLAN}, {@code OTHER_SUBJECT}, {@code NO_SUBJECT}, {@code CHANGED_MEANWHILE},
	 *                          {@code ILLEGAL_TRANSITION}, {@code REASONS_REQUIRED}, {@code BEFORE_THE_LAST_CHANGE}
	 */
	public StoredPlan move(Store store, Target target, Event event, List<String> reasons, RegionPlanRecord seen)
			throws StoreException {
		if (event == Event.AGREE || event == Event.RETURN) {
			own(store, target, Role.CURATOR, Role.CENTER);
		} else {
			own(store, target, Role.REGION, Role.CENTER);
		}
		return store.write(new Intent("plan." + event.name().toLowerCase(Locale.ROOT), target.reason()), session -> {
			Revised<RegionPlanRecord> found = find(session, target);
			RegionPlanRecord before = found.value();
			Meanwhile.require(session, seen, found, id(target));
			Ruling<State> next = Lifecycle.PLAN.next(before.state(), event, new Circumstances(0, reasons),
					target.conditions().settings());
			if (next instanceof Ruling.Refused<State> refused) {
				throw RefusedException.rule(refused.flaw());
			}
			ChangeMaterials.requireOrder(before.changedOn(), target.on());
			RegionPlanRecord after = new RegionPlanRecord(before.id(), before.modelId(), before.subject(), next.value(),
					before.dueOn(), target.on(), event == Event.APPROVE ? target.on() : before.approvedOn(),
					event == Event.RETURN ? String.join("; ", reasons)
							: event == Event.SUBMIT ? null : before.reasons(),
					before.format(), before.body());
			session.records(KIND).update(after, found.revision());
			return stored(session, after, target.on(), target.conditions().settings());
		});
	}

	/** The subject, if the user may do this for it. */
	private static Subject own(Store store, Target target, Role... roles) throws StoreException {
		Subject subject = Subject.find(target.subject())
				.orElseThrow(() -> new RefusedException("UNKNOWN_SUBJECT", target.subject()));
		Permission permission = Permission.require(store, roles);
		if (!permission.covers(subject.code())) {
			throw new RefusedException("OTHER_SUBJECT", id(target), subject.code(), store.info().user(),
					String.join(", ", permission.subjects()));
		}
		return subject;
	}

	private static String id(Target target) {
		return target.modelId() + "/" + target.subject();
	}

	private static Revised<RegionPlanRecord> find(Session session, Target target) throws StoreException {
		return session.records(KIND).find(id(target)).orElseThrow(() -> new RefusedException("NO_PLAN", id(target)));
	}

	private static TypicalServiceModel published(Snapshot snapshot, String id) throws StoreException {
		List<ModelShelf.Shelved> all = ModelShelf.all(snapshot, id);
		if (all.isEmpty()) {
			throw new RefusedException("NO_MODEL", id);
		}
		return ModelShelf.lastPublished(all).map(ModelShelf.Shelved::model)
				.orElseThrow(() -> new RefusedException("MODEL_NOT_APPROVED", id));
	}

	/** The last day for presenting plans of a model (clause 46); null while it is not approved. */
	static LocalDate due(TypicalServiceModel model, Conditions conditions) {
		return model.getApprovedOn() == null ? null
				: switch (Terms.plan(model.getApprovedOn(), Terms.PLAN_MONTHS, conditions.settings(),
						conditions.calendar().get())) {
				case Ruling.Made<DueDate> made -> made.value().deadline();
				case Ruling.Refused<DueDate> refused -> throw RefusedException.rule(refused.flaw());
				};
	}

	private static String text(RegionPlan plan) {
		try {
			return ModelText.write(plan, ModelFormat.XMI);
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNWRITABLE", plan.getId(), e.problem().code());
		}
	}

	static RegionPlan plan(RegionPlanRecord record) {
		try {
			return (RegionPlan) ModelText.read(record.id(), record.body()).document();
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNREADABLE", record.id(), e.problem().code());
		}
	}

	/**
	 * Plans in the database as they stand on a day, in order of model and subject.
	 *
	 * @param modelId the model, null for all
	 * @param subject code of the subject, null for all
	 */
	public List<StoredPlan> list(Store store, String modelId, String subject, LocalDate on, Settings settings)
			throws StoreException {
		return store.read(snapshot -> {
			List<Filter> conditions = new ArrayList<>();
			if (modelId != null) {
				conditions.add(Filter.is(KIND.field("modelId"), modelId));
			}
			if (subject != null) {
				conditions.add(Filter.is(KIND.field("subject"), subject));
			}
			List<RegionPlanRecord> records = new ArrayList<>();
			snapshot.records(KIND).each(Query.of(KIND, new Filter.And(conditions)), each -> records.add(each.value()));
			return stored(snapshot, records, on, settings);
		});
	}

	/**
	 * All that happened to a plan, the oldest first.
	 *
	 * @throws RefusedException {@code NO_PLAN}
	 */
	public List<Past> history(Store store, String modelId, String subject) throws StoreException {
		return store.read(snapshot -> {
			List<Past> past = new ArrayList<>();
			for (Revised<RegionPlanRecord> each : snapshot.records(KIND).history(modelId + "/" + subject)) {
				past.add(new Past(each.value(), snapshot.change(each.since()).orElseThrow()));
			}
			if (past.isEmpty()) {
				throw new RefusedException("NO_PLAN", modelId + "/" + subject);
			}
			return past;
		});
	}

	/**
	 * The text of a plan as XMI, with its state and what is certified.
	 *
	 * @throws RefusedException {@code NO_PLAN}
	 */
	public String text(Store store, String modelId, String subject, LocalDate on, Settings settings)
			throws StoreException {
		List<StoredPlan> found = list(store, modelId, subject, on, settings);
		if (found.isEmpty()) {
			throw new RefusedException("NO_PLAN", modelId + "/" + subject);
		}
		StoredPlan stored = found.get(0);
		RegionPlan plan = plan(stored.record());
		plan.setState(stored.record().state());
		plan.setApprovedOn(stored.record().approvedOn());
		for (int i = 0; i < stored.rows().size(); i++) {
			plan.getRows().get(i).setCompletedOn(stored.rows().get(i).completedOn());
		}
		return text(plan);
	}

	private static StoredPlan stored(Snapshot snapshot, RegionPlanRecord record, LocalDate on, Settings settings)
			throws StoreException {
		return stored(snapshot, List.of(record), on, settings).get(0);
	}

	private static List<StoredPlan> stored(Snapshot snapshot, List<RegionPlanRecord> records, LocalDate on,
			Settings settings) throws StoreException {
		Map<String, TypicalServiceModel> models = new LinkedHashMap<>();
		for (String id : records.stream().map(RegionPlanRecord::modelId).distinct().toList()) {
			models.put(id, CheckConformity.model(snapshot, id, null));
		}
		Standings standings = Standings.read(snapshot, models.values(), on, settings);
		return records.stream().map(standings::plan).toList();
	}
}
