// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;

/** Where a database is, understood. */
sealed interface Address {

	/** What people are shown: no user, no password. */
	String shown();

	/**
	 * Files of one's own in a folder: the database {@code NAME.mv.db}, its owner {@code NAME.lock}, and what is being
	 * made beside it.
	 *
	 * @param folder the folder, absolute
	 * @param name   name of the database
	 */
	record OwnFile(Path folder, String name) implements Address {

		private static final String SUFFIX = ".mv.db";

		/** The database. */
		Path database() {
			return side("");
		}

		/** The file that says who has it open. */
		Path lock() {
			return folder.resolve(name + ".lock");
		}

		/** A database in the making; only the owner of the lock may touch it. */
		Path side(String purpose) {
			return folder.resolve(name + purpose + SUFFIX);
		}

		/** Where rolling backups and copies from before a migration are. */
		Path backups() {
			return folder.resolve("backups");
		}

		@Override
		public String shown() {
			return database().toString();
		}
	}

	/**
	 * A schema on a server.
	 *
	 * @param url      the address without user, password and schema
	 * @param schema   the schema
	 * @param user     the login, null for the one the driver takes by itself
	 * @param password password of the login, null for none
	 */
	record Server(String url, String schema, String user, String password) implements Address {

		@Override
		public String shown() {
			int parameters = url.indexOf('?');
			return (parameters < 0 ? url : url.substring(0, parameters)) + "?currentSchema=" + schema;
		}

		@Override
		public String toString() {
			return shown(); // a record would show the password
		}
	}

	/** The name of a database if only its folder is given. */
	String DEFAULT_NAME = "etalon";
	/** How long a name of a schema may be, so that a copy of it can be named after it. */
	Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,25}");
	/** An address on a server: host and what follows, with a login before it if there is one; parameters. */
	Pattern SERVER = Pattern.compile("jdbc:postgresql:(?://(?:([^/?@:]*)(?::([^/?@]*))?@)?)?([^?]+)(?:\\?(.*))?");

	/**
	 * Understands a location.
	 *
	 * @throws StoreException {@code BAD_LOCATION}
	 */
	static Address of(Location location) throws StoreException {
		String address = location.address().strip();
		if (address.startsWith("jdbc:postgresql:")) {
			return server(location, address);
		}
		if (address.isEmpty() || address.startsWith("jdbc:")) {
			throw new StoreException(Code.BAD_LOCATION, location.toString());
		}
		try {
			Path path = (address.startsWith("file:///") || address.matches("file:/[^/].*")
					? Path.of(URI.create(address))
					: Path.of(address.startsWith("file:") ? address.substring(5) : address)).toAbsolutePath()
					.normalize();
			Path name = path.getFileName();
			OwnFile file = name != null && name.toString().endsWith(OwnFile.SUFFIX)
					&& name.toString().length() > OwnFile.SUFFIX.length()
							? new OwnFile(path.getParent(),
									name.toString().substring(0, name.toString().length() - OwnFile.SUFFIX.length()))
							: new OwnFile(path, DEFAULT_NAME);
			if (file.database().toString().indexOf(';') >= 0) {
				throw new StoreException(Code.BAD_LOCATION, location.toString()); // would begin a setting of H2
			}
			if (file.folder().equals(path) && Files.exists(path) && !Files.isDirectory(path)) {
				throw new StoreException(Code.NOT_A_STORE, path.toString());
			}
			return file;
		} catch (IllegalArgumentException e) { // an InvalidPathException is one too
			throw new StoreException(Code.BAD_LOCATION, e instanceof InvalidPathException ? e : null,
					location.toString());
		}
	}

	private static Server server(Location location, String address) throws StoreException {
		Matcher parts = SERVER.matcher(address);
		if (!parts.matches()) {
			throw new StoreException(Code.BAD_LOCATION, location.toString());
		}
		try {
			Map<String, String> rest = new LinkedHashMap<>();
			String user = parts.group(1) == null ? location.user() : decoded(parts.group(1));
			String password = parts.group(2) == null ? location.password() : decoded(parts.group(2));
			String schema = DEFAULT_NAME;
			for (String parameter : parts.group(4) == null ? new String[0] : parts.group(4).split("&")) {
				int equals = parameter.indexOf('=');
				String key = equals < 0 ? parameter : parameter.substring(0, equals);
				String value = equals < 0 ? "" : parameter.substring(equals + 1);
				switch (key) {
				case "user" -> user = decoded(value);
				case "password" -> password = decoded(value);
				case "currentSchema" -> schema = decoded(value);
				case "", "ApplicationName" -> {
					// nothing, or what programs here are known to each other by
				}
				default -> rest.put(key, value);
				}
			}
			if (!SCHEMA.matcher(schema).matches()) {
				throw new StoreException(Code.BAD_LOCATION, location.toString());
			}
			String url = address.substring(0, "jdbc:postgresql:".length())
					+ (address.startsWith("//", "jdbc:postgresql:".length()) ? "//" : "") + parts.group(3);
			for (Map.Entry<String, String> each : rest.entrySet()) {
				url += (url.indexOf('?') < 0 ? "?" : "&") + each.getKey() + "=" + each.getValue();
			}
			return new Server(url, schema, user, password);
		} catch (IllegalArgumentException e) { // its message holds what could not be decoded: perhaps a password
			throw new StoreException(Code.BAD_LOCATION, location.toString());
		}
	}

	private static String decoded(String value) {
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}
}
