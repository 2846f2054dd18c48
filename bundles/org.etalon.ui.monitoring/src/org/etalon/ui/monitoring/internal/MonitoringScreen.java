// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.StageValues;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Tabs;

/** Monitoring: which certificates have critical values, what follows, and what other readings would have found. */
public final class MonitoringScreen extends ScreenPart {

	/** A pause in typing a date after which it counts, in milliseconds. */
	private static final int PAUSE = 400;

	private Text day;
	private Label summary;
	private Button take;
	private Notice notice;
	private CTabFolder pages;
	private CertificatesPage certificates;
	private NoticesPage notices;
	private BacktestPage backtest;
	private LocalDate shown;
	private int page;

	@Override
	protected void create(Composite parent) {
		MonitoringActions actions = new MonitoringActions(getSite().getShell(), this::done);
		shown = null;
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Look.STEP, Look.STEP + 4)
				.spacing(Look.STEP, Look.STEP).applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(word("title"));
		title.setFont(Look.title());
		Label caption = new Label(head, SWT.NONE);
		caption.setText(word("asOf"));
		Look.faint(caption);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(2 * Look.STEP, 0).applyTo(caption);
		day = Look.named(new Text(head, SWT.BORDER), word("asOf"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false)
				.hint(Look.dayWidth(day), SWT.DEFAULT).applyTo(day);
		Runnable look = this::look;
		day.addListener(SWT.Modify, event -> day.getDisplay().timerExec(PAUSE, look));
		day.addListener(SWT.DefaultSelection, event -> look());
		take = new Button(head, SWT.PUSH);
		take.setText(word("monitoring.import"));
		take.setImage(Look.icon("upload"));
		take.addListener(SWT.Selection, event -> open().ifPresent(actions::take));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(take);
		summary = new Label(head, SWT.NONE);
		Look.faint(summary);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(summary);

		notice = new Notice(all, word("close"));
		pages = Tabs.of(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		certificates = new CertificatesPage(pages, this,
				rows -> summary.setText(word("summary", number(rows.result().monitored()),
						number(rows.result().evaluated()), number(rows.result().critical()))),
				row -> open().ifPresent(data -> actions.terminate(data, shown, row)));
		notices = new NoticesPage(pages, this, row -> open().ifPresent(data -> actions.send(data, row)));
		backtest = new BacktestPage(pages, this);
		page("page.certificates", certificates.control());
		page("page.notices", notices.control());
		page("page.backtest", backtest.control());
		pages.setSelection(page);
		pages.addListener(SWT.Selection, event -> page = pages.getSelectionIndex());
	}

	private void page(String key, Control control) {
		Tabs.page(pages, word(key), control);
	}

	/** The open database. */
	Optional<Data> open() {
		return data();
	}

	/** Whether what was read of a database can still be shown. */
	boolean isOf(Data read) {
		return shows(read);
	}

	/** Tells why something could not be read, if it would still be shown. */
	void failed(Data of, Throwable thrown) {
		if (shows(of)) {
			Failures.show(thrown);
		}
	}

	/** The day that is looked at. */
	Optional<LocalDate> asOf() {
		return Optional.ofNullable(shown);
	}

	/** Something was done: it is told, and everything is read anew. */
	private void done(Tone tone, String text) {
		desk().refresh();
		if (!pages.isDisposed()) {
			notice.show(tone, text);
		}
	}

	@Override
	public void opened() {
		shown = null;
		data().ifPresentOrElse(data -> {
			if (day.getText().isBlank()) {
				day.setText(date(data.today()));
			}
			changed();
		}, () -> {
			certificates.close();
			summary.setText(desk().failure().orElse(word("opening")));
		});
		take.setEnabled(data().isPresent());
	}

	@Override
	public void changed() {
		shown = null;
		backtest.forget();
		look();
		notices.read();
	}

	/** Looks at the day that was typed, if it is another. */
	private void look() {
		if (day.isDisposed() || data().isEmpty()) {
			return;
		}
		LocalDate typed = StageValues.date(day.getText()).orElse(null);
		if (typed == null) {
			summary.setText(word("asOf.bad", day.getText()));
			return;
		}
		if (!typed.equals(shown)) {
			shown = typed;
			certificates.show(typed);
		}
	}

	@Override
	public void setFocus() {
		switch (pages.getSelectionIndex()) {
		case 1 -> notices.setFocus();
		case 2 -> backtest.setFocus();
		default -> certificates.setFocus();
		}
	}
}
