// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;

/** What a user writes for a stage where there is no register: the same texts mean the same as in one. */
public final class StageValues {

	private StageValues() {
	}

	/** The finding of a stage; empty if the text means nothing there. */
	public static Optional<Finding> finding(Stage stage, String text) {
		String stripped = text.strip();
		return Optional.ofNullable(switch (stage) {
		case REGULATION, LABORATORY -> CellValues.grade(stripped);
		case RECEPTION -> CellValues.reception(stripped);
		case MONITORING -> CellValues.monitoring(stripped);
		});
	}

	/** What can be written for a stage. */
	public static String expected(Stage stage) {
		return switch (stage) {
		case REGULATION, LABORATORY -> CellValues.GRADE;
		case RECEPTION -> CellValues.RECEPTION;
		case MONITORING -> CellValues.YES_NO;
		};
	}

	/** Stages by name or Russian caption, separated by a semicolon or comma; empty if one of them is none. */
	public static Optional<Set<Stage>> stages(String text) {
		return Optional.ofNullable(CellValues.stages(text));
	}

	/** A day as yyyy-MM-dd or dd.MM.yyyy; empty if it is none. */
	public static Optional<LocalDate> date(String text) {
		return Optional.ofNullable(CellValues.date(text.strip()));
	}
}
