// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a file is cut into batches, its records are those that a simple sequential reader finds. */
class CsvCutsTest {

	@TempDir
	private Path folder;

	/** A record as the simple reader finds it: its cells, or what is wrong and the id before that. */
	private record Found(long line, List<String> cells, String code, String id) {

		String brief() {
			return line + (code == null ? " " + cells : "!" + code + " " + id);
		}
	}

	/**
	 * Reads character by character, each of which is a byte of the file; {@code limit} is the longest record with its
	 * line feed.
	 */
	private static List<Found> read(String text, int limit) {
		List<Found> records = new ArrayList<>();
		long line = 1;
		int start = 0;
		while (start < text.length()) {
			List<String> cells = new ArrayList<>();
			StringBuilder cell = new StringBuilder();
			int lineEnd = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
			String id = "";
			boolean malformed = false;
			boolean ended = false;
			int at = start;
			while (!ended && !malformed) {
				cell.setLength(0);
				if (at < text.length() && text.charAt(at) == '"') {
					at++;
					while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
						at += text.charAt(at) == '"' ? 1 : 0;
						cell.append(text.charAt(at++));
					}
					malformed = at == text.length();
					at++;
					if (!malformed && text.startsWith("\r", at)
							&& (at + 1 == text.length() || text.charAt(at + 1) == '\n')) {
						at++;
					}
					malformed |= at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n';
				} else {
					while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
						cell.append(text.charAt(at++));
					}
					boolean last = at == text.length() || text.charAt(at) == '\n';
					if (last && !cell.isEmpty() && cell.charAt(cell.length() - 1) == '\r') {
						cell.setLength(cell.length() - 1);
					}
				}
				if (!malformed) {
					cells.add(cell.toString());
					ended = at >= text.length() || text.charAt(at) == '\n';
					if (cells.size() == 1 && !ended && at <= lineEnd && at - start < limit) {
						id = cell.toString().strip();
					}
					at++;
				}
			}
			boolean unended = at > text.length();
			int length = Math.min(at, text.length()) - start;
			if (malformed) {
				records.add(new Found(line, null, "BAD_QUOTING", id));
				line++;
				start = lineEnd + 1;
			} else {
				boolean large = length > limit || unended && length == limit;
				records.add(large ? new Found(line, null, "CELL_TOO_LARGE", id) : new Found(line, cells, null, ""));
				line += text.substring(start, start + length).chars().filter(c -> c == '\n').count();
				start = at;
			}
		}
		records.removeIf(found -> found.code() == null && found.cells().stream()
				.allMatch(any -> any.isBlank() && any.indexOf('\n') < 0 && any.indexOf('\r') < 0));
		return records;
	}

	/** What the source under test finds; the columns it does not know show the cells. */
	private List<String> source(String text, int batch) throws Exception {
		Path file = folder.resolve("random.csv");
		Files.writeString(file, text, Read.WINDOWS_1251);
		ReadOptions options = new ReadOptions(Read.WINDOWS_1251, ',', true, folder);
		try (RegisterSource source = new org.etalon.exchange.CsvSource(file, "random.csv", options, batch)) {
			return Read.all(source).stream().map(CsvCutsTest::brief).toList();
		}
	}

	private static String brief(RegisterRecord found) {
		if (found instanceof RejectedRow rejected && rejected.problems().size() == 1
				&& List.of("BAD_QUOTING", "CELL_TOO_LARGE").contains(rejected.problems().get(0).code())) {
			return rejected.line() + "!" + rejected.problems().get(0).code() + " " + rejected.id();
		}
		return found instanceof RegisterRow row
				? row.line() + " " + row.id() + "|" + row.name() + "|" + row.extra().get("x")
				: found.line() + "?";
	}

	/** What the source should find, given that it must make rows of well-formed records with the right values. */
	private static List<String> expected(String text, int limit) {
		List<String> expected = new ArrayList<>();
		for (Found found : read(text, limit)) {
			if (found.line() == 1) {
				continue; // the header
			}
			List<String> cells = found.cells();
			if (found.code() != null) {
				expected.add(found.brief());
			} else if (cells.size() >= 5 && cells.get(2).strip().equals("SERVIS") && !cells.get(0).isBlank()
					&& !cells.get(1).isBlank() && cells.get(3).strip().equals("А") && cells.get(4).strip().equals("Б")
					&& cells.subList(Math.min(6, cells.size()), cells.size()).stream().allMatch(String::isBlank)) {
				expected.add(found.line() + " " + cells.get(0).strip() + "|" + cells.get(1).strip() + "|"
						+ (cells.size() > 5 ? cells.get(5).strip() : ""));
			} else {
				expected.add(found.line() + "?");
			}
		}
		return expected;
	}

	private static String randomRegister(Random random, int records) {
		String[] pieces = { "a", "я", "\"", "\"\"", "\n", ",", "\r\n", "x y", "€", "\r", "\"\r", "" };
		StringBuilder text = new StringBuilder("id,name,kind,regulation,laboratory,x\n");
		for (int i = 0; i < records; i++) {
			StringBuilder name = new StringBuilder("n");
			for (int piece = random.nextInt(6); piece > 0; piece--) {
				name.append(pieces[random.nextInt(pieces.length)]);
			}
			String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
			switch (random.nextInt(5)) {
			case 0 -> text.append(name).append(end); // anything
			case 1 -> text.append("\"").append(name).append(",").append(i).append(end); // seldom well-formed
			default -> text.append(i).append(",\"")
					.append(name.toString().replace("\"", "\"\"").replace("\r", "")
							.concat(random.nextInt(20) == 0 ? "\"\r" : ""))
					.append("\",SERVIS,А,").append(random.nextBoolean() ? "\"Б\"" : "Б").append(",")
					.append(random.nextBoolean() ? "\"q\"\"q\"" : "").append(end);
			}
		}
		if (random.nextInt(3) == 0) {
			text.append("\"open\n").append("without quotes\n".repeat(random.nextInt(20)));
		}
		return random.nextBoolean() ? text.toString().stripTrailing() : text.toString();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void findsTheSameRecordsWhereverTheFileIsCut(long seed) throws Exception {
		Random random = new Random(seed);
		for (int round = 0; round < 4; round++) {
			String text = randomRegister(random, 1 + random.nextInt(25));
			for (int batch = 40; batch < 180; batch += 1 + random.nextInt(3)) {
				assertEquals(expected(text, batch), source(text, batch), "batch " + batch + " of " + text);
			}
		}
	}

	@Test
	void findsTheSameRecordsAroundTheBorderOfARealBatch() throws Exception {
		String row = "1,x,SERVIS,А,Б,\n";
		int border = 1 << 20;
		for (int shift = -3; shift <= 3; shift++) {
			StringBuilder text = new StringBuilder("id,name,kind,regulation,laboratory,x\n");
			String tail = "2,\"y\"\"\r\n,z\",SERVIS,А,\"Б\"\r\n";
			int length = text.length() + "3,,SERVIS,А,Б,\n".length();
			text.append("3,").append("x".repeat(border - length - shift)).append(",SERVIS,А,Б,\n");
			text.append(tail).append(row);
			List<String> found = source(text.toString(), border);
			assertEquals(List.of("3 2|y\"\r\n,z|", "5 1|x|"), found.subList(1, 3));
			assertEquals(3, found.size());
		}
	}
}
