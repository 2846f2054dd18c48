// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.monitoring.internal.MonitoringWords.word;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.ObjectPage;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;
import org.etalon.ui.monitoring.internal.MonitoringRows.Row;
import org.etalon.ui.monitoring.internal.MonitoringRows.Whole;

/** The monitoring of one object in its editor: its last certificate's indicators by month and what they lead to. */
public final class MonitoringPage implements ObjectPage {

	private Pane pane;
	private Prose details;
	private CurvesPane curves;
	private Data data;
	private String object;
	private final Rereading reading = new Rereading(this::reading);

	@Override
	public Composite create(Composite parent) {
		pane = new Pane(parent, "activity");
		pane.blank(word("reading"));
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane.content());
		SashForm sash = new SashForm(pane.content(), SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		details = new Prose(left, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		Composite buttons = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		Button all = new Button(buttons, SWT.PUSH);
		all.setText(word("object.all"));
		all.setImage(Look.icon("activity"));
		all.addListener(SWT.Selection, event -> Screens.open("org.etalon.ui.monitoring.monitoring"));
		curves = new CurvesPane(sash);
		sash.setWeights(38, 62);
		pane.addListener(SWT.Dispose, event -> reading.cancel());
		return pane;
	}

	@Override
	public void show(Data of, String id) {
		data = of;
		object = id;
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		Data of = data;
		return pane.isDisposed() ? Optional.empty()
				: Optional
						.of(Work.of(word("reading"), progress -> MonitoringRows.last(of, of.today(), object, progress))
								.quietly().then(read -> {
									if (!pane.isDisposed() && of == data) {
										read.ifPresentOrElse(this::show, () -> pane.blank(word("object.none")));
									}
								}).otherwise(thrown -> {
									if (!pane.isDisposed()) {
										pane.blank(Failures.text(thrown));
									}
								}));
	}

	private void show(Whole whole) {
		Row row = Row.of(whole.evaluated());
		MonitoringWords.write(details.clear(), row, whole);
		curves.show(row, whole.curves());
		pane.show();
	}

	@Override
	public void setFocus() {
		details.control().setFocus();
	}
}
