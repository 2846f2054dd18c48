// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.etalon.exchange.ExpectedText;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.records.CertificationObject;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Language;

/**
 * The draft of an object: what is typed into its fields before it is saved, with undo and redo for each edit. An edit
 * of a field that goes on (letter by letter) is one step.
 */
final class ObjectModel {

	/** The fields that people edit, in the order of the form; the others are written by certification itself. */
	static final List<String> EDITED = List.of("name", "kind", "authorityId", "subject", "typical", "mszuFederal",
			"mszuRegional", "act", "formUrl", "remotelyTestable", "accessForCenter", "monitoringId", "selfCheck",
			"endType", "endYear", "endActAdopted");

	private static final Texts WORDS = Language.words(ObjectModel.class);

	private record Step(Field field, String before, String after) {
	}

	private final Map<Field, String> typed = new LinkedHashMap<>();
	private final Deque<Step> undo = new ArrayDeque<>();
	private final Deque<Step> redo = new ArrayDeque<>();
	private CertificationObject base;
	private int revision;

	/** Begins with an object as it is kept; what was typed is dropped. */
	void begin(CertificationObject object, int at) {
		base = object;
		revision = at;
		typed.clear();
		undo.clear();
		redo.clear();
	}

	/** The fields that can be edited. */
	static List<Field> fields() {
		return EDITED.stream().map(RegisterModel.OBJECTS::field).toList();
	}

	/** Whether there is an object. */
	boolean begun() {
		return base != null;
	}

	/** The object as it is kept. */
	CertificationObject base() {
		return base;
	}

	/** The revision that what is not saved was made from. */
	int revision() {
		return revision;
	}

	/** The text of a field as it is now. */
	String text(Field field) {
		String text = typed.get(field);
		return text != null ? text : kept(field);
	}

	private String kept(Field field) {
		return FieldText.written(RegisterModel.OBJECTS.get(base, field));
	}

	/** Types into a field. */
	void type(Field field, String text) {
		String before = text(field);
		if (before.equals(text)) {
			return;
		}
		Step last = undo.peek();
		if (last != null && last.field().equals(field) && redo.isEmpty() && goesOn(last.after(), text)) {
			undo.pop();
			undo.push(new Step(field, last.before(), text));
		} else {
			undo.push(new Step(field, before, text));
		}
		redo.clear();
		set(field, text);
	}

	/** One letter more or less at one place is the same edit. */
	private static boolean goesOn(String before, String after) {
		return Math.abs(before.length() - after.length()) == 1;
	}

	private void set(Field field, String text) {
		if (text.equals(kept(field))) {
			typed.remove(field);
		} else {
			typed.put(field, text);
		}
	}

	/** The field of the edit that is taken back next, empty if there is none. */
	Optional<Field> toUndo() {
		return Optional.ofNullable(undo.peek()).map(Step::field);
	}

	/** The field of the edit that is made again next. */
	Optional<Field> toRedo() {
		return Optional.ofNullable(redo.peek()).map(Step::field);
	}

	/** Takes the last edit back; the field it was made in. */
	Optional<Field> undo() {
		return move(undo, redo, Step::before);
	}

	/** Makes the edit that was taken back once more; the field it is made in. */
	Optional<Field> redo() {
		return move(redo, undo, Step::after);
	}

	private Optional<Field> move(Deque<Step> from, Deque<Step> to, Function<Step, String> text) {
		Step step = from.poll();
		if (step == null) {
			return Optional.empty();
		}
		to.push(step);
		set(step.field(), text.apply(step));
		return Optional.of(step.field());
	}

	/** Whether anything is to be saved. */
	boolean changed() {
		return !typed.isEmpty();
	}

	/** Whether a field is to be saved. */
	boolean changed(Field field) {
		return typed.containsKey(field);
	}

	/** What is to be saved: texts by name of the field. */
	Map<String, String> changes() {
		Map<String, String> changes = new LinkedHashMap<>();
		typed.forEach((field, text) -> changes.put(field.name(), text));
		return changes;
	}

	/**
	 * Takes up a draft that was kept; false if there was nothing in it. It stays based on the revision it was made
	 * from: what somebody else saved since then meets it when it is saved.
	 */
	boolean resume(Drafts.Draft draft) {
		draft.texts().forEach((name, text) -> {
			if (EDITED.contains(name)) {
				type(RegisterModel.OBJECTS.field(name), text);
			}
		});
		if (!changed()) {
			return false;
		}
		revision = draft.revision();
		return true;
	}

	/** What is wrong with the text of a field, empty if nothing is. */
	Optional<String> problem(Field field) {
		return problem(field, text(field));
	}

	/** What is wrong with a text for a field, empty if nothing is. */
	static Optional<String> problem(Field field, String text) {
		Optional<FieldText.Meaning> meaning = FieldText.meaning(field, text);
		if (meaning.isEmpty()) {
			return Optional.of(ExpectedText.in(FieldText.expected(field), Language.current()));
		}
		boolean needed = field.name().equals("name") || field.name().equals("kind");
		return needed && Objects.toString(meaning.get().value(), "").isBlank() ? Optional.of("") : Optional.empty();
	}

	/**
	 * What a field may say instead of what is wrong there, empty if nothing is known.
	 *
	 * @param text     the text
	 * @param restores whether that is what is kept
	 */
	record Fix(String text, boolean restores) {
	}

	/** How a problem of a field is put right: the figure within the words, else what is kept. */
	Optional<Fix> fix(Field field) {
		if (problem(field).isEmpty()) {
			return Optional.empty();
		}
		String figure = text(field).replaceAll("\\D+", "");
		boolean counted = field.type() == FieldType.NUMBER || field.type() == FieldType.COUNT;
		if (counted && !figure.isEmpty() && problem(field, figure).isEmpty()) {
			return Optional.of(new Fix(figure, false));
		}
		String kept = kept(field);
		return changed(field) && problem(field, kept).isEmpty() ? Optional.of(new Fix(kept, true)) : Optional.empty();
	}

	/** Whether everything typed can be saved. */
	boolean valid() {
		return fields().stream().allMatch(field -> problem(field).isEmpty());
	}

	/** The values of a field that has only some, as texts to choose from; empty if it is typed. */
	static List<Choice> choices(Field field) {
		List<Choice> choices = new ArrayList<>();
		if (field.name().equals("subject")) {
			Subject.all().forEach(subject -> choices.add(new Choice(subject.code(), subject.name())));
			choices.sort(Comparator.comparing(Choice::shown));
		} else if (field.javaType().isEnum()) {
			for (Object value : field.javaType().getEnumConstants()) {
				choices.add(new Choice(FieldText.written(value), FieldText.shown(value, Language.current())));
			}
		} else if (field.javaType() == Boolean.class || field.javaType() == boolean.class) {
			for (boolean value : new boolean[] { true, false }) {
				choices.add(new Choice(FieldText.written(value), FieldText.shown(value, Language.current())));
			}
		}
		return choices;
	}

	/** The same with «not known» before them, where that can be. */
	static List<Choice> offered(Field field) {
		List<Choice> choices = choices(field);
		if (!choices.isEmpty() && field.type().nullable() && !field.name().equals("kind")) {
			choices.addFirst(new Choice("", WORDS.get("unknown")));
		}
		return choices;
	}

	/**
	 * A value to choose.
	 *
	 * @param written as it is typed
	 * @param shown   as people read it
	 */
	record Choice(String written, String shown) {
	}
}
