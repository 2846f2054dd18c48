// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.etalon.launch.internal.Selection.Reason;
import org.etalon.launch.internal.Selection.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {

	@TempDir
	Path temp;

	private Installation installation;

	@BeforeEach
	void install() throws IOException {
		installation = Installation.in(temp).national("org.a", "1.0.0").managing("org.p2", "2.0.0")
				.foreign("org.region", "1.0.0", "as signed");
	}

	@Test
	void whatNobodyAcceptedStaysOut() throws IOException {
		assertEquals(List.of("org.a"), names(false));
		assertEquals(List.of(new Refused("org.region", "1.0.0", Reason.NOT_ACCEPTED)), refused());
	}

	@Test
	void whatWasAcceptedIsLoaded() throws IOException {
		installation.accept("org.region", "1.0.0");

		assertEquals(List.of("org.a", "org.region"), names(false));
		assertEquals(List.of(), refused());
	}

	@Test
	void aFileThatChangedSinceItWasAcceptedStaysOut() throws IOException {
		installation.accept("org.region", "1.0.0");
		Files.writeString(installation.jar("org.region", "1.0.0"), "as changed");

		assertEquals(List.of(new Refused("org.region", "1.0.0", Reason.CHANGED)), refused());
		assertEquals(List.of("org.a"), names(false));
	}

	@Test
	void aFileThatIsGoneStaysOut() throws IOException {
		installation.accept("org.region", "1.0.0");
		Files.delete(installation.jar("org.region", "1.0.0"));

		assertEquals(List.of(new Refused("org.region", "1.0.0", Reason.UNREADABLE)), refused());
	}

	@Test
	void anAcceptedNameElsewhereStaysOut() throws IOException {
		installation.accept("org.region", "1.0.0");
		installation.listed("org.other", "1.0.0", "file:/elsewhere/org.region_1.0.0.jar", 4);

		assertEquals(List.of(new Refused("org.other", "1.0.0", Reason.NOT_ACCEPTED)), refused());
	}

	@Test
	void aNationalNameElsewhereIsNotNational() throws IOException {
		installation.listed("org.other", "1.0.0", "dropins/org.a_1.0.0.jar", 4);

		assertTrue(refused().contains(new Refused("org.other", "1.0.0", Reason.NOT_ACCEPTED)));
	}

	@Test
	void whoeverChangesTheInstallationRunsNothingThatWasAddedToIt() throws IOException {
		installation.accept("org.region", "1.0.0");

		assertEquals(List.of("org.a", "org.p2"), names(true));
		assertEquals(List.of(), Selection.of(temp, true).refused());
	}

	@Test
	void whoeverChangesTheInstallationStartsNothingThatServesWindowsOnly() throws IOException {
		installation.national("org.windows", "1.0.0", Selection.WORKBENCH_LEVEL);

		assertEquals(List.of("org.a", "org.p2"), names(true));
		assertEquals(List.of("org.a", "org.windows"), names(false));
	}

	@Test
	void theFrameworkIsExtendedOnlyForChangesOfTheInstallation() throws IOException {
		installation.national("org.eclipse.osgi.compatibility.state", "1.3.0");

		assertEquals(List.of("org.a"), names(false));
		assertEquals(List.of("org.a", "org.p2", "org.eclipse.osgi.compatibility.state"), names(true));
	}

	@Test
	void aTrialComesBesideWhatIsInstalled() throws IOException {
		installation.accept("org.region", "1.0.0");
		String candidate = "org.region,1.1.0,file:/private/0.jar,4,false";

		assertEquals(candidate, Selection.of(temp, false).with(List.of(candidate)).lines().getLast());
		assertEquals(3, Selection.of(temp, false).with(List.of(candidate)).lines().size());
	}

	@Test
	void thePreparedConfigurationFitsUntilSomethingChanges() throws IOException {
		installation.prepared();
		assertTrue(Selection.of(temp, false).isThatOf(temp.resolve("lib/start")));

		installation.accept("org.region", "1.0.0");
		assertFalse(Selection.of(temp, false).isThatOf(temp.resolve("lib/start")));
	}

	@Test
	void aDamagedLedgerAcceptsNothing() throws IOException {
		installation.accept("org.region", "1.0.0");
		Path ledger = temp.resolve("rules/accepted");
		Files.writeString(ledger, Files.readString(ledger).replace("\tadmin", ""));

		assertEquals(List.of("org.a"), names(false));
	}

	private List<String> names(boolean managing) throws IOException {
		return Selection.of(temp, managing).lines().stream().map(line -> line.split(",")[0]).toList();
	}

	private List<Refused> refused() throws IOException {
		return Selection.of(temp, false).refused();
	}
}
