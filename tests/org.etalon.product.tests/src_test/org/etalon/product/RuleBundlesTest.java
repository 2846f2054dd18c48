// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The life of a rule bundle on a copy of the built product. */
class RuleBundlesTest {

	static final String NAME = "ru.region77.rules";
	private static final int PAGE = 4096; // bytes
	static final String REGISTER = """
			id,name,kind,subject,mszu_federal,regulation,reception,laboratory,monitoring,issued_on
			1,Услуга,STATE_SERVICE,77,yes,А,А,А,yes,2026-03-02
			2,Услуга,STATE_SERVICE,16,yes,А,А,А,yes,2026-03-02
			3,Услуга,STATE_SERVICE,77,yes,В,В,В,yes,2026-03-02
			""";
	/** What a bundle brings beside thresholds: a list of the region and a column of its own. */
	private static final String DIFFERENCES = """

			      - kind: regional-list
			        file: mszu.csv
			        name: {ru: Перечень региона, en: List of the region}
			        basis: Распоряжение № 5
			      - kind: extra-column
			        column: Куратор
			        file: curators.csv
			        name: {ru: Куратор услуги, en: Curator of the service}
			        basis: Распоряжение № 6
			""";
	static final String CASES = """
			rule,clause,inputs,expected
			R-14,п. 22б,"{""reg"": 10, ""lp"": 10, ""lab"": 10, ""mon"": 10}","{""result"": ""CERTIFICATE_AND_CONCLUSION""}"
			""";

	/** What a region made once: keys, rules and a built bundle; nothing of it changes. */
	@TempDir
	private static Path region;

	@TempDir
	Path folder;

	private Path home;
	private Product product;

	@BeforeAll
	static void aRegionMadeItsRules() throws Exception {
		RuleBundlesTest maker = new RuleBundlesTest();
		maker.folder = region;
		maker.product = Product.in(region).with(speaking("C.UTF-8"));
		new Keys(region, "region", "Region 77").make();
		maker.succeed("bundle", "init", "rules", "--id", NAME, "--subject", "77");
		Files.writeString(region.resolve("rules/cases.csv"), CASES);
		Files.writeString(region.resolve("rules/rules.yaml"), DIFFERENCES, StandardOpenOption.APPEND);
		Files.writeString(region.resolve("rules/mszu.csv"), "id;name\n4;Услуга из перечня\n");
		Files.writeString(region.resolve("rules/curators.csv"), "value;ru;en\npt;Петров;Petrov\niv;Иванова;Ivanova\n");
		maker.threshold(75, 90);
		maker.build("one", "1.0.0");
	}

	@BeforeEach
	void install() throws Exception {
		Product.copy(region, folder);
		home = folder.resolve("Эталон");
		Product.copyTo(home);
		product = Product.in(folder).installedIn(home).with(speaking("C.UTF-8"));
	}

	/** In a language, with time enough for a trial on a busy machine. */
	static Map<String, String> speaking(String locale) {
		return Map.of("LC_ALL", locale, "PATH", System.getenv("PATH"), "ETALON_KEYSTORE_PASSWORD", Keys.PASSWORD,
				"ETALON_JAVA_OPTS", "-Detalon.trial.seconds=600");
	}

	@Test
	void livesFromInstallationToRemoval() throws Exception {
		Files.writeString(folder.resolve("register.csv"),
				REGISTER.replace("issued_on\n", "issued_on,Куратор\n").replace("-02\n", "-02,Иванова\n")
						+ "4,Услуга,STATE_SERVICE,77,no,А,Г,А,yes,2026-03-02,Петров\n");
		String before = check();
		assertEquals("85 CERTIFICATE services", outcome(before, 1), before);
		Product.Ended unknown = product.run("bundle", "install", "one/repository", "--yes");
		assertEquals(1, unknown.status(), unknown.out());
		assertTrue(unknown.out().contains("etalon trust add "), unknown.out());
		succeed("trust", "add", "region.pem", "--reason", "Сверено по телефону");
		String trusted = succeed("trust", "list").out();
		assertTrue(trusted.contains("CN=Region") && trusted.contains("; Сверено по телефону")
				&& trusted.contains("сертификат до "), trusted);
		Set<String> files = files();

		String tried = succeed("bundle", "try", "one/repository/plugins/" + NAME + "_1.0.0.jar", "--impact",
				"register.csv").out();
		assertTrue(tried.contains("Изменится у объектов: 2"), tried);
		succeed("bundle", "install", "one/repository");
		assertEquals(files, files(), "nothing is installed without a yes");

		succeed("bundle", "install", "one/" + NAME + "-1.0.0.zip", "--yes");
		assertTrue(succeed("bundle", "list").out().contains(NAME + " 1.0.0"));
		assertTrue(succeed("variants").out().contains(NAME + " 1.0.0"));
		String shown = succeed("bundle", "show", NAME).out();
		assertTrue(shown.contains(NAME + " 1.0.0: действует") && shown.contains(sha256("one", "1.0.0"))
				&& shown.contains("подписан; ") && shown.contains("подписавшему доверяют")
				&& shown.contains("Варианты оценки: services+77-strict"), shown);
		String regional = check();
		assertEquals("85 CERTIFICATE_AND_CONCLUSION services+77-strict", outcome(regional, 1), regional);
		assertEquals(outcome(before, 2), outcome(regional, 2), "another subject");
		assertFalse(before.contains("variant_hash"), before);
		assertTrue(
				regional.lines().toList().get(1).matches(
						".*,1\\.0\\.0[^,]*\\+1\\.0\\.0,[0-9a-f]{16}\\+" + sha256("one", "1.0.0").substring(0, 16)),
				regional);
		assertEquals("90 CERTIFICATE services", outcome(before, 4), before);
		assertEquals("0 CONCLUSION_ONLY services+77-strict", outcome(regional, 4),
				"reception counts for what is listed");
		whatItBringsIsSeenInBothLanguages();

		threshold(90, 80);
		build("two", "1.1.0");
		HttpServer server = serve(folder.resolve("two/repository"));
		try {
			succeed("bundle", "install", "http://127.0.0.1:" + server.getAddress().getPort() + "/", "--feature", NAME,
					"--yes");
		} finally {
			server.stop(0);
		}
		assertTrue(succeed("variants").out().contains(NAME + " 1.1.0"));
		String upgraded = check();
		assertEquals("85 CERTIFICATE services+77-strict", outcome(upgraded, 1), upgraded);

		succeed("bundle", "rollback");
		String variants = succeed("variants").out();
		assertTrue(variants.contains(NAME + " 1.0.0") && !variants.contains(NAME + " 1.1.0"), variants);
		succeed("bundle", "verify");
		assertEquals(regional, check());

		succeed("bundle", "remove", NAME);
		assertFalse(succeed("variants").out().contains(NAME));
		assertEquals(before, check());
		files.add("rules/accepted");
		assertEquals(files, files(), "nothing is left");
	}

	private void whatItBringsIsSeenInBothLanguages() throws Exception {
		String explained = succeed("explain", "register.csv", "--id", "4").out();
		assertTrue(explained.contains(
				"Надстройка 77-strict: Перечень региона – объект в региональном перечне МСЗУ (Распоряжение № 5)")
				&& explained.contains("Куратор услуги – столбец «Куратор»: Петров") && !explained.contains(" / "),
				explained);
		String russian = succeed("variants", "--diff", "services", "services+77-strict").out();
		assertTrue(russian.contains("«сертификат»: уровень от 70 % → от 90 %")
				&& russian.contains("Куратор услуги (Акт субъекта Распоряжение № 6): столбец «Куратор»")
				&& russian.contains("значений в справочнике: 2"), russian);
		product.with(speaking("en_US.UTF-8"));
		String read = succeed("explain", "register.csv", "--id", "4").out();
		assertTrue(read.contains("column “Куратор”: Petrov"), read);
		String english = succeed("variants", "--diff", "services", "services+77-strict").out();
		assertTrue(english.contains("“certificate”: level from 70% → from 90%")
				&& english.contains("List of the region (Act of the subject Распоряжение № 5): regional MSZU list: 1")
				&& english.contains("Curator of the service (Act of the subject Распоряжение № 6)"), english);
		product.with(speaking("C.UTF-8"));
	}

	@Test
	void aBundleInJavaIsInstalledAndShown() throws Exception {
		RuleJar.make(Files.createDirectories(folder.resolve("jar")), "", "return national.assess(submission);");
		succeed("bundle", "build", "jar/rules.jar", "-o", "java", "--sign", "keys.p12", "--alias", "region");
		succeed("trust", "add", "region.pem");
		succeed("bundle", "install", "java/org.region.rules-1.0.0.zip", "--yes");

		String shown = succeed("bundle", "show", "org.region.rules").out();
		String sha256 = sha256("java", "org.region.rules", "1.0.0");
		assertTrue(shown.contains("org.region.rules 1.0.0: действует") && shown.contains(sha256), shown);
		String variants = succeed("variants").out();
		assertTrue(variants.contains("region-77") && variants.contains(sha256), variants);
		assertTrue(succeed("variants", "--diff", "appeals", "region-77").out().contains("Субъект РФ: все → 77"));
	}

	/** An author learns at home what an installation would refuse; the code runs in a process of its own. */
	@Test
	void nothingIsBuiltOfABundleInJavaThatWouldNotBeTaken() throws Exception {
		for (List<String> bad : List.of(
				List.of("return national.assess(submission);", "{\"\"points100\"\": 41}", "не сошлись примеры, 1 из 1"),
				List.of("System.exit(0); return null;", "{\"\"points100\"\": 40}", "пытается завершить программу"))) {
			RuleJar.make(Files.createDirectories(folder.resolve("jar")), "", bad.get(0),
					"rule,clause,inputs,expected\nR-30,37,\"{\"\"letter\"\": \"\"А\"\"}\",\"" + bad.get(1) + "\"\n");
			Product.Ended built = product.run("bundle", "build", "jar/rules.jar", "-o", "java");
			assertEquals(1, built.status(), built.out() + built.err());
			assertTrue(built.out().contains("Самопроверка: НЕ ПРОЙДЕНО") && built.out().contains(bad.get(2)),
					built.out());
			assertFalse(Files.exists(folder.resolve("java")));
		}
	}

	/** What was given stays given; who decides on the bundle sees what it would not be any more. */
	@Test
	void thePreviewOverADatabaseNamesCertificatesInForce() throws Exception {
		succeed("trust", "add", "region.pem");
		Files.writeString(folder.resolve("list.csv"), """
				id,name,kind,subject,mszu_federal
				EP-1,Выдача справки,STATE_SERVICE,77,yes
				""");
		succeed("register", "import", "list.csv", "--db", "db", "--source", "list", "--yes", "--reason", "x");
		succeed("assess", "EP-1", "--db", "db", "--regulation", "А", "--reception", "А", "--laboratory", "А",
				"--monitoring", "yes", "--on", "2026-03-02");
		succeed("issue", "EP-1", "--db", "db", "--on", "2026-03-03");

		String said = succeed("bundle", "install", "one/repository", "--impact", "db", "--db", "db", "--export-impact",
				"moved.csv").out();

		assertTrue(said.contains("Действующих сертификатов в базе: 1; по новым правилам не были бы выданы: 0, "
				+ "выданы с другим уровнем, результатом или сроком: 1."), said);
		assertTrue(said.contains("№ КЦ-2026-00001, EP-1 «Выдача справки»: 85 %, сертификат → "
				+ "85 %, сертификат и заключение (п. 22б)"), said);
		assertTrue(said.contains("Выданные документы остаются в силе"), said);
		String moved = Files.readString(folder.resolve("moved.csv"));
		assertTrue(moved.contains(",EP-1/1,КЦ-2026-00001,85,CERTIFICATE,"), moved);
	}

	@Test
	void installingAndRemovingLeavesNothing() throws Exception {
		succeed("trust", "add", "region.pem");
		Set<String> files = null;
		long size = 0;
		for (int time = 0; time < Integer.getInteger("etalon.bundle.times", 5); time++) {
			succeed("bundle", "install", "one/repository", "--yes");
			succeed("bundle", "remove", NAME);
			if (files == null) {
				files = files();
				size = size();
			}
			assertEquals(files, files());
			assertTrue(size() < size + 4096, "it grew from " + size + " to " + size());
		}
	}

	@Test
	void whatChangedOnDiskOrCameByOtherMeansIsNotLoaded() throws Exception {
		succeed("trust", "add", "region.pem");
		succeed("bundle", "install", "one/repository", "--yes");
		Path jar = home.resolve("plugins/" + NAME + "_1.0.0.jar");
		byte[] right = Files.readAllBytes(jar);
		Files.write(jar, new byte[] { 0 }, StandardOpenOption.APPEND);

		Product.Ended changed = product.run("variants");
		assertEquals(0, changed.status(), changed.err());
		assertFalse(changed.out().contains(NAME), changed.out());
		assertTrue(changed.err().contains("etalon bundle verify"), changed.err());
		assertEquals(1, product.run("bundle", "verify").status());

		Files.write(jar, right);
		assertTrue(succeed("variants").out().contains(NAME));

		Files.delete(home.resolve("rules/accepted")); // as if p2 alone had put it there
		Files.move(home.resolve("rules/sites"), folder.resolve("sites"));
		Product.Ended foreign = product.run("variants");
		assertFalse(foreign.out().contains(NAME), foreign.out());
		assertTrue(foreign.err().contains("etalon bundle accept"), foreign.err());
		succeed("bundle", "accept", "--yes");
		assertTrue(succeed("variants").out().contains(NAME));
		succeed("bundle", "remove", NAME);
		assertFalse(succeed("variants").out().contains(NAME));
	}

	/** What p2 fetched before the disk was full is no part of the installation: no file of it stays, and no word. */
	@Test
	void anInstallationThatFailsHalfwayLeavesNothing() throws Exception {
		succeed("trust", "add", "region.pem");
		String fetched = Files.readString(home.resolve("artifacts.xml"));
		Path plugins = home.resolve("plugins");
		Path full = Files.createDirectory(folder.resolve("full"));
		long pages = 0;
		try (Stream<Path> jars = Files.list(plugins)) {
			for (Path jar : jars.toList()) {
				pages += (Files.size(jar) + PAGE - 1) / PAGE;
			}
		}
		if (!run("mount", "-t", "tmpfs", "-o", "size=" + pages * PAGE, "etalon-test", full.toString())) {
			abort("no small disk: mount -t tmpfs is not allowed here");
		}
		try {
			try (Stream<Path> jars = Files.list(plugins)) {
				for (Path jar : jars.toList()) {
					Files.copy(jar, full.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
			assertTrue(run("mount", "--move", full.toString(), plugins.toString())
					|| run("mount", "--bind", full.toString(), plugins.toString()));
			Set<String> files = files();

			Product.Ended failed = product.run("bundle", "install", "one/repository", "--yes");

			assertEquals(3, failed.status(), failed.out());
			assertTrue(failed.err().contains("Платформа не смогла"), failed.err());
			files.add("rules/.lock");
			assertEquals(files, files());
			assertEquals(artifacts(fetched), artifacts(Files.readString(home.resolve("artifacts.xml"))));
			assertFalse(succeed("variants").out().contains(NAME));
		} finally {
			run("umount", "-l", plugins.toString());
			run("umount", "-l", full.toString());
		}
		succeed("bundle", "install", "one/repository", "--yes");
		assertTrue(succeed("variants").out().contains(NAME + " 1.0.0"));
	}

	private static boolean run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
	}

	private static List<String> artifacts(String list) {
		return list.lines().filter(line -> line.contains("<artifact ")).map(String::strip).sorted().toList();
	}

	/** As one that another Etalon accepted, whose rule file says more than this one reads. */
	@Test
	void aRuleFileThatCannotBeReadIsNamedAndNothingIsComputed() throws Exception {
		succeed("trust", "add", "region.pem");
		build("two", "1.0.1");
		succeed("bundle", "install", "one/repository", "--yes");
		Path jar = home.resolve("plugins/" + NAME + "_1.0.0.jar");
		String accepted = sha256(jar);
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			Path rules = zip.getPath("rules.yaml");
			Files.writeString(rules, Files.readString(rules).replace("from: 90", "form: 90"));
		}
		Path ledger = home.resolve("rules/accepted");
		Files.writeString(ledger, Files.readString(ledger).replace(accepted, sha256(jar)));
		Files.writeString(folder.resolve("register.csv"), REGISTER);

		for (List<String> command : List.of(List.of("variants"), List.of("check", "register.csv", "-o", "no.csv"))) {
			Product.Ended refused = product.run(command.toArray(String[]::new));
			assertEquals(3, refused.status(), refused.out() + refused.err());
			assertTrue(refused.err().contains(NAME + " 1.0.0") && refused.err().contains("rules.yaml:"), refused.err());
		}
		assertFalse(Files.exists(folder.resolve("no.csv")));
		Product.Ended verified = product.run("bundle", "verify");
		assertEquals(1, verified.status(), verified.err());
		assertTrue(verified.out().contains("! " + NAME + " 1.0.0") && verified.out().contains("«form»"),
				verified.out());

		succeed("bundle", "install", "two/repository", "--yes");
		assertTrue(succeed("variants").out().contains(NAME + " 1.0.1"));
	}

	/** Both are named, before anything takes effect: neither is silently the one that counts. */
	@Test
	void aSecondBundleForTheSameSubjectAndKindIsRefusedNamingBoth() throws Exception {
		succeed("trust", "add", "region.pem");
		for (String id : List.of("ru.region77.one", "ru.region77.two")) {
			succeed("bundle", "init", id, "--id", id, "--subject", "77", "--variant");
			Path rules = folder.resolve(id + "/rules.yaml");
			Files.writeString(rules, Files.readString(rules).replace("id: services-77", "id: " + id.substring(3)));
			succeed("bundle", "build", id, "-o", id + "-built", "--sign", "keys.p12", "--alias", "region");
		}
		succeed("bundle", "install", "ru.region77.one-built/repository", "--yes");

		Product.Ended second = product.run("bundle", "install", "ru.region77.two-built/repository", "--yes");

		assertEquals(1, second.status(), second.out() + second.err());
		assertTrue(second.out().contains("region77.one (ru.region77.one 1.0.0)")
				&& second.out().contains("region77.two (ru.region77.two 1.0.0)"), second.out());
		assertFalse(succeed("variants").out().contains("ru.region77.two"));
	}

	@Test
	void whatNobodySignedIsRefused() throws Exception {
		succeed("bundle", "build", "rules", "-o", "bare", "--bundle-version", "1.0.0");
		Set<String> files = files();

		Product.Ended refused = product.run("bundle", "install", "bare/repository", "--yes");

		assertEquals(1, refused.status(), refused.err());
		files.addAll(Set.of("rules/.lock", "rules/decisions.log"));
		assertEquals(files, files());
		assertTrue(Files.readString(home.resolve("rules/decisions.log")).contains("UNSIGNED"));
	}

	private void build(String to, String version) throws Exception {
		succeed("bundle", "build", "rules", "-o", to, "--bundle-version", version, "--sign", "keys.p12", "--alias",
				"region");
	}

	/** Another threshold of the overlay, as an author changes it. */
	private void threshold(int from, int to) throws IOException {
		Path rules = folder.resolve("rules/rules.yaml");
		String text = Files.readString(rules);
		assertTrue(text.contains("from: " + from), text);
		Files.writeString(rules, text.replace("from: " + from, "from: " + to));
	}

	private String check() throws Exception {
		assertEquals("", succeed("check", "register.csv", "-o", "result.csv").err());
		return Files.readString(folder.resolve("result.csv"));
	}

	/** Level, decision and variant of an object. */
	static String outcome(String results, int row) {
		List<String> lines = results.lines().toList();
		List<String> header = List.of(lines.getFirst().replace("\uFEFF", "").split(","));
		String[] cells = lines.get(row).split(",");
		return cells[header.indexOf("level")] + " " + cells[header.indexOf("decision")] + " "
				+ cells[header.indexOf("variant")];
	}

	private String sha256(String built, String version) throws Exception {
		return sha256(built, NAME, version);
	}

	private String sha256(String built, String name, String version) throws Exception {
		return sha256(folder.resolve(built + "/repository/plugins/" + name + "_" + version + ".jar"));
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	private Product.Ended succeed(String... arguments) throws IOException, InterruptedException {
		Product.Ended ended = product.run(arguments);
		assertEquals(0, ended.status(), () -> String.join(" ", arguments) + "\n" + ended.out() + ended.err());
		return ended;
	}

	/** Files of the installation but for what p2 and the framework name by the time. */
	private Set<String> files() throws IOException {
		try (Stream<Path> all = Files.walk(home)) {
			Set<String> files = new TreeSet<>();
			all.filter(Files::isRegularFile).map(file -> home.relativize(file).toString())
					.filter(file -> !file.startsWith("p2/org.eclipse.equinox.p2.engine")).forEach(files::add);
			return files;
		}
	}

	private long size() throws IOException {
		try (Stream<Path> all = Files.walk(home)) {
			long size = 0;
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				size += file.endsWith("decisions.log") ? 0 : Files.size(file);
			}
			return size;
		}
	}

	static HttpServer serve(Path site) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
			boolean there = Files.isRegularFile(file);
			exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
			try (OutputStream out = exchange.getResponseBody()) {
				if (there) {
					Files.copy(file, out);
				}
			}
		});
		server.start();
		return server;
	}
}
