// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;

import picocli.CommandLine.Mixin;

/** Under which readings and by which production calendar a command on the database computes. */
final class ConditionOptions {

	@Mixin
	private SettingOptions settings;

	@Mixin
	private CalendarOption calendar;

	/** Under which readings. */
	SettingOptions settings() {
		return settings;
	}

	/** By which calendar. */
	CalendarOption calendar() {
		return calendar;
	}

	/** The file the calendar comes from, none if it is the one of the product. */
	List<String> files(Environment environment) {
		return calendar.files(environment);
	}
}
