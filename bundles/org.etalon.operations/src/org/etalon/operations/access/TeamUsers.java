// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.norm.Subject;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegionUser;

/**
 * The users of a team: which roles the server grants them, and which subjects the Centre makes them answer for as a
 * region.
 */
public final class TeamUsers {

	private static final RecordKind<RegionUser> USERS = RecordKinds.REGION_USERS;

	/**
	 * A user.
	 *
	 * @param login    his login
	 * @param roles    his roles; none if he lost them all
	 * @param subjects codes of his subjects in order; they bound what he does as a region
	 */
	public record User(String login, Set<Role> roles, Set<String> subjects) {
	}

	/** All of them, by login. */
	public List<User> list(Store store) throws StoreException {
		Map<String, Set<Role>> roles = store.users();
		Map<String, Set<String>> subjects = new HashMap<>();
		store.read(snapshot -> {
			snapshot.records(USERS).each(Query.all(USERS), each -> {
				subjects.put(each.value().id(), new TreeSet<>(each.value().codes()));
				return true;
			});
			return null;
		});
		Set<String> logins = new TreeSet<>(roles.keySet());
		logins.addAll(subjects.keySet());
		List<User> users = new ArrayList<>();
		for (String login : logins) {
			users.add(new User(login, roles.getOrDefault(login, Set.of()), subjects.getOrDefault(login, Set.of())));
		}
		return users;
	}

	/**
	 * Makes a user answer for some subjects and no others.
	 *
	 * @param login  his login
	 * @param codes  codes of the subjects; none if he is to answer for none any longer
	 * @param reason why, in the words of the user who does it; possibly empty
	 * @return whether that is something else than before
	 * @throws RefusedException {@code OWN_FILE}, {@code UNKNOWN_SUBJECT}, {@code NOT_A_REGION}
	 */
	public boolean assign(Store store, String login, Collection<String> codes, String reason) throws StoreException {
		Permission.require(store, Role.CENTER);
		if (store.info().embedded()) {
			throw new RefusedException("OWN_FILE", store.info().user());
		}
		for (String code : codes) {
			if (Subject.find(code).isEmpty()) {
				throw new RefusedException("UNKNOWN_SUBJECT", code);
			}
		}
		if (!codes.isEmpty() && !store.users().getOrDefault(login, Set.of()).contains(Role.REGION)) {
			throw new RefusedException("NOT_A_REGION", login);
		}
		RegionUser user = RegionUser.of(login, codes);
		return store.<Boolean>write(new Intent("users.subjects", reason), session -> {
			WritableRecords<RegionUser> users = session.records(USERS);
			Optional<Revised<RegionUser>> before = users.find(login);
			if (before.map(each -> each.value().equals(user)).orElse(codes.isEmpty())) {
				return false;
			}
			if (codes.isEmpty()) {
				users.remove(login, before.get().revision());
			} else if (before.isEmpty()) {
				users.add(user);
			} else {
				users.update(user, before.get().revision());
			}
			return true;
		});
	}
}
