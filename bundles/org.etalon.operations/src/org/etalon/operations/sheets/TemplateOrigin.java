// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.store.Intent;

/**
 * The rule bundle that a template came with. It is the reason of the change that took the template, so that it is known
 * for as long as there is the template, whatever became of the bundle.
 *
 * @param bundle  symbolic name
 * @param version version of the bundle
 * @param sha256  SHA-256 of the bundle in lower-case hexadecimal; empty if it is not a file (a development run)
 */
public record TemplateOrigin(String bundle, String version, String sha256) {

	private static final String OPERATION = "template.bundle";
	private static final Pattern EXACT = Pattern.compile("(\\S+) (\\S+) SHA-256:([0-9a-f]{64}|)");
	private static final int BEGINNING = 16;

	public TemplateOrigin {
		Objects.requireNonNull(bundle);
		Objects.requireNonNull(version);
		Objects.requireNonNull(sha256);
	}

	/** Name and version, as people speak of it. */
	public String named() {
		return bundle + " " + version;
	}

	/** Name, version and the beginning of the hash, as documents state them. */
	public String brief() {
		return sha256.isEmpty() ? named() : named() + ", SHA-256 " + sha256.substring(0, BEGINNING) + "…";
	}

	/** Name, version and hash. */
	public String exact() {
		return named() + " SHA-256:" + sha256;
	}

	/** What and why of the change that takes a template. */
	Intent intent() {
		return new Intent(OPERATION, exact());
	}

	/** The bundle that a change took a template from; empty if it was another change. */
	static Optional<TemplateOrigin> of(Intent intent) {
		return intent.operation().equals(OPERATION) ? of(intent.reason()) : Optional.empty();
	}

	/** Reads what {@link #exact()} wrote; empty if it is something else. */
	static Optional<TemplateOrigin> of(String exact) {
		Matcher origin = EXACT.matcher(exact);
		return origin.matches() ? Optional.of(new TemplateOrigin(origin.group(1), origin.group(2), origin.group(3)))
				: Optional.empty();
	}
}
