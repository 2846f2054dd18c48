// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** The list of everything that can be called, over the window: one types a word of the name and presses Enter. */
final class Palette {

	private static final Texts WORDS = Language.words(Palette.class);
	private static final int WIDTH = 76 * Look.STEP;
	private static final int HEIGHT = 52 * Look.STEP;
	private static final int SIDE = 24 * Look.STEP;

	private final PaletteModel model;
	private final Shell shell;
	private final Text typed;
	private final Table table;
	private final Label none;
	private List<PaletteModel.Entry> found = List.of();

	Palette(Shell over, PaletteModel model) {
		this.model = model;
		shell = new Shell(over, SWT.NO_TRIM);
		shell.setText(WORDS.get("palette"));
		GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
		Composite all = new Composite(shell, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(all);
		GridLayoutFactory.fillDefaults().margins(Look.STEP, Look.STEP).spacing(0, Look.STEP).applyTo(all);
		typed = Look.named(new Text(all, SWT.SEARCH | SWT.ICON_SEARCH), WORDS.get("palette"));
		typed.setMessage(WORDS.get("palette.hint"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
		none = new Label(all, SWT.WRAP);
		none.setText(WORDS.get("palette.none"));
		none.setForeground(Look.faint());
		GridDataFactory.fillDefaults().indent(Look.STEP, 0).grab(true, false).exclude(true).applyTo(none);
		table = Look.named(new Table(all, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), WORDS.get("palette.found"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		TableColumn name = new TableColumn(table, SWT.LEFT);
		name.setWidth(WIDTH - SIDE - 4 * Look.STEP);
		TableColumn side = new TableColumn(table, SWT.RIGHT);
		side.setWidth(SIDE);
		shell.addListener(SWT.Paint, event -> {
			event.gc.setForeground(Look.faint());
			Rectangle area = shell.getClientArea();
			event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
		});
		shell.addListener(SWT.Deactivate, event -> shell.getDisplay().asyncExec(this::close));
		shell.addListener(SWT.Traverse, event -> {
			if (event.detail == SWT.TRAVERSE_ESCAPE) {
				event.doit = false;
				close();
			}
		});
		typed.addListener(SWT.Modify, event -> show());
		typed.addListener(SWT.KeyDown, this::key);
		typed.addListener(SWT.DefaultSelection, event -> call());
		table.addListener(SWT.DefaultSelection, event -> call());
		table.addListener(SWT.MouseUp, event -> call());
		show();
		Rectangle window = over.getBounds();
		shell.setBounds(window.x + (window.width - WIDTH) / 2, window.y + 8 * Look.STEP, WIDTH,
				Math.min(HEIGHT, window.height - 12 * Look.STEP));
	}

	void open() {
		shell.open();
		typed.setFocus();
	}

	private void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
		}
	}

	private void show() {
		found = model.find(typed.getText());
		table.setRedraw(false);
		table.removeAll();
		for (PaletteModel.Entry entry : found) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(0, entry.name());
			item.setText(1, entry.key().isEmpty() ? entry.kind() : entry.key());
			item.setForeground(1, Look.faint());
			if (!entry.icon().isEmpty()) {
				item.setImage(0, Look.icon(entry.icon()));
			}
		}
		table.setSelection(0);
		table.setRedraw(true);
		((GridData) none.getLayoutData()).exclude = !found.isEmpty();
		none.setVisible(found.isEmpty());
		none.getParent().layout();
	}

	private void key(Event event) {
		int now = table.getSelectionIndex();
		int next = switch (event.keyCode) {
		case SWT.ARROW_DOWN -> now + 1;
		case SWT.ARROW_UP -> now - 1;
		case SWT.PAGE_DOWN -> now + 10;
		case SWT.PAGE_UP -> now - 10;
		default -> now;
		};
		if (next != now && !found.isEmpty()) {
			table.setSelection(Math.clamp(next, 0, found.size() - 1));
			table.showSelection();
			event.doit = false;
		}
	}

	private void call() {
		int chosen = table.getSelectionIndex();
		if (chosen >= 0 && chosen < found.size()) {
			Runnable run = found.get(chosen).run();
			close();
			run.run();
		}
	}
}
