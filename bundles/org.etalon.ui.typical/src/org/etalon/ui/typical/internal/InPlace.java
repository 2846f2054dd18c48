// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Palette;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/**
 * Typing where the text stands: Enter takes it, Tab takes it and begins the next one, Esc leaves everything as it was,
 * Shift+Enter begins a line. Leaving it takes it.
 */
final class InPlace {

	private static final int LEAST = 180;

	/** Hears what was typed. */
	interface Typed {

		/** @param next whether something new behind it is wanted */
		void typed(Drafts.Draft draft, String text, boolean next);
	}

	private final Composite parent;
	private final Typed listener;
	private Text text;
	private Drafts.Draft draft;

	InPlace(Composite parent, Typed listener) {
		this.parent = parent;
		this.listener = listener;
	}

	/**
	 * Begins; {@code begun} is what was typed before there was somewhere to type, null to work on what stands there.
	 */
	void begin(Drafts.Draft of, String begun, Viewport view, Surface surface, Palette palette) {
		finish();
		draft = of;
		text = Look.named(new Text(parent, SWT.MULTI | SWT.WRAP | SWT.BORDER),
				Language.words(InPlace.class).get("typing"));
		text.setFont(surface.font(Face.BODY));
		text.setBackground(surface.colour(palette, Ink.CARD));
		text.setForeground(surface.colour(palette, Ink.TEXT));
		Box box = view.screen(of.box());
		int width = Math.max(LEAST, box.width());
		int height = Math.max(4 * Face.BODY.line(), box.height());
		text.setBounds(Math.clamp(box.x(), 0, Math.max(0, parent.getClientArea().width - width)),
				Math.clamp(box.y(), 0, Math.max(0, parent.getClientArea().height - height)), width, height);
		text.setText(begun == null ? of.text() : begun);
		if (begun == null) {
			text.selectAll();
		} else {
			text.setSelection(begun.length());
		}
		text.addListener(SWT.Traverse, this::traverse);
		text.addListener(SWT.FocusOut, event -> finish());
		text.setFocus();
	}

	private void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_RETURN -> {
			if ((event.stateMask & SWT.SHIFT) == 0) {
				event.doit = false;
				end(true, false);
			}
		}
		case SWT.TRAVERSE_TAB_NEXT -> {
			event.doit = false;
			end(true, true);
		}
		case SWT.TRAVERSE_ESCAPE -> {
			event.doit = false;
			end(false, false);
		}
		default -> {
			// stays in the text
		}
		}
	}

	/** Takes what was typed, if something is being typed. */
	void finish() {
		end(true, false);
	}

	private void end(boolean take, boolean next) {
		if (text == null || text.isDisposed()) {
			return;
		}
		Text ended = text;
		String typed = ended.getText().strip();
		text = null; // what follows takes the focus away, which would end it again
		parent.setFocus();
		ended.dispose();
		if (take) {
			listener.typed(draft, typed, next);
		}
	}
}
