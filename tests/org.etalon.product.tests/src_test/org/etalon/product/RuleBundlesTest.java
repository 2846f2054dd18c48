// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The life of a rule bundle on a copy of the built product. */
class RuleBundlesTest {

	private static final String PASSWORD = "changeit";
	private static final String NAME = "ru.region77.rules";

	@TempDir
	Path folder;

	private Path home;
	private Product product;

	@BeforeEach
	void install() throws Exception {
		home = folder.resolve("Эталон");
		Product.copyTo(home);
		product = Product.in(folder).installedIn(home)
				.with(Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH"), "ETALON_KEYSTORE_PASSWORD", PASSWORD));
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "300", "-dname",
				"CN=Region 77");
		keytool("-exportcert", "-rfc", "-file", folder.resolve("region.pem").toString());
		succeed("bundle", "init", "rules", "--id", NAME, "--subject", "77");
		build("one", "1.0.0");
	}

	@Test
	void livesFromInstallationToRemoval() throws Exception {
		String before = check();
		Product.Ended unknown = product.run("bundle", "install", "one/repository", "--yes");
		assertEquals(1, unknown.status(), unknown.out());
		assertTrue(unknown.out().contains("etalon trust add "), unknown.out());
		succeed("trust", "add", "region.pem");
		Set<String> files = files();

		succeed("bundle", "install", "one/repository");
		assertEquals(files, files(), "nothing is installed without a yes");

		succeed("bundle", "install", "one/" + NAME + "-1.0.0.zip", "--yes");
		assertTrue(succeed("bundle", "list").out().contains(NAME + " 1.0.0"));
		assertTrue(succeed("variants").out().contains(NAME + " 1.0.0"));
		assertEquals("", succeed("check", examples(), "-o", "other.csv").err());

		build("two", "1.1.0");
		HttpServer server = serve(folder.resolve("two/repository"));
		try {
			succeed("bundle", "install", "http://127.0.0.1:" + server.getAddress().getPort() + "/", "--yes");
		} finally {
			server.stop(0);
		}
		assertTrue(succeed("variants").out().contains(NAME + " 1.1.0"));

		succeed("bundle", "rollback");
		String variants = succeed("variants").out();
		assertTrue(variants.contains(NAME + " 1.0.0") && !variants.contains(NAME + " 1.1.0"), variants);
		succeed("bundle", "verify");

		succeed("bundle", "remove", NAME);
		assertFalse(succeed("variants").out().contains(NAME));
		assertEquals(before, check());
		files.add("rules/accepted");
		assertEquals(files, files(), "nothing is left");
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
		Product.Ended foreign = product.run("variants");
		assertFalse(foreign.out().contains(NAME), foreign.out());
		assertTrue(foreign.err().contains("etalon bundle accept"), foreign.err());
		succeed("bundle", "accept", "--yes");
		assertTrue(succeed("variants").out().contains(NAME));
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
				"rules");
	}

	private String check() throws Exception {
		product.run("check", examples(), "-o", "result.csv");
		return Files.readString(folder.resolve("result.csv"));
	}

	private static String examples() {
		return Product.ROOT.resolve("examples/register.csv").toString();
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

	private static HttpServer serve(Path site) throws IOException {
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

	private void keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = Stream
				.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), arguments[0],
						"-alias", "rules", "-keystore", folder.resolve("keys.p12").toString(), "-storetype", "PKCS12",
						"-storepass", PASSWORD), Stream.of(arguments).skip(1))
				.toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
	}
}
