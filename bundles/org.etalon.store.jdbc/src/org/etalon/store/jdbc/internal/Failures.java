// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;

/**
 * What failures of a database mean for people. What people cannot act on is a programming error and stays one.
 *
 * @param location the file, or the address without user and password
 * @param user     who is working
 */
record Failures(String location, String user) {

	/** The end of a message of H2's file store, as {@code [2.4.240/6]}. */
	private static final Pattern FILE_STORE = Pattern.compile("\\[\\d+\\.\\d+\\.\\d+/(\\d+)]");

	/**
	 * What a failure means.
	 *
	 * @param what what was being done, as {@code certification_object}
	 * @throws IllegalStateException if it is a programming error
	 */
	StoreException of(SQLException failure, String what) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (diskFull(each)) { // which stands deepest, below failures that only say that writing failed
				return exception(Code.DISK_FULL, failure, what);
			}
		}
		for (Throwable each = failure; each != null; each = each.getCause()) {
			Code code = code(each);
			if (code != null) {
				return exception(code, failure, what);
			}
		}
		throw new IllegalStateException(what + ": " + failure.getMessage(), failure);
	}

	/** Whether a failure means that the connection is gone and another one may work. */
	static boolean disconnected(SQLException failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (code(each) == Code.CONNECTION_LOST) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a connection was only not there in time: nothing says that there is no server (which is a failure of the
	 * network), that a file is closed (H2 numbers its failures), or that somebody is not let in.
	 */
	static boolean late(SQLTransientConnectionException failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			Code code = code(each);
			if (each instanceof IOException || each instanceof SQLException sql && sql.getErrorCode() != 0
					|| code != null && code != Code.CONNECTION_LOST) {
				return false;
			}
		}
		return true;
	}

	/** Whether a failure means that a key is there already. */
	static boolean duplicate(SQLException failure) {
		return "23505".equals(failure.getSQLState())
				|| failure.getNextException() != null && "23505".equals(failure.getNextException().getSQLState());
	}

	private StoreException exception(Code code, SQLException failure, String what) {
		return switch (code) {
		case LOGIN_REFUSED -> new StoreException(code, failure, location, user);
		case NOT_ALLOWED -> new StoreException(code, failure, user, what);
		case DAMAGED -> new StoreException(code, failure, location, what + ": " + failure.getMessage());
		case IN_USE -> new StoreException(code, failure, location, "");
		case BUSY -> new StoreException(code, failure, "", what, "");
		case CANCELLED -> new StoreException(code, failure);
		default -> new StoreException(code, failure, location);
		};
	}

	/** The code of one link of the chain of causes, null if it does not tell. */
	private static Code code(Throwable failure) {
		String message = message(failure);
		if (message.contains("read-only file system") || message.contains("permission denied (open")
				|| failure instanceof java.nio.file.AccessDeniedException
				|| failure instanceof java.nio.file.ReadOnlyFileSystemException) {
			return Code.READ_ONLY;
		}
		if (failure instanceof SQLException sql) {
			Code code = vendor(sql.getErrorCode());
			if (code == null && sql.getSQLState() != null) {
				code = state(sql.getSQLState());
			}
			if (code == null && sql.getCause() == null && (failure instanceof SQLTransientConnectionException
					|| failure instanceof SQLNonTransientConnectionException && sql.getErrorCode() == 0)) {
				code = Code.CONNECTION_LOST; // the pool had none in time
			}
			return code;
		}
		Matcher store = FILE_STORE.matcher(message);
		return store.find() ? fileStore(Integer.parseInt(store.group(1))) : null;
	}

	private static boolean diskFull(Throwable failure) {
		String message = message(failure);
		return message.contains("no space left") || message.contains("not enough space")
				|| message.contains("disk quota exceeded");
	}

	private static String message(Throwable failure) {
		return failure.getMessage() == null ? "" : failure.getMessage().toLowerCase(Locale.ROOT);
	}

	/** By the error code of H2. PostgreSQL has none. */
	private static Code vendor(int code) {
		return switch (code) {
		case 90020 -> Code.IN_USE; // DATABASE_ALREADY_OPEN
		case 90098, 90121 -> Code.CONNECTION_LOST; // DATABASE_IS_CLOSED, DATABASE_CALLED_AT_SHUTDOWN: after a failure
		case 90030 -> Code.DAMAGED; // FILE_CORRUPTED
		case 90048 -> Code.DAMAGED; // FILE_VERSION_ERROR
		case 90097 -> Code.READ_ONLY; // DATABASE_IS_READ_ONLY
		case 90100 -> Code.DISK_FULL; // NO_DISK_SPACE_AVAILABLE
		case 28000 -> Code.LOGIN_REFUSED; // WRONG_USER_OR_PASSWORD
		case 90146, 90013 -> Code.NOT_FOUND; // DATABASE_NOT_FOUND
		case 57014 -> Code.CANCELLED; // STATEMENT_WAS_CANCELED
		default -> null;
		};
	}

	/** By the error code of H2's file store, {@code DataUtils.ERROR_…}. */
	private static Code fileStore(int code) {
		return switch (code) {
		case 1, 6, 9 -> Code.DAMAGED; // reading failed, file corrupt, chunk not found
		case 2 -> Code.READ_ONLY; // writing failed, and not for want of space
		case 5 -> Code.DAMAGED; // unsupported format
		case 7 -> Code.IN_USE; // file locked
		default -> null;
		};
	}

	/** By SQLSTATE. */
	private static Code state(String state) {
		return switch (state) {
		case "42501" -> Code.NOT_ALLOWED; // insufficient_privilege
		case "25006" -> Code.READ_ONLY; // read_only_sql_transaction
		case "53100" -> Code.DISK_FULL; // disk_full
		case "53300" -> Code.CONNECTION_LOST; // too_many_connections
		case "57P01", "57P02", "57P03", "57P05" -> Code.CONNECTION_LOST; // shut down, crashed, starting, idle too long
		case "57014" -> Code.CANCELLED; // query_canceled
		case "55P03" -> Code.BUSY; // lock_not_available
		case "28000", "28P01", "08004" -> Code.LOGIN_REFUSED; // invalid authorization or password, or none was given
		case "3D000" -> Code.NOT_FOUND; // no such database
		case "58030", "XX001", "XX002" -> Code.DAMAGED; // io_error, data_corrupted, index_corrupted
		default -> state.startsWith("08") ? Code.CONNECTION_LOST : null;
		};
	}
}
