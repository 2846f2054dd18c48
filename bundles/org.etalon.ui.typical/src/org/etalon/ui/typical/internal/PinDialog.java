// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.model.base.Identified;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Criteria of the reference sheets and typical errors, found as one types, to be pinned to steps. */
final class PinDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(PinDialog.class);
	private static final int WIDE = 84 * Look.STEP;

	private final Pins pins;
	private final List<Identified> things;
	private Text search;
	private Table table;

	PinDialog(Shell parent, TypicalServiceModel model, List<Step> steps) {
		super(parent, 1, WIDE, WORDS.get("pin.title"), WORDS.get("pin.title"),
				steps.size() == 1 ? WORDS.get("pin.one", String.valueOf(steps.getFirst().getAction()))
						: WORDS.get("pin.several", String.valueOf(steps.size())));
		pins = new Pins(steps, WORDS);
		things = new ArrayList<>(ErrorsOutline.criteria(model));
		things.addAll(model.getTypicalErrors());
	}

	/** Whether the user wants it. */
	boolean agreed() {
		return open() == Window.OK;
	}

	/** What was chosen, as one edit. */
	Edit edit() {
		return pins.edit();
	}

	@Override
	protected void fill(Composite area) {
		search = Look.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WORDS.get("pin.search"));
		search.setMessage(WORDS.get("pin.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		table = Look.named(new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL),
				WORDS.get("pin.title"));
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, 46 * Look.STEP).applyTo(table);
		TableColumn column = new TableColumn(table, SWT.NONE);
		table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
		search.addListener(SWT.Modify, event -> show());
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
				table.setFocus();
				table.setSelection(0);
				event.doit = false;
			}
		});
		table.addListener(SWT.Selection, this::checked);
		show();
		search.setFocus();
	}

	private void checked(Event event) {
		if (event.detail == SWT.CHECK) {
			TableItem item = (TableItem) event.item;
			pins.pin((Identified) item.getData(), item.getChecked());
		}
	}

	private void show() {
		table.removeAll();
		String sought = search.getText().strip().toLowerCase(Locale.ROOT);
		for (Identified each : things) {
			String text = (each instanceof TypicalError ? WORDS.get("pin.error") : WORDS.get("pin.criterion")) + " "
					+ String.valueOf(each.label()).replaceAll("\\s+", " ");
			if (text.toLowerCase(Locale.ROOT).contains(sought)) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(text);
				item.setData(each);
				item.setChecked(pins.isPinned(each));
			}
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("pin.do"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}

	/** Whether there is anything to pin. */
	boolean isEmpty() {
		return things.isEmpty();
	}
}
