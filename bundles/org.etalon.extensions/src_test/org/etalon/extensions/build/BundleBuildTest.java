// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TimeZone;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.etalon.extensions.build.BundleBuild.Built;
import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BundleBuildTest {

	private static final String CASES = "rule,clause,inputs,expected\n";

	@TempDir
	Path folder;

	private RuleText text;
	private RuleFile rules;

	@BeforeEach
	void read() throws RuleFileException {
		text = RuleText.of(RuleText.VARIANT.replace("edition: 1\n", "edition: 1\ncases: cases.csv\n"))
				.file("cases.csv", CASES).file("notes.txt", "not named, so not taken");
		rules = text.read();
	}

	private Built build(String to, String version, Signer signer) throws IOException, SigningException {
		return new BundleBuild(folder.resolve(to), BundleBuild.DEFAULT_TIME, folder).build(rules, text.resources(),
				version, signer);
	}

	@Test
	void theJarHoldsWhatTheRuleFileNamesAndSaysWhatItIs() throws Exception {
		Built built = build("out", null, null);
		assertEquals("ru.example.rules_1.0.0.jar", built.jar().getFileName().toString());
		try (JarFile jar = new JarFile(built.jar().toFile())) {
			assertEquals(List.of("META-INF/MANIFEST.MF", "cases.csv", "rules.yaml"),
					jar.stream().map(JarEntry::getName).toList());
			Attributes manifest = jar.getManifest().getMainAttributes();
			assertEquals("ru.example.rules;singleton:=true", manifest.getValue("Bundle-SymbolicName"));
			assertEquals("1.0.0", manifest.getValue("Bundle-Version"));
			assertEquals("Энская область & \"К°\"", manifest.getValue("Bundle-Vendor"));
			assertEquals("1", manifest.getValue("Etalon-Rules"));
			assertEquals("rules.yaml", manifest.getValue("Etalon-Rules-File"));
			assertEquals("cases.csv", manifest.getValue("Etalon-Cases"));
			assertEquals("etalon.rules;filter:=\"(&(version>=1.0.0)(!(version>=2.0.0)))\"",
					manifest.getValue("Require-Capability"));
			assertEquals(CASES,
					new String(jar.getInputStream(jar.getEntry("cases.csv")).readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void theRepositoryStatesSizesAndSumsOfWhatItHolds() throws Exception {
		Built built = build("out", null, null);
		NodeList artifacts = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(built.repository().resolve("artifacts.xml").toFile()).getElementsByTagName("artifact");
		assertEquals(2, artifacts.getLength());
		for (int i = 0; i < 2; i++) {
			Element artifact = (Element) artifacts.item(i);
			boolean bundle = artifact.getAttribute("classifier").equals("osgi.bundle");
			byte[] bytes = Files.readAllBytes(built.repository().resolve(bundle ? "plugins" : "features")
					.resolve(artifact.getAttribute("id") + "_" + artifact.getAttribute("version") + ".jar"));
			assertEquals(Integer.toString(bytes.length), property(artifact, "download.size"));
			assertEquals(P2Repository.hash("SHA-256", bytes), property(artifact, "download.checksum.sha-256"));
			assertEquals(P2Repository.hash("SHA-512", bytes), property(artifact, "download.checksum.sha-512"));
			assertEquals(artifact.getElementsByTagName("property").getLength(), Integer
					.parseInt(((Element) artifact.getElementsByTagName("properties").item(0)).getAttribute("size")));
		}
		Element content = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(built.repository().resolve("content.xml").toFile()).getDocumentElement();
		assertEquals("Rules of the N region", content.getAttribute("name"));
		for (String list : List.of("units", "properties", "provides", "requires", "artifacts", "touchpointData")) {
			NodeList lists = content.getElementsByTagName(list);
			for (int i = 0; i < lists.getLength(); i++) {
				Element each = (Element) lists.item(i);
				assertEquals(children(each), Integer.parseInt(each.getAttribute("size")), list);
			}
		}
	}

	private static String property(Element of, String name) {
		NodeList properties = of.getElementsByTagName("property");
		for (int i = 0; i < properties.getLength(); i++) {
			Element property = (Element) properties.item(i);
			if (property.getAttribute("name").equals(name)) {
				return property.getAttribute("value");
			}
		}
		return null;
	}

	private static int children(Element of) {
		int count = 0;
		for (int i = 0; i < of.getChildNodes().getLength(); i++) {
			count += of.getChildNodes().item(i) instanceof Element ? 1 : 0;
		}
		return count;
	}

	@Test
	void theZipHoldsTheFilesOfTheFolder() throws Exception {
		Built built = build("out", "2.0.1", null);
		assertEquals("ru.example.rules-2.0.1.zip", built.zip().getFileName().toString());
		try (ZipFile zip = new ZipFile(built.zip().toFile()); Stream<Path> files = Files.walk(built.repository())) {
			List<Path> regular = files.filter(Files::isRegularFile).toList();
			assertEquals(regular.size(), zip.size());
			for (Path file : regular) {
				String name = built.repository().relativize(file).toString().replace('\\', '/');
				try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
					assertArrayEquals(Files.readAllBytes(file), in.readAllBytes(), name);
				}
			}
		}
	}

	@Test
	void theSameRulesGiveTheSameBytesAnywhere() throws Exception {
		byte[] once = Files.readAllBytes(build("one", null, null).zip());
		TimeZone zone = TimeZone.getDefault();
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kamchatka"));
			assertArrayEquals(once, Files.readAllBytes(build("other", null, null).zip()));
		} finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void replacesAnEarlierBuildAndNothingElse() throws Exception {
		build("out", "1.0.0", null);
		Built second = build("out", "1.0.1", null);
		try (Stream<Path> plugins = Files.list(second.repository().resolve("plugins"))) {
			assertEquals(List.of("ru.example.rules_1.0.1.jar"),
					plugins.map(file -> file.getFileName().toString()).toList());
		}
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			assertEquals(List.of("repository", "ru.example.rules-1.0.0.zip", "ru.example.rules-1.0.1.zip"),
					files.map(file -> file.getFileName().toString()).sorted().toList());
		}
		Path foreign = folder.resolve("mine/repository/letter.txt");
		Files.createDirectories(foreign.getParent());
		Files.writeString(foreign, "dear");
		assertThrows(FileAlreadyExistsException.class, () -> build("mine", null, null));
		assertEquals("dear", Files.readString(foreign));
	}

	@Test
	void aSignedBundleNamesItsSigner() throws Exception {
		Path keystore = KeyStores.make(folder, "changeit");
		Signer signer = Signer.open(keystore, "rules", "changeit".toCharArray(), Clock.systemUTC());
		Built built = build("out", null, signer);
		assertEquals("CN=Rules,O=N region", signer.subject());
		for (Path file : List.of(built.jar(),
				built.repository().resolve("features/ru.example.rules.feature_1.0.0.jar"))) {
			try (JarFile jar = new JarFile(file.toFile(), true)) {
				for (JarEntry entry : jar.stream().filter(each -> !each.getName().startsWith("META-INF/")).toList()) {
					jar.getInputStream(entry).readAllBytes();
					assertEquals(signer.fingerprint(), P2Repository.hash("SHA-256",
							entry.getCodeSigners()[0].getSignerCertPath().getCertificates().get(0).getEncoded()));
				}
			}
		}
		assertEquals(built.sha256(), P2Repository.hash("SHA-256", Files.readAllBytes(built.jar())));
	}

	@Test
	void saysWhyItCannotSign() throws Exception {
		Path keystore = KeyStores.make(folder, "changeit");
		Clock now = Clock.systemUTC();
		assertRefused(SigningException.Code.WRONG_PASSWORD, keystore, "rules", "other1", now);
		assertRefused(SigningException.Code.NO_KEY, keystore, "nobody", "changeit", now);
		assertRefused(SigningException.Code.NO_KEYSTORE, folder.resolve("none.p12"), "rules", "changeit", now);
		assertRefused(SigningException.Code.NOT_VALID, keystore, "rules", "changeit",
				Clock.offset(now, Duration.ofDays(4000)));
		Path broken = Files.writeString(folder.resolve("broken.p12"), "not a key store");
		assertRefused(SigningException.Code.NO_KEYSTORE, broken, "rules", "changeit", now);
	}

	private static void assertRefused(SigningException.Code code, Path keystore, String alias, String password,
			Clock clock) {
		SigningException refused = assertThrows(SigningException.class,
				() -> Signer.open(keystore, alias, password.toCharArray(), clock));
		assertEquals(code, refused.code());
		assertTrue(!refused.toString().contains(password), refused::toString);
	}

	@Test
	void longHeadersAreFoldedWithinNoLetter() throws Exception {
		text = RuleText.of(RuleText.VARIANT.replace("vendor: Энская область", "vendor: " + "Ж".repeat(150)));
		rules = text.read();
		try (JarFile jar = new JarFile(build("out", null, null).jar().toFile())) {
			Manifest manifest = jar.getManifest();
			assertEquals("Ж".repeat(150) + " & \"К°\"", manifest.getMainAttributes().getValue("Bundle-Vendor"));
			String raw = new String(jar.getInputStream(jar.getEntry("META-INF/MANIFEST.MF")).readAllBytes(),
					StandardCharsets.UTF_8);
			raw.lines().forEach(line -> assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 72, line));
		}
	}

	/** A bundle written in Java goes the same way from its jar on; what it can do without is not required. */
	@Test
	void aFinishedJarGoesIntoTheRepositoryAsItIs() throws Exception {
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.putValue("Bundle-SymbolicName", "ru.example.java;singleton:=true");
		headers.putValue("Bundle-Version", "1.2.0");
		headers.putValue("Etalon-Rules", "1");
		headers.putValue("Import-Package", "org.etalon.scoring;version=\"[1.0.0,2.0.0)\",a.b;resolution:=optional");
		Path jar = folder.resolve("rules.jar");
		new JarOutputStream(Files.newOutputStream(jar), manifest).close();
		BundleBuild.Built built = new BundleBuild(folder.resolve("out"), BundleBuild.DEFAULT_TIME, folder)
				.build(BundleBuild.head(jar).orElseThrow(), jar, null);

		assertArrayEquals(Files.readAllBytes(jar), Files.readAllBytes(built.jar()));
		assertEquals("ru.example.java_1.2.0.jar", built.jar().getFileName().toString());
		String content = Files.readString(built.repository().resolve("content.xml"));
		assertTrue(
				content.contains(
						"<required namespace='java.package' name='org.etalon.scoring' range='[1.0.0,2.0.0)'/>"),
				content);
		assertFalse(content.contains("a.b"), content);
	}
}
