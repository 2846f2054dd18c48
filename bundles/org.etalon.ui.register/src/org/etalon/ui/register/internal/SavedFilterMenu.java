// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.operations.register.SavedFilters;
import org.etalon.store.Revised;
import org.etalon.store.StoreException;
import org.etalon.store.records.SavedFilter;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.TextDialog;
import org.etalon.ui.common.Work;

/** The saved filters: one is chosen, the one in effect is kept, others are renamed and removed. */
final class SavedFilterMenu {

	/** Hears what the user wants and what was done. */
	interface Listener {
		void chosen(RegisterFilter filter);

		/** What was done is told to the user. */
		void done(String what);
	}

	private interface Step {
		void run(Data data) throws StoreException;
	}

	private static final Texts WORDS = Language.words(SavedFilterMenu.class);

	private final Button button;
	private final Supplier<Optional<Data>> data;
	private final Supplier<RegisterFilter> current;
	private final Listener listener;

	SavedFilterMenu(Button button, Supplier<Optional<Data>> data, Supplier<RegisterFilter> current, Listener listener) {
		this.button = button;
		this.data = data;
		this.current = current;
		this.listener = listener;
	}

	/** Reads the filters and opens the menu. */
	void open() {
		data.get().ifPresent(open -> Work.of(WORDS.get("saved"), progress -> SavedFilters.list(open.store())).quietly()
				.then(filters -> {
					if (!button.isDisposed()) {
						show(filters);
					}
				}).start());
	}

	private void show(List<Revised<SavedFilter>> filters) {
		Menu menu = RegisterScreen.menu(button);
		for (Revised<SavedFilter> each : filters) {
			item(menu, each.value().id(), () -> choose(each.value()));
		}
		if (filters.isEmpty()) {
			item(menu, WORDS.get("saved.none"), null);
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, WORDS.get("saved.save"), current.get().restricts() ? () -> save(filters) : null);
		MenuItem rename = submenu(menu, "saved.rename", filters);
		MenuItem remove = submenu(menu, "saved.remove", filters);
		for (Revised<SavedFilter> each : filters) {
			item(rename.getMenu(), each.value().id(), () -> rename(each));
			item(remove.getMenu(), each.value().id(), () -> remove(each));
		}
		RegisterScreen.open(menu, button);
	}

	private static void item(Menu menu, String text, Runnable run) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text.replace("&", "&&"));
		item.setEnabled(run != null);
		item.addListener(SWT.Selection, event -> run.run());
	}

	private static MenuItem submenu(Menu menu, String key, List<?> filters) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(WORDS.get(key));
		item.setMenu(new Menu(menu));
		item.setEnabled(!filters.isEmpty());
		return item;
	}

	private void choose(SavedFilter filter) {
		try {
			listener.chosen(RegisterFilter.of(filter));
		} catch (RefusedException e) {
			Failures.show(e); // a later version wrote something that this one does not know
		}
	}

	private void save(List<Revised<SavedFilter>> filters) {
		Optional<String> name = ask("saved.save.title", WORDS.get("saved.save.name"), "");
		if (name.isEmpty()) {
			return;
		}
		Optional<Revised<SavedFilter>> there = filters.stream().filter(each -> each.value().id().equals(name.get()))
				.findFirst();
		if (there.isPresent() && !sure(WORDS.get("saved.save.title"), WORDS.get("saved.replace", name.get()),
				WORDS.get("saved.replace.do"))) {
			return;
		}
		RegisterFilter filter = current.get();
		change("saved.save", name.get(),
				open -> SavedFilters.save(open.store(), name.get(), filter, there.map(Revised::revision).orElse(0)));
	}

	private void rename(Revised<SavedFilter> filter) {
		String name = filter.value().id();
		ask("saved.rename.title", WORDS.get("saved.rename.name", name), name).filter(other -> !other.equals(name))
				.ifPresent(other -> change("saved.rename", other,
						open -> SavedFilters.rename(open.store(), name, filter.revision(), other)));
	}

	private void remove(Revised<SavedFilter> filter) {
		String name = filter.value().id();
		if (sure(WORDS.get("saved.remove.title"), WORDS.get("saved.remove.sure", name), WORDS.get("saved.remove.do"))) {
			change("saved.remove", name, open -> SavedFilters.remove(open.store(), name, filter.revision()));
		}
	}

	private Optional<String> ask(String title, String question, String text) {
		TextDialog dialog = new TextDialog(shell(), WORDS.get(title), question, text,
				typed -> SavedFilters.isName(typed) ? null : "");
		return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
	}

	private boolean sure(String title, String question, String action) {
		return MessageDialog.open(MessageDialog.QUESTION, shell(), title, question, SWT.SHEET, action,
				Language.cancel()) == 0;
	}

	private Shell shell() {
		return button.getShell();
	}

	private void change(String key, String name, Step step) {
		data.get().ifPresent(open -> Work.of(WORDS.get(key + ".title"), progress -> {
			step.run(open);
			return WORDS.get(key + ".done", name);
		}).quietly().then(listener::done).start());
	}
}
