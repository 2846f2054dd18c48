// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Whether the card of a digital regulation (карточка цифрового регламента, КЦР) has what the slides mark as mandatory.
 * <p>
 * A field is named by its path in the data, a mandatory one also by a short name. Null, blank text and an empty list or
 * structure are no value. Fields that the card of the slides does not have are no fault: cards have versions; they are
 * listed, so that a slip of the pen shows.
 *
 * @param missing mandatory fields without a value, by their short names, in the order of the card
 * @param unknown fields that are not known, sorted
 */
public record DigitalRegulationCard(List<String> missing, List<String> unknown) {

	private static final Clause CLAUSE = new Clause(Document.DIGITAL_REGULATIONS, "*");
	private static final List<RegulationField> FIELDS = read();

	/** The mandatory fields. */
	private enum Mandatory {
		SERVICE_LEVEL("serviceLevel", "overview.serviceLevel"), //
		FULL_NAME("fullName", "overview.servicefullName"), //
		PROVIDER_ORGAN("providerOrgan", "responsibleOrganizationSelfAuthority[].responsibleOrganization");

		private final String shortName;
		private final String path;

		Mandatory(String shortName, String path) {
			this.shortName = shortName;
			this.path = path;
		}

		boolean isFilledIn(Map<String, ?> card) {
			return hasValue(card.get(shortName)) || hasValue(card.get(path));
		}
	}

	public DigitalRegulationCard {
		missing = List.copyOf(missing);
		unknown = List.copyOf(unknown);
	}

	/** The fields of the card, in its order. */
	public static List<RegulationField> fields() {
		return FIELDS;
	}

	/** The short name of a field, which the mandatory ones have. */
	public static Optional<String> shortName(RegulationField field) {
		return Arrays.stream(Mandatory.values()).filter(each -> each.path.equals(field.path()))
				.map(each -> each.shortName).findFirst();
	}

	/** Whether all mandatory fields have a value. */
	public boolean valid() {
		return missing.isEmpty();
	}

	/**
	 * What a card lacks.
	 *
	 * @param card values by the paths or short names of their fields: texts, figures, answers, lists, maps or null
	 */
	public static Ruling<DigitalRegulationCard> check(Map<String, ?> card) {
		List<String> missing = new ArrayList<>();
		Set<String> known = new LinkedHashSet<>();
		for (Mandatory field : Mandatory.values()) {
			known.add(field.shortName);
			if (!field.isFilledIn(card)) {
				missing.add(field.shortName);
			}
		}
		FIELDS.forEach(field -> known.add(field.path()));
		Set<String> unknown = new TreeSet<>(card.keySet());
		unknown.removeAll(known);
		DigitalRegulationCard result = new DigitalRegulationCard(missing, List.copyOf(unknown));
		int mandatory = Mandatory.values().length;
		return Ruling.made(result, TraceStep.of("CARD", mandatory - missing.size() + " / " + mandatory
				+ (missing.isEmpty() ? "" : "; – " + String.join(", ", missing)), CLAUSE));
	}

	private static boolean hasValue(Object value) {
		return switch (value) {
		case null -> false;
		case CharSequence text -> text.chars().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
		case Collection<?> list -> !list.isEmpty();
		case Map<?, ?> fields -> !fields.isEmpty();
		default -> true;
		};
	}

	private static List<RegulationField> read() {
		return ReferenceTable.rows("digital-regulation-fields.csv").stream()
				.map(cells -> new RegulationField(cells.get(0), cells.get(1), cells.get(2), cells.get(3),
						!cells.get(4).isEmpty()))
				.toList();
	}
}
