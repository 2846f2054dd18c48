// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Verification;

/** A database as a user of a team would have it open: what he may do is said by the test, not by a server. */
public final class ActingStore implements Store {

	private final Store store;
	private final String user;
	private final Set<String> subjects;
	private final Map<String, Set<Role>> users = new HashMap<>();

	private ActingStore(Store store, String user, Set<String> subjects) {
		this.store = store;
		this.user = user;
		this.subjects = subjects;
	}

	/** A user with roles. */
	public static ActingStore as(Store store, String user, Role... roles) {
		ActingStore acting = new ActingStore(store, user, Set.of());
		acting.users.put(user, Set.of(roles));
		return acting;
	}

	/** A user who is nothing but a region, with the subjects he answers for. */
	public static ActingStore region(Store store, String user, String... subjects) {
		ActingStore acting = new ActingStore(store, user, Set.of(subjects));
		acting.users.put(user, Set.of(Role.REGION));
		return acting;
	}

	/** The same with a further user in the team. */
	public ActingStore with(String login, Role... roles) {
		users.put(login, Set.of(roles));
		return this;
	}

	@Override
	public Info info() {
		Info info = store.info();
		return new Info(info.location(), info.product(), false, info.schema(), info.cleanStop(), user);
	}

	@Override
	public Set<Role> roles() {
		return users.get(user);
	}

	@Override
	public Set<String> subjects() {
		return subjects;
	}

	@Override
	public Map<String, Set<Role>> users() {
		return Map.copyOf(users);
	}

	@Override
	public <R> R read(Reading<R> work) throws StoreException {
		return store.read(work);
	}

	@Override
	public <R> R write(Intent intent, Writing<R> work) throws StoreException {
		return store.write(intent, work);
	}

	@Override
	public <R> R fill(Intent intent, Set<RecordKind<?>> kinds, Writing<R> work) throws StoreException {
		return store.fill(intent, kinds, work);
	}

	@Override
	public Backup backup(Path file, Progress progress) throws StoreException {
		return store.backup(file, progress);
	}

	@Override
	public Verification verify(Progress progress) throws StoreException {
		return store.verify(progress);
	}

	@Override
	public void close() throws StoreException {
		store.close();
	}
}
