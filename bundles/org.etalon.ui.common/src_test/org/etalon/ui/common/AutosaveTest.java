// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.ui.common.Autosave.State;
import org.etalon.ui.common.Drafts.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {

	@TempDir
	private Path folder;
	private Runnable waiting;

	/** A window with a thing in it. */
	private final class Window implements Autosave.Screen, Autosave.Around {

		private final List<State> states = new ArrayList<>();
		private final Autosave autosave = new Autosave(new Drafts(folder), "1", this, this);
		private String typed;
		private int failures;
		private boolean unwritable;

		private void type(String what) {
			typed = what;
			autosave.typed();
		}

		@Override
		public Optional<String> database() {
			return Optional.of("/база");
		}

		@Override
		public Optional<Draft> draft() throws IOException {
			if (unwritable) {
				throw new IOException("a sign that no file takes");
			}
			return Optional.ofNullable(typed).map(each -> new Draft(3, Map.of("name", each)));
		}

		@Override
		public void run(int after, Runnable what) {
			waiting = after < 0 ? null : what;
		}

		@Override
		public void failed(IOException why) {
			failures++;
		}

		@Override
		public void state(State state) {
			states.add(state);
		}
	}

	private Optional<String> kept() {
		return new Drafts(folder).find("/база", "1").map(draft -> draft.texts().get("name"));
	}

	@Test
	void aPauseInTypingKeepsTheDraft() {
		Window window = new Window();
		window.type("а");
		window.type("аб");
		assertEquals(Optional.empty(), kept());
		waiting.run();
		assertEquals(Optional.of("аб"), kept());
		assertEquals(List.of(State.TYPING, State.TYPING, State.KEPT), window.states);
	}

	@Test
	void whatCannotBeWrittenIsToldAndTheDraftBeforeStays() {
		Window window = new Window();
		window.type("а");
		waiting.run();
		window.unwritable = true;
		window.type("аб");
		waiting.run();
		assertEquals(Optional.of("а"), kept());
		assertEquals(State.FAILED, window.states.getLast());
		assertEquals(1, window.failures);
	}

	@Test
	void whatIsTakenBackLeavesNoDraft() {
		Window window = new Window();
		window.type("а");
		waiting.run();
		window.type(null);
		waiting.run();
		assertEquals(Optional.empty(), kept());
		assertEquals(State.NONE, window.states.getLast());
	}

	@Test
	void whatIsSavedIsNotKeptAnyLonger() {
		Window window = new Window();
		window.type("а");
		waiting.run();
		window.type("аб");
		window.autosave.done();
		assertEquals(null, waiting, "the pause that was begun comes to nothing");
		assertEquals(Optional.empty(), kept());
	}

	@Test
	void whoDoesNotWantToSaveDoesNotGetTheDraftBack() {
		Window window = new Window();
		window.type("а");
		waiting.run();
		window.autosave.closed(Optional.of("/база"), true);
		assertEquals(Optional.empty(), kept());
		window.type("аб");
		window.autosave.closed(Optional.of("/база"), false);
		assertEquals(Optional.of("аб"), kept(), "nobody was asked");
	}

	@Test
	void aWindowInWhichNothingWasTypedLeavesTheDraftOfAnotherAlone() {
		Window one = new Window();
		Window other = new Window();
		one.type("а");
		one.autosave.keep();
		other.autosave.keep();
		assertEquals(Optional.of("а"), kept());
	}

	@Test
	void aDraftThatWasTakenUpGoesWhenItIsTakenBack() {
		Window before = new Window();
		before.type("а");
		before.autosave.keep();
		Window after = new Window();
		assertEquals("а", after.autosave.find().orElseThrow().texts().get("name"));
		after.autosave.keep();
		assertEquals(Optional.empty(), kept());
	}

	@Test
	void aDraftThatCannotBeWrittenIsTold() throws IOException {
		Files.delete(folder);
		Files.writeString(folder, "not a folder");
		Window window = new Window();
		window.type("а");
		waiting.run();
		assertEquals(State.FAILED, window.states.getLast());
		assertEquals(1, window.failures);
		Files.delete(folder);
		Files.createDirectories(folder);
	}
}
