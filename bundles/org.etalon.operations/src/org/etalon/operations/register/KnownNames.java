// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * The objects of the register by name: the same ones, and those that look alike. They are looked for as they were
 * before the list was begun, so that taking a list finds what looking at it found, and an empty register is asked for
 * nothing.
 */
final class KnownNames {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final Field NAME = OBJECTS.field("name");
	/** How many new objects are compared with those of their authority: people read no more of them. */
	private static final int COMPARED = 500;
	private static final int OF_AN_AUTHORITY = 300;
	private static final int SHOWN = 3;
	private static final int NAMES_AT_ONCE = 200;
	/** Two names are alike if they share so many percent of their words. */
	private static final int ALIKE_PERCENT = 75;

	/**
	 * What an object is called, and whose it is: by this a list means it.
	 *
	 * @param name        its name as it is searched for
	 * @param authorityId its authority, null if it is not known
	 * @param subject     its subject, null for none
	 */
	record Named(String name, String authorityId, String subject) {

		static Named of(String name, String authorityId, String subject) {
			return new Named(SearchKey.of(name), authorityId, subject);
		}
	}

	private final Snapshot snapshot;
	private final long before;
	private final boolean any;
	private int compared;

	KnownNames(Snapshot snapshot) throws StoreException {
		this.snapshot = snapshot;
		this.before = snapshot.newest();
		this.any = !snapshot.records(OBJECTS).page(Query.all(OBJECTS), null, 1).isEmpty();
	}

	/** Whether there were objects at all. */
	boolean any() {
		return any;
	}

	/** The objects that are called as some lists call them; a name stands for one if it has exactly one. */
	Map<Named, List<Revised<CertificationObject>>> find(Set<Named> wanted) throws StoreException {
		Map<Named, List<Revised<CertificationObject>>> found = new HashMap<>();
		if (!any) {
			return found;
		}
		List<String> names = wanted.stream().map(Named::name).distinct().toList();
		// Some names are those of thousands of objects, of which a few are wanted: not all of them at once.
		for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
			List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
			for (Revised<CertificationObject> each : snapshot.records(OBJECTS).find(NAME, some, before)) {
				Named named = Named.of(each.value().name(), each.value().authorityId(), each.value().subject());
				if (wanted.contains(named)) {
					found.computeIfAbsent(named, any -> new ArrayList<>()).add(each);
				}
			}
		}
		return found;
	}

	/** Objects of the same authority whose names are like that of a new one. */
	List<CertificationObject> alike(CertificationObject object) throws StoreException {
		if (!any || object.authorityId() == null || compared >= COMPARED) {
			return List.of();
		}
		compared++;
		Filter filter = Filter.is(OBJECTS.field("authorityId"), object.authorityId());
		Set<String> words = words(object.name());
		return snapshot.records(OBJECTS).page(Query.of(OBJECTS, filter).asOf(before), null, OF_AN_AUTHORITY).stream()
				.map(Revised::value).filter(each -> Objects.equals(each.subject(), object.subject())
						&& each.kind() == object.kind() && alike(words, words(each.name())))
				.limit(SHOWN).toList();
	}

	private static boolean alike(Set<String> one, Set<String> other) {
		Set<String> shared = new HashSet<>(one);
		shared.retainAll(other);
		Set<String> all = new HashSet<>(one);
		all.addAll(other);
		return !all.isEmpty() && shared.size() * 100 >= ALIKE_PERCENT * all.size();
	}

	private static Set<String> words(String name) {
		return new HashSet<>(Arrays.asList(SearchKey.of(name).split("[^\\p{L}\\p{N}]+")));
	}
}
