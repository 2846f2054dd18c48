// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.model.base.References;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.RegionPlan;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.operations.internal.Sha256;
import org.etalon.operations.models.RegionPlans;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.store.records.RegionPlanRecord;

/**
 * How regions follow models on a day: services, authorities and materials are read once, and then any number of plans
 * and regions is told of without the database.
 */
final class Standings {

	/**
	 * What is known of a model in a region.
	 *
	 * @param services    the services that follow it, by their authorities; none without one
	 * @param names       names of these authorities by their ids
	 * @param ids         their ids by their names
	 * @param completedOn days by which all services of an authority were certified; none for the others
	 */
	private record Known(Map<String, List<CertificationObject>> services, Map<String, String> names,
			Map<String, String> ids, Map<String, LocalDate> completedOn) {

		private static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());
	}

	/**
	 * A plan and its authorities.
	 *
	 * @param plan        the plan
	 * @param authorities those of its rows in their order, then those that are not in it, by name
	 */
	record Placed(StoredPlan plan, List<FollowedAuthority> authorities) {
	}

	private final Map<String, Map<String, Known>> known = new HashMap<>();
	private final Map<String, Map<String, ConformityMaterials>> materials = new HashMap<>();
	private final LocalDate on;
	private final Settings settings;

	private Standings(LocalDate on, Settings settings) {
		this.on = on;
		this.settings = settings;
	}

	/** Reads what there is to know of some models. */
	static Standings read(Snapshot snapshot, Collection<TypicalServiceModel> models, LocalDate on, Settings settings)
			throws StoreException {
		Standings standings = new Standings(on, settings);
		List<ConformityMaterials> sent = new ArrayList<>();
		if (models.size() == 1) {
			take(snapshot, models.iterator().next().getId(), sent);
		} else if (!models.isEmpty()) {
			take(snapshot, null, sent);
		}
		for (ConformityMaterials each : sent) {
			standings.materials.computeIfAbsent(each.modelId(), any -> new HashMap<>()).put(each.objectId(), each);
		}
		Map<String, List<CertificationObject>> services = Providers.of(snapshot, models, sent);
		Map<String, String> authorities = Providers.authorities(snapshot,
				services.values().stream().flatMap(Collection::stream).toList());
		services.forEach((model, all) -> {
			Map<String, List<CertificationObject>> regions = new HashMap<>();
			all.stream().filter(each -> each.subject() != null && each.authorityId() != null)
					.forEach(each -> regions.computeIfAbsent(each.subject(), any -> new ArrayList<>()).add(each));
			regions.forEach((subject, own) -> standings.known.computeIfAbsent(model, any -> new HashMap<>())
					.put(subject, standings.known(model, own, authorities)));
		});
		return standings;
	}

	private static void take(Snapshot snapshot, String model, List<ConformityMaterials> into) throws StoreException {
		Providers.materials(snapshot, model).stream().map(Revised::value).forEach(into::add);
	}

	private Known known(String model, List<CertificationObject> own, Map<String, String> authorities) {
		Map<String, List<CertificationObject>> services = new LinkedHashMap<>();
		Map<String, String> names = new HashMap<>();
		Map<String, String> ids = new HashMap<>();
		for (CertificationObject each : own) {
			services.computeIfAbsent(each.authorityId(), any -> new ArrayList<>()).add(each);
			String name = authorities.getOrDefault(each.authorityId(), each.authorityId());
			names.put(each.authorityId(), name);
			ids.putIfAbsent(name, each.authorityId());
		}
		Map<String, LocalDate> completedOn = new HashMap<>();
		services.forEach((authority, all) -> {
			LocalDate last = LocalDate.MIN;
			for (CertificationObject each : all) {
				LocalDate day = certifiedOn(model, each.id());
				last = last == null || day == null ? null : day.isAfter(last) ? day : last;
			}
			if (last != null) {
				completedOn.put(authority, last);
			}
		});
		return new Known(services, names, ids, completedOn);
	}

	private LocalDate certifiedOn(String model, String object) {
		ConformityMaterials of = materials(model, object);
		return of != null && of.state() == State.CERTIFIED && !of.changedOn().isAfter(on) ? of.changedOn() : null;
	}

	private ConformityMaterials materials(String model, String object) {
		return materials.getOrDefault(model, Map.of()).get(object);
	}

	private Known known(String model, String subject) {
		return known.getOrDefault(model, Map.of()).getOrDefault(subject, Known.NOTHING);
	}

	/**
	 * All that is told of a region beside its plan and the day, as a sum: a region with the same mark and the same plan
	 * stands on the same day as it did.
	 *
	 * @param dueOn last day for presenting a plan, null if that is not known
	 */
	String mark(String model, String subject, LocalDate dueOn) {
		StringBuilder text = new StringBuilder().append(dueOn);
		Known of = known(model, subject);
		of.services().forEach((authority, services) -> {
			part(text, authority);
			part(text, of.names().get(authority));
			for (CertificationObject each : services) {
				ConformityMaterials sent = materials(model, each.id());
				part(text, each.id());
				part(text, sent == null ? "" : sent.state() + " " + sent.changedOn());
			}
		});
		return Sha256.of(text.toString());
	}

	/** With its length before it, so that no two lists of parts read the same. */
	private static void part(StringBuilder text, String part) {
		text.append('|').append(part.length()).append(':').append(part);
	}

	/** A plan as it stands. */
	StoredPlan plan(RegionPlanRecord record) {
		return placed(record).plan();
	}

	/** A plan as it stands with all authorities that it concerns. */
	Placed placed(RegionPlanRecord record) {
		RegionPlan plan = ChangePlan.plan(record);
		Known of = known(record.modelId(), record.subject());
		List<StoredPlan.Row> rows = new ArrayList<>();
		List<FollowedAuthority> authorities = new ArrayList<>();
		Set<String> rest = new TreeSet<>(of.services().keySet());
		for (PlanRow row : plan.getRows()) {
			String id = References.id(row.getAuthority());
			String named = id == null ? of.ids().get(row.getName()) : id;
			LocalDate completedOn = named == null ? null : of.completedOn().get(named);
			String responsible = row.getResponsible() == null ? "" : row.getResponsible();
			rows.add(new StoredPlan.Row(row.getName(), id, row.getPercent(), row.getEndDate(), responsible,
					completedOn));
			authorities.add(new FollowedAuthority(row.getName(), named, row.getPercent(), row.getEndDate(), responsible,
					completedOn, completedOn == null && row.getEndDate() != null && on.isAfter(row.getEndDate()),
					services(record.modelId(), of, named)));
			if (named != null) {
				rest.remove(named);
			}
		}
		authorities.addAll(unplanned(record.modelId(), of, rest));
		int completed = (int) rows.stream().filter(each -> each.completedOn() != null).count();
		List<RegionPlans.Standing> points = RegionPlans.standings(record.id(), plan, record.state(), completed, on);
		return new Placed(new StoredPlan(record, said(plan.getServiceName()), said(plan.getCurator()),
				said(plan.getApprover()), rows, points,
				Lifecycle.PLAN.possible(record.state(), settings).stream().map(Transition::event).toList(),
				rest.stream().map(of.names()::get).sorted().toList(),
				record.state() == State.DRAFTING ? daysAfter(record.dueOn()) : 0,
				points.stream().filter(RegionPlans.Standing::late).mapToLong(each -> daysAfter(each.endsOn())).max()
						.orElse(0)),
				authorities);
	}

	/** The authorities of a region without a plan. */
	List<FollowedAuthority> authorities(String model, String subject) {
		Known of = known(model, subject);
		return unplanned(model, of, of.services().keySet());
	}

	private List<FollowedAuthority> unplanned(String model, Known of, Collection<String> ids) {
		return ids.stream()
				.map(id -> new FollowedAuthority(of.names().get(id), id, null, null, "", of.completedOn().get(id),
						false, services(model, of, id)))
				.sorted((one, other) -> one.name().compareTo(other.name())).toList();
	}

	private List<FollowedAuthority.Service> services(String model, Known of, String authority) {
		return of.services().getOrDefault(authority == null ? "" : authority, List.of()).stream()
				.map(each -> new FollowedAuthority.Service(each.id(), each.name(), materials(model, each.id())))
				.toList();
	}

	/**
	 * A region as a whole.
	 *
	 * @param record its plan, null if it has none
	 * @param placed the same with its authorities, null if there is none, or it cannot be read
	 * @param dueOn  last day for presenting one, null if that is not known
	 */
	FollowedRegion region(String model, String subject, RegionPlanRecord record, Placed placed, LocalDate dueOn) {
		List<FollowedAuthority> all = placed == null ? authorities(model, subject) : placed.authorities();
		List<FollowedAuthority.Service> services = all.stream().flatMap(each -> each.services().stream()).toList();
		long late = record != null && record.state() != State.DRAFTING || record == null && all.isEmpty() ? 0
				: daysAfter(record == null ? dueOn : record.dueOn());
		return new FollowedRegion(subject, all.size(),
				(int) all.stream().filter(each -> each.completedOn() != null).count(),
				count(services, Set.of(State.SENT, State.UNDER_CHECK)), count(services, Set.of(State.RETURNED)),
				record == null ? null : record.state(), record == null ? dueOn : record.dueOn(),
				placed == null ? List.of() : placed.plan().points(), late,
				placed == null ? 0 : placed.plan().behindDays());
	}

	private static String said(String text) {
		return text == null ? "" : text;
	}

	private static int count(List<FollowedAuthority.Service> services, Set<State> states) {
		return (int) services.stream()
				.filter(each -> each.materials() != null && states.contains(each.materials().state())).count();
	}

	private long daysAfter(LocalDate day) {
		return day == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, on));
	}
}
