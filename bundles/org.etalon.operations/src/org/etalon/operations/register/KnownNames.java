// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
	private final Authorities authorities;
	private final long before;
	private final boolean any;
	/** Of the names that were looked for last: objects whose authority might be the same, written otherwise. */
	private final Map<Named, List<CertificationObject>> elsewhere = new HashMap<>();
	private int compared;

	KnownNames(Snapshot snapshot, Authorities authorities) throws StoreException {
		this.snapshot = snapshot;
		this.authorities = authorities;
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
		elsewhere.clear();
		if (!any) {
			return found;
		}
		Map<String, List<Named>> byName = wanted.stream().collect(Collectors.groupingBy(Named::name));
		List<String> names = wanted.stream().map(Named::name).distinct().toList();
		// Some names are those of thousands of objects, of which a few are wanted: not all of them at once.
		for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
			List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
			for (Revised<CertificationObject> each : snapshot.records(OBJECTS).find(NAME, some, before)) {
				Named named = Named.of(each.value().name(), each.value().authorityId(), each.value().subject());
				if (wanted.contains(named)) {
					found.computeIfAbsent(named, any -> new ArrayList<>()).add(each);
				}
				for (Named other : byName.getOrDefault(named.name(), List.of())) {
					if (mightBe(other, named)) {
						elsewhere.computeIfAbsent(other, any -> new ArrayList<>()).add(each.value());
					}
				}
			}
		}
		return found;
	}

	/** Whether objects of one name belong to authorities of which one may be another way to write the other. */
	private boolean mightBe(Named one, Named other) {
		return one.authorityId() != null && other.authorityId() != null
				&& !one.authorityId().equals(other.authorityId()) && Objects.equals(one.subject(), other.subject())
				&& Likeness.ofAuthorities(authorities.name(one.authorityId()), authorities.name(other.authorityId()));
	}

	/**
	 * Objects that a new one might be: of the same authority with a name like its own, or with its name and an
	 * authority that is written otherwise. The latter only if the new one was among those that were looked for.
	 */
	List<CertificationObject> alike(CertificationObject object) throws StoreException {
		if (!any || object.authorityId() == null || compared >= COMPARED) {
			return List.of();
		}
		compared++;
		Filter filter = Filter.is(OBJECTS.field("authorityId"), object.authorityId());
		Stream<CertificationObject> here = snapshot.records(OBJECTS)
				.page(Query.of(OBJECTS, filter).asOf(before), null, OF_AN_AUTHORITY).stream().map(Revised::value)
				.filter(each -> Objects.equals(each.subject(), object.subject())
						&& Likeness.ofNames(object.name(), each.name()));
		Named named = Named.of(object.name(), object.authorityId(), object.subject());
		return Stream.concat(here, elsewhere.getOrDefault(named, List.of()).stream()).limit(SHOWN).toList();
	}
}
