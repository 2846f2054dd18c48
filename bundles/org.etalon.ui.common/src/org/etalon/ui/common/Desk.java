// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.etalon.store.Stores;

/**
 * What lies open on the desk of the user: at most one database. Parts ask {@code getSite().getService(Desk.class)}.
 * Everything but {@link #open} returns at once and is called on the thread of the user interface, where listeners are
 * told as well.
 */
public interface Desk {

	/** Hears of the database. */
	interface Listener {

		/** A database was opened, or closed: then {@link Desk#data} is empty. */
		void opened();

		/** What the database holds is another than before, or the index over it is ready. */
		void changed();
	}

	/** The open database, empty if there is none. */
	Optional<Data> data();

	/** Where the database is that is open, being opened, or could not be opened; empty before the first one. */
	Optional<Stores.Location> location();

	/**
	 * Opens a database in the background instead of the one that is open, and then its index. It is the one that the
	 * next session begins with.
	 */
	void open(Stores.Location location);

	/** Opens the database that the environment or the last session names, else the user's own. */
	void openUsual();

	/** Tries once more to open the database that could not be opened. */
	void openAgain();

	/**
	 * Puts a backup into the place of the database in the background: closes it, restores, and opens it again, whatever
	 * came of it; a failure is told in a dialog.
	 *
	 * @param then hears where the former database is kept, empty if there was none
	 */
	void restore(Path backup, Consumer<Optional<String>> then);

	/** Closes the database and waits until that is done: at the end of the program. */
	void close();

	/** Reads anew what others changed, in the background; called after each change. */
	void refresh();

	/** Why there is no database although there should be one, empty if nothing failed. */
	Optional<String> failure();

	/** Tells a listener from now on. */
	void add(Listener listener);

	/** Tells it no longer. */
	void remove(Listener listener);
}
