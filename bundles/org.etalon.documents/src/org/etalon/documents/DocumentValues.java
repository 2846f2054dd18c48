// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.norm.Decision;

/** Words the figures of a document for its templates; adds nothing to them. */
final class DocumentValues {

	private static final int HASH_SHOWN = 16;

	private final IssuedDocument document;
	private final Locale locale;
	private final Words words;
	private final Map<String, String> values = new LinkedHashMap<>();
	private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

	private DocumentValues(IssuedDocument document, Locale locale) {
		this.document = document;
		this.locale = locale;
		this.words = new Words(locale);
		head(document.head());
	}

	static DocumentData of(CertificateDocument certificate, Locale locale) {
		DocumentValues all = new DocumentValues(certificate, locale);
		all.assessment(certificate.assessment());
		all.date("validFrom", certificate.validFrom());
		all.date("validTo", certificate.validTo());
		all.values.put("term", certificate.term().in(locale));
		all.values.put("termClause", certificate.termClause());
		all.flag("mszu", certificate.mszu());
		all.flag("withConclusion", certificate.assessment().decision() == Decision.CERTIFICATE_AND_CONCLUSION);
		all.values.put("previous", certificate.previous());
		return all.data();
	}

	static DocumentData of(ConclusionDocument conclusion, Locale locale) {
		DocumentValues all = new DocumentValues(conclusion, locale);
		all.assessment(conclusion.assessment());
		all.values.put("monitoring",
				all.worded("monitoring.", conclusion.monitoring().isEmpty() ? "NONE" : conclusion.monitoring()));
		List<Map<String, String>> remarks = new ArrayList<>();
		for (Remark remark : conclusion.remarks()) {
			remarks.add(row(remarks, "remarkSubject", remark.subject(), "remark", remark.text()));
		}
		all.lists.put("remarks", remarks);
		all.values.put("certificateNumber", conclusion.certificate());
		return all.data();
	}

	static DocumentData of(TerminationNoticeDocument notice, Locale locale) {
		DocumentValues all = new DocumentValues(notice, locale);
		all.values.put("certificateNumber", notice.certificate());
		all.values.put("certificateDate", all.words.date(notice.certificateIssued()));
		all.values.put("validFrom", all.words.date(notice.validFrom()));
		all.values.put("validTo", notice.validTo() == null ? "" : all.words.date(notice.validTo()));
		all.values.put("terminationDate", all.words.date(notice.terminated()));
		all.values.put("reason", notice.reason().in(locale));
		all.values.put("monitoredFrom", all.words.date(notice.monitoredFrom()));
		all.values.put("monitoredTo", all.words.date(notice.monitoredTo()));
		List<Map<String, String>> indicators = new ArrayList<>();
		for (CriticalIndicator indicator : notice.indicators()) {
			indicators
					.add(row(indicators, "indicator", indicator.name().in(locale), "unit", indicator.unit().in(locale),
							"criterion", indicator.criterion().in(locale), "clause", indicator.clause(), "detected",
							all.words.month(indicator.month()), "monthlyValues", all.months(indicator.values())));
		}
		all.lists.put("indicators", indicators);
		return all.data();
	}

	private void head(DocumentHead head) {
		values.put("number", head.number());
		date("issueDate", head.issued());
		values.put("objectName", head.object().name());
		values.put("objectId", head.object().id());
		values.put("category", head.object().category().in(locale));
		values.put("objectKind", head.object().kind().in(locale));
		values.put("authority", head.object().authority());
		values.put("subject", head.object().subject());
		values.put("issuer", head.issuer());
		values.put("place", head.place());
		values.put("addressee", head.addressee());
		values.put("signatoryPost", head.signatory().post());
		values.put("signatoryName", head.signatory().name());
		Recipe recipe = head.recipe();
		values.put("variant", recipe.variant());
		values.put("variantVersion", recipe.version());
		values.put("variantHash", Arrays.stream(recipe.sha256().split("\\+"))
				.map(hash -> hash.substring(0, Math.min(HASH_SHOWN, hash.length()))).collect(Collectors.joining("+")));
		values.put("sheetBundles", String.join("; ", recipe.sheets()));
		values.put("settings", String.join(", ", recipe.settings()));
		values.put("controlHash", recipe.controlHash());
	}

	private void assessment(AssessedLevel assessment) {
		values.put("level", assessment.level() + "\u00A0%");
		values.put("levelClause", assessment.clause());
		flag("zero", assessment.level() == 0);
		values.put("decision", worded("decision.", assessment.decision().name()));
		values.put("basis", assessment.basis());
		List<Map<String, String>> stages = new ArrayList<>();
		for (StageResult stage : assessment.stages()) {
			stages.add(row(stages, "stage", worded("stage.", stage.stage().name()), "finding",
					worded("finding.", stage.finding()), "points", words.hundredths(stage.points()), "clause",
					stage.clause(), "evidence", stage.evidence()));
		}
		lists.put("stages", stages);
	}

	/** A row of a list: its number, then what is given as keys and values. */
	static Map<String, String> row(List<?> before, String... keysAndValues) {
		Map<String, String> row = new LinkedHashMap<>();
		row.put("index", Integer.toString(before.size() + 1));
		for (int i = 0; i < keysAndValues.length; i += 2) {
			row.put(keysAndValues[i], keysAndValues[i + 1]);
		}
		return row;
	}

	/** A day in words and in digits, nothing for none. */
	private void date(String key, LocalDate date) {
		values.put(key, date == null ? "" : words.date(date));
		values.put(key + "Short", date == null ? "" : Words.digits(date));
	}

	private void flag(String key, boolean flag) {
		values.put(key, flag ? words.get("yes") : "");
	}

	private String worded(String group, String name) {
		return words.has(group + name) ? words.get(group + name) : name;
	}

	private String months(List<MonthlyValue> months) {
		List<String> lines = new ArrayList<>();
		for (MonthlyValue month : months) {
			String value = month.value() == null ? words.get("no-data") : words.decimal(month.value().toPlainString());
			lines.add(words.month(month.month()) + ": " + value + (month.critical() ? "*" : ""));
		}
		return String.join("\n", lines);
	}

	private DocumentData data() {
		DocumentHead head = document.head();
		return new DocumentData(document.kind(), locale, words.get("title." + document.kind(), head.number()),
				head.issuer(), head.issued(), values, lists);
	}
}
