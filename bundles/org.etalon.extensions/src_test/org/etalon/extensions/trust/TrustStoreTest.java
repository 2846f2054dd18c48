// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreTest {

	@TempDir
	Path temp;

	@Test
	void trustsNobodyAtFirst() throws Exception {
		TrustStore trust = new TrustStore(temp.resolve("trusted"));

		assertEquals(List.of(), trust.signers());
		assertFalse(trust.trusts("a".repeat(64)));
	}

	@Test
	void trustsTheVeryCertificateThatWasAdded() throws Exception {
		TrustStore trust = new TrustStore(temp.resolve("trusted"));
		Jars.Key region = Jars.key(temp, "Region", -1, 100);
		Jars.Key namesake = Jars.key(Files.createDirectory(temp.resolve("other")), "Region", -1, 100);

		trust.add(region.certificate());

		assertTrue(trust.trusts(Fingerprint.of(region.certificate())));
		assertFalse(trust.trusts(Fingerprint.of(namesake.certificate())));
		assertEquals(Optional.of(region.certificate()), trust.signers().getFirst().certificate());
		assertEquals(Optional.of(region.certificate().getNotAfter().toInstant()), trust.signers().getFirst().ends());
		assertEquals(region.certificate(),
				TrustStore.read(temp.resolve("trusted").resolve(Fingerprint.of(region.certificate()) + ".pem")));
	}

	@Test
	void aFingerprintAloneIsEnough() throws Exception {
		TrustStore trust = new TrustStore(temp.resolve("trusted"));

		trust.add("b".repeat(64));

		assertTrue(trust.trusts("b".repeat(64)));
		assertEquals(List.of(new TrustStore.Signer("b".repeat(64), Optional.empty())), trust.signers());
		assertEquals(Optional.empty(), trust.signers().getFirst().ends());
		assertTrue(trust.remove("b".repeat(64)));
		assertFalse(trust.remove("b".repeat(64)));
		assertFalse(trust.trusts("b".repeat(64)));
	}

	@Test
	void aFileWithoutACertificateIsRefused() throws Exception {
		Path file = Files.writeString(temp.resolve("no.pem"), "no certificate");

		assertThrows(CertificateException.class, () -> TrustStore.read(file));
	}

	@Test
	void fingerprintsAreReadAsPeopleWriteThem() {
		assertEquals(Optional.of("ab".repeat(32)), Fingerprint.parse(("AB:".repeat(32)).replaceAll(":$", "")));
		assertEquals(Optional.empty(), Fingerprint.parse("ab".repeat(31)));
		assertEquals(Optional.empty(), Fingerprint.parse("xy".repeat(32)));
	}
}
