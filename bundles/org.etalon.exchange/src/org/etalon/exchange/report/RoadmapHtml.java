// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.RoadmapReport.Item;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.rules.plan.RoadmapProgress.Status;

/**
 * A roadmap as one page that works from disk with no network and no script: how far it is, what it brings, and its
 * measures in the columns of appendix 4.
 */
public final class RoadmapHtml {

	private final PageBody page = new PageBody();
	private final RoadmapReport report;
	private final Texts texts;
	private final OutcomeText words;
	private final Locale locale;

	private RoadmapHtml(RoadmapReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.texts = new Texts(RoadmapHtml.class, "roadmap", locale);
		this.words = new OutcomeText(locale);
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, RoadmapReport report, Locale locale) throws IOException {
		RoadmapHtml html = new RoadmapHtml(report, locale);
		html.body();
		html.page.write(out, locale, html.texts.get("title", report.name()), report.product());
	}

	private void body() {
		RoadmapProgress progress = report.progress();
		boolean good = report.problems().isEmpty() && (progress == null || progress.status() != Status.LATE);
		page.total(good, progress == null ? texts.get("draft", Integer.toString(report.items().size()))
				: texts.get("progress", progress.status().caption().in(locale),
						Integer.toString(progress.counts().get(Status.CLOSED)), Integer.toString(progress.total()),
						Integer.toString(progress.counts().get(Status.LATE)), words.date(report.on())));
		page.line(texts.get("of", report.objectId(), report.conclusionId(), report.state().in(locale),
				day(report.proposalOn())));
		if (report.gain100() != null) {
			page.line(texts.get("gain", level(report.now()), level(report.together()), points(report.gain100())));
		}
		if (report.noGain() != null) {
			page.line(texts.get("noGain", report.noGain().text().in(locale), report.noGain().clause().in(locale)));
		}
		if (!report.problems().isEmpty()) {
			page.heading(texts.get("problems")).begin("ul", "");
			report.problems().forEach(each -> page.element("li", "", each.in(locale)));
			page.end("ul");
		}
		if (progress != null && !progress.points().isEmpty()) {
			points(progress);
		}
		page.heading(texts.get("measures"));
		titles("number", "measure", "result", "remark", "due", "responsible", "related", "#bring", "status");
		report.sections().forEach(this::section);
		page.endTable().heading(texts.get("basis")).line(report.product());
		if (!report.by().isEmpty()) {
			page.line(texts.get("by", report.by()));
		}
		page.quiet(texts.get("rule"));
	}

	private void points(RoadmapProgress progress) {
		page.heading(texts.get("points"));
		titles("#percent", "due", "#required", "#closed");
		for (RoadmapProgress.Point each : progress.points()) {
			page.begin("tr", "").cell("number", each.percent() + " %").cell("", day(each.endsOn()))
					.cell("number", Integer.toString(each.required()))
					.cell(each.late() ? "number bad" : "number", Integer.toString(each.closed())).endRow();
		}
		page.endTable();
	}

	private void section(RoadmapReport.Section section) {
		page.begin("tr", "").element("th", "", section.number() + ".").begin("th", "");
		page.element("span", "",
				section.title().in(locale) + (section.notRequired() ? " – " + texts.get("notRequired") : "")).end("th")
				.endRow();
		for (Item each : section.items()) {
			page.begin("tr", "").cell("", each.number()).cell("", each.title()).cell("", each.result())
					.cell("", each.remark()).cell("", day(each.dueOn())).cell("", each.responsible())
					.cell("", String.join(", ", each.related()))
					.cell("number", each.gain100() == null ? "–" : points(each.gain100()))
					.cell(each.status() == Status.LATE ? "bad" : "", status(each)).endRow();
		}
	}

	private String status(Item item) {
		if (item.status() == null) {
			return item.origin() == null ? "" : item.origin().in(locale);
		}
		List<String> parts = new ArrayList<>(List.of(item.status().caption().in(locale)));
		if (item.completedOn() != null) {
			parts.add(words.date(item.completedOn()));
		}
		parts.addAll(item.proofs());
		return String.join(", ", parts);
	}

	private void titles(String... keys) {
		page.beginTable("", texts::get, keys);
	}

	private String level(Level level) {
		return texts.get("level", words.points(level.points100()), Integer.toString(level.percent()),
				words.decision(level.decision()), level.levelClause().in(locale), level.decisionClause().in(locale));
	}

	private String points(int hundredths) {
		return (hundredths > 0 ? "+" : "") + words.points(hundredths);
	}

	private String day(LocalDate day) {
		return day == null ? "–" : words.date(day);
	}
}
