// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is refused whoever signed it, one by one, as a command says it; nothing of it is installed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusalsTest {

	private static final String NAME = RuleBundlesTest.NAME;
	private static final String JAR = "plugins/" + NAME + "_1.0.0.jar";
	private static final Map<String, String> RUSSIAN = RuleBundlesTest.speaking("C.UTF-8");
	private static final Map<String, String> ENGLISH = RuleBundlesTest.speaking("en_US.UTF-8");
	private static final String NORM = "<required namespace='osgi.bundle' name='org.etalon.norm' range='0.0.0'/>";

	@TempDir
	static Path folder;

	private static Path home;
	private static Path site;
	private static Product product;
	private static int copies;

	/** One installation for all: what is refused leaves nothing in it. */
	@BeforeAll
	static void aSignedBundleThatWouldBeTaken() throws Exception {
		home = folder.resolve("etalon");
		Product.copyTo(home);
		product = Product.in(folder).installedIn(home).with(RUSSIAN);
		new Keys(folder, "region", "Region 77").make();
		succeed("bundle", "init", "rules", "--id", NAME, "--subject", "77");
		Files.writeString(folder.resolve("rules/cases.csv"), RuleBundlesTest.CASES);
		Path rules = folder.resolve("rules/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace("from: 75", "from: 90"));
		succeed("bundle", "build", "rules", "-o", "one", "--bundle-version", "1.0.0", "--sign", "keys.p12", "--alias",
				"region");
		succeed("trust", "add", "region.pem");
		site = folder.resolve("one/repository");
	}

	private static Product.Ended succeed(String... arguments) throws IOException, InterruptedException {
		Product.Ended ended = product.run(arguments);
		assertEquals(0, ended.status(), () -> String.join(" ", arguments) + "\n" + ended.out() + ended.err());
		return ended;
	}

	/** Every objection to headers and entries is told at once; {@code CandidateTest} has them one by one. */
	@Test
	void aBundleOfAKindThatIsNotTaken() throws Exception {
		Path bad = bundle(
				manifest -> manifest.replaceFirst("Bundle-SymbolicName: [^\n]*", "Bundle-SymbolicName: org.etalon.norm")
						+ String.join("\n", "Fragment-Host: org.etalon.scoring",
								"Bundle-Activator: org.region77.Activator", "Bundle-NativeCode: lib/x.so;osname=Linux",
								"Export-Package: org.etalon.scoring;version=\"9.0.0\"",
								"Require-Bundle: org.etalon.store.jdbc", ""),
				Map.of("lib/more.jar", "x", "lib/x.so", "x"));
		refused("kinds", bad,
				List.of("имя org.etalon.norm занято", "фрагмент для org.etalon.scoring",
						"запускает свой код при загрузке", "машинный код (Bundle-NativeCode)",
						"пакет Java org.etalon.scoring принадлежит", "открывает себе чужие классы",
						"вложенный архив lib/more.jar", "машинный код (lib/x.so)"),
				List.of("the name org.etalon.norm belongs", "a fragment of org.etalon.scoring", "runs code of its own",
						"native code (Bundle-NativeCode)", "the Java package org.etalon.scoring belongs",
						"reaches for the classes of others", "an archive inside, lib/more.jar",
						"native code (lib/x.so)"));
	}

	/** What p2 is told to do beside installing. */
	@Test
	void metadataThatDoMoreThanInstall() throws Exception {
		refused("a touchpoint action", content(text -> text.replace("<instruction key='manifest'>",
				"<instruction key='configure'>addJvmArg(jvmArg:-Dx=y);</instruction><instruction key='manifest'>")
				.replaceFirst("<instructions size='1'>", "<instructions size='2'>")),
				List.of("действие установщика (configure: addJvmArg",
						"an action of the installer (configure: addJvmArg"));
		refused("a fragment of how others are installed",
				content(text -> text.replaceFirst("<requires ",
						"<hostRequirements size='1'>" + NORM + "</hostRequirements><requires ")),
				List.of("меняет установку других", "changes how others are installed"));
		refused("a patch", content(text -> {
			int group = text.indexOf("<touchpoint id='null'");
			return text.substring(0, group) + "<changes size='1'><change><from>" + NORM + "</from><to>" + NORM
					+ "</to></change></changes><patchScope size='0'/>" + text.substring(group);
		}), List.of("исправление чужого состава", "a patch of what others consist of"));
	}

	/** What is not what its signer signed, or whose signature has no more worth. */
	@Test
	void contentThatNobodyAnswersFor() throws Exception {
		Path tampered = copy();
		Path jar = tampered.resolve(JAR);
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Path rules = zip.getPath("rules.yaml");
			Files.writeString(rules, Files.readString(rules).replace("from: 90", "from: 95"));
		}
		refused("tampered", withoutSums(tampered), List.of("после подписи изменена запись rules.yaml",
				"the entry rules.yaml was changed after it was signed"));
		Path expired = copy();
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "1", "-startdate", "-10d",
				"-dname", "CN=Once", "-alias", "once");
		resign(expired, "once");
		refused("expired", withoutSums(expired), List.of("срок сертификата истек", "the certificate has ended"));
		Path unknown = copy();
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "10", "-dname", "CN=Somebody",
				"-alias", "somebody");
		resign(unknown, "somebody");
		refused("unknown", withoutSums(unknown),
				List.of("подписан тем, кому не доверяют: CN=Somebody", "signed by somebody who is not trusted"));
	}

	/** Versions and editions. */
	@Test
	void aBundleThatDoesNotFit() throws Exception {
		refused("another edition",
				bundle(manifest -> manifest.replace("Etalon-Rules: 1\n", "Etalon-Rules: 9\n"), Map.of()),
				List.of("написан для редакции Правил 9", "written for edition 9 of the Rules"));
		refused("another API",
				bundle(manifest -> manifest + "Import-Package: org.etalon.scoring;version=\"[2.0.0,3.0.0)\"\n",
						Map.of()),
				List.of("нужна org.etalon.scoring версии [2.0.0,3.0.0)", "needs org.etalon.scoring [2.0.0,3.0.0)"));
	}

	@Test
	void aFeatureThatASiteDoesNotHave() throws Exception {
		Product.Ended ended = product.run("bundle", "install", "one/repository", "--feature", "org.none", "--yes");
		assertEquals(3, ended.status(), ended.out());
		assertTrue(ended.err().contains("На сайте нет org.none; есть: " + NAME + ".feature"), ended.err());
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void aBundleThatIsThereAlready() throws Exception {
		succeed("bundle", "install", "one/repository", "--yes");
		Product.Ended twice = product.run("bundle", "install", "one/repository", "--yes");
		assertEquals(1, twice.status(), twice.out());
		assertTrue(twice.out().contains(NAME + ".feature 1.0.0 уже установлен")
				&& !twice.out().contains("feature.group") && !twice.out().contains("Совместимость: пройдено"),
				twice.out());
	}

	private static void refused(String what, Path candidate, List<String> words)
			throws IOException, InterruptedException {
		refused(what, candidate, words.subList(0, 1), words.subList(1, 2));
	}

	private static void refused(String what, Path candidate, List<String> ru, List<String> en)
			throws IOException, InterruptedException {
		Product.Ended russian = product.run("bundle", "install", candidate.toString(), "--yes");
		assertEquals(1, russian.status(), what + "\n" + russian.out() + russian.err());
		said(what, russian, "НЕ ПРОЙДЕНО", ru);
		Product.Ended english = product.with(ENGLISH).run("bundle", "install", candidate.toString(), "--yes");
		product.with(RUSSIAN);
		assertEquals(1, english.status(), what + "\n" + english.out() + english.err());
		said(what, english, "NOT PASSED", en);
		assertFalse((russian.out() + english.out()).contains("feature.group"), russian.out());
		assertFalse(Files.exists(home.resolve("rules/accepted")), what);
		assertFalse(Files.exists(home.resolve(JAR)), what);
	}

	private static void said(String what, Product.Ended ended, String verdict, List<String> words) {
		assertTrue(ended.out().contains(verdict), what + "\n" + ended.out() + ended.err());
		for (String each : words) {
			assertTrue(ended.out().contains(each), what + ": " + each + "\n" + ended.out() + ended.err());
		}
	}

	private static Path copy() throws IOException {
		Path copy = folder.resolve("site" + ++copies);
		try (Stream<Path> files = Files.walk(site)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(site.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return copy;
	}

	/** The site with another bundle, signed by the region. */
	private static Path bundle(UnaryOperator<String> manifest, Map<String, String> entries) throws Exception {
		Path copy = copy();
		try (FileSystem zip = FileSystems.newFileSystem(copy.resolve(JAR))) {
			Path file = zip.getPath("META-INF/MANIFEST.MF");
			String main = Files.readString(file).replace("\r\n", "\n").replace("\n ", "").split("\n\n")[0] + "\n";
			Files.writeString(file, manifest.apply(main) + "\n");
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				Path added = zip.getPath(entry.getKey());
				Files.createDirectories(added.toAbsolutePath().getParent());
				Files.writeString(added, entry.getValue());
			}
		}
		resign(copy, "region");
		return withoutSums(copy);
	}

	/** The site with other metadata. */
	private static Path content(UnaryOperator<String> change) throws IOException {
		Path copy = copy();
		Path file = copy.resolve("content.xml");
		String before = Files.readString(file);
		String after = change.apply(before);
		assertFalse(before.equals(after), before);
		Files.writeString(file, after);
		return copy;
	}

	private static Path withoutSums(Path copy) throws IOException {
		Path file = copy.resolve("artifacts.xml");
		Files.writeString(file,
				Files.readString(file)
						.replaceAll("<property name='(download\\.checksum|artifact\\.size|download\\.size)[^>]*/>", "")
						.replaceAll("<properties size='\\d+'>(?=\\s*</properties>)", "<properties size='0'>"));
		return copy;
	}

	/** Takes the signatures off and puts another one on. */
	private static void resign(Path copy, String alias) throws IOException, InterruptedException {
		Path jar = copy.resolve(JAR);
		try (FileSystem zip = FileSystems.newFileSystem(jar); Stream<Path> meta = Files.list(zip.getPath("META-INF"))) {
			for (Path file : meta.toList()) {
				if (file.getFileName().toString().equals("MANIFEST.MF")) {
					String main = Files.readString(file).replace("\r\n", "\n").split("\n\n")[0];
					Files.writeString(file, main + "\n\n");
				} else if (Files.isRegularFile(file)) {
					Files.delete(file);
				}
			}
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		run("jarsigner", "-keystore", folder.resolve("keys.p12").toString(), "-storepass", Keys.PASSWORD,
				jar.toString(), alias);
	}

	private static void keytool(String command, String... arguments) throws IOException, InterruptedException {
		run("keytool", Stream.concat(
				Stream.of(command, "-keystore", folder.resolve("keys.p12").toString(), "-storepass", Keys.PASSWORD),
				Stream.of(arguments)).toArray(String[]::new));
	}

	private static void run(String tool, String... arguments) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(
				Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()),
						Stream.of(arguments)).toList())
				.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
	}
}
