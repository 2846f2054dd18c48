// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.Flaw;
import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.Permission;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.Dossier;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.rules.monitoring.Termination;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Evaluates the monitoring of every certificate that is monitored on a day (clauses 32-34, appendices 1 and 2):
 * indicators by month, critical values, and for each certificate with one the termination it leads to.
 */
public final class EvaluateMonitoring {

	private static final int PAGE = 2_000;

	/**
	 * What to evaluate.
	 *
	 * @param objectId   only this object, null for all
	 * @param asOf       the day; its month is not complete
	 * @param conditions under which readings (A20, A21, A22)
	 */
	public record Request(String objectId, LocalDate asOf, Conditions conditions) {
	}

	/**
	 * A certificate that was evaluated.
	 *
	 * @param object      the object
	 * @param certificate the certificate
	 * @param indicators  indicators of the months of monitoring and of the one before
	 * @param critical    critical values, in the order of appendix 2
	 * @param termination what they lead to if they are detected on the day; null if there are none, or it cannot be
	 *                    said
	 * @param flaw        why nothing can be said of the certificate or its termination, null if something can
	 */
	public record Evaluated(CertificationObject object, Certificate certificate, List<MonthIndicators> indicators,
			List<CriticalValue> critical, Termination termination, Flaw flaw) {

		public Evaluated {
			indicators = List.copyOf(indicators);
			critical = List.copyOf(critical);
		}

		/** The first month in which something is critical, null if nothing is. */
		public YearMonth firstMonth() {
			return critical.stream().map(CriticalValue::month).min(YearMonth::compareTo).orElse(null);
		}
	}

	/**
	 * How it ended.
	 *
	 * @param monitored certificates that are monitored on the day
	 * @param evaluated those of them there are data of
	 * @param critical  those of them with a critical value
	 * @param refused   those of them whose data cannot be
	 */
	public record Result(long monitored, long evaluated, long critical, long refused) {
	}

	/** Takes certificates one by one. */
	@FunctionalInterface
	public interface Listener {

		/** Takes a certificate. */
		void evaluated(Evaluated evaluated) throws StoreException;
	}

	/**
	 * Evaluates.
	 *
	 * @throws org.etalon.operations.access.RefusedException {@code UNKNOWN_OBJECT}
	 */
	public Result run(Store store, Request request, Listener listener, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			Counter counter = new Counter(request, listener);
			if (request.objectId() == null) {
				counter.monitored = monitored(snapshot, request.asOf(), progress);
				Monitored.each(snapshot, counter::evaluate, counter::take, progress);
			} else {
				Dossier dossier = Dossier.of(snapshot, request.objectId());
				CertificationObject object = dossier.object().value();
				for (Revised<Certificate> each : dossier.certificates()) {
					if (Monitored.isMonitored(object.kind()) && Monitored.isMonitored(each.value(), request.asOf())) {
						counter.monitored++;
						Monitored one = Monitored.of(snapshot, object, each.value());
						if (!one.months().isEmpty()) {
							counter.take(counter.evaluate(one));
						}
					}
				}
			}
			return new Result(counter.monitored, counter.evaluated, counter.critical, counter.refused);
		});
	}

	/** How many certificates are monitored on a day, with data or without. */
	private static long monitored(Snapshot snapshot, LocalDate asOf, Progress progress) throws StoreException {
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		Records<Certificate> certificates = snapshot.records(kind);
		Query query = Query.of(kind, new Filter.Between(kind.field("sentOn"), null, asOf));
		long count = 0;
		Place after = null;
		List<Revised<Certificate>> page;
		do {
			page = certificates.page(query, after, PAGE);
			Map<String, Integer> byObject = new HashMap<>();
			for (Revised<Certificate> each : page) {
				if (Monitored.isMonitored(each.value(), asOf)) {
					byObject.merge(each.value().objectId(), 1, Integer::sum);
				}
			}
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS).find(byObject.keySet())) {
				count += Monitored.isMonitored(each.value().kind()) ? byObject.get(each.value().id()) : 0;
			}
			Permission.proceed(progress);
			after = page.isEmpty() ? null : certificates.place(query, page.getLast().value());
		} while (page.size() == PAGE);
		return count;
	}

	/** A certificate judged on a day. */
	static Evaluated evaluate(Monitored monitored, LocalDate asOf, Conditions conditions) {
		Monitored.Judgement judgement = monitored.judge(asOf, conditions.settings());
		if (judgement.critical().isEmpty()) {
			return new Evaluated(monitored.object(), monitored.certificate(), judgement.indicators(), List.of(), null,
					judgement.flaw());
		}
		return switch (Termination.decide(asOf, monitored.period(), monitored.object().kind(),
				conditions.calendar().get())) {
		case Ruling.Made<Termination> made -> new Evaluated(monitored.object(), monitored.certificate(),
				judgement.indicators(), judgement.critical(), made.value(), null);
		case Ruling.Refused<Termination> refused -> new Evaluated(monitored.object(), monitored.certificate(),
				judgement.indicators(), judgement.critical(), null, refused.flaw());
		};
	}

	private static final class Counter {

		private final Request request;
		private final Listener listener;
		private long monitored;
		private long evaluated;
		private long critical;
		private long refused;

		Counter(Request request, Listener listener) {
			this.request = request;
			this.listener = listener;
		}

		/** Empty for a certificate that is not monitored on the day. */
		Optional<Evaluated> evaluate(Monitored one) {
			return Monitored.isMonitored(one.certificate(), request.asOf())
					? Optional.of(EvaluateMonitoring.evaluate(one, request.asOf(), request.conditions()))
					: Optional.empty();
		}

		void take(Optional<Evaluated> found) throws StoreException {
			if (found.isEmpty()) {
				return;
			}
			Evaluated each = found.get();
			evaluated++;
			critical += each.critical().isEmpty() ? 0 : 1;
			refused += each.critical().isEmpty() && each.flaw() != null ? 1 : 0;
			listener.evaluated(each);
		}
	}

	/** The evaluation of one certificate, for what follows from it. */
	public static Evaluated of(Snapshot snapshot, CertificationObject object, Certificate certificate, LocalDate asOf,
			Conditions conditions) throws StoreException {
		return evaluate(Monitored.of(snapshot, object, certificate), asOf, conditions);
	}
}
