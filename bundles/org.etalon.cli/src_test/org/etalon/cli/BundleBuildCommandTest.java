// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleBuildCommandTest {

	private static final String JAR = "out/repository/plugins/ru.example_1.0.0.jar";

	@TempDir
	Path folder;

	private Cli cli;

	@BeforeEach
	void start() throws IOException {
		cli = new Cli(folder);
		cli.locale = Locale.ENGLISH;
	}

	private int init() {
		return cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77", "--variant");
	}

	private int build(String... more) {
		List<String> arguments = new ArrayList<>(List.of("bundle", "build", "rules", "-o", "out"));
		arguments.addAll(List.of(more));
		return cli.run(arguments.toArray(String[]::new));
	}

	private void edit(String name, String from, String to) throws IOException {
		String text = cli.read(name);
		assertTrue(text.contains(from), from);
		cli.file(name, text.replace(from, to));
	}

	@Test
	void whatInitWritesBuildsAtOnce() throws IOException {
		assertEquals(ExitStatus.OK, init(), cli::err);
		assertTrue(cli.out().contains("rules/rules.yaml"), cli::out);
		assertEquals(ExitStatus.OK, build(), cli::err);
		assertTrue(cli.out().contains("cases passed: 5"), cli::out);
		assertTrue(cli.out().contains("Bundle: " + JAR + " (SHA-256 "), cli::out);
		assertTrue(cli.err().contains("not signed"), cli::err);
		assertTrue(cli.err().contains("ETALON_KEYSTORE_PASSWORD"), cli::err);
		try (JarFile jar = new JarFile(cli.path(JAR).toFile())) {
			assertEquals("ru.example;singleton:=true",
					jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"));
		}
		assertEquals(List.of("out", "rules"), cli.files());
	}

	@ParameterizedTest
	@ValueSource(strings = { "services", "appeals" })
	void anOverlayBuildsAtOnce(String base) throws IOException {
		assertEquals(ExitStatus.OK,
				cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77", "--overlay", base),
				cli::err);
		assertTrue(cli.read("rules/rules.yaml").contains("over: " + base));
		assertEquals(ExitStatus.OK, build(), cli::err);
		assertTrue(cli.out().contains("cases passed: 3"), cli::out);
	}

	@Test
	void theDeclaredExampleBuilds() {
		String example = Path.of(System.getProperty("etalon.root"), "examples", "regional-rules-declared").toString();
		assertEquals(ExitStatus.OK, cli.run("bundle", "build", example, "-o", "out"), () -> cli.out() + cli.err());
		assertTrue(Files.exists(cli.path("out/ru.example.zaozersk.rules-1.0.0.zip")));
	}

	@Test
	void aSheetTemplateThatIsNoneIsRefused() throws IOException {
		init();
		edit("rules/rules.yaml", "cases: cases.csv", "templates: [sheet.json]");
		assertEquals(ExitStatus.NOTHING, build());
		assertTrue(cli.err().contains("no file “sheet.json”"), cli::err);
		cli.file("rules/sheet.json", "{}");
		assertEquals(ExitStatus.NOTHING, build());
		assertTrue(cli.err().contains("rules/sheet.json"), cli::err);
		assertFalse(Files.exists(cli.path("out")));
	}

	/** What a bundle written in Java comes to is tested at the built product: its steps need one. */
	@Test
	void aFileThatIsNoRuleBundleIsTold() throws IOException {
		cli.file("letter.jar", "no jar at all");
		assertEquals(ExitStatus.NOTHING, cli.run("bundle", "build", "letter.jar", "-o", "out"));
		assertTrue(cli.err().contains("no rule bundle"), cli::err);
		assertEquals(ExitStatus.USAGE,
				cli.run("bundle", "build", "letter.jar", "-o", "out", "--bundle-version", "2.0.0"));
		assertFalse(Files.exists(cli.path("out")));
	}

	@Test
	void aSheetToBeginWithIsWrittenWhenAskedFor() throws IOException {
		assertEquals(ExitStatus.OK,
				cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77", "--sheet"), cli::err);
		assertTrue(cli.out().contains("rules/sheet.json"), cli::out);
		assertTrue(cli.read("rules/README.md").contains("| `sheet.json` | "), cli.read("rules/README.md"));
		assertEquals(ExitStatus.OK, build(), cli::err);
	}

	/** An author learns at home what an installation would refuse. */
	@Test
	void aPromiseThatIsBrokenIsToldAndNothingIsBuilt() throws IOException {
		cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77");
		edit("rules/rules.yaml", "cases: cases.csv", "");
		edit("rules/rules.yaml", "from: 75", "from: 60");
		assertEquals(ExitStatus.FAILED_ON, build());
		assertTrue(cli.err().contains("Overlay 77-strict promises only to tighten"), cli::err);
		assertTrue(cli.err().contains("“Certificate from 75 %”: the result is better. Example: state service; "),
				cli::err);
		assertTrue(cli.err().matches("(?s).*By the Rules: 6\\d%, certificate and conclusion, until 20[-\\d]+; "
				+ "with the differences: 6\\d%, certificate, until .*"), cli::err);
		assertFalse(cli.err().contains("STATE_SERVICE") || cli.err().contains("Порог"), cli::err);
		assertFalse(Files.exists(cli.path("out")));
		edit("rules/rules.yaml", "only-tightens: yes", "only-tightens: no");
		assertEquals(ExitStatus.OK, build(), cli::err);
	}

	@Test
	void casesOfAnOverlayNameTheSubjectAndAnswerItsColumns() throws IOException {
		cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77");
		edit("rules/rules.yaml", "    differences:\n", """
				    differences:
				      - kind: required-criterion
				        column: Готовность МФЦ
				        otherwise: certificate-and-conclusion
				        name: {ru: Готовность МФЦ, en: Service centre is ready}
				        basis: Закон № 12, ст. 6
				""");
		String points = "\"\"reg\"\": 30, \"\"lp\"\": 30, \"\"lab\"\": 30, \"\"mon\"\": 10";
		cli.file("rules/cases.csv",
				"""
						rule,clause,inputs,expected
						R-14,ст. 6,"{%1$s, ""subject"": ""77""}","{""result"": ""CERTIFICATE_AND_CONCLUSION""}"
						R-14,ст. 6,"{%1$s, ""answers"": {""Готовность МФЦ"": ""нет""}}","{""result"": ""CERTIFICATE_AND_CONCLUSION""}"
						R-14,ст. 6,"{%1$s, ""answers"": {""Готовность МФЦ"": true}}","{""result"": ""CERTIFICATE""}"
						R-14,п. 22а,"{%1$s, ""subject"": ""16""}","{""result"": ""CERTIFICATE""}"
						R-15,ст. 3,"{""level"": 70, ""subject"": ""77""}","{""result"": ""CERTIFICATE_AND_CONCLUSION""}"
						R-15,п. 22а,"{""level"": 70, ""subject"": ""16""}","{""result"": ""CERTIFICATE""}"
						"""
						.formatted(points));
		assertEquals(ExitStatus.OK, build(), () -> cli.out() + cli.err());
		assertTrue(cli.out().contains("cases passed: 6"), cli::out);

		cli.file("rules/cases.csv", """
				rule,clause,inputs,expected
				R-14,ст. 6,"{%s, ""answers"": {""МФЦ"": ""да""}}","{""result"": ""CERTIFICATE""}"
				R-15,ст. 3,"{""level"": 70, ""subject"": ""00""}","{""result"": ""CERTIFICATE""}"
				""".formatted(points));
		assertEquals(ExitStatus.FAILED_ON, build());
		assertTrue(cli.out().contains("answers.МФЦ") && cli.out().contains("Готовность МФЦ"), cli::out);
		assertTrue(cli.out().contains("subject"), cli::out);
		assertTrue(cli.err().startsWith("Cases that fail: 2 of 2."), cli::err);
		assertFalse(cli.out().contains("R-03"), cli::out);
	}

	@Test
	void anOverlayOverNothingIsToldAndNothingIsBuilt() throws IOException {
		cli.run("bundle", "init", "rules", "--id", "ru.example", "--subject", "77");
		edit("rules/rules.yaml", "over: services", "over: sevices");
		assertEquals(ExitStatus.FAILED_ON, build());
		assertTrue(cli.err().contains("no variant sevices"), cli::err);
	}

	@Test
	void initInRussianIsExplainedInRussianAndOverwritesNothing() throws IOException {
		cli.locale = Locale.of("ru");
		assertEquals(ExitStatus.OK, init(), cli::err);
		assertTrue(cli.read("rules/rules.yaml").contains("# Файл правил региона."));
		assertFalse(cli.read("rules/README.md").contains("sheet.json"), cli.read("rules/README.md"));
		assertEquals(ExitStatus.NOTHING, init());
		assertTrue(cli.err().contains("уже есть"), cli::err);
	}

	@Test
	void initRefusesNamesThatNoBundleCanHave() {
		assertEquals(ExitStatus.USAGE, cli.run("bundle", "init", "r", "--id", "org.etalon.mine", "--subject", "77"));
		assertEquals(ExitStatus.USAGE, cli.run("bundle", "init", "r", "--id", "a b", "--subject", "77"));
		assertEquals(ExitStatus.USAGE, cli.run("bundle", "init", "r", "--id", "ru.example", "--subject", "7"));
		assertEquals(ExitStatus.USAGE, cli.run("bundle", "init", "r", "--id", "ru.example"));
		assertEquals(ExitStatus.USAGE,
				cli.run("bundle", "init", "r", "--id", "ru.example", "--subject", "77", "--overlay", "none"));
		assertEquals(ExitStatus.USAGE, cli.run("bundle", "init", "r", "--id", "ru.example", "--subject", "77",
				"--overlay", "services", "--variant"));
	}

	@Test
	void aMistakeIsToldWithItsPlaceAndNothingIsBuilt() throws IOException {
		init();
		edit("rules/rules.yaml", "certificate: {from: 75", "certificate: {form: 75");
		assertEquals(ExitStatus.NOTHING, build());
		assertTrue(cli.err().contains("Unknown key “form”; perhaps “from” was meant."), cli::err);
		assertTrue(cli.err().matches("(?s).*rules/rules\\.yaml:[0-9]+:[0-9]+: .*"), cli::err);
		assertFalse(Files.exists(cli.path("out")));
	}

	@Test
	void aCaseThatFailsIsShownAndNothingIsBuilt() throws IOException {
		init();
		edit("rules/rules.yaml", "certificate: {from: 75", "certificate: {from: 70");
		assertEquals(ExitStatus.FAILED_ON, build());
		assertTrue(cli.out().contains("CERTIFICATE_AND_CONCLUSION"), cli::out);
		assertTrue(cli.err().contains("not built"), cli::err);
		assertFalse(Files.exists(cli.path("out")));
	}

	@Test
	void withoutCasesItSaysSo() throws IOException {
		init();
		edit("rules/rules.yaml", "cases: cases.csv", "# no cases");
		assertEquals(ExitStatus.OK, build(), cli::err);
		assertTrue(cli.err().contains("has no cases"), cli::err);
	}

	@Test
	void anotherVersionCanBeNamed() throws IOException {
		init();
		assertEquals(ExitStatus.OK, build("--bundle-version", "2.1.0"), cli::err);
		assertTrue(Files.exists(cli.path("out/ru.example-2.1.0.zip")));
		assertEquals(ExitStatus.USAGE, build("--bundle-version", "2"));
	}

	@Test
	void theTimeOfTheEntriesCanBeNamed() throws IOException {
		init();
		build();
		byte[] first = Files.readAllBytes(cli.path("out/ru.example-1.0.0.zip"));
		cli.variables.put("SOURCE_DATE_EPOCH", "1767225600"); // the one that counts anyway
		build();
		assertArrayEquals(first, Files.readAllBytes(cli.path("out/ru.example-1.0.0.zip")));
		cli.variables.put("SOURCE_DATE_EPOCH", "soon");
		assertEquals(ExitStatus.USAGE, build());
	}

	@Test
	void signsByAKeyWhosePasswordIsNeverShown() throws Exception {
		init();
		keystore("secret word");
		cli.variables.put("ETALON_KEYSTORE_PASSWORD", "secret word");
		assertEquals(ExitStatus.NOTHING, build("--sign", "keys.p12", "--alias", "rules"));
		assertTrue(cli.err().contains("not valid today"), cli::err); // the clock of these tests is far in the past
		assertEquals(ExitStatus.NOTHING, build("--sign", "keys.p12", "--alias", "other"));
		assertTrue(cli.err().contains("no private key named other"), cli::err);
		cli.variables.put("ETALON_KEYSTORE_PASSWORD", "wrong word");
		assertEquals(ExitStatus.NOTHING, build("--sign", "keys.p12", "--alias", "rules"));
		assertTrue(cli.err().contains("does not open"), cli::err);
		assertFalse((cli.out() + cli.err()).contains("word\""), cli::err);
		assertFalse((cli.out() + cli.err()).contains("wrong word"), cli::err);
	}

	@Test
	void thePasswordComesFromAClosedFileOrTheEnvironmentOnly() throws Exception {
		init();
		keystore("secret word");
		assertEquals(ExitStatus.USAGE, build("--sign", "keys.p12", "--alias", "rules"));
		assertEquals(ExitStatus.USAGE, build("--alias", "rules"));
		assertEquals(ExitStatus.USAGE, build("--sign", "keys.p12"));
		cli.file("password", "secret word\n");
		Files.setPosixFilePermissions(cli.path("password"), PosixFilePermissions.fromString("rw-r--r--"));
		assertEquals(ExitStatus.NOTHING,
				build("--sign", "keys.p12", "--alias", "rules", "--keystore-password-file", "password"));
		assertTrue(cli.err().contains("password"), cli::err);
		assertFalse(cli.err().contains("secret word"), cli::err);
	}

	private void keystore(String password) throws IOException, InterruptedException {
		ProcessBuilder keytool = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "rules",
				"-keyalg", "RSA", "-keysize", "3072", "-validity", "1095", "-dname", "CN=Rules, O=N region",
				"-keystore", cli.path("keys.p12").toString(), "-storetype", "PKCS12", "-storepass:env",
				"ETALON_KEYSTORE_PASSWORD");
		keytool.environment().put("ETALON_KEYSTORE_PASSWORD", password);
		Process process = keytool.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), said);
	}
}
