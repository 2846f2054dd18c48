// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.etalon.extensions.install.SiteException.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

class SiteCopyTest {

	private static final String CONTENT = "<repository><units size='0'/></repository>";
	private static final String ARTIFACTS = """
			<repository><artifacts size='2'>
			<artifact classifier='osgi.bundle' id='org.region' version='1.0.0'/>
			<artifact classifier='org.eclipse.update.feature' id='org.region.feature' version='1.0.0'/>
			</artifacts></repository>
			""";
	private static final List<String> FILES = List.of("artifacts.xml", "content.xml",
			"features/org.region.feature_1.0.0.jar", "plugins/org.region_1.0.0.jar");

	@TempDir
	Path temp;

	private Path site;
	private Path target;

	@BeforeEach
	void makeSite() throws IOException {
		site = Files.createDirectories(temp.resolve("site"));
		target = temp.resolve("copy");
		Files.createDirectories(site.resolve("plugins"));
		Files.createDirectories(site.resolve("features"));
		Files.writeString(site.resolve("content.xml"), CONTENT);
		Files.writeString(site.resolve("artifacts.xml"), ARTIFACTS);
		Files.writeString(site.resolve("plugins/org.region_1.0.0.jar"), "bundle");
		Files.writeString(site.resolve("features/org.region.feature_1.0.0.jar"), "feature");
		Files.writeString(site.resolve("plugins/not.listed_1.0.0.jar"), "other");
	}

	@Test
	void copiesWhatTheListsNameAndNothingElse() throws Exception {
		SiteCopy.copy("site", temp, target);

		assertEquals(FILES, files(target));
		assertEquals("bundle", Files.readString(target.resolve("plugins/org.region_1.0.0.jar")));
	}

	@Test
	void readsAZipFile() throws Exception {
		SiteCopy.copy(zip("site.zip").toUri().toString(), temp, target);

		assertEquals(FILES, files(target));
	}

	@Test
	void unpacksPackedLists() throws Exception {
		for (String list : List.of("content", "artifacts")) {
			try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(site.resolve(list + ".jar")))) {
				out.putNextEntry(new ZipEntry(list + ".xml"));
				out.write(Files.readAllBytes(site.resolve(list + ".xml")));
			}
			Files.delete(site.resolve(list + ".xml"));
		}
		SiteCopy.copy("site", temp, target);

		assertEquals(FILES, files(target));
	}

	@Test
	void readsAWebSiteAndSaysThatHttpIsOpen() throws Exception {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			Path file = site.resolve(exchange.getRequestURI().getPath().replaceFirst("^/rules/", ""));
			byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
			exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(bytes);
			}
		});
		server.start();
		try {
			String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/rules";
			SiteCopy.copy(address, temp, target);

			assertEquals(FILES, files(target));
			assertTrue(SiteCopy.unprotected(address));
			assertFalse(SiteCopy.unprotected("https://127.0.0.1/rules"));
		} finally {
			server.stop(0);
		}
	}

	@Test
	void aZipThatLeadsOutIsRefused() throws Exception {
		Path zip = temp.resolve("slip.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("plugins/../../out.jar"));
		}
		assertEquals(Code.BAD_NAME, code("slip.zip"));
		assertFalse(Files.exists(temp.resolve("out.jar")));
	}

	@Test
	void aNameThatLeadsOutIsRefused() throws Exception {
		Files.writeString(site.resolve("artifacts.xml"), ARTIFACTS.replace("'org.region'", "'../../org.region'"));

		assertEquals(Code.BAD_NAME, code("site"));
	}

	@Test
	void twoFilesForOneBundleAreRefused() throws Exception {
		Files.writeString(site.resolve("artifacts.xml"), ARTIFACTS.replace("</artifacts>",
				"<artifact classifier='osgi.bundle' id='org.region' version='1.0.0'/></artifacts>"));

		assertEquals(Code.BAD_NAME, code("site"));
	}

	@Test
	void aListThatUnpacksWithoutEndIsRefused() throws Exception {
		Files.delete(site.resolve("content.xml"));
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(site.resolve("content.jar")))) {
			out.putNextEntry(new ZipEntry("content.xml"));
			byte[] zeros = new byte[1 << 20];
			for (long written = 0; written <= SiteCopy.LARGEST_LIST; written += zeros.length) {
				out.write(zeros);
			}
		}
		assertEquals(Code.TOO_LARGE, code("site"));
	}

	@Test
	void aJarThatUnpacksWithoutEndIsRefused() throws Exception {
		Path zip = temp.resolve("bomb.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String list : List.of("content.xml", "artifacts.xml")) {
				out.putNextEntry(new ZipEntry(list));
				out.write(Files.readAllBytes(site.resolve(list)));
			}
			out.putNextEntry(new ZipEntry("plugins/org.region_1.0.0.jar"));
			byte[] zeros = new byte[1 << 20];
			for (long written = 0; written <= SiteCopy.LARGEST; written += zeros.length) {
				out.write(zeros);
			}
		}
		assertTrue(Files.size(zip) < 1 << 20);
		assertEquals(Code.TOO_LARGE, code("bomb.zip"));
	}

	@Test
	void listsThatDoMoreThanNameAreRefused() throws Exception {
		Files.writeString(site.resolve("content.xml"),
				"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + CONTENT);
		assertEquals(Code.NOT_PLAIN, code("site"));

		Files.writeString(site.resolve("content.xml"), CONTENT.replace("<units", "<references size='0'/><units"));
		assertEquals(Code.NOT_PLAIN, code("site"));

		Files.writeString(site.resolve("content.xml"), CONTENT);
		Files.writeString(site.resolve("artifacts.xml"), ARTIFACTS.replace("version='1.0.0'/>\n<artifact ",
				"version='1.0.0'><processing size='1'/></artifact>\n<artifact "));
		assertEquals(Code.NOT_PLAIN, code("site"));

		Files.writeString(site.resolve("artifacts.xml"), ARTIFACTS.replace("org.eclipse.update.feature", "binary"));
		assertEquals(Code.NOT_PLAIN, code("site"));
	}

	@Test
	void whatIsNotThereIsSaid() {
		assertEquals(Code.NOT_FOUND, code("nowhere"));
		assertEquals(Code.ADDRESS, code("ftp://127.0.0.1/site"));
		assertEquals(Code.NO_SITE, code("site/plugins"));
		assertEquals(Code.NO_SITE, code("site/content.xml"));
	}

	private Code code(String source) {
		return assertThrows(SiteException.class, () -> {
			InstallationFiles.delete(target);
			SiteCopy.copy(source, temp, target);
		}).code();
	}

	private Path zip(String name) throws IOException {
		Path zip = temp.resolve(name);
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
			for (String file : files(site)) {
				out.putNextEntry(new ZipEntry(file));
				out.write(Files.readAllBytes(site.resolve(file)));
			}
		}
		return zip;
	}

	private static List<String> files(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted().toList();
		}
	}
}
