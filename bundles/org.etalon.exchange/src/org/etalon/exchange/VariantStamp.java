// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Objects;
import java.util.function.Supplier;

/** Which variant exactly was used. The hash is computed when somebody asks for it: a short check never does. */
public final class VariantStamp {

	private final String id;
	private final String version;
	private final Supplier<String> hash;

	/**
	 * @param id      id of the variant
	 * @param version version of its bundle
	 * @param hash    computes the SHA-256 of the bundle, see {@link #sha256()}
	 */
	public VariantStamp(String id, String version, Supplier<String> hash) {
		this.id = Objects.requireNonNull(id);
		this.version = Objects.requireNonNull(version);
		this.hash = Objects.requireNonNull(hash);
	}

	/** Id of the variant. */
	public String id() {
		return id;
	}

	/** Version of its bundle. */
	public String version() {
		return version;
	}

	/** SHA-256 of the bundle in lower-case hexadecimal, empty if it is not a file (a development run). */
	public String sha256() {
		return hash.get();
	}
}
