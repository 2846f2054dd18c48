// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;
import org.etalon.scoring.ScoringSettings;
import org.etalon.standard.StandardSettings;

/** The settings of all rules together. */
public final class AllSettings {

	private AllSettings() {
	}

	/** Every setting that a rule depends on, in order of id. */
	public static List<Setting> list() {
		Map<String, Setting> settings = new TreeMap<>();
		for (List<Setting> some : List.of(ScoringSettings.all(), RulesSettings.all(), StandardSettings.all())) {
			for (Setting setting : some) {
				settings.put(setting.id(), setting);
			}
		}
		return List.copyOf(settings.values());
	}

	/** Every setting at its default. */
	public static Settings defaults() {
		return Settings.defaults(list());
	}
}
