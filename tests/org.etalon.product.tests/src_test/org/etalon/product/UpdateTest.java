// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** Other versions of the product on a copy of the built one: put in place, proven, taken back, cut short, refused. */
class UpdateTest {

	private static final String NEXT = "v29990101000000";
	private static final String LATER = "v29990201000000";

	@TempDir
	Path folder;

	private Path home;
	private Product product;
	private Keys publisher;

	@BeforeEach
	void install() throws Exception {
		home = folder.resolve("Эталон");
		Product.copyTo(home);
		product = Product.in(folder).installedIn(home).with(Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH"),
				"JAVA_HOME", System.getProperty("java.home"), "ETALON_KEYSTORE_PASSWORD", Keys.PASSWORD));
		publisher = new Keys(folder, "publisher", "Publisher").make();
	}

	@Test
	void keepsRulesTrustSettingsAndDataAndGoesBack() throws Exception {
		Path site = site("site", NEXT);
		succeed("trust", "add", "--product", "publisher.pem");
		installRules();
		Files.writeString(folder.resolve("register.csv"), RuleBundlesTest.REGISTER);
		succeed("register", "import", "register.csv", "--yes", "--db", "data");
		String before = check();
		assertEquals("85 CERTIFICATE_AND_CONCLUSION services+77-strict", RuleBundlesTest.outcome(before, 1), before);

		Product.Ended looked = product.run("update", "site", "--check");
		assertEquals(1, looked.status(), looked.out() + looked.err());
		assertTrue(looked.out().contains(NextVersion.built()) && looked.out().contains("1.0.0." + NEXT), looked.out());
		succeed("update", "site");
		assertFalse(Files.exists(home.resolve("current")), "nothing changes without a yes");

		String said = succeed("update", "site", "--yes").out();
		assertTrue(said.contains("1.0.0." + NEXT), said);
		assertTrue(version().contains(NEXT), version());
		String after = check();
		assertEquals(decisions(before), decisions(after));
		assertTrue(after.contains(",1.0.0." + NEXT + "+1.0.0,"), "the variant is one of the new version: " + after);
		assertTrue(succeed("bundle", "list").out().contains(RuleBundlesTest.NAME + " 1.0.0"));
		assertTrue(succeed("trust", "list", "--product").out().contains("CN=Publisher"));
		assertTrue(succeed("register", "list", "--db", "data").out().contains("Услуга"));
		assertEquals(0, product.run("update", "site", "--check").status(), "there is nothing newer");

		succeed("bundle", "remove", RuleBundlesTest.NAME);
		assertEquals("85 CERTIFICATE services", RuleBundlesTest.outcome(check(), 1));
		succeed("trust", "remove", fingerprint());

		succeed("update", "--rollback");
		assertFalse(version().contains(NEXT), version());
		assertEquals(before, check(), "the rules of that version");
		assertFalse(succeed("trust", "list").out().contains("CN=Region"), "whom people trust is no part of a version");
		assertTrue(Files.readString(home.resolve("rules/decisions.log")).contains("UPDATE"));
		assertTrue(site.toFile().isDirectory());
	}

	/** Results without version and hash of the variants, which are those of the product. */
	private static String decisions(String results) {
		return results.replaceAll("(?m),[^,\n]*,[^,\n]*$", "");
	}

	@Test
	void takesOneVersionAfterAnotherFromAnAddress() throws Exception {
		succeed("trust", "add", "--product", "publisher.pem");
		update(site("one", NEXT));
		update(site("two", LATER));
		assertTrue(version().contains(LATER), version());
		succeed("update", "--rollback");
		assertTrue(version().contains(NEXT), version());
		Product.Ended older = product.run("update", "one", "--yes");
		assertEquals(0, older.status(), older.err());
		succeed("update", "two", "--yes");
		assertTrue(version().contains(LATER), version());
		try (Stream<Path> versions = Files.list(home.resolve("versions"))) {
			assertEquals(2, versions.count());
		}
	}

	private void update(Path site) throws Exception {
		HttpServer server = RuleBundlesTest.serve(site);
		try {
			succeed("update", "http://127.0.0.1:" + server.getAddress().getPort() + "/", "--yes");
		} finally {
			server.stop(0);
		}
	}

	/** Neither who only signs rules, nor who signs nothing, nor a file that another one stands for. */
	@Test
	void takesNothingThatNoPublisherSigned() throws Exception {
		Path site = site("site", NEXT);
		succeed("trust", "add", "publisher.pem");
		Product.Ended unknown = product.run("update", "site", "--yes");
		assertEquals(3, unknown.status(), unknown.out());
		assertTrue(unknown.err().contains("etalon trust add --product "), unknown.err());

		succeed("trust", "add", "--product", "publisher.pem");
		Path jar = site.resolve("plugins/org.etalon.norm_1.0.0." + NEXT + ".jar");
		Files.write(jar, new byte[] { 0 }, StandardOpenOption.APPEND);
		Product.Ended changed = product.run("update", "site", "--yes");
		assertEquals(3, changed.status(), changed.out());
		assertTrue(changed.err().contains("org.etalon.norm_1.0.0." + NEXT), changed.err());
		assertFalse(Files.exists(home.resolve("current")));
		assertFalse(Files.exists(home.resolve("versions/.new")));

		Files.delete(site.resolve("release.jar"));
		assertTrue(product.run("update", "site").err().contains("release.jar"));
		assertFalse(version().contains(NEXT));
	}

	/** The new version has everything but a class that its start needs. */
	@Test
	void aVersionThatDoesNotStartIsNotTaken() throws Exception {
		Path site = NextVersion.write(folder.resolve("site"), NEXT);
		RuleJar.remove(site.resolve("plugins/org.etalon.cli_1.0.0." + NEXT + ".jar"),
				"org/etalon/cli/CommandLineRun.class");
		NextVersion.sign(site, publisher.store(), "publisher", Keys.PASSWORD);
		succeed("trust", "add", "--product", "publisher.pem");

		Product.Ended broken = product.run("update", "site", "--yes");

		assertEquals(3, broken.status(), broken.out());
		assertFalse(version().contains(NEXT));
		assertFalse(Files.exists(home.resolve("versions/.new")));
	}

	@Test
	void anUpdateThatIsKilledLeavesTheFormerVersion() throws Exception {
		site("site", NEXT);
		succeed("trust", "add", "--product", "publisher.pem");
		for (String sign : List.of("plugins", "lib/start/org.eclipse.equinox.simpleconfigurator")) {
			Process process = product.start(folder.resolve("out"), folder.resolve("err"), "update", "site", "--yes");
			Path part = home.resolve("versions/.new").resolve(sign);
			while (process.isAlive() && !Files.exists(part)) {
				Thread.sleep(5);
			}
			List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
			all.forEach(ProcessHandle::destroyForcibly);
			assertTrue(process.waitFor(1, TimeUnit.MINUTES));

			assertFalse(version().contains(NEXT), sign);
		}
		succeed("update", "site", "--yes");
		assertTrue(version().contains(NEXT), version());
		assertFalse(Files.exists(home.resolve("versions/.new")));
	}

	private void installRules() throws Exception {
		new Keys(folder, "region", "Region 77").make();
		succeed("bundle", "init", "rules", "--id", RuleBundlesTest.NAME, "--subject", "77");
		Files.writeString(folder.resolve("rules/cases.csv"), RuleBundlesTest.CASES);
		Path rules = folder.resolve("rules/rules.yaml");
		Files.writeString(rules, Files.readString(rules).replace("from: 75", "from: 90"));
		succeed("bundle", "build", "rules", "-o", "built", "--bundle-version", "1.0.0", "--sign", "keys.p12", "--alias",
				"region");
		succeed("trust", "add", "region.pem");
		succeed("bundle", "install", "built/repository", "--yes");
	}

	private String fingerprint() throws Exception {
		try (Stream<Path> trusted = Files.list(home.resolve("versions/1.0.0." + NEXT + "/rules/trusted"))) {
			return trusted.findFirst().orElseThrow().getFileName().toString().replace(".pem", "");
		}
	}

	private Path site(String name, String qualifier) throws Exception {
		Path site = NextVersion.write(folder.resolve(name), qualifier);
		NextVersion.sign(site, publisher.store(), "publisher", Keys.PASSWORD);
		return site;
	}

	private String version() throws IOException, InterruptedException {
		return succeed("--version").out();
	}

	private String check() throws Exception {
		assertEquals("", succeed("check", "register.csv", "-o", "result.csv").err());
		return Files.readString(folder.resolve("result.csv"));
	}

	private Product.Ended succeed(String... arguments) throws IOException, InterruptedException {
		Product.Ended ended = product.run(arguments);
		assertEquals(0, ended.status(), () -> String.join(" ", arguments) + "\n" + ended.out() + ended.err());
		return ended;
	}
}
