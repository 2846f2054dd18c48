// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.Optional;

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

	/** Opens a database in the background instead of the one that is open, and then its index. */
	void open(Stores.Location location);

	/** Opens the database that the environment or the last session names, else the user's own. */
	void openUsual();

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
