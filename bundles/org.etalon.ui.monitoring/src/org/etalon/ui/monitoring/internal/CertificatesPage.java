// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.monitoring.internal.MonitoringWords.figure;
import static org.etalon.ui.monitoring.internal.MonitoringWords.month;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Segments;
import org.etalon.ui.common.Work;
import org.etalon.ui.monitoring.internal.MonitoringRows.Row;
import org.etalon.ui.monitoring.internal.MonitoringRows.Which;
import org.etalon.ui.monitoring.internal.MonitoringRows.Whole;

/** The certificates under monitoring; below, of the selected one, what was found and its indicators by month. */
final class CertificatesPage {

	/** A pause in typing after which is searched, in milliseconds. */
	private static final int PAUSE = 150;

	private final MonitoringScreen screen;
	private final Consumer<MonitoringRows> then;
	private final Pane pane;
	private final Segments<Which> which;
	private final Text search;
	private final ListTable<Row> table;
	private final Label found;
	private final Prose details;
	private final CurvesPane curves;
	private final Button open;
	private final Button terminate;
	private LocalDate asOf;
	private MonitoringRows all;
	private boolean old;
	private final Rereading reading = new Rereading(this::reading);
	private final Rereading looking = new Rereading(this::looking);

	/**
	 * @param then   hears what came of all certificates
	 * @param ending terminates a certificate
	 */
	CertificatesPage(Composite parent, MonitoringScreen screen, Consumer<MonitoringRows> then, Consumer<Row> ending) {
		this.screen = screen;
		this.then = then;
		pane = new Pane(parent, "activity");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = row(area, 2);
		which = new Segments<>(head, List.of(Which.values()), chosen -> find());
		which.explain(each -> word("which." + each + ".tip"));
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("search"));
		search.setMessage(word("search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		Runnable find = this::find;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));

		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite top = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(top);
		table = new ListTable<>(top, word("page.certificates"), columns(), Row::certificate, this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		found = new Label(top, SWT.WRAP);
		Look.faint(found);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, 0).exclude(true).applyTo(found);

		SashForm bottom = new SashForm(sash, SWT.HORIZONTAL);
		Composite left = new Composite(bottom, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		details = new Prose(left, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		Composite buttons = row(left, 2);
		open = button(buttons, "open", "file-text", () -> table.selected().ifPresent(this::open));
		terminate = button(buttons, "terminate", "circle-x", () -> table.selected().ifPresent(ending));
		curves = new CurvesPane(bottom);
		bottom.setWeights(40, 60);
		sash.setWeights(36, 64);
		table.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> {
			reading.cancel();
			looking.cancel();
		});
	}

	private static List<ListTable.Column<Row>> columns() {
		List<ListTable.Column<Row>> columns = new ArrayList<>();
		columns.add(ListTable.Column.of(word("column.state"), 13 * Look.STEP, CertificatesPage::state)
				.toned(CertificatesPage::tone));
		columns.add(ListTable.Column.of(word("column.object"), 0, Row::name));
		columns.add(ListTable.Column.of(word("column.certificate"), 17 * Look.STEP, Row::certificate));
		columns.add(ListTable.Column.of(word("column.month"), 12 * Look.STEP, row -> month(row.month()), Row::month));
		for (Indicator each : Indicator.values()) {
			columns.add(
					ListTable.Column
							.of(MonitoringWords.name(each), 11 * Look.STEP,
									(Row row) -> figure(each, row.figure(each)) + (row.isCritical(each) ? " !" : ""),
									row -> row.figure(each))
							.toned(row -> row.isCritical(each) ? Tone.BAD : null).atRight());
		}
		columns.add(ListTable.Column.of(word("column.notify"), 14 * Look.STEP,
				row -> row.termination() == null ? "–" : date(row.termination().noticeDeadline()),
				row -> row.termination() == null ? null : row.termination().noticeDeadline()));
		return columns;
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	Composite control() {
		return pane;
	}

	private static String state(Row row) {
		return word(row.is(Which.CRITICAL) ? "state.critical" : row.is(Which.FLAWED) ? "state.flawed" : "state.fine");
	}

	private static Tone tone(Row row) {
		return row.is(Which.CRITICAL) ? Tone.BAD : row.is(Which.FLAWED) ? Tone.FAIR : Tone.GOOD;
	}

	private void open(Row row) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", row.object(), row.name()));
	}

	/** Evaluates as of a day. */
	void show(LocalDate day) {
		asOf = day;
		old = true;
		reading.cancel();
		reading.ask();
	}

	/** Forgets a database that was closed. */
	void close() {
		all = null;
		reading.cancel();
		pane.blank(word("opening"));
	}

	/** Reads what is asked for: at first everything. */
	private Optional<Work<?>> reading() {
		if (pane.isDisposed()) {
			return Optional.empty();
		}
		LocalDate day = asOf;
		boolean whole = old;
		MonitoringRows.Wanted wanted = whole ? MonitoringRows.Wanted.EVERYTHING : wanted();
		return screen.open().map(data -> Work
				.of(word("reading"), progress -> MonitoringRows.read(data, day, wanted, progress)).then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data) && day == asOf && (whole || wanted.equals(wanted()))) {
						take(rows, whole);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void take(MonitoringRows rows, boolean whole) {
		if (!whole) {
			show(rows.rows(), rows.found());
			return;
		}
		if (all == null || all.result().evaluated() == 0) {
			which.choose(rows.count(Which.CRITICAL) > 0 ? Which.CRITICAL : Which.ALL);
		}
		all = rows;
		old = false;
		which.name(each -> word("which." + each, number(rows.count(each))));
		if (rows.result().evaluated() == 0) {
			pane.blank(word("empty.certificates"));
		} else {
			pane.show();
		}
		find();
		then.accept(rows);
	}

	private MonitoringRows.Wanted wanted() {
		return new MonitoringRows.Wanted(which.chosen(), search.getText());
	}

	private void find() {
		if (all == null || pane.isDisposed()) {
			return;
		}
		if (old) {
			reading.ask(); // everything first
			return;
		}
		MonitoringRows.Wanted wanted = wanted();
		reading.cancel();
		if (all.cut() && !wanted.equals(MonitoringRows.Wanted.EVERYTHING)) {
			reading.ask();
			return;
		}
		List<Row> rows = all.only(wanted);
		show(rows, all.cut() ? all.found() : rows.size());
	}

	private void show(List<Row> rows, long number) {
		found.setText(rows.isEmpty() ? word("nothing")
				: number > rows.size() ? word("cut", number(rows.size()), number(number)) : "");
		((GridData) found.getLayoutData()).exclude = found.getText().isEmpty();
		found.getParent().layout();
		table.show(rows);
	}

	private void show(Optional<Row> row) {
		open.setEnabled(row.isPresent());
		terminate.setEnabled(row.isPresent());
		curves.clear();
		if (row.isEmpty()) {
			details.clear().faint(word("select")).show();
			return;
		}
		write(row.get(), null);
		looking.cancel();
		looking.ask();
	}

	/** Reads the months of the selected certificate. */
	private Optional<Work<?>> looking() {
		Data data = screen.open().orElse(null);
		Row row = pane.isDisposed() || data == null ? null : table.selected().orElse(null);
		if (row == null) {
			return Optional.empty();
		}
		LocalDate day = asOf;
		return Optional.of(Work.of(word("reading"), progress -> MonitoringRows.whole(data, day, row, progress))
				.quietly().then(read -> {
					if (!pane.isDisposed() && screen.isOf(data) && table.selected().filter(row::equals).isPresent()) {
						write(row, read.orElse(null));
						if (read.isEmpty()) {
							details.heading(word("gone")).show();
						}
						curves.show(row, read.map(Whole::curves).orElse(List.of()));
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void write(Row row, Whole read) {
		details.clear().strong(row.name());
		details.faint(row.object() + (read == null || read.authority().isEmpty() ? "" : " · " + read.authority()));
		MonitoringWords.write(details, row, read);
	}

	void setFocus() {
		search.setFocus();
	}
}
