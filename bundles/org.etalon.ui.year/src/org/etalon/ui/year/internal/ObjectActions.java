// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.year.internal.YearWords.word;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;

/** What can be done with the selected object: buttons beside it, and the menu of its row. */
final class ObjectActions {

	private final Button open;
	private final Button write;

	<T> ObjectActions(Composite parent, ListTable<T> table, Consumer<T> open, Runnable write) {
		Composite buttons = new Composite(parent, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 2 * Look.STEP;
		row.spacing = Look.STEP;
		buttons.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		Runnable opening = () -> table.selected().ifPresent(open);
		this.write = Look.button(buttons, word("yearlist.write"), "pencil", write);
		this.open = Look.button(buttons, word("open"), "file-text", opening);
		Menu menu = new Menu(table.control());
		item(menu, "yearlist.write", write);
		item(menu, "open", opening);
		menu.addListener(SWT.Show, event -> {
			for (MenuItem each : menu.getItems()) {
				each.setEnabled(table.selected().isPresent());
			}
		});
		table.control().setMenu(menu);
	}

	private static void item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(word(key));
		item.addListener(SWT.Selection, event -> action.run());
	}

	/** Whether there is an object to do something with. */
	void enable(boolean there) {
		open.setEnabled(there);
		write.setEnabled(there);
	}
}
