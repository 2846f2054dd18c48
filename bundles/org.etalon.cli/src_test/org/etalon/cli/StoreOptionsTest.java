// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class StoreOptionsTest {

	@Command
	static final class AnyCommand {

		@Mixin
		private StoreOptions options;
	}

	private static final Texts TEXTS = new Texts(CommandLineRun.class, "messages", Locale.of("ru"));
	private static final String SERVER = "jdbc:postgresql://db:5432/etalon";

	private final Map<String, String> variables = new HashMap<>();
	private final Map<String, String> properties = new HashMap<>();

	@TempDir
	Path folder;

	@BeforeEach
	void liveOnLinux() {
		properties.putAll(Map.of("os.name", "Linux", "user.name", "ivanova", "user.home", folder.toString()));
	}

	private Stores.Location location(String... arguments) throws StoreException, UsageException {
		AnyCommand command = new AnyCommand();
		new CommandLine(command).parseArgs(arguments);
		Surroundings surroundings = new Surroundings(variables::get, properties::get);
		return command.options.location(new Environment(null, null, false, folder, null, null, null, Clock.systemUTC(),
				"", null, null, null, null, surroundings, null, null, null), TEXTS);
	}

	@Test
	void makesTheFolderWhereTheSystemMeansDataToBe() throws StoreException, UsageException {
		assertEquals(folder.resolve(".local/share/etalon").toString(), location().address());
		assertTrue(Files.isDirectory(folder.resolve(".local/share/etalon")));
	}

	@Test
	void anOptionGoesBeforeTheEnvironment() throws StoreException, UsageException {
		variables.put("ETALON_DB", SERVER);
		assertEquals(SERVER, location().address());
		assertEquals(folder.resolve("own").toString(), location("--db", "own").address());
		assertEquals(folder.resolve("own").toString(), location("--db", "file:own").address());
	}

	@Test
	void theAuthorIsTheUserOfTheSystemUnlessNamed() throws StoreException, UsageException {
		assertEquals("ivanova", location().user());
		assertEquals("Петров", location("--author", "Петров").user());
		assertNull(location().password());
	}

	@Test
	void passwordsComeFromTheEnvironmentOrAClosedFileAndAreNotShown()
			throws StoreException, UsageException, IOException {
		variables.put("ETALON_DB_PASSWORD", "тайна");
		Stores.Location location = location("--db", SERVER, "--db-user", "center");
		assertEquals("center", location.user());
		assertEquals("тайна", location.password());
		assertFalse(location.toString().contains("тайна"));
		Path file = Files.writeString(folder.resolve("password"), "другая\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		assertEquals("другая", location("--db", SERVER, "--db-password-file", "password").password());
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		StoreException exposed = assertThrows(StoreException.class,
				() -> location("--db", SERVER, "--db-password-file", "password"));
		assertEquals(Code.SECRET_EXPOSED, exposed.code());
	}

	@Test
	void loginsBelongToServersAndAuthorsToFiles() {
		assertThrows(UsageException.class, () -> location("--db-user", "center"));
		assertThrows(UsageException.class, () -> location("--db", SERVER, "--author", "Петров"));
	}

	@Test
	void aFolderThatCannotBeMadeIsNamed() throws IOException {
		Files.writeString(folder.resolve(".local"), "");
		UsageException refused = assertThrows(UsageException.class, this::location);
		assertTrue(refused.getMessage().contains("share/etalon"));
	}

	@ParameterizedTest
	@EnumSource
	void everyFailureHasASentenceInBothLanguages(Code code) {
		for (String language : new String[] { "ru", "en" }) {
			String text = StoreFailure.text(new StoreException(code, "первое", "второе", "третье", "\n", "пятое"),
					new Texts(CommandLineRun.class, "messages", Locale.of(language)));
			assertFalse(text.contains("{") || text.contains("\n"), text);
			assertFalse(StoreFailure.text(new StoreException(code, "первое", "", "", "", ""), TEXTS).contains(": ,"),
					text);
		}
	}
}
