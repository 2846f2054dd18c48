// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import org.etalon.exchange.ooxml.PackageLimits;

/**
 * What a workbook may cost to read. Memory is bounded by construction; these limits bound time and disk too.
 *
 * @param maxUncompressedBytes what all parts that are read may unpack to together
 * @param maxRatio             how many times its packed size a part, and how many times the file's size all of them,
 *                             may unpack to
 * @param ratioFloorBytes      the unpacked size up to which the ratio isn't looked at: small parts legitimately pack
 *                             very well, and so does a single overlong cell, which costs its row and not the file
 * @param maxEntries           entries in the zip directory
 * @param maxCellChars         characters in a cell; a longer one is delivered cut and marked, see
 *                             {@link XlsxRow#oversized()}
 * @param maxRowChars          characters in all cells of a row; the cells that exceed it are cut and marked as well
 * @param maxColumns           columns of a worksheet; a cell further to the right makes the file a damaged one
 * @param sharedStringsMemory  bytes of the table of shared strings that stay in memory; a larger table is spooled to
 *                             the scratch folder
 */
public record XlsxLimits(long maxUncompressedBytes, int maxRatio, long ratioFloorBytes, int maxEntries,
		int maxCellChars, long maxRowChars, int maxColumns, int sharedStringsMemory) {

	/** Room for a dozen full worksheets, and for nothing that is only there to exhaust the machine. */
	public static final XlsxLimits DEFAULT = new XlsxLimits(32L << 30, 200, 256L << 20, 10_000, 1_000_000, 4_000_000,
			16_384, 8 << 20);

	/** More elements than a worksheet has open at a time. */
	private static final int MAX_DEPTH = 64;

	public XlsxLimits {
		if (maxUncompressedBytes <= 0 || maxRatio <= 0 || ratioFloorBytes < 0 || maxEntries <= 0 || maxCellChars <= 0
				|| maxRowChars <= 0 || maxColumns <= 0 || sharedStringsMemory < 0) {
			throw new IllegalArgumentException("Limits must be positive");
		}
	}

	/** What its zip archive may cost. */
	PackageLimits ofPackage() {
		return new PackageLimits(maxUncompressedBytes, maxRatio, ratioFloorBytes, maxEntries, MAX_DEPTH);
	}
}
