// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;

/** The pages of a screen under tabs, on the ground of the screen. */
public final class Tabs {

	private static final String PLAIN = "org.etalon.plain";
	private static final String PAGE = "org.etalon.page";
	/** Under this a folder notes for how many tabs the sign of further ones was put to its place. */
	private static final String FURTHER = "org.etalon.further";

	private Tabs() {
	}

	/** A folder without pages. */
	public static CTabFolder of(Composite parent) {
		CTabFolder folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		folder.setTabHeight(4 * Look.STEP);
		folder.setRenderer(new Roomy(folder));
		folder.addListener(SWT.Paint, event -> {
			if (!Look.page().equals(folder.getSelectionBackground())) { // the sheets of a theme come too late
				folder.setSelectionBackground(Look.page());
				folder.setSelectionForeground(Look.text());
			}
		});
		return folder;
	}

	/** Adds a page. */
	public static CTabItem page(CTabFolder folder, String name, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(name);
		item.setControl(control);
		ground(control);
		if (control instanceof ScrolledComposite scroll && scroll.getContent() != null) {
			ground(scroll.getContent());
		}
		return item;
	}

	/**
	 * Adds a page that is made only when it is turned to: nobody waits for it who looks at another one.
	 *
	 * @param make makes what is on it
	 */
	public static CTabItem later(CTabFolder folder, String name, Supplier<? extends Control> make) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(name);
		item.setData(PAGE, make);
		folder.addListener(SWT.Selection, event -> {
			if (event.item == item) {
				make(item);
			}
		});
		return item;
	}

	/** Turns to a page. */
	public static void turn(CTabFolder folder, int page) {
		make(folder.getItem(page));
		folder.setSelection(page);
	}

	private static void make(CTabItem item) {
		if (item.getControl() == null && item.getData(PAGE) instanceof Supplier<?> page) {
			Control control = (Control) page.get();
			ground(control);
			item.setControl(control);
		}
	}

	/**
	 * Keeps the folder that a screen is a tab of free of the signs that maximize and minimize it: the platform shows
	 * them after a restore, whatever the theme says. A double click does the same.
	 */
	static void plain(Composite screen) {
		for (Composite each = screen.getParent(); each != null; each = each.getParent()) {
			if (each instanceof CTabFolder folder) {
				if (folder.getData(PLAIN) == null) {
					folder.setData(PLAIN, true);
					// after the painting: during it the folder forgets them, but leaves them painted
					folder.addListener(SWT.Paint, event -> event.display.asyncExec(() -> {
						withoutSigns(folder);
						signOfFurther(folder);
					}));
				}
				return;
			}
		}
	}

	private static void withoutSigns(CTabFolder folder) {
		if (!folder.isDisposed() && (folder.getMaximizeVisible() || folder.getMinimizeVisible())) {
			folder.setMaximizeVisible(false);
			folder.setMinimizeVisible(false);
		}
	}

	/**
	 * Puts the sign behind which further tabs are to its place: a new one is higher than a tab at first, and stays
	 * outside then. Once for each number of tabs, for whoever has letters in which it stays higher.
	 */
	private static void signOfFurther(CTabFolder folder) {
		if (folder.isDisposed() || Integer.valueOf(folder.getItemCount()).equals(folder.getData(FURTHER))) {
			return;
		}
		for (Control each : folder.getChildren()) {
			if (each instanceof ToolBar && each.getLocation().x > folder.getSize().x) {
				folder.setData(FURTHER, folder.getItemCount());
				folder.notifyListeners(SWT.Resize, new Event());
				return;
			}
		}
	}

	private static void ground(Control control) {
		if (control instanceof Composite composite) {
			Look.flat(composite).setBackgroundMode(SWT.INHERIT_DEFAULT);
			composite.setForeground(Look.text()); // else the tabs pass theirs on
		}
	}

	/** Gives the names of the pages room at both sides. */
	private static final class Roomy extends CTabFolderRenderer {

		Roomy(CTabFolder folder) {
			super(folder);
		}

		@Override
		protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
			Rectangle trim = super.computeTrim(part, state, x, y, width, height);
			if (part >= 0) { // a tab
				trim.x -= Look.STEP;
				trim.width += 2 * Look.STEP;
			}
			return trim;
		}
	}
}
