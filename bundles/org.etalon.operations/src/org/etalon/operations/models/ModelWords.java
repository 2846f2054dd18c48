// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.Texts;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Problem;
import org.etalon.norm.Text;

/** What is wrong with a model, and where, as people call the things of a model. */
public final class ModelWords {

	private static final ChangeText RU = new ChangeText(Locale.ROOT);
	private static final ChangeText EN = new ChangeText(Locale.ENGLISH);

	/** What stands for a clause where a document as a whole is meant. */
	private static final String WHOLE = " *";

	/** Problems whose column is the way to a property. */
	private static final Set<String> OF_PROPERTIES = Set.of("VALUE_INVALID", "FEATURE_UNKNOWN", "FEATURE_REPEATED",
			"REFERENCE_UNRESOLVED", "REFERENCE_UNFIT", "REFERENCE_REPEATED");
	private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)\\])?");

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

	/**
	 * A problem of a text as people of a language read it: the way to a property of a document,
	 * {@code rows[3].endDate}, by the names of what is on it. Other problems stay as they are.
	 */
	public static Problem told(Problem problem, Locale language) {
		if (!OF_PROPERTIES.contains(problem.code())) {
			return problem;
		}
		ChangeText words = Texts.isEnglish(language) ? EN : RU;
		String way = Arrays.stream(problem.column().split("\\.")).map(each -> {
			Matcher step = STEP.matcher(each);
			return !step.matches() ? each
					: words.feature(step.group(1)) + (step.group(2) == null ? "" : " " + step.group(2));
		}).collect(Collectors.joining(" → "));
		return new Problem(problem.file(), problem.line(), way, problem.id(), problem.code(), problem.found(),
				problem.expected());
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
