// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.etalon.cases.Json;
import org.etalon.store.Field;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.ObjectAnswers;
import org.etalon.store.records.RecordKinds;

/** The answers of objects in columns of regions, as the database keeps them: by the captions of their columns. */
public final class StoredAnswers {

	private static final Field ID = RecordKinds.OBJECT_ANSWERS.field("id");

	private StoredAnswers() {
	}

	/**
	 * The answers of some objects by id; an object without any is not there.
	 *
	 * @param asOf the change after which they are looked at, {@link Query#NOW} for now
	 */
	public static Map<String, SortedMap<String, String>> of(Snapshot snapshot, Collection<String> ids, long asOf)
			throws StoreException {
		Map<String, SortedMap<String, String>> found = new HashMap<>();
		for (Revised<ObjectAnswers> each : snapshot.records(RecordKinds.OBJECT_ANSWERS).find(ID, ids, asOf)) {
			found.put(each.value().id(), read(each.value()));
		}
		return found;
	}

	/** Those of one object. */
	public static SortedMap<String, String> of(Snapshot snapshot, String id, long asOf) throws StoreException {
		return of(snapshot, List.of(id), asOf).getOrDefault(id, new TreeMap<>());
	}

	/** The answers of a record. */
	public static SortedMap<String, String> read(ObjectAnswers kept) {
		SortedMap<String, String> answers = new TreeMap<>();
		try {
			Json.object(kept.answers()).forEach((column, answer) -> answers.put(column, String.valueOf(answer)));
		} catch (Json.MalformedException e) {
			throw new IllegalStateException(kept.id(), e); // nobody but this class writes it
		}
		return answers;
	}

	/** A record of answers. */
	public static ObjectAnswers record(String id, SortedMap<String, String> answers) {
		return new ObjectAnswers(id, Json.text(answers));
	}

	/** All captions under which anything is answered. */
	public static SortedSet<String> columns(Snapshot snapshot, long asOf) throws StoreException {
		SortedSet<String> columns = new TreeSet<>();
		snapshot.records(RecordKinds.OBJECT_ANSWERS).each(Query.all(RecordKinds.OBJECT_ANSWERS).asOf(asOf), each -> {
			columns.addAll(read(each.value()).keySet());
			return true;
		});
		return columns;
	}

	/** Keeps answers of an object; those of other columns stay, a blank one says nothing. */
	public static void keep(Session session, String id, Map<String, String> said) throws StoreException {
		WritableRecords<ObjectAnswers> records = session.records(RecordKinds.OBJECT_ANSWERS);
		Revised<ObjectAnswers> there = records.find(id).orElse(null);
		SortedMap<String, String> answers = there == null ? new TreeMap<>() : read(there.value());
		SortedMap<String, String> changed = with(answers, said);
		if (!changed.equals(answers)) {
			if (there == null) {
				records.add(record(id, changed));
			} else {
				records.update(record(id, changed), there.revision());
			}
		}
	}

	/** Answers with others over them; a blank one says nothing. */
	public static SortedMap<String, String> with(Map<String, String> answers, Map<String, String> said) {
		SortedMap<String, String> all = new TreeMap<>(answers);
		said.forEach((column, answer) -> {
			if (!answer.isBlank()) {
				all.put(column.strip(), answer.strip());
			}
		});
		return all;
	}
}
