// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.net.URL;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

/** One scale of type, one grid of distances, one family of icons, few colours that mean something. */
public final class Look {

	/** The step of the grid, in points. */
	public static final int STEP = 8;

	/** Meanings that have a colour, each also told in words or by a sign. */
	public enum Tone {
		/** A certificate: good. */
		GOOD(0x1B7341, 0x57C785),
		/** Certificate and conclusion: with remarks. */
		FAIR(0x8A6100, 0xE0B040),
		/** Conclusion only, late, wrong. */
		BAD(0xB3261E, 0xF2857C),
		/** Neither. */
		PLAIN(0x59636E, 0xA3ADB8),
		/** What can be acted on. */
		ACCENT(0x1F5FAF, 0x7FB2F0);

		private final int light;
		private final int dark;

		Tone(int light, int dark) {
			this.light = light;
			this.dark = dark;
		}

		/** Its colour as red, green and blue, eight bits each. */
		int front(boolean onDark) {
			return onDark ? dark : light;
		}

		/** A ground on which its text stands. */
		int ground(boolean onDark) {
			return mix(front(onDark), page(onDark), onDark ? DARK_SHARE : LIGHT_SHARE);
		}

		/** A ground that says by its strength how much there is of the meaning. */
		int shade(int strength, boolean onDark) {
			return mix(front(onDark), page(onDark), (onDark ? DARK_SHADES : LIGHT_SHADES)[strength - 1]);
		}
	}

	/** Under this a control has the class by which style sheets select it. */
	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";
	/** Where lists, tables and texts stand, and what is written there. */
	private static final int LIGHT_PAGE = 0xFFFFFF;
	private static final int DARK_PAGE = 0x1E2125;
	/** Where titles, buttons and the sections stand: the grounds of the style sheets of the application. */
	private static final int LIGHT_CHROME = 0xF3F5F8;
	private static final int DARK_CHROME = 0x26292E;
	private static final int LIGHT_TEXT = 0x1B1F24;
	private static final int DARK_TEXT = 0xE6EAEE;
	/** How much of a meaning's colour is in its ground, percent. */
	private static final int LIGHT_SHARE = 12;
	private static final int DARK_SHARE = 18;
	/** The same in grounds of rising strength; on each of them text or page can be read. */
	private static final int[] LIGHT_SHADES = { 12, 28, 45, 62, 100 };
	private static final int[] DARK_SHADES = { 12, 26, 40, 80, 100 };
	/** How many strengths there are. */
	public static final int SHADES = LIGHT_SHADES.length;
	private static final String TITLE = "org.etalon.title";
	private static final String HEADING = "org.etalon.heading";
	/** Under this a button notes that it looks as a chosen one. */
	private static final String PRESSED = "org.etalon.pressed";

	private Look() {
	}

	/** The colour of a meaning in the current theme; contrast with its ground, and with the page, is at least 4.5. */
	public static Color color(Tone tone) {
		return color(tone.front(isDark()));
	}

	/** A ground on which text of a meaning stands. */
	public static Color ground(Tone tone) {
		return color(tone.ground(isDark()));
	}

	/**
	 * A ground that says by its strength how much there is of a meaning.
	 *
	 * @param strength 1…{@link #SHADES}
	 */
	public static Color shade(Tone tone, int strength) {
		return color(tone.shade(strength, isDark()));
	}

	/** What is written on such a ground, so that it can be read. */
	public static Color onShade(Tone tone, int strength) {
		return color(onShade(tone, strength, isDark()));
	}

	static int onShade(Tone tone, int strength, boolean onDark) {
		// light letters on a strong ground of the light theme, dark ones on a strong ground of the dark theme
		return strength == SHADES || onDark && strength == SHADES - 1 ? page(onDark) : text(onDark);
	}

	/** The ground of lists, tables and texts. */
	public static Color page() {
		return color(page(isDark()));
	}

	/** What is written. */
	public static Color text() {
		return color(text(isDark()));
	}

	/** Text that matters less. */
	public static Color faint() {
		return color(Tone.PLAIN);
	}

	static int page(boolean onDark) {
		return onDark ? DARK_PAGE : LIGHT_PAGE;
	}

	static int chrome(boolean onDark) {
		return onDark ? DARK_CHROME : LIGHT_CHROME;
	}

	static int text(boolean onDark) {
		return onDark ? DARK_TEXT : LIGHT_TEXT;
	}

	private static Color color(int rgb) {
		return new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
	}

	private static int mix(int front, int back, int share) {
		int mixed = 0;
		for (int shift = 0; shift <= 16; shift += 8) {
			int part = (front >> shift & 0xff) * share + (back >> shift & 0xff) * (100 - share);
			mixed |= part / 100 << shift;
		}
		return mixed;
	}

	/** Whether the theme is dark. */
	public static boolean isDark() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return false;
		}
		ITheme theme = PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme();
		return theme != null && theme.getId().endsWith(".dark");
	}

	/** The font of a screen's title. */
	public static Font title() {
		return font(TITLE, 17, true);
	}

	/** The font of a heading. */
	public static Font heading() {
		return font(HEADING, 12, true);
	}

	/** The usual font in bold. */
	public static Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
	}

	/** A font in tenths of the usual size: it follows the size that the user chose for the system. */
	private static Font font(String name, int tenths, boolean bold) {
		if (!JFaceResources.getFontRegistry().hasValueFor(name)) {
			Font usual = JFaceResources.getDialogFont();
			int height = usual.getFontData()[0].getHeight() * tenths / 10;
			JFaceResources.getFontRegistry().put(name, FontDescriptor.createFrom(usual).setHeight(height)
					.setStyle(bold ? SWT.BOLD : SWT.NORMAL).getFontData());
		}
		return JFaceResources.getFontRegistry().get(name);
	}

	/** An icon of the family; kept for as long as the program runs. */
	public static Image icon(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = "org.etalon.icon." + name;
		Image image = registry.get(key);
		if (image == null) {
			registry.put(key, descriptor(name));
			image = registry.get(key);
		}
		return image;
	}

	/** An icon of the family. */
	public static ImageDescriptor descriptor(String name) {
		URL file = FrameworkUtil.getBundle(Look.class).getEntry("icons/" + name + ".svg");
		return ImageDescriptor.createFromURL(Optional.ofNullable(file).orElseThrow(IllegalArgumentException::new));
	}

	/** Makes the text of a control matter less, in whatever theme: the sheets of the themes know the class. */
	public static <C extends Control> C faint(C control) {
		control.setData(CSS_CLASS, "etalon-faint");
		control.setForeground(faint());
		return control;
	}

	/** Gives what has a ground of its own that of the screens, in whatever theme, with all that stands on it. */
	public static <C extends Composite> C chrome(C control) {
		control.setBackgroundMode(SWT.INHERIT_DEFAULT);
		control.setData(CSS_CLASS, "etalon-chrome");
		control.setBackground(color(chrome(isDark())));
		return control;
	}

	/** Gives a table the ground of the page that it stands on, in whatever theme. */
	public static <C extends Control> C flat(C control) {
		control.getParent().addListener(SWT.Paint, event -> {
			Color ground = control.getParent().getBackground();
			if (!ground.equals(control.getBackground())) {
				control.setBackground(ground);
			}
		});
		return control;
	}

	/**
	 * Shows the captions of a table in a colour that can be read, that of the system is too pale; texts that are cut
	 * end with an ellipsis.
	 */
	public static Table captions(Table table) {
		table.setHeaderVisible(true);
		table.setHeaderForeground(faint());
		Cells.shorten(table);
		return table;
	}

	/** The same of a tree. */
	public static Tree captions(Tree tree) {
		tree.setHeaderVisible(true);
		tree.setHeaderForeground(faint());
		Cells.shorten(tree);
		return tree;
	}

	/** An ellipsis at the end of what a cell of a table or tree without captions has no room for. */
	public static <C extends Composite> C shortened(C cells) {
		Cells.shorten(cells);
		return cells;
	}

	/** A text as far as it fits, in points and the font of what it is painted with; an ellipsis stands for the rest. */
	public static String fitted(GC gc, String text, int width) {
		return Cells.fitted(text, width, each -> gc.textExtent(each).x);
	}

	/** How wide a field is that takes a day, in points: by the font, which people may have made larger. */
	public static int dayWidth(Control field) {
		GC gc = new GC(field);
		int width = gc.textExtent("88.88.8888").x;
		gc.dispose();
		return width + 3 * STEP;
	}

	/** A button with an icon of the family. */
	public static Button button(Composite parent, String text, String icon, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setImage(icon(icon));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	/**
	 * Fills the rows of a virtual table as they come in sight.
	 *
	 * @param rows what there is now: GTK asks for rows while it removes them, too
	 */
	public static <T> void fill(Table table, Supplier<List<T>> rows, BiConsumer<TableItem, T> fill) {
		table.addListener(SWT.SetData, event -> {
			List<T> there = rows.get();
			if (event.index >= 0 && event.index < there.size()) {
				fill.accept((TableItem) event.item, there.get(event.index));
			}
		});
	}

	/**
	 * Shows that a button that stays pressed is chosen, or no longer: bold letters on a full ground, so that it is seen
	 * at a glance and without colours too.
	 */
	public static void press(Button button, boolean on) {
		button.setSelection(on);
		if (on == Boolean.TRUE.equals(button.getData(PRESSED))) {
			return;
		}
		button.setData(PRESSED, on);
		button.setFont(on ? bold() : null);
		button.setBackground(on ? shade(Tone.ACCENT, SHADES) : null);
		// after a change of the theme GTK keeps the colour of the chosen one where none is given
		button.setForeground(on ? onShade(Tone.ACCENT, SHADES) : text());
		button.getParent().layout();
		button.getDisplay().asyncExec(() -> { // GTK tells the size by another font only after a moment
			if (!button.isDisposed()) {
				button.getShell().layout(new Control[] { button }); // what it stands on may have to grow
			}
		});
	}

	/** Gives a control a name that is read out. */
	public static <C extends Control> C named(C control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = name;
			}
		});
		return called(control, name);
	}

	/** Notes what a control is called that tells its name itself. */
	public static <C extends Control> C called(C control, String name) {
		control.setData("org.etalon.name", name);
		return control;
	}
}
