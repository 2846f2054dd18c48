// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.access;

import java.util.Arrays;

import org.etalon.norm.Progress;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Whether an operation may begin, and go on. */
public final class Permission {

	private Permission() {
	}

	/** Refuses a user who has none of some roles. */
	public static void require(Store store, Role... roles) throws StoreException {
		if (Arrays.stream(roles).noneMatch(store.roles()::contains)) {
			throw new StoreException(StoreException.Code.NOT_ALLOWED, store.info().user(), roles[0].name());
		}
	}

	/** Undoes a change that the user no longer wants. */
	public static void proceed(Progress progress) throws StoreException {
		if (progress.cancelled()) {
			throw new StoreException(StoreException.Code.CANCELLED);
		}
	}
}
