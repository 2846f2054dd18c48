// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates whose signatures count in an installation, a file for each: {@code rules/trusted/<SHA-256>.pem}. A
 * signer that is known by its fingerprint alone has an empty file. Only the very certificate is trusted, not whatever
 * it or its issuer may issue.
 */
public final class TrustStore {

	private static final String SUFFIX = ".pem";
	private static final long LARGEST = 1 << 20;

	/**
	 * A trusted signer.
	 *
	 * @param fingerprint SHA-256 of the certificate
	 * @param certificate the certificate, if more than its fingerprint is known
	 */
	public record Signer(String fingerprint, Optional<X509Certificate> certificate) {

		/** When the certificate ends, if it is known. */
		public Optional<Instant> ends() {
			return certificate.map(each -> each.getNotAfter().toInstant());
		}
	}

	private final Path folder;

	public TrustStore(Path folder) {
		this.folder = folder;
	}

	/** Whether the signatures of a certificate count. */
	public boolean trusts(String fingerprint) {
		return Files.isRegularFile(file(fingerprint));
	}

	/** All trusted signers in order of fingerprint. */
	public List<Signer> signers() throws IOException {
		List<Signer> signers = new ArrayList<>();
		if (Files.isDirectory(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.sorted().toList()) {
					String name = file.getFileName().toString();
					Optional<String> fingerprint = name.endsWith(SUFFIX)
							? Fingerprint.parse(name.substring(0, name.length() - SUFFIX.length()))
							: Optional.empty();
					if (fingerprint.isPresent()) {
						signers.add(new Signer(fingerprint.get(), certificate(file)));
					}
				}
			}
		}
		return signers;
	}

	private static Optional<X509Certificate> certificate(Path file) throws IOException {
		try {
			return Files.size(file) == 0 ? Optional.empty() : Optional.of(read(file));
		} catch (CertificateException e) {
			return Optional.empty(); // the name of the file is what counts
		}
	}

	/** Reads a certificate in PEM or DER; of several the first, which is the signer's. */
	public static X509Certificate read(Path file) throws IOException, CertificateException {
		if (Files.size(file) > LARGEST) {
			throw new CertificateException("too large");
		}
		return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
	}

	/** Trusts a certificate from now on. */
	public void add(X509Certificate certificate) throws IOException {
		try {
			Files.createDirectories(folder);
			Files.writeString(file(Fingerprint.of(certificate)),
					"-----BEGIN CERTIFICATE-----\n"
							+ Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
									.encodeToString(certificate.getEncoded())
							+ "\n-----END CERTIFICATE-----\n");
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException("a certificate that was read can be written", e);
		}
	}

	/** Trusts a certificate that is known by its fingerprint. */
	public void add(String fingerprint) throws IOException {
		Files.createDirectories(folder);
		Files.write(file(fingerprint), new byte[0]);
	}

	/** Trusts a signer no more; what was accepted stays accepted. */
	public boolean remove(String fingerprint) throws IOException {
		return Files.deleteIfExists(file(fingerprint));
	}

	private Path file(String fingerprint) {
		return folder.resolve(fingerprint + SUFFIX);
	}
}
