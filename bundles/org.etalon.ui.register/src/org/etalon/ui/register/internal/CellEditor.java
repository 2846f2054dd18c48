// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.ILayerListener;
import org.eclipse.nebula.widgets.nattable.viewport.event.ScrollEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/**
 * Edits one cell where it stands: Enter, a choice, or leaving it keeps what was typed, Escape drops it. What means
 * nothing for the field is not kept, and stays there to be corrected.
 */
final class CellEditor {

	private final NatTable table;
	private final Control control;
	private final ILayerListener scrolled = event -> {
		if (event instanceof ScrollEvent) {
			close();
		}
	};
	private boolean open = true;

	private CellEditor(NatTable table, Control control) {
		this.table = table;
		this.control = control;
	}

	/**
	 * Opens a field over a cell.
	 *
	 * @param cell    where
	 * @param caption what is edited
	 * @param text    what stands in it, as it is typed
	 * @param valid   whether a text means something
	 * @param keep    takes another text
	 */
	static void type(NatTable table, Rectangle cell, String caption, String text, Predicate<String> valid,
			Consumer<String> keep) {
		Text field = Look.named(new Text(table, SWT.BORDER), caption);
		CellEditor editor = new CellEditor(table, field);
		field.setText(text);
		field.selectAll();
		Runnable check = () -> field.setForeground(valid.test(field.getText()) ? Look.text() : Look.color(Tone.BAD));
		field.addListener(SWT.Modify, event -> check.run());
		Runnable keeps = () -> {
			String typed = field.getText().strip();
			if (valid.test(typed)) {
				editor.close();
				if (!typed.equals(text)) {
					keep.accept(typed);
				}
			}
		};
		field.addListener(SWT.DefaultSelection, event -> keeps.run());
		editor.place(cell, keeps);
	}

	/**
	 * Opens a list over a cell.
	 *
	 * @param choices what can be chosen
	 * @param text    what is chosen, as it is written
	 */
	static void choose(NatTable table, Rectangle cell, String caption, List<ObjectModel.Choice> choices, String text,
			Consumer<String> keep) {
		Combo list = Look.named(new Combo(table, SWT.READ_ONLY), caption);
		CellEditor editor = new CellEditor(table, list);
		list.setVisibleItemCount(20);
		choices.forEach(each -> list.add(each.shown()));
		list.select(choices.stream().map(ObjectModel.Choice::written).toList().indexOf(text));
		list.addListener(SWT.Selection, event -> {
			String chosen = choices.get(list.getSelectionIndex()).written();
			editor.close();
			if (!chosen.equals(text)) {
				keep.accept(chosen);
			}
		});
		editor.place(cell, editor::close);
	}

	private void place(Rectangle cell, Runnable left) {
		Point size = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		int height = Math.max(cell.height, size.y);
		control.setBounds(cell.x, cell.y - (height - cell.height) / 2, Math.max(cell.width, 16 * Look.STEP), height);
		control.addListener(SWT.Traverse, this::escape);
		control.addListener(SWT.FocusOut, event -> {
			if (open) {
				left.run();
				close();
			}
		});
		table.addLayerListener(scrolled);
		control.moveAbove(null);
		control.setFocus();
	}

	private void escape(Event event) {
		if (event.detail == SWT.TRAVERSE_ESCAPE) {
			event.doit = false;
			close();
		}
	}

	private void close() {
		if (!open) {
			return;
		}
		open = false;
		table.removeLayerListener(scrolled);
		boolean focused = control.isFocusControl();
		// not in the middle of an event of its own
		control.getDisplay().asyncExec(control::dispose);
		control.setVisible(false);
		if (focused) {
			table.setFocus();
		}
	}
}
