// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.SearchKey;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;

/** Finds authorities by what people call them, and calls them by their names where only ids are kept. */
public final class FindAuthorities {

	private static final RecordKind<Authority> AUTHORITIES = RecordKinds.AUTHORITIES;

	/**
	 * What was found.
	 *
	 * @param authorities the first of them: those that begin with what was typed, then the others, each in the order of
	 *                    their names
	 * @param count       how many there are in all
	 */
	public record Found(List<Authority> authorities, long count) {

		public Found {
			authorities = List.copyOf(authorities);
		}
	}

	/**
	 * Finds those whose name holds all words, or whose id is the text.
	 *
	 * @param text what was typed; empty for all of them
	 * @param most how many are named at most
	 * @throws StoreException {@code CANCELLED}
	 */
	public Found run(Store store, String text, int most, Progress progress) throws StoreException {
		Permission.toRead(store);
		Filter words = text.isBlank() ? Filter.ALL : new Filter.Contains(AUTHORITIES.field("name"), text);
		return store.read(snapshot -> {
			List<Authority> found = new ArrayList<>();
			snapshot.records(AUTHORITIES).find(text.strip()).map(Revised::value).ifPresent(found::add);
			snapshot.records(AUTHORITIES).each(Query.of(AUTHORITIES, words), each -> {
				if (!found.contains(each.value())) {
					found.add(each.value());
				}
				return !progress.cancelled();
			});
			Permission.proceed(progress);
			String key = SearchKey.of(text);
			found.sort(Comparator.comparing((Authority each) -> !SearchKey.of(each.name()).startsWith(key))
					.thenComparing(each -> SearchKey.of(each.name())).thenComparing(Authority::id));
			return new Found(found.subList(0, Math.min(most, found.size())), found.size());
		});
	}

	/** The names of authorities by their ids; who is not known is left out. */
	public Map<String, String> names(Store store, Collection<String> ids) throws StoreException {
		Permission.toRead(store);
		return store.read(snapshot -> {
			Map<String, String> names = new LinkedHashMap<>();
			snapshot.records(AUTHORITIES).find(ids).forEach(each -> names.put(each.value().id(), each.value().name()));
			return names;
		});
	}
}
