// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.norm.Decision;

/** Words the figures of a document for its templates; adds nothing to them. */
final class DocumentValues extends TemplateValues {

	private static final int HASH_SHOWN = 16;

	private DocumentValues(DocumentKind kind, DocumentHead head, Locale locale) {
		super(kind, head.number(), head.issued(), head.issuer(), head.object(), locale);
		head(head);
	}

	static DocumentData of(CertificateDocument certificate, Locale locale) {
		DocumentValues all = new DocumentValues(certificate.kind(), certificate.head(), locale);
		all.assessment(certificate.assessment());
		all.date("validFrom", certificate.validFrom());
		all.date("validTo", certificate.validTo());
		all.values.put("term", certificate.term().in(locale));
		all.values.put("termClause", certificate.termClause());
		all.values.put("mszu", all.flag(certificate.mszu()));
		all.values.put("withConclusion",
				all.flag(certificate.assessment().decision() == Decision.CERTIFICATE_AND_CONCLUSION));
		all.values.put("previous", certificate.previous());
		return all.data();
	}

	static DocumentData of(ConclusionDocument conclusion, Locale locale) {
		DocumentValues all = new DocumentValues(conclusion.kind(), conclusion.head(), locale);
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
		DocumentValues all = new DocumentValues(notice.kind(), notice.head(), locale);
		all.values.put("certificateNumber", notice.certificate());
		all.values.put("certificateDate", all.words.date(notice.certificateIssued()));
		all.values.put("validFrom", all.words.date(notice.validFrom()));
		all.values.put("validTo", all.words(notice.validTo()));
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
		values.put("zero", flag(assessment.level() == 0));
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
}
