// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.List;

import org.etalon.norm.Setting;
import org.etalon.norm.Text;

/** The settings that scoring depends on: places where the Rules can be read in several ways. */
public final class ScoringSettings {

	/** Start of the validity. */
	public static final Setting A05 = new Setting("A05", List.of("ISSUE_DATE", "COMPLETION_DATE", "SENDING_DATE"),
			"29, 33а", new Text("С какой даты действует сертификат: выдачи, завершения сертификации или направления.",
					"From which date a certificate is valid: issue, completion of the certification, or sending."));
	/** Last day on a day off. */
	public static final Setting A06 = new Setting("A06", List.of("NO_SHIFT", "NEXT_WORKING_DAY"), "26, 29, 44",
			new Text("Переносится ли последний день срока с нерабочего дня на следующий рабочий.",
					"Whether a last day that is not worked moves to the next working day."));
	/** Reception without a list. */
	public static final Setting A07 = new Setting("A07", List.of("NOT_APPLICABLE", "ACT_DECIDES"), "17, 18",
			new Text("Объект вне перечней МСЗУ: этапа личного приема нет, или решает требование акта.",
					"An object in no list of МСЗУ: no reception stage, or the requirement of an act decides."));
	/** Type A with a lower level. */
	public static final Setting A11 = new Setting("A11", List.of("CONCLUSION_ONLY", "CERTIFICATE"), "31", new Text(
			"Понижение уровня при повторной сертификации после сертификата 22а: только заключение или сертификат.",
			"A lower level on recertification after a certificate of 22а: conclusion only, or a certificate."));
	/** How often without an increase. */
	public static final Setting A12 = new Setting("A12", List.of("ONCE_PER_LIFE", "ONCE_PER_LEVEL"), "31",
			new Text("«Допускается 1 раз» без повышения уровня: за все время или на каждом уровне.",
					"“Allowed once” without an increase: once per life of the object, or once per level."));
	/** What the new level is compared with. */
	public static final Setting A13 = new Setting("A13", List.of("LAST_CERTIFICATE", "LAST_ATTEMPT"), "31",
			new Text("С чем сравнивается новый уровень: с последним сертификатом или с последней попыткой.",
					"What the new level is compared with: the last certificate, or the last attempt."));
	/** New term of a late recertification. */
	public static final Setting A15 = new Setting("A15", List.of("FROM_EXPIRY", "FROM_ISSUE"), "31",
			new Text("Новый срок при опоздании: с момента истечения прежнего или с даты выдачи.",
					"New term when late: from the end of the old one, or from the issue date."));
	/** Section VII by analogy. */
	public static final Setting A25 = new Setting("A25", List.of("ANALOGY_60", "NO_TERM"), "29, 31, 36-41",
			new Text("Сроки и повторная сертификация по разделу VII: по аналогии с порогом 60 или без срока.",
					"Terms and recertification under section VII: by analogy with threshold 60, or no term."));

	private static final List<Setting> ALL = List.of(A05, A06, A07, A11, A12, A13, A15, A25);

	private ScoringSettings() {
	}

	/** All of them, in order of id. */
	public static List<Setting> all() {
		return ALL;
	}
}
