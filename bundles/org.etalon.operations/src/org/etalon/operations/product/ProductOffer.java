// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found at a site of the product, in short: how one process tells another.
 *
 * @param kind what was found
 * @param what the version, or the fingerprint of whoever signed
 * @param who  whom the certificate of whoever signed names
 */
public record ProductOffer(Kind kind, String what, String who) {

	/** What can be found. */
	public enum Kind {
		/** A version that is newer than the present one. */
		NEWER,
		/** The present version. */
		SAME,
		/** An older version. */
		OLDER,
		/** It was signed by somebody from whom no version is taken yet. */
		UNKNOWN_PUBLISHER
	}

	private static final int LINES = 3;

	/** Writes it. */
	public void write(Path file) throws IOException {
		Files.write(file, List.of(kind.name(), what, who));
	}

	/** Reads it; empty if nothing was found. */
	public static Optional<ProductOffer> read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		return lines.size() == LINES
				? Optional.of(new ProductOffer(Kind.valueOf(lines.get(0)), lines.get(1), lines.get(2)))
				: Optional.empty();
	}
}
