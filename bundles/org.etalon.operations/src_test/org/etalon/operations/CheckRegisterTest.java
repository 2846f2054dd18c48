// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.etalon.exchange.CsvResult;
import org.etalon.exchange.JsonResult;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.ResultSink;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRegisterTest {

	private static final String HEADER = "id,name,kind,regulation,laboratory\n";

	@TempDir
	private Path folder;
	private Path scratch;
	private final List<Problem> problems = new ArrayList<>();
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@BeforeEach
	void makeScratch() throws IOException {
		scratch = Files.createDirectory(folder.resolve("scratch"));
	}

	private String write(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text);
		return name;
	}

	private CheckRegister.Request request(String... inputs) {
		return request(Map.of(), inputs);
	}

	private CheckRegister.Request request(Map<ObjectKind, String> forced, String... inputs) {
		return new CheckRegister.Request("Etalon 1", List.of(inputs), folder,
				new ReadOptions(null, '\0', true, scratch), Settings.defaults(ScoringSettings.all()),
				ProductionCalendar::builtIn, LocalDate.of(2025, 6, 1), forced);
	}

	private CheckRegister.Result check(CheckRegister.Request request) throws Exception {
		try (ResultSink sink = new CsvResult(out)) {
			return check(request, sink, Progress.NONE);
		}
	}

	private CheckRegister.Result check(CheckRegister.Request request, ResultSink sink, Progress progress)
			throws OutputFailedException {
		return new CheckRegister(InstalledForTests::all).run(request, sink, problems::add, progress);
	}

	private List<String> ids() {
		return out.toString(StandardCharsets.UTF_8).lines().skip(1).map(line -> line.substring(0, line.indexOf(',')))
				.toList();
	}

	private List<String> briefProblems() {
		return problems.stream()
				.map(problem -> problem.file() + ":" + problem.line() + " " + problem.id() + " " + problem.code())
				.toList();
	}

	private void assertScratchIsEmpty() throws IOException {
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void checksEveryRowInOrder() throws Exception {
		CheckRegister.Result result = check(request(write("a.csv", HEADER + "2,x,SERVIS,А+,А+\n1,y,SERVIS,В,В\n"),
				write("b.csv", HEADER + "3,z,APPEALS_SERVIS,Г,Г\n")));
		assertEquals(List.of("2", "1", "3"), ids());
		assertEquals(List.of(), problems);
		assertEquals(3, result.report().summary().checked());
		assertEquals(0, result.report().summary().rejected());
		assertEquals(1, result.report().summary().count(Decision.CERTIFICATE));
		assertEquals(1, result.report().summary().count(ObjectKind.SERVIS, Decision.CERTIFICATE_AND_CONCLUSION));
		assertEquals(List.of("appeals-2025", "services"),
				result.report().variants().stream().map(stamp -> stamp.id()).toList());
		assertScratchIsEmpty();
	}

	@Test
	void countsTheFirstOfRowsWithTheSameIdWhateverBecameOfIt() throws Exception {
		check(request(write("a.csv", HEADER + "1,x,SERVIS,А,А\n2,x,SERVIS,?,А\n1,x,SERVIS,А,А\n2,x,SERVIS,А,А\n"),
				write("b.csv", HEADER + "1,x,SERVIS,?,А\n3,x,SERVIS,А,А\n")));
		assertEquals(List.of("1", "3"), ids());
		assertEquals(List.of("a.csv:3 2 UNKNOWN_LETTER", "a.csv:4 1 DUPLICATE_ID", "a.csv:5 2 DUPLICATE_ID",
				"b.csv:2 1 UNKNOWN_LETTER", "b.csv:2 1 DUPLICATE_ID"), briefProblems());
		assertEquals(List.of("a.csv:2", "a.csv:3", "a.csv:2"), problems.stream()
				.filter(problem -> problem.code().equals("DUPLICATE_ID")).map(Problem::expected).toList());
	}

	@Test
	void takesIdsInDifferentLetterCaseForDifferent() throws Exception {
		check(request(write("a.csv", HEADER + "a,x,SERVIS,А,А\nA,x,SERVIS,А,А\n a ,x,SERVIS,А,А\n")));
		assertEquals(List.of("a", "A"), ids());
	}

	@Test
	void rejectsWhatTheVariantRefusesAndWhatNoneCovers() throws Exception {
		CheckRegister.Result result = check(request(write("a.csv", HEADER.strip()
				+ ",recertification,previous_type,previous_level,missing\n"
				+ "1,x,SERVIS,,А,,,,\n2,x,INTERNAL_SERVIS,А,А,,,,\n3,x,SERVIS,А,А,EXPIRY,A,77,\n4,x,SERVIS,,А,,,,regulation\n")));
		assertEquals(List.of("4"), ids());
		assertEquals(List.of("a.csv:2 1 MISSING_VALUE", "a.csv:3 2 NO_VARIANT", "a.csv:4 3 INVALID_INPUT",
				"a.csv:4 3 MISSING_VALUE", "a.csv:4 3 MISSING_VALUE"), briefProblems());
		assertEquals(List.of("regulation", "kind", "previous_level", "issued_on", "previous_valid_to"),
				problems.stream().map(Problem::column).toList());
		assertEquals(3, result.report().summary().rejected());
		assertEquals(Map.of("MISSING_VALUE", 3L, "NO_VARIANT", 1L, "INVALID_INPUT", 1L),
				result.report().summary().problems());
	}

	@Test
	void picksTheEditionByTheIssueDateElseByTheGivenDay() throws Exception {
		check(request(write("a.csv",
				HEADER.strip() + ",issued_on\n1,x,APPEALS_SERVIS,А,А,2024-05-01\n" + "2,x,APPEALS_SERVIS,А,А,\n")));
		assertEquals(
				List.of("1,APPEALS_SERVIS,appeals,40,,40,,80,CERTIFICATE,,38а,2024-05-01,2027-05-01,,,",
						"2,APPEALS_SERVIS,appeals-2025,40,,40,,80,CERTIFICATE,,38а,,,,,"),
				out.toString(StandardCharsets.UTF_8).lines().skip(1).toList());
	}

	@Test
	void usesTheForcedVariantOnly() throws Exception {
		check(request(Map.of(ObjectKind.APPEALS_SERVIS, "appeals"),
				write("a.csv", HEADER + "1,x,APPEALS_SERVIS,А,А\n")));
		assertEquals(List.of("a.csv:2 1 NO_VARIANT"), briefProblems());
	}

	@Test
	void checksTheRestWhereOneInputCannotBeRead() throws Exception {
		CheckRegister.Result result = check(
				request("no.csv", write("a.csv", HEADER + "1,x,SERVIS,А,А\n"), write("bad.csv", "id;name\n")));
		assertEquals(List.of("1"), ids());
		assertEquals(2, result.unreadable());
		assertEquals(0, result.cut());
		assertEquals(List.of("no.csv:0  FILE_NOT_FOUND", "bad.csv:1  MISSING_COLUMN"), briefProblems());
	}

	@Test
	void readsNothingFromAHeaderAlone() throws Exception {
		CheckRegister.Result result = check(request(write("a.csv", HEADER)));
		assertEquals(0, result.unreadable());
		assertEquals(0, result.report().summary().checked());
	}

	/** Large enough for dozens of batches, so that threads can get in each other's way if they ever do. */
	private String large(long seed) throws IOException {
		Random random = new Random(seed);
		String[] grades = { "А+", "А", "Б+", "Б", "В", "Г", "?", "" };
		StringBuilder text = new StringBuilder(HEADER);
		for (int i = 0; i < 60_000; i++) {
			text.append(random.nextInt(50) == 0 ? random.nextInt(60_000) : i).append(",\"")
					.append("имя \n".repeat(random.nextInt(12))).append(random.nextInt(1000) == 0 ? "" : "\"")
					.append(",SERVIS,").append(grades[random.nextInt(8)]).append(',').append(grades[random.nextInt(8)])
					.append('\n');
		}
		return write("large.csv", text.toString());
	}

	@Test
	void givesTheSameBytesEveryTime() throws Exception {
		String input = large(1);
		byte[] first = null;
		List<Problem> firstProblems = null;
		for (int run = 0; run < 3; run++) {
			problems.clear();
			ByteArrayOutputStream csv = new ByteArrayOutputStream();
			try (ResultSink sink = new CsvResult(csv)) {
				check(request(input), sink, Progress.NONE);
			}
			if (run == 0) {
				first = csv.toByteArray();
				firstProblems = List.copyOf(problems);
			}
			assertArrayEquals(first, csv.toByteArray());
			assertEquals(firstProblems, problems);
		}
		assertTrue(firstProblems.size() > 1000 && first.length > 1 << 20);
		List<Long> lines = firstProblems.stream().map(Problem::line).toList();
		assertEquals(lines.stream().sorted().toList(), lines);
	}

	/** A row is checked the same whether it stands among thousands or in a file of its own. */
	@Test
	void checksEachRowAsIfItWereAlone() throws Exception {
		check(request(large(2)));
		List<String> results = out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
		String text = Files.readString(folder.resolve("large.csv"));
		Random random = new Random(3);
		for (int i = 0; i < 20; i++) {
			String result = results.get(random.nextInt(results.size()));
			String id = result.substring(0, result.indexOf(','));
			int at = text.indexOf("\n" + id + ",\"") + 1;
			int end = text.indexOf('\n', text.indexOf(",SERVIS,", at));
			out.reset();
			check(request(write("one.csv", HEADER + text.substring(at, end) + "\n")));
			assertEquals(List.of(result), out.toString(StandardCharsets.UTF_8).lines().skip(1).toList());
		}
	}

	@Test
	void stopsWhenAskedTo() throws Exception {
		CheckRegister.Request request = request(large(4));
		Progress progress = new Progress() {

			private long done;

			@Override
			public void at(long now, long total) {
				assertTrue(now >= done && now <= total);
				done = now;
			}

			@Override
			public boolean cancelled() {
				return done > 0;
			}
		};
		try (ResultSink sink = new JsonResult(out, "Etalon 1", Map.of(), scratch)) {
			assertThrows(CancellationException.class, () -> check(request, sink, progress));
		}
		assertScratchIsEmpty();
	}

	@Test
	void saysWhyAResultCouldNotBeWritten() throws Exception {
		IOException full = new IOException("full");
		CheckRegister.Request request = request(large(5));
		try (ResultSink sink = new CsvResult(new OutputStream() {

			private boolean header;

			@Override
			public void write(int oneByte) throws IOException {
				header |= oneByte == '\n';
			}

			@Override
			public void write(byte[] bytes, int from, int count) throws IOException {
				if (header) {
					throw full;
				}
			}
		})) {
			assertSame(full,
					assertThrows(OutputFailedException.class, () -> check(request, sink, Progress.NONE)).getCause());
		}
		assertScratchIsEmpty();
	}

	@Test
	void saysWhyAProblemCouldNotBeWritten() throws Exception {
		IOException full = new IOException("full");
		CheckRegister.Request request = request("no.csv");
		try (ResultSink sink = new CsvResult(out)) {
			assertSame(full, assertThrows(OutputFailedException.class,
					() -> new CheckRegister(InstalledForTests::all).run(request, sink, problem -> {
						throw full;
					}, Progress.NONE)).getCause());
		}
	}

	@Test
	void passesOnAnErrorOfTheProductItself() throws Exception {
		CheckRegister.Request request = request(write("a.csv", HEADER + "1,x,SERVIS,А,А\n"));
		IllegalStateException defect = new IllegalStateException("defect");
		try (ResultSink sink = new CsvResult(out)) {
			assertSame(defect, assertThrows(IllegalStateException.class, () -> new CheckRegister(() -> {
				throw defect;
			}).run(request, sink, problems::add, Progress.NONE)));
		}
	}
}
