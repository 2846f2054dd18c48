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
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.year.ExplainYearList;
import org.etalon.operations.year.ListedObject;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Data;
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
import org.etalon.ui.year.internal.ListRows.Row;
import org.etalon.ui.year.internal.ListRows.Which;

/** The objects of an edition: the decision on each, and beside them every reason for it. */
final class ListPage {

	/** A pause in typing after which is searched, in milliseconds. */
	private static final int PAUSE = 150;

	private final YearScreen screen;
	private final Pane pane;
	private final Segments<Which> which;
	private final Text search;
	private final ListTable<Row> table;
	private final Label found;
	private final Prose details;
	private final ObjectActions doing;
	private final Runnable find;
	private final Runnable explain;
	private YearFacts facts;
	private Edition edition;
	private ListRows all;
	private final Rereading reading = new Rereading(this::reading);
	private final Rereading explaining = new Rereading(this::explaining);

	ListPage(Composite parent, YearScreen screen) {
		this.screen = screen;
		pane = new Pane(parent, "calendar-check");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		which = new Segments<>(head, List.of(Which.values()), chosen -> find());
		which.explain(each -> word("which." + each + ".tip"));
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("search"));
		search.setMessage(word("search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		find = this::find;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));

		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		table = new ListTable<>(left, word("page.list"),
				List.of(ListTable.Column.of(word("column.verdict"), 14 * Look.STEP, ListPage::verdict)
						.toned(ListPage::tone),
						ListTable.Column.of(word("column.object"), 0, row -> row.object().name()),
						ListTable.Column.of(word("column.letter"), 8 * Look.STEP, ListPage::letter,
								row -> row.object().selfCheck()),
						ListTable.Column.of(word("column.authority"), 20 * Look.STEP, row -> row.object().authority()),
						ListTable.Column.of(word("column.why"), 30 * Look.STEP, row -> YearWords.why(row.object()))),
				row -> row.object().objectId(), this::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		found = new Label(left, SWT.WRAP);
		Look.faint(found);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, 0).exclude(true).applyTo(found);
		Composite right = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).extendedMargins(0, 0, 0, Look.STEP).applyTo(right);
		details = new Prose(right, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		doing = new ObjectActions(right, table, this::open, screen::write);
		sash.setWeights(66, 34);
		explain = this::explain;
		table.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> {
			reading.cancel();
			explaining.cancel();
		});
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.control().setFocus();
			}
		});
	}

	Composite control() {
		return pane;
	}

	private static String verdict(Row row) {
		return word(
				row.is(Which.DISPUTED) ? "verdict.disputed" : row.object().included() ? "verdict.in" : "verdict.out");
	}

	private static Tone tone(Row row) {
		return row.is(Which.DISPUTED) ? Tone.FAIR : row.object().included() ? Tone.GOOD : Tone.BAD;
	}

	private static String letter(Row row) {
		return row.object().selfCheck() == null ? "–" : row.object().selfCheck().letter();
	}

	private void open(Row row) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", row.object().objectId(), row.object().name()));
	}

	/** Shows an edition, empty for none. */
	void show(YearFacts of, Optional<Edition> which) {
		facts = of;
		all = null;
		edition = which.orElse(null);
		reading.cancel();
		if (edition == null) {
			pane.blank(word("empty.list", Integer.toString(of.year())));
		} else {
			reading.ask();
		}
	}

	/** Reads what is asked for: at first everything. */
	private Optional<Work<?>> reading() {
		if (pane.isDisposed() || edition == null) {
			return Optional.empty();
		}
		Edition of = edition;
		boolean whole = all == null;
		ListRows.Wanted wanted = whole ? ListRows.Wanted.EVERYTHING : wanted();
		return screen.open().map(
				data -> Work.of(word("reading"), progress -> ListRows.read(data, of, wanted, progress)).then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data) && of == edition
							&& (whole || wanted.equals(wanted()))) {
						take(rows, whole);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void take(ListRows rows, boolean whole) {
		if (!whole) {
			show(rows.rows(), rows.found());
			return;
		}
		all = rows;
		which.name(each -> word("which." + each, number(rows.count(each))));
		if (rows.found() == 0) {
			pane.blank(word("empty.edition", Integer.toString(rows.edition().reportYear())));
		} else {
			pane.show();
		}
		find();
	}

	private ListRows.Wanted wanted() {
		return new ListRows.Wanted(which.chosen(), search.getText());
	}

	/** Shows what is asked for: of rows that are all in memory at once, else by reading the edition again. */
	private void find() {
		if (all == null || pane.isDisposed()) {
			return;
		}
		ListRows.Wanted wanted = wanted();
		reading.cancel();
		if (all.cut() && !wanted.equals(ListRows.Wanted.EVERYTHING)) {
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
		doing.enable(row.isPresent());
		if (row.isEmpty()) {
			details.clear().faint(word("select")).show();
			return;
		}
		write(row.get()).show();
		details.control().getDisplay().timerExec(PAUSE, explain);
	}

	private Prose write(Row row) {
		ListedObject object = row.object();
		details.clear().strong(object.name()).faint(YearWords.about(object));
		details.heading(word(object.included() ? "in" : "out"));
		YearWords.reasons(object.reasons(), object.regional()).forEach(each -> details.line("✕", each, Tone.BAD));
		if (!object.basis().isEmpty()) {
			details.heading(word("bases"));
			for (EligibilityBasis each : object.basis()) {
				details.line("✓", each.caption().in(Language.current()), Tone.GOOD);
			}
		}
		if (row.kept() != null) {
			YearWords.remarks(details, row.kept().remarks(), word("review.came", date(row.kept().review().remarksOn())),
					row.kept().answer(), row.kept().unanswered());
		}
		if (!object.rules().isEmpty()) {
			details.heading(word("rules"));
			object.rules().forEach(each -> details.faint(each.whole()));
		}
		return details;
	}

	/** Adds what is known of the object now. */
	private void explain() {
		explaining.cancel();
		explaining.ask();
	}

	private Optional<Work<?>> explaining() {
		Data data = screen.open().orElse(null);
		Row row = pane.isDisposed() || data == null ? null : table.selected().orElse(null);
		if (row == null) {
			return Optional.empty();
		}
		ExplainYearList.Request request = new ExplainYearList.Request(facts.year(), row.object().objectId(), null,
				facts.today());
		return Optional.of(
				Work.of(word("reading"), progress -> new ExplainYearList(data.registry()).run(data.store(), request))
						.quietly().then(result -> {
							if (!pane.isDisposed() && table.selected().filter(row::equals).isPresent()) {
								explain(row, result);
							}
						}).otherwise(thrown -> {
							// what the edition says of an object is there, even if the object is gone from the register
							if (!(thrown instanceof RefusedException)) {
								screen.failed(data, thrown);
							}
						}));
	}

	private void explain(Row row, ExplainYearList.Result result) {
		write(row).heading(word("known"));
		YearWords.known(result).forEach(each -> details.fact(each.get(0), each.get(1)));
		boolean now = result.eligible();
		if (now != row.object().included()) {
			details.line("!", now ? word("differs.in") : word("differs.out", YearWords.against(result)), Tone.FAIR);
		}
		details.show();
	}

	/** The selected object. */
	Optional<ListedObject> selected() {
		return pane.isDisposed() ? Optional.empty() : table.selected().map(Row::object);
	}

	void setFocusOnTable() {
		table.control().setFocus();
	}

	void setFocus() {
		search.setFocus();
	}
}
