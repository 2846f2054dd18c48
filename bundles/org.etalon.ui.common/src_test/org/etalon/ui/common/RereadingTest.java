// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RereadingTest {

	private final Deque<Runnable> running = new ArrayDeque<>();
	private int started;
	private int cancelled;
	private boolean nothingToRead;
	private final Rereading reading = new Rereading(ended -> {
		if (nothingToRead) {
			return Optional.empty();
		}
		started++;
		running.add(ended);
		return Optional.of(() -> cancelled++);
	});

	@Test
	void readsOnceMoreWhateverIsAskedForMeanwhile() {
		reading.ask();
		reading.ask();
		reading.ask();
		assertEquals(1, started);
		running.remove().run();
		assertEquals(2, started);
		running.remove().run();
		assertEquals(2, started);
	}

	@Test
	void readsAgainAfterACancelledReading() {
		reading.ask();
		reading.ask();
		reading.cancel();
		assertEquals(1, cancelled);
		running.remove().run();
		assertEquals(1, started);
		reading.ask();
		assertEquals(2, started);
	}

	@Test
	void whatIsAskedForAfterACancellationIsReadWhenThatHasEnded() {
		reading.ask();
		reading.cancel();
		reading.ask();
		assertEquals(1, started);
		running.remove().run();
		assertEquals(2, started);
	}

	@Test
	void asksAnewWhenThereWasNothingToRead() {
		nothingToRead = true;
		reading.ask();
		reading.cancel();
		nothingToRead = false;
		reading.ask();
		assertEquals(1, started);
		assertEquals(0, cancelled);
	}
}
