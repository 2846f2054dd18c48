// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the system says of the user, and the start script of this run.
 *
 * @param variables  variables of the environment by name; null for one that is not set
 * @param properties properties of the Java platform by name
 */
public record Surroundings(UnaryOperator<String> variables, UnaryOperator<String> properties) {

	/** Those of this process. */
	public static Surroundings ofProcess() {
		return new Surroundings(System::getenv, System::getProperty);
	}

	/** A variable of the environment, null if it is not set. */
	public String variable(String name) {
		return variables.apply(name);
	}

	/** Name of the user in the system. */
	public String user() {
		return properties.apply("user.name");
	}

	/** A deadline in seconds that stands in a property of the Java platform, or another one. */
	public Duration deadline(String property, Duration otherwise) {
		String seconds = properties.apply(property);
		return seconds != null && seconds.matches("[1-9][0-9]{0,5}") ? Duration.ofSeconds(Long.parseLong(seconds))
				: otherwise;
	}

	/** The folder of this installation. */
	public Path installation() {
		return Path.of(properties.apply("etalon.home"));
	}

	/** The private folder of this run, or the one for everybody's temporary files if it has none. */
	public Path scratch() {
		String own = properties.apply("etalon.scratch");
		return Path.of(own == null ? properties.apply("java.io.tmpdir") : own);
	}

	/** The language that is spoken: Russian, or English where the user's system speaks it. */
	public Locale language() {
		return "en".equals(properties.apply("etalon.locale")) ? Locale.ENGLISH : Locale.of("ru");
	}

	/** The folder that the system means for the data of this program and user; it need not exist. */
	public Path dataFolder() {
		Path home = Path.of(properties.apply("user.home"));
		String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
		if (system.startsWith("windows")) {
			String local = variable("LOCALAPPDATA");
			return (local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
					.resolve("Etalon");
		}
		if (system.startsWith("mac")) {
			return home.resolve("Library").resolve("Application Support").resolve("Etalon");
		}
		String data = variable("XDG_DATA_HOME");
		return (data == null || !data.startsWith("/") ? home.resolve(".local").resolve("share") : Path.of(data))
				.resolve("etalon");
	}

	/** Makes that folder where it is missing, so that nobody else may look into it if the system knows that. */
	public Path madeDataFolder() throws IOException {
		Path folder = dataFolder();
		boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] closed = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
		return Files.createDirectories(folder, closed);
	}
}
