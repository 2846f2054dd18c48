// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.models.ModelShelf;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionPlanRecord;

/**
 * How the country follows the published models (clauses 46-50): every model in every region, or one model in one region
 * with its authorities. Memory does not grow with the texts of plans, and what did not change is not read again.
 */
public final class ShowFollowing {

	/**
	 * The country.
	 *
	 * @param on         the day
	 * @param newest     id of the newest change of the database that it knows
	 * @param settings   under which readings
	 * @param models     the published models in order of the names of their services
	 * @param unreadable documents of the database that could not be read; the rest stands without them
	 * @param marks      what tells whether a region is still as it was read, by the ids of plans; none for regions
	 *                   whose plan could not be read
	 */
	public record Overview(LocalDate on, long newest, Settings settings, List<FollowedModel> models,
			List<Unreadable> unreadable, Map<String, String> marks) {

		public Overview {
			models = List.copyOf(models);
			unreadable = List.copyOf(unreadable);
			marks = Map.copyOf(marks);
		}
	}

	/**
	 * A document that could not be read.
	 *
	 * @param id   its id
	 * @param code what is wrong with it
	 */
	public record Unreadable(String id, String code) {
	}

	/**
	 * A region.
	 *
	 * @param modelId     the model
	 * @param service     name of the typical service
	 * @param subject     code of the subject
	 * @param plan        its plan, null if it has none
	 * @param whole       the region as the overview shows it
	 * @param authorities those of the plan in its order, then those that provide the service without being in it
	 */
	public record Region(String modelId, String service, String subject, StoredPlan plan, FollowedRegion whole,
			List<FollowedAuthority> authorities) {

		public Region {
			authorities = List.copyOf(authorities);
		}
	}

	private ShowFollowing() {
	}

	/**
	 * The country on a day. A region whose plan, services and materials are as they were is taken from what was read
	 * before: of the plans, only texts of the others are read, those of one model at a time.
	 *
	 * @param before what was read before, given back if nothing has changed since; null for nothing
	 * @throws StoreException {@code CANCELLED} if {@code progress} asked to stop
	 */
	public static Overview overview(Store store, LocalDate on, Conditions conditions, Overview before,
			Progress progress) throws StoreException {
		return store.read(snapshot -> {
			long newest = snapshot.newest();
			boolean same = before != null && before.on().equals(on) && before.settings().equals(conditions.settings());
			return same && before.newest() == newest ? before
					: new Reading(snapshot, on, conditions, same ? before : null, progress).overview(newest);
		});
	}

	/** The country being read. */
	private static final class Reading {

		private final Snapshot snapshot;
		private final LocalDate on;
		private final Conditions conditions;
		private final Progress progress;
		private final Map<String, String> before;
		private final Map<String, FollowedRegion> known = new HashMap<>();
		private final Set<String> changed = new HashSet<>();
		private final List<Unreadable> unreadable = new ArrayList<>();
		private final Map<String, String> marks = new HashMap<>();

		Reading(Snapshot snapshot, LocalDate on, Conditions conditions, Overview before, Progress progress)
				throws StoreException {
			this.snapshot = snapshot;
			this.on = on;
			this.conditions = conditions;
			this.progress = progress;
			this.before = before == null ? Map.of() : before.marks();
			if (before != null) {
				before.models().forEach(
						model -> model.regions().forEach(each -> known.put(plan(model.id(), each.subject()), each)));
				snapshot.records(RecordKinds.PLANS).changedSince(before.newest(), each -> {
					changed.add(each.value().id());
					return !progress.cancelled();
				});
			}
		}

		Overview overview(long newest) throws StoreException {
			Map<String, TypicalServiceModel> models = ModelShelf.published(snapshot,
					refused -> unreadable.add(unreadable(refused)));
			Standings standings = Standings.read(snapshot, models.values(), on, conditions.settings());
			List<FollowedModel> all = new ArrayList<>();
			for (TypicalServiceModel model : models.values()) {
				Permission.proceed(progress);
				progress.at(all.size(), models.size());
				LocalDate dueOn = due(model, conditions);
				all.add(new FollowedModel(model.getId(), model.getEdition(), name(model), model.getApprovedOn(), dueOn,
						regions(standings, model.getId(), dueOn)));
			}
			all.sort(Comparator.comparing(FollowedModel::service).thenComparing(FollowedModel::id));
			return new Overview(on, newest, conditions.settings(), all, unreadable, marks);
		}

		private List<FollowedRegion> regions(Standings standings, String model, LocalDate dueOn) throws StoreException {
			Map<String, String> now = new HashMap<>();
			Set<String> toRead = new HashSet<>();
			for (Subject subject : Subject.all()) {
				String id = plan(model, subject.code());
				now.put(id, standings.mark(model, subject.code(), dueOn));
				if (changed.contains(id) || !now.get(id).equals(before.get(id))) {
					toRead.add(id);
				}
			}
			Map<String, RegionPlanRecord> plans = new HashMap<>();
			if (!toRead.isEmpty()) {
				snapshot.records(RecordKinds.PLANS).find(toRead)
						.forEach(each -> plans.put(each.value().id(), each.value()));
			}
			List<FollowedRegion> regions = new ArrayList<>();
			for (Subject subject : Subject.all()) {
				String id = plan(model, subject.code());
				RegionPlanRecord plan = plans.get(id);
				Standings.Placed placed = placed(standings, plan);
				regions.add(toRead.contains(id) ? standings.region(model, subject.code(), plan, placed, dueOn)
						: known.get(id));
				if (plan == null || placed != null) {
					marks.put(id, now.get(id));
				}
			}
			return regions;
		}

		private Standings.Placed placed(Standings standings, RegionPlanRecord plan) {
			try {
				return plan == null ? null : standings.placed(plan);
			} catch (RefusedException e) {
				unreadable.add(unreadable(e));
				return null;
			}
		}
	}

	/**
	 * A region on a day.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code DOCUMENT_UNREADABLE}
	 */
	public static Region region(Store store, String modelId, String subject, LocalDate on, Conditions conditions)
			throws StoreException {
		return store.read(snapshot -> {
			TypicalServiceModel model = CheckConformity.model(snapshot, modelId, null);
			Standings standings = Standings.read(snapshot, List.of(model), on, conditions.settings());
			RegionPlanRecord record = snapshot.records(RecordKinds.PLANS).find(plan(modelId, subject))
					.map(Revised::value).orElse(null);
			Standings.Placed placed = record == null ? null : standings.placed(record);
			return new Region(modelId, name(model), subject, placed == null ? null : placed.plan(),
					standings.region(modelId, subject, record, placed, due(model, conditions)),
					placed == null ? standings.authorities(modelId, subject) : placed.authorities());
		});
	}

	/** The id of the plan of a region. */
	private static String plan(String model, String subject) {
		return model + "/" + subject;
	}

	private static String name(TypicalServiceModel model) {
		return model.getName() == null || model.getName().isBlank() ? model.getId() : model.getName();
	}

	/** The last day for presenting plans; a calendar that does not know the year leaves it open. */
	private static LocalDate due(TypicalServiceModel model, Conditions conditions) {
		try {
			return ChangePlan.due(model, conditions);
		} catch (RefusedException e) {
			return null;
		}
	}

	private static Unreadable unreadable(RefusedException refused) {
		return new Unreadable(refused.arguments().get(0), refused.arguments().get(1));
	}
}
