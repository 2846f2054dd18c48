// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;

/**
 * Keeps what a screen has not saved yet as a draft after each pause in typing, and says what became of it. A draft that
 * another window made of the same thing is left alone. For the thread of the user interface.
 */
public final class Autosave {

	/** What became of what was typed. */
	public enum State {
		/** There is nothing that is not saved. */
		NONE,
		/** It is in memory only. */
		TYPING,
		/** It is in a draft. */
		KEPT,
		/** It could not be written into a draft. */
		FAILED
	}

	/** The screen whose draft is kept. */
	public interface Screen {

		/** Where the database is that the draft is of; empty while there is none, or nothing of it on the screen. */
		Optional<String> database();

		/**
		 * What is not saved yet; empty if everything is.
		 *
		 * @throws IOException if it cannot be written down
		 */
		Optional<Drafts.Draft> draft() throws IOException;

		/** Hears what became of it. */
		void state(State state);
	}

	/** A pause in typing after which the draft is kept, in milliseconds. */
	private static final int PAUSE = 2000;

	private final Drafts drafts;
	private final String item;
	private final Screen screen;
	private final Runnable pause = this::keep;
	private final Around around;
	private boolean own;

	/** What a draft needs around it. */
	interface Around {

		/**
		 * Runs something once, and forgets when it would have run before.
		 *
		 * @param after in how many milliseconds, -1 for never
		 */
		void run(int after, Runnable what);

		/** Notes why a draft could not be written. */
		void failed(IOException why);
	}

	private static final class Platforms implements Around {

		@Override
		public void run(int after, Runnable what) {
			Display.getCurrent().timerExec(after, what);
		}

		@Override
		public void failed(IOException why) {
			ILog.of(Autosave.class).error("draft", why);
		}
	}

	/**
	 * @param drafts where drafts are
	 * @param item   the thing on the screen
	 */
	public Autosave(Drafts drafts, String item, Screen screen) {
		this(drafts, item, screen, new Platforms());
	}

	Autosave(Drafts drafts, String item, Screen screen, Around around) {
		this.drafts = drafts;
		this.item = item;
		this.screen = screen;
		this.around = around;
	}

	/** The drafts of a bundle. */
	public static Drafts drafts(String bundle, String folder) {
		return new Drafts(Platform.getStateLocation(Platform.getBundle(bundle)).append(folder).toPath());
	}

	/** Something was typed. */
	public void typed() {
		around.run(PAUSE, pause);
		screen.state(State.TYPING);
	}

	/** Keeps what is not saved yet, now. */
	public void keep() {
		String database = screen.database().orElse(null);
		if (database == null) {
			return;
		}
		try {
			Optional<Drafts.Draft> draft = screen.draft();
			if (draft.isPresent()) {
				drafts.keep(database, item, draft.get());
				own = true;
			} else {
				forget(database);
			}
			screen.state(draft.isPresent() ? State.KEPT : State.NONE);
		} catch (IOException e) {
			around.failed(e);
			screen.state(State.FAILED);
		}
	}

	/** The draft of an earlier session, to be taken up; empty if there is none. */
	public Optional<Drafts.Draft> find() {
		Optional<Drafts.Draft> found = screen.database().flatMap(database -> drafts.find(database, item));
		own |= found.isPresent();
		return found;
	}

	/** Everything is saved, or given up: nothing is to be kept any longer. */
	public void done() {
		drop(screen.database());
	}

	/**
	 * The screen is closed.
	 *
	 * @param database where the database is, empty if there is none
	 * @param givenUp  whether the user was asked and did not want to save: then the draft does not come back
	 */
	public void closed(Optional<String> database, boolean givenUp) {
		if (givenUp) {
			drop(database);
		} else {
			keep();
		}
	}

	private void drop(Optional<String> of) {
		around.run(-1, pause);
		of.ifPresent(database -> {
			try {
				drafts.drop(database, item);
				own = false;
			} catch (IOException e) {
				around.failed(e);
			}
		});
	}

	private void forget(String database) throws IOException {
		if (own) {
			drafts.drop(database, item);
			own = false;
		}
	}
}
