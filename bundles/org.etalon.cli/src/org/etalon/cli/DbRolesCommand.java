// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.exchange.Texts;
import org.etalon.store.Role;
import org.etalon.store.Store;

import picocli.CommandLine.Command;

/** {@code etalon db roles}: what the user may do here. */
@Command(name = "roles", sortOptions = false)
final class DbRolesCommand extends DbCommand {

	DbRolesCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) {
		environment.out().println(words.get(store.info().embedded() ? "roles.own" : "roles.team", store.info().user()));
		for (Role role : Role.values()) {
			environment.out().println((store.roles().contains(role) ? "  + " : "  - ")
					+ words.get("roles.role", role.name(), role.caption().in(language), words.get("may." + role)));
		}
		if (!store.info().embedded() && isOnlyRegion(store.roles())) {
			environment.out().println(store.subjects().isEmpty() ? words.get("roles.noSubject")
					: words.get("roles.subjects", String.join(", ", new TreeSet<>(store.subjects()))));
		}
		return ExitStatus.OK;
	}

	/**
	 * Whether the subjects bound what is changed: no other role than that of a region lets the user change anything.
	 */
	private static boolean isOnlyRegion(Set<Role> roles) {
		return roles.contains(Role.REGION) && EnumSet.of(Role.REGION, Role.OBSERVER).containsAll(roles);
	}
}
