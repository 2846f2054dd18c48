// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which texts are compared. */
public final class Sha256 {

	private Sha256() {
	}

	/** SHA-256 of a text in UTF-8, hexadecimal. */
	public static String of(String text) {
		try {
			return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
