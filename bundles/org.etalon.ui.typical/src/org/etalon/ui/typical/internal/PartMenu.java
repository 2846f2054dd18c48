// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.etalon.exchange.Texts;
import org.etalon.journey.Row;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Lane;
import org.etalon.operations.models.ModelWords;

/** The menu of a diagram: what can be done with what is chosen, by the mouse and by the key for menus. */
final class PartMenu {

	private final Diagram diagram;
	private final DiagramCanvas canvas;
	private final JourneyPage page;
	private final Texts words;
	private Menu menu;

	PartMenu(Diagram diagram, DiagramCanvas canvas, JourneyPage page, Texts words) {
		this.diagram = diagram;
		this.canvas = canvas;
		this.page = page;
		this.words = words;
		canvas.control().addListener(SWT.MenuDetect, this::show);
		canvas.control().addListener(SWT.Dispose, event -> forget());
	}

	private void forget() {
		if (menu != null) {
			menu.dispose();
		}
	}

	private void show(Event event) {
		event.doit = false;
		if (diagram.scene() == null) {
			return;
		}
		forget();
		menu = new Menu(canvas.control());
		fill();
		if (event.detail == SWT.MENU_KEYBOARD) {
			Box box = canvas.view().screen(diagram.cursorBox());
			Point at = canvas.control().toDisplay(Math.max(0, box.x()), Math.max(0, box.bottom()));
			menu.setLocation(at);
		} else {
			menu.setLocation(event.x, event.y);
		}
		menu.setVisible(true);
	}

	private void fill() {
		Optional<Part> at = diagram.selected();
		boolean open = !diagram.isFixed();
		boolean step = !diagram.chosenSteps().isEmpty();
		boolean row = at.filter(part -> part.thing() instanceof Row || part.thing() instanceof Lane).isPresent();
		item(menu, at.isPresent() ? "menu.type" : "menu.create", open, () -> canvas.type(null));
		item(menu, "menu.insert", open && at.isPresent(), canvas::insert);
		if (row) {
			item(menu, "menu.fold", true, () -> at.ifPresent(diagram::fold));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "menu.link", open && at.filter(part -> part.kind() == Kind.STEP).isPresent(), canvas::link);
		item(menu, "menu.pin", open && step, canvas::pin);
		MenuItem feelings = new MenuItem(menu, SWT.CASCADE);
		feelings.setText(words.get("field.feeling"));
		feelings.setEnabled(open && step);
		Menu all = new Menu(feelings);
		feelings.setMenu(all);
		for (Emotion each : Emotion.values()) {
			called(all, ModelWords.value(each).in(words.locale()), open, () -> diagram.feel(each));
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, "cut", open && at.isPresent(), page::cut);
		item(menu, "copy", at.isPresent(), page::copy);
		item(menu, "paste", open, page::paste);
		item(menu, "menu.remove", open && at.isPresent(), canvas::remove);
	}

	private void item(Menu in, String key, boolean enabled, Runnable action) {
		called(in, words.get(key), enabled, action);
	}

	private static void called(Menu in, String text, boolean enabled, Runnable action) {
		MenuItem item = new MenuItem(in, SWT.PUSH);
		item.setText(text);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> action.run());
	}
}
