// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.percent;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.report.CriterionConformity.Verdict;
import org.etalon.exchange.report.ErrorConformity;
import org.etalon.exchange.report.ErrorConformity.Finding;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;
import org.etalon.exchange.report.SheetConformity.Standing;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Segments;
import org.etalon.ui.common.Work;
import org.etalon.ui.following.internal.ConformityRows.Row;
import org.etalon.ui.following.internal.ConformityRows.Which;

/** The sheets of a service beside the reference sheets of the model (clause 48). */
public final class ConformityScreen extends ScreenPart {

	private static final String ID = "org.etalon.ui.following.conformity";

	private String model;
	private String object;
	private Label service;
	private Label about;
	private Badge share;
	private Pane pane;
	private Segments<Which> which;
	private ListTable<Row> table;
	private Prose details;
	private ConformityRows rows;
	private final Rereading reading = new Rereading(this::reading);

	/** Opens the conformity of a service. */
	static void show(String model, String object, String name) {
		Screens.open(new ScreenInput(ID, model + "\n" + object, name));
	}

	@Override
	protected void create(Composite parent) {
		String[] parts = input().item().split("\n", 2);
		model = parts[0];
		object = parts[1];
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 4)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(input().title().replace("&", "&&"));
		title.setFont(Look.title());
		share = new Badge(head);
		Button open = new Button(head, SWT.PUSH);
		open.setText(word("open"));
		open.setImage(Look.icon("file-text"));
		open.addListener(SWT.Selection, event -> FollowingScreen.object(object, input().title()));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(open);
		service = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(service);
		about = new Label(head, SWT.WRAP);
		Look.faint(about);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(about);
		pane = new Pane(all, "list-checks");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		content(pane.content());
		all.addListener(SWT.Dispose, event -> reading.cancel());
	}

	private void content(Composite area) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		which = new Segments<>(row, List.of(Which.values()), chosen -> show());
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new ListTable<>(sash, word("page.criteria"), columns(), each -> each.stage() + each.criterion().id(),
				each -> FollowingScreen.object(object, input().title()));
		details = new Prose(sash, word("details"));
		sash.setWeights(66, 34);
		table.onSelection(each -> write());
	}

	private static List<ListTable.Column<Row>> columns() {
		List<ListTable.Column<Row>> columns = new ArrayList<>();
		columns.add(ListTable.Column.<Row, Verdict>of(word("column.verdict"), 17 * Look.STEP,
				row -> sign(row.criterion().verdict()) + " "
						+ row.criterion().verdict().caption().in(Language.current()),
				row -> row.criterion().verdict()).toned(row -> tone(row.criterion().verdict())));
		columns.add(ListTable.Column.of(word("column.criterion"), 0, row -> row.criterion().text()));
		columns.add(ListTable.Column.of(word("column.stage"), 14 * Look.STEP,
				row -> row.stage().caption().in(Language.current())));
		columns.add(ListTable.Column.<Row, Integer>of(word("column.reference"), 8 * Look.STEP,
				row -> percent(row.criterion().weight100()).replace(" %", ""), row -> row.criterion().weight100())
				.atRight());
		columns.add(ListTable.Column.<Row, Integer>of(word("column.own"), 10 * Look.STEP,
				row -> row.criterion().percent() == null ? "–" : row.criterion().percent() + " %",
				row -> row.criterion().percent()).atRight());
		columns.add(ListTable.Column
				.<Row, Integer>of(word("column.lost"), 11 * Look.STEP,
						row -> row.criterion().lost100() == 0 ? "–" : "−" + percent(row.criterion().lost100()),
						row -> row.criterion().lost100())
				.toned(row -> row.criterion().lost100() == 0 ? null : Tone.BAD).atRight());
		return columns;
	}

	private static String sign(Verdict verdict) {
		return switch (verdict) {
		case CONFORMS -> "✓";
		case NOT_APPLICABLE -> "–";
		case NOT_ANSWERED -> "?";
		default -> "!";
		};
	}

	private static Tone tone(Verdict verdict) {
		return switch (verdict) {
		case CONFORMS -> Tone.GOOD;
		case NOT_APPLICABLE -> Tone.PLAIN;
		case NOT_ANSWERED -> Tone.FAIR;
		default -> Tone.BAD;
		};
	}

	@Override
	public void opened() {
		rows = null;
		if (data().isPresent()) {
			changed();
		} else {
			reading.cancel();
			pane.blank(desk().failure().orElse(word("opening")));
		}
	}

	@Override
	public void changed() {
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		return pane.isDisposed() ? Optional.empty()
				: data().map(
						data -> Work.of(word("reading"), progress -> ConformityRows.read(data, model, object, progress))
								.quietly().then(read -> take(data, read)).otherwise(thrown -> {
									if (shows(data)) {
										pane.blank(Failures.text(thrown));
									}
								}));
	}

	private void take(Data of, ConformityRows read) {
		if (!shows(of)) {
			return;
		}
		rows = read;
		ServiceConformity measured = read.service();
		service.setText(read.title().replace("&", "&&"));
		about.setText(String.join(" · ",
				List.of(measured.objectId(), measured.subject().isEmpty() ? "–" : region(measured.subject()),
						word("conformity.edition", read.edition()))));
		share.show(percent(measured.conformity100()),
				measured.incomplete() ? Tone.PLAIN : measured.deviations() == 0 ? Tone.GOOD : Tone.FAIR);
		which.name(each -> word("conformity." + each, number(read.rows(each).size())));
		if (read.rows(Which.ALL).isEmpty()) {
			pane.blank(word(measured.sheets().isEmpty() ? "empty.references" : "empty.sheets"));
		} else {
			reveal(pane);
		}
		show();
		pane.getParent().layout(true, true);
	}

	private void show() {
		if (rows != null) {
			table.show(rows.rows(which.chosen()));
			write();
		}
	}

	private void write() {
		if (rows == null) {
			return;
		}
		details.clear();
		table.selected().ifPresent(row -> {
			details.strong(row.criterion().text());
			details.faint(row.criterion().section());
			details.line(sign(row.criterion().verdict()), said(row), tone(row.criterion().verdict()));
			if (!row.criterion().comment().isBlank()) {
				details.fact(word("conformity.comment"), row.criterion().comment());
			}
		});
		details.heading(word("conformity.sheets"));
		for (SheetConformity sheet : rows.service().sheets()) {
			boolean fine = sheet.standing() == Standing.NOT_REQUIRED
					|| sheet.standing() == Standing.FINISHED && sheet.deviations() == 0;
			details.line(fine ? "✓" : "!",
					word("conformity.sheet", sheet.stage().caption().in(Language.current()),
							sheet.standing().caption().in(Language.current()), percent(sheet.conformity100()),
							sheet.grade() == null ? "–" : sheet.grade().letter()),
					fine ? Tone.GOOD : sheet.standing() == Standing.MISSING ? Tone.BAD : Tone.FAIR);
			sheet.additional().forEach(each -> details.under(word("conformity.additional", each)));
		}
		errors();
		details.heading(word("conformity.journey"));
		if (!rows.service().hasJourney()) {
			details.faint(word("conformity.noJourney"));
		} else if (rows.service().journey().isEmpty()) {
			details.line("✓", word("conformity.sameJourney"), Tone.GOOD);
		}
		rows.service().journey().forEach(each -> details.line("·", each.in(Language.current()), Tone.PLAIN));
		details.show();
	}

	/** How the service stands to a criterion: what was reached of its weight, what the sheet loses by it. */
	private static String said(Row row) {
		String verdict = row.criterion().verdict().caption().in(Language.current());
		String reached = row.criterion().percent() == null ? verdict
				: word("conformity.reached", verdict, row.criterion().percent().toString(),
						percent(row.criterion().weight100()).replace(" %", ""));
		return row.criterion().lost100() == 0 ? reached
				: word("conformity.lost", reached, percent(row.criterion().lost100()));
	}

	private void errors() {
		List<ErrorConformity> found = rows.service().found();
		details.heading(word("conformity.errors", number(found.size()), number(rows.service().errors().size())));
		for (ErrorConformity each : found) {
			String costs = each.pointsLost100() == null ? ""
					: " " + word("conformity.costs", percent(each.pointsLost100()).replace(" %", ""));
			details.line("!", each.text() + costs, Tone.BAD);
			if (!each.recommendation().isBlank()) {
				details.under(word("conformity.recommended", each.recommendation()));
			}
		}
		long open = rows.service().errors().stream().filter(each -> each.finding() == Finding.NOT_ESTABLISHED).count();
		if (open > 0) {
			details.faint(word("conformity.notEstablished", number(open)));
		}
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
