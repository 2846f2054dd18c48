// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.register.EditObjects.Edited;
import org.etalon.operations.register.EditObjects.Outcome;
import org.etalon.operations.register.EditObjects.Refused;
import org.etalon.store.Change;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Takes an edit of one or many objects back by one further change: each becomes what it was before, unless somebody
 * changed it since. What took an edit back can be taken back itself, which makes the edit once more.
 */
public final class UndoEdit {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final String OPERATION = "register.undo";
	private static final Set<String> EDITS = Set.of(EditObject.OPERATION, OPERATION);
	private static final int STRIDE = 100;

	/**
	 * Takes a change back; makes no change if nothing can be.
	 *
	 * @param change number of the change
	 * @param reason why, in the words of the user
	 * @throws RefusedException {@code NO_REASON}, {@code UNKNOWN_CHANGE}, {@code NOT_AN_EDIT}
	 * @throws StoreException   {@code CANCELLED}, then nothing was changed
	 */
	public Outcome run(Store store, long change, String reason, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		if (reason.isBlank()) {
			throw new RefusedException("NO_REASON");
		}
		return store.write(new Intent(OPERATION, reason), session -> {
			Change made = session.change(change).orElseThrow(() -> new RefusedException("UNKNOWN_CHANGE", change));
			if (!EDITS.contains(made.intent().operation())) {
				throw new RefusedException("NOT_AN_EDIT", change);
			}
			Outcome plan = plan(session, change, permission, progress);
			if (plan.edited().isEmpty()) {
				return plan;
			}
			session.records(OBJECTS)
					.updateAll(plan.edited().stream().map(each -> new Update<>(each.after(), each.seen())).toList());
			Permission.proceed(progress);
			return new Outcome(plan.edited(), plan.already(), plan.refused(), session.change().id());
		});
	}

	private static Outcome plan(Session session, long change, Permission permission, Progress progress)
			throws StoreException {
		WritableRecords<CertificationObject> objects = session.records(OBJECTS);
		List<Revised<CertificationObject>> made = new ArrayList<>();
		objects.changedSince(change - 1, each -> {
			if (each.since() == change) {
				made.add(each);
			}
			return true;
		});
		List<Edited> edited = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		for (Revised<CertificationObject> each : made) {
			if ((edited.size() + refused.size()) % STRIDE == 0) {
				progress.at(edited.size() + refused.size(), made.size());
				Permission.proceed(progress);
			}
			try {
				if (!each.current()) {
					throw new RefusedException("OBJECT_CHANGED", each.value().id());
				}
				CertificationObject before = objects.find(each.value().id(), change - 1).orElseThrow().value();
				permission.requireOwn(each.value());
				permission.requireOwn(before);
				edited.add(new Edited(each.value(), before, each.revision()));
			} catch (RefusedException why) {
				refused.add(new Refused(each.value().id(), why));
			}
		}
		return new Outcome(edited, List.of(), refused, 0);
	}
}
