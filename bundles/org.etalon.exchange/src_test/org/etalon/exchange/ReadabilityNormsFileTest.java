// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.norm.Problem;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.ReadabilityTerm;
import org.etalon.standard.TextFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityNormsFileTest {

	@TempDir
	Path folder;

	private ReadabilityNorms read(String text) throws IOException, UnreadableInputException {
		return read(text, StandardCharsets.UTF_8);
	}

	private ReadabilityNorms read(String text, Charset encoding) throws IOException, UnreadableInputException {
		return ReadabilityNormsFile.read(Files.writeString(folder.resolve("n"), text, encoding), "нормы.properties");
	}

	private List<Problem> problems(String text) {
		return assertThrows(UnreadableInputException.class, () -> read(text)).problems();
	}

	@Test
	void changesOnlyWhatTheFileNames() throws Exception {
		ReadabilityNorms built = ReadabilityNorms.builtIn();
		ReadabilityNorms norms = read("""
				# примечание

				fre_oborneva.words_per_sentence = -1,25
				  smog_plainrussian.complex_per_sentence=0
				""");
		assertEquals(
				built.with(ReadabilityIndex.FRE_OBORNEVA, ReadabilityTerm.WORDS_PER_SENTENCE, new BigDecimal("-1.25"))
						.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.COMPLEX_PER_SENTENCE, BigDecimal.ZERO)
						.named("нормы.properties"),
				norms);
		assertEquals(built.named("нормы.properties"), read(""));
	}

	@Test
	void takesEveryCoefficientThereIs() throws Exception {
		StringBuilder text = new StringBuilder();
		ReadabilityNorms expected = ReadabilityNorms.builtIn().named("нормы.properties");
		int value = 1;
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			for (ReadabilityTerm term : expected.formulas().get(index).coefficients().keySet()) {
				text.append(index.key() + "." + term.key() + " = " + value + "\n");
				expected = expected.with(index, term, BigDecimal.valueOf(value++));
			}
		}
		assertEquals(expected, read(text.toString()));
	}

	@Test
	void readsLimitsOfProfiles() throws Exception {
		ReadabilityNorms norms = read("""
				profile.Пожилые люди.text.fkgl_plainrussian.max = 8
				profile.b.1.sentence.words.max = 15
				profile.пожилые ЛЮДИ.sentence.fre_oborneva.min = 50.5
				""");
		assertEquals(List.of(new ReadabilityProfile("Пожилые люди",
				List.of(new ReadabilityLimit(Scope.TEXT, ReadabilityIndex.FKGL_PLAINRUSSIAN, new BigDecimal("8")),
						new ReadabilityLimit(Scope.SENTENCE, ReadabilityIndex.FRE_OBORNEVA, new BigDecimal("50.5")))),
				new ReadabilityProfile("b.1",
						List.of(new ReadabilityLimit(Scope.SENTENCE, TextFigure.WORDS, new BigDecimal("15"))))),
				norms.profiles());
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1251" })
	void recognisesTheEncoding(String encoding) throws Exception {
		ReadabilityNorms norms = read("profile.ветераны.text.words.max = 1", Charset.forName(encoding));
		assertEquals("ветераны", norms.profiles().get(0).name());
		assertEquals("ветераны",
				read("\uFEFFprofile.ветераны.text.words.max = 1", StandardCharsets.UTF_16LE).profiles().get(0).name());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			fre_oborneva; ; NOT_A_PAIR; fre_oborneva; fre_oborneva.constant = 206.835
			fre = 1; fre; UNKNOWN_NORM; fre; fre_oborneva|fre_oborneva_b|fkgl_plainrussian|fkgl_oborneva|fkgl_academic|cli_plainrussian|ari_plainrussian|dale_chall_plainrussian|smog_plainrussian
			fre_oborneva = 1; fre_oborneva; UNKNOWN_NORM; fre_oborneva; fre_oborneva|fre_oborneva_b|fkgl_plainrussian|fkgl_oborneva|fkgl_academic|cli_plainrussian|ari_plainrussian|dale_chall_plainrussian|smog_plainrussian
			fre_oborneva.root = 1; fre_oborneva.root; UNKNOWN_NORM; fre_oborneva.root; constant|words_per_sentence|syllables_per_word
			fre_oborneva.constant.x = 1; fre_oborneva.constant.x; UNKNOWN_NORM; fre_oborneva.constant.x; constant|words_per_sentence|syllables_per_word
			fre_oborneva.constant = ; fre_oborneva.constant; INVALID_DECIMAL; ; 123.456
			fre_oborneva.constant = 1e3; fre_oborneva.constant; INVALID_DECIMAL; 1e3; 123.456
			fre_oborneva.constant = 1234567890; fre_oborneva.constant; INVALID_DECIMAL; 1234567890; 123.456
			fre_oborneva.constant = 0.1234567890; fre_oborneva.constant; INVALID_DECIMAL; 0.1234567890; 123.456
			smog_plainrussian.complex_per_sentence = -1; smog_plainrussian.complex_per_sentence; INVALID_DECIMAL; -1; 0…
			profile.a = 1; profile.a; UNKNOWN_NORM; profile.a; profile.NAME.text.fkgl_plainrussian.max
			profile.a.page.words.max = 1; profile.a.page.words.max; UNKNOWN_NORM; profile.a.page.words.max; text|sentence
			profile.a.text.words.min = 1; profile.a.text.words.min; UNKNOWN_NORM; profile.a.text.words.min; max
			profile.a.text.fre_oborneva.max = 1; profile.a.text.fre_oborneva.max; UNKNOWN_NORM; profile.a.text.fre_oborneva.max; min
			profile.a.text.words.max = много; profile.a.text.words.max; INVALID_DECIMAL; много; 123.456
			""")
	void saysWhereWhatAndWhy(String text, String key, String code, String found, String expected) {
		assertEquals(List.of(new Problem("нормы.properties", 3, key == null ? "" : key, "", code,
				found == null ? "" : found, expected)), problems("\n#\n" + text));
	}

	@Test
	void namesTheMeasuresThereAre() {
		assertEquals("fre_oborneva|fre_oborneva_b|fkgl_plainrussian|fkgl_oborneva|fkgl_academic|cli_plainrussian|"
				+ "ari_plainrussian|dale_chall_plainrussian|smog_plainrussian|sentences|words|letters|syllables|"
				+ "complex_words|characters|words_per_sentence", problems("profile.a.text.x.max=1").get(0).expected());
	}

	@Test
	void tellsAllThatIsWrongAtOnceAndWhatIsThereTwice() {
		List<Problem> problems = problems("x = 1\nfre_oborneva.constant = 1\nprofile.А.text.words.max = 1\n"
				+ "FRE_oborneva.constant = 2\nprofile.а.text.words.max = 2\n");
		assertEquals(
				List.of("UNKNOWN_NORM 1 ", "DUPLICATE_NORM 4 нормы.properties:2",
						"DUPLICATE_NORM 5 нормы.properties:3"),
				problems.stream().map(problem -> problem.code() + " " + problem.line() + " "
						+ (problem.code().startsWith("D") ? problem.found() : "")).toList());
	}

	@Test
	void saysWhyAFileCannotBeRead() throws Exception {
		assertEquals("FILE_NOT_FOUND", assertThrows(UnreadableInputException.class,
				() -> ReadabilityNormsFile.read(folder.resolve("none"), "f")).problem().code());
		assertEquals("DIRECTORY",
				assertThrows(UnreadableInputException.class, () -> ReadabilityNormsFile.read(folder, "f")).problem()
						.code());
		Path file = Files.write(folder.resolve("b"), new byte[] { '#', (byte) 0x98, '\n' });
		assertEquals(new Problem("f", 1, "", "", "BAD_ENCODING", "0x98", "windows-1251"),
				assertThrows(UnreadableInputException.class, () -> ReadabilityNormsFile.read(file, "f")).problem());
	}

	/** The example says what is built in, so that it can be changed from there. */
	@Test
	void theExampleHasTheBuiltInCoefficientsAndTwoProfiles() throws Exception {
		Path example = Path.of(System.getProperty("etalon.root"), "examples", "readability.properties");
		ReadabilityNorms norms = ReadabilityNormsFile.read(example, "BUILT_IN");
		assertEquals(ReadabilityNorms.builtIn().formulas(), norms.formulas());
		assertEquals(2, norms.profiles().size());
		long named = Files.readAllLines(example).stream()
				.filter(line -> line.matches("[a-z_]+\\.[a-z0-9_]+ = -?[0-9.]+")).count();
		assertEquals(norms.formulas().values().stream().mapToLong(formula -> formula.coefficients().size()).sum(),
				named);
	}
}
