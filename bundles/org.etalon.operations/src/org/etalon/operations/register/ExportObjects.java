// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.TableResult;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.access.Permission;
import org.etalon.store.Field;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Hands the register out, whole or filtered, with every field and every column in which anything is answered:
 * {@link ImportList} finds nothing to change in what it wrote. Memory does not grow with the register.
 */
public final class ExportObjects {

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;
	private static final int STEP = 4096;

	/** Carries a failure of the output through the database. */
	private static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient IOException cause;

		Stopped(IOException cause) {
			super(null, null, false, false);
			this.cause = cause;
		}
	}

	/**
	 * Writes objects.
	 *
	 * @param request which objects, in which order; its page is not looked at
	 * @param format  {@code csv}, {@code json} or {@code xlsx}
	 * @param product name and version of the product, for JSON
	 * @return how many objects were written
	 */
	public long run(Store store, ListObjects.Request request, String format, String product, OutputStream out,
			Progress progress) throws StoreException, OutputFailedException {
		try {
			return store.read(snapshot -> {
				Query query = ListObjects.query(snapshot, request);
				Authorities authorities = new Authorities(snapshot);
				Map<String, Object> about = new LinkedHashMap<>();
				about.put("product", product);
				about.put("change", query.asOf() == Query.NOW ? snapshot.newest() : query.asOf());
				List<String> columns = new ArrayList<>();
				for (Field field : OBJECTS.fields()) {
					columns.add(field.column());
					if (field.name().equals("authorityId")) {
						columns.add("authority");
					}
				}
				List<String> regional = List.copyOf(StoredAnswers.columns(snapshot, query.asOf()));
				columns.addAll(regional);
				long total = progress == Progress.NONE ? 0 : snapshot.records(OBJECTS).count(query);
				long[] written = new long[1];
				List<CertificationObject> waiting = new ArrayList<>();
				try (TableResult table = new TableResult(format, out, "objects", about, columns)) {
					snapshot.records(OBJECTS).each(query, each -> {
						waiting.add(each.value());
						if (++written[0] % STEP == 0) {
							write(table, waiting, snapshot, query.asOf(), authorities, regional);
							progress.at(written[0], total);
							Permission.proceed(progress);
						}
						return true;
					});
					write(table, waiting, snapshot, query.asOf(), authorities, regional);
				} catch (IOException e) {
					throw new Stopped(e);
				}
				return written[0];
			});
		} catch (Stopped stopped) {
			throw new OutputFailedException(stopped.cause);
		}
	}

	/** Writes the objects that wait, with what is answered of them. */
	private static void write(TableResult table, List<CertificationObject> waiting, Snapshot snapshot, long asOf,
			Authorities authorities, List<String> regional) throws StoreException {
		Map<String, SortedMap<String, String>> answers = regional.isEmpty() ? Map.of()
				: StoredAnswers.of(snapshot, waiting.stream().map(CertificationObject::id).toList(), asOf);
		try {
			for (CertificationObject object : waiting) {
				table.row(row(object, authorities, regional,
						answers.getOrDefault(object.id(), Collections.emptySortedMap())));
			}
		} catch (IOException e) {
			throw new Stopped(e);
		}
		waiting.clear();
	}

	private static Object[] row(CertificationObject object, Authorities authorities, List<String> regional,
			Map<String, String> answers) {
		Object[] row = new Object[OBJECTS.fields().size() + 1 + regional.size()];
		int at = 0;
		for (Field field : OBJECTS.fields()) {
			Object value = OBJECTS.get(object, field);
			row[at++] = switch (field.type()) {
			case DATE, NUMBER, COUNT -> value;
			default -> value == null ? null : FieldText.written(value);
			};
			if (field.name().equals("authorityId")) {
				row[at++] = authorities.name(object.authorityId());
			}
		}
		for (String column : regional) {
			row[at++] = answers.get(column);
		}
		return row;
	}
}
