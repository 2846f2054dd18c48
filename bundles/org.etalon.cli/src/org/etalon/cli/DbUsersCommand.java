// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.operations.access.TeamUsers;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;

/** {@code etalon db users}: who has which roles, and answers for which subjects. */
@Command(name = "users", sortOptions = false)
final class DbUsersCommand extends DbCommand {

	DbUsersCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("users.login"), words.get("users.roles"), words.get("users.subjects")));
		for (TeamUsers.User user : new TeamUsers().list(store)) {
			rows.add(List.of(user.login(),
					user.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
					String.join(", ", user.subjects())));
		}
		if (rows.size() == 1) {
			environment.out().println(words.get("users.nobody"));
			return ExitStatus.OK;
		}
		new TextTable(rows).print(environment.out());
		return ExitStatus.OK;
	}
}
