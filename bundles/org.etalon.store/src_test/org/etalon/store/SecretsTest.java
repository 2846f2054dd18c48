// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

	@TempDir
	Path temp;

	@Test
	void readsTheFirstLineOfAFileOfOnesOwn() throws Exception {
		assertEquals("тайна 1", Secrets.read(file("rw-------", "тайна 1\nrest\n")));
		assertEquals("", Secrets.read(file("r--------", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-" })
	void refusesAFileThatOthersCanRead(String permissions) throws IOException {
		Path file = file(permissions, "x");
		StoreException refused = assertThrows(StoreException.class, () -> Secrets.read(file));
		assertEquals(Code.SECRET_EXPOSED, refused.code());
		assertEquals(file.toString(), refused.arguments().get(0));
	}

	@Test
	void saysThatThereIsNoFile() {
		assertEquals(Code.NO_SECRET,
				assertThrows(StoreException.class, () -> Secrets.read(temp.resolve("none"))).code());
		assertEquals(Code.NO_SECRET, assertThrows(StoreException.class, () -> Secrets.read(temp)).code());
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://h:1/d?user=u&password=p,jdbc:postgresql://h:1/d",
			"jdbc:postgresql://h/d?password=p&currentSchema=e,jdbc:postgresql://h/d?currentSchema=e",
			"jdbc:postgresql://h/d?currentSchema=e&PASSWORD=p&user=u&sslmode=require,jdbc:postgresql://h/d?currentSchema=e&sslmode=require",
			"jdbc:postgresql://u:p@h/d,jdbc:postgresql://h/d", "/home/u/etalon,/home/u/etalon" })
	void leavesUserAndPasswordOutOfAnAddress(String address, String shown) {
		assertEquals(shown, Secrets.strip(address));
		assertEquals(shown, new Location(address, "me", "secret", Clock.systemUTC()).toString());
	}

	@Test
	void aLocationNeverShowsItsPassword() {
		assertFalse(new Location("etalon", "me", "secret", Clock.systemUTC()).toString().contains("secret"));
	}

	private Path file(String permissions, String text) throws IOException {
		assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
		Path file = Files.createTempFile(temp, "secret", "");
		Files.writeString(file, text);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
	}
}
