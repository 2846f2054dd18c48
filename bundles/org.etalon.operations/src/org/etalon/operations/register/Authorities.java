// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.operations.internal.Sha256;
import org.etalon.store.Query;
import org.etalon.store.SearchKey;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;

/** The authorities of the register by what lists call them. There are some ten thousand, so that all are in memory. */
final class Authorities {

	private static final int SHOWN = 3;

	private final Map<String, String> ids = new HashMap<>();
	private final Map<String, String> names = new HashMap<>();
	private final Map<String, String> subjects = new HashMap<>();
	private final List<Authority> fresh = new ArrayList<>();

	Authorities(Snapshot snapshot) throws StoreException {
		snapshot.records(RecordKinds.AUTHORITIES).each(Query.all(RecordKinds.AUTHORITIES), each -> {
			add(each.value());
			return true;
		});
	}

	private void add(Authority authority) {
		ids.putIfAbsent(key(authority.name(), authority.subject()), authority.id());
		names.put(authority.id(), authority.name());
		subjects.put(authority.id(), authority.subject());
	}

	/** Name of an authority, null if it is not known. */
	String name(String id) {
		return id == null ? null : names.get(id);
	}

	/** The subject of the authority that a list names: its own, or the one the list says if it is not known. */
	String subject(String name, String subject) {
		String known = known(name, subject);
		return known == null ? subject : subjects.get(known);
	}

	/** Whether a list names an authority that is there. */
	boolean knows(String name, String subject) {
		return known(name, subject) != null;
	}

	/** Some names of authorities that might be the one that a list names. */
	List<String> alike(String name) {
		return names.values().stream().filter(each -> Likeness.ofAuthorities(each, name)).distinct().sorted()
				.limit(SHOWN).toList();
	}

	private String known(String name, String subject) {
		return names.containsKey(name) ? name : ids.get(key(name, subject));
	}

	/**
	 * Id of the authority that a list names; one that is not known is made. The same name in the same subject always
	 * gets the same id.
	 */
	String id(String name, String subject) {
		String known = known(name, subject);
		if (known != null) {
			return known;
		}
		Authority authority = new Authority(derived("A-", SearchKey.of(name), Objects.toString(subject, "")), name,
				null, subject);
		add(authority);
		fresh.add(authority);
		return authority.id();
	}

	/** The authorities that were made since the last call. */
	List<Authority> takeFresh() {
		List<Authority> taken = List.copyOf(fresh);
		fresh.clear();
		return taken;
	}

	private static String key(String name, String subject) {
		return Objects.toString(subject, "") + "|" + SearchKey.of(name);
	}

	/** An id made of what it stands for, so that it is the same wherever it is made. */
	static String derived(String prefix, String... parts) {
		return prefix + Sha256.of(String.join("\n", parts)).substring(0, 12);
	}
}
