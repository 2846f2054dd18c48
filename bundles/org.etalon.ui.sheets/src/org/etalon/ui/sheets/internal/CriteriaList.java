// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.Criterion;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.sheets.internal.SheetModel.Mark;
import org.etalon.ui.sheets.internal.SheetModel.Row;

/** The sections and criteria of a sheet in one list, each with its answer; keys go to who knows what they mean. */
final class CriteriaList {

	private static final int SIGN = 4 * Look.STEP;
	private static final int ANSWER = 17 * Look.STEP;
	private static final int PAUSE = 150;

	private final Composite area;
	private final Text search;
	private final Button waiting;
	private final Table table;
	private final Runnable find = this::fill;
	private SheetModel model;
	private List<Row> rows = List.of();
	private Consumer<Criterion> listener = criterion -> {
	};

	CriteriaList(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(2 * Look.STEP, 0)
				.applyTo(head);
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("find"));
		search.setMessage(word("find"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				fill();
				setFocus();
			}
		});
		search.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				search.setText("");
				fill();
				setFocus();
			}
		});
		waiting = new Button(head, SWT.CHECK);
		waiting.setText(word("waiting"));
		waiting.addListener(SWT.Selection, event -> fill());

		table = Look.named(new Table(area, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.NO_SEARCH),
				word("criteria"));
		Look.shortened(table);
		for (int width : new int[] { SIGN, 40 * Look.STEP, ANSWER }) {
			new TableColumn(table, SWT.LEFT).setWidth(width);
		}
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		table.addListener(SWT.Resize, event -> table.getColumn(1)
				.setWidth(Math.max(20 * Look.STEP, table.getClientArea().width - SIGN - ANSWER - Look.STEP)));
		table.addListener(SWT.Selection, event -> selected().ifPresent(listener));
		table.addListener(SWT.KeyDown, this::skipHeadings);
		Label keys = new Label(area, SWT.WRAP);
		keys.setText(word("keys"));
		Look.faint(keys);
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, Look.STEP)
				.hint(40 * Look.STEP, SWT.DEFAULT).applyTo(keys);
		Label under = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().hint(SWT.DEFAULT, Look.STEP).applyTo(under);
	}

	Composite control() {
		return area;
	}

	/** Where keys are pressed and things are dropped. */
	Control keys() {
		return table;
	}

	/** Hears which criterion is selected. */
	void onSelection(Consumer<Criterion> hears) {
		listener = hears;
	}

	void setFocus() {
		table.setFocus();
	}

	/** Goes to the field in which is searched. */
	void search() {
		search.setFocus();
		search.selectAll();
	}

	/** Shows a sheet; the criterion that was selected stays so. */
	void show(SheetModel of) {
		model = of;
		fill();
	}

	/** The selected criterion. */
	Optional<Criterion> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.ofNullable(rows.get(index).criterion());
	}

	/** Selects a criterion; all rows are shown if it would not be seen otherwise. */
	void select(String id) {
		int at = index(id);
		if (at < 0) {
			search.setText("");
			waiting.setSelection(false);
			fill();
			at = index(id);
		}
		if (at >= 0) {
			table.setSelection(at);
			listener.accept(rows.get(at).criterion());
		}
	}

	/** Selects the criterion at a point of the display; false if there is none. */
	boolean select(Point at) {
		TableItem item = table.getItem(table.toControl(at));
		Row row = item == null ? null : rows.get(table.indexOf(item));
		if (row == null || row.criterion() == null) {
			return false;
		}
		select(row.criterion().getId());
		return true;
	}

	private int index(String id) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).criterion() != null && rows.get(i).criterion().getId().equals(id)) {
				return i;
			}
		}
		return -1;
	}

	/** Shows the answers anew; what only waits is shown is not filtered before it is asked for again. */
	void refresh() {
		for (int i = 0; i < rows.size(); i++) {
			fill(table.getItem(i), rows.get(i));
		}
	}

	private void fill() {
		if (model == null || !model.begun() || table.isDisposed()) {
			return;
		}
		String before = selected().map(Criterion::getId).orElse(null);
		rows = model.rows(search.getText(), waiting.getSelection());
		table.setRedraw(false);
		table.setItemCount(rows.size());
		refresh();
		table.setRedraw(true);
		int at = index(before);
		if (at < 0) {
			at = rows.size() > 1 ? 1 : -1;
		}
		if (at >= 0) {
			table.setSelection(at);
			listener.accept(rows.get(at).criterion());
		}
	}

	private void fill(TableItem item, Row row) {
		if (row.criterion() == null) {
			item.setText(new String[] { "", row.section().getTitle(), model.progress(row.section()) });
			item.setFont(Look.bold());
			item.setForeground(Look.text());
			item.setForeground(0, Look.text());
			item.setForeground(2, Look.faint());
			return;
		}
		Mark mark = model.mark(row.criterion());
		Answer answer = model.answer(row.criterion());
		item.setText(new String[] { sign(mark), row.number() + ". " + row.criterion().getText(),
				said(row.criterion(), answer) });
		item.setFont(null);
		item.setForeground(mark == Mark.LEFT_OUT || mark == Mark.REMARK ? Look.faint() : Look.text());
		item.setForeground(0, Look.color(tone(mark)));
		item.setForeground(2, mark == Mark.LEFT_OUT ? Look.faint() : Look.text());
	}

	/** An answer, and how much evidence there is. */
	private static String said(Criterion criterion, Answer answer) {
		String said = SheetWords.answer(criterion, answer);
		int evidence = answer == null ? 0 : answer.getEvidence().size();
		return evidence == 0 ? said : (said + "  " + word("evidence.count", Integer.toString(evidence))).strip();
	}

	private static String sign(Mark mark) {
		return switch (mark) {
		case OPEN -> "○";
		case DONE -> "✓";
		case LEFT_OUT -> "–";
		case WRONG -> "!";
		case REMARK -> "·";
		};
	}

	private static Tone tone(Mark mark) {
		return switch (mark) {
		case OPEN -> Tone.ACCENT;
		case DONE -> Tone.GOOD;
		case WRONG -> Tone.BAD;
		case LEFT_OUT, REMARK -> Tone.PLAIN;
		};
	}

	/** The arrows go from criterion to criterion: a heading has nothing to answer. */
	private void skipHeadings(Event event) {
		int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
		if (step == 0 || event.stateMask != 0) {
			return;
		}
		int at = table.getSelectionIndex() + step;
		while (at >= 0 && at < rows.size() && rows.get(at).criterion() == null) {
			at += step;
		}
		event.doit = false;
		if (at >= 0 && at < rows.size()) {
			table.setSelection(at);
			listener.accept(rows.get(at).criterion());
		}
	}
}
