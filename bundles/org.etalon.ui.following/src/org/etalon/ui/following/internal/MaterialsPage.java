// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.brief;
import static org.etalon.ui.following.internal.FollowingWords.percent;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.MaterialsStanding;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.records.ConformityMaterials;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.Segments;
import org.etalon.ui.common.Work;
import org.etalon.ui.following.internal.MaterialsRows.Which;

/** The materials of conformity that were sent for a model: where they are, and what can be done with them. */
final class MaterialsPage {

	private static final int PAUSE = 150;

	private final FollowingScreen screen;
	private final MaterialsActions actions;
	private final Consumer<MaterialsRows> then;
	private final Pane pane;
	private final ModelChoice model;
	private final Segments<Which> which;
	private final Text search;
	private final ListTable<MaterialsStanding> table;
	private final Prose details;
	private final Button draw;
	private final Button confirm;
	private final Button reject;
	private final Button again;
	private final Button conformity;
	private MaterialsRows rows;
	private List<ChangeMaterials.Past> history = List.of();
	private final Rereading reading = new Rereading(this::reading);
	private final Rereading looking = new Rereading(this::looking);

	/** @param then hears what was read of the chosen model */
	MaterialsPage(Composite parent, FollowingScreen screen, MaterialsActions actions, Consumer<MaterialsRows> then) {
		this.screen = screen;
		this.actions = actions;
		this.then = then;
		pane = new Pane(parent, "paperclip");
		Composite area = pane.content();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite head = row(area, 4);
		model = new ModelChoice(head, this::ask);
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), word("materials.search"));
		search.setMessage(word("materials.search"));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(search);
		Runnable find = this::find;
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		button(head, "send", "upload",
				() -> screen.open().ifPresent(data -> chosen().ifPresent(of -> actions.send(data, of, null, null))));
		draw = button(head, "draw", "funnel", () -> screen.open()
				.ifPresent(data -> chosen().ifPresent(of -> actions.draw(data, of, rows.only(Which.SENT, "")))));
		Composite sorts = row(area, 1);
		which = new Segments<>(sorts, List.of(Which.values()), chosen -> find());
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new ListTable<>(sash, word("page.materials"), columns(), each -> each.materials().id(), this::compare);
		Composite right = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
		details = new Prose(right, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		Composite buttons = new Composite(right, SWT.NONE);
		buttons.setLayout(Buttons.row(2 * Look.STEP, Look.STEP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		confirm = button(buttons, "confirm", "circle-check", () -> check(Event.CONFIRM));
		reject = button(buttons, "reject", "undo-2", () -> check(Event.REJECT));
		again = button(buttons, "again", "upload",
				() -> screen.open().ifPresent(data -> table.selected().ifPresent(each -> actions.send(data,
						each.materials().modelId(), each.materials().objectId(), each.authority()))));
		conformity = button(buttons, "conformity", "list-checks", () -> table.selected().ifPresent(this::compare));
		sash.setWeights(72, 28);
		table.onSelection(this::show);
		pane.addListener(SWT.Dispose, event -> {
			reading.cancel();
			looking.cancel();
		});
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(2 * Look.STEP, Look.STEP / 2)
				.spacing(Look.STEP, Look.STEP).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	private static List<ListTable.Column<MaterialsStanding>> columns() {
		return List.of(
				ListTable.Column
						.<MaterialsStanding>of(word("column.state"), 20 * Look.STEP,
								each -> MaterialsWords.state(each.materials().state()))
						.toned(each -> MaterialsWords.tone(each.materials().state())),
				ListTable.Column.of(word("column.authority"), 0,
						each -> each.authority().isEmpty() ? each.name() : each.authority()),
				ListTable.Column.of(word("column.region"), 15 * Look.STEP,
						each -> each.materials().subject() == null ? word("sample.federal")
								: brief(each.materials().subject())),
				ListTable.Column.<MaterialsStanding, LocalDate>of(word("column.sent"), 13 * Look.STEP,
						each -> date(each.materials().sentOn()), each -> each.materials().sentOn()),
				ListTable.Column.<MaterialsStanding, Integer>of(word("column.conformity"), 14 * Look.STEP,
						each -> percent(each.materials().conformity100()), each -> each.materials().conformity100())
						.atRight(),
				ListTable.Column
						.<MaterialsStanding, Integer>of(word("column.deviations"), 12 * Look.STEP,
								each -> number(each.materials().deviations()), each -> each.materials().deviations())
						.atRight());
	}

	Composite control() {
		return pane;
	}

	private Optional<String> chosen() {
		return model.chosen().map(FollowedModel::id);
	}

	/** Offers the models of a country and reads the materials of the chosen one. */
	void show(Overview of) {
		if (of.models().isEmpty()) {
			pane.blank(word("empty.models"));
			return;
		}
		model.offer(of.models());
		ask();
	}

	/** Reads the materials of the chosen model anew, if there is one. */
	void changed() {
		ask();
	}

	/** Shows nothing but a text. */
	void blank(String text) {
		reading.cancel();
		pane.blank(text);
	}

	private void ask() {
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		String of = pane.isDisposed() ? null : chosen().orElse(null);
		return of == null ? Optional.empty()
				: screen.open().map(data -> Work.of(word("reading"), progress -> MaterialsRows.read(data, of)).quietly()
						.then(read -> take(data, of, read)).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void take(Data data, String of, MaterialsRows read) {
		if (pane.isDisposed() || !screen.isOf(data) || !chosen().filter(of::equals).isPresent()) {
			return;
		}
		rows = read;
		which.name(each -> word("materials." + each, number(rows.count(each))));
		draw.setEnabled(rows.count(Which.SENT) > 0);
		pane.show();
		find();
		then.accept(read);
	}

	private void find() {
		if (rows != null && !pane.isDisposed()) {
			table.show(rows.only(which.chosen(), search.getText()));
		}
	}

	private void check(Event event) {
		screen.open().ifPresent(data -> table.selected().ifPresent(row -> actions.check(data, row, event)));
	}

	private void compare(MaterialsStanding row) {
		ConformityScreen.show(row.materials().modelId(), row.materials().objectId(),
				row.authority().isEmpty() ? row.name() : row.authority());
	}

	private void show(Optional<MaterialsStanding> row) {
		State state = row.map(each -> each.materials().state()).orElse(null);
		confirm.setEnabled(row.filter(each -> each.possible().contains(Event.CONFIRM)).isPresent());
		reject.setEnabled(row.filter(each -> each.possible().contains(Event.REJECT)).isPresent());
		again.setEnabled(state == State.RETURNED);
		conformity.setEnabled(row.isPresent());
		history = List.of();
		write(row);
		looking.cancel();
		looking.ask();
	}

	/** Reads what happened to the selected materials. */
	private Optional<Work<?>> looking() {
		MaterialsStanding row = pane.isDisposed() ? null : table.selected().orElse(null);
		if (row == null) {
			return Optional.empty();
		}
		ConformityMaterials of = row.materials();
		return screen.open()
				.map(data -> Work
						.of(word("reading"),
								progress -> new ChangeMaterials().history(data.store(), of.modelId(), of.objectId()))
						.quietly().then(read -> {
							if (!pane.isDisposed() && screen.isOf(data)
									&& table.selected().filter(row::equals).isPresent()) {
								history = read.reversed();
								write(Optional.of(row));
							}
						}).otherwise(thrown -> screen.failed(data, thrown)));
	}

	private void write(Optional<MaterialsStanding> row) {
		details.clear();
		if (row.isEmpty()) {
			details.faint(rows != null && rows.all().isEmpty() ? word("empty.materials") : word("materials.select"));
			details.show();
			return;
		}
		MaterialsStanding each = row.get();
		details.strong(each.authority().isEmpty() ? each.name() : each.authority());
		details.faint(each.materials().objectId() + " · " + each.name());
		MaterialsWords.write(details, each.materials());
		if (!history.isEmpty()) {
			details.heading(word("history"));
			for (ChangeMaterials.Past past : history) {
				details.line(
						date(past.materials().changedOn()) + " · " + MaterialsWords.state(past.materials().state()));
				details.under(MaterialsWords.made(past.change()));
			}
		}
		details.show();
	}

	void setFocus() {
		table.control().setFocus();
	}
}
