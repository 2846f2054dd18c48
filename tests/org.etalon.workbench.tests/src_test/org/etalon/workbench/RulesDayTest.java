// SPDX-License-Identifier: EPL-2.0
package org.etalon.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Days with the rules of a region at a copy of the built product: they are looked at and applied in one session, are
 * there in the next, and are gone with every trace in results after they were removed.
 */
@EnabledOnOs(OS.LINUX)
class RulesDayTest extends WorkbenchDay {

	private static final String NAME = "ru.region77.rules";
	private static final String SIGNER = "CN=Region 77";
	private static final String CASES = """
			rule,clause,inputs,expected
			R-14,п. 22б,"{""reg"": 10, ""lp"": 10, ""lab"": 10, ""mon"": 10}","{""result"": ""CERTIFICATE_AND_CONCLUSION""}"
			""";

	private Path home;

	/** A signed bundle with an overlay and a sheet template, an object that is certified now, and one that is not. */
	@BeforeEach
	void aRegionMadeItsRules() throws Exception {
		home = Workbench.copyTo(folder.resolve("Эталон"));
		Files.createDirectories(folder.resolve("db"));
		Files.writeString(folder.resolve("list.csv"), """
				id,name,kind,subject,mszu_federal
				EP-1,Выдача справки,STATE_SERVICE,77,yes
				EP-2,Выдача копии,STATE_SERVICE,77,yes
				""");
		etalon("register", "import", "list.csv", "--source", "list", "--yes", "--reason", "пример");
		etalon("assess", "EP-1", "--regulation", "А", "--reception", "А", "--laboratory", "А", "--monitoring", "yes",
				"--on", "2026-03-02");
		etalon("issue", "EP-1", "--on", "2026-03-03");
		etalon("bundle", "init", "rules", "--id", NAME, "--subject", "77", "--sheet");
		Path rules = folder.resolve("rules/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace("from: 75", "from: 90"));
		Files.writeString(folder.resolve("rules/cases.csv"), CASES);
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

	private Workbench start(String language) throws IOException, InterruptedException {
		return Workbench.startOf(home, folder, robot(), screen(), language);
	}

	private static void end(Workbench workbench) throws IOException, InterruptedException {
		assertNoStoreCallOnTheUiThread(workbench);
		workbench.quit();
		assertEquals("", workbench.log());
	}

	private String site() {
		return folder.resolve("one/" + NAME + "-1.0.0.zip").toString();
	}

	private String sha256() throws Exception {
		Path jar = folder.resolve("one/repository/plugins/" + NAME + "_1.0.0.jar");
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
	}

	/** What the assessment page says that the grades come to, and by which rules. */
	private static String outcome(Workbench workbench) throws IOException {
		List<String> lines = workbench.ask("tree").lines().map(String::strip).toList();
		return Stream.concat(lines.stream().filter(each -> each.startsWith("Badge {85")), lines.stream()
				.dropWhile(each -> !each.startsWith("Badge {85")).skip(1).takeWhile(each -> each.startsWith("Label ")))
				.collect(Collectors.joining("\n"));
	}

	/** Choices that were not saved are there again in the next session; here they are given back. */
	private static Workbench anew(Workbench workbench, String none, String draft, String back)
			throws IOException, InterruptedException {
		workbench.sees("choices or none", tree -> tree.contains(none) || tree.contains(draft));
		return workbench.ask("tree").contains(none) ? workbench : workbench.does("click " + back).sees(none);
	}

	/** The object without a certificate, with the same grades in every session. */
	private static Workbench assessed(Workbench workbench) throws IOException, InterruptedException {
		workbench.does("click Register").sees("2 objects").does("type Name or authority=Выдача копии").sees("1 object")
				.does("key DOWN").does("key ENTER").sees("Passport").does("click Assessment");
		return anew(workbench, "Stages stated: 0", "last session", "Back to what is saved").does("click regulation: А")
				.does("click reception: А").does("click laboratory: А").does("click monitoring: technically possible")
				.sees("Label Monitoring: technically possible").sees("Computed by");
	}

	/** The same in Russian. */
	private static Workbench assessedInRussian(Workbench workbench) throws IOException, InterruptedException {
		workbench.does("click Реестр").sees("2 объекта").does("type Наименование или орган=Выдача копии")
				.sees("1 объект").does("key DOWN").does("key ENTER").sees("Паспорт").does("click Оценка");
		return anew(workbench, "Указано этапов: 0", "прошлого сеанса", "Вернуть сохраненное")
				.does("click регулирование: А").does("click личный прием: А").does("click лаборатория: А")
				.does("click мониторинг: техническая возможность есть")
				.sees("Label Мониторинг: техническая возможность есть").sees("Рассчитано:");
	}

	@Test
	void rulesOfARegionAreAppliedWorkedWithAndRemoved() throws Exception {
		String former;
		try (Workbench workbench = start(ENGLISH)) {
			former = outcome(assessed(workbench));
			assertTrue(former.contains("certificate") && former.contains("Computed by services 1."), former);
			workbench.does("key ALT+5").sees("Scoring variants").does("click Rule bundles")
					.sees("There are only the national rules here").sees("Button Go back… (disabled)")
					.picture("bundles-none-en").does("command org.etalon.app.theme").does("click Install…")
					.sees("The bundle is checked step by step")
					.does("type ZIP file, folder or address of a site=" + site()).does("click Check")
					.sees("not all steps were passed").sees("add it on the page “Trust”")
					.picture("install-unknown-dark-en").does("click Cancel");
			etalon("trust", "add", "region.pem", "--reason", "по телефону");
			workbench.does("command org.etalon.app.theme").does("click Install…")
					.sees("The bundle is checked step by step")
					.does("type ZIP file, folder or address of a site=" + site()).does("click Check")
					.sees("All steps were passed. Nothing is changed yet").sees("Objects that change: 1")
					.sees("sheet templates: 1").sees("No. КЦ-").picture("install-asking-en").does("click Apply")
					.sees("takes effect when the workbench starts again").picture("install-done-en").does("click Later")
					.sees(NAME).sees("in effect").does("command org.etalon.app.theme").sees("in effect")
					.picture("bundles-dark-en").does("command org.etalon.app.theme");
			end(workbench);
		}
		assertTrue(etalon("variants").contains(NAME + " 1.0.0"));
		try (Workbench workbench = start(ENGLISH)) {
			workbench.does("key ALT+5").sees("Scoring variants").does("click Rule bundles").sees("in effect")
					.sees(sha256().substring(0, 32).toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:"))
					.picture("bundles-en").does("key ALT+7").sees("Installed rule bundles offer theirs")
					.does("click From rule bundles…").sees(NAME + " 1.0.0").sees("SHA-256 " + sha256())
					.picture("templates-bundles-en").does("click Take")
					.sees("no more offers", tree -> !tree.contains("From rule bundles…"));
			String regional = outcome(assessed(workbench).picture("assessment-regional-en"));
			assertTrue(regional.contains("certificate and conclusion")
					&& regional.contains("Computed by services+77-strict 1."), regional);
			assertTrue(regional.contains("SHA-256 ") && regional.contains(sha256().substring(0, 16)), regional);
			end(workbench);
		}
		try (Workbench workbench = start(ENGLISH)) {
			workbench.does("key ALT+5").does("click Rule bundles").sees("in effect").does("click Remove…")
					.sees("Assessments follow the national rules again").picture("bundle-remove-en")
					.does("click Remove").sees("takes effect when the workbench starts again").does("click Later")
					.sees("There are only the national rules here");
			end(workbench);
		}
		try (Workbench workbench = start(ENGLISH)) {
			assertEquals(former, outcome(assessed(workbench)));
			end(workbench);
		}
		assertFalse(etalon("variants").contains(NAME));
		assertTrue(etalon("sheet", "templates").contains(NAME + " 1.0.0"), "what was taken stays");
	}

	@Test
	void theDayInRussianToo() throws Exception {
		etalon("trust", "add", "region.pem", "--reason", "по телефону");
		String former;
		try (Workbench workbench = start(RUSSIAN)) {
			former = outcome(assessedInRussian(workbench));
			assertTrue(former.contains("Рассчитано: services 1."), former);
			workbench.does("click Правила").sees("Варианты оценки").does("click Пакеты правил")
					.sees("Здесь только национальные правила").does("click Установить…")
					.does("type Файл ZIP, папка или адрес сайта=" + site()).does("click Проверить")
					.sees("Все шаги пройдены. Еще ничего не изменено").sees("шаблонов листов: 1")
					.picture("install-asking-ru").does("click Применить").sees("Пакет установлен").does("click Позже")
					.sees("действует");
			end(workbench);
		}
		try (Workbench workbench = start(RUSSIAN)) {
			workbench.does("click Шаблоны листов").sees("Установленные пакеты правил предлагают свои")
					.does("click Из пакетов правил…").sees(NAME + " 1.0.0").does("click Взять")
					.sees("no more offers", tree -> !tree.contains("Из пакетов правил…"))
					.does("command org.etalon.app.theme").sees("Шаблоны листов").picture("templates-bundles-dark-ru")
					.does("command org.etalon.app.theme");
			String regional = outcome(assessedInRussian(workbench).picture("assessment-regional-ru"));
			assertTrue(regional.contains("сертификат и заключение")
					&& regional.contains("Рассчитано: services+77-strict 1."), regional);
			assertTrue(regional.contains(sha256().substring(0, 16)), regional);
			workbench.does("click Правила").does("click Пакеты правил").sees("действует").does("click Удалить…")
					.sees("Оценки снова пойдут по национальным правилам").picture("bundle-remove-ru")
					.does("click Удалить").sees("когда рабочее место будет начато снова").does("click Позже")
					.sees("Здесь только национальные правила");
			end(workbench);
		}
		try (Workbench workbench = start(RUSSIAN)) {
			assertEquals(former, outcome(assessedInRussian(workbench)));
			end(workbench);
		}
	}
}
