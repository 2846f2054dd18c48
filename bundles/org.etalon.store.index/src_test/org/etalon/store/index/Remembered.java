// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Objects and authorities with their revisions, as far as an index reads them: whole in order of id, or what changed.
 */
final class Remembered implements Snapshot {

	private final Kept<CertificationObject> objects = new Kept<>(RecordKinds.OBJECTS);
	private final Kept<Authority> authorities = new Kept<>(RecordKinds.AUTHORITIES);
	private final Instant began;
	private long newest;
	/** How many records were read. */
	int reads;

	Remembered() {
		this(Instant.EPOCH);
	}

	/** One that began at another moment is another database. */
	Remembered(Instant began) {
		this.began = began;
	}

	/** Begins a change; what is put or removed then is part of it. */
	Remembered change() {
		newest++;
		return this;
	}

	Remembered put(CertificationObject value) {
		objects.put(value, newest);
		return this;
	}

	Remembered put(Authority value) {
		authorities.put(value, newest);
		return this;
	}

	Remembered removeObject(String id) {
		objects.end(id, newest);
		return this;
	}

	Remembered removeAuthority(String id) {
		authorities.end(id, newest);
		return this;
	}

	/** The current objects in order of id. */
	Collection<CertificationObject> objects() {
		return objects.current.values().stream().map(Revised::value).toList();
	}

	/** The current authority of an id, null if there is none. */
	Authority authority(String id) {
		Revised<Authority> found = id == null ? null : authorities.current.get(id);
		return found == null ? null : found.value();
	}

	@Override
	@SuppressWarnings("unchecked") // the kinds are those of the records
	public <T extends Record> Records<T> records(RecordKind<T> kind) {
		return (Records<T>) (kind == RecordKinds.OBJECTS ? objects : authorities);
	}

	@Override
	public long newest() {
		return newest;
	}

	@Override
	public long asOf(Instant moment) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Change> change(long id) {
		return id < 1 || id > newest ? Optional.empty()
				: Optional.of(new Change(id, began.plusSeconds(id), "author", new Intent("test", "")));
	}

	@Override
	public List<Change> changes(long before, int most) {
		throw new UnsupportedOperationException();
	}

	/** Records of a kind. */
	private final class Kept<T extends Record> implements Records<T> {

		private final RecordKind<T> kind;
		private final Map<String, Revised<T>> current = new TreeMap<>(Order.TEXT);
		private final List<Revised<T>> ended = new ArrayList<>();
		private final Map<String, Integer> revisions = new HashMap<>();

		private Kept(RecordKind<T> kind) {
			this.kind = kind;
		}

		private void put(T value, long change) {
			String id = kind.id(value);
			end(id, change);
			current.put(id, new Revised<>(value, revisions.merge(id, 1, Integer::sum), change, Revised.CURRENT));
		}

		private void end(String id, long change) {
			Revised<T> last = current.remove(id);
			if (last != null && last.since() < change) {
				ended.add(new Revised<>(last.value(), last.revision(), last.since(), change));
			}
		}

		@Override
		public void each(Query query, Visitor<T> visitor) throws StoreException {
			if (!query.equals(Query.all(kind))) {
				throw new UnsupportedOperationException(query.toString());
			}
			visit(current.values(), visitor);
		}

		@Override
		public void changedSince(long change, Visitor<T> visitor) throws StoreException {
			List<Revised<T>> changed = new ArrayList<>(ended);
			changed.addAll(current.values());
			changed.removeIf(each -> each.since() <= change && (each.current() || each.until() <= change));
			visit(changed, visitor);
		}

		private void visit(Iterable<Revised<T>> all, Visitor<T> visitor) throws StoreException {
			for (Revised<T> each : all) {
				reads++;
				if (!visitor.visit(each)) {
					return;
				}
			}
		}

		@Override
		public Optional<Revised<T>> find(String id) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<Revised<T>> find(String id, long asOf) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Revised<T>> find(Collection<String> ids) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Revised<T>> find(Field field, Collection<?> values, long asOf) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Revised<T>> history(String id) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Revised<T>> page(Query query, Place after, int size) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<Revised<T>> pageBefore(Query query, Place before, int size) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long count(Query query) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Place place(Query query, T value) {
			throw new UnsupportedOperationException();
		}
	}
}
