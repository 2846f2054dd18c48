// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.year.internal.YearWords.word;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.operations.year.ListedObject;
import org.etalon.operations.year.ReviewYearList.Reviewed;
import org.etalon.rules.year.Material;
import org.etalon.ui.common.Language;
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
import org.etalon.ui.year.internal.ReviewRows.Which;

/** What authorities sent for the draft: the deadlines, what is missing, the remarks, who is late. */
final class ReviewPage {

	private static final int PAUSE = 150;

	private final YearScreen screen;
	private final Pane pane;
	private final DeadlineStrip strip;
	private final Segments<Which> which;
	private final Text search;
	private final ListTable<Reviewed> table;
	private final Label found;
	private final Prose details;
	private final ObjectActions doing;
	private YearFacts facts;
	private ReviewRows all;
	private final Rereading reading = new Rereading(this::reading);

	ReviewPage(Composite parent, YearScreen screen) {
		this.screen = screen;
		pane = new Pane(parent, "clipboard-list");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		strip = new DeadlineStrip(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		which = new Segments<>(head, List.of(Which.values()), chosen -> find());
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("search"));
		search.setMessage(word("search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		Runnable find = this::find;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));

		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		table = new ListTable<>(left, word("page.review"), List.of(
				ListTable.Column.of(word("column.state"), 14 * Look.STEP, ReviewPage::state).toned(ReviewPage::tone),
				ListTable.Column.of(word("column.object"), 0, each -> each.object().name()),
				ListTable.Column.of(word("column.authority"), 14 * Look.STEP, each -> each.object().authority()),
				ListTable.Column.<Reviewed, Integer>of(word("column.missing"), 12 * Look.STEP,
						each -> each.missing().isEmpty() ? "–" : number(each.missing().size()),
						each -> each.missing().size()).atRight(),
				ListTable.Column.of(word("column.materialsOn"), 12 * Look.STEP, each -> date(each.materialsOn()),
						Reviewed::materialsOn),
				ListTable.Column.of(word("column.remarksOn"), 14 * Look.STEP, ReviewPage::remarked, Reviewed::remarksOn)
						.toned(each -> each.unanswered() ? Tone.FAIR : Tone.PLAIN)),
				each -> each.object().objectId(), this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		found = new Label(left, SWT.WRAP);
		Look.faint(found);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, 0).exclude(true).applyTo(found);
		Composite right = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).extendedMargins(0, 0, 0, Look.STEP).applyTo(right);
		details = new Prose(right, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		doing = new ObjectActions(right, table, this::open, screen::write);
		sash.setWeights(71, 29);
		table.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> reading.cancel());
	}

	Composite control() {
		return pane;
	}

	private static String state(Reviewed each) {
		return word(each.late() ? "review.late"
				: !each.awaited() ? "review.out" : each.missing().isEmpty() ? "review.complete" : "review.waiting");
	}

	private static Tone tone(Reviewed each) {
		return each.late() ? Tone.BAD : each.awaited() && each.missing().isEmpty() ? Tone.GOOD : Tone.PLAIN;
	}

	/** When remarks came, with a sign that says whether somebody answered them. */
	private static String remarked(Reviewed each) {
		return each.remarks() == null ? "–" : (each.unanswered() ? "? " : "✓ ") + date(each.remarksOn());
	}

	private void open(Reviewed each) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", each.object().objectId(), each.object().name()));
	}

	/** Shows what came for a list. */
	void show(YearFacts of) {
		facts = of;
		all = null;
		strip.show(of);
		reading.cancel();
		if (of.editions().isEmpty()) {
			pane.blank(word("empty.review", Integer.toString(of.year())));
		} else {
			reading.ask();
		}
	}

	/** Reads what is asked for: at first everything. */
	private Optional<Work<?>> reading() {
		if (pane.isDisposed() || facts.editions().isEmpty()) {
			return Optional.empty();
		}
		YearFacts of = facts;
		boolean whole = all == null;
		ReviewRows.Wanted wanted = whole ? ReviewRows.Wanted.EVERYTHING : wanted();
		return screen.open().map(
				data -> Work.of(word("reading"), progress -> ReviewRows.read(data, of, wanted, progress)).then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data) && of == facts && (whole || wanted.equals(wanted()))) {
						take(rows, whole);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void take(ReviewRows rows, boolean whole) {
		if (!whole) {
			show(rows.rows(), rows.found());
			return;
		}
		all = rows;
		which.name(each -> word("review." + each, number(rows.count(each))));
		if (rows.found() == 0) {
			pane.blank(word("empty.edition", Integer.toString(facts.year())));
		} else {
			pane.show();
		}
		find();
	}

	private ReviewRows.Wanted wanted() {
		return new ReviewRows.Wanted(which.chosen(), search.getText());
	}

	private void find() {
		if (all == null || pane.isDisposed()) {
			return;
		}
		ReviewRows.Wanted wanted = wanted();
		reading.cancel();
		if (all.cut() && !wanted.equals(ReviewRows.Wanted.EVERYTHING)) {
			reading.ask();
			return;
		}
		List<Reviewed> rows = all.only(wanted);
		show(rows, all.cut() ? all.found() : rows.size());
	}

	private void show(List<Reviewed> rows, long number) {
		found.setText(rows.isEmpty() ? word("nothing")
				: number > rows.size() ? word("cut", number(rows.size()), number(number)) : "");
		((GridData) found.getLayoutData()).exclude = found.getText().isEmpty();
		found.getParent().layout();
		table.show(rows);
	}

	private void show(Optional<Reviewed> row) {
		doing.enable(row.isPresent());
		details.clear();
		row.ifPresentOrElse(this::write, () -> details.faint(word("select")));
		if (all != null && !all.result().lateBy().isEmpty()) {
			details.heading(word("review.lateBy"));
			all.result().lateBy().forEach((authority, count) -> details.line("!",
					word("review.lateOne", authority.isEmpty() ? "–" : authority, number(count)), Tone.BAD));
		}
		details.show();
	}

	private void write(Reviewed each) {
		details.strong(each.object().name()).faint(YearWords.about(each.object()));
		details.heading(word("review.materials"));
		if (each.materialsOn() == null) {
			details.faint(word("review.none"));
		} else {
			details.line(word("review.received", date(each.materialsOn()),
					each.materials().status().caption().in(Language.current())));
		}
		for (Material material : each.missing()) {
			details.line("✕", YearWords.withClause(material.caption().in(Language.current()), material.clause()),
					each.overdue() ? Tone.BAD : Tone.PLAIN);
		}
		if (!each.awaited()) {
			details.faint(word("review.notAwaited", YearWords.why(each.object())));
		} else if (each.missing().isEmpty()) {
			details.line("✓", word("review.allThere"), Tone.GOOD);
		}
		if (each.remarks() != null) {
			YearWords.remarks(details, each.remarks(),
					word("review.remarked", date(each.remarksOn()),
							each.punctuality() == null ? "–"
									: each.punctuality().status().caption().in(Language.current())),
					each.answer(), each.unanswered());
		}
	}

	/** The selected object. */
	Optional<ListedObject> selected() {
		return pane.isDisposed() ? Optional.empty() : table.selected().map(Reviewed::object);
	}

	void setFocusOnTable() {
		table.control().setFocus();
	}

	void setFocus() {
		search.setFocus();
	}
}
