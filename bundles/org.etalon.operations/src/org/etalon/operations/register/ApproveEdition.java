// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Filter;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;

/**
 * Approves the Unified register as an edition by a protocol of the working group (clauses 6, 7). An edition is the
 * state after a change, so that it costs nothing and never changes; approving the same state again gives the same
 * edition.
 */
public final class ApproveEdition {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;

	/**
	 * By what it is approved.
	 *
	 * @param protocol number of the protocol
	 * @param on       date of the protocol
	 * @param reason   why, in the words of the user; possibly empty
	 */
	public record Request(String protocol, LocalDate on, String reason) {
	}

	/**
	 * The edition.
	 *
	 * @param edition the edition
	 * @param again   whether it was approved before
	 */
	public record Result(Edition edition, boolean again) {
	}

	/**
	 * Approves.
	 *
	 * @throws RefusedException {@code NO_PROTOCOL}, {@code EMPTY_REGISTER}, {@code BEFORE_LAST_EDITION}
	 */
	public Result run(Store store, Request request) throws StoreException {
		Permission.require(store, Role.WORKING_GROUP);
		if (request.protocol().isBlank()) {
			throw new RefusedException("NO_PROTOCOL");
		}
		return store.write(new Intent("register.approve", request.reason()), session -> {
			Optional<Edition> last = all(session).stream().max(Comparator.comparingInt(Edition::edition));
			if (last.isPresent() && !changed(session, last.get().asOf())) {
				return new Result(last.get(), true);
			}
			if (last.isPresent() && request.on().isBefore(last.get().approvedOn())) {
				throw new RefusedException("BEFORE_LAST_EDITION", request.on(), last.get().approvedOn());
			}
			long objects = session.records(OBJECTS).count(Query.of(OBJECTS, Filter.unknown(OBJECTS.field("excluded"))));
			if (objects == 0) {
				throw new RefusedException("EMPTY_REGISTER");
			}
			int number = last.map(Edition::edition).orElse(0) + 1;
			Edition edition = new Edition("UNIFIED/" + number, RegisterType.UNIFIED, null, number, true,
					request.protocol().strip(), request.on(), session.newest(), Math.toIntExact(objects), "");
			session.records(RecordKinds.EDITIONS).add(edition);
			return new Result(edition, false);
		});
	}

	/** The editions of the Unified register, in order. */
	public static List<Edition> list(Store store) throws StoreException {
		return store.read(ApproveEdition::all);
	}

	private static List<Edition> all(Snapshot snapshot) throws StoreException {
		List<Revised<Edition>> found = snapshot.records(RecordKinds.EDITIONS).page(
				Query.of(RecordKinds.EDITIONS, Filter.is(RecordKinds.EDITIONS.field("register"), RegisterType.UNIFIED)),
				null, Integer.MAX_VALUE);
		return found.stream().map(Revised::value).sorted(Comparator.comparingInt(Edition::edition)).toList();
	}

	private static boolean changed(Snapshot snapshot, long since) throws StoreException {
		boolean[] any = new boolean[1];
		snapshot.records(OBJECTS).changedSince(since, each -> {
			any[0] = true;
			return false;
		});
		return any[0];
	}
}
