// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.store.Backup;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon db restore}: puts a backup in the place of the database, which is kept beside. */
@Command(name = "restore", sortOptions = false)
final class DbRestoreCommand extends DbCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "backup-from")
	private String file;

	@Option(names = "--yes", descriptionKey = "restore-yes")
	private boolean yes;

	DbRestoreCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	/** The database is not opened: it may be damaged, which is why somebody restores. */
	@Override
	int work(StoreOptions where) throws UsageException, StoreException {
		Stores.Location location = where.location(environment, texts);
		Path backup = environment.folder().resolve(file);
		if (!Files.isRegularFile(backup)) {
			environment.err().println(words.get("restore.noFile", file));
			return ExitStatus.NOTHING;
		}
		if (!yes) {
			Backup said = environment.stores().get().backup(backup);
			environment.out().println(words.get("restore.would", location.toString(), file, moment(said.at()),
					Long.toString(said.change()), Long.toString(said.records()), Long.toString(said.bytes())));
			return ExitStatus.OK;
		}
		String before = environment.stores().get().restore(location, backup, progress);
		progress.clear();
		environment.out().println(words.get("restore.done", location.toString(), file));
		if (before != null) {
			environment.out().println(words.get("restore.kept", before));
		}
		return ExitStatus.OK;
	}

	@Override
	int run(Store store) {
		throw new IllegalStateException("nothing is opened to restore");
	}
}
