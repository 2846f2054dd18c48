// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TargetFact;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.FactTable;
import org.etalon.standard.DigitalRegulationCard;
import org.etalon.standard.RegulationField;
import org.etalon.ui.common.Look;
import org.etalon.ui.typical.internal.Field.Type;

/**
 * The facts of the target state as the card of a digital regulation: all its fields in their groups, those that say
 * something and those that do not yet. What the card does not have stands behind.
 */
final class FactsOutline implements Outline {

	/** Those that have a path: what only the slides show cannot be named in a model. */
	private static final List<RegulationField> FIELDS = DigitalRegulationCard.fields().stream()
			.filter(field -> !field.path().equals("—")).toList();

	private final TypicalServiceModel model;
	private final Texts words;

	FactsOutline(TypicalServiceModel model, Texts words) {
		this.model = model;
		this.words = words;
	}

	@Override
	public List<Column> columns() {
		return List.of(new Column(words.get("facts.field"), 44 * Look.STEP), new Column(words.get("facts.value"), 0));
	}

	@Override
	public List<Node> nodes() {
		Map<String, List<Node>> groups = new LinkedHashMap<>();
		Set<TargetFact> known = new HashSet<>();
		for (RegulationField field : FIELDS) {
			Optional<TargetFact> fact = fact(field);
			fact.ifPresent(known::add);
			groups.computeIfAbsent(field.group(), any -> new ArrayList<>()).add(new Node(field,
					List.of(caption(field), fact.map(FactsOutline::value).orElse("")), List.of(), fact.isEmpty()));
		}
		List<Node> nodes = new ArrayList<>();
		groups.forEach((group,
				fields) -> nodes.add(new Node(group,
						List.of(words.get("facts.group." + group, said(fields), String.valueOf(fields.size())), ""),
						fields, false)));
		List<Node> others = model.getFacts().stream().filter(fact -> !known.contains(fact))
				.map(fact -> new Node(fact, List.of(heading(fact), value(fact)), List.of(), false)).toList();
		if (!others.isEmpty()) {
			nodes.add(new Node("others", List.of(words.get("facts.group.others"), ""), others, false));
		}
		return nodes;
	}

	private static String said(List<Node> fields) {
		return String.valueOf(fields.stream().filter(each -> !each.faint()).count());
	}

	private static String value(TargetFact fact) {
		return fact.getValue() == null ? "" : fact.getValue().replaceAll("\\s+", " ");
	}

	private String caption(RegulationField field) {
		return (field.mandatory() ? "* " : "") + field.caption();
	}

	/** The fact under the path of a field or under its short name; of several the first. */
	private Optional<TargetFact> fact(RegulationField field) {
		Optional<String> shortName = DigitalRegulationCard.shortName(field);
		return model.getFacts().stream().filter(fact -> fact.getField() != null).filter(
				fact -> fact.getField().equals(field.path()) || shortName.filter(fact.getField()::equals).isPresent())
				.findFirst();
	}

	@Override
	public Object subject(Object thing) {
		return thing instanceof RegulationField field && fact(field).isPresent() ? fact(field).get() : thing;
	}

	@Override
	public List<Add> adds() {
		return List.of(new Add("facts.add", at -> {
			TargetFact fact = made(null);
			return new Edit(words.get("facts.add")).add(model, Literals.TYPICAL_SERVICE_MODEL__FACTS, -1, fact)
					.focus(fact);
		}));
	}

	/** Takes a table: one edit, whatever it changes. */
	Edit take(List<FactTable.Change> changes) {
		Edit edit = new Edit(words.get("facts.import"));
		Set<String> ids = new HashSet<>();
		for (FactTable.Change change : changes) {
			if (change.fact() != null && change.value() == null && change.note() == null) {
				edit.delete(change.fact());
			} else if (change.fact() != null) {
				edit.set(change.fact(), Literals.TARGET_FACT__VALUE, change.value());
				edit.set(change.fact(), Literals.TARGET_FACT__NOTE, change.note());
			} else {
				TargetFact fact = made(change.field());
				for (int number = 2; !ids.add(fact.getId()); number++) {
					fact.setId(Ids.fresh(model, "fact-" + number));
				}
				fact.setValue(change.value());
				fact.setNote(change.note());
				edit.add(model, Literals.TYPICAL_SERVICE_MODEL__FACTS, -1, fact);
			}
		}
		return edit;
	}

	private TargetFact made(String field) {
		TargetFact fact = TypicalFactory.eINSTANCE.createTargetFact();
		fact.setId(Ids.fresh(model, "fact"));
		fact.setField(field);
		return fact;
	}

	@Override
	public List<Field> fields(Object thing) {
		FieldList list = new FieldList(words);
		if (thing instanceof TargetFact fact) {
			list.text(Type.LINE, "facts.field", fact, Literals.TARGET_FACT__FIELD);
			list.text(Type.TEXT, "facts.value", fact, Literals.TARGET_FACT__VALUE);
			list.text(Type.LINE, "facts.note", fact, Literals.TARGET_FACT__NOTE);
		} else if (thing instanceof RegulationField field) {
			list.add(field(Type.TEXT, "facts.value", field, Literals.TARGET_FACT__VALUE));
			list.add(field(Type.LINE, "facts.note", field, Literals.TARGET_FACT__NOTE));
			list.note("facts.path",
					Stream.of(field.path(), field.type(), field.mandatory() ? words.get("facts.mandatory") : "")
							.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · ")));
		}
		return list.fields();
	}

	private Field field(Type type, String key, RegulationField field, EStructuralFeature feature) {
		String said = fact(field).map(fact -> (String) fact.eGet(feature)).orElse("");
		return new Field(words.get(key), type, List.of(), said == null ? "" : said, text -> put(field, feature, text));
	}

	/** Says something in a field of the card: the first letter makes the fact, the last one taken away drops it. */
	private Edit put(RegulationField field, EStructuralFeature feature, String text) {
		Edit edit = new Edit(words.get("edit.field", words.get("facts.value")));
		String said = text.isBlank() ? null : text.strip();
		Optional<TargetFact> there = fact(field);
		if (there.isPresent()) {
			edit.set(there.get(), feature, said);
			return there.get().getValue() == null && there.get().getNote() == null ? edit.delete(there.get()) : edit;
		}
		if (said == null) {
			return edit;
		}
		TargetFact fact = made(field.path());
		fact.eSet(feature, said);
		return edit.add(model, Literals.TYPICAL_SERVICE_MODEL__FACTS, -1, fact).focus(fact);
	}

	@Override
	public String heading(Object thing) {
		return switch (thing) {
		case TargetFact fact -> fact.getField() == null ? words.get("unsaid") : fact.getField();
		case RegulationField field -> field.caption();
		default -> words.get("facts.about");
		};
	}

	@Override
	public Edit remove(Object thing) {
		Edit edit = new Edit(words.get("edit.remove"));
		return subject(thing) instanceof TargetFact fact ? edit.delete(fact) : edit;
	}

	@Override
	public Edit move(Object thing, int by) {
		return new Edit(words.get("edit.move")); // fields have the order of the card
	}

	@Override
	public String blank() {
		return "facts.about";
	}
}
