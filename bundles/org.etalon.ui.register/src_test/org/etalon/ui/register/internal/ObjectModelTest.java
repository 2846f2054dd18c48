// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.etalon.norm.ObjectKind;
import org.etalon.store.Field;
import org.etalon.store.records.CertificationObject;
import org.etalon.tests.support.BothLanguages;
import org.etalon.ui.common.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObjectModelTest {

	private static final Field NAME = RegisterModel.OBJECTS.field("name");
	private static final Field YEAR = RegisterModel.OBJECTS.field("endYear");

	private final ObjectModel model = new ObjectModel();

	@BeforeEach
	void begin() {
		model.begin(object("Выдача справки"), 3);
	}

	static CertificationObject object(String name) {
		Object[] values = new Object[RegisterModel.OBJECTS.fields().size()];
		values[0] = "EP-1";
		values[NAME.index()] = name;
		values[RegisterModel.OBJECTS.field("kind").index()] = ObjectKind.STATE_SERVICE;
		values[RegisterModel.OBJECTS.field("typical").index()] = false;
		return RegisterModel.OBJECTS.make(values);
	}

	@Test
	void whatIsTypedIsToBeSavedAndNothingElse() {
		model.type(NAME, "Выдача справок");
		model.type(YEAR, "2027");
		model.type(YEAR, "");

		assertEquals(Map.of("name", "Выдача справок"), model.changes());
		assertTrue(model.changed(NAME));
		assertFalse(model.changed(YEAR));
		assertEquals(3, model.revision());
	}

	@Test
	void aProblemIsPutRightByTheFigureInTheWordsElseByWhatIsKept() {
		assertEquals(Optional.empty(), model.fix(YEAR));
		model.type(YEAR, "в 2027 году");
		assertEquals(Optional.of(new ObjectModel.Fix("2027", false)), model.fix(YEAR));
		model.type(YEAR, "скоро");
		assertEquals(Optional.of(new ObjectModel.Fix("", true)), model.fix(YEAR));
		for (String few : List.of("26", "в 26 году", "31.12.26")) {
			model.type(YEAR, few);
			assertEquals(Optional.of(new ObjectModel.Fix("", true)), model.fix(YEAR), "no year is offered: " + few);
		}
		model.type(NAME, " ");
		assertEquals(Optional.of(new ObjectModel.Fix("Выдача справки", true)), model.fix(NAME));
	}

	@Test
	void lettersTypedOneAfterTheOtherAreOneStep() {
		for (String text : List.of("2", "20", "202", "2027")) {
			model.type(YEAR, text);
		}
		model.type(NAME, "Другое");

		assertEquals(Optional.of(NAME), model.undo());
		assertEquals(Optional.of(YEAR), model.undo());
		assertEquals(Optional.empty(), model.undo());
		assertFalse(model.changed());
		assertEquals(Optional.of(YEAR), model.redo());
		assertEquals("2027", model.text(YEAR));
	}

	@Test
	void aNewEditEndsWhatCouldBeMadeOnceMore() {
		model.type(NAME, "Первое");
		model.undo();
		model.type(NAME, "Второе");

		assertEquals(Optional.empty(), model.toRedo());
		assertEquals("Второе", model.text(NAME));
	}

	/** Any edits, taken back and made again in any order, as a plain list of states has them. */
	@Test
	void undoAndRedoAreExact() {
		Random random = new Random(7);
		List<Field> fields = ObjectModel.fields();
		for (int round = 0; round < 300; round++) {
			model.begin(object("Услуга " + round), 1);
			Deque<List<String>> past = new ArrayDeque<>();
			Deque<List<String>> future = new ArrayDeque<>();
			for (int step = 0; step < 40; step++) {
				List<String> before = state(fields);
				int what = random.nextInt(4);
				if (what < 2) {
					// two letters more than any text: never the same edit going on
					model.type(fields.get(random.nextInt(fields.size())),
							"x".repeat(2 * random.nextInt(20) + 50 * step));
					if (!state(fields).equals(before)) {
						past.push(before);
						future.clear();
					}
				} else if (what == 2) {
					assertEquals(!past.isEmpty(), model.undo().isPresent());
					if (!past.isEmpty()) {
						future.push(before);
						assertEquals(past.pop(), state(fields));
					}
				} else {
					assertEquals(!future.isEmpty(), model.redo().isPresent());
					if (!future.isEmpty()) {
						past.push(before);
						assertEquals(future.pop(), state(fields));
					}
				}
			}
		}
	}

	private List<String> state(List<Field> fields) {
		List<String> texts = new ArrayList<>();
		fields.forEach(field -> texts.add(model.text(field)));
		return texts;
	}

	@Test
	void aTextThatMeansNothingIsAProblemOfItsField() {
		model.type(YEAR, "скоро");
		assertEquals("2025, 2026…", model.problem(YEAR).orElseThrow()); // a year, and not any number
		assertFalse(model.valid());

		model.type(YEAR, "2028");
		assertTrue(model.valid());

		model.type(NAME, "  ");
		assertTrue(model.problem(NAME).isPresent());
	}

	@Test
	void aDraftIsTakenUpAsEdits() {
		int kept = model.revision();
		assertFalse(model.resume(new Drafts.Draft(kept - 1, Map.of("level", "100"))));
		assertEquals(kept, model.revision());
		assertTrue(
				model.resume(new Drafts.Draft(kept - 1, Map.of("name", "Из черновика", "level", "100", "id", "EP-2"))));

		assertEquals(Map.of("name", "Из черновика"), model.changes());
		assertEquals(kept - 1, model.revision(), "what was saved since then is not overwritten unseen");
		model.undo();
		assertFalse(model.changed());
	}

	@Test
	void everyTextIsThereInBothLanguages() {
		BothLanguages.check(ObjectModel.class, "words");
	}
}
