// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableFile;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.TableRow;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.typical.TargetFact;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Problem;
import org.etalon.standard.DigitalRegulationCard;
import org.etalon.standard.RegulationField;

/**
 * The facts of the target state of a model as a table: all fields of the card of a digital regulation, those
 * that say something and those that do not yet, and what else the model says; written as CSV, XLSX or JSON, read from
 * CSV or XLSX. What was written comes back as it was.
 */
public final class FactTable {

	private static final List<String> COLUMNS = List.of("field", "caption", "group", "mandatory", "value", "note",
			"id");
	private static final List<TableColumn> READ = List.of(TableColumn.required("field", "поле"),
			TableColumn.required("value", "значение"), TableColumn.optional("note", "откуда значение", "примечание"),
			TableColumn.optional("id", "обозначение"), TableColumn.optional("caption", "название"),
			TableColumn.optional("group", "группа"), TableColumn.optional("mandatory", "обязательное"));
	private static final List<RegulationField> FIELDS = DigitalRegulationCard.fields().stream()
			.filter(field -> !field.path().equals("—")).toList();

	/**
	 * What a row of a table changes.
	 *
	 * @param fact  the fact that the model has, null for a new one
	 * @param field its field
	 * @param value its value, null to drop the fact
	 * @param note  where the value comes from, null for nothing
	 */
	public record Change(TargetFact fact, String field, String value, String note) {
	}

	/**
	 * A table that was read.
	 *
	 * @param changes  what it changes in the model; what is there as the table says is not among them
	 * @param same     how many rows say what the model says
	 * @param problems rows that could not be taken
	 */
	public record Taken(List<Change> changes, int same, List<Problem> problems) {

		public Taken {
			changes = List.copyOf(changes);
			problems = List.copyOf(problems);
		}
	}

	private FactTable() {
	}

	/**
	 * Writes the facts of a model; the stream stays open.
	 *
	 * @param format {@code csv}, {@code xlsx} or {@code json}
	 */
	public static void write(String format, OutputStream out, TypicalServiceModel model) throws IOException {
		Map<String, Object> about = Map.of("model", String.valueOf(model.getId()), "rule", "R-61");
		try (TableResult table = new TableResult(format, out, "facts", about, COLUMNS)) {
			Set<TargetFact> written = new HashSet<>();
			for (RegulationField field : FIELDS) {
				List<TargetFact> facts = model.getFacts().stream().filter(each -> isOf(field, each.getField()))
						.toList();
				if (facts.isEmpty()) {
					row(table, field.path(), field, null);
				}
				for (TargetFact fact : facts) {
					if (written.add(fact)) {
						row(table, fact.getField(), field, fact);
					}
				}
			}
			for (TargetFact fact : model.getFacts()) {
				if (!written.contains(fact)) {
					row(table, fact.getField(), null, fact);
				}
			}
		}
	}

	private static void row(TableResult table, String path, RegulationField field, TargetFact fact) throws IOException {
		table.row(path, field == null ? null : field.caption(), field == null ? null : field.group(),
				field != null && field.mandatory() ? "*" : null, fact == null ? null : fact.getValue(),
				fact == null ? null : fact.getNote(), fact == null ? null : fact.getId());
	}

	private static boolean isOf(RegulationField field, String name) {
		return field.path().equals(name)
				|| DigitalRegulationCard.shortName(field).filter(each -> each.equals(name)).isPresent();
	}

	/**
	 * Reads a table beside a model, which is not changed. A row without a value drops the fact; facts that the table
	 * does not name stay.
	 *
	 * @param file how the user named it
	 * @throws UnreadableInputException if it cannot be read, or lacks the columns
	 */
	public static Taken read(Path path, String file, ReadOptions options, TypicalServiceModel model)
			throws UnreadableInputException {
		TableFile table = TableFile.read(path, file, options, READ);
		List<Problem> problems = new ArrayList<>(table.problems());
		List<Change> changes = new ArrayList<>();
		Map<Object, Long> seen = new HashMap<>();
		int same = 0;
		for (TableRow row : table.rows()) {
			String name = row.get("field");
			if (name.isEmpty()) {
				if (!row.cells().isEmpty()) {
					problems.add(row.problem("field", "MISSING_VALUE", ""));
				}
				continue;
			}
			Optional<TargetFact> there = find(model, row.get("id"), name);
			Optional<RegulationField> field = FIELDS.stream().filter(each -> isOf(each, name)).findFirst();
			if (there.isEmpty() && field.isEmpty()) {
				problems.add(row.problem("field", "FACT_UNKNOWN_FIELD", ""));
				continue;
			}
			Long before = seen.putIfAbsent(
					there.<Object>map(each -> each).orElse(field.<Object>map(each -> each).orElse(name)), row.line());
			if (before != null) {
				problems.add(row.problem("field", "FACT_FIELD_REPEATED", Long.toString(before)));
				continue;
			}
			Change change = change(there.orElse(null), name, row.get("value"), row.get("note"));
			if (change == null) {
				same++;
			} else {
				changes.add(change);
			}
		}
		return new Taken(changes, same, problems);
	}

	/** The fact with an id, else the first one of the field. */
	private static Optional<TargetFact> find(TypicalServiceModel model, String id, String name) {
		Optional<TargetFact> byId = model.getFacts().stream()
				.filter(each -> !id.isEmpty() && id.equals(each.getId()) && name.equals(each.getField())).findFirst();
		if (byId.isPresent()) {
			return byId;
		}
		Optional<RegulationField> field = FIELDS.stream().filter(each -> isOf(each, name)).findFirst();
		return model.getFacts().stream().filter(
				each -> name.equals(each.getField()) || field.filter(known -> isOf(known, each.getField())).isPresent())
				.findFirst();
	}

	/** Null where nothing changes: cells have no white space around them, which is no change of what has. */
	private static Change change(TargetFact there, String name, String value, String note) {
		if (value.isEmpty() && note.isEmpty()) {
			return there == null || cell(there.getValue()).isEmpty() && cell(there.getNote()).isEmpty() ? null
					: new Change(there, name, null, null);
		}
		if (there == null) {
			return new Change(null, name, value, note.isEmpty() ? null : note);
		}
		boolean sameValue = cell(there.getValue()).equals(value);
		boolean sameNote = cell(there.getNote()).equals(note);
		return sameValue && sameNote ? null
				: new Change(there, there.getField(), sameValue ? there.getValue() : value,
						sameNote ? there.getNote() : note.isEmpty() ? null : note);
	}

	/** A text as a cell gives it back. */
	private static String cell(String text) {
		return Objects.toString(text, "").replace('\u00A0', ' ').replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/** Makes changes in a model, ids of new facts by number. */
	public static void apply(TypicalServiceModel model, List<Change> changes) {
		Set<String> ids = new HashSet<>();
		model.eAllContents().forEachRemaining(each -> ids.add(String.valueOf(EcoreUtil.getID(each))));
		int number = 1;
		for (Change change : changes) {
			if (change.fact() != null && change.value() == null && change.note() == null) {
				model.getFacts().remove(change.fact());
			} else if (change.fact() != null) {
				change.fact().setValue(change.value());
				change.fact().setNote(change.note());
			} else {
				while (!ids.add("fact-" + number)) {
					number++;
				}
				TargetFact fact = TypicalFactory.eINSTANCE.createTargetFact();
				fact.setId("fact-" + number);
				fact.setField(change.field());
				fact.setValue(change.value());
				fact.setNote(change.note());
				model.getFacts().add(fact);
			}
		}
	}
}
