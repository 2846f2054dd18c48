// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;

/**
 * Services beside a model as one page that works from disk with no network and no script: the services that are the
 * furthest from it first, each with its sheets criterion by criterion, typical errors and differences of the journey.
 */
public final class ConformityHtml {

	private final PageBody page = new PageBody();
	private final ConformityReport report;
	private final Texts texts;
	private final Locale locale;

	private ConformityHtml(ConformityReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.texts = new Texts(ConformityHtml.class, "conformity", locale);
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ConformityReport report, Locale locale) throws IOException {
		ConformityHtml html = new ConformityHtml(report, locale);
		html.body();
		html.page.write(out, locale, html.texts.get("title", report.title()), report.product());
	}

	private void body() {
		page.total(report.conforming() == report.services().size() && report.unreadable().isEmpty(),
				texts.get("total", Integer.toString(report.services().size()), Long.toString(report.conforming()),
						Long.toString(report.deviating()), Long.toString(report.incomplete())))
				.unreadable(texts.get("unreadable"), report.unreadable(), locale).heading(texts.get("services"));
		report.services().stream()
				.sorted(Comparator
						.comparing(ServiceConformity::conformity100, Comparator.nullsFirst(Comparator.naturalOrder()))
						.thenComparing(ServiceConformity::objectId))
				.forEach(this::service);
		page.heading(texts.get("basis")).line(report.product())
				.line(texts.get("model", report.title(), report.modelId(), report.edition())).quiet(texts.get("rule"));
	}

	private void service(ServiceConformity service) {
		boolean bad = service.incomplete() || service.deviations() > 0;
		page.beginFold(bad ? "failed" : "passed", bad && report.services().size() == 1, service.name(),
				percent(service.conformity100()), texts.get("counts", service.authority(), service.objectId(),
						Integer.toString(service.deviations()), Integer.toString(service.found().size())));
		service.sheets().forEach(this::sheet);
		errors(service.found());
		if (service.hasJourney()) {
			page.element("h3", "", texts.get("journey"));
			page.begin("ul", "");
			service.journey().forEach(each -> page.element("li", "", each.in(locale)));
			page.end("ul");
			if (service.journey().isEmpty()) {
				page.quiet(texts.get("journey.same"));
			}
		}
		page.endFold();
	}

	private void sheet(SheetConformity sheet) {
		page.element("h3", "",
				texts.get("sheet", sheet.stage().caption().in(locale), percent(sheet.conformity100()),
						sheet.grade() == null ? sheet.standing().caption().in(locale)
								: texts.get("grade", sheet.grade().letter())));
		if (!sheet.criteria().isEmpty()) {
			titles("verdict", "criterion", "#weight", "#percent", "#lost", "comment");
			for (CriterionConformity each : sheet.criteria()) {
				page.begin("tr", "").cell(each.verdict().deviation() ? "bad" : "", each.verdict().caption().in(locale))
						.cell("", each.text()).cell("number", hundredths(each.weight100()))
						.cell("number", each.percent() == null ? "–" : each.percent() + " %")
						.cell("number", each.lost100() == 0 ? "" : percent(each.lost100())).cell("", each.comment())
						.endRow();
			}
			page.endTable();
		}
		if (!sheet.additional().isEmpty()) {
			page.quiet(texts.get("additional", String.join("; ", sheet.additional())));
		}
	}

	private void errors(List<ErrorConformity> found) {
		if (found.isEmpty()) {
			return;
		}
		page.element("h3", "", texts.get("errors"));
		titles("severity", "error", "recommendation", "#points");
		for (ErrorConformity each : found) {
			page.begin("tr", "").cell("", each.severity().isEmpty() ? "–" : texts.get("severity." + each.severity()))
					.cell("", each.text()).cell("", each.recommendation())
					.cell("number", each.pointsLost100() == null ? "–" : hundredths(each.pointsLost100())).endRow();
		}
		page.endTable();
	}

	private void titles(String... keys) {
		page.beginTable("", texts::get, keys);
	}

	private String percent(Integer hundredths) {
		return hundredths == null ? "–" : hundredths(hundredths) + " %";
	}

	private String hundredths(int value) {
		return new OutcomeText(locale).points(value);
	}
}
