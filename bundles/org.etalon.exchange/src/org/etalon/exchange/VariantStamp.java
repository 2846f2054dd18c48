// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

/**
 * Which variant exactly was used.
 *
 * @param id      id of the variant
 * @param version version of its bundle
 * @param sha256  SHA-256 of the bundle in lower-case hexadecimal, empty if it is not a file (a development run)
 */
public record VariantStamp(String id, String version, String sha256) {
}
