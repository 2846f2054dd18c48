// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;
import java.util.Objects;

/**
 * By what an outcome was computed, so that it can be computed again: the small print of a document.
 *
 * @param variant     id of the variant
 * @param version     version of its bundle
 * @param sha256      SHA-256 of the bundle in hexadecimal, empty if it is not known
 * @param sheets      rule bundles that the templates of the assessment sheets came with: name, version and hash of
 *                    each; empty if there were none
 * @param settings    the settings that mattered, as {@code A16=1Y}; empty if none did
 * @param controlHash hash of the stored outcome in hexadecimal, by which a document is compared with the register
 */
public record Recipe(String variant, String version, String sha256, List<String> sheets, List<String> settings,
		String controlHash) {

	public Recipe {
		Objects.requireNonNull(variant);
		Objects.requireNonNull(version);
		Objects.requireNonNull(sha256);
		sheets = List.copyOf(sheets);
		settings = List.copyOf(settings);
		Objects.requireNonNull(controlHash);
	}
}
