// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.documents;

import java.util.List;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.rules.Completeness;

/** A document of the certification and what it must contain. */
public enum DocumentType {
	/** Заключение об уровне клиентоцентричности (clause 24). */
	CONCLUSION("24", false, new Text("заключение об уровне клиентоцентричности", "conclusion"),
			DocumentField.OBJECT_NAME, DocumentField.CATEGORY, DocumentField.AUTHORITY,
			DocumentField.ASSESSMENT_RESULTS, DocumentField.MONITORING_CAPABILITY, DocumentField.INTEGRAL_LEVEL,
			DocumentField.REMARKS),
	/** Уведомление о прекращении срока действия сертификата (clause 35). */
	TERMINATION_NOTICE("35", false, new Text("уведомление о прекращении срока действия", "notice of termination"),
			DocumentField.OBJECT_NAME, DocumentField.AUTHORITY, DocumentField.MONITORING_RESULT,
			DocumentField.TERMINATION_DATE),
	/** Сертификат о клиентоцентричности: the Rules list no contents, only what follows from clauses 3к, 7 and 27-29. */
	CERTIFICATE("3к, 7д, 7е, 27-29", true, new Text("сертификат о клиентоцентричности", "certificate"),
			DocumentField.NUMBER, DocumentField.OBJECT_NAME, DocumentField.CATEGORY, DocumentField.AUTHORITY,
			DocumentField.INTEGRAL_LEVEL, DocumentField.CLAUSE, DocumentField.ISSUE_DATE, DocumentField.VALID_FROM,
			DocumentField.VALID_TO, DocumentField.ISSUER, DocumentField.SIGNATORY);

	private final Clause clause;
	private final boolean recommended;
	private final Text caption;
	private final List<DocumentField> contents;

	DocumentType(String clause, boolean recommended, Text caption, DocumentField... contents) {
		this.clause = new Clause(clause);
		this.recommended = recommended;
		this.caption = caption;
		this.contents = List.of(contents);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** What it must contain, in the order of the clause. */
	public List<DocumentField> contents() {
		return contents;
	}

	/** Whether its contents are a recommended minimum that the Rules do not list. */
	public boolean recommended() {
		return recommended;
	}

	/** Whether a document with {@code fields} contains all it must. */
	public Ruling<Completeness<DocumentField>> check(Set<DocumentField> fields) {
		return Completeness.check(recommended ? name() + " (RECOMMENDED)" : name(), contents, fields, clause);
	}
}
