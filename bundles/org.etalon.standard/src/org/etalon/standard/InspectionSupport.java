// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** What supports a client during control measures; clause 4.8.2.4 of the Standard «Государство для бизнеса». */
public enum InspectionSupport {
	/** Notices of measures by convenient channels. */
	NOTICES("уведомления о проведении мероприятий", "notices of measures"),
	/** Documents and answers in electronic form. */
	ELECTRONIC_DOCUMENTS("обмен электронными документами и ответами на запросы",
			"exchange of electronic documents and answers"),
	/** Consulting on measures and what is done in them. */
	CONSULTING("консультирование по вопросам проведения мероприятий", "consulting on measures"),
	/** Access to the materials, the course and the results. */
	CASE_FILE("ознакомление с материалами, ходом и результатами", "access to materials, course and results"),
	/** Choice of who represents the client. */
	REPRESENTATION("определение представительства клиента", "choice of a representative"),
	/** Discussion by video conference, complaints included. */
	VIDEO_CONFERENCE("взаимодействие в режиме видеоконференции", "interaction by video conference"),
	/** Another date where the client cannot be present. */
	POSTPONEMENT("перенос сроков мероприятия", "postponement of a measure"),
	/** Records of the interaction, with receipts. */
	RECORDS("документирование взаимодействия", "records of the interaction"),
	/** Appeal against officials, and compensation for unlawful harm. */
	APPEAL("обжалование действий и возмещение вреда", "appeal and compensation"),
	/** Attendance of the commissioner for the rights of entrepreneurs. */
	OMBUDSMAN("привлечение уполномоченного по защите прав предпринимателей",
			"attendance of the commissioner for the rights of entrepreneurs"),
	/** Assessment of time, cost and harm. */
	COST_ASSESSMENT("оценка затрат и полученного ущерба", "assessment of costs and harm"),
	/** Assessment of these tools. */
	QUALITY_ASSESSMENT("оценка качества инструментария", "assessment of the quality of these tools");

	private final Text caption;

	InspectionSupport(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
