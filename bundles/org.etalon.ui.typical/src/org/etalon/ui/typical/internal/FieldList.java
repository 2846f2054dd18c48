// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.Texts;
import org.etalon.model.base.Identified;
import org.etalon.operations.models.ModelWords;
import org.etalon.ui.typical.internal.Field.Type;

/** Puts together the fields of a thing: captions, values, and the edits that change them. */
final class FieldList {

	/** Letters of something that can be chosen. */
	private static final int CHOICE = 90;

	private final Texts words;
	private final List<Field> fields = new ArrayList<>();

	FieldList(Texts words) {
		this.words = words;
	}

	/** The fields. */
	List<Field> fields() {
		return fields;
	}

	/** A field of any kind. */
	void add(Field field) {
		fields.add(field);
	}

	/** A text, none where nothing but white space is typed. */
	void text(Type type, String key, EObject owner, EStructuralFeature feature) {
		Object value = owner.eGet(feature);
		fields.add(new Field(words.get(key), type, List.of(), value == null ? "" : value.toString(),
				text -> edit(key).set(owner, feature, text.isBlank() ? null : text.strip())));
	}

	/** A whole number, none where nothing is typed. */
	void number(String key, EObject owner, EStructuralFeature feature) {
		Object value = owner.eGet(feature);
		fields.add(new Field(words.get(key), Type.NUMBER, List.of(), value == null ? "" : value.toString(),
				text -> edit(key).set(owner, feature, text.isBlank() ? null : Integer.valueOf(text.strip()))));
	}

	/** A number kept in hundredths, none where nothing is typed. */
	void hundredths(String key, EObject owner, EStructuralFeature feature) {
		Integer value = (Integer) owner.eGet(feature);
		fields.add(new Field(words.get(key), Type.DECIMAL, List.of(), value == null ? "" : decimal(value, words),
				text -> edit(key).set(owner, feature, text.isBlank() ? null
						: new BigDecimal(text.strip().replace(',', '.')).movePointRight(2).intValueExact())));
	}

	/** A number of hundredths as it is written, as {@code 0,05}. */
	static String decimal(int hundredths, Texts words) {
		String plain = BigDecimal.valueOf(hundredths, 2).toPlainString();
		return Texts.isEnglish(words.locale()) ? plain : plain.replace('.', ',');
	}

	/** One of several, no field if there is nothing to choose from. */
	void choice(String key, List<String> options, int chosen, Function<Integer, Edit> put) {
		if (!options.isEmpty()) {
			fields.add(new Field(words.get(key), Type.CHOICE, options, chosen < 0 ? "" : options.get(chosen),
					text -> options.indexOf(text) < 0 ? edit(key) : put.apply(options.indexOf(text))));
		}
	}

	/** Several of those that there are: each that was chosen, and a choice that adds one of the rest. */
	@SuppressWarnings("unchecked")
	void several(String key, EObject owner, EStructuralFeature feature, List<? extends Identified> all) {
		several(key, (EList<Identified>) owner.eGet(feature), all, thing -> edit(key).add(owner, feature, -1, thing),
				thing -> edit(key).remove(owner, feature, thing));
	}

	/** The same where adding and taking out is something else than changing a list. */
	<T extends Identified> void several(String key, List<T> chosen, List<? extends T> all, Function<T, Edit> add,
			Function<T, Edit> remove) {
		for (T each : chosen) {
			fields.add(new Field(words.get(key), Type.ITEM, List.of(), called(each), typed -> remove.apply(each)));
		}
		List<? extends T> rest = all.stream().filter(each -> !chosen.contains(each)).toList();
		choice(key + ".add", distinct(rest), -1, index -> add.apply(rest.get(index)));
	}

	/** Something to read, under a caption. */
	void note(String key, String text) {
		fields.add(new Field(words.get(key), Type.NOTE, List.of(), text, typed -> edit(key)));
	}

	/** What a thing is called, shortened to what a line takes. */
	private static String called(Identified thing) {
		String label = thing.eIsProxy() || thing.label() == null || thing.label().isBlank() ? thing.getId()
				: thing.label().replaceAll("\\s+", " ");
		return label == null ? "–" : label.length() <= CHOICE ? label : label.substring(0, CHOICE - 1).strip() + "…";
	}

	/** Names that tell things apart: equal ones are counted. */
	private static List<String> distinct(List<? extends Identified> things) {
		List<String> names = new ArrayList<>();
		for (Identified each : things) {
			String name = called(each);
			int number = 1;
			String numbered = name;
			while (names.contains(numbered)) {
				number++;
				numbered = name + " (" + number + ")";
			}
			names.add(numbered);
		}
		return names;
	}

	/** The words for the values of an enumeration. */
	List<String> named(Enumerator[] values) {
		return Arrays.stream(values).map(value -> ModelWords.value(value).in(words.locale())).toList();
	}

	/** An edit named after a field. */
	Edit edit(String key) {
		return new Edit(words.get("edit.field", words.get(key)));
	}
}
