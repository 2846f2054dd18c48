// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.operations.bundles.Workplace.BlockedException;

/** Decides whose signatures count in an installation, and records who decided and why. */
public final class ChangeTrust {

	private final Workplace workplace;
	private final TrustStore store;
	private final Decisions.Kind trusted;
	private final Decisions.Kind distrusted;

	/** Whose rule bundles are taken. */
	public ChangeTrust(Workplace workplace) {
		this(workplace, workplace.trust(), Decisions.Kind.TRUST, Decisions.Kind.DISTRUST);
	}

	private ChangeTrust(Workplace workplace, TrustStore store, Decisions.Kind trusted, Decisions.Kind distrusted) {
		this.workplace = workplace;
		this.store = store;
		this.trusted = trusted;
		this.distrusted = distrusted;
	}

	/** Whose versions of the product are taken: rules may never replace the program, whoever signs them. */
	public static ChangeTrust ofProduct(Workplace workplace) {
		return new ChangeTrust(workplace, new TrustStore(workplace.files().publishers()), Decisions.Kind.TRUST_PRODUCT,
				Decisions.Kind.DISTRUST_PRODUCT);
	}

	/** Trusts a certificate that is known by its fingerprint. */
	public void add(String fingerprint, String reason) throws IOException, BlockedException {
		try (InstallationFiles.Lock lock = workplace.lock()) {
			store.add(fingerprint);
			workplace.decisions().record(trusted, fingerprint, reason);
		}
	}

	/** Trusts the certificate of a file. */
	public X509Certificate add(Path file, String reason) throws IOException, CertificateException, BlockedException {
		X509Certificate certificate = TrustStore.read(file);
		try (InstallationFiles.Lock lock = workplace.lock()) {
			store.add(certificate);
			workplace.decisions().record(trusted,
					Fingerprint.of(certificate) + " " + certificate.getSubjectX500Principal().getName(), reason);
		}
		return certificate;
	}

	/** Trusts a signer no more; false if it was not trusted. What was accepted before stays. */
	public boolean remove(String fingerprint, String reason) throws IOException, BlockedException {
		try (InstallationFiles.Lock lock = workplace.lock()) {
			boolean there = store.remove(fingerprint);
			if (there) {
				workplace.decisions().record(distrusted, fingerprint, reason);
			}
			return there;
		}
	}

	/** All who are trusted. */
	public List<TrustStore.Signer> list() throws IOException {
		return store.signers();
	}

	/**
	 * The decision by which a signer is trusted; empty if nobody kept it.
	 *
	 * @param decisions all of them, the oldest first
	 */
	public Optional<Decisions.Decision> decided(TrustStore.Signer signer, List<Decisions.Decision> decisions) {
		return decisions.stream().filter(each -> each.kind() == trusted && each.what().startsWith(signer.fingerprint()))
				.reduce((one, other) -> other);
	}

	/** What was decided on this installation, the oldest first. */
	public List<Decisions.Decision> decisions() throws IOException {
		return workplace.decisions().read();
	}
}
