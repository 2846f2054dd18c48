// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which variant exactly was used. The hash is computed when somebody asks for it. */
public final class VariantStamp {

	private static final int BEGINNING = 16;

	private final String id;
	private final String version;
	private final Supplier<String> hash;
	private final List<VariantStamp> parts;

	/**
	 * @param id      id of the variant
	 * @param version version of its bundle
	 * @param hash    computes the SHA-256 of the bundle, see {@link #sha256()}
	 */
	public VariantStamp(String id, String version, Supplier<String> hash) {
		this(id, version, hash, List.of());
	}

	private VariantStamp(String id, String version, Supplier<String> hash, List<VariantStamp> parts) {
		this.parts = parts;
		this.id = Objects.requireNonNull(id);
		this.version = Objects.requireNonNull(version);
		this.hash = Objects.requireNonNull(hash);
	}

	/**
	 * A variant under an overlay: versions and hashes of both, with a plus sign between them.
	 *
	 * @param id      id of the variant that the two make
	 * @param base    the national variant
	 * @param version version of the bundle of the overlay
	 * @param hash    computes its SHA-256
	 */
	public static VariantStamp overlaid(String id, VariantStamp base, String version, Supplier<String> hash) {
		return new VariantStamp(id, base.version() + "+" + version, () -> base.sha256() + "+" + hash.get(),
				List.of(base, new VariantStamp(id, version, hash)));
	}

	/** What each of the variants consists of, each part once: of one under an overlay also the national one. */
	public static List<VariantStamp> parts(Collection<VariantStamp> stamps) {
		Map<String, VariantStamp> parts = new TreeMap<>();
		for (VariantStamp stamp : stamps) {
			for (VariantStamp part : stamp.parts.isEmpty() ? List.of(stamp) : stamp.parts) {
				parts.put(part.id(), part);
			}
		}
		return List.copyOf(parts.values());
	}

	/** Id of the variant. */
	public String id() {
		return id;
	}

	/** Version of its bundle. */
	public String version() {
		return version;
	}

	/** Id, version and hash, as the command line and reports state them. */
	public String whole() {
		return whole(id, version, sha256());
	}

	/** A variant as {@link #whole()} states it, of what was kept of its stamp. */
	public static String whole(String id, String version, String sha256) {
		return id + " " + version + " sha256:" + sha256;
	}

	/** Id, version and the beginning of the hash, as screens and documents state them. */
	public String brief() {
		String beginning = beginnings("…");
		return id + " " + version + (beginning.isEmpty() ? "" : ", SHA-256 " + beginning);
	}

	/** The beginning of the hash, of each bundle, as documents state it; empty if there is none. */
	public String beginning() {
		return beginnings("");
	}

	private String beginnings(String end) {
		String sha256 = sha256();
		return sha256.isEmpty() ? ""
				: Arrays.stream(sha256.split("\\+"))
						.map(each -> each.substring(0, Math.min(BEGINNING, each.length())) + end)
						.collect(Collectors.joining("+"));
	}

	/** SHA-256 of the bundle in lower-case hexadecimal, empty if it is not a file (a development run). */
	public String sha256() {
		return hash.get();
	}
}
