// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Segments;
import org.etalon.ui.following.internal.HeatGrid.View;

/** The country: a map of models and regions, and what its cell at the cursor says. */
final class OverviewPage {

	/** A pause in typing after which is searched, in milliseconds. */
	private static final int PAUSE = 150;

	private final Pane pane;
	private final Segments<View> view;
	private final Button worst;
	private final Text search;
	private final HeatLegend legend;
	private final HeatMap map;
	private final Label said;
	private Overview overview;

	OverviewPage(Composite parent) {
		pane = new Pane(parent, "grid-3x3");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		view = new Segments<>(head, List.of(View.values()), chosen -> show());
		view.explain(each -> word("view." + each + ".tip"));
		worst = new Button(head, SWT.CHECK);
		worst.setText(word("map.worst"));
		worst.addListener(SWT.Selection, event -> show());
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("map.search"));
		search.setMessage(word("map.search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		Runnable find = this::show;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		legend = new HeatLegend(area);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, 0).applyTo(legend);
		map = new HeatMap(area, this::say, (model, region) -> FollowingScreen.plan(model.id(), region.subject()));
		GridDataFactory.fillDefaults().grab(true, true).indent(0, Look.STEP).applyTo(map);
		said = new Label(area, SWT.WRAP);
		said.setText("\n\n"); // room for three lines, so that the map does not move with what is said of its cells
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, Look.STEP)
				.hint(40 * Look.STEP, said.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(said);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, Look.STEP).spacing(0, 0).applyTo(area);
		view.name(each -> word("view." + each));
	}

	Composite control() {
		return pane;
	}

	private void say(String what) {
		said.setText(what.replace("&", "&&"));
		said.setToolTipText(what.replace("&", "&&"));
	}

	/** Shows a country. */
	void show(Overview of) {
		overview = of;
		if (of.models().isEmpty()) {
			pane.blank(word("empty.models"));
		} else {
			pane.show();
			show();
		}
	}

	/** Shows nothing but a text. */
	void blank(String text) {
		overview = null;
		pane.blank(text);
	}

	private void show() {
		if (overview != null && !pane.isDisposed()) {
			legend.show(view.chosen());
			HeatGrid grid = new HeatGrid(overview, view.chosen(), search.getText(), worst.getSelection());
			map.show(grid);
			if (grid.rows().isEmpty()) {
				say(word("nothing"));
			}
		}
	}

	void setFocus() {
		map.setFocus();
	}
}
