// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A sum over the rows of a table in whatever order they come: databases sort texts differently. The SHA-256 of each
 * line, as four whole numbers, added up.
 */
final class RowSum {

	private final MessageDigest digest = sha256();
	private final long[] sums = new long[4];
	private long rows;

	/** Adds a row. */
	void add(byte[] line, int length) {
		digest.update(line, 0, length);
		ByteBuffer hash = ByteBuffer.wrap(digest.digest());
		for (int i = 0; i < sums.length; i++) {
			sums[i] += hash.getLong();
		}
		rows++;
	}

	/** How many rows were added. */
	long rows() {
		return rows;
	}

	/** The sum. */
	String value() {
		return "%016x%016x%016x%016x".formatted(sums[0], sums[1], sums[2], sums[3]);
	}

	/** The function that every Java platform has. */
	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
