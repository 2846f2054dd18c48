// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.etalon.extensions.trust.Origin.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginTest {

	private static final Clock CLOCK = Clock.systemUTC();

	@TempDir
	static Path keys;

	private static Jars.Key signer;
	private static Jars.Key other;

	@TempDir
	Path temp;

	private Path jar;

	@BeforeAll
	static void makeKeys() throws Exception {
		signer = Jars.key(keys, "Region", -1, 100);
		other = Jars.key(keys, "Other", -1, 100);
	}

	@BeforeEach
	void makeJar() throws Exception {
		jar = Jars.bundle(temp.resolve("rules.jar"), Map.of(), "cases.csv", "META-INF/notes.txt");
	}

	@Test
	void aJarOfOneSignerIsSigned() throws Exception {
		signer.sign(jar, "RULES");

		Origin origin = Origin.of(jar, CLOCK);
		assertEquals(Finding.SIGNED, origin.finding());
		assertEquals(Optional.of(Fingerprint.of(signer.certificate())), origin.fingerprint());
	}

	@Test
	void aJarOfNobodyIsUnsigned() {
		assertEquals(Finding.UNSIGNED, finding());
		assertNull(Origin.of(jar, CLOCK).signer());
	}

	@Test
	void aChangedEntryIsNamed() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "cases.csv", content -> content + ", more");

		assertEquals(new Origin(Finding.ENTRY_CHANGED, "cases.csv", null), Origin.of(jar, CLOCK));
	}

	@Test
	void anAddedEntryIsNamed() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "", content -> content, "org/region77/Added.class");

		Origin origin = Origin.of(jar, CLOCK);
		assertEquals(Finding.ENTRY_ADDED, origin.finding());
		assertEquals("org/region77/Added.class", origin.entry());
	}

	@Test
	void whatIsAddedBesideTheSignatureIsSeenAsWell() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "", content -> content, "META-INF/SIG-REGION");

		assertEquals(Finding.ENTRY_ADDED, finding());
	}

	@Test
	void aRemovedEntryIsNamed() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "rules.yaml", content -> null);

		Origin origin = Origin.of(jar, CLOCK);
		assertEquals(Finding.ENTRY_REMOVED, origin.finding());
		assertEquals("rules.yaml", origin.entry());
	}

	@Test
	void aChangedManifestIsNotSigned() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "META-INF/MANIFEST.MF",
				content -> content.replace("Bundle-Version: 1.0.0", "Bundle-Version: 9.9.9"));

		assertEquals(Finding.ENTRY_CHANGED, finding());
	}

	@Test
	void aSignatureThatWasTakenOffLeavesItUnsigned() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "META-INF/RULES.SF", content -> null);

		assertEquals(Finding.UNSIGNED, finding());
	}

	@Test
	void twoSignersAreOneTooMany() throws Exception {
		signer.sign(jar, "RULES");
		other.sign(jar, "OTHER");

		assertEquals(Finding.SEVERAL_SIGNERS, finding());
	}

	@Test
	void aCertificateThatEndedIsExpired() throws Exception {
		signer.sign(jar, "RULES");

		assertEquals(Finding.EXPIRED, Origin.of(jar, Clock.offset(CLOCK, Duration.ofDays(200))).finding());
	}

	@Test
	void aCertificateThatDidNotBeginIsNotYetValid() throws Exception {
		signer.sign(jar, "RULES");

		assertEquals(Finding.NOT_YET_VALID, Origin.of(jar, Clock.offset(CLOCK, Duration.ofDays(-20))).finding());
	}

	@Test
	void anEntryThatIsThereTwiceIsRefused() throws Exception {
		signer.sign(jar, "RULES");
		Jars.spoil(jar, "", content -> content, "cases.cs2");
		String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1).replace("cases.cs2", "cases.csv");
		Files.writeString(jar, bytes, StandardCharsets.ISO_8859_1);

		assertEquals(Finding.ENTRY_TWICE, finding());
	}

	@Test
	void whatIsNoJarIsUnreadable() throws Exception {
		Files.writeString(jar, "no jar");

		assertEquals(Finding.UNREADABLE, finding());
	}

	private Finding finding() {
		return Origin.of(jar, CLOCK).finding();
	}
}
