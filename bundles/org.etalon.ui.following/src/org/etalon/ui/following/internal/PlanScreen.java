// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.plan;
import static org.etalon.ui.following.internal.FollowingWords.region;
import static org.etalon.ui.following.internal.FollowingWords.tone;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.StoredPlan;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Work;
import org.etalon.ui.following.internal.PlanFacts.Row;

/** The plan of a region for a model: its points, its authorities with their services, what can be done, what was. */
public final class PlanScreen extends ScreenPart {

	/** Id of the editor. */
	static final String ID = "org.etalon.ui.following.plan";

	private String model;
	private String subject;
	private Label service;
	private Label terms;
	private Badge state;
	private Composite buttons;
	private Notice notice;
	private Pane pane;
	private PointsStrip points;
	private ListTable<Row> table;
	private Prose details;
	private Button open;
	private Button conformity;
	private Button send;
	private PlanActions actions;
	private PlanFacts facts;
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		int slash = input().item().lastIndexOf('/');
		model = input().item().substring(0, slash);
		subject = input().item().substring(slash + 1);
		actions = new PlanActions(getSite().getShell(), this::done);
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 4)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(region(subject));
		title.setFont(Look.title());
		state = new Badge(head);
		buttons = new Composite(head, SWT.NONE);
		buttons.setLayout(Buttons.row(0, 0));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(buttons);
		service = new Label(head, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(service);
		terms = new Label(head, SWT.WRAP);
		Look.faint(terms);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(terms);
		notice = new Notice(all, word("close"));
		pane = new Pane(all, "calendar-check");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		content(pane.content());
		all.addListener(SWT.Dispose, event -> reading.cancel());
	}

	private void content(Composite area) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		points = new PointsStrip(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(points);
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = new ListTable<>(sash, word("page.authorities"), columns(), Row::key, this::open);
		Composite right = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
		details = new Prose(right, word("details"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(details.control());
		Composite row = new Composite(right, SWT.NONE);
		row.setLayout(Buttons.row(2 * Look.STEP, Look.STEP));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		open = button(row, "open", "file-text", () -> table.selected().ifPresent(this::open));
		conformity = button(row, "conformity", "list-checks",
				() -> table.selected().filter(each -> each.service() != null).ifPresent(
						each -> ConformityScreen.show(model, each.service().objectId(), each.authority().name())));
		send = button(row, "send", "upload",
				() -> data().ifPresent(data -> table.selected().filter(each -> each.service() != null)
						.ifPresent(each -> new MaterialsActions(getSite().getShell(), this::done).send(data, model,
								each.service().objectId(), each.authority().name()))));
		table.onSelection(this::show);
		sash.setWeights(68, 32);
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	private static List<ListTable.Column<Row>> columns() {
		List<ListTable.Column<Row>> columns = new ArrayList<>();
		columns.add(ListTable.Column
				.<Row, Integer>of(word("column.point"), 14 * Look.STEP,
						row -> row.authority().percent() == null ? word("row.unplanned")
								: row.authority().percent() + " %",
						row -> row.authority().percent())
				.toned(row -> row.authority().percent() == null ? Tone.BAD : null));
		columns.add(ListTable.Column.of(word("column.authority"), 0, row -> row.authority().name()));
		columns.add(
				ListTable.Column
						.<Row, LocalDate>of(word("column.until"), 13 * Look.STEP,
								row -> (row.authority().late() ? "! " : "") + date(row.authority().endsOn()),
								row -> row.authority().endsOn())
						.toned(row -> row.authority().late() ? Tone.BAD : null));
		columns.add(ListTable.Column
				.<Row, LocalDate>of(word("column.completed"), 14 * Look.STEP,
						row -> (row.authority().completedOn() == null ? "" : "✓ ")
								+ date(row.authority().completedOn()),
						row -> row.authority().completedOn())
				.toned(row -> row.authority().completedOn() == null ? null : Tone.GOOD));
		columns.add(ListTable.Column
				.<Row>of(word("column.materials"), 19 * Look.STEP, row -> MaterialsWords.state(row.materials()))
				.toned(row -> MaterialsWords.tone(row.materials())));
		columns.add(ListTable.Column.of(word("column.responsible"), 26 * Look.STEP,
				row -> row.authority().responsible().isEmpty() ? "–" : row.authority().responsible()));
		return columns;
	}

	private void open(Row row) {
		if (row.service() != null) {
			FollowingScreen.object(row.service().objectId(), row.service().name());
		}
	}

	private void done(Tone tone, String text) {
		desk().refresh();
		if (!pane.isDisposed()) {
			notice.show(tone, text);
		}
	}

	@Override
	public void opened() {
		facts = null;
		if (data().isPresent()) {
			changed();
		} else {
			reading.cancel();
			pane.blank(desk().failure().orElse(word("opening")));
		}
	}

	@Override
	public void changed() {
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		return pane.isDisposed() ? Optional.empty()
				: data().map(
						data -> Work.of(word("reading"), progress -> PlanFacts.read(data, model, subject, data.today()))
								.quietly().then(read -> take(data, read)).otherwise(thrown -> failed(data, thrown)));
	}

	private void failed(Data of, Throwable thrown) {
		if (shows(of)) {
			pane.blank(Failures.text(thrown));
		}
	}

	private void take(Data of, PlanFacts read) {
		if (!shows(of)) {
			return;
		}
		facts = read;
		StoredPlan stored = read.region().plan();
		service.setText(read.region().service().replace("&", "&&"));
		State now = stored == null ? null : stored.record().state();
		state.show(plan(now), tone(now));
		terms.setText(terms(read));
		actions(stored);
		points.show(read.region().whole().points());
		table.show(read.rows());
		if (read.rows().isEmpty()) {
			pane.blank(word("empty.region"));
		} else {
			reveal(pane);
		}
		details();
		pane.getParent().layout(true, true);
	}

	private static String terms(PlanFacts read) {
		List<String> said = new ArrayList<>();
		if (read.region().whole().percent() != null) {
			said.add(word("cell.share", number(read.region().whole().certified()),
					number(read.region().whole().authorities()), number(read.region().whole().percent())));
		}
		said.addAll(FollowingWords.lateness(read.region().whole()));
		StoredPlan stored = read.region().plan();
		if (stored != null && stored.record().approvedOn() != null) {
			said.add(word("plan.approved", date(stored.record().approvedOn())));
		}
		return String.join(" · ", said);
	}

	/** Offers what the state of the plan allows. */
	private void actions(StoredPlan stored) {
		for (Control each : buttons.getChildren()) {
			each.dispose();
		}
		if (stored == null || stored.record().state() == State.DRAFTING) {
			button(buttons, stored == null ? "plan.draft" : "plan.draft.again", "plus",
					() -> data().ifPresent(data -> actions.draft(data, model, subject)));
			button(buttons, stored == null ? "plan.take" : "plan.replace", "upload",
					() -> data().ifPresent(data -> actions.set(data, model, subject)));
		}
		if (stored != null) {
			for (Event event : stored.possible()) {
				button(buttons, "move." + event, icon(event),
						() -> data().ifPresent(data -> actions.move(data, stored, event)));
			}
			button(buttons, "plan.document", "file-text",
					() -> data().ifPresent(data -> actions.document(data, stored, facts.on())));
			button(buttons, "plan.save", "file-down",
					() -> data().ifPresent(data -> actions.save(data, stored, facts.on())));
		}
		((GridData) buttons.getLayoutData()).exclude = buttons.getChildren().length == 0;
	}

	private static String icon(Event event) {
		return switch (event) {
		case RETURN -> "undo-2";
		case START -> "play";
		case SUBMIT -> "upload";
		default -> "circle-check";
		};
	}

	private void show(Optional<Row> row) {
		boolean there = row.filter(each -> each.service() != null).isPresent();
		open.setEnabled(there);
		conformity.setEnabled(there);
		send.setEnabled(there
				&& row.filter(each -> each.materials() == null || each.materials() == State.RETURNED).isPresent());
		details();
	}

	private void details() {
		if (facts == null) {
			return;
		}
		details.clear();
		table.selected().ifPresent(this::write);
		StoredPlan stored = facts.region().plan();
		if (stored != null && stored.record().reasons() != null) {
			details.heading(word("plan.returned"));
			FollowingWords.reasons(stored.record().reasons()).forEach(each -> details.line("!", each, Tone.BAD));
		}
		if (stored == null) {
			details.heading(word("plan.none")).line(word("plan.none.what"));
		}
		if (!facts.history().isEmpty()) {
			details.heading(word("history"));
			for (ChangePlan.Past each : facts.history()) {
				details.line(date(each.record().changedOn()) + " · "
						+ each.record().state().caption().in(Language.current()));
				details.under(MaterialsWords.made(each.change()));
			}
		}
		details.show();
	}

	private void write(Row row) {
		details.strong(row.authority().name());
		if (row.authority().percent() == null) {
			details.line("!", word("row.unplanned.what"), Tone.BAD);
		} else {
			details.fact(word("column.point"), row.authority().percent() + " %");
			details.fact(word("column.until"), date(row.authority().endsOn()));
			details.fact(word("column.responsible"), row.authority().responsible());
		}
		if (row.service() == null) {
			details.line("?", word("row.noService"), Tone.FAIR);
			return;
		}
		details.fact(word("column.object"), row.service().objectId() + " · " + row.service().name());
		if (row.service().materials() == null) {
			details.faint(word("materials.none"));
		} else {
			MaterialsWords.write(details, row.service().materials());
		}
	}

	@Override
	public void setFocus() {
		table.control().setFocus();
	}
}
