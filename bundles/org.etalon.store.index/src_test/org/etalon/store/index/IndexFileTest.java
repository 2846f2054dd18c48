// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFileTest {

	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void name() {
		file = folder.resolve("register.index");
	}

	@Test
	void answersAsWhatWasKept() throws Exception {
		for (int seed = 0; seed < 12; seed++) {
			Samples samples = new Samples(seed, 20 + seed * 60);
			Remembered register = RegisterIndexTest.register(samples, seed * 40);
			RegisterIndex.build(register, Progress.NONE).keep(file, register);
			int reads = register.reads;
			RegisterIndex loaded = load(register).orElseThrow();
			assertEquals(reads, register.reads, "nothing is read from the database");
			for (int i = 0; i < 25; i++) {
				RegisterIndexTest.assertAnswers(register, loaded, samples.query(3));
			}
		}
	}

	@Test
	void followsWhatChangedSinceItWasKept() throws Exception {
		Samples samples = new Samples(77, 400);
		Remembered register = RegisterIndexTest.register(samples, 200);
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		for (int step = 0; step < 6; step++) {
			changes(samples, register);
			index.apply(register, Progress.NONE);
			index.keep(file, register); // with a small part beside the main one
			changes(samples, register);
			RegisterIndex loaded = load(register).orElseThrow();
			assertEquals(register.newest(), loaded.change());
			for (int i = 0; i < 10; i++) {
				RegisterIndexTest.assertAnswers(register, loaded, samples.query(2));
			}
		}
	}

	@Test
	void isWorthKeepingOnlyWhenTheMainPartIsNew() throws Exception {
		Samples samples = new Samples(5, 12_000);
		Remembered register = RegisterIndexTest.register(samples, 6_000);
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		assertTrue(index.isWorthKeeping());
		index.keep(file, register);
		assertFalse(index.isWorthKeeping());
		changes(samples, register);
		index.apply(register, Progress.NONE);
		assertFalse(index.isWorthKeeping(), "a few changes are read again sooner than everything is written");
		assertFalse(load(register).orElseThrow().isWorthKeeping());
		register.change();
		for (int i = 0; i < 6_000; i++) {
			register.put(samples.object(samples.id()));
		}
		index.apply(register, Progress.NONE);
		assertTrue(index.isWorthKeeping());
		assertFalse(RegisterIndex.build(new Remembered(), Progress.NONE).isWorthKeeping(), "there is nothing yet");
	}

	@Test
	void anotherDatabaseIsNotTakenForThisOne() throws Exception {
		Remembered register = RegisterIndexTest.register(new Samples(1, 50), 30);
		RegisterIndex.build(register, Progress.NONE).keep(file, register);
		assertTrue(load(register).isPresent());
		assertEquals(Optional.empty(), load(new Remembered(Instant.EPOCH.plusSeconds(1)).change()));
		assertEquals(Optional.empty(), load(new Remembered()), "restored to a state without that change");
	}

	@Test
	void whateverIsDamagedIsTakenForNone() throws Exception {
		Remembered register = RegisterIndexTest.register(new Samples(3, 10), 5);
		RegisterIndex.build(register, Progress.NONE).keep(file, register);
		byte[] good = Files.readAllBytes(file);
		for (int at = 0; at < good.length; at++) {
			byte[] bad = good.clone();
			bad[at] ^= (byte) (1 << at % 8);
			Files.write(file, bad);
			assertEquals(Optional.empty(), load(register), "byte " + at);
		}
		for (int length : new int[] { 0, 7, 8, 100, good.length / 2, good.length - 1 }) {
			Files.write(file, Arrays.copyOf(good, length));
			assertEquals(Optional.empty(), load(register), "cut to " + length);
		}
		Files.write(file, Arrays.copyOf(good, good.length + 1));
		assertEquals(Optional.empty(), load(register), "something behind it");
		Files.delete(file);
		assertEquals(Optional.empty(), load(register));
		Files.createDirectory(file);
		assertEquals(Optional.empty(), load(register));
	}

	@Test
	void whatCannotBeWrittenLeavesNothingBehind() throws Exception {
		Remembered register = RegisterIndexTest.register(new Samples(4, 50), 40);
		RegisterIndex index = RegisterIndex.build(register, Progress.NONE);
		Files.createDirectories(file.resolve("in the way"));
		assertThrows(IOException.class, () -> index.keep(file, register));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(file), left.toList());
		}
		assertTrue(index.isWorthKeeping());
	}

	private Optional<RegisterIndex> load(Remembered register) throws StoreException {
		return RegisterIndex.load(file, register, Progress.NONE);
	}

	private static void changes(Samples samples, Remembered register) {
		register.change();
		for (int i = 0; i < 20; i++) {
			RegisterIndexTest.change(samples, register);
		}
	}
}
