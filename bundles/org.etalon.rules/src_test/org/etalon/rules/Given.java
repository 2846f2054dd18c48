// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.Ruling.Refused;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.ScoringSettings;

/** What the tests of the rules share. */
public final class Given {

	/** All settings the rules may depend on, at their defaults. */
	public static final Settings DEFAULTS = Settings.defaults(all());

	private Given() {
	}

	private static List<Setting> all() {
		List<Setting> all = new ArrayList<>(RulesSettings.all());
		all.addAll(ScoringSettings.all());
		return all;
	}

	/** The flaw that {@code ruling} was refused for. */
	public static Flaw flaw(Ruling<?> ruling) {
		return assertInstanceOf(Refused.class, ruling).flaw();
	}

	/** Field, code, found and expected of a refusal, in one line. */
	public static String refusal(Ruling<?> ruling) {
		Flaw flaw = flaw(ruling);
		return flaw.field() + " " + flaw.code() + " " + flaw.found() + " " + flaw.expected();
	}

	/** The trace of an answer, a line for each step. */
	public static List<String> trace(Ruling<?> ruling) {
		List<String> lines = new ArrayList<>();
		for (Object o : assertInstanceOf(Made.class, ruling).trace()) {
			TraceStep step = (TraceStep) o;
			lines.add(step.subject() + ": " + step.input() + " [" + step.clause() + "]"
					+ (step.setting() == null ? "" : " " + step.setting()));
		}
		return lines;
	}
}
