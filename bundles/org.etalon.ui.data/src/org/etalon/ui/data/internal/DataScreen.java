// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.exchange.Texts;
import org.etalon.store.Stores;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Work;

/** Which database is open, what comes in and goes out, and the backups. */
public final class DataScreen extends ScreenPart {

	private static final Texts WORDS = Language.words(DataScreen.class);
	/** Backups that are seen without scrolling. */
	private static final int MOST = 8;

	private final List<ActionRow> ofOpen = new ArrayList<>();
	private DataModel model;
	private ScrolledComposite scroll;
	private Composite all;
	private Composite facts;
	private ActionRow first;
	private Label failure;
	private Table kept;
	private Label keptNote;
	private Button restore;
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		model = new DataModel(WORDS, ZoneId.systemDefault());
		DataActions actions = new DataActions(getSite().getShell(), desk());
		scroll = Look.chrome(new ScrolledComposite(parent, SWT.V_SCROLL));
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		scroll.addListener(SWT.Resize, event -> fit());
		all = Look.chrome(new Composite(scroll, SWT.NONE));
		scroll.setContent(all);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(3 * Look.STEP, 2 * Look.STEP).applyTo(all);
		Label title = new Label(all, SWT.NONE);
		title.setText(WORDS.get("data"));
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().span(2, 1).indent(Look.STEP, 0).applyTo(title);
		failure = new Label(all, SWT.WRAP);
		failure.setForeground(Look.color(Tone.BAD));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(Look.STEP, 0).exclude(true).applyTo(failure);

		ofOpen.clear(); // those in the colours of another theme are gone
		Composite left = column(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
		heading(left, "group.lists");
		first = ofOpen(row(left, "import", "import", "Ctrl+I", actions::importList));
		ofOpen(row(left, "file-down", "export", "Ctrl+Shift+X", actions::export));
		heading(left, "group.safety");
		ofOpen(row(left, "archive", "backup", "Ctrl+Shift+B", actions::backup));
		row(left, "archive-restore", "restore", "Ctrl+Shift+R", () -> actions.restore(null));
		ofOpen(row(left, "shield-check", "verify", "Ctrl+Shift+V", actions::verify));
		heading(left, "group.places");
		row(left, "folder-open", "open", "Ctrl+O", actions::openOther);
		row(left, "server", "connect", "Ctrl+Shift+D", actions::connect);

		Composite right = column(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
		heading(right, "group.facts");
		facts = new Composite(right, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, Look.STEP - 2).applyTo(facts);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
		heading(right, "group.kept");
		keptNote = new Label(right, SWT.WRAP);
		Look.faint(keptNote);
		GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(keptNote);
		createKept(right, actions);
	}

	private void createKept(Composite parent, DataActions actions) {
		kept = Look.named(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), WORDS.get("group.kept"));
		Look.captions(Look.flat(kept));
		for (String each : new String[] { "kept.at", "kept.kind", "kept.size" }) {
			TableColumn column = new TableColumn(kept, each.equals("kept.size") ? SWT.RIGHT : SWT.NONE);
			column.setText(WORDS.get(each));
			column.setWidth((each.equals("kept.kind") ? 22 : each.equals("kept.at") ? 18 : 11) * Look.STEP);
		}
		GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, 14 * Look.STEP).applyTo(kept);
		restore = new Button(parent, SWT.PUSH);
		restore.setText(WORDS.get("kept.restore"));
		restore.setImage(Look.icon("archive-restore"));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, Look.STEP).applyTo(restore);
		Runnable chosen = () -> {
			TableItem[] items = kept.getSelection();
			if (items.length > 0) {
				actions.restore(((Stores.Kept) items[0].getData()).file());
			}
		};
		kept.addListener(SWT.Selection, event -> restore.setEnabled(kept.getSelectionIndex() >= 0));
		kept.addListener(SWT.DefaultSelection, event -> chosen.run());
		restore.addListener(SWT.Selection, event -> chosen.run());
	}

	private static Composite column(Composite parent) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(Look.STEP, 0).spacing(0, Look.STEP / 2).applyTo(column);
		return column;
	}

	private static void heading(Composite parent, String key) {
		Label heading = new Label(parent, SWT.NONE);
		heading.setText(WORDS.get(key));
		heading.setFont(Look.heading());
		GridDataFactory.fillDefaults().indent(0, parent.getChildren().length == 1 ? 0 : 2 * Look.STEP)
				.hint(SWT.DEFAULT, SWT.DEFAULT).applyTo(heading);
	}

	private static ActionRow row(Composite parent, String icon, String key, String sequence, Runnable action) {
		ActionRow row = new ActionRow(parent, icon, WORDS.get("do." + key), WORDS.get("do." + key + ".note"), sequence,
				action);
		GridDataFactory.fillDefaults().grab(true, false).indent(-Look.STEP, 0).applyTo(row);
		return row;
	}

	/** A row that needs an open database. */
	private ActionRow ofOpen(ActionRow row) {
		ofOpen.add(row);
		return row;
	}

	@Override
	public void opened() {
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		Data current = data().orElse(null);
		ofOpen.forEach(each -> each.setEnabled(current != null));
		String why = current == null ? desk().failure().orElse(null) : null;
		failure.setText(why == null ? "" : "! " + why);
		((GridData) failure.getLayoutData()).exclude = why == null;
		failure.setVisible(why != null);
		Stores.Location location = desk().location().orElse(null);
		if (location == null) {
			return;
		}
		if (current == null) {
			show(Map.of(WORDS.get("fact.location"), location.toString()));
			fit();
		}
		reading.ask();
	}

	private Optional<Work<?>> reading() {
		Stores stores = getSite().getService(Stores.class);
		return desk().location()
				.map(location -> data().isPresent() ? facts(data().get(), stores, location)
						: Work.of(WORDS.get("reading"), progress -> stores.kept(location)).quietly()
								.then(found -> done(location, () -> show(found, location))).otherwise(this::failed));
	}

	private Work<?> facts(Data current, Stores stores, Stores.Location location) {
		return Work.of(WORDS.get("reading"), progress -> DataFacts.read(current.store(), stores, location)).quietly()
				.then(found -> done(location, () -> {
					show(model.lines(found));
					show(found.kept(), location);
				})).otherwise(this::failed);
	}

	private void failed(Throwable thrown) {
		if (!all.isDisposed() && data().isPresent()) { // else it was let go while it was read
			Failures.show(thrown);
		}
	}

	private void done(Stores.Location read, Runnable show) {
		if (!all.isDisposed() && desk().location().filter(read::equals).isPresent()) {
			show.run();
			fit();
		}
	}

	/** In large letters, or a low window, there is more than the window shows. */
	private void fit() {
		scroll.setMinHeight(all.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
		all.layout(true, true);
	}

	private void show(Map<String, String> lines) {
		for (Control each : facts.getChildren()) {
			each.dispose();
		}
		lines.forEach((caption, value) -> {
			Label name = new Label(facts, SWT.NONE);
			name.setText(caption);
			Look.faint(name);
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
			Label text = new Label(facts, SWT.WRAP);
			text.setText(value);
			GridDataFactory.fillDefaults().grab(true, false).hint(28 * Look.STEP, SWT.DEFAULT).applyTo(text);
		});
	}

	private void show(List<Stores.Kept> backups, Stores.Location location) {
		boolean server = location.address().startsWith("jdbc:");
		keptNote.setText(WORDS.get(server ? "kept.server" : backups.isEmpty() ? "kept.none" : "kept.note"));
		kept.removeAll();
		for (Stores.Kept each : backups) {
			TableItem item = new TableItem(kept, SWT.NONE);
			item.setText(new String[] { model.moment(each.at()), model.kind(each), model.size(each.bytes()) });
			item.setData(each);
		}
		boolean any = !backups.isEmpty();
		for (Control each : new Control[] { kept, restore }) {
			((GridData) each.getLayoutData()).exclude = !any;
			each.setVisible(any);
		}
		((GridData) kept.getLayoutData()).heightHint = kept.getHeaderHeight()
				+ Math.min(MOST, backups.size()) * kept.getItemHeight() + Look.STEP;
		restore.setEnabled(false);
	}

	@Override
	public void setFocus() {
		first.setFocus();
	}

	@Override
	public void dispose() {
		reading.cancel();
		super.dispose();
	}
}
