// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;

/** Turns the cells of records into rows with typed values, or into located problems. For one thread. */
final class RecordDecoder {

	private final String file;
	private final Header header;
	private final Charset encoding;
	private final boolean texts;
	private final CellValues.Remembered known;

	private Cells cells;
	private List<Problem> problems;
	private String id;

	RecordDecoder(String file, Header header, Charset encoding, boolean texts) {
		this.file = file;
		this.header = header;
		this.encoding = encoding;
		this.texts = texts;
		this.known = new CellValues.Remembered(encoding);
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
		ObjectKind kind = required(Column.KIND, known.kinds, "UNKNOWN_KIND", CellValues.KIND);
		String subject = optional(Column.SUBJECT, known.subjects, "", "UNKNOWN_SUBJECT", "01…95");
		boolean federal = yes(Column.MSZU_FEDERAL);
		boolean regional = yes(Column.MSZU_REGIONAL);
		Finding regulation = optional(Column.REGULATION, known.grades, Finding.NOT_STATED, "UNKNOWN_LETTER",
				CellValues.GRADE);
		Finding reception = optional(Column.RECEPTION, known.receptions, Finding.NOT_STATED, "UNKNOWN_LETTER",
				CellValues.RECEPTION);
		Finding laboratory = optional(Column.LABORATORY, known.grades, Finding.NOT_STATED, "UNKNOWN_LETTER",
				CellValues.GRADE);
		Finding monitoring = optional(Column.MONITORING, known.monitorings, Finding.NOT_STATED, "INVALID_YES_NO",
				CellValues.YES_NO);
		Set<Stage> missing = optional(Column.MISSING, known.stages, Set.of(), "UNKNOWN_STAGE",
				"regulation|reception|laboratory|monitoring");
		Submission.Dates certification = dates();
		Recertification recertification = recertification();
		if (problems != null) {
			return rejected();
		}
		Submission submission = new Submission(kind, subject, federal, regional,
				missing.contains(Stage.REGULATION) ? Finding.NOT_PRESENTED : regulation,
				missing.contains(Stage.RECEPTION) ? Finding.NOT_PRESENTED : reception,
				missing.contains(Stage.LABORATORY) ? Finding.NOT_PRESENTED : laboratory,
				missing.contains(Stage.MONITORING) ? Finding.NOT_PRESENTED : monitoring, certification,
				recertification);
		if (!texts) {
			return new RegisterRow(file, record.line, id, "", "", submission, Map.of());
		}
		return new RegisterRow(file, record.line, id, text(Column.NAME), text(Column.AUTHORITY), submission, extra());
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

	private Submission.Dates dates() {
		LocalDate issued = date(Column.ISSUED_ON);
		LocalDate completed = date(Column.COMPLETED_ON);
		LocalDate sent = date(Column.SENT_ON);
		return completed == null && sent == null ? Submission.Dates.issued(issued)
				: new Submission.Dates(issued, completed, sent);
	}

	private Recertification recertification() {
		if (empty(Column.RECERTIFICATION)) {
			return null;
		}
		Basis basis = required(Column.RECERTIFICATION, known.bases, "UNKNOWN_BASIS", "EXPIRY|REVOCATION");
		CertificateType type = required(Column.PREVIOUS_TYPE, known.types, "UNKNOWN_TYPE", "A|B");
		Integer level = required(Column.PREVIOUS_LEVEL, known.numbers, "INVALID_NUMBER", "0…100");
		LocalDate validTo = date(Column.PREVIOUS_VALID_TO);
		Integer used = optional(Column.NO_INCREASE_USED, known.numbers, 0, "INVALID_NUMBER", "0, 1, 2…");
		boolean roadmap = yes(Column.ROADMAP_IMPLEMENTED);
		boolean open = yes(Column.OPEN_CONCLUSION);
		return problems != null ? null : new Recertification(basis, type, level, validTo, used, roadmap, open);
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

	private boolean yes(Column column) {
		return optional(column, known.yesNo, false, "INVALID_YES_NO", CellValues.YES_NO);
	}

	/** The meaning of a cell; an empty one has none and is a problem. */
	private <T> T required(Column column, Memo<T> memo, String code, String expected) {
		if (empty(column)) {
			add(column.key(), "MISSING_VALUE", "", expected);
			return null;
		}
		return optional(column, memo, null, code, expected);
	}

	/** The meaning of a cell, {@code absent} if it is empty; a text that means nothing is a problem. */
	private <T> T optional(Column column, Memo<T> memo, T absent, String code, String expected) {
		int index = header.index(column);
		if (index < 0 || index >= cells.count || cells.from[index] == cells.to[index]) {
			return absent;
		}
		T value = memo.get(cells.data, cells.from[index], cells.to[index]);
		if (value == null) {
			if (blank(index)) {
				return absent;
			}
			add(column.key(), code, excerpt(cells.from[index], cells.to[index]), expected);
			return absent;
		}
		return value;
	}

	private LocalDate date(Column column) {
		return optional(column, known.dates, null, "INVALID_DATE", CellValues.DATE);
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
