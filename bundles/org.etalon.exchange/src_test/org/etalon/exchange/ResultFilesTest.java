// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.xlsx.XlsxLimits;
import org.etalon.exchange.xlsx.XlsxReader;
import org.etalon.exchange.xlsx.XlsxRow;
import org.etalon.norm.Problem;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The bytes of the results. */
class ResultFilesTest {

	private static final List<CheckedRow> ROWS = List.of(
			SchemesForTests.four("a,\"1\"", Finding.B_PLUS, Finding.A, Finding.B, LocalDate.of(2024, 2, 29)),
			SchemesForTests.two("2\n3", Finding.V, Finding.B),
			SchemesForTests.four("Я", Finding.NOT_PRESENTED, Finding.NOT_STATED, Finding.A, LocalDate.of(2024, 2, 29)));
	private static final Problem PROBLEM = new Problem("in.csv", 7, "kind", "x", "UNKNOWN_KIND", "a\"\n,b", "A|B");
	private static final Problem FILE_PROBLEM = new Problem("no.csv", 0, "", "", "FILE_NOT_FOUND", "no.csv", "");

	@TempDir
	private Path folder;

	private static void fill(ResultSink sink) throws IOException {
		CheckSummary summary = new CheckSummary();
		for (CheckedRow row : ROWS) {
			summary.add(row.row().submission().kind(), row.outcome());
		}
		BitSet dropped = new BitSet();
		dropped.set(0);
		sink.accept(sink.prepare(ROWS.subList(0, 1)), dropped); // nothing of this batch
		sink.accept(sink.prepare(List.of(ROWS.get(2), ROWS.get(0), ROWS.get(1))), dropped);
		sink.problem(PROBLEM);
		sink.problem(FILE_PROBLEM);
		dropped.clear();
		dropped.set(1, 3);
		sink.accept(sink.prepare(List.of(ROWS.get(2), ROWS.get(0), ROWS.get(1))), dropped);
		summary.addRejected();
		summary.add(PROBLEM);
		sink.finish(new RunReport("Etalon 1", List.of("in.csv", "no.csv"), Map.of("A11", "CERTIFICATE"),
				List.of(new VariantStamp("four", "1.0.0", () -> "ab")), summary));
		sink.close();
	}

	@Test
	void csv() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		fill(new CsvResult(out));
		assertEquals("""
				id,kind,variant,regulation_points,reception_points,laboratory_points,monitoring_points,level,decision,\
				reason,clause,valid_from,valid_to,gap_days,no_increase_used,problems
				"a,""1""\",SERVIS,four,20,30,15,10,75,CERTIFICATE,,22а,2024-02-29,2027-02-28,,,VALUE_IGNORED
				"2
				3",APPEALS_SERVIS,two,10,,20,,30,CONCLUSION_ONLY,BELOW_40,39,,,,,
				Я,SERVIS,four,0,30,25,10,0,CONCLUSION_ONLY,BELOW_40,23,,,,,
				""", out.toString(StandardCharsets.UTF_8));
	}

	/** Where rules of regions are installed, an id alone does not tell which of their versions it was. */
	@Test
	void csvNamesVersionAndHashOfVariantsWhereRegionsHaveRules() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		VariantStamp four = new VariantStamp("four", "1.0.0", () -> "0123456789abcdef0");
		fill(new CsvResult(out, List.of(four, VariantStamp.overlaid("two", four, "2.0.0", () -> "fedcba9876543210f"))));
		assertEquals("""
				id,kind,variant,regulation_points,reception_points,laboratory_points,monitoring_points,level,decision,\
				reason,clause,valid_from,valid_to,gap_days,no_increase_used,problems,variant_version,variant_hash
				"a,""1""\",SERVIS,four,20,30,15,10,75,CERTIFICATE,,22а,2024-02-29,2027-02-28,,,VALUE_IGNORED,1.0.0,\
				0123456789abcdef
				"2
				3",APPEALS_SERVIS,two,10,,20,,30,CONCLUSION_ONLY,BELOW_40,39,,,,,,1.0.0+2.0.0,\
				0123456789abcdef+fedcba9876543210
				Я,SERVIS,four,0,30,25,10,0,CONCLUSION_ONLY,BELOW_40,23,,,,,,1.0.0,0123456789abcdef
				""", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void xlsxNamesVersionAndHashOfVariantsWhereRegionsHaveRules() throws IOException, OoxmlException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		fill(new SequentialSink(new XlsxResult(out, "Etalon", List.of("note"),
				List.of(new VariantStamp("four", "1.0.0", () -> "0123456789abcdef0"),
						new VariantStamp("two", "2.0.0", () -> "")))));
		List<List<String>> rows = workbook(out.toByteArray());
		List<String> header = rows.getFirst();
		assertEquals(List.of("problems", "variant_version", "variant_hash", "name", "authority", "note"),
				header.subList(header.indexOf("problems"), header.size()));
		assertEquals(List.of("1.0.0", "0123456789abcdef"),
				rows.get(1).subList(header.indexOf("variant_version"), header.indexOf("name")));
		assertEquals("2.0.0", rows.get(2).get(header.indexOf("variant_version")));
	}

	@Test
	void csvOfNothingIsItsHeader() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvResult sink = new CsvResult(out);
		sink.accept(sink.prepare(List.of()), new BitSet());
		sink.finish(new RunReport("", List.of(), Map.of(), List.of(), new CheckSummary()));
		sink.close();
		assertEquals(String.join(",", ResultColumns.names(false)) + "\n", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void jsonHasEverythingAndLeavesNoTemporaryFile() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		fill(new JsonResult(out, "Etalon 1", Map.of("A11", "CERTIFICATE"), folder));
		List<String> paths = paths(out.toByteArray());
		assertTrue(paths.containsAll(List.of("/product=Etalon 1", "/settings/A11=CERTIFICATE", "/variants/0/id=four",
				"/variants/0/version=1.0.0", "/variants/0/sha256=ab", "/results/0/id=a,\"1\"", "/results/0/kind=SERVIS",
				"/results/0/variant=four", "/results/0/regulation_points=20", "/results/0/reception_points=30",
				"/results/0/laboratory_points=15", "/results/0/monitoring_points=10", "/results/0/level=75",
				"/results/0/decision=CERTIFICATE", "/results/0/reason=null", "/results/0/clause=22а",
				"/results/0/valid_from=2024-02-29", "/results/0/valid_to=2027-02-28", "/results/0/gap_days=null",
				"/results/0/no_increase_used=null", "/results/0/problems/0=VALUE_IGNORED", "/results/0/extra/note=x\ty",
				"/results/0/trace/0/stage=REGULATION", "/results/0/trace/0/input=Б+", "/results/0/trace/0/points=20",
				"/results/0/trace/0/clause=18", "/results/1/id=2\n3", "/results/1/reception_points=null",
				"/results/1/distance/0/0/stage=REGULATION", "/results/1/distance/0/0/from=В",
				"/results/1/distance/0/0/to=Б", "/results/2/id=Я", "/results/2/distance/0/0/stage=REGULATION",
				"/problems/0/file=in.csv", "/problems/0/line=7", "/problems/0/column=kind", "/problems/0/id=x",
				"/problems/0/found=a\"\n,b", "/problems/0/expected=A|B", "/problems/0/code=UNKNOWN_KIND",
				"/problems/1/line=null", "/summary/checked=3", "/summary/rejected=1",
				"/summary/decisions/CERTIFICATE=1", "/summary/kinds/SERVIS/CONCLUSION_ONLY=1",
				"/summary/problems/UNKNOWN_KIND=1", "/summary/inputs/1=no.csv")), () -> String.join("\n", paths));
		assertTrue(paths.stream().noneMatch(path -> path.startsWith("/results/3")));
		assertTrue(paths.stream().noneMatch(path -> path.startsWith("/results/0/distance")));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void jsonOfOneObject() throws IOException {
		List<String> paths = paths(JsonResult.single(ROWS.get(0), "Etalon 1", Map.of("A11", "CERTIFICATE"),
				List.of(new VariantStamp("four", "1.0.0", () -> "ab"))));
		assertTrue(paths.containsAll(List.of("/product=Etalon 1", "/settings/A11=CERTIFICATE", "/variants/0/sha256=ab",
				"/result/level=75", "/result/name=Имя «a,\"1\"»")), paths::toString);
	}

	private List<List<String>> workbook(byte[] bytes) throws IOException, OoxmlException {
		Path file = Files.write(folder.resolve("result.xlsx"), bytes);
		List<List<String>> rows = new ArrayList<>();
		try (XlsxReader reader = XlsxReader.open(file, folder, XlsxLimits.DEFAULT)) {
			for (XlsxRow row = reader.next(); row != null; row = reader.next()) {
				rows.add(row.cells());
			}
		}
		return rows;
	}

	/** Each value of a JSON text with its path. */
	private static List<String> paths(byte[] json) throws IOException {
		List<String> paths = new ArrayList<>();
		try (JsonParser parser = new JsonFactory().createParser(json)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token.isScalarValue()) {
					paths.add(parser.getParsingContext().pathAsPointer() + "=" + parser.getText());
				}
			}
		}
		return paths;
	}

	@Test
	void rejects() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (RejectsFile file = new RejectsFile(out, Locale.of("ru"))) {
			file.add(PROBLEM);
			file.add(FILE_PROBLEM);
		}
		assertEquals("""
				file,line,column,id,found,expected,code,message
				in.csv,7,kind,x,"a""
				,b",A|B,UNKNOWN_KIND,"Неизвестный вид объекта «a""
				,b»; ожидается: A, B."
				no.csv,,,,no.csv,,FILE_NOT_FOUND,Файл не найден.
				""", out.toString(StandardCharsets.UTF_8));
	}

	@Test
	void sequentialSinksGetTheRowsThatAreNotDropped() throws IOException {
		List<String> seen = new ArrayList<>();
		fill(new SequentialSink(new ReportSink() {

			@Override
			public void row(CheckedRow row) {
				seen.add(row.row().id());
			}

			@Override
			public void problem(Problem problem) {
				seen.add(problem.code());
			}

			@Override
			public void finish(RunReport report) {
				seen.add("finish");
			}

			@Override
			public void close() {
				seen.add("close");
			}
		}));
		assertEquals(List.of("a,\"1\"", "2\n3", "UNKNOWN_KIND", "FILE_NOT_FOUND", "Я", "finish", "close"), seen);
	}
}
