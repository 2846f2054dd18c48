// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.documents;

import java.util.Arrays;
import java.util.Optional;

import org.etalon.norm.Text;

/** A piece of information that a document states. */
public enum DocumentField {
	NUMBER("number", "номер", "number"), //
	OBJECT_NAME("objectName", "наименование объекта сертификации", "name of the object"), //
	CATEGORY("category", "категория объекта сертификации", "category of the object"), //
	AUTHORITY("authority", "наименование уполномоченного органа или организации", "name of the authority"), //
	/** Results of the stages (24г). */
	ASSESSMENT_RESULTS("assessmentResults", "результаты оценки", "results of the assessment"),
	/** Whether monitoring is technically possible (24д). */
	MONITORING_CAPABILITY("monitoringCapability", "возможность мониторинга", "monitoring capability"), //
	INTEGRAL_LEVEL("integralLevel", "интегральный уровень", "integral level"),
	/** Recommendations (24ж); that there are none has to be said. */
	REMARKS("remarks", "замечания и предложения", "remarks and proposals"),
	/** Result of monitoring with the critical values (35в), which are the reason of the termination (34). */
	MONITORING_RESULT("monitoringResult", "результат мониторинга с критическими показателями",
			"result of monitoring with the critical values"),
	/** From which day the certificate is terminated (35г). */
	TERMINATION_DATE("terminationDate", "дата прекращения срока действия", "date of termination"),
	/** The clause it is given by: 22а, 22б, 38а or 38б. */
	CLAUSE("clause", "пункт Правил", "clause of the Rules"), //
	ISSUE_DATE("issueDate", "дата выдачи", "issue date"), //
	VALID_FROM("validFrom", "начало срока действия", "valid from"), //
	VALID_TO("validTo", "окончание срока действия", "valid to"), //
	ISSUER("issuer", "кем выдан", "issuer"), //
	SIGNATORY("signatory", "кем подписан", "signatory");

	private final String code;
	private final Text caption;

	DocumentField(String code, String ru, String en) {
		this.code = code;
		this.caption = new Text(ru, en);
	}

	/** The field with the name {@code code}. */
	public static Optional<DocumentField> find(String code) {
		return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
	}

	/** The name of the field in cases and templates. */
	public String code() {
		return code;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** The {@link #code()}. */
	@Override
	public String toString() {
		return code;
	}
}
