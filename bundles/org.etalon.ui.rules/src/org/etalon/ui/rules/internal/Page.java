// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** A page of the screen: actions on top, a list on the left, what is chosen there on the right. */
abstract class Page {

	/** The words of this area. */
	static final Texts WORDS = Language.words(Page.class);
	private static final int WHOLE = 100;
	/** Under this a column notes how wide it is at least. */
	private static final String LEAST = "least";
	private static final int HALF = 32; // digits of a SHA-256

	private final Desk desk;
	private final Composite all;
	private final Composite bar;
	private final Table table;
	private final ScrolledComposite scroll;
	private Composite detail;

	/**
	 * @param share how wide the list is, percent
	 */
	Page(Composite parent, Desk desk, String name, int share) {
		this.desk = desk;
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		bar = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		SashForm sash = new SashForm(all, SWT.HORIZONTAL);
		sash.setSashWidth(1);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		table = Look.named(new Table(sash, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), name);
		Look.captions(table);
		table.addListener(SWT.Selection, event -> select(table.getSelectionIndex()));
		table.addListener(SWT.Resize, event -> layColumnsOut());
		scroll = new ScrolledComposite(sash, SWT.V_SCROLL);
		scroll.setBackground(Look.page());
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		scroll.addListener(SWT.Resize, event -> fit());
		sash.setWeights(share, WHOLE - share);
	}

	/** Reads anew what is shown. */
	abstract void show();

	/** Shows the row of the list with this number on the right. */
	abstract void select(int row);

	final Desk desk() {
		return desk;
	}

	final Composite control() {
		return all;
	}

	final Table table() {
		return table;
	}

	void setFocus() {
		table.setFocus();
	}

	/** The place of actions, for as many controls. */
	final Composite bar(int controls) {
		((GridData) bar.getLayoutData()).exclude = false;
		GridLayoutFactory.fillDefaults().numColumns(controls).margins(2 * Look.STEP, Look.STEP)
				.spacing(Look.STEP, Look.STEP).applyTo(bar);
		return bar;
	}

	static Button action(Composite parent, String key, String icon, Runnable run) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(WORDS.get(key));
		button.setImage(Look.icon(icon));
		button.addListener(SWT.Selection, event -> run.run());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
		return button;
	}

	/**
	 * A column.
	 *
	 * @param share how much of the width it takes, beside the shares of the others
	 */
	final void column(String key, int share) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(WORDS.get(key));
		column.setData(share);
		column.pack();
		column.setData(LEAST, column.getWidth()); // as wide as its caption
	}

	private void layColumnsOut() {
		int all = 0;
		for (TableColumn column : table.getColumns()) {
			all += (Integer) column.getData();
		}
		for (TableColumn column : table.getColumns()) {
			int width = table.getClientArea().width * (Integer) column.getData() / all;
			column.setWidth(Math.max((Integer) column.getData(LEAST), width));
		}
	}

	/** Begins what is shown on the right anew. */
	final Composite detail() {
		if (detail != null) {
			detail.dispose();
		}
		detail = new Composite(scroll, SWT.NONE);
		detail.setBackground(Look.page());
		detail.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(3 * Look.STEP, 2 * Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(detail);
		scroll.setContent(detail);
		return detail;
	}

	/** Lays what is shown on the right out. */
	final void fit() {
		if (detail != null && !detail.isDisposed()) {
			int width = scroll.getClientArea().width;
			detail.setSize(width, Math.max(1, detail.getSize().y));
			detail.layout(true, true);
			for (Control child : detail.getChildren()) {
				if (child instanceof Text text) {
					((GridData) text.getLayoutData()).heightHint = height(text);
				}
			}
			detail.layout(true, true);
			scroll.setMinHeight(detail.computeSize(width, SWT.DEFAULT).y);
		}
	}

	/** How high a text is at the width that it has: the platform knows it only after it was shown. */
	private static int height(Text text) {
		int width = text.getClientArea().width;
		if (width <= 0) {
			return SWT.DEFAULT; // it has no place yet
		}
		TextLayout lines = new TextLayout(text.getDisplay());
		try {
			lines.setFont(text.getFont());
			lines.setText(text.getText());
			lines.setWidth(width);
			return lines.getBounds().height;
		} finally {
			lines.dispose();
		}
	}

	final void heading(String text, boolean first) {
		Label label = new Label(detail, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setFont(first ? Look.title() : Look.heading());
		wide(label).indent(0, first ? 0 : 2 * Look.STEP).applyTo(label);
	}

	final void paragraph(String text) {
		Label label = new Label(detail, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		wide(label).applyTo(label);
	}

	final void faint(String text) {
		Label label = new Label(detail, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		label.setForeground(Look.faint());
		wide(label).applyTo(label);
	}

	/** A name and what it is; that can be copied. */
	final void fact(String key, String value) {
		Label name = new Label(detail, SWT.NONE);
		name.setText(WORDS.get(key));
		name.setForeground(Look.faint());
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
		Text text = Look.named(new Text(detail, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), WORDS.get(key));
		text.setText(value);
		text.setBackground(detail.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(30 * Look.STEP, SWT.DEFAULT).applyTo(text);
	}

	/** A SHA-256 in two lines, which would else break anywhere; a dash for none. */
	final void fingerprint(String key, String sha256) {
		fact(key, sha256.isEmpty() ? "–"
				: Fingerprint.grouped(sha256.substring(0, HALF)) + "\n" + Fingerprint.grouped(sha256.substring(HALF)));
	}

	/** Over both columns, as wide as there is room. */
	static GridDataFactory wide(Control control) {
		return GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(30 * Look.STEP, SWT.DEFAULT);
	}

	/** What stands on the right when there is nothing to choose. */
	final void empty(String title, String text) {
		detail();
		heading(WORDS.get(title), true);
		faint(WORDS.get(text));
		fit();
	}
}
