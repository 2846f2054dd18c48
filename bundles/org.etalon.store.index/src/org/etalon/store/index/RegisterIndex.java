// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.etalon.norm.Progress;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.SearchKey;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * The current objects of the Unified register with their authorities as columns in memory. It answers queries on
 * objects whose conditions and order use fields of objects and, likewise, fields of their authorities: a condition on
 * {@code AUTHORITIES.field("name")} is one on the name of an object's authority, which is not known if there is no such
 * authority.
 *
 * <p>
 * Of {@code formUrl}, {@code act} and {@code monitoringId} it only knows whether they are there, of names only how they
 * are searched and sorted. What it cannot tell it leaves to the database, which gives the same answers.
 *
 * <p>
 * Safe for use by several threads: who reads never waits, and what was found does not change.
 */
public final class RegisterIndex {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final RecordKind<Authority> AUTHORITIES = RecordKinds.AUTHORITIES;

	/** Texts that recur, so that keeping each once costs little. */
	private static final Set<Field> REPEATED = Set.of(OBJECTS.field("authorityId"), OBJECTS.field("subject"),
			OBJECTS.field("mszuFederal"), OBJECTS.field("mszuRegional"), OBJECTS.field("excluded"),
			AUTHORITIES.field("subject"));

	/** Rows of the small part from which on it is brought into the main part. */
	private static final int RECENT = 1 << 12;
	/** Changed records from which on everything is read anew, so that they need not be held in memory. */
	private static final int CHANGED = 1 << 16;
	/** Records between two looks at whether to stop. */
	private static final int STRIDE = 1 << 12;

	private volatile State state;
	/** The main part as it is in a file, null if it is in none. */
	private volatile Segment kept;

	private RegisterIndex(State state, Segment kept) {
		this.state = state;
		this.kept = kept;
	}

	/**
	 * Reads the register.
	 *
	 * @throws StoreException as reading does; {@code CANCELLED} if it was to stop
	 */
	public static RegisterIndex build(Snapshot snapshot, Progress progress) throws StoreException {
		return new RegisterIndex(read(snapshot, Query.NOW, progress), null);
	}

	/**
	 * Reads the register as it was after a change. It stays that: it is never to follow what came later.
	 *
	 * @param asOf id of the change
	 * @throws StoreException as reading does; {@code CANCELLED} if it was to stop
	 */
	public static RegisterIndex build(Snapshot snapshot, long asOf, Progress progress) throws StoreException {
		return new RegisterIndex(read(snapshot, asOf, progress), null);
	}

	/**
	 * Takes from a file what {@link #keep} wrote there, and follows the register to the state of a snapshot: much
	 * faster than reading it.
	 *
	 * @return empty if there is no such file, or it is damaged or of another database
	 * @throws StoreException as reading does; {@code CANCELLED} if it was to stop
	 */
	public static Optional<RegisterIndex> load(Path file, Snapshot snapshot, Progress progress) throws StoreException {
		Optional<State> found = IndexFile.read(file, snapshot);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		RegisterIndex index = new RegisterIndex(found.get(), found.get().main().segment());
		index.apply(snapshot, progress);
		return Optional.of(index);
	}

	/** Whether so much changed since it was kept in a file, if it was, that keeping it anew spares time. */
	public boolean isWorthKeeping() {
		return state.change() > 0 && state.main().segment() != kept;
	}

	/**
	 * Writes it into a file, of which a reader sees all or nothing. Holds what the register says of objects: nobody
	 * else may read its folder.
	 *
	 * @param snapshot of the same database
	 * @throws IOException    if it cannot be written; the former file is as it was then
	 * @throws StoreException as reading does
	 */
	public void keep(Path file, Snapshot snapshot) throws IOException, StoreException {
		State current = state;
		Optional<Change> change = snapshot.change(current.change());
		if (change.isPresent()) {
			IndexFile.write(file, current, change.get());
			kept = current.main().segment();
		}
	}

	/**
	 * A filter for what is typed into a search box: each word is a part of the name or of the authority's name; or all
	 * of it is the id of an object, which has a figure in it.
	 */
	public static Filter search(String text) {
		String key = SearchKey.of(text);
		List<Filter> words = new ArrayList<>();
		for (String word : key.isEmpty() ? new String[0] : key.split(" ")) {
			words.add(new Filter.Or(List.of(new Filter.Contains(OBJECTS.field("name"), word),
					new Filter.Contains(AUTHORITIES.field("name"), word))));
		}
		String id = text.strip();
		return id.codePoints().noneMatch(Character::isDigit) ? new Filter.And(words)
				: new Filter.Or(List.of(new Filter.And(words),
						new Filter.In(OBJECTS.field("id"), List.of(id, id.toUpperCase(Locale.ROOT)))));
	}

	/** Id of the newest change it knows. */
	public long change() {
		return state.change();
	}

	/**
	 * Finds and counts records.
	 *
	 * @return empty if the index cannot tell: the database has to be asked
	 * @throws StoreException {@code CANCELLED} if it was to stop
	 */
	public Optional<Result> find(Query query, Progress progress) throws StoreException {
		State current = state;
		if (query.asOf() != Query.NOW && query.asOf() != current.change()) {
			return Optional.empty();
		}
		Column sort = current.main().column(query.sort());
		if (sort == null || !sort.values().ordered() || !current.main().answers(query.filter())) {
			return Optional.empty();
		}
		return Optional.of(new Result(current, query, progress));
	}

	/**
	 * Follows the register to the state of a snapshot. If this fails or is stopped, the index stays what it was.
	 *
	 * @throws StoreException as reading does; {@code CANCELLED} if it was to stop
	 */
	public synchronized void apply(Snapshot snapshot, Progress progress) throws StoreException {
		State old = state;
		long newest = snapshot.newest();
		if (newest == old.change()) {
			return;
		}
		Map<String, CertificationObject> objects = new TreeMap<>(Order.TEXT);
		Map<String, Authority> authorities = new TreeMap<>(Order.TEXT);
		if (newest < old.change() || !changes(OBJECTS, snapshot, old.change(), objects)
				|| !changes(AUTHORITIES, snapshot, old.change(), authorities)) {
			state = read(snapshot, Query.NOW, progress);
			return;
		}
		Segment newAuthorities = old.main().authorities();
		if (!authorities.isEmpty()) {
			newAuthorities = merged(AUTHORITIES, newAuthorities,
					without(newAuthorities, Bits.all(newAuthorities.rows()), authorities.keySet()),
					segment(AUTHORITIES, authorities), progress);
		}
		Segment main = old.main().segment();
		long[] live = without(main, old.main().live(), objects.keySet());
		Segment recent = old.recent().segment();
		recent = merged(OBJECTS, recent, without(recent, Bits.all(recent.rows()), objects.keySet()),
				segment(OBJECTS, objects), progress);
		int dead = main.rows() - Bits.count(live);
		if (recent.rows() > RECENT || dead > RECENT) {
			main = merged(OBJECTS, main, live, recent, progress);
			live = Bits.all(main.rows());
			recent = segment(OBJECTS, Map.of());
		}
		state = State.of(main, live, recent, newAuthorities, newest);
	}

	private static State read(Snapshot snapshot, long asOf, Progress progress) throws StoreException {
		Segment authorities = read(AUTHORITIES, snapshot, asOf, progress);
		Segment objects = read(OBJECTS, snapshot, asOf, progress);
		return State.of(objects, Bits.all(objects.rows()), segment(OBJECTS, Map.of()), authorities,
				asOf == Query.NOW ? snapshot.newest() : asOf);
	}

	private static <T extends Record> Segment read(RecordKind<T> kind, Snapshot snapshot, long asOf, Progress progress)
			throws StoreException {
		Records<T> records = snapshot.records(kind);
		SegmentBuilder<T> builder = new SegmentBuilder<>(kind, REPEATED);
		// a database may have another order of characters beyond the basic plane
		Map<String, T> late = new TreeMap<>(Order.TEXT);
		long[] read = { 0 };
		boolean[] stopped = { false };
		records.each(Query.all(kind).asOf(asOf), revised -> {
			if (!builder.add(revised.value())) {
				late.put(kind.id(revised.value()), revised.value());
			}
			if (read[0]++ % STRIDE == 0) {
				progress.at(read[0], 0);
				stopped[0] = progress.cancelled();
			}
			return !stopped[0];
		});
		if (stopped[0]) {
			throw new StoreException(StoreException.Code.CANCELLED);
		}
		Segment segment = builder.build();
		return late.isEmpty() ? segment
				: merged(kind, segment, Bits.all(segment.rows()), segment(kind, late), progress);
	}

	/** Takes what changed, null for what was removed; false if it is too much. */
	private static <T extends Record> boolean changes(RecordKind<T> kind, Snapshot snapshot, long since,
			Map<String, T> changes) throws StoreException {
		snapshot.records(kind).changedSince(since, revised -> {
			String id = kind.id(revised.value());
			if (revised.current()) {
				changes.put(id, revised.value());
			} else {
				changes.putIfAbsent(id, null);
			}
			return changes.size() <= CHANGED;
		});
		return changes.size() <= CHANGED;
	}

	private static <T extends Record> Segment segment(RecordKind<T> kind, Map<String, T> values) {
		SegmentBuilder<T> builder = new SegmentBuilder<>(kind, REPEATED);
		values.values().stream().filter(value -> value != null).forEach(builder::add);
		return builder.build();
	}

	private static long[] without(Segment segment, long[] rows, Set<String> ids) {
		long[] left = rows.clone();
		for (String id : ids) {
			int row = segment.row(id);
			if (row >= 0) {
				Bits.remove(left, row);
			}
		}
		return left;
	}

	private static <T extends Record> Segment merged(RecordKind<T> kind, Segment one, long[] rows, Segment other,
			Progress progress) throws StoreException {
		SegmentBuilder<T> builder = new SegmentBuilder<>(kind, REPEATED);
		if (!builder.addAll(one, rows, other, progress)) {
			throw new StoreException(StoreException.Code.CANCELLED);
		}
		return builder.build();
	}
}
