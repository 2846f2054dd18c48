// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.store.Change;
import org.etalon.store.Field;
import org.etalon.store.RecordKind;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

/**
 * The columns of a register in a file, so that the next start need not read the whole database. The file names the
 * change it knows, with its moment and author: a database that has no such change is another one, or was restored.
 * Whatever else is wrong with the file, it is taken for none.
 */
final class IndexFile {

	private static final long MAGIC = 0x4554414C4F4E4958L;
	/** Rises when anything is written in another way. */
	private static final int VERSION = 1;

	private static final int KNOWN = 0;
	private static final int PRESENT = 1;
	private static final int NAMES = 2;
	private static final int IDS = 3;

	private static final int HALF = 0;
	private static final int NARROW = 1;
	private static final int MIDDLE = 2;
	private static final int WIDE = 3;
	private static final int OWN = 4;

	private static final int MONTHS = 12;

	private IndexFile() {
	}

	/** Writes a state that was reached by a change; readers see the whole file or the former one. */
	static void write(Path file, State state, Change change) throws IOException {
		Path half = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".half");
		try {
			try (OutputStream out = Files.newOutputStream(half)) {
				IndexOutput index = new IndexOutput(out);
				index.large(MAGIC);
				index.number(VERSION);
				index.text(shape());
				index.text(stamp(change));
				index.large(change.id());
				write(index, RecordKinds.OBJECTS, state.main().segment());
				index.bits(state.main().live());
				write(index, RecordKinds.OBJECTS, state.recent().segment());
				write(index, RecordKinds.AUTHORITIES, state.main().authorities());
				index.end();
			}
			Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(half);
		}
	}

	/**
	 * Reads a state of the database of a snapshot.
	 *
	 * @return empty if the file is not there, damaged, or not of this database or version
	 */
	static Optional<State> read(Path file, Snapshot snapshot) throws StoreException {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file)) {
			IndexInput index = new IndexInput(in, Files.size(file));
			if (index.large() != MAGIC || index.number() != VERSION || !index.text().equals(shape())) {
				return Optional.empty();
			}
			String stamp = index.text();
			long id = index.large();
			if (!snapshot.change(id).map(IndexFile::stamp).filter(stamp::equals).isPresent()) {
				return Optional.empty();
			}
			Segment main = read(index, RecordKinds.OBJECTS);
			long[] live = index.bits();
			Segment recent = read(index, RecordKinds.OBJECTS);
			Segment authorities = read(index, RecordKinds.AUTHORITIES);
			index.end();
			return Optional.of(State.of(ordered(main), live, ordered(recent), ordered(authorities), id));
		} catch (IOException | RuntimeException e) {
			return Optional.empty(); // only a copy of what the database has: it is made anew
		}
	}

	/** What is said of a change, without what may be erased. */
	private static String stamp(Change change) {
		return change.id() + " " + change.at() + " " + change.author();
	}

	/** The fields and codes that the columns stand for. */
	private static String shape() {
		StringBuilder shape = new StringBuilder();
		for (RecordKind<?> kind : List.of(RecordKinds.OBJECTS, RecordKinds.AUTHORITIES)) {
			for (Field field : kind.fields()) {
				shape.append(field.name()).append(' ').append(field.type()).append(' ').append(field.searched())
						.append('\n');
			}
		}
		return shape.toString();
	}

	private static void write(IndexOutput out, RecordKind<?> kind, Segment segment) throws IOException {
		for (Field field : kind.fields()) {
			Column column = segment.columns().get(field.index());
			write(out, column.codes());
			write(out, field, column.values());
		}
	}

	private static Segment read(IndexInput in, RecordKind<?> kind) throws IOException {
		List<Column> columns = new ArrayList<>();
		for (Field field : kind.fields()) {
			Codes codes = codes(in);
			columns.add(new Column(codes, values(in, field), null));
		}
		return new Segment(List.copyOf(columns));
	}

	/** With the orders of rows, which take memory by what was read: only when every byte is known to be right. */
	private static Segment ordered(Segment read) {
		return new Segment(read.columns().stream().map(each -> Column.of(each.codes(), each.values())).toList());
	}

	private static void write(IndexOutput out, Codes codes) throws IOException {
		switch (codes) {
		case Codes.Half half -> {
			out.number(HALF);
			out.number(half.rows());
			out.bytes(half.codes());
		}
		case Codes.Narrow narrow -> {
			out.number(NARROW);
			out.bytes(narrow.codes());
		}
		case Codes.Middle middle -> {
			out.number(MIDDLE);
			out.chars(middle.codes());
		}
		case Codes.Wide wide -> {
			out.number(WIDE);
			out.numbers(wide.codes());
		}
		case Codes.Own own -> {
			out.number(OWN);
			out.number(own.rows());
		}
		case Codes.Referred referred -> throw new IllegalArgumentException("belongs to no segment: " + referred);
		}
	}

	private static Codes codes(IndexInput in) throws IOException {
		int form = in.number();
		return switch (form) {
		case HALF -> {
			int rows = in.number();
			yield new Codes.Half(in.bytes(), rows);
		}
		case NARROW -> new Codes.Narrow(in.bytes());
		case MIDDLE -> new Codes.Middle(in.chars());
		case WIDE -> new Codes.Wide(in.numbers());
		case OWN -> new Codes.Own(in.number());
		default -> throw new IOException("unknown form of codes: " + form);
		};
	}

	private static void write(IndexOutput out, Field field, Values values) throws IOException {
		switch (values) {
		case Values.Known known -> {
			out.number(KNOWN);
			out.number(known.values().length);
			for (Object value : known.values()) {
				write(out, field, value);
			}
		}
		case Values.Present present -> out.number(PRESENT);
		case Names names -> {
			out.number(NAMES);
			names.write(out);
		}
		case Ids ids -> {
			out.number(IDS);
			ids.write(out);
		}
		}
	}

	private static Values values(IndexInput in, Field field) throws IOException {
		int form = in.number();
		return switch (form) {
		case KNOWN -> {
			List<Object> values = new ArrayList<>();
			for (int left = in.number(); left > 0; left--) {
				values.add(value(in, field));
			}
			yield new Values.Known(values.toArray());
		}
		case PRESENT -> new Values.Present();
		case NAMES -> Names.read(in);
		case IDS -> Ids.read(in);
		default -> throw new IOException("unknown form of values: " + form);
		};
	}

	private static void write(IndexOutput out, Field field, Object value) throws IOException {
		switch (field.type()) {
		case TEXT -> out.text((String) value);
		case CODE -> out.text(((Enum<?>) value).name());
		case NUMBER, COUNT -> out.number((int) value);
		case LARGE_NUMBER -> out.large((long) value);
		case FLAG, FLAG_SET -> out.number((boolean) value ? 1 : 0);
		case DATE -> out.large(((LocalDate) value).toEpochDay());
		case MONTH -> out.number(((YearMonth) value).getYear() * MONTHS + ((YearMonth) value).getMonthValue() - 1);
		}
	}

	private static Object value(IndexInput in, Field field) throws IOException {
		return switch (field.type()) {
		case TEXT -> in.text();
		case CODE -> field.code(in.text());
		case NUMBER, COUNT -> in.number();
		case LARGE_NUMBER -> in.large();
		case FLAG, FLAG_SET -> in.number() != 0;
		case DATE -> LocalDate.ofEpochDay(in.large());
		case MONTH -> {
			int month = in.number();
			yield YearMonth.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1);
		}
		};
	}
}
