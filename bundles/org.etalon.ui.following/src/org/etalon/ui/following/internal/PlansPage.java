// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.brief;
import static org.etalon.ui.following.internal.FollowingWords.plan;
import static org.etalon.ui.following.internal.FollowingWords.tone;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.plan.ControlPoint;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Segments;
import org.etalon.ui.following.internal.PlanRows.Which;

/** The plans of the regions for a model: a table, or a chart of progress and lateness. */
final class PlansPage {

	/** How the regions are shown. */
	private enum Shape {
		TABLE, CHART
	}

	private static final int PAUSE = 150;

	private final Pane pane;
	private final ModelChoice model;
	private final Segments<Which> which;
	private final Segments<Shape> shape;
	private final Text search;
	private final Label about;
	private final Composite stack;
	private final ListTable<FollowedRegion> table;
	private final RegionChart chart;
	private Overview overview;

	PlansPage(Composite parent) {
		pane = new Pane(parent, "calendar-check");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		model = new ModelChoice(head, this::show);
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("plans.search"));
		search.setMessage(word("plans.search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		Runnable find = this::show;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		shape = new Segments<>(head, List.of(Shape.values()), chosen -> show());
		which = new Segments<>(head, List.of(Which.values()), chosen -> show());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(which);
		about = new Label(area, SWT.WRAP);
		Look.faint(about);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, 0).hint(40 * Look.STEP, SWT.DEFAULT)
				.applyTo(about);
		stack = new Composite(area, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).indent(0, Look.STEP).applyTo(stack);
		table = new ListTable<>(stack, word("page.plans"), columns(), FollowedRegion::subject, this::open);
		chart = new RegionChart(stack, this::open);
		shape.name(each -> word("shape." + each));
	}

	private static List<ListTable.Column<FollowedRegion>> columns() {
		List<ListTable.Column<FollowedRegion>> columns = new ArrayList<>();
		columns.add(
				ListTable.Column.of(word("column.region"), 0, row -> brief(row.subject()), FollowedRegion::subject));
		columns.add(ListTable.Column.<FollowedRegion, Integer>of(word("column.plan"), 17 * Look.STEP,
				row -> plan(row.plan()), row -> HeatGrid.place(row.plan())).toned(row -> tone(row.plan())));
		columns.add(
				ListTable.Column
						.of(word("column.due"), 16 * Look.STEP,
								row -> (row.daysLate() > 0 ? "! " : "") + date(row.dueOn()), FollowedRegion::dueOn)
						.toned(row -> row.daysLate() > 0 ? Tone.BAD : null));
		for (int percent : ControlPoint.PERCENTS) {
			columns.add(ListTable.Column
					.<FollowedRegion, LocalDate>of(percent + " %", 13 * Look.STEP,
							row -> point(row, percent).map(FollowingWords::point).orElse("–"),
							row -> point(row, percent).map(Standing::endsOn).orElse(null))
					.toned(row -> point(row, percent).map(FollowingWords::tone).orElse(null)));
		}
		columns.add(ListTable.Column.<FollowedRegion, Integer>of(word("column.share"), 14 * Look.STEP,
				row -> row.percent() == null ? "–"
						: word("plans.certified", number(row.certified()), number(row.authorities()),
								number(row.percent())),
				FollowedRegion::percent).atRight());
		columns.add(ListTable.Column
				.<FollowedRegion, Long>of(word("column.lateness"), 11 * Look.STEP,
						row -> row.late() == 0 ? "✓" : number(row.late()), FollowedRegion::late)
				.toned(row -> row.late() == 0 ? Tone.GOOD : Tone.BAD).atRight());
		return columns;
	}

	private static Optional<Standing> point(FollowedRegion row, int percent) {
		return row.points().stream().filter(each -> each.percent() == percent).findFirst();
	}

	Composite control() {
		return pane;
	}

	private void open(FollowedRegion row) {
		model.chosen().ifPresent(of -> FollowingScreen.plan(of.id(), row.subject()));
	}

	/** Shows a country. */
	void show(Overview of) {
		overview = of;
		if (of.models().isEmpty()) {
			pane.blank(word("empty.models"));
			return;
		}
		model.offer(of.models());
		pane.show();
		show();
	}

	/** Shows nothing but a text. */
	void blank(String text) {
		overview = null;
		pane.blank(text);
	}

	private void show() {
		FollowedModel of = overview == null || pane.isDisposed() ? null : model.chosen().orElse(null);
		if (of == null) {
			return;
		}
		which.name(each -> word("plans." + each, number(PlanRows.count(of, each))));
		List<FollowedRegion> rows = PlanRows.of(of, which.chosen(), search.getText());
		about.setText(rows.isEmpty() ? word("nothing")
				: word("plans.about", of.edition(), date(of.approvedOn()), date(of.dueOn())));
		about.getParent().layout(); // it may have become another line
		table.show(rows);
		chart.show(of, rows, overview.on());
		((StackLayout) stack.getLayout()).topControl = shape.chosen() == Shape.TABLE ? table.control() : chart;
		stack.layout();
	}

	void setFocus() {
		((StackLayout) stack.getLayout()).topControl.setFocus();
	}
}
