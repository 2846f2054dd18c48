// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * Who decided what on trust and on rule bundles, and why: {@code rules/decisions.log}, a line for each, with tabs:
 * time, user, decision, what, why. Lines are only added.
 *
 * @param file  where
 * @param clock tells when
 * @param user  tells who
 */
public record Decisions(Path file, Clock clock, String user) {

	/** What can be decided. */
	public enum Kind {
		/** A signer is trusted. */
		TRUST,
		/** A signer is trusted no more. */
		DISTRUST,
		/** A rule bundle was installed. */
		INSTALL,
		/** A rule bundle that was there was accepted. */
		ACCEPT,
		/** A rule bundle was removed. */
		REMOVE,
		/** A change was taken back. */
		ROLLBACK,
		/** A rule bundle was refused. */
		REFUSE
	}

	/** Adds a line. */
	public void record(Kind kind, String what, String why) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(
				file, String.join("\t", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), clean(user),
						kind.name(), clean(what), clean(why)) + "\n",
				StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}

	private static String clean(String text) {
		return text.replaceAll("\\p{Cc}+", " ");
	}
}
