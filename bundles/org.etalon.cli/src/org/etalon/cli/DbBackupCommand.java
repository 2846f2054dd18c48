// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.store.Backup;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon db backup}: writes everything into a file that was restored once before it gets its name. */
@Command(name = "backup", sortOptions = false)
final class DbBackupCommand extends DbCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "backup-to")
	private String file;

	DbBackupCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException {
		Backup backup = store.backup(environment.folder().resolve(file), progress);
		progress.clear();
		environment.out().println(words.get("backup.done", file, moment(backup.at()), Long.toString(backup.change()),
				Long.toString(backup.records()), Long.toString(backup.bytes())));
		return ExitStatus.OK;
	}
}
