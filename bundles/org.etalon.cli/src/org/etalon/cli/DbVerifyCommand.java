// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Verification;

import picocli.CommandLine.Command;

/** {@code etalon db verify}: reads everything and compares it with its sums, keys and changes. */
@Command(name = "verify", sortOptions = false)
final class DbVerifyCommand extends DbCommand {

	DbVerifyCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException {
		Verification found = store.verify(progress);
		progress.clear();
		for (Verification.Damage damage : found.damages()) {
			environment.out().println("! " + PlainText.of(words.get("damage", words.get("damage." + damage.kind()),
					damage.table(), damage.id().isEmpty() ? "–" : damage.id(), damage.detail())));
		}
		environment.out()
				.println(words.get("verify.read", Long.toString(found.records()), Long.toString(found.changes())));
		environment.out().println(found.sound() ? words.get("verify.sound")
				: words.get("verify.damaged", Integer.toString(found.damages().size())));
		return found.sound() ? ExitStatus.OK : ExitStatus.FAILED_ON;
	}
}
