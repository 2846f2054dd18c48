// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.etalon.exchange.FieldText;
import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ListDifference;
import org.etalon.store.records.RecordKinds;

/**
 * What lists of a source said before: that from which a new list and the register may have parted. It is what the
 * register had after the last list, but for the fields in which the register said otherwise even then.
 */
final class Past {

	private static final RecordKind<ListDifference> DIFFERENCES = RecordKinds.LIST_DIFFERENCES;

	private final Snapshot snapshot;
	private final ListSource source;
	private final Map<Long, Boolean> ofTheSource = new HashMap<>();
	private final Map<String, Revised<ListDifference>> differences = new HashMap<>();
	private final List<ListDifference> added = new ArrayList<>();
	private final List<Update<ListDifference>> changed = new ArrayList<>();
	private final List<Revised<ListDifference>> settled = new ArrayList<>();

	Past(Snapshot snapshot, ListSource source) throws StoreException {
		this.snapshot = snapshot;
		this.source = source;
		snapshot.records(DIFFERENCES).each(Query.of(DIFFERENCES, Filter.is(DIFFERENCES.field("source"), source.id())),
				each -> {
					differences.put(each.value().id(), each);
					return true;
				});
	}

	/** The last state of an object that came from the source, null if none did. */
	CertificationObject base(Revised<CertificationObject> now) throws StoreException {
		if (isOfTheSource(now.since())) {
			return now.value();
		}
		List<Revised<CertificationObject>> history = snapshot.records(RecordKinds.OBJECTS).history(now.value().id());
		for (Revised<CertificationObject> each : history.reversed()) {
			if (isOfTheSource(each.since())) {
				return each.value();
			}
		}
		return null;
	}

	/** What the last list said of a field where the register said otherwise; empty if they agreed. */
	Optional<ListDifference> said(String object, Field field) {
		return Optional.ofNullable(differences.get(id(object, field))).map(Revised::value);
	}

	/**
	 * Remembers what the list says of a field, if the register will say otherwise.
	 *
	 * @param undecided whether that is for people to decide
	 */
	void remember(String object, Field field, Object said, boolean otherwise, boolean undecided) {
		Revised<ListDifference> there = differences.get(id(object, field));
		String text = said == null ? null : FieldText.written(said);
		if (!otherwise) {
			if (there != null) {
				settled.add(there);
			}
		} else if (there == null) {
			added.add(new ListDifference(id(object, field), source.id(), object, field.name(), text, undecided));
		} else if (!Objects.equals(there.value().said(), text) || there.value().undecided() != undecided) {
			changed.add(new Update<>(
					new ListDifference(there.value().id(), source.id(), object, field.name(), text, undecided),
					there.revision()));
		}
	}

	/** Writes down what was remembered; nothing if there is nowhere to write. */
	void write(WritableRecords<ListDifference> records) throws StoreException {
		if (records != null) {
			records.addAll(added);
			records.updateAll(changed);
			for (Revised<ListDifference> each : settled) {
				records.remove(each.value().id(), each.revision());
			}
		}
		added.clear();
		changed.clear();
		settled.clear();
	}

	private String id(String object, Field field) {
		return source.id() + "/" + object + "/" + field.column();
	}

	/** Whole lists come in one change, so that few are asked for. */
	private boolean isOfTheSource(long change) throws StoreException {
		Boolean known = ofTheSource.get(change);
		if (known == null) {
			known = snapshot.change(change).map(Change::intent)
					.filter(intent -> intent.operation().equals(ImportList.OPERATION)
							&& intent.source().startsWith(source.id() + ":"))
					.isPresent();
			ofTheSource.put(change, known);
		}
		return known;
	}
}
