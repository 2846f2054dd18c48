// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.model.assessment.AssessmentPackage;
import org.etalon.model.base.Document;
import org.etalon.model.certification.CertificationPackage;
import org.etalon.model.compare.Holder;
import org.etalon.model.compare.MergeConflict;
import org.etalon.model.compare.ModelChange;
import org.etalon.model.compare.ModelChange.Kind;
import org.etalon.model.typical.TypicalPackage;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.norm.Subject;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.rules.lifecycle.State;
import org.etalon.standard.TypicalProcedure;

/** Changes and conflicts of models in words. */
final class ChangeText {

	/** Longer texts are shown by their beginning: a sentence has to stay one. */
	private static final int LONGEST = 120;

	/** Kept as hundredths, written with two digits after the sign. */
	private static final Set<EStructuralFeature> HUNDREDTHS = Set.of(AssessmentPackage.Literals.CRITERION__WEIGHT100,
			CertificationPackage.Literals.MEASURE__GAIN100, TypicalPackage.Literals.TYPICAL_ERROR__POINTS_LOST);

	/** A step of a scale as a value has it; what begins at nothing does not say so. */
	private static final Pattern STEP = Pattern.compile("ScaleStep\\(grade=(\\w+)(?:, from100=(\\d+))?\\)");

	private final Texts texts;
	private final Locale locale;

	ChangeText(Locale locale) {
		this.texts = new Texts(ChangeText.class, "changes", locale);
		this.locale = locale;
	}

	/** What a user calls a kind of object or a feature; one without a name of ours by its own. */
	String name(String group, ENamedElement element) {
		String ofItsKind = element instanceof EStructuralFeature feature
				? group + feature.getEContainingClass().getName() + "." + feature.getName()
				: "";
		String key = texts.has(ofItsKind) ? ofItsKind : group + element.getName();
		return texts.has(key) ? texts.get(key) : element.getName();
	}

	/** What a user calls a feature of this name; one without a name of ours by its own. */
	String feature(String name) {
		String key = "feature." + name;
		return texts.has(key) ? texts.get(key) : name;
	}

	/** What people call one of the values of an enumeration of the metamodel. */
	String value(Enumerator value) {
		return texts.get(key(value.getClass().getSimpleName(), value.getName()));
	}

	private static String key(String type, String name) {
		return "value." + type + "." + name;
	}

	/** The values of a feature as people write them; what is no value of a feature stays as it is. */
	List<String> shown(EStructuralFeature feature, List<String> values) {
		return values.stream().map(each -> value(feature, each)).toList();
	}

	private String value(EStructuralFeature feature, String value) {
		if (!(feature instanceof EAttribute attribute)) {
			Matcher step = STEP.matcher(value);
			return step.matches() ? texts.get("step", Grade.valueOf(step.group(1)).letter(), percent(step.group(2)))
					: value;
		}
		EDataType type = attribute.getEAttributeType();
		if (type instanceof EEnum) {
			return texts.get(key(type.getName(), value));
		}
		if (HUNDREDTHS.contains(feature)) {
			return new OutcomeText(locale).points(Integer.parseInt(value));
		}
		return switch (EcoreUtil.createFromString(type, value)) {
		case State state -> state.caption().in(locale);
		case Stage stage -> stage.caption().in(locale);
		case TypicalProcedure procedure -> procedure.caption().in(locale);
		case ModelComponent component -> component.caption().in(locale);
		case Subject subject -> subject.name();
		case Object other -> FieldText.shown(other, locale);
		};
	}

	/** Hundredths of a percent as they are read. */
	private String percent(String hundredths) {
		return new OutcomeText(locale).points(hundredths == null ? 0 : Integer.parseInt(hundredths));
	}

	/** What holds an object, from the outside. */
	String where(List<Holder> within) {
		return within.stream().map(each -> {
			String kind = name("class.", each.type());
			return each.label().isEmpty() ? kind : kind + " " + quoted(each.label());
		}).collect(Collectors.joining(" → "));
	}

	String of(ModelChange change) {
		return told("change.", change);
	}

	/**
	 * A change for a list in which many lines are about the same thing: what is another comes first. Of others than
	 * changed features the sentence.
	 */
	String brief(ModelChange change) {
		return change.kind() == Kind.CHANGED ? told("brief.", change) : of(change);
	}

	private String told(String group, ModelChange change) {
		List<String> before = shown(change.feature(), change.before());
		List<String> after = shown(change.feature(), change.after());
		String key = group + change.kind();
		if (change.kind() == Kind.CHANGED) {
			if (before.isEmpty()) {
				key += ".filled";
			} else if (after.isEmpty()) {
				key += ".cleared";
			} else if (change.feature().isMany()) {
				List<String> gone = without(before, after);
				List<String> come = without(after, before);
				key += gone.isEmpty() && come.isEmpty() ? ".order" : ".list";
				return sentence(key, change, quoted(gone), quoted(come));
			}
		}
		return sentence(key, change, joined(before), joined(after));
	}

	private String sentence(String key, ModelChange change, String before, String after) {
		String feature = change.feature() == null ? "" : name("feature.", change.feature());
		String where = where(change.within());
		return texts.get(key, called(change.type(), change.label(), change.within()), where.isEmpty() ? feature : where,
				feature, before, after);
	}

	/** What a change is about, without what changed. */
	String about(ModelChange change) {
		return about(change.type(), change.label(), change.within(),
				change.kind() == Kind.CHANGED ? change.feature() : null);
	}

	/** What a conflict is about; of one that nobody can decide all there is to say. */
	String about(MergeConflict conflict) {
		return switch (conflict.kind()) {
		case CHANGED_BOTH, REORDERED_BOTH ->
			about(conflict.type(), conflict.label(), conflict.within(), conflict.feature());
		case MOVED_BOTH -> about(conflict.type(), conflict.label(), conflict.within(), null);
		case REMOVED_BY_THEIRS, REMOVED_BY_MINE, FILLED_BOTH -> of(conflict);
		};
	}

	private String about(EClass type, String label, List<Holder> within, EStructuralFeature feature) {
		String called = called(type, label, within);
		return feature == null ? called : texts.get("about", called, name("feature.", feature));
	}

	String of(MergeConflict conflict) {
		return told("conflict.", conflict);
	}

	/** A conflict for a list, as {@link #brief(ModelChange)}. */
	String brief(MergeConflict conflict) {
		return conflict.kind() == MergeConflict.Kind.CHANGED_BOTH ? told("brief.", conflict) : of(conflict);
	}

	private String told(String group, MergeConflict conflict) {
		String feature = conflict.feature() == null ? "" : name("feature.", conflict.feature());
		return texts.get(group + conflict.kind(), called(conflict.type(), conflict.label(), conflict.within()),
				where(conflict.within()), feature, joined(shown(conflict.feature(), conflict.base())),
				joined(shown(conflict.feature(), conflict.mine())),
				joined(shown(conflict.feature(), conflict.theirs())));
	}

	/** That two documents are no states of one. */
	String unrelated(Document before, Document after) {
		return texts.get("unrelated", quoted(before.label()), before.getId(), quoted(after.label()), after.getId());
	}

	/** A text that may be long, in the marks of the language. */
	String quoted(String text) {
		return texts.get("quoted", cut(text));
	}

	/** What a thing is, and its name; that of what holds it where it has none. */
	private String called(EClass type, String label, List<Holder> within) {
		String kind = name("class.", type);
		if (!label.isEmpty()) {
			return kind + " " + quoted(label);
		}
		return within.isEmpty() ? kind : kind + " (" + where(within.subList(within.size() - 1, within.size())) + ")";
	}

	private String joined(List<String> values) {
		return values.isEmpty() ? texts.get("nothing") : cut(String.join("; ", values));
	}

	private String quoted(List<String> values) {
		return values.isEmpty() ? texts.get("nothing")
				: values.stream().map(each -> texts.get("quoted", cut(each))).collect(Collectors.joining(", "));
	}

	/** The members of a list that another one has not, as often as it has not. */
	private static List<String> without(List<String> list, List<String> other) {
		List<String> rest = new ArrayList<>(list);
		other.forEach(rest::remove);
		return rest;
	}

	private static String cut(String text) {
		String line = text.replaceAll("\\s+", " ");
		return line.codePointCount(0, line.length()) <= LONGEST ? line
				: line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
	}
}
