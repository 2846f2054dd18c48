// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.monitoring.internal.MonitoringWords.month;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.monitoring.BacktestMonitoring.Difference;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;

/** What other readings would have found over the history: reading by reading, and below what differs. */
final class BacktestPage {

	private final MonitoringScreen screen;
	private final Pane pane;
	private final Composite all;
	private final Button run;
	private final Label note;
	private final ListTable<BacktestRows> readings;
	private final ListTable<Difference> differences;
	private final Label below;
	private final Rereading reading = new Rereading(this::reading);
	private int forgotten;

	BacktestPage(Composite parent, MonitoringScreen screen) {
		this.screen = screen;
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		run = new Button(head, SWT.PUSH);
		run.setText(word("backtest.run"));
		run.setImage(Look.icon("history"));
		run.addListener(SWT.Selection, event -> {
			forget();
			reading.ask();
		});
		note = new Label(head, SWT.NONE);
		Look.faint(note);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(note);
		pane = new Pane(all, "scale");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		pane.blank(word("empty.backtest"));
		GridLayoutFactory.fillDefaults().applyTo(pane.content());
		SashForm sash = new SashForm(pane.content(), SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		readings = new ListTable<>(sash, word("page.backtest"),
				List.of(ListTable.Column.of(word("column.setting"), 30 * Look.STEP,
						row -> word("setting." + row.setting().id())),
						ListTable.Column.of(word("column.reading"), 0,
								row -> word("value." + row.setting().id() + "." + row.value())),
						ListTable.Column
								.<BacktestRows>of(word("column.inEffect"), 12 * Look.STEP,
										row -> row.inEffect() ? "✓ " + word("backtest.now") : "")
								.toned(row -> row.inEffect() ? Tone.GOOD : null),
						ListTable.Column.<BacktestRows, Long>of(word("column.number"), 14 * Look.STEP,
								row -> number(row.critical()), BacktestRows::critical).atRight(),
						ListTable.Column
								.<BacktestRows, Long>of(word("column.different"), 12 * Look.STEP,
										row -> row.inEffect() ? "–" : number(row.different()), BacktestRows::different)
								.toned(row -> row.different() > 0 ? Tone.FAIR : null).atRight()),
				row -> row.setting().id() + row.value(), row -> {
				});
		Composite bottom = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(bottom);
		below = new Label(bottom, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, Look.STEP).applyTo(below);
		differences = new ListTable<>(
				bottom, word("column.different"), List
						.of(ListTable.Column.of(word("column.object"), 0, each -> each.object().name()),
								ListTable.Column.of(word("column.certificate"), 18 * Look.STEP,
										each -> each.certificate().id()),
								ListTable.Column.of(word("column.indicator"), 12 * Look.STEP,
										each -> MonitoringWords.name(each.indicator())),
								ListTable.Column.of(word("column.inEffect"), 16 * Look.STEP,
										each -> month(each.inEffect()), Difference::inEffect),
								ListTable.Column
										.of(word("column.other"), 20 * Look.STEP,
												(Difference each) -> month(each.other()), Difference::other)
										.toned(each -> each.other() == null ? Tone.GOOD : Tone.BAD)),
				each -> each.certificate().id() + each.indicator(), this::open);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, Look.STEP).applyTo(differences.control());
		sash.setWeights(45, 55);
		readings.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> reading.cancel());
	}

	Composite control() {
		return all;
	}

	private void open(Difference each) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", each.object().id(), each.object().name()));
	}

	private Optional<Work<?>> reading() {
		int before = forgotten;
		Data data = screen.open().orElse(null);
		return screen.asOf().filter(day -> data != null).map(day -> Work
				.of(word("backtest.doing"), progress -> BacktestRows.read(data, day, progress)).then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data) && before == forgotten) {
						show(rows);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void show(List<BacktestRows> rows) {
		note.setText(word("backtest.certificates", number(rows.get(0).certificates())));
		pane.show();
		readings.show(rows);
	}

	private void show(Optional<BacktestRows> row) {
		List<Difference> found = row.map(BacktestRows::differences).orElse(List.of());
		below.setText(row.isEmpty() ? word("backtest.select")
				: row.get().inEffect() ? word("backtest.self")
						: found.isEmpty() ? word("backtest.alike")
								: row.get().cut() ? word("cut", number(found.size()), number(row.get().different()))
										: word("column.different") + ": " + number(found.size()));
		below.getParent().layout();
		differences.show(found);
	}

	/** Forgets what was found: the data are others. */
	void forget() {
		forgotten++;
		reading.cancel();
		note.setText("");
		pane.blank(word("empty.backtest"));
	}

	void setFocus() {
		run.setFocus();
	}
}
