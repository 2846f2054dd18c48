// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import java.util.List;

import org.etalon.norm.Setting;
import org.etalon.norm.Text;

/**
 * The settings that the rules of this package depend on, besides A06 of {@link org.etalon.scoring.ScoringSettings}:
 * places where the Rules can be read in several ways.
 */
public final class RulesSettings {

	/** Whether the last day belongs to the term. */
	public static final Setting A04 = new Setting("A04", List.of("INCLUSIVE", "EXCLUSIVE"), "10, 16",
			new Text("«До 20 декабря»: включая названный день или нет.",
					"“Until 20 December”: with the day that is named, or without it."));
	/** Steady growth. */
	public static final Setting A20 = new Setting("A20", List.of("THREE_INCREASES", "THREE_VALUES"), "Прил. 2",
			new Text("«Рост 3 месяца подряд»: три прироста (четыре значения) или три возрастающих значения.",
					"“Growth in 3 consecutive months”: three increases (four values), or three rising values."));
	/** What a fall of satisfaction is measured against. */
	public static final Setting A21 = new Setting("A21",
			List.of("AT_SENDING", "PREVIOUS_MONTH", "MAXIMUM_SINCE_SENDING"), "Прил. 2 №3",
			new Text(
					"К чему относится падение CSI на 20 %: к месяцу направления сертификата, к прошлому месяцу "
							+ "или к наибольшему значению с направления.",
					"What a fall of CSI by 20 % is measured against: the month of sending the certificate, "
							+ "the month before, or the highest value since sending."));
	/** Weights of the ratings. */
	public static final Setting A22 = new Setting("A22", List.of("MEAN_OF_CRITERIA", "MEAN_OF_RATINGS"), "Прил. 1 №3",
			new Text("CSI: среднее средних по критериям или среднее всех оценок.",
					"CSI: the mean of the means of the criteria, or the mean of all ratings."));
	/** Materials that were not selected for a check. */
	public static final Setting A28 = new Setting("A28", List.of("CERTIFY_UNSELECTED", "CHECK_ALL"), "49",
			new Text("Материалы соответствия, не попавшие в выборку: сертификат без проверки или проверяются все.",
					"Materials not selected for a check: a certificate without it, or all are checked."));
	/** Mandatory sections of a roadmap. */
	public static final Setting A41 = new Setting("A41", List.of("SECTIONS_2_3_5_8_MANDATORY", "ANY_OPTIONAL"),
			"26, Прил. 4",
			new Text(
					"Разделы дорожной карты, где «не требуется» не предусмотрено (2, 3, 5, 8): обязательны или "
							+ "могут быть пропущены.",
					"Sections of a roadmap without the option “not required” (2, 3, 5, 8): mandatory, or may be "
							+ "left out."));

	private static final List<Setting> ALL = List.of(A04, A20, A21, A22, A28, A41);

	private RulesSettings() {
	}

	/** All of them, in order of id. */
	public static List<Setting> all() {
		return ALL;
	}
}
