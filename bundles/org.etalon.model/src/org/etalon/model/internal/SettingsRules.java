// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.etalon.model.check.Constraint;
import org.etalon.model.settings.SettingValue;
import org.etalon.model.settings.SettingsPackage.Literals;
import org.etalon.model.settings.SettingsProfile;
import org.etalon.model.settings.VariantChoice;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Setting;
import org.etalon.rules.RulesSettings;
import org.etalon.scoring.ScoringSettings;
import org.etalon.standard.StandardSettings;

/** Constraints of {@code settings.ecore}. */
public final class SettingsRules {

	private static final List<Setting> KNOWN = Stream
			.of(ScoringSettings.all(), RulesSettings.all(), StandardSettings.all()).flatMap(List::stream).toList();

	private SettingsRules() {
	}

	public static void once(SettingsProfile profile, Report report) {
		Set<String> settings = new HashSet<>();
		for (SettingValue value : profile.getValues()) {
			if (!settings.add(value.getSetting())) {
				report.add(Constraint.SETTING_REPEATED, true, value, Literals.SETTING_VALUE__SETTING,
						value.getSetting());
			}
		}
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		for (VariantChoice choice : profile.getVariants()) {
			if (choice.getKind() != null && !kinds.add(choice.getKind())) {
				report.add(Constraint.SETTING_REPEATED, true, choice, Literals.VARIANT_CHOICE__KIND,
						choice.getKind().caption());
			}
		}
	}

	public static void known(SettingValue value, Report report) {
		Optional<Setting> setting = KNOWN.stream().filter(known -> known.id().equals(value.getSetting())).findFirst();
		report.require(setting.isPresent(), Literals.SETTING_VALUE__SETTING, Constraint.SETTING_UNKNOWN,
				value.getSetting());
		report.require(setting.isEmpty() || value.getValue() == null || setting.get().allows(value.getValue()),
				Literals.SETTING_VALUE__VALUE, Constraint.SETTING_VALUE_UNKNOWN, value.getSetting(), value.getValue());
	}
}
