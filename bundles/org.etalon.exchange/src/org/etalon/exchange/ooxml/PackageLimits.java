// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.ooxml;

/**
 * What an Office file may cost to unpack. Memory is bounded by construction; these limits bound time and disk too.
 *
 * @param maxUncompressedBytes what all parts that are read may unpack to together
 * @param maxRatio             how many times its packed size a part, and how many times the file's size all of them,
 *                             may unpack to
 * @param ratioFloorBytes      the unpacked size up to which the ratio isn't looked at: small parts legitimately pack
 *                             very well, and so does a single overlong cell, which costs its row and not the file
 * @param maxEntries           entries in the zip directory
 * @param maxDepth             elements open at a time in the XML of a part
 */
public record PackageLimits(long maxUncompressedBytes, int maxRatio, long ratioFloorBytes, int maxEntries,
		int maxDepth) {

	public PackageLimits {
		if (maxUncompressedBytes <= 0 || maxRatio <= 0 || ratioFloorBytes < 0 || maxEntries <= 0 || maxDepth <= 0) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}
}
