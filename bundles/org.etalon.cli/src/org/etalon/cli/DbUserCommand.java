// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.access.TeamUsers;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon db user}: makes a user of a team answer for subjects. */
@Command(name = "user", sortOptions = false)
final class DbUserCommand extends DbCommand {

	@Parameters(paramLabel = "LOGIN", descriptionKey = "user-login")
	private String login;

	@ArgGroup(multiplicity = "1")
	private Subjects subjects;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	/** Some subjects or none. */
	static final class Subjects {

		@Option(names = "--subject", paramLabel = "CODE", split = ",", descriptionKey = "user-subject")
		private List<String> codes = new ArrayList<>();

		@Option(names = "--no-subject", descriptionKey = "user-no-subject")
		private boolean none;
	}

	DbUserCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<String> codes = subjects.none ? List.of() : subjects.codes.stream().map(String::strip).toList();
		boolean changed = new TeamUsers().assign(store, login, codes, reason);
		environment.out().println(words.get(codes.isEmpty() ? "users.none" : "users.assigned", login,
				String.join(", ", codes.stream().sorted().toList())));
		if (!changed) {
			environment.out().println(words.get("users.same"));
		}
		return ExitStatus.OK;
	}
}
