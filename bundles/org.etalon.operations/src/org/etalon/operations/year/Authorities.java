// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.etalon.operations.access.Permission;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/** Names and subjects of authorities, looked up once: there are some ten thousand of them. */
final class Authorities {

	private final Snapshot snapshot;
	private final long asOf;
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, String> subjects = new HashMap<>();

	Authorities(Snapshot snapshot, long asOf) {
		this.snapshot = snapshot;
		this.asOf = asOf;
	}

	/** Looks up those of a batch of objects. */
	void learn(Collection<CertificationObject> objects) throws StoreException {
		Set<String> unknown = new HashSet<>();
		for (CertificationObject object : objects) {
			if (object.authorityId() != null && !names.containsKey(object.authorityId())) {
				unknown.add(object.authorityId());
			}
		}
		unknown.forEach(id -> names.put(id, id));
		for (Revised<Authority> each : snapshot.records(RecordKinds.AUTHORITIES)
				.find(RecordKinds.AUTHORITIES.field("id"), unknown, asOf)) {
			names.put(each.value().id(), each.value().name());
			subjects.put(each.value().id(), each.value().subject());
		}
	}

	/** Whether a user may see the contacts that count for an object: it and its authority are his. */
	boolean readable(CertificationObject object, Permission permission) {
		return permission.everywhere() || object != null && permission.covers(object.subject())
				&& (object.authorityId() == null || permission.covers(subjects.get(object.authorityId())));
	}

	/** The name of the authority of an object, its id if there is none, empty if nothing is known. */
	String name(CertificationObject object) {
		return object == null || object.authorityId() == null ? "" : names.getOrDefault(object.authorityId(), "");
	}
}
