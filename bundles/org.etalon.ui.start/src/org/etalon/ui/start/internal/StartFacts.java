// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.reports.ListDue;
import org.etalon.operations.reports.ReportShare;
import org.etalon.store.Change;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.store.index.Result;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * What the first screen shows of a database. Read in the background.
 *
 * @param today    the day it is about
 * @param objects  objects of the Unified register
 * @param valid    those of them with a certificate in force today (clause 32)
 * @param shareOf  the reporting year of the share
 * @param share    the share of certified objects (clause 15), empty without a list of that year
 * @param due      what falls due soon, what is late first
 * @param changes  the last changes, the newest first
 * @param settings readings in effect
 */
record StartFacts(LocalDate today, long objects, long valid, int shareOf, Optional<ReportShare.Result> share,
		ListDue.Result due, List<Changed> changes, Settings settings) {

	/** How far ahead is looked, in days. */
	static final int DAYS = 45;
	private static final int CHANGES = 40;
	/** Revisions looked at to find what a change was about; more than that is a change of very many records. */
	private static final int LOOKED_AT = 2_000;
	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;

	/**
	 * A change with the object it was about.
	 *
	 * @param objectId id of the object, null if it was about none or several
	 * @param name     its name, likewise
	 */
	record Changed(Change change, String objectId, String name) {
	}

	StartFacts {
		changes = List.copyOf(changes);
	}

	/** Whether there is nothing here yet. */
	boolean isEmpty() {
		return objects == 0 && changes.isEmpty();
	}

	/**
	 * Reads them.
	 *
	 * @param index the register in memory, empty while it is being read
	 */
	static StartFacts read(Store store, Optional<RegisterIndex> index, Conditions conditions, LocalDate today,
			Progress progress) throws StoreException {
		ListDue.Result due = new ListDue().run(store, new ListDue.Request(today, DAYS, conditions), progress);
		Optional<ReportShare.Result> share = share(store, today, progress);
		long objects = count(store, index, Filter.unknown(OBJECTS.field("excluded")), progress);
		long valid = count(store, index, inForce(today), progress);
		return new StartFacts(today, objects, valid, today.getYear(), share, due, store.read(StartFacts::changes),
				conditions.settings());
	}

	private static Filter inForce(LocalDate today) {
		return Filter.unknown(OBJECTS.field("excluded"))
				.and(Filter.is(OBJECTS.field("certificateStatus"), CertificateStatus.GIVEN))
				.and(new Filter.Between(OBJECTS.field("certificateFrom"), null, today))
				.and(new Filter.Or(List.of(Filter.unknown(OBJECTS.field("certificateTo")),
						new Filter.Between(OBJECTS.field("certificateTo"), today, null))));
	}

	private static long count(Store store, Optional<RegisterIndex> index, Filter filter, Progress progress)
			throws StoreException {
		Query query = Query.of(OBJECTS, filter);
		Optional<Result> found = index.isPresent() ? index.get().find(query, progress) : Optional.empty();
		return found.isPresent() ? found.get().count() : store.read(snapshot -> snapshot.records(OBJECTS).count(query));
	}

	private static Optional<ReportShare.Result> share(Store store, LocalDate today, Progress progress)
			throws StoreException {
		try {
			return Optional.of(new ReportShare().run(store, new ReportShare.Request(today.getYear(), today), progress));
		} catch (RefusedException e) {
			if (e.code().equals("NO_YEAR_LIST")) {
				return Optional.empty();
			}
			throw e;
		}
	}

	private static List<Changed> changes(Snapshot snapshot) throws StoreException {
		List<Change> changes = snapshot.changes(Long.MAX_VALUE, CHANGES);
		Map<Long, Set<String>> touched = new HashMap<>();
		for (RecordKind<?> kind : List.of(OBJECTS, RecordKinds.ASSESSMENTS, RecordKinds.CERTIFICATES,
				RecordKinds.CONCLUSIONS, RecordKinds.ROADMAPS, RecordKinds.NOTICES)) {
			touch(snapshot, kind, since(changes, kind), touched);
		}
		Map<String, String> names = new HashMap<>();
		for (Revised<CertificationObject> each : snapshot.records(OBJECTS)
				.find(touched.values().stream().flatMap(Set::stream).distinct().toList())) {
			names.put(each.value().id(), each.value().name());
		}
		List<Changed> all = new ArrayList<>();
		for (Change each : changes) {
			Set<String> ids = touched.getOrDefault(each.id(), Set.of());
			String id = ids.size() == 1 ? ids.iterator().next() : null;
			all.add(new Changed(each, names.containsKey(id) ? id : null, names.get(id)));
		}
		return all;
	}

	/** The change after which records of a kind are looked at: the last one that brought very many of them. */
	private static long since(List<Change> changes, RecordKind<?> kind) {
		return changes.stream().filter(each -> isOfMany(each, kind)).findFirst().map(Change::id)
				.orElse(changes.isEmpty() ? 0 : changes.getLast().id() - 1);
	}

	private static boolean isOfMany(Change change, RecordKind<?> kind) {
		return switch (change.intent().operation()) {
		case ImportList.OPERATION -> kind == OBJECTS;
		case "assess" -> kind == RecordKinds.ASSESSMENTS && !change.intent().source().isEmpty();
		default -> false;
		};
	}

	/** Notes which objects the records of a kind that were made after a change belong to. */
	private static <T extends Record> void touch(Snapshot snapshot, RecordKind<T> kind, long since,
			Map<Long, Set<String>> touched) throws StoreException {
		String field = kind.has("objectId") ? "objectId" : "id";
		int[] looked = new int[1];
		snapshot.records(kind).changedSince(since, each -> {
			if (each.since() > since) {
				touched.computeIfAbsent(each.since(), id -> new HashSet<>())
						.add((String) kind.get(each.value(), kind.field(field)));
			}
			return ++looked[0] < LOOKED_AT;
		});
	}
}
