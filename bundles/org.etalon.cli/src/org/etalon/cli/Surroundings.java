// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What the system says of the user.
 *
 * @param variables  variables of the environment by name; null for one that is not set
 * @param properties properties of the Java platform by name
 */
record Surroundings(UnaryOperator<String> variables, UnaryOperator<String> properties) {

	/** Those of this process. */
	static Surroundings ofProcess() {
		return new Surroundings(System::getenv, System::getProperty);
	}

	/** A variable of the environment, null if it is not set. */
	String variable(String name) {
		return variables.apply(name);
	}

	/** Name of the user in the system. */
	String user() {
		return properties.apply("user.name");
	}

	/** A deadline in seconds that stands in a property of the Java platform, or another one. */
	Duration deadline(String property, Duration otherwise) {
		String seconds = properties.apply(property);
		return seconds != null && seconds.matches("[1-9][0-9]{0,5}") ? Duration.ofSeconds(Long.parseLong(seconds))
				: otherwise;
	}

	/** The folder of this installation. */
	Path installation() {
		return Path.of(properties.apply("etalon.home"));
	}

	/** The folder that the system means for the data of this program and user; it need not exist. */
	Path dataFolder() {
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
}
