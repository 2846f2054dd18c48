// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.io.IOException;
import java.util.Optional;

/** The files of a rule bundle: those of a folder, or of an installed bundle. */
@FunctionalInterface
public interface RuleResources {

	/** Largest file that is read, in bytes. */
	int MOST_BYTES = 1 << 24;

	/**
	 * The content of a file.
	 *
	 * @param path relative, with {@code /}, without {@code ..}
	 * @return empty if there is no such file
	 * @throws IOException if it cannot be read or is larger than {@link #MOST_BYTES}
	 */
	Optional<byte[]> read(String path) throws IOException;
}
