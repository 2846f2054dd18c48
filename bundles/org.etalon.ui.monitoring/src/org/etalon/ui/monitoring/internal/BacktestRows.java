// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Progress;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.operations.monitoring.BacktestMonitoring;
import org.etalon.operations.monitoring.BacktestMonitoring.Difference;
import org.etalon.rules.RulesSettings;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;

/**
 * What a reading would have found over the whole history.
 *
 * @param setting      the setting
 * @param value        the reading
 * @param inEffect     whether it is the one in effect, which the others are compared with
 * @param certificates certificates with data
 * @param critical     how many of them have a critical value by it
 * @param different    how many indicators differ from the reading in effect
 * @param differences  these, of very many the first
 */
record BacktestRows(Setting setting, String value, boolean inEffect, long certificates, long critical, long different,
		List<Difference> differences) {

	/** The settings that monitoring depends on. */
	static final List<Setting> SETTINGS = List.of(RulesSettings.A20, RulesSettings.A21, RulesSettings.A22);

	/** What is kept of the differences of a reading: each holds an object. */
	private static final int MOST = 10_000;

	/** Compares every other reading of every setting with the one in effect. */
	static List<BacktestRows> read(Data data, LocalDate asOf, Progress progress) throws StoreException {
		Settings settings = data.conditions().settings();
		List<BacktestRows> rows = new ArrayList<>();
		for (Setting setting : SETTINGS) {
			int place = rows.size();
			BacktestMonitoring.Result last = null;
			for (String value : setting.values()) {
				if (!settings.is(setting, value)) {
					List<Difference> differences = new ArrayList<>();
					last = new BacktestMonitoring().run(data.store(),
							new BacktestMonitoring.Request(asOf, settings, settings.with(setting.id(), value)),
							each -> {
								if (differences.size() < MOST) {
									differences.add(each);
								}
							}, progress);
					rows.add(new BacktestRows(setting, value, false, last.certificates(), last.other(),
							last.differences(), differences));
				}
			}
			rows.add(place, new BacktestRows(setting, settings.value(setting), true, last.certificates(),
					last.inEffect(), 0, List.of()));
		}
		return rows;
	}

	/** Whether not all differences are kept. */
	boolean cut() {
		return different > differences.size();
	}
}
