// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Who signed a jar: every entry of it, by one and the same signer, whose certificates are valid now. A certificate that
 * has ended is refused even if the signature is older: nobody can tell when a signature was made without trusting
 * whoever stamps times.
 *
 * @param finding what was found
 * @param entry   the entry that is wrong, empty if it is none or not one
 * @param signer  the certificate of the signer, null if there is none
 */
public record Origin(Finding finding, String entry, X509Certificate signer) {

	private static final int BUFFER = 1 << 16;
	private static final String SIGNATURES = "META-INF/";

	/** What can be found. */
	public enum Finding {
		/** Whole, by one signer. */
		SIGNED,
		/** Nobody signed it, or with an algorithm that is not good enough any more. */
		UNSIGNED,
		/** An entry was added after it was signed. */
		ENTRY_ADDED,
		/** An entry was changed after it was signed. */
		ENTRY_CHANGED,
		/** An entry was taken out after it was signed. */
		ENTRY_REMOVED,
		/** An entry is there twice: two readers may see two contents. */
		ENTRY_TWICE,
		/** More than one signer. */
		SEVERAL_SIGNERS,
		/** A certificate has ended. */
		EXPIRED,
		/** A certificate has not begun. */
		NOT_YET_VALID,
		/** A certificate was not issued by the next of the chain, or not for signatures. */
		CHAIN_BROKEN,
		/** The file is no jar. */
		UNREADABLE
	}

	/** Fingerprint of the signer's certificate. */
	public Optional<String> fingerprint() {
		return Optional.ofNullable(signer).map(Fingerprint::of);
	}

	/** Reads all of a jar. Nobody may be able to change it meanwhile or later: judge a private copy. */
	public static Origin of(Path jar, Clock clock) {
		try (JarFile file = new JarFile(jar.toFile(), true, JarFile.OPEN_READ, JarFile.baseVersion())) {
			return of(file, clock);
		} catch (SecurityException e) {
			return new Origin(Finding.ENTRY_CHANGED, "", null);
		} catch (IOException e) {
			return new Origin(Finding.UNREADABLE, "", null);
		}
	}

	private static Origin of(JarFile file, Clock clock) throws IOException {
		Manifest manifest = file.getManifest();
		Set<String> seen = new HashSet<>();
		int signatures = 0;
		CodeSigner signer = null;
		String unsigned = null;
		for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
			JarEntry entry = entries.nextElement();
			String name = entry.getName();
			if (!seen.add(name)) {
				return new Origin(Finding.ENTRY_TWICE, name, null);
			}
			if (belongsToSignature(name)) {
				signatures += name.toUpperCase(Locale.ROOT).endsWith(".SF") ? 1 : 0;
				continue;
			}
			try {
				read(file, entry);
			} catch (SecurityException e) {
				return new Origin(Finding.ENTRY_CHANGED, name, null);
			}
			CodeSigner[] signers = entry.getCodeSigners();
			if (signers == null) {
				unsigned = unsigned == null && !entry.isDirectory() ? name : unsigned;
			} else if (signers.length > 1
					|| signer != null && !signer.getSignerCertPath().equals(signers[0].getSignerCertPath())) {
				return new Origin(Finding.SEVERAL_SIGNERS, "", null);
			} else {
				signer = signers[0];
			}
		}
		if (signer == null) {
			return new Origin(Finding.UNSIGNED, "", null);
		}
		if (signatures > 1) {
			return new Origin(Finding.SEVERAL_SIGNERS, "", null);
		}
		X509Certificate certificate = (X509Certificate) signer.getSignerCertPath().getCertificates().get(0);
		if (unsigned != null) {
			return new Origin(Finding.ENTRY_ADDED, unsigned, certificate);
		}
		for (String name : manifest.getEntries().keySet()) {
			if (!seen.contains(name)) {
				return new Origin(Finding.ENTRY_REMOVED, name, certificate);
			}
		}
		return new Origin(chain(signer.getSignerCertPath().getCertificates(), clock), "", certificate);
	}

	/** Only what signing itself writes; whatever else lies in that folder has to be signed. */
	private static boolean belongsToSignature(String name) {
		String upper = name.toUpperCase(Locale.ROOT);
		return upper.equals(JarFile.MANIFEST_NAME) || upper.equals(SIGNATURES) || upper.startsWith(SIGNATURES)
				&& upper.indexOf('/', SIGNATURES.length()) < 0
				&& (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC"));
	}

	private static void read(JarFile file, JarEntry entry) throws IOException {
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = file.getInputStream(entry)) {
			while (in.read(buffer) >= 0) {
				// the digest of an entry is compared when its end is reached
			}
		}
	}

	private static Finding chain(List<? extends Certificate> chain, Clock clock) {
		try {
			for (int i = 0; i < chain.size(); i++) {
				X509Certificate certificate = (X509Certificate) chain.get(i);
				certificate.checkValidity(Date.from(clock.instant()));
				if (i + 1 < chain.size()) {
					certificate.verify(chain.get(i + 1).getPublicKey());
				}
			}
			boolean[] uses = ((X509Certificate) chain.get(0)).getKeyUsage();
			return uses == null || uses[0] ? Finding.SIGNED : Finding.CHAIN_BROKEN;
		} catch (CertificateExpiredException e) {
			return Finding.EXPIRED;
		} catch (CertificateNotYetValidException e) {
			return Finding.NOT_YET_VALID;
		} catch (GeneralSecurityException e) {
			return Finding.CHAIN_BROKEN;
		}
	}
}
