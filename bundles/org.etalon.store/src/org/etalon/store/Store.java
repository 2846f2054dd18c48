// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Progress;

/**
 * An open database. Safe for use by several threads. Readers never wait; one change is made at a time, others wait for
 * it a while and are then refused as {@code BUSY} with who is changing what.
 */
public interface Store extends AutoCloseable {

	/** Reads. */
	@FunctionalInterface
	interface Reading<R> {

		/** Reads from one consistent state. */
		R read(Snapshot snapshot) throws StoreException;
	}

	/** Changes. */
	@FunctionalInterface
	interface Writing<R> {

		/** Makes the change; if it throws, nothing of it is kept. */
		R write(Session session) throws StoreException;
	}

	/**
	 * What is open, for people and logs; without any secret.
	 *
	 * @param location  the file, or the address without user and password
	 * @param product   the database and its version
	 * @param embedded  whether it is one's own file
	 * @param schema    version of the schema
	 * @param cleanStop whether it was closed properly the last time
	 * @param user      who changes are made by
	 */
	record Info(String location, String product, boolean embedded, int schema, boolean cleanStop, String user) {
	}

	/** What is open. */
	Info info();

	/** What the user may do here. On one's own file everything. */
	Set<Role> roles();

	/**
	 * Codes of the subjects whose records the user may change as a region; what another role allows is not bounded by
	 * them. Empty for whoever is no region, or answers for no subject yet.
	 */
	Set<String> subjects();

	/**
	 * The users of a team who have roles, by login; on one's own file only oneself.
	 *
	 * @throws StoreException if the database cannot be asked
	 */
	Map<String, Set<Role>> users() throws StoreException;

	/** Reads in one consistent state. */
	<R> R read(Reading<R> work) throws StoreException;

	/** Makes a change; when this returns, it is kept whatever happens next. */
	<R> R write(Intent intent, Writing<R> work) throws StoreException;

	/**
	 * As {@link #write}, for a change that may bring very many records: where there is none of a kind yet, a database
	 * may put off what it would otherwise do again for every few of them.
	 *
	 * @param kinds what may come in such numbers
	 */
	default <R> R fill(Intent intent, Set<RecordKind<?>> kinds, Writing<R> work) throws StoreException {
		return write(intent, work);
	}

	/**
	 * Writes everything into a file while others go on, restores that into a side copy and compares it: only then the
	 * file gets its name.
	 *
	 * @param file where to; must not exist
	 */
	Backup backup(Path file, Progress progress) throws StoreException;

	/** Reads everything and compares it with its sums, keys and changes. */
	Verification verify(Progress progress) throws StoreException;

	/** Closes; changes under way are finished or undone first. */
	@Override
	void close() throws StoreException;
}
