// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;

import org.etalon.norm.Setting;
import org.etalon.norm.Text;

/** The settings that the figures of the Standard depend on: places where it can be read in several ways. */
public final class StandardSettings {

	/** Gaps and overlaps of the tables of levels. */
	public static final Setting A29 = new Setting("A29", List.of("ROUND_TO_TENTH", "LITERAL"), "Станд. разд. 6",
			new Text("Разрывы между диапазонами уровней: значение округляется до 0,1 или читается буквально.",
					"Gaps between the ranges of the levels: the value is rounded to 0.1, or read literally."));
	/** An overall level. */
	public static final Setting A30 = new Setting("A30", List.of("NONE", "MINIMUM"), "Станд. разд. 6",
			new Text("Общий уровень по всем показателям: не выводится или наименьший из уровней.",
					"An overall level of all indicators: none, or the lowest of the levels."));
	/** Coefficients and limits of readability. */
	public static final Setting A37 = new Setting("A37", List.of("BUILT_IN"), "Станд. 4.6.4.6",
			new Text("Коэффициенты формул удобочитаемости и пороги: встроенные или из файла.",
					"Coefficients of the readability formulas and limits: built in, or those of a file."),
			true);
	/** Two stars for proactive services. */
	public static final Setting A40 = new Setting("A40", List.of("LITERAL", "UP_TO_20"), "Станд. табл. 1",
			new Text("Проактивность, 2 звезды «от 20%»: ровно от 20,0 до 20,1 или до 20 включительно.",
					"Proactivity, 2 stars “from 20%”: exactly from 20.0 below 20.1, or up to 20."));

	private static final List<Setting> ALL = List.of(A29, A30, A37, A40);

	private StandardSettings() {
	}

	/** All of them, in order of id. */
	public static List<Setting> all() {
		return ALL;
	}
}
