// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.Flaw;
import org.etalon.norm.Progress;
import org.etalon.operations.monitoring.CriticalJson;
import org.etalon.operations.monitoring.EvaluateMonitoring;
import org.etalon.operations.monitoring.EvaluateMonitoring.Evaluated;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.rules.monitoring.Termination;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/**
 * The certificates with data that were asked for, as of a day: what is in a table, not the months, of which there can
 * be millions.
 *
 * @param asOf   the day
 * @param rows   certificates in order of their data, of very many the first
 * @param found  how many were asked for
 * @param counts how many there are of each sort
 * @param result the sum of all
 */
record MonitoringRows(LocalDate asOf, List<Row> rows, long found, Map<Which, Long> counts,
		EvaluateMonitoring.Result result) {

	/** Sorts of certificates. */
	enum Which {
		/** With a critical value. */
		CRITICAL,
		/** All with data. */
		ALL,
		/** Their data cannot be, or what follows from them cannot be said. */
		FLAWED
	}

	/**
	 * A certificate.
	 *
	 * @param object      id of the object
	 * @param name        its name
	 * @param certificate number of the certificate
	 * @param sentOn      day it was sent
	 * @param validTo     its last day, null if not known
	 * @param month       last complete month with data, null if there is none
	 * @param refusals    its figures as they are shown, null where there is none
	 * @param errors      likewise
	 * @param csi         likewise
	 * @param critical    critical values in the order of appendix 2
	 * @param termination what they lead to, null if there are none, or it cannot be said
	 * @param flaw        why nothing can be said, null if something can
	 */
	record Row(String object, String name, String certificate, LocalDate sentOn, LocalDate validTo, YearMonth month,
			BigDecimal refusals, BigDecimal errors, BigDecimal csi, List<CriticalValue> critical,
			Termination termination, Flaw flaw) {

		static Row of(Evaluated each) {
			MonthIndicators last = each.indicators().isEmpty() ? null : each.indicators().getLast();
			return new Row(each.object().id(), each.object().name(), each.certificate().id(),
					each.certificate().sentOn(), each.certificate().validTo(), last == null ? null : last.month(),
					figure(Indicator.REFUSALS, last), figure(Indicator.ERRORS, last), figure(Indicator.CSI, last),
					each.critical(), each.termination(), each.flaw());
		}

		private static BigDecimal figure(Indicator indicator, MonthIndicators month) {
			return month == null ? null : CriticalJson.shown(indicator, month);
		}

		/** Whether it is of a sort. */
		boolean is(Which which) {
			return switch (which) {
			case CRITICAL -> !critical.isEmpty();
			case ALL -> true;
			case FLAWED -> flaw != null;
			};
		}

		/** The figure of an indicator in the last month, null if there is none. */
		BigDecimal figure(Indicator indicator) {
			return switch (indicator) {
			case REFUSALS -> refusals;
			case ERRORS -> errors;
			case CSI -> csi;
			};
		}

		/** Whether an indicator is critical. */
		boolean isCritical(Indicator indicator) {
			return critical.stream().anyMatch(each -> each.indicator() == indicator);
		}
	}

	/**
	 * What is asked for.
	 *
	 * @param which sort
	 * @param words words, all of which the name, the id or the certificate has
	 */
	record Wanted(Which which, String words) {

		static final Wanted EVERYTHING = new Wanted(Which.ALL, "");

		boolean fits(Row row) {
			String text = normal(row.name() + ' ' + row.object() + ' ' + row.certificate());
			for (String each : normal(words).split(" ")) {
				if (!text.contains(each)) {
					return false;
				}
			}
			return row.is(which);
		}

		private static String normal(String text) {
			return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
		}
	}

	/** Evaluates all certificates. */
	static MonitoringRows read(Data data, LocalDate asOf, Wanted wanted, Progress progress) throws StoreException {
		List<Row> rows = new ArrayList<>();
		Map<Which, Long> counts = new EnumMap<>(Which.class);
		long[] found = new long[1];
		EvaluateMonitoring.Result result = new EvaluateMonitoring().run(data.store(),
				new EvaluateMonitoring.Request(null, asOf, data.conditions()), each -> {
					Row row = Row.of(each);
					for (Which which : Which.values()) {
						if (row.is(which)) {
							counts.merge(which, 1L, Long::sum);
						}
					}
					if (wanted.fits(row) && found[0]++ < ListTable.MOST) {
						rows.add(row);
					}
				}, progress);
		return new MonitoringRows(asOf, rows, found[0], counts, result);
	}

	/**
	 * A certificate with all its months.
	 *
	 * @param evaluated what came of it
	 * @param curves    its indicators by month
	 * @param authority name of the authority, empty if not known
	 */
	record Whole(Evaluated evaluated, List<IndicatorCurve> curves, String authority) {
	}

	/** Reads the months of a certificate; empty if it is no longer monitored. */
	static Optional<Whole> whole(Data data, LocalDate asOf, Row row, Progress progress) throws StoreException {
		Optional<Evaluated> found = evaluated(data, asOf, row.object(), progress).stream()
				.filter(each -> each.certificate().id().equals(row.certificate())).findFirst();
		return found.isEmpty() ? Optional.empty() : Optional.of(whole(data, asOf, found.get()));
	}

	/** Reads the months of the last certificate of an object that is monitored; empty if none is. */
	static Optional<Whole> last(Data data, LocalDate asOf, String object, Progress progress) throws StoreException {
		List<Evaluated> all = evaluated(data, asOf, object, progress);
		return all.isEmpty() ? Optional.empty() : Optional.of(whole(data, asOf, all.getLast()));
	}

	private static List<Evaluated> evaluated(Data data, LocalDate asOf, String object, Progress progress)
			throws StoreException {
		List<Evaluated> all = new ArrayList<>();
		new EvaluateMonitoring().run(data.store(), new EvaluateMonitoring.Request(object, asOf, data.conditions()),
				all::add, progress);
		return all;
	}

	private static Whole whole(Data data, LocalDate asOf, Evaluated found) throws StoreException {
		String authority = found.object().authorityId();
		String name = authority == null ? ""
				: data.store().read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find(authority))
						.map(each -> each.value()).map(Authority::name).orElse(authority);
		return new Whole(found, IndicatorCurve.all(found, asOf, data.conditions().settings()), name);
	}

	/** Whether the rows are not all that was asked for. */
	boolean cut() {
		return found > rows.size();
	}

	/** How many there are of a sort. */
	long count(Which which) {
		return counts.getOrDefault(which, 0L);
	}

	/** Those of the rows that are wanted. */
	List<Row> only(Wanted wanted) {
		return rows.stream().filter(wanted::fits).toList();
	}
}
