// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

	private static final Ledger.Accepted ONE = new Ledger.Accepted("a".repeat(64), "org.region", "1.0.0",
			"b".repeat(64), Instant.parse("2026-11-26T12:00:00Z"), "Иванов", "org.region_1.0.0.jar");

	@TempDir
	Path temp;

	@Test
	void keepsWhatWasAccepted() throws Exception {
		Path file = temp.resolve("rules/accepted");
		new Ledger(List.of(ONE)).write(file);

		assertEquals(new Ledger(List.of(ONE)), Ledger.read(file));
		assertTrue(Files.readAllLines(file).getFirst().startsWith("#"));
		assertEquals(Optional.of(ONE), Ledger.read(file).of("org.region_1.0.0.jar"));
	}

	@Test
	void withoutAFileNothingWasAccepted() throws Exception {
		assertEquals(List.of(), Ledger.read(temp.resolve("rules/accepted")).accepted());
	}

	@Test
	void aDamagedLineAcceptsNothing() throws Exception {
		Path file = temp.resolve("accepted");
		new Ledger(List.of(ONE)).write(file);
		Files.writeString(file, Files.readString(file).replace("2026-11-26T", "yesterday "));

		assertEquals(List.of(), Ledger.read(file).accepted());
	}

	@Test
	void aUserCannotWriteALineByTheirName() throws Exception {
		Path file = temp.resolve("accepted");
		Ledger.Accepted sly = new Ledger.Accepted(ONE.sha256(), ONE.name(), ONE.version(), ONE.signer(), ONE.time(),
				"x\ty\nz", ONE.file());
		new Ledger(List.of(sly)).write(file);

		assertEquals("x y z", Ledger.read(file).accepted().getFirst().user());
	}

	@Test
	void aFileThatIsGoneIsForgotten() throws Exception {
		assertEquals(List.of(), new Ledger(List.of(ONE)).onlyIn(temp).accepted());
		Files.writeString(temp.resolve(ONE.file()), "");
		assertEquals(List.of(ONE), new Ledger(List.of(ONE)).onlyIn(temp).accepted());
	}

	@Test
	void twoDoNotChangeAnInstallationAtOnce() throws Exception {
		InstallationFiles files = new InstallationFiles(temp);
		try (InstallationFiles.Lock first = files.lock().orElseThrow()) {
			assertEquals(Optional.empty(), files.lock());
		}
		files.lock().orElseThrow().close();
	}

	@Test
	void decisionsAreLinesWithWhoAndWhy() throws Exception {
		Decisions decisions = new Decisions(temp.resolve("rules/decisions.log"),
				Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC), "admin");
		decisions.record(Decisions.Kind.TRUST, "abc", "called\tthem");
		decisions.record(Decisions.Kind.REMOVE, "org.region 1.0.0", "");

		assertEquals(
				List.of("2026-11-26T12:00:00Z\tadmin\tTRUST\tabc\tcalled them",
						"2026-11-26T12:00:00Z\tadmin\tREMOVE\torg.region 1.0.0\t"),
				Files.readAllLines(temp.resolve("rules/decisions.log")));
	}
}
