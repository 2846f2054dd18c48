// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;

import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Intent;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SavedFilter;

/**
 * Filters of the register under names. They belong to the database: everybody who works on it sees them, and everybody
 * who may write anything may keep, rename and remove them. What somebody else did meanwhile is noticed by revisions.
 */
public final class SavedFilters {

	/** Most letters of a name. */
	public static final int LONGEST = 100;

	private static final RecordKind<SavedFilter> FILTERS = RecordKinds.FILTERS;
	private static final Role[] WRITERS = { Role.CENTER, Role.WORKING_GROUP, Role.CURATOR, Role.REGION };

	private SavedFilters() {
	}

	/** All of them in the order of their names. */
	public static List<Revised<SavedFilter>> list(Store store) throws StoreException {
		return store.read(snapshot -> {
			List<Revised<SavedFilter>> all = new ArrayList<>();
			snapshot.records(FILTERS).each(Query.all(FILTERS), all::add);
			return all;
		});
	}

	/**
	 * A filter by its name.
	 *
	 * @throws RefusedException {@code UNKNOWN_FILTER}
	 */
	static RegisterFilter find(Snapshot snapshot, String name) throws StoreException {
		return RegisterFilter.of(snapshot.records(FILTERS).find(name)
				.orElseThrow(() -> new RefusedException("UNKNOWN_FILTER", name)).value());
	}

	/**
	 * Keeps a filter under a name.
	 *
	 * @param revision number of the revision it takes the place of, 0 for a new name
	 * @throws RefusedException {@code BAD_NAME}
	 * @throws StoreException   {@code EXISTS} if the name is taken, {@code CONFLICT} if somebody changed it meanwhile
	 */
	public static void save(Store store, String name, RegisterFilter filter, int revision) throws StoreException {
		SavedFilter saved = filter.named(checked(name));
		write(store, "filter.save", filters -> {
			if (revision == 0) {
				filters.add(saved);
			} else {
				filters.update(saved, revision);
			}
		});
	}

	/**
	 * Gives a filter another name.
	 *
	 * @param revision number of the revision the user looked at
	 * @throws RefusedException {@code BAD_NAME}, {@code UNKNOWN_FILTER}
	 * @throws StoreException   {@code EXISTS} if the name is taken, {@code CONFLICT} if somebody changed it meanwhile
	 */
	public static void rename(Store store, String name, int revision, String to) throws StoreException {
		String other = checked(to);
		write(store, "filter.rename", filters -> {
			SavedFilter before = filters.find(name).orElseThrow(() -> new RefusedException("UNKNOWN_FILTER", name))
					.value();
			filters.remove(name, revision);
			filters.add(new SavedFilter(other, before.combined(), before.conditions(), before.words()));
		});
	}

	/**
	 * Removes a filter.
	 *
	 * @param revision number of the revision the user looked at
	 * @throws StoreException {@code CONFLICT} if somebody changed it meanwhile
	 */
	public static void remove(Store store, String name, int revision) throws StoreException {
		write(store, "filter.remove", filters -> filters.remove(name, revision));
	}

	/** Whether a text can be a name. */
	public static boolean isName(String text) {
		return !text.isBlank() && text.strip().length() <= LONGEST && text.strip().chars().noneMatch(c -> c < ' ');
	}

	private static String checked(String name) {
		if (!isName(name)) {
			throw new RefusedException("BAD_NAME", name, LONGEST);
		}
		return name.strip();
	}

	private interface Step {
		void run(WritableRecords<SavedFilter> filters) throws StoreException;
	}

	private static void write(Store store, String operation, Step step) throws StoreException {
		Permission.require(store, WRITERS);
		store.write(new Intent(operation, ""), (Session session) -> {
			step.run(session.records(FILTERS));
			return null;
		});
	}
}
