// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificationObject;

/**
 * What another reading would have found over the whole history of monitoring, beside the one in effect: certificate by
 * certificate, indicator by indicator.
 */
public final class BacktestMonitoring {

	/**
	 * What to compare.
	 *
	 * @param asOf     the day up to which; its month is not complete
	 * @param inEffect the settings in effect
	 * @param other    the settings to compare with
	 */
	public record Request(LocalDate asOf, Settings inEffect, Settings other) {
	}

	/**
	 * An indicator of a certificate on which the readings differ.
	 *
	 * @param object      the object
	 * @param certificate the certificate
	 * @param indicator   the indicator
	 * @param inEffect    first critical month by the settings in effect, null if it never was
	 * @param other       likewise by the others
	 */
	public record Difference(CertificationObject object, Certificate certificate, Indicator indicator,
			YearMonth inEffect, YearMonth other) {
	}

	/**
	 * How it ended.
	 *
	 * @param certificates certificates with data
	 * @param inEffect     how many of them have a critical value by the settings in effect
	 * @param other        likewise by the others
	 * @param differences  how many indicators differ
	 */
	public record Result(long certificates, long inEffect, long other, long differences) {
	}

	/** Takes differences one by one. */
	@FunctionalInterface
	public interface Listener {

		/** Takes a difference. */
		void difference(Difference difference) throws StoreException;
	}

	/** Compares. */
	public Result run(Store store, Request request, Listener listener, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			long[] counts = new long[4];
			Monitored.each(snapshot,
					one -> new Both(one, one.judge(request.asOf(), request.inEffect()).critical(),
							one.judge(request.asOf(), request.other()).critical()),
					both -> compare(both, listener, counts), progress);
			return new Result(counts[0], counts[1], counts[2], counts[3]);
		});
	}

	/** A certificate by both readings. */
	private record Both(Monitored one, List<CriticalValue> now, List<CriticalValue> then) {
	}

	private static void compare(Both both, Listener listener, long[] counts) throws StoreException {
		Monitored one = both.one();
		List<CriticalValue> now = both.now();
		List<CriticalValue> then = both.then();
		counts[0]++;
		counts[1] += now.isEmpty() ? 0 : 1;
		counts[2] += then.isEmpty() ? 0 : 1;
		for (Indicator indicator : Indicator.values()) {
			YearMonth before = month(now, indicator);
			YearMonth after = month(then, indicator);
			if (before == null ? after != null : !before.equals(after)) {
				counts[3]++;
				listener.difference(new Difference(one.object(), one.certificate(), indicator, before, after));
			}
		}
	}

	private static YearMonth month(List<CriticalValue> critical, Indicator indicator) {
		return critical.stream().filter(each -> each.indicator() == indicator).map(CriticalValue::month).findFirst()
				.orElse(null);
	}
}
