// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.AsOf;
import org.etalon.operations.register.EditObjects;
import org.etalon.operations.register.FieldCondition;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.operations.register.ShowObject;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;
import org.etalon.ui.register.internal.FoundObjects.Stretch;
import org.osgi.service.prefs.Preferences;

/** The Unified register: found as one types, filtered by column, one line for each object. */
public final class RegisterScreen extends ScreenPart implements RegisterModel.Watcher, RegisterTable.Actions,
		RegisterEditing.Watcher, DayField.Listener, SavedFilterMenu.Listener {

	private static final Texts WORDS = Language.words(RegisterScreen.class);
	/** A pause in typing after which is searched, in milliseconds. */
	private static final int PAUSE = 60;

	private final ExecutorService background = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().name("register").daemon().factory());
	private final Edits edits = new Edits();
	private RegisterModel model;
	private RegisterTable table;
	private RegisterEditing editing;
	private Text search;
	private DayField day;
	private Label count;
	private FilterBar filters;
	private SavedFilterMenu saved;
	private Button star;
	private Button filter;
	private Button columns;
	private Properties asAtFirst;
	private DistributionBar distribution;
	private Strip past;
	private Strip selection;
	private Button alike;
	private Button copy;
	private Notice notice;
	private Action undo;
	private Action redo;

	@Override
	protected void create(Composite parent) {
		Display display = parent.getDisplay();
		RegisterModel before = model;
		model = new RegisterModel(background, runnable -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!parent.isDisposed()) {
						runnable.run();
					}
				});
			}
		}, this);
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		head(all);
		past = new Strip(all, Tone.FAIR, 1);
		past.button(WORDS.get("past.now"), "undo-2", day::clear);
		notice = new Notice(all, WORDS.get("close"));
		table = new RegisterTable(all, model, this);
		NatTable control = table.control();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
		selection = new Strip(all, Tone.ACCENT, 3);
		alike = selection.button(WORDS.get("alike"), "pencil", this::editAlike);
		copy = selection.button(WORDS.get("copy"), "copy", this::copy);
		selection.button(WORDS.get("export.selected"), "file-down", this::export);
		editing = new RegisterEditing(desk(), control, edits, this);
		asAtFirst = table.arrangement();
		Preferences preferences = InstanceScope.INSTANCE.getNode("org.etalon.ui.register");
		Arrangement arrangement = new Arrangement(preferences);
		arrangement.read().ifPresent(table::arrange);
		RememberedFilter remembered = new RememberedFilter(preferences);
		if (before == null) {
			remembered.restore(model);
		} else { // the same in another theme
			model.sort(before.sort(), before.descending());
			model.filter(before.filter());
			search.setText(before.filter().words());
			day.show(before.day());
			chosen(before.day());
		}
		filters.show();
		control.addListener(SWT.Dispose, event -> {
			arrangement.write(table.arrangement());
			remembered.keep(model.filter());
		});
		undo = action(WORDS.get("undo"), editing::undo);
		redo = action(WORDS.get("redo"), editing::redo);
		undoBy(undo, redo);
	}

	private void head(Composite all) {
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, Look.STEP)
				.applyTo(head);
		heading(head);
		Composite row = row(head, 2);
		search(row);
		buttons(row);
		filters = new FilterBar(head, model, this::restrict);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(filters);
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(2 * Look.STEP, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private void heading(Composite parent) {
		Composite row = row(parent, 3);
		Label title = new Label(row, SWT.NONE);
		title.setText(WORDS.get("register"));
		title.setFont(Look.title());
		count = new Label(row, SWT.NONE);
		count.setForeground(Look.faint());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
		distribution = new DistributionBar(row);
		GridDataFactory.fillDefaults().hint(46 * Look.STEP, SWT.DEFAULT).align(SWT.END, SWT.CENTER)
				.applyTo(distribution);
	}

	private void search(Composite parent) {
		search = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(WORDS.get("search"));
		Look.named(search, WORDS.get("search"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
		Runnable find = () -> {
			if (!search.isDisposed()) {
				model.search(search.getText());
			}
		};
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		search.addListener(SWT.DefaultSelection, event -> table.control().setFocus());
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.control().setFocus();
				table.select(0);
			}
		});
	}

	/** Behind the field that has the focus at first, so that the Tab key comes to all of them. */
	private void buttons(Composite parent) {
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		day = new DayField(buttons, () -> data().map(Data::today), this);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(day);
		filter = button(buttons, "filter", "funnel");
		filter.addListener(SWT.Selection, event -> chooseFilter());
		star = button(buttons, "saved", "star");
		star.setEnabled(false); // they are in the database
		saved = new SavedFilterMenu(star, this::data, model::filter, this);
		star.addListener(SWT.Selection, event -> saved.open());
		columns = button(buttons, "columns", "columns-3");
		columns.addListener(SWT.Selection, event -> chooseColumns());
		button(buttons, "export", "file-down").addListener(SWT.Selection, event -> export());
	}

	private static Button button(Composite parent, String word, String icon) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(WORDS.get(word));
		button.setImage(Look.icon(icon));
		return button;
	}

	/** Lets the user choose the columns in sight. */
	void chooseColumns() {
		Menu menu = menu(columns);
		List<RegisterColumns.Column> seen = table.inSight();
		for (RegisterColumns.Column column : RegisterColumns.all()) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(column.caption());
			item.setSelection(seen.contains(column));
			item.setEnabled(seen.size() > 1 || !item.getSelection());
			item.addListener(SWT.Selection, event -> table.show(column, item.getSelection()));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		MenuItem reset = new MenuItem(menu, SWT.PUSH);
		reset.setText(WORDS.get("columns.reset"));
		reset.addListener(SWT.Selection, event -> table.arrange(asAtFirst));
		open(menu, columns);
	}

	/** The menu of a button, empty. */
	static Menu menu(Button button) {
		if (button.getMenu() != null) {
			button.getMenu().dispose();
		}
		Menu menu = new Menu(button);
		button.setMenu(menu);
		return menu;
	}

	/** Opens a menu under its button. */
	static void open(Menu menu, Button button) {
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	/** Writes what is found, or what is selected of it, into a file. */
	void export() {
		FoundObjects objects = model.objects().orElse(null);
		if (objects == null) {
			notice.show(Tone.PLAIN, WORDS.get("export.wait"));
			return;
		}
		List<Stretch> selected = table.selection();
		List<RegisterColumns.Column> seen = table.inSight();
		ExportDialog dialog = new ExportDialog(getSite().getShell(), objects.result().count(),
				selected.stream().mapToLong(Stretch::size).sum(), seen, Path.of(System.getProperty("user.home"))
						.resolve("register-" + LocalDate.now(objects.data().clock()) + ".xlsx"));
		if (dialog.open() != Window.OK) {
			return;
		}
		Path file = dialog.file();
		RegisterExport export = dialog.selection() ? new RegisterExport(objects, selected)
				: RegisterExport.all(objects);
		Work.of(WORDS.get("export.doing", file.getFileName().toString()),
				progress -> export.run(file, dialog.columns(), progress))
				.then(rows -> tell(Tone.GOOD, WORDS.get("export.done", Language.number(rows), file.toString())))
				.start();
	}

	@Override
	public void quiet() {
		if (!notice.isDisposed()) {
			notice.hide();
		}
	}

	@Override
	public void tell(Tone tone, String text) {
		if (!notice.isDisposed()) {
			notice.show(tone, text);
		}
	}

	@Override
	public void open(RegisterModel.Row row) {
		LocalDate of = model.day();
		if (of == null) {
			Screens.open(new ScreenInput("org.etalon.ui.register.object", row.object().id(), row.object().name()));
			return;
		}
		data().ifPresent(data -> Work.of(WORDS.get("reading"), progress -> past(data, row.object().id(), of)).quietly()
				.then(object -> {
					if (shows(data)) {
						new PastObjectDialog(getSite().getShell(), object, of, data.clock().getZone()).open();
					}
				}).start());
	}

	private static PastObjectDialog.PastObject past(Data data, String id, LocalDate day) throws StoreException {
		ZoneId zone = data.clock().getZone();
		ShowObject.Known then = new ShowObject().run(data.store(), id, new AsOf(day, null), zone);
		try {
			return new PastObjectDialog.PastObject(then, new ShowObject().run(data.store(), id, AsOf.NOW, zone));
		} catch (RefusedException e) {
			return new PastObjectDialog.PastObject(then, null); // it was removed since
		}
	}

	@Override
	public boolean edit(RegisterTable.Cell cell) {
		return model.day() == null && editing.edit(cell);
	}

	/** Edits one field of the selected objects alike. */
	void editAlike() {
		FoundObjects objects = model.objects().orElse(null);
		if (objects != null && model.day() == null) {
			editing.alike(objects.ids(table.selection(), EditObjects.MOST + 1));
		}
	}

	@Override
	public void copy() {
		FoundObjects objects = model.objects().orElse(null);
		List<Stretch> rows = table.selection();
		if (objects == null || rows.isEmpty()) {
			return;
		}
		List<RegisterColumns.Column> seen = table.inSight();
		Work.of(WORDS.get("copy"),
				progress -> RegisterColumns.lines(seen, objects.rows(objects.ids(rows, EditObjects.MOST))))
				.then(text -> {
					if (!table.control().isDisposed()) {
						Clipboard clipboard = new Clipboard(table.control().getDisplay());
						clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
						clipboard.dispose();
						tell(Tone.GOOD, WORDS.get("copy.done", Language.number(text.lines().count())));
					}
				}).start();
	}

	@Override
	public void selected() {
		long rows = table.selection().stream().mapToLong(Stretch::size).sum();
		boolean many = rows > EditObjects.MOST;
		alike.setEnabled(!many && model.day() == null && model.complete());
		copy.setEnabled(!many && model.complete());
		selection.say(rows < 2 ? null
				: many ? WORDS.get("selected.many", Language.number(rows), Language.number(EditObjects.MOST))
						: WORDS.get("selected", Language.number(rows)));
	}

	@Override
	public void updated() {
		offer(undo, WORDS.get("undo"), editing.edits().undoes());
		offer(redo, WORDS.get("redo"), editing.edits().redoes());
	}

	/** Lets the user choose the column to restrict. */
	void chooseFilter() {
		Menu menu = menu(filter);
		for (RegisterColumns.Column column : RegisterColumns.all()) {
			if (ConditionDialog.knows(RegisterColumns.asked(column))) {
				MenuItem item = new MenuItem(menu, SWT.PUSH);
				item.setText(column.caption());
				item.addListener(SWT.Selection, event -> restrict(column));
			}
		}
		open(menu, filter);
	}

	/** Opens the saved filters. */
	void chooseSaved() {
		saved.open();
	}

	@Override
	public void chosen(RegisterFilter chosen) {
		search.setText(chosen.words());
		model.filter(chosen);
		filters.show();
	}

	@Override
	public void done(String what) {
		tell(Tone.GOOD, what);
	}

	private void restrict(FieldCondition condition) {
		RegisterColumns.all().stream().filter(each -> RegisterColumns.asked(each).equals(condition.field())).findFirst()
				.ifPresent(this::restrict);
	}

	private void restrict(RegisterColumns.Column column) {
		FieldCondition now = model.filter().conditions().stream()
				.filter(each -> each.field().equals(RegisterColumns.asked(column))).findFirst().orElse(null);
		ConditionDialog dialog = new ConditionDialog(getSite().getShell(), column, now);
		if (dialog.open() == Window.OK && dialog.condition() != null) { // null if the whole window was closed
			if (dialog.condition().restricts()) {
				model.restrict(dialog.condition());
			} else {
				model.free(RegisterColumns.asked(column));
			}
			filters.show();
		}
	}

	@Override
	public void chosen(LocalDate of) {
		if (!Objects.equals(of, model.day())) {
			notice.hide(); // it told of another day
		}
		model.asOf(of);
		past.say(of == null ? null : WORDS.get("past", new OutcomeText(Language.current()).date(of)));
	}

	@Override
	public void wrong(String why) {
		tell(Tone.BAD, why);
	}

	@Override
	public void opened() {
		star.setEnabled(data().isPresent());
		editing.opened();
		model.show(data().orElse(null));
	}

	@Override
	public void changed() {
		model.show(data().orElse(null));
	}

	@Override
	public void found(boolean anew) {
		table.found(anew);
		String number = Language.number(model.count());
		count.setText(data().isEmpty() ? desk().failure().orElse(WORDS.get("opening"))
				: model.complete() ? Language.count(WORDS, "count", model.count())
						: model.day() == null ? WORDS.get("count.first", number) : WORDS.get("past.reading"));
		distribution.show(model.shares());
		selected();
	}

	@Override
	public void loaded() {
		table.loaded();
	}

	@Override
	public void failed(Throwable why) {
		Failures.show(why);
	}

	@Override
	public void setFocus() {
		if (!table.control().isFocusControl()) { // who works in the table and comes back goes on there
			search.setFocus();
		}
	}

	@Override
	public void dispose() {
		background.shutdownNow();
		super.dispose();
	}
}
