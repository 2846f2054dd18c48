// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Whether an operation may begin, go on, and touch an object. Whom no other role than that of a region lets do
 * something, does it for his subjects only; everybody else, and the user of his own file, for all.
 */
public final class Permission {

	private final String user;
	private final boolean everywhere;
	private final Set<String> subjects;

	private Permission(Store store, Role... roles) {
		this.user = store.info().user();
		this.everywhere = !store.roles().contains(Role.REGION)
				|| Arrays.stream(roles).anyMatch(role -> role != Role.REGION && store.roles().contains(role));
		this.subjects = new TreeSet<>(store.subjects());
	}

	/**
	 * Refuses a user who has none of some roles.
	 *
	 * @return what he may do it with
	 * @throws StoreException   {@code NOT_ALLOWED}
	 * @throws RefusedException {@code NO_SUBJECT} if he is a region that answers for no subject yet
	 */
	public static Permission require(Store store, Role... roles) throws StoreException {
		if (Arrays.stream(roles).noneMatch(store.roles()::contains)) {
			throw new StoreException(StoreException.Code.NOT_ALLOWED,
					Stream.concat(Stream.of(store.info().user()), Arrays.stream(roles).map(Role::name))
							.toArray(String[]::new));
		}
		Permission permission = of(store, roles);
		if (!permission.everywhere && permission.subjects.isEmpty()) {
			throw new RefusedException("NO_SUBJECT", permission.user);
		}
		return permission;
	}

	/** What a user could do something with whom only some roles let: for looking at what would come of it. */
	public static Permission of(Store store, Role... roles) {
		return new Permission(store, roles);
	}

	/** What a user may read the contacts of: with any other role than that of a region all. */
	public static Permission toRead(Store store) {
		return of(store, Role.values());
	}

	/** Whether there is no bound to what he may do it with. */
	public boolean everywhere() {
		return everywhere;
	}

	/** Codes of his subjects, in order; they count unless he may do it {@link #everywhere}. */
	public Set<String> subjects() {
		return subjects;
	}

	/** Whether he may do it with what belongs to a subject; null for what belongs to none. */
	public boolean covers(String subject) {
		return everywhere || subject != null && subjects.contains(subject);
	}

	/** What a problem expects instead of another subject: the user and his subjects. */
	public String expected() {
		return user + ": " + String.join(", ", subjects);
	}

	/**
	 * Refuses an object of another subject.
	 *
	 * @throws RefusedException {@code OTHER_SUBJECT} with the object, its subject, the user and his subjects
	 */
	public void requireOwn(CertificationObject object) {
		if (!covers(object.subject())) {
			throw new RefusedException("OTHER_SUBJECT", object.id(), object.subject() == null ? "–" : object.subject(),
					user, String.join(", ", subjects));
		}
	}

	/**
	 * Refuses an object of another subject by its id; one that is not in the register is nobody's.
	 *
	 * @throws RefusedException {@code OTHER_SUBJECT}
	 */
	public void requireOwn(Snapshot snapshot, String objectId) throws StoreException {
		if (!everywhere) {
			snapshot.records(RecordKinds.OBJECTS).find(objectId).ifPresent(object -> requireOwn(object.value()));
		}
	}

	/** Undoes a change that the user no longer wants. */
	public static void proceed(Progress progress) throws StoreException {
		if (progress.cancelled()) {
			throw new StoreException(StoreException.Code.CANCELLED);
		}
	}
}
