// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores.Location;
import org.etalon.store.records.Authority;
import org.etalon.store.records.RecordKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are killed at random moments: what was confirmed to them is there, everything else is there as a whole
 * or not at all, and the database opens and is sound. Rounds: the system property {@code etalon.faults}.
 */
abstract class FaultsContract {

	static final int ROUNDS = Integer.getInteger("etalon.faults", 20);
	private static final long SEED = Long.getLong("etalon.faults.seed", 20261126);
	/** Where the classes are that a program needs; how the tests themselves were started does not matter. */
	private static final String CLASS_PATH = Stream
			.of(FaultChild.class.getName(), Database.class.getName(), Store.class.getName(), Progress.class.getName(),
					"org.etalon.rules.year.PlannedTermination", "org.etalon.scoring.Scheme",
					"com.zaxxer.hikari.HikariDataSource", "org.slf4j.LoggerFactory", "org.h2.Driver",
					"org.postgresql.Driver", "org.osgi.service.jdbc.DataSourceFactory",
					"org.osgi.framework.BundleContext", "org.junit.jupiter.api.Assertions",
					"org.opentest4j.AssertionFailedError")
			.map(FaultsContract::place).distinct().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	private static final int LONGEST_MILLIS = 600;
	private static final int LONGEST_LIST_MILLIS = 5000;

	@TempDir
	Path temp;

	/** Where a database is. */
	abstract Location location(String name) throws Exception;

	/** What happens at the random moment; the program that works may still run. */
	abstract void strike(Process child, int round) throws Exception;

	/** Checks what only the database itself shows, while the store is open. */
	abstract void check(Location location) throws Exception;

	/** What has to be done before the database can be used again. */
	abstract void recover() throws Exception;

	private final Random random = new Random(SEED);

	@Test
	@Timeout(value = 60, unit = TimeUnit.MINUTES)
	void whatWasConfirmedIsThereAndTheRestIsWholeOrAbsent() throws Exception {
		Location work = location("work");
		Location restored = location("restored");
		Map<String, Map<String, List<String>>> states = new HashMap<>();
		backups(states);
		String state = "one.zip";
		LifeContract.stores(Scripts.OF_PRODUCT).restore(restored, temp.resolve(state), Progress.NONE);
		for (int round = 0; round < ROUNDS; round++) {
			switch (round % 5) {
			case 0 -> work("work", work, round, LONGEST_MILLIS);
			case 1 -> work("work", location("filled " + round), round, LONGEST_MILLIS);
			case 2 -> work("take", location("taken " + round), round, LONGEST_LIST_MILLIS);
			case 3 -> state = restore(restored, round, state, states);
			default -> {
				migrate(restored, round, states.get("one.zip"));
				state = "one.zip";
				LifeContract.stores(Scripts.OF_PRODUCT).restore(restored, temp.resolve(state), Progress.NONE);
			}
			}
		}
	}

	/** What is opened after a proper end may be changed little before it is killed. */
	@Test
	@Timeout(value = 5, unit = TimeUnit.MINUTES)
	void aChangeAfterAProperEndIsThereAfterAKill() throws Exception {
		Location location = location("once");
		try (Store store = open(location)) {
			LifeContract.fillMore(store, 10_000);
		}
		for (int round = 1; round <= 6; round++) {
			List<String> said = run("once", location, round, 0);
			assertTrue(said.contains("OK " + round), said.toString());
			try (Store store = open(location)) {
				assertEquals(round, counted(store));
				store.write(new Intent("test", ""), session -> {
					List<String> ids = IntStream.range(0, 10_000).mapToObj(each -> "M-" + each).toList();
					for (Revised<Authority> each : session.records(RecordKinds.AUTHORITIES).find(ids)) {
						session.records(RecordKinds.AUTHORITIES).remove(each.value().id(), each.revision());
					}
					return null;
				});
				LifeContract.fillMore(store, 10_000);
			}
		}
	}

	private static Path place(String type) {
		try {
			return Path
					.of(URI.create(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toString()));
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Two backups with different contents. */
	private void backups(Map<String, Map<String, List<String>>> states) throws Exception {
		Location location = location("made");
		try (Store store = open(location)) {
			LifeContract.fill(store);
			store.backup(temp.resolve("one.zip"), Progress.NONE);
			states.put("one.zip", LifeContract.contents(store));
			LifeContract.fillMore(store, 3000);
			store.backup(temp.resolve("two.zip"), Progress.NONE);
			states.put("two.zip", LifeContract.contents(store));
		}
	}

	private void work(String mode, Location location, int round, int longest) throws Exception {
		List<String> said = run(mode, location, round, longest);
		int begun = 0;
		int confirmed = 0;
		List<String> made = new ArrayList<>();
		List<String> asked = new ArrayList<>();
		for (String line : said) {
			String[] words = line.split(" ");
			switch (words[0]) {
			case "BEGIN" -> begun = Integer.parseInt(words[1]);
			case "OK" -> confirmed = Integer.parseInt(words[1]);
			case "BACKUP" -> asked.add(words[1]);
			case "MADE" -> made.add(words[1]);
			default -> {
				// START, FAILED
			}
			}
		}
		int count;
		try (Store store = open(location)) {
			count = counted(store);
			if (begun > 0) {
				assertTrue(count == begun || count == begun - 1 && confirmed < begun,
						count + " changes are there, said was " + said);
			}
			assertWhole(store, count);
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
			check(location);
		}
		for (String name : asked) {
			Path file = temp.resolve(name);
			assertTrue(Files.exists(file) || !made.contains(name), "a backup that was made is not there");
			if (Files.exists(file)) {
				Location copy = location("copy");
				LifeContract.stores(Scripts.OF_PRODUCT).restore(copy, file, Progress.NONE);
				try (Store store = open(copy)) {
					assertWhole(store, counted(store));
				}
				Files.delete(file);
			}
		}
	}

	private static int counted(Store store) throws StoreException {
		return store.<Integer>read(snapshot -> snapshot.records(RecordKinds.AUTHORITIES).find(FaultChild.COUNTER)
				.map(each -> Integer.parseInt(each.value().name())).orElse(0));
	}

	/** Every change up to a number is there with all of its records, and none beyond. */
	private static void assertWhole(Store store, int count) throws StoreException {
		Map<Integer, Integer> there = new HashMap<>();
		Map<Integer, Integer> wanted = new HashMap<>();
		store.read(snapshot -> {
			snapshot.records(RecordKinds.AUTHORITIES).changedSince(0, each -> {
				String[] id = each.value().id().split("/");
				if (id.length == 3) {
					there.merge(Integer.parseInt(id[0]), 1, Integer::sum);
					wanted.put(Integer.parseInt(id[0]), Integer.parseInt(id[2]));
				}
				return true;
			});
			assertEquals(count, snapshot.newest());
			return null;
		});
		assertEquals(wanted, there);
		assertEquals(count, there.size());
	}

	private String restore(Location location, int round, String before, Map<String, Map<String, List<String>>> states)
			throws Exception {
		List<String> said = run("restore", location, round, LONGEST_MILLIS);
		String state = before;
		String begun = null;
		for (String line : said) {
			if (line.startsWith("BEGIN ")) {
				begun = line.substring(6);
			} else if (line.startsWith("OK ")) {
				state = line.substring(3);
				begun = null;
			}
		}
		try (Store store = open(location)) {
			Map<String, List<String>> there = LifeContract.contents(store);
			if (begun != null && there.equals(states.get(begun))) {
				state = begun;
			}
			assertEquals(states.get(state), there, () -> "said was " + said);
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
		}
		return state;
	}

	private void migrate(Location location, int round, Map<String, List<String>> state) throws Exception {
		List<String> said = run("migrate", location, round, LONGEST_MILLIS);
		try (Store store = LifeContract.open(LifeContract.stores(LifeContract.NEXT), location)) {
			assertEquals(LifeContract.NEXT.newest(), store.info().schema());
			if (said.contains("START")) { // otherwise what was there before is not known here
				assertEquals(state, LifeContract.contents(store), () -> "said was " + said);
			}
			assertEquals(List.of(), store.verify(Progress.NONE).damages());
		}
	}

	private static Store open(Location location) throws StoreException {
		return LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT), location);
	}

	/**
	 * Lets a program work, strikes at a random moment, and gives what it said.
	 *
	 * @param longest before how many milliseconds it is struck, 0 if it ends by itself
	 */
	private List<String> run(String mode, Location location, int round, int longest) throws Exception {
		Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m",
				"-Detalon.backups=" + (round % 8 == 0 ? "on" : "off"), "-cp", CLASS_PATH, FaultChild.class.getName(),
				mode, location.address(), location.user(), String.valueOf(location.password()), temp.toString(),
				String.valueOf(SEED + round)).redirectError(temp.resolve("errors").toFile()).start();
		List<String> said = new ArrayList<>();
		CountDownLatch started = new CountDownLatch(1);
		Thread reader = new Thread(() -> read(child, said, started));
		reader.start();
		try {
			assertTrue(started.await(2, TimeUnit.MINUTES), "it does not start");
			if (longest > 0) {
				TimeUnit.MILLISECONDS.sleep(random.nextInt(longest));
				strike(child, round);
			}
			assertTrue(child.waitFor(1, TimeUnit.MINUTES), "it does not end");
		} finally {
			child.destroyForcibly().waitFor();
			reader.join();
		}
		recover();
		synchronized (said) {
			assertTrue(said.contains("START"), () -> said + " " + errors());
			return List.copyOf(said);
		}
	}

	private String errors() {
		try {
			return Files.readString(temp.resolve("errors"));
		} catch (IOException e) {
			return e.toString();
		}
	}

	private static void read(Process child, List<String> said, CountDownLatch started) {
		try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
			String line;
			while ((line = lines.readLine()) != null) {
				synchronized (said) {
					said.add(line);
				}
				started.countDown();
			}
		} catch (IOException e) {
			// the stream of a killed program
		}
		started.countDown();
	}
}
