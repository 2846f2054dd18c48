// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TryBundleTest {

	static final TrialLimits SHORT = new TrialLimits(64, Duration.ofSeconds(5), Duration.ofSeconds(30), 1 << 20,
			1 << 20);

	@TempDir
	Path temp;

	private Path jar;
	private Path scratch;

	@BeforeEach
	void bundle() throws IOException {
		jar = temp.resolve("rules.jar");
		scratch = Files.createDirectory(temp.resolve("scratch"));
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.region.rules;singleton:=true");
		manifest.getMainAttributes().putValue("Bundle-Version", "1.0.0");
		try (OutputStream out = Files.newOutputStream(jar)) {
			new JarOutputStream(out, manifest).close();
		}
	}

	@AfterEach
	void nothingIsLeft() throws IOException {
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(List.of(), left.toList());
		}
		assertEquals(List.of(), ProcessHandle.current().descendants().toList());
	}

	@Test
	void tellsWhatTheTrialFound() throws Exception {
		try (TryBundle.Tried tried = trial("behaves", Progress.NONE)) {
			assertTrue(tried.passed());
			assertEquals(List.of(Step.SELF_TEST, Step.IMPACT), tried.verdicts().stream().map(Verdict::step).toList());
			assertEquals(1, tried.impact().lost());
			assertEquals(3, tried.impact().lowered());
		}
	}

	@Test
	void keepsWhatTheTrialFoundWrong() throws Exception {
		assertEquals(Verdict.failed(Step.IMPACT, "REGISTER_UNREADABLE", "r.csv", "X"), failure("fails"));
	}

	@Test
	void endsAHang() throws Exception {
		assertEquals(Verdict.failed(Step.IMPACT, "BUNDLE_HANGS", "org.region.rules 1.0.0", "5"), failure("hangs"));
	}

	@Test
	void namesWhoExits() throws Exception {
		assertEquals(Verdict.failed(Step.IMPACT, "BUNDLE_EXITS", "org.region.rules 1.0.0", "0"), failure("exits"));
	}

	@Test
	void noticesAHaltThatLooksLikeAGoodEnd() throws Exception {
		assertEquals(Verdict.failed(Step.IMPACT, "BUNDLE_HALTS", "org.region.rules 1.0.0", "0"), failure("halts"));
	}

	@Test
	void boundsTheHeap() throws Exception {
		assertEquals(Verdict.failed(Step.IMPACT, "BUNDLE_OUT_OF_MEMORY", "org.region.rules 1.0.0", "64"),
				failure("allocates"));
	}

	@Test
	void boundsWhatIsPrinted() throws Exception {
		assertEquals("BUNDLE_FLOODS", failure("floods").code());
	}

	@Test
	void believesNoLineOfSomebodyElse() throws Exception {
		assertEquals("ANSWERS_FOREIGN", failure("forges").code());
		assertEquals("ANSWERS_FOREIGN", failure("speaks-after-the-end").code());
	}

	@Test
	void takesACutAnswerForAFailure() throws Exception {
		assertEquals("BUNDLE_HALTS", failure("cuts").code());
	}

	@Test
	void saysWhatWasPrintedIfItDidNotStart() throws Exception {
		Verdict failure = failure("never-begins");

		assertEquals("TRIAL_NOT_STARTED", failure.code());
		assertEquals(Step.SELF_TEST, failure.step());
		assertEquals(List.of("cannot resolve"), failure.details());
	}

	@Test
	void endsWhatTheBundleStarted() throws Exception {
		trial("leaves-a-process", Progress.NONE).close();

		assertTrue(ProcessHandle.allProcesses()
				.noneMatch(each -> each.info().commandLine().orElse("").equals("/usr/bin/sleep 600")));
	}

	@Test
	void stopsWhenItIsAskedTo() {
		List<Long> heard = new ArrayList<>();
		Progress impatient = new Progress() {

			@Override
			public void at(long done, long total) {
				heard.add(done);
			}

			@Override
			public boolean cancelled() {
				return !heard.isEmpty();
			}
		};

		assertThrows(CancellationException.class, () -> trial("hangs", impatient));
		assertEquals(List.of(5L), heard);
	}

	@Test
	void passesNoVariableOn() throws Exception {
		try (TryBundle.Tried tried = trial("behaves", Progress.NONE)) {
			for (String name : Files.readAllLines(tried.folder().resolve("environment"))) {
				assertTrue(List.of("LANG", "LC_ALL", "TZ", "PATH", "TMPDIR").contains(name), name);
			}
		}
	}

	@Test
	void refusesWhatIsNoBundle() throws IOException {
		Files.writeString(jar, "");

		assertEquals(Verdict.failed(Step.COMPATIBILITY, "NOT_A_BUNDLE", "rules.jar"), failure("behaves"));
	}

	private Verdict failure(String how) throws IOException {
		try (TryBundle.Tried tried = trial(how, Progress.NONE)) {
			assertFalse(tried.passed());
			assertNull(tried.impact());
			return tried.verdicts().getLast();
		}
	}

	private TryBundle.Tried trial(String how, Progress progress) throws IOException {
		TryBundle.Launcher launcher = (bundles, folder, heap) -> FakeTrial.command(how, heap);
		return new TryBundle(launcher, SHORT, scratch)
				.run(TryBundle.Request.withoutRegister(List.of(jar), Map.of(), LocalDate.of(2026, 1, 1)), progress);
	}
}
