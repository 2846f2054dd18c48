// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A day with the rules of a region at a copy of the built product: looked at and applied. */
@EnabledOnOs(OS.LINUX)
class RulesDayTest extends WorkbenchDay {

	private static final String NAME = "ru.region77.rules";
	private static final String SIGNER = "CN=Region 77";

	private Path home;

	/** A signed bundle with an overlay and a sheet template, for an object that is certified now. */
	@BeforeEach
	void aRegionMadeItsRules() throws Exception {
		home = Workbench.copyTo(folder.resolve("Эталон"));
		Files.createDirectories(folder.resolve("db"));
		Files.writeString(folder.resolve("list.csv"), """
				id,name,kind,subject,mszu_federal
				EP-1,Выдача справки,STATE_SERVICE,77,yes
				""");
		etalon("register", "import", "list.csv", "--source", "list", "--yes", "--reason", "пример");
		etalon("assess", "EP-1", "--regulation", "А", "--reception", "А", "--laboratory", "А", "--monitoring", "yes",
				"--on", "2026-03-02");
		etalon("issue", "EP-1", "--on", "2026-03-03");
		etalon("bundle", "init", "rules", "--id", NAME, "--subject", "77");
		Path rules = folder.resolve("rules/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace("from: 75", "from: 90").replace("cases: cases.csv",
				"templates: [regulation.json]"));
		Files.copy(Workbench.ROOT.resolve("examples/sheets/regulation.json"), folder.resolve("rules/regulation.json"));
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "300", "-dname", SIGNER);
		keytool("-exportcert", "-rfc", "-file", folder.resolve("region.pem").toString());
		etalon("bundle", "build", "rules", "-o", "one", "--bundle-version", "1.0.0", "--sign", "keys.p12", "--alias",
				"region");
	}

	private String etalon(String... arguments) throws IOException, InterruptedException {
		return Workbench.commandOf(home, folder, folder, arguments);
	}

	private void keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), arguments[0], "-alias", "region",
				"-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12", "-storepass", "changeit"));
		command.addAll(List.of(arguments).subList(1, arguments.length));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
	}

	private Workbench start() throws IOException, InterruptedException {
		return Workbench.startOf(home, folder, robot(), screen(), ENGLISH);
	}

	private static void end(Workbench workbench) throws IOException, InterruptedException {
		assertEquals(1, workbench.ask("watch").lines().count());
		workbench.quit();
		assertEquals("", workbench.log());
	}

	@Test
	void rulesOfARegionAreLookedAtAndApplied() throws Exception {
		String site = folder.resolve("one/" + NAME + "-1.0.0.zip").toString();
		try (Workbench workbench = start()) {
			workbench.does("key CTRL+5").sees("Scoring variants").does("click Rule bundles")
					.sees("There are only the national rules here").picture("bundles-none-en")
					.does("command org.etalon.app.theme").does("click Install…")
					.sees("The bundle is checked step by step")
					.does("type ZIP file, folder or address of a site=" + site).does("click Check")
					.sees("not all steps were passed").sees("add it on the page “Trust”")
					.picture("install-unknown-dark-en").does("click Cancel");
			etalon("trust", "add", "region.pem", "--reason", "по телефону");
			workbench.does("command org.etalon.app.theme").does("click Install…")
					.sees("The bundle is checked step by step")
					.does("type ZIP file, folder or address of a site=" + site).does("click Check")
					.sees("All steps were passed. Nothing is changed yet").sees("Objects that change: 1")
					.sees("sheet templates: 1").sees("No. КЦ-").picture("install-asking-en").does("click Apply")
					.sees("takes effect when the workbench starts again").picture("install-done-en").does("click Later")
					.sees(NAME).sees("in effect").does("command org.etalon.app.theme").sees("in effect")
					.picture("bundles-dark-en").does("command org.etalon.app.theme");
			end(workbench);
		}
		assertTrue(etalon("variants").contains(NAME + " 1.0.0"));
	}
}
