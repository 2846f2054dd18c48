// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.FindAuthorities;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Work;

/** An authority, shown by its name and chosen from those that are known: by the button, or by beginning to type. */
final class AuthorityField extends Composite {

	private static final Texts WORDS = Language.words(AuthorityField.class);

	private final Supplier<Optional<Data>> data;
	private final Consumer<String> chosen;
	private final Text text;
	private final Map<String, String> names = new HashMap<>();
	private String id = "";

	/**
	 * @param caption what the field is called
	 * @param data    the open database
	 * @param chosen  hears the id of what was chosen, empty for none
	 */
	AuthorityField(Composite parent, String caption, Supplier<Optional<Data>> data, Consumer<String> chosen) {
		super(parent, SWT.NONE);
		this.data = data;
		this.chosen = chosen;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(this);
		text = Look.named(new Text(this, SWT.BORDER | SWT.READ_ONLY), caption);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
		text.addListener(SWT.KeyDown, this::key);
		text.addListener(SWT.MouseDoubleClick, event -> choose(""));
		Button button = Look.named(new Button(this, SWT.PUSH), caption + ": " + WORDS.get("authority.choose"));
		button.setText(WORDS.get("authority.choose"));
		button.addListener(SWT.Selection, event -> choose(""));
	}

	/** The id of what is shown, empty for none. */
	String id() {
		return id;
	}

	/** Learns names, so that they need not be read. */
	void learn(Map<String, String> others) {
		names.putAll(others);
	}

	/** The name of an authority, its id as long as it is not known; nothing for none. */
	String name(String of) {
		return of == null || of.isEmpty() ? "" : names.getOrDefault(of, of);
	}

	/** Shows an authority. */
	void show(String of) {
		id = of;
		String name = name(of);
		if (!text.getText().equals(name)) {
			text.setText(name);
			text.setToolTipText(of.isEmpty() ? null : WORDS.get("authority.id", of));
		}
		text.setMessage(WORDS.get("unknown"));
		if (!of.isEmpty() && !names.containsKey(of)) {
			read(of);
		}
	}

	private void read(String of) {
		names.put(of, of); // it is asked for once
		data.get()
				.ifPresent(open -> Work
						.of(WORDS.get("reading"), progress -> new FindAuthorities().names(open.store(), List.of(of)))
						.quietly().then(found -> {
							if (!isDisposed()) {
								names.putAll(found);
								show(id);
							}
						}).start());
	}

	private void key(Event event) {
		boolean plain = (event.stateMask & (SWT.CTRL | SWT.ALT)) == 0;
		if (event.keyCode == SWT.F2 || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
			choose("");
		} else if (plain && (event.keyCode == SWT.DEL || event.keyCode == SWT.BS)) {
			take("");
		} else if (plain && Character.isLetterOrDigit(event.character)) {
			choose(String.valueOf(event.character));
		}
	}

	private void choose(String typed) {
		data.get().ifPresent(open -> {
			AuthorityDialog dialog = new AuthorityDialog(getShell(), open, typed);
			if (dialog.open() == Window.OK) {
				dialog.chosen().ifPresent(authority -> names.put(authority.id(), authority.name()));
				take(dialog.chosen().map(authority -> authority.id()).orElse(""));
			}
		});
	}

	private void take(String other) {
		if (!other.equals(id)) {
			show(other);
			chosen.accept(other);
		}
	}

	@Override
	public boolean setFocus() {
		return text.setFocus();
	}
}
