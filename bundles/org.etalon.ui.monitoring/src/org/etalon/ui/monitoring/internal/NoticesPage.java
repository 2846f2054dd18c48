// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;
import org.etalon.ui.monitoring.internal.NoticeRows.Row;

/** The notices of terminations with their deadlines (clause 34). */
final class NoticesPage {

	private final MonitoringScreen screen;
	private final Pane pane;
	private final ListTable<Row> table;
	private final Button send;
	private final Rereading reading = new Rereading(this::reading);
	private LocalDate today = LocalDate.EPOCH;

	NoticesPage(Composite parent, MonitoringScreen screen, Consumer<Row> sending) {
		this.screen = screen;
		pane = new Pane(parent, "bell");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		send = new Button(head, SWT.PUSH);
		send.setText(word("notice.send"));
		send.setImage(Look.icon("circle-check"));
		table = new ListTable<>(area, word("page.notices"),
				List.of(ListTable.Column.of(word("column.state"), 15 * Look.STEP, this::state).toned(this::tone),
						ListTable.Column.of(word("column.notice"), 16 * Look.STEP, row -> row.notice().id()),
						ListTable.Column.of(word("column.certificate"), 17 * Look.STEP,
								row -> row.notice().certificateId()),
						ListTable.Column.of(word("column.object"), 0, Row::name),
						ListTable.Column.of(word("column.detected"), 13 * Look.STEP,
								row -> date(row.notice().detectedOn()), row -> row.notice().detectedOn()),
						ListTable.Column.of(word("column.deadline"), 14 * Look.STEP,
								row -> date(row.notice().deadline()), row -> row.notice().deadline()),
						ListTable.Column.of(word("column.sent"), 13 * Look.STEP, row -> date(row.notice().sentOn()),
								row -> row.notice().sentOn())),
				row -> row.notice().id(), row -> Screens
						.open(new ScreenInput("org.etalon.ui.register.object", row.notice().objectId(), row.name())));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.onSelection(row -> send.setEnabled(row.filter(each -> each.notice().sentOn() == null).isPresent()));
		send.addListener(SWT.Selection, event -> table.selected().ifPresent(sending));
		pane.addListener(SWT.Dispose, event -> reading.cancel());
	}

	Composite control() {
		return pane;
	}

	private String state(Row row) {
		return word(row.late(today) ? "notice.late" : row.notice().sentOn() == null ? "notice.due" : "notice.sent");
	}

	private Tone tone(Row row) {
		return row.late(today) ? Tone.BAD : row.notice().sentOn() == null ? Tone.FAIR : Tone.GOOD;
	}

	/** Reads the notices of the open database anew. */
	void read() {
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		return screen.open()
				.map(data -> Work.of(word("reading"), progress -> NoticeRows.read(data)).quietly().then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data)) {
						today = data.today();
						show(rows);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void show(List<Row> rows) {
		table.show(rows);
		if (rows.isEmpty()) {
			pane.blank(word("empty.notices"));
		} else {
			pane.show();
		}
	}

	void setFocus() {
		table.control().setFocus();
	}
}
