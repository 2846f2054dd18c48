// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.Impact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeInstallationTest {

	@TempDir
	private Path scratch;
	@TempDir
	private Path changed;
	private final List<String> heard = new ArrayList<>();

	private ChangeInstallation change(String how) {
		return new ChangeInstallation(
				folder -> List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), FakeChange.class.getName(), how,
						changed.resolve("changed").toString()),
				scratch);
	}

	private ChangeInstallation.Listener listener(boolean agrees) {
		return new ChangeInstallation.Listener() {
			@Override
			public void found(Verdict verdict) {
				heard.add(verdict.step() + " " + verdict.passed());
			}

			@Override
			public void moves(Impact impact) {
				heard.add("moves " + impact.moved());
			}

			@Override
			public boolean confirm() {
				heard.add("asked");
				return agrees;
			}
		};
	}

	private ChangeInstallation.Ended install(String how, boolean agrees) throws IOException {
		return change(how).install("site.zip", Optional.empty(), null, Map.of(), listener(agrees), Progress.NONE);
	}

	private boolean isChanged() {
		return Files.exists(changed.resolve("changed"));
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		try (var left = Files.list(scratch)) {
			assertEquals(List.of(), left.toList());
		}
	}

	@Test
	void takesEffectWhenTheListenerAgrees() throws IOException {
		ChangeInstallation.Ended ended = install("", true);
		assertEquals(new ChangeInstallation.Ended(true, "done"), ended);
		assertEquals(List.of("ORIGIN true", "moves 3", "asked"), heard);
		assertTrue(isChanged());
	}

	@Test
	void theListOfWhatMovesIsThereWhenTheListenerIsAsked() throws IOException {
		Path list = changed.resolve("moved.xlsx");
		List<Boolean> there = new ArrayList<>();
		change("lists").install("site.zip", Optional.of(changed.resolve("register.csv")), list, Map.of(),
				new ChangeInstallation.Listener() {
					@Override
					public void found(Verdict verdict) {
						// not asked here
					}

					@Override
					public void moves(Impact impact) {
						// not asked here
					}

					@Override
					public boolean confirm() {
						there.add(Files.exists(list));
						return false;
					}
				}, Progress.NONE);

		assertEquals(List.of(true), there);
	}

	@Test
	void changesNothingWithoutAYes() throws IOException {
		assertEquals(new ChangeInstallation.Ended(false, "unconfirmed"), install("", false));
		assertFalse(isChanged());
	}

	@Test
	void asksNothingWhenAStepIsNotPassed() throws IOException {
		assertEquals(new ChangeInstallation.Ended(false, "refused"), install("refuses", true));
		assertEquals(List.of("ORIGIN true", "COMPATIBILITY false"), heard);
		heard.clear();
		assertFalse(install("tries in vain", true).done());
		assertEquals(List.of("ORIGIN true", "SELF_TEST false"), heard);
		assertFalse(isChanged());
	}

	@Test
	void endsTheProcessWhenItIsCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void at(long done, long total) {
				// not reached
			}

			@Override
			public boolean cancelled() {
				return !heard.isEmpty();
			}
		};
		assertThrows(CancellationException.class,
				() -> change("hangs").install("site.zip", Optional.empty(), null, Map.of(), listener(true), cancelled));
		assertFalse(isChanged());
	}

	@Test
	void removesAndTakesBackWithTheSameCommands() throws IOException {
		assertEquals(new ChangeInstallation.Ended(true, "bundle remove ru.example"), change("").remove("ru.example"));
		assertEquals(new ChangeInstallation.Ended(true, "bundle rollback"), change("").rollback());
		assertFalse(change("fails").rollback().done());
	}
}
