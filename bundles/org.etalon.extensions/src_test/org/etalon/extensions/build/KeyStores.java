// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Key stores for tests, made by the very command of the guide. */
final class KeyStores {

	private KeyStores() {
	}

	static Path make(Path folder, String password) throws IOException, InterruptedException {
		Path keystore = folder.resolve("rules.p12");
		ProcessBuilder keytool = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "rules",
				"-keyalg", "RSA", "-keysize", "3072", "-validity", "1095", "-dname", "CN=Rules, O=N region",
				"-keystore", keystore.toString(), "-storetype", "PKCS12", "-storepass:env", "ETALON_KEYSTORE_PASSWORD");
		keytool.environment().put("ETALON_KEYSTORE_PASSWORD", password);
		Process process = keytool.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
			throw new IOException(said);
		}
		return keystore;
	}
}
