// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.year.internal.YearWords.word;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.year.Difference;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;

/** What changed between two editions, in words, signs and colours. */
final class DiffPage {

	private final YearScreen screen;
	private final Pane pane;
	private final Combo earlier;
	private final Combo later;
	private final Label counts;
	private final ListTable<Difference> table;
	private final Prose details;
	private List<Edition> editions = List.of();
	private final Rereading reading = new Rereading(this::reading);

	DiffPage(Composite parent, YearScreen screen) {
		this.screen = screen;
		pane = new Pane(parent, "history");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, Look.STEP)
				.applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		earlier = combo(head, "diff.earlier");
		later = combo(head, "diff.later");
		counts = new Label(head, SWT.NONE);
		counts.setFont(Look.bold());
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(counts);
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new ListTable<>(sash, word("page.diff"),
				List.of(ListTable.Column.of(word("column.kind"), 14 * Look.STEP, DiffPage::kind)
						.toned(each -> tone(each.kind())),
						ListTable.Column.of(word("column.object"), 30 * Look.STEP, each -> each.object().name()),
						ListTable.Column.of(word("column.authority"), 22 * Look.STEP,
								each -> each.object().authority()),
						ListTable.Column.of(word("column.changes"), 0, YearWords::changes)),
				each -> each.object().objectId(), this::open);
		details = new Prose(sash, word("details"));
		sash.setWeights(66, 34);
		table.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> reading.cancel());
	}

	Composite control() {
		return pane;
	}

	private Combo combo(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(word(key));
		Combo combo = Look.named(new Combo(parent, SWT.READ_ONLY), word(key));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(34 * Look.STEP, SWT.DEFAULT)
				.applyTo(combo);
		combo.addListener(SWT.Selection, event -> compare());
		return combo;
	}

	private static String kind(Difference each) {
		return YearWords.sign(each.kind()) + " " + each.kind().caption().in(Language.current());
	}

	private static Tone tone(Difference.Kind kind) {
		return switch (kind) {
		case ADDED -> Tone.GOOD;
		case REMOVED -> Tone.BAD;
		case CHANGED -> Tone.ACCENT;
		};
	}

	private void open(Difference each) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", each.object().objectId(), each.object().name()));
	}

	/** Shows what changed last in a list. */
	void show(YearFacts facts) {
		if (facts.editions().size() < 2) {
			editions = List.of();
			reading.cancel();
			pane.blank(word("empty.diff", Integer.toString(facts.year())));
			return;
		}
		boolean others = !facts.editions().stream().map(Edition::id).toList()
				.equals(editions.stream().map(Edition::id).toList());
		editions = facts.editions();
		int before = others ? editions.size() - 2 : earlier.getSelectionIndex();
		int after = others ? editions.size() - 1 : later.getSelectionIndex();
		for (Combo each : new Combo[] { earlier, later }) {
			each.setItems(editions.stream().map(YearWords::edition).toArray(String[]::new));
		}
		earlier.select(before);
		later.select(after);
		pane.show();
		compare();
	}

	private void compare() {
		reading.cancel();
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		if (pane.isDisposed() || editions.isEmpty()) {
			return Optional.empty();
		}
		Edition one = editions.get(earlier.getSelectionIndex());
		Edition other = editions.get(later.getSelectionIndex());
		return screen.open().map(
				data -> Work.of(word("reading"), progress -> DiffRows.read(data, one, other, progress)).then(rows -> {
					if (!pane.isDisposed() && screen.isOf(data) && isChosen(one, other)) {
						show(rows);
					}
				}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private boolean isChosen(Edition one, Edition other) {
		return !editions.isEmpty() && editions.get(earlier.getSelectionIndex()) == one
				&& editions.get(later.getSelectionIndex()) == other;
	}

	private void show(DiffRows rows) {
		counts.setText(rows.rows().isEmpty() ? word("diff.same")
				: word("diff.counts", number(rows.count(Difference.Kind.ADDED)),
						number(rows.count(Difference.Kind.REMOVED)), number(rows.count(Difference.Kind.CHANGED))));
		counts.setToolTipText(
				rows.cut()
						? word("cut", number(rows.rows().size()),
								number(rows.counts().values().stream().mapToLong(Long::longValue).sum()))
						: null);
		table.show(rows.rows());
	}

	private void show(Optional<Difference> row) {
		details.clear();
		row.ifPresentOrElse(each -> {
			details.strong(each.object().name()).faint(YearWords.about(each.object()));
			details.heading(kind(each)).line(YearWords.changes(each));
			details.heading(word("diff.earlier")).line(YearWords.stated(each.before()));
			details.heading(word("diff.later")).line(YearWords.stated(each.after()));
		}, () -> details.faint(word("select")));
		details.show();
	}

	void setFocus() {
		earlier.setFocus();
	}
}
