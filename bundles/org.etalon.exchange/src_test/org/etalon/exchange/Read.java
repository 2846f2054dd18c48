// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Problem;

/** Reads registers in tests. */
final class Read {

	static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
	static final String HEADER = "id,name,kind,regulation,laboratory";

	private Read() {
	}

	static ReadOptions options(Path scratch) {
		return new ReadOptions(null, '\0', true, scratch);
	}

	/** The records of a CSV file that holds {@code text} in UTF-8. */
	static List<RegisterRecord> csv(Path folder, String text) throws IOException, UnreadableInputException {
		return csv(folder, text.getBytes(StandardCharsets.UTF_8));
	}

	static List<RegisterRecord> csv(Path folder, byte[] bytes) throws IOException, UnreadableInputException {
		return csv(folder, bytes, options(folder));
	}

	static List<RegisterRecord> csv(Path folder, byte[] bytes, ReadOptions options)
			throws IOException, UnreadableInputException {
		Path file = folder.resolve("register.csv");
		Files.write(file, bytes);
		try (RegisterSource source = Registers.open(file, "register.csv", options)) {
			return all(source);
		}
	}

	static List<RegisterRecord> all(RegisterSource source) throws IOException, UnreadableInputException {
		List<RegisterRecord> records = new ArrayList<>();
		for (RegisterSource.Batch batch = source.next(); batch != null; batch = source.next()) {
			records.addAll(batch.decode());
		}
		return records;
	}

	/** The only record. */
	static RegisterRecord one(List<RegisterRecord> records) {
		if (records.size() != 1) {
			throw new AssertionError("one record expected: " + records);
		}
		return records.get(0);
	}

	/** The only record, which must be a row. */
	static RegisterRow row(List<RegisterRecord> records) {
		return (RegisterRow) one(records);
	}

	/** The only problem of a record, in doubt or not. */
	static Problem problem(RegisterRecord entry) {
		List<Problem> problems = entry instanceof RegisterRow row ? row.doubts() : ((RejectedRow) entry).problems();
		if (problems.size() != 1) {
			throw new AssertionError("one problem expected: " + problems);
		}
		return problems.get(0);
	}

	/** Each record as {@code line:id} or {@code line:id!CODE,CODE}. */
	static List<String> brief(List<RegisterRecord> records) {
		List<String> brief = new ArrayList<>();
		for (RegisterRecord entry : records) {
			String codes = entry instanceof RejectedRow rejected
					? "!" + String.join(",", rejected.problems().stream().map(Problem::code).toList())
					: "";
			brief.add(entry.line() + ":" + entry.id() + codes);
		}
		return brief;
	}
}
