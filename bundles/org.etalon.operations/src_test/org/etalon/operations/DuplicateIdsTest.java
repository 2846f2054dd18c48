// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.etalon.operations.DuplicateIds.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateIdsTest {

	@TempDir
	private Path folder;

	private static Place add(DuplicateIds ids, String id, int input, long line) throws IOException {
		DuplicateIds.Batch batch = new DuplicateIds.Batch(input);
		batch.add(id, line);
		List<Place> found = new ArrayList<>();
		ids.add(batch, (index, first) -> found.add(first));
		return found.isEmpty() ? null : found.get(0);
	}

	@Test
	void takesBatches() throws IOException {
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			Map<Integer, Place> found = new HashMap<>();
			for (int batchNumber = 0; batchNumber < 2; batchNumber++) {
				DuplicateIds.Batch batch = new DuplicateIds.Batch(batchNumber);
				for (int i = 0; i < 30_000; i++) {
					batch.add(i % 10 == 0 ? "" : "id" + i % 20_000, i + 2);
				}
				ids.add(batch, found::put);
				assertEquals(batchNumber == 0 ? 9_000 : 27_000, found.size());
				assertEquals(new Place(0, 3), found.get(20_001));
			}
		}
	}

	@Test
	void knowsWhereAnIdStoodFirst() throws IOException {
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			assertNull(add(ids, "а", 0, 2));
			assertNull(add(ids, "б", 0, 3));
			assertEquals(new Place(0, 2), add(ids, "а", 1, 5_000_000_000L));
			assertEquals(new Place(0, 2), add(ids, "а", 2, 7));
			assertNull(add(ids, "в", 3, 5_000_000_000L));
			assertEquals(new Place(3, 5_000_000_000L), add(ids, "в", 3, 8));
		}
	}

	@Test
	void isExactForManyIdsInLittleMemory() throws IOException {
		Random random = new Random(1);
		Map<String, Place> first = new HashMap<>();
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			long constant = ids.memory();
			for (int line = 1; line < 300_000; line++) {
				String id = "RU-" + random.nextInt(200_000) * 7919L;
				assertEquals(first.get(id), add(ids, id, line % 3, line));
				first.putIfAbsent(id, new Place(line % 3, line));
				if (first.size() % 1000 == 0) {
					assertTrue(ids.memory() <= constant + first.size() * 16L, () -> first.size() + " " + ids.memory());
				}
			}
		}
	}

	@Test
	void makesRoomForWhatIsExpected() throws IOException {
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			add(ids, "first", 0, 1);
			ids.expect(100_000);
			long reserved = ids.memory();
			assertTrue(reserved >= 100_000 * 9 * 5 / 4 && reserved <= 100_000 * 16, () -> "" + reserved);
			for (int i = 0; i < 100_000; i++) {
				assertNull(add(ids, "x" + i, 0, i));
			}
			ids.expect(0);
			assertTrue(ids.memory() <= reserved * 11 / 10, () -> ids.memory() + " after " + reserved);
			assertEquals(new Place(0, 1), add(ids, "first", 0, 2));
		}
	}

	/** Ids with the same hash are told apart, whether they are still in memory or in the file already. */
	@Test
	void isExactWhereHashesAgree() throws IOException {
		List<String> colliding = new ArrayList<>();
		Map<Integer, String> byHash = new HashMap<>();
		for (int i = 0; colliding.size() < 8; i++) {
			String other = byHash.putIfAbsent(DuplicateIds.hash("x" + i), "x" + i);
			if (other != null) {
				colliding.addAll(List.of(other, "x" + i));
			}
		}
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			for (int round = 0; round < 3; round++) {
				for (int i = 0; i < colliding.size(); i++) {
					assertEquals(round == 0 ? null : new Place(0, i), add(ids, colliding.get(i), 0, i));
				}
				for (int i = 0; i < 20_000; i++) {
					add(ids, "other " + round + " " + i, 1, i); // drives the first ones into the file
				}
			}
		}
	}

	@Test
	void tellsLongIdsApartByTheirLastCharacter() throws IOException {
		try (DuplicateIds ids = new DuplicateIds(folder)) {
			String large = "я".repeat(600_000);
			assertNull(add(ids, large + "1", 0, 1));
			assertNull(add(ids, large + "2", 0, 2));
			assertNull(add(ids, "short", 0, 3));
			assertEquals(new Place(0, 1), add(ids, large + "1", 0, 4));
			assertEquals(new Place(0, 2), add(ids, large + "2", 0, 5));
			assertEquals(new Place(0, 3), add(ids, "short", 0, 6));
		}
	}

	@Test
	void findsIdsAtEveryBorderOfTheFile() throws IOException {
		for (int length : new int[] { 1 << 16, (1 << 16) - 16, (1 << 18) - 16, (1 << 18) - 15, 1 << 18 }) {
			try (DuplicateIds ids = new DuplicateIds(folder)) {
				for (int i = 0; i < 9; i++) {
					assertNull(add(ids, "x".repeat(length - 1) + i, 0, i));
					for (int j = 0; j <= i; j++) {
						assertEquals(new Place(0, j), add(ids, "x".repeat(length - 1) + j, 0, 99));
					}
				}
			}
		}
	}

	@Test
	void leavesNoFileBehind() throws IOException {
		new DuplicateIds(folder).close();
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(), left.toList());
		}
	}
}
