// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.store.index.Result;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;

/** The Unified register: found as one types, filtered by column, one line for each object. */
public final class RegisterScreen extends ScreenPart implements RegisterModel.Watcher {

	private static final Texts WORDS = Language.words(RegisterScreen.class);
	/** A pause in typing after which is searched, in milliseconds. */
	private static final int PAUSE = 60;

	private final ExecutorService background = Executors
			.newSingleThreadExecutor(Thread.ofPlatform().name("register").daemon().factory());
	private RegisterModel model;
	private RegisterTable table;
	private Text search;
	private Label count;
	private Composite chips;
	private Button columns;
	private Properties asAtFirst;
	private DistributionBar distribution;

	@Override
	protected void create(Composite parent) {
		Display display = parent.getDisplay();
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
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(head);

		Label title = new Label(head, SWT.NONE);
		title.setText(WORDS.get("register"));
		title.setFont(Look.title());
		count = new Label(head, SWT.NONE);
		count.setForeground(Look.faint());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
		distribution = new DistributionBar(head);
		GridDataFactory.fillDefaults().hint(36 * Look.STEP, 3 * Look.STEP).align(SWT.END, SWT.CENTER)
				.applyTo(distribution);

		search = new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(WORDS.get("search"));
		Look.named(search, WORDS.get("search"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(search);
		Runnable find = () -> model.search(search.getText());
		search.addListener(SWT.Modify, event -> display.timerExec(PAUSE, find));
		search.addListener(SWT.DefaultSelection, event -> table.control().setFocus());
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.control().setFocus();
				table.select(0);
			}
		});
		Composite buttons = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(buttons);
		Button filter = button(buttons, "filter", "funnel");
		filter.addListener(SWT.Selection, event -> choose(filter));
		columns = button(buttons, "columns", "columns-3");
		columns.addListener(SWT.Selection, event -> chooseColumns());
		button(buttons, "export", "file-down").addListener(SWT.Selection, event -> export());

		chips = new Composite(head, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP;
		chips.setLayout(row);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(chips);

		table = new RegisterTable(all, model, this::openObject);
		NatTable control = table.control();
		GridDataFactory.fillDefaults().grab(true, true).applyTo(control);
		asAtFirst = table.arrangement();
		Arrangement arrangement = new Arrangement(InstanceScope.INSTANCE.getNode("org.etalon.ui.register"));
		arrangement.read().ifPresent(table::arrange);
		control.addListener(SWT.Dispose, event -> arrangement.write(table.arrangement()));
	}

	private static Button button(Composite parent, String word, String icon) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(WORDS.get(word));
		button.setImage(Look.icon(icon));
		return button;
	}

	/** Lets the user choose the columns in sight. */
	void chooseColumns() {
		Menu menu = new Menu(columns);
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
		menu.setLocation(columns.toDisplay(0, columns.getSize().y));
		menu.setVisible(true);
	}

	/** Writes what is seen into a file. */
	void export() {
		RegisterExport export = model.export().orElse(null);
		if (export == null) {
			tell(WORDS.get("export.wait"));
			return;
		}
		FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
		dialog.setText(WORDS.get("export.title"));
		dialog.setFileName("register-" + LocalDate.now(export.data().clock()) + ".xlsx");
		dialog.setFilterExtensions(new String[] { "*.xlsx", "*.csv", "*.json" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Path file = RegisterExport.named(Path.of(chosen));
		List<RegisterColumns.Column> seen = table.inSight();
		Work.of(WORDS.get("export.doing", file.getFileName().toString()), progress -> export.run(file, seen, progress))
				.then(rows -> tell(WORDS.get("export.done", number(rows), file.toString()))).start();
	}

	private void tell(String text) {
		if (!table.control().isDisposed()) {
			MessageDialog.open(MessageDialog.INFORMATION, getSite().getShell(), WORDS.get("register"), text, SWT.SHEET,
					WORDS.get("close"));
		}
	}

	private static String number(long count) {
		return NumberFormat.getIntegerInstance(Language.current()).format(count);
	}

	private void openObject(RegisterModel.Row row) {
		Screens.open(new ScreenInput("org.etalon.ui.register.object", row.object().id(), row.object().name()));
	}

	/** Lets the user choose the column to restrict. */
	private void choose(Button button) {
		Menu menu = new Menu(button);
		for (RegisterColumns.Column column : RegisterColumns.all()) {
			if (ConditionDialog.knows(column.field())) {
				MenuItem item = new MenuItem(menu, SWT.PUSH);
				item.setText(column.caption());
				item.addListener(SWT.Selection, event -> restrict(column));
			}
		}
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
	}

	private void restrict(RegisterColumns.Column column) {
		Condition now = model.conditions().stream().filter(each -> each.field().equals(column.field())).findFirst()
				.orElse(null);
		ConditionDialog dialog = new ConditionDialog(getSite().getShell(), column, now);
		if (dialog.open() == Window.OK) {
			if (dialog.condition().restricts()) {
				model.restrict(dialog.condition());
			} else {
				model.free(column.field());
			}
			showChips();
		}
	}

	private void showChips() {
		for (Control each : chips.getChildren()) {
			each.dispose();
		}
		List<Condition> conditions = model.conditions();
		for (Condition condition : conditions) {
			Button chip = new Button(chips, SWT.PUSH | SWT.FLAT);
			chip.setText(condition.text() + "  ✕");
			chip.setToolTipText(WORDS.get("chip.tip"));
			chip.addListener(SWT.Selection, event -> {
				model.free(condition.field());
				showChips();
			});
		}
		((GridData) chips.getLayoutData()).exclude = conditions.isEmpty();
		chips.setVisible(!conditions.isEmpty());
		chips.getParent().getParent().layout(true, true);
	}

	@Override
	public void opened() {
		model.show(data().orElse(null));
	}

	@Override
	public void changed() {
		model.show(data().orElse(null));
	}

	@Override
	public void found() {
		table.found();
		String number = number(model.count());
		count.setText(data().isEmpty() ? desk().failure().orElse(WORDS.get("opening"))
				: model.complete() ? WORDS.get("count", number) : WORDS.get("count.first", number));
		List<Result.Share> shares = model.shares();
		distribution.show(shares);
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
		search.setFocus();
	}

	@Override
	public void dispose() {
		background.shutdownNow();
		super.dispose();
	}
}
