// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/**
 * A row of buttons one of which is pressed, to choose what is shown; in a narrow place they stand in several lines.
 *
 * @param <T> what can be chosen
 */
public final class Segments<T> extends Composite {

	private final List<T> values;
	private final List<Button> buttons = new ArrayList<>();
	private final int around;
	private T chosen;

	/**
	 * The first value is chosen.
	 *
	 * @param listener hears what is chosen
	 */
	public Segments(Composite parent, List<T> values, Consumer<T> listener) {
		super(parent, SWT.NONE);
		this.values = values;
		this.chosen = values.get(0);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginRight = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP / 2;
		setLayout(row);
		around = around();
		for (T value : values) {
			Button button = new Button(this, SWT.TOGGLE);
			Look.press(button, value.equals(chosen));
			button.addListener(SWT.Selection, event -> {
				boolean other = !value.equals(chosen);
				choose(value);
				if (other) {
					listener.accept(value);
				}
			});
			buttons.add(button);
		}
	}

	/** What is chosen. */
	public T chosen() {
		return chosen;
	}

	/** Chooses without telling. */
	public void choose(T value) {
		chosen = value;
		for (int i = 0; i < values.size(); i++) {
			Look.press(buttons.get(i), values.get(i).equals(value));
		}
	}

	/** Names the buttons, as with how many things each shows. */
	public void name(Function<T, String> names) {
		for (int i = 0; i < values.size(); i++) {
			buttons.get(i).setText(names.apply(values.get(i)));
		}
		makeRoom();
		getParent().layout(true, true);
	}

	/** Makes each as wide as it is in the bold letters of what is chosen, so that nothing moves when another one is. */
	private void makeRoom() {
		GC gc = new GC(this);
		gc.setFont(Look.bold());
		for (Button button : buttons) {
			button.setLayoutData(new RowData(gc.textExtent(button.getText()).x + around, SWT.DEFAULT));
		}
		gc.dispose();
	}

	/** How much wider than its text a button is. */
	private int around() {
		Button plain = new Button(this, SWT.TOGGLE); // not pressed: GTK does not know at once how wide bold letters are
		plain.setText("00000000"); // longer than the least width of a theme
		GC gc = new GC(plain);
		int around = plain.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - gc.textExtent(plain.getText()).x;
		gc.dispose();
		plain.dispose();
		return around;
	}

	/** Explains the buttons. */
	public void explain(Function<T, String> tips) {
		for (int i = 0; i < values.size(); i++) {
			buttons.get(i).setToolTipText(tips.apply(values.get(i)));
		}
	}
}
