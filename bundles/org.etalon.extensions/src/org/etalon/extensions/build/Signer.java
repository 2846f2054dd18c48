// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipFile;

import org.etalon.extensions.build.SigningException.Code;

import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;

/** Signs jars by a key of a key store, as {@code jarsigner} does. */
public final class Signer {

	/** Name of the files of the signature in the jar. */
	private static final String NAME = "RULES";

	private final PrivateKey key;
	private final CertPath chain;
	private final X509Certificate certificate;

	private Signer(PrivateKey key, CertPath chain, X509Certificate certificate) {
		this.key = key;
		this.chain = chain;
		this.certificate = certificate;
	}

	/**
	 * Opens a key.
	 *
	 * @param password of the store and of the key
	 * @param clock    by which the certificate has to be valid
	 * @throws SigningException if there is no such key, or its certificate is not valid
	 */
	public static Signer open(Path keystore, String alias, char[] password, Clock clock) throws SigningException {
		if (!Files.isRegularFile(keystore)) {
			throw new SigningException(Code.NO_KEYSTORE, keystore.toString());
		}
		try {
			KeyStore store = KeyStore.getInstance(keystore.toFile(), password);
			Certificate[] certificates = store.getCertificateChain(alias);
			if (!(store.getKey(alias, password) instanceof PrivateKey key) || certificates == null
					|| !(certificates[0] instanceof X509Certificate own)) {
				throw new SigningException(Code.NO_KEY, alias);
			}
			own.checkValidity(Date.from(clock.instant()));
			CertPath chain = CertificateFactory.getInstance("X.509").generateCertPath(Arrays.asList(certificates));
			return new Signer(key, chain, own);
		} catch (CertificateExpiredException | CertificateNotYetValidException e) {
			throw new SigningException(Code.NOT_VALID, alias);
		} catch (UnrecoverableKeyException e) {
			throw new SigningException(Code.WRONG_PASSWORD, keystore.toString());
		} catch (IOException e) {
			throw new SigningException(
					e.getCause() instanceof UnrecoverableKeyException ? Code.WRONG_PASSWORD : Code.NO_KEYSTORE,
					keystore.toString());
		} catch (GeneralSecurityException e) {
			throw new SigningException(Code.NO_KEYSTORE, keystore.toString());
		}
	}

	/** SHA-256 of the certificate, as {@code etalon trust} names a signer. */
	public String fingerprint() {
		try {
			return P2Repository.hash("SHA-256", certificate.getEncoded());
		} catch (CertificateEncodingException e) {
			throw new IllegalStateException(e); // it was read from its encoding
		}
	}

	/** Whom the certificate names. */
	public String subject() {
		return certificate.getSubjectX500Principal().getName();
	}

	/**
	 * Signs a jar.
	 *
	 * @param scratch folder for temporary files
	 */
	byte[] sign(byte[] jar, Path scratch) throws SigningException, IOException {
		Path unsigned = Files.createTempFile(scratch, "unsigned", ".jar");
		Path signed = Files.createTempFile(scratch, "signed", ".jar");
		try {
			Files.write(unsigned, jar);
			try (ZipFile in = new ZipFile(unsigned.toFile()); OutputStream out = Files.newOutputStream(signed)) {
				Tool.sign(this, in, out);
			}
			return Files.readAllBytes(signed);
		} catch (NoClassDefFoundError e) {
			throw new SigningException(Code.NO_SIGNER, "jdk.jartool");
		} finally {
			for (Path file : List.of(unsigned, signed)) {
				Files.deleteIfExists(file);
			}
		}
	}

	/** A class of its own, because a runtime without the module {@code jdk.jartool} cannot load it. */
	private static final class Tool {

		private Tool() {
		}

		static void sign(Signer signer, ZipFile in, OutputStream out) throws SigningException {
			try {
				new JarSigner.Builder(signer.key, signer.chain).digestAlgorithm("SHA-256").signerName(NAME).build()
						.sign(in, out);
			} catch (JarSignerException | GeneralSecurityException e) {
				throw new SigningException(Code.FAILED, String.valueOf(e.getMessage()));
			}
		}
	}
}
