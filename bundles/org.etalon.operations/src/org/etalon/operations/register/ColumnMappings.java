// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.ColumnMapping;
import org.etalon.store.records.RecordKinds;

/** Mappings of the columns of lists: {@code field = caption} a line, kept in the database under a name. */
public final class ColumnMappings {

	private static final List<String> EXTRA = List.of("authority");

	private ColumnMappings() {
	}

	/**
	 * Reads a mapping; lines that begin with # and empty lines are passed over.
	 *
	 * @throws RefusedException {@code BAD_MAPPING} with the line and the fields there are
	 */
	public static Map<String, String> parse(String name, String text) {
		Map<String, String> captions = new LinkedHashMap<>();
		for (String line : text.replace("\uFEFF", "").lines().map(String::strip).toList()) {
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			int equals = line.indexOf('=');
			String field = equals < 0 ? "" : line.substring(0, equals).strip();
			String caption = equals < 0 ? "" : line.substring(equals + 1).strip();
			if (caption.isEmpty() || !RecordKinds.OBJECTS.has(field) && !EXTRA.contains(field)) {
				throw new RefusedException("BAD_MAPPING", name, line,
						RecordKinds.OBJECTS.fields().stream().map(each -> each.column())
								.collect(Collectors.joining(", ")) + ", " + String.join(", ", EXTRA));
			}
			captions.put(EXTRA.contains(field) ? field : RecordKinds.OBJECTS.field(field).column(), caption);
		}
		return captions;
	}

	/**
	 * A mapping by its name.
	 *
	 * @throws RefusedException {@code UNKNOWN_MAPPING} with those there are
	 */
	public static Map<String, String> find(Store store, String name) throws StoreException {
		Optional<Revised<ColumnMapping>> found = store
				.read(snapshot -> snapshot.records(RecordKinds.MAPPINGS).find(name));
		if (found.isEmpty()) {
			throw new RefusedException("UNKNOWN_MAPPING", name);
		}
		return parse(name, found.get().value().columns());
	}

	/** Keeps a mapping under a name. */
	static void save(Session session, String name, String source, Map<String, String> captions) throws StoreException {
		String text = captions.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
				.collect(Collectors.joining("\n"));
		ColumnMapping mapping = new ColumnMapping(name, source, text);
		WritableRecords<ColumnMapping> mappings = session.records(RecordKinds.MAPPINGS);
		Optional<Revised<ColumnMapping>> there = mappings.find(name);
		if (there.isEmpty()) {
			mappings.add(mapping);
		} else if (!there.get().value().equals(mapping)) {
			mappings.update(mapping, there.get().revision());
		}
	}
}
