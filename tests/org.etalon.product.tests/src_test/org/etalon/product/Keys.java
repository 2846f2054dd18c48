// SPDX-License-Identifier: EPL-2.0
package org.etalon.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A key of somebody who signs, in {@code keys.p12} under an alias, and its certificate in {@code ALIAS.pem}. */
record Keys(Path folder, String alias, String name) {

	static final String PASSWORD = "changeit";

	/** Makes the key. */
	Keys make() throws IOException, InterruptedException {
		keytool("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "300", "-dname", "CN=" + name);
		keytool("-exportcert", "-rfc", "-file", folder.resolve(alias + ".pem").toString());
		return this;
	}

	/** Where it is kept. */
	Path store() {
		return folder.resolve("keys.p12");
	}

	private void keytool(String... arguments) throws IOException, InterruptedException {
		List<String> command = Stream.concat(
				Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), arguments[0], "-alias",
						alias, "-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD),
				Stream.of(arguments).skip(1)).toList();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertTrue(process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0, said);
	}
}
