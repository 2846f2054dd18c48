// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Finishes commits of a file that were interrupted in their middle. H2 marks a change as committed, and then its rows
 * one by one; a file that was written in between shows some of them only. H2 2.5.252 means to finish that when it opens
 * the file, but takes a change that it reads back as committed for one that has ended, and leaves it as it is for ever.
 * It offers no way to call what it does not call itself, so that this goes by the names within it.
 */
final class HalfCommits {

	/** As H2 has it. */
	private static final int COMMITTED = 3;

	private HalfCommits() {
	}

	/**
	 * Finishes them, if there are any: then the file has to be closed and opened again before anything is read.
	 *
	 * @param connection a connection of H2 itself, just after the file was opened
	 */
	static boolean finish(Connection connection) throws SQLException {
		try {
			Object transactions = transactions(call(connection, "getSession"));
			boolean found = false;
			for (Object each : (List<?>) call(transactions, "getOpenTransactions")) {
				if ((int) call(each, "getStatus") == COMMITTED) {
					Method commit = transactions.getClass().getDeclaredMethod("commit", each.getClass(), boolean.class);
					commit.setAccessible(true);
					commit.invoke(transactions, each, true);
					found = true;
				}
			}
			return found;
		} catch (ReflectiveOperationException | ClassCastException e) {
			throw new SQLException("another H2 than 2.5.252: what it does with interrupted commits is not known", e);
		}
	}

	/** The changes of a database, by a session of it. */
	static Object transactions(Object session) throws ReflectiveOperationException {
		return call(call(call(session, "getDatabase"), "getStore"), "getTransactionStore");
	}

	static Object call(Object target, String method) throws ReflectiveOperationException {
		return target.getClass().getMethod(method).invoke(target);
	}
}
