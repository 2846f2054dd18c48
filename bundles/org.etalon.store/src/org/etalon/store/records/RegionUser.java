// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.store.Named;

/**
 * A user of a team who works for subjects of the Federation: as a region he changes what is theirs, and nothing else.
 *
 * @param id       his login at the server
 * @param subjects codes of the subjects in ascending order, separated by commas
 */
public record RegionUser(@Named(ru = "пользователь", en = "user") String id,
		@Named(ru = "субъекты", en = "subjects", clause = "44") String subjects) {

	/** A user with his subjects. */
	public static RegionUser of(String login, Collection<String> subjects) {
		return new RegionUser(login, String.join(",", new TreeSet<>(subjects)));
	}

	/** Codes of the subjects; empty if there are none. */
	public Set<String> codes() {
		return subjects == null || subjects.isEmpty() ? Set.of() : Set.of(subjects.split(","));
	}
}
