// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.List;

/** The database cannot do what was asked for, for a reason that people can act on. */
public final class StoreException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why. The arguments of each are named in brackets; texts for people are made from them elsewhere. */
	public enum Code {
		/** There is no such database [location]. */
		NOT_FOUND,
		/** Another program has the file open [location, who: user, host, process, since]. */
		IN_USE,
		/** It was made by a newer version [location, schema found, newest schema known]. */
		NEWER_SCHEMA,
		/** It is not a database of ours [location]. */
		NOT_A_STORE,
		/** The file is damaged [location, what]. */
		DAMAGED,
		/** The disk is full [location]. */
		DISK_FULL,
		/** The folder or file cannot be written [location]. */
		READ_ONLY,
		/** The server is not there, or takes nobody now; nothing was begun [location]. */
		UNREACHABLE,
		/** The server went away; what was not confirmed is not kept [location]. */
		CONNECTION_LOST,
		/** The server does not know the user or the password [location, user]. */
		LOGIN_REFUSED,
		/** The user may not do that [user, what, or each role of which it takes one]. */
		NOT_ALLOWED,
		/** Somebody else is changing something [who, operation, since]. */
		BUSY,
		/** Another revision came in between [table, id, revision based on, revision there or 0 if removed]. */
		CONFLICT,
		/** The id is there already [table, id]. */
		EXISTS,
		/** There is no such record [table, id]. */
		NO_RECORD,
		/** A file that should not exist does [file]. */
		FILE_EXISTS,
		/** It is not a backup of ours [file]. */
		NOT_A_BACKUP,
		/** The backup is cut or damaged [file, what]. */
		BACKUP_DAMAGED,
		/** The location cannot be understood [location]. */
		BAD_LOCATION,
		/** There is no such file of secrets, or it cannot be read [file]. */
		NO_SECRET,
		/** A file of secrets can be read by others [file]. */
		SECRET_EXPOSED,
		/** The operation was cancelled; nothing is kept. */
		CANCELLED
	}

	private final Code code;
	private final List<String> arguments;

	/** A failure without a cause that a log would need. */
	public StoreException(Code code, String... arguments) {
		this(code, null, arguments);
	}

	/** A failure with what the log needs. */
	public StoreException(Code code, Throwable cause, String... arguments) {
		super(code + " " + List.of(arguments), cause);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/** Why. */
	public Code code() {
		return code;
	}

	/** What the message has to name, in the order the code says. */
	public List<String> arguments() {
		return arguments;
	}
}
