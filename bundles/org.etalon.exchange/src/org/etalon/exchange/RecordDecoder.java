// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;

/**
 * Turns the cells of records into rows with typed values, or into located problems. For one thread.
 * <p>
 * What a column means is a table and not code: one short loop reads all of them, which the compiler of the virtual
 * machine has ready after the first thousands of rows.
 */
final class RecordDecoder {

	private static final int FEW = 512; // slots for texts
	private static final int MANY = 8192; // slots for the days of a dozen years

	private final String file;
	private final Header header;
	private final Charset encoding;
	private final boolean texts;
	private final Field[] always;
	private final Field[] ofThePast;
	private final Object[] values = new Object[Column.values().length];

	private Cells cells;
	private List<Problem> problems;
	private List<Problem> doubts;
	private String id;

	RecordDecoder(String file, Header header, Charset encoding, boolean texts) {
		this.file = file;
		this.header = header;
		this.encoding = encoding;
		this.texts = texts;
		Memo grades = new Memo(encoding, FEW, CellValues.Kind.GRADE);
		Memo yesNo = new Memo(encoding, FEW, CellValues.Kind.YES_NO);
		Memo dates = new Memo(encoding, MANY, CellValues.Kind.DATE);
		Memo numbers = new Memo(encoding, FEW, CellValues.Kind.NUMBER);
		this.always = new Field[] {
				required(Column.KIND, new Memo(encoding, FEW, CellValues.Kind.OBJECT_KIND), "UNKNOWN_KIND",
						CellValues.KIND),
				optional(Column.SUBJECT, new Memo(encoding, FEW, CellValues.Kind.SUBJECT), "", "UNKNOWN_SUBJECT",
						CellValues.SUBJECT),
				yesNo(Column.MSZU_FEDERAL, yesNo), yesNo(Column.MSZU_REGIONAL, yesNo),
				optional(Column.REGULATION, grades, Finding.NOT_STATED, "UNKNOWN_LETTER", CellValues.GRADE),
				optional(Column.RECEPTION, new Memo(encoding, FEW, CellValues.Kind.RECEPTION), Finding.NOT_STATED,
						"UNKNOWN_LETTER", CellValues.RECEPTION),
				optional(Column.LABORATORY, grades, Finding.NOT_STATED, "UNKNOWN_LETTER", CellValues.GRADE),
				optional(Column.MONITORING, new Memo(encoding, FEW, CellValues.Kind.MONITORING), Finding.NOT_STATED,
						"INVALID_YES_NO", CellValues.YES_NO),
				optional(Column.MISSING, new Memo(encoding, FEW, CellValues.Kind.STAGES), Set.of(), "UNKNOWN_STAGE",
						CellValues.STAGES),
				date(Column.ISSUED_ON, dates), date(Column.COMPLETED_ON, dates), date(Column.SENT_ON, dates) };
		this.ofThePast = new Field[] {
				required(Column.RECERTIFICATION, new Memo(encoding, FEW, CellValues.Kind.BASIS), "UNKNOWN_BASIS",
						CellValues.BASIS),
				required(Column.PREVIOUS_TYPE, new Memo(encoding, FEW, CellValues.Kind.CERTIFICATE_TYPE),
						"UNKNOWN_TYPE", CellValues.TYPE),
				required(Column.PREVIOUS_LEVEL, numbers, "INVALID_NUMBER", CellValues.LEVEL),
				date(Column.PREVIOUS_VALID_TO, dates),
				optional(Column.NO_INCREASE_USED, numbers, 0, "INVALID_NUMBER", CellValues.COUNT),
				yesNo(Column.ROADMAP_IMPLEMENTED, yesNo), yesNo(Column.OPEN_CONCLUSION, yesNo) };
	}

	/**
	 * What a column means.
	 *
	 * @param column   the column
	 * @param cell     index of its cell, negative if the register does not have it
	 * @param memo     what its texts mean
	 * @param absent   what an empty cell means
	 * @param required whether an empty cell is a problem
	 * @param code     code of the problem that a text means nothing
	 * @param expected what should have stood there
	 */
	private record Field(Column column, int cell, Memo memo, Object absent, boolean required, String code,
			String expected) {
	}

	private Field required(Column column, Memo memo, String code, String expected) {
		return new Field(column, header.index(column), memo, null, true, code, expected);
	}

	private Field optional(Column column, Memo memo, Object absent, String code, String expected) {
		return new Field(column, header.index(column), memo, absent, false, code, expected);
	}

	private Field yesNo(Column column, Memo memo) {
		return optional(column, memo, false, "INVALID_YES_NO", CellValues.YES_NO);
	}

	private Field date(Column column, Memo memo) {
		return optional(column, memo, null, "INVALID_DATE", CellValues.DATE);
	}

	/** Decodes all records of a batch; empty lines are passed over. */
	List<RegisterRecord> decode(RawBatch batch, boolean clean) {
		List<RegisterRecord> records = new ArrayList<>(2048);
		Cells record = new Cells();
		while (batch.next(record)) {
			if (record.broken != null || !record.blank()) {
				records.add(decode(record, clean));
			}
		}
		return records;
	}

	/**
	 * Decodes one record.
	 *
	 * @param clean whether its bytes are known to be well-formed
	 */
	RegisterRecord decode(Cells record, boolean clean) {
		cells = record;
		problems = null;
		doubts = null;
		id = "";
		if (record.broken != null) {
			Cells.Broken broken = record.broken;
			id = broken.cell() == header.index(Column.ID) ? "" : id(clean);
			add(columnAt(broken.cell()), broken.code(), excerpt(broken.from(), broken.to()), broken.expected());
			return rejected();
		}
		id = id(clean);
		if (!clean) {
			checkEncoding();
		}
		if (id.isEmpty()) {
			add(Column.ID.key(), "MISSING_VALUE", "", "");
		}
		checkWidth();
		if (empty(Column.NAME)) {
			add(Column.NAME.key(), "MISSING_VALUE", "", "");
		}
		read(always);
		Recertification recertification = recertification();
		if (doubts != null && (problems != null || anyNotPresented())) {
			settle();
		}
		if (problems != null) {
			return rejected();
		}
		List<Problem> open = doubts == null ? List.of() : List.copyOf(doubts);
		Submission submission = new Submission(value(Column.KIND), value(Column.SUBJECT), value(Column.MSZU_FEDERAL),
				value(Column.MSZU_REGIONAL), finding(Column.REGULATION, Stage.REGULATION),
				finding(Column.RECEPTION, Stage.RECEPTION), finding(Column.LABORATORY, Stage.LABORATORY),
				finding(Column.MONITORING, Stage.MONITORING), dates(), recertification);
		if (!texts) {
			return new RegisterRow(file, record.line, id, "", "", submission, open, Map.of());
		}
		return new RegisterRow(file, record.line, id, text(Column.NAME), text(Column.AUTHORITY), submission, open,
				extra());
	}

	/** The id, empty if it has bytes that are no text: two such ids could look the same and be different. */
	private String id(boolean clean) {
		int index = header.index(Column.ID);
		boolean readable = clean || index >= cells.count
				|| Encodings.valid(encoding, cells.data, cells.from[index], cells.to[index]);
		return readable ? text(Column.ID) : "";
	}

	private RejectedRow rejected() {
		return new RejectedRow(file, cells.line, id, List.copyOf(problems));
	}

	/** What the stage found, unless its information was not presented. */
	private Finding finding(Column column, Stage stage) {
		Set<Stage> missing = value(Column.MISSING);
		return missing.contains(stage) ? Finding.NOT_PRESENTED : value(column);
	}

	private Submission.Dates dates() {
		LocalDate issued = value(Column.ISSUED_ON);
		LocalDate completed = value(Column.COMPLETED_ON);
		LocalDate sent = value(Column.SENT_ON);
		return completed == null && sent == null ? Submission.Dates.issued(issued)
				: new Submission.Dates(issued, completed, sent);
	}

	private Recertification recertification() {
		if (empty(Column.RECERTIFICATION)) {
			return null;
		}
		read(ofThePast);
		return problems != null ? null
				: new Recertification(value(Column.RECERTIFICATION), value(Column.PREVIOUS_TYPE),
						value(Column.PREVIOUS_LEVEL), value(Column.PREVIOUS_VALID_TO), value(Column.NO_INCREASE_USED),
						value(Column.ROADMAP_IMPLEMENTED), value(Column.OPEN_CONCLUSION));
	}

	@SuppressWarnings("unchecked")
	private <T> T value(Column column) {
		return (T) values[column.ordinal()];
	}

	private void read(Field[] fields) {
		for (Field field : fields) {
			values[field.column.ordinal()] = read(field);
		}
	}

	/** The meaning of a cell; a text that means nothing is a problem, and an empty cell that is required. */
	private Object read(Field field) {
		int cell = field.cell;
		boolean empty = cell < 0 || cell >= cells.count || cells.from[cell] == cells.to[cell];
		Object value = empty ? null : field.memo.get(cells.data, cells.from[cell], cells.to[cell]);
		if (value != null) {
			return value;
		}
		if (!empty && !blank(cell)) {
			return unrecognised(field, excerpt(cells.from[cell], cells.to[cell]));
		}
		if (field.required) {
			add(field.column.key(), "MISSING_VALUE", "", field.expected);
		}
		return field.absent;
	}

	/**
	 * A text that means nothing. Whether a stage has to have a value is known only when the object is scored, so that
	 * its problem is in doubt until then.
	 */
	private Object unrecognised(Field field, String found) {
		if (field.absent != Finding.NOT_STATED || isBroken(field.column)) {
			add(field.column.key(), field.code, found, field.expected);
			return field.absent;
		}
		if (doubts == null) {
			doubts = new ArrayList<>(2);
		}
		doubts.add(new Problem(file, cells.line, field.column.key(), id, field.code, found, field.expected));
		return Finding.UNRECOGNISED;
	}

	private boolean isBroken(Column column) {
		return problems != null && problems.stream().anyMatch(problem -> problem.column().equals(column.key()));
	}

	/** Whether a stage both has a value that means nothing and is said to have none. */
	private boolean anyNotPresented() {
		Set<Stage> missing = value(Column.MISSING);
		return missing.stream()
				.anyMatch(stage -> values[Column.valueOf(stage.name()).ordinal()] == Finding.UNRECOGNISED);
	}

	/** Doubts become problems: a record that is rejected anyway is told all that looks wrong in it. */
	private void settle() {
		if (problems == null) {
			problems = new ArrayList<>(2);
		}
		problems.addAll(doubts);
	}

	private void checkWidth() {
		for (int i = header.captions().size(); i < cells.count; i++) {
			if (!blank(i)) {
				add("", "FIELD_COUNT", Integer.toString(cells.count), Integer.toString(header.captions().size()));
				return;
			}
		}
	}

	private void checkEncoding() {
		for (int i = 0; i < cells.count; i++) {
			if (!Encodings.valid(encoding, cells.data, cells.from[i], cells.to[i])) {
				add(columnAt(i), "BAD_ENCODING", excerpt(cells.from[i], cells.to[i]), encoding.name());
			}
		}
	}

	private String columnAt(int index) {
		for (Column column : Column.values()) {
			if (header.index(column) == index) {
				return column.key();
			}
		}
		return index < header.captions().size() ? header.captions().get(index) : "";
	}

	private Map<String, String> extra() {
		Map<String, String> extra = new LinkedHashMap<>();
		header.unknown().forEach((index, caption) -> extra.put(caption, index < cells.count ? text(index) : ""));
		return extra;
	}

	private boolean empty(Column column) {
		int index = header.index(column);
		return index < 0 || index >= cells.count || blank(index);
	}

	private boolean blank(int index) {
		for (int at = cells.from[index]; at < cells.to[index]; at++) {
			if (cells.data[at] != ' ' && cells.data[at] != '\t') {
				return false;
			}
		}
		return true;
	}

	private String text(Column column) {
		int index = header.index(column);
		return index < 0 || index >= cells.count ? "" : text(index);
	}

	private String text(int index) {
		int from = cells.from[index];
		int to = cells.to[index];
		String text = new String(cells.data, from, to - from, encoding);
		return to > from && (cells.data[from] <= ' ' || cells.data[to - 1] <= ' ') ? text.strip() : text;
	}

	/** A short piece of a cell to show what was found. */
	private String excerpt(int from, int to) {
		// Four bytes a character at most, and a cut sequence at the end falls away with the rest.
		return Excerpt.of(new String(cells.data, from, Math.min(to - from, 4 * Excerpt.LONGEST), encoding));
	}

	/** Adds a problem, unless the same cell has one already: what follows from broken bytes is no news. */
	private void add(String column, String code, String found, String expected) {
		if (problems == null) {
			problems = new ArrayList<>(2);
		}
		for (Problem problem : problems) {
			if (!column.isEmpty() && problem.column().equals(column)) {
				return;
			}
		}
		problems.add(new Problem(file, cells.line, column, id, code, found, expected));
	}
}
