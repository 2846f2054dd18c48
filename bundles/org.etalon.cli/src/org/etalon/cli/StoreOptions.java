// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.etalon.exchange.Texts;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.Secrets;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;

import picocli.CommandLine.Option;

/** Which database a command works on, and who works on it. */
final class StoreOptions {

	@Option(names = "--db", paramLabel = "ADDRESS")
	private String address;

	@Option(names = "--db-user", paramLabel = "NAME")
	private String user;

	@Option(names = "--db-password-file", paramLabel = "FILE")
	private String passwordFile;

	@Option(names = "--author", paramLabel = "NAME")
	private String author;

	/** Opens the database; the one of the user is made when it is missing. */
	Store open(Environment environment, Texts texts) throws StoreException, UsageException {
		Stores.Location location = location(environment, texts);
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		try {
			return environment.stores().get().open(location, progress);
		} finally {
			progress.clear();
		}
	}

	/** Where it is, by the options, the environment or by default. */
	Stores.Location location(Environment environment, Texts texts) throws StoreException, UsageException {
		Surroundings around = environment.surroundings();
		String where = address != null ? address : around.variable("ETALON_DB");
		if (where == null || where.isBlank()) {
			where = ownFolder(around, texts).toString();
		} else if (!where.startsWith("jdbc:")) {
			where = environment.folder().resolve(where.replaceFirst("^file:(//)?", "")).toString();
		}
		boolean server = where.startsWith("jdbc:");
		if (!server && (user != null || passwordFile != null)) {
			throw new UsageException(texts.get("usage.login", user != null ? "--db-user" : "--db-password-file"));
		}
		if (server && author != null) {
			throw new UsageException(texts.get("usage.author", "--author", "--db-user"));
		}
		return new Stores.Location(where, server ? user : author(around), server ? password(environment, around) : null,
				environment.clock());
	}

	private String author(Surroundings around) {
		return author != null && !author.isBlank() ? author.strip() : around.user();
	}

	private String password(Environment environment, Surroundings around) throws StoreException {
		return passwordFile != null ? Secrets.read(environment.folder().resolve(passwordFile))
				: around.variable("ETALON_DB_PASSWORD");
	}

	/** The folder for the user's own data, as the system has it. */
	private static Path ownFolder(Surroundings around, Texts texts) throws UsageException {
		Path folder = around.dataFolder();
		try {
			around.madeDataFolder();
		} catch (IOException e) {
			throw new UsageException(texts.get("usage.ownFolder", folder.toString(), "--db"));
		}
		return folder;
	}
}
