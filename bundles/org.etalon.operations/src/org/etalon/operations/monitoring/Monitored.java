// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.operations.access.Permission;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.MonitoringPeriod;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.MonitoringMonth;
import org.etalon.store.records.RecordKinds;

/**
 * A certificate with the months in which it is or was monitored.
 *
 * @param object      the object
 * @param certificate the certificate
 * @param months      the months there are data of, in order of time
 */
record Monitored(CertificationObject object, Certificate certificate, List<MonitoringMonth> months) {

	private static final int PAGE = 10_000; // months
	private static final int OBJECTS = 500; // in one look at their certificates

	/** Takes what certificates came to, one by one. */
	@FunctionalInterface
	interface Taker<R> {

		/** Takes what a certificate came to. */
		void take(R result) throws StoreException;
	}

	/** When the certificate is monitored: to its last day, or to its termination (clause 33а). */
	MonitoringPeriod period() {
		LocalDate end = certificate.terminatedOn() == null ? certificate.validTo() : certificate.terminatedOn();
		return new MonitoringPeriod(certificate.sentOn(), end);
	}

	/** Section VII knows no monitoring (clause 41). */
	static boolean isMonitored(ObjectKind kind) {
		return kind == ObjectKind.STATE_SERVICE || kind == ObjectKind.TYPICAL_SERVICE || kind == ObjectKind.SERVIS;
	}

	/** Whether a certificate is monitored on a day. */
	static boolean isMonitored(Certificate certificate, LocalDate day) {
		return certificate.sentOn() != null && !certificate.sentOn().isAfter(day)
				&& (certificate.validTo() == null || !certificate.validTo().isBefore(day))
				&& (certificate.terminatedOn() == null || certificate.terminatedOn().isAfter(day));
	}

	/**
	 * Visits every certificate that was sent and whose object has data, objects in order of their data; memory does not
	 * grow with their number.
	 *
	 * @param work  what is computed of each, on all processors
	 * @param taker takes it on this thread, in order
	 */
	static <R> void each(Snapshot snapshot, Function<Monitored, R> work, Taker<R> taker, Progress progress)
			throws StoreException {
		Records<MonitoringMonth> records = snapshot.records(RecordKinds.MONITORING);
		Query query = Query.all(RecordKinds.MONITORING);
		long total = records.count(query);
		long done = 0;
		Map<String, List<MonitoringMonth>> open = new LinkedHashMap<>();
		Map<String, List<MonitoringMonth>> complete = new LinkedHashMap<>();
		Place after = null;
		List<Revised<MonitoringMonth>> page;
		do {
			page = records.page(query, after, PAGE);
			for (Revised<MonitoringMonth> each : page) {
				MonitoringMonth month = each.value();
				if (!open.containsKey(month.objectId()) || open.size() > 1) {
					close(open, complete, month.id());
				}
				open.computeIfAbsent(month.objectId(), any -> new ArrayList<>()).add(month);
				if (complete.size() >= OBJECTS) {
					take(snapshot, complete, work, taker);
				}
			}
			after = page.isEmpty() ? null : records.place(query, page.getLast().value());
			done += page.size();
			progress.at(done, total);
			Permission.proceed(progress);
		} while (page.size() == PAGE);
		complete.putAll(open);
		take(snapshot, complete, work, taker);
	}

	/**
	 * Objects of which no further months come: those whose id, with the stroke behind it, does not begin the id of the
	 * month that is next in order.
	 */
	private static void close(Map<String, List<MonitoringMonth>> open, Map<String, List<MonitoringMonth>> complete,
			String next) {
		open.entrySet().removeIf(each -> {
			boolean closed = !next.startsWith(each.getKey() + "/");
			if (closed) {
				complete.put(each.getKey(), each.getValue());
			}
			return closed;
		});
	}

	private static <R> void take(Snapshot snapshot, Map<String, List<MonitoringMonth>> months,
			Function<Monitored, R> work, Taker<R> taker) throws StoreException {
		Map<String, CertificationObject> objects = new HashMap<>();
		for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(months.keySet())) {
			objects.put(each.value().id(), each.value());
		}
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		Map<String, List<Certificate>> certificates = new HashMap<>();
		for (Revised<Certificate> each : snapshot.records(kind).find(kind.field("objectId"), months.keySet(),
				Query.NOW)) {
			certificates.computeIfAbsent(each.value().objectId(), any -> new ArrayList<>()).add(each.value());
		}
		certificates.values().forEach(each -> each.sort(Comparator.comparing(Certificate::id)));
		List<Monitored> all = new ArrayList<>();
		for (Map.Entry<String, List<MonitoringMonth>> each : months.entrySet()) {
			CertificationObject object = objects.get(each.getKey());
			for (Certificate certificate : certificates.getOrDefault(each.getKey(), List.of())) {
				if (object != null && isMonitored(object.kind()) && certificate.sentOn() != null) {
					all.add(new Monitored(object, certificate, each.getValue()));
				}
			}
		}
		for (R result : all.parallelStream().map(work).toList()) {
			taker.take(result);
		}
		months.clear();
	}

	/** A certificate with the data of its object. */
	static Monitored of(Snapshot snapshot, CertificationObject object, Certificate certificate) throws StoreException {
		List<MonitoringMonth> months = new ArrayList<>();
		RecordKind<MonitoringMonth> kind = RecordKinds.MONITORING;
		snapshot.records(kind).each(Query.of(kind, Filter.is(kind.field("objectId"), object.id())), each -> {
			months.add(each.value());
			return true;
		});
		return new Monitored(object, certificate, months);
	}

	/**
	 * What the months say.
	 *
	 * @param indicators the indicators of the months that count: those of monitoring and the one before
	 * @param critical   the critical values, in the order of appendix 2
	 * @param flaw       why nothing can be said, null if something can
	 */
	record Judgement(List<MonthIndicators> indicators, List<CriticalValue> critical, Flaw flaw) {
	}

	/** Judges the months that are complete on a day. */
	Judgement judge(LocalDate asOf, Settings settings) {
		MonitoringPeriod period = period();
		YearMonth first = YearMonth.from(certificate.sentOn()).minusMonths(1);
		List<MonthIndicators> series = new ArrayList<>();
		for (MonitoringMonth month : months) {
			boolean counts = !month.monthOf().isBefore(first) && month.monthOf().isBefore(YearMonth.from(asOf))
					&& (period.validTo() == null || !month.monthOf().isAfter(YearMonth.from(period.validTo())));
			if (counts) {
				switch (MonthSums.of(month).indicators(month.monthOf(), settings)) {
				case Ruling.Made<MonthIndicators> made -> series.add(made.value());
				case Ruling.Refused<MonthIndicators> refused -> {
					return new Judgement(series, List.of(), refused.flaw());
				}
				}
			}
		}
		return switch (CriticalValue.find(series, period, asOf, settings)) {
		case Ruling.Made<List<CriticalValue>> made -> new Judgement(series, made.value(), null);
		case Ruling.Refused<List<CriticalValue>> refused -> new Judgement(series, List.of(), refused.flaw());
		};
	}
}
