// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Text;

/** What is wrong with a model, and where, as people call the things of a model. */
public final class ModelWords {

	private static final ChangeText RU = new ChangeText(Locale.ROOT);
	private static final ChangeText EN = new ChangeText(Locale.ENGLISH);

	/** What stands for a clause where a document as a whole is meant. */
	private static final String WHOLE = " *";

	private ModelWords() {
	}

	/** One of the values of an enumeration of the metamodel. */
	public static Text value(Enumerator value) {
		return new Text(RU.value(value), EN.value(value));
	}

	/** What is wrong. */
	public static Text message(ModelDiagnostic found) {
		EStructuralFeature feature = feature(found);
		if (found.constraint() != Constraint.REQUIRED_MISSING || feature == null) {
			return new Text(found.message(Locale.ROOT), found.message(Locale.ENGLISH));
		}
		return new Text(found.message(Locale.ROOT, RU.name("feature.", feature)),
				found.message(Locale.ENGLISH, EN.name("feature.", feature)));
	}

	/** Where the law demands it, as a sentence refers to it: {@code п. 43б}, {@code Станд. 4.3.4.1}. */
	public static Text clause(Clause clause) {
		boolean numbered = clause.document() == Document.RULES && Character.isDigit(clause.number().charAt(0));
		String ru = clause.in(Locale.ROOT).replace(WHOLE, "");
		String en = clause.in(Locale.ENGLISH).replace(WHOLE, "");
		return numbered ? new Text("п. " + ru, "clause " + en) : new Text(ru, en);
	}

	/** Where it is wrong: things from the outside, then the feature; empty for the document itself. */
	static Text where(ModelDiagnostic found) {
		return where((EObject) found.getData().get(0), feature(found));
	}

	static Text where(EObject object, EStructuralFeature feature) {
		return new Text(where(RU, object, feature), where(EN, object, feature));
	}

	private static String where(ChangeText words, EObject object, EStructuralFeature feature) {
		List<EObject> things = new LinkedList<>();
		for (EObject at = object; at.eContainer() != null; at = at.eContainer()) {
			// of what exists once, only a sheet says more than what it holds
			if (at == object || at.eContainingFeature().isMany() || at instanceof SheetTemplate) {
				things.add(0, at);
			}
		}
		List<String> parts = new ArrayList<>();
		for (EObject thing : things) {
			parts.add(thing instanceof SheetTemplate ? words.name("feature.", thing.eContainingFeature())
					: called(words, thing));
		}
		String place = String.join(" → ", parts);
		if (feature == null) {
			return place;
		}
		String name = words.name("feature.", feature);
		return place.isEmpty() ? name : place + ", " + name;
	}

	/** What a thing is, and its name if it has one. */
	private static String called(ChangeText words, EObject thing) {
		String kind = words.name("class.", thing.eClass());
		String label = thing instanceof Identified identified ? identified.label() : null;
		boolean named = label != null && !label.isBlank() && !label.equals(((Identified) thing).getId());
		return named ? kind + " " + words.quoted(label) : kind;
	}

	private static EStructuralFeature feature(ModelDiagnostic found) {
		return found.getData().size() > 1 ? (EStructuralFeature) found.getData().get(1) : null;
	}
}
