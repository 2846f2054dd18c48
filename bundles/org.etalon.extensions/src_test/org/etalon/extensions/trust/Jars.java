// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import jdk.security.jarsigner.JarSigner;

/** Jars made, signed and spoilt for tests. */
final class Jars {

	private static final char[] PASSWORD = "changeit".toCharArray();

	/** A signer. */
	record Key(PrivateKey key, X509Certificate certificate) {

		/** Signs a jar in place. */
		Path sign(Path jar, String name) throws IOException, GeneralSecurityException {
			Path signed = jar.resolveSibling(jar.getFileName() + ".signed");
			try (ZipFile in = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
				new JarSigner.Builder(key,
						CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate)))
						.digestAlgorithm("SHA-256").signerName(name).build().sign(in, out);
			}
			return Files.move(signed, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private Jars() {
	}

	/** Makes a signer whose certificate begins some days from today. */
	static Key key(Path folder, String name, int begin, int days) throws Exception {
		Path store = folder.resolve(name + ".p12");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "rules", "-keyalg", "EC", "-groupname", "secp256r1", "-startdate",
				(begin < 0 ? "" : "+") + begin + "d", "-validity", Integer.toString(days), "-dname", "CN=" + name,
				"-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD))
				.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
			throw new IOException(said);
		}
		KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
		return new Key((PrivateKey) keys.getKey("rules", PASSWORD), (X509Certificate) keys.getCertificate("rules"));
	}

	/** A rule bundle that nothing is wrong with, with headers in the place of its own or beside them. */
	static Path bundle(Path jar, Map<String, String> headers, String... entries) throws IOException {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Manifest-Version", "1.0");
		all.put("Bundle-ManifestVersion", "2");
		all.put("Bundle-SymbolicName", "org.region77.rules");
		all.put("Bundle-Version", "1.0.0");
		all.put("Etalon-Rules", "1");
		all.putAll(headers);
		all.values().removeIf(String::isEmpty);
		StringBuilder manifest = new StringBuilder();
		all.forEach((name, value) -> manifest.append(name).append(": ").append(value).append('\n'));
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
			write(out, "META-INF/MANIFEST.MF", manifest.toString());
			write(out, "rules.yaml", "rules");
			for (String entry : entries) {
				write(out, entry, "content");
			}
		}
		return jar;
	}

	/** Writes a jar anew: an entry whose content becomes null goes, and further ones come. */
	static Path spoil(Path jar, String entry, UnaryOperator<String> content, String... further) throws IOException {
		Path spoilt = jar.resolveSibling(jar.getFileName() + ".spoilt");
		try (ZipFile in = new ZipFile(jar.toFile());
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoilt))) {
			for (ZipEntry each : new ArrayList<>(in.stream().toList())) {
				byte[] bytes = in.getInputStream(each).readAllBytes();
				if (each.getName().equals(entry)) {
					String changed = content.apply(new String(bytes, StandardCharsets.ISO_8859_1));
					if (changed == null) {
						continue;
					}
					bytes = changed.getBytes(StandardCharsets.ISO_8859_1);
				}
				out.putNextEntry(new ZipEntry(each.getName()));
				out.write(bytes);
			}
			for (String name : further) {
				write(out, name, "further");
			}
		}
		return Files.move(spoilt, jar, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
	}

	private static void write(ZipOutputStream out, String name, String text) throws IOException {
		out.putNextEntry(new ZipEntry(name));
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}
}
