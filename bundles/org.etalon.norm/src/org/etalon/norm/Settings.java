// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The readings in effect for one computation: a value for each known setting. Immutable.
 */
public final class Settings {

	private final Map<String, Setting> known;
	private final Map<String, String> values;

	private Settings(Map<String, Setting> known, Map<String, String> values) {
		this.known = known;
		this.values = values;
	}

	/** All given settings at their defaults. */
	public static Settings defaults(Collection<Setting> settings) {
		Map<String, Setting> known = new LinkedHashMap<>();
		Map<String, String> values = new LinkedHashMap<>();
		for (Setting setting : settings) {
			if (known.put(setting.id(), setting) != null) {
				throw new IllegalArgumentException("setting declared twice: " + setting.id());
			}
			values.put(setting.id(), setting.defaultValue());
		}
		return new Settings(known, values);
	}

	/**
	 * These settings with one value changed.
	 *
	 * @throws IllegalArgumentException if the setting or the value is not known; callers with input from outside ask
	 *                                  {@link #known()} first
	 */
	public Settings with(String id, String value) {
		Setting setting = known.get(id);
		if (setting == null || !setting.allows(value)) {
			throw new IllegalArgumentException("unknown setting or value: " + id + "=" + value);
		}
		Map<String, String> changed = new LinkedHashMap<>(values);
		changed.put(id, value);
		return new Settings(known, changed);
	}

	/** The declared settings in their order. */
	public List<Setting> known() {
		return List.copyOf(known.values());
	}

	/** Whether {@code setting} has {@code value}. */
	public boolean is(Setting setting, String value) {
		String actual = values.get(setting.id());
		if (actual == null || !setting.values().contains(value)) {
			throw new IllegalArgumentException("unknown setting or value: " + setting.id() + "=" + value);
		}
		return actual.equals(value);
	}

	/**
	 * The value of {@code setting}.
	 *
	 * @throws IllegalArgumentException if the setting is not known
	 */
	public String value(Setting setting) {
		String value = values.get(setting.id());
		if (value == null) {
			throw new IllegalArgumentException("unknown setting: " + setting.id());
		}
		return value;
	}

	/**
	 * The reading in effect, as an explanation quotes it: {@code A11=CONCLUSION_ONLY}.
	 *
	 * @throws IllegalArgumentException if the setting is not known
	 */
	public String inEffect(Setting setting) {
		return setting.id() + "=" + value(setting);
	}

	/** Id to value, in the order of declaration. */
	public Map<String, String> asMap() {
		return Collections.unmodifiableMap(values);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Settings that && values.equals(that.values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	@Override
	public String toString() {
		return values.toString();
	}
}
