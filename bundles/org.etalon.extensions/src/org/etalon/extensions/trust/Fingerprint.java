// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** SHA-256 sums as 64 lower-case hexadecimal digits. */
public final class Fingerprint {

	private static final int BUFFER = 1 << 16;
	private static final int DIGITS = 64;

	private Fingerprint() {
	}

	/** That of a file. */
	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				digest.update(buffer, 0, read);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** That of a certificate, as keytool and browsers show it. */
	public static String of(X509Certificate certificate) {
		try {
			return HexFormat.of().formatHex(digest().digest(certificate.getEncoded()));
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException("a certificate that was read can be written", e);
		}
	}

	/** What somebody typed, with colons or spaces or without; empty if it is no fingerprint. */
	public static Optional<String> parse(String text) {
		String digits = text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
		return digits.length() == DIGITS && digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0)
				? Optional.of(digits)
				: Optional.empty();
	}

	/** As people compare it: {@code 1D:3F:…}. */
	public static String grouped(String fingerprint) {
		return fingerprint.replaceAll("(..)(?=.)", "$1:").toUpperCase(Locale.ROOT);
	}

	/** A new digest. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
