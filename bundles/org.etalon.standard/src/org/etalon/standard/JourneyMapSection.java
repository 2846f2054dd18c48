// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;

/** What a map of a client's journey (карта клиентского пути) holds, clause 4.3.4.1 of the Standard, in its order. */
public enum JourneyMapSection {
	/** Description of the life situation. */
	LIFE_SITUATION(true, "описание жизненной ситуации", "life situation"),
	/** Description of the profile of the client segment. */
	CLIENT_SEGMENT_PROFILE(true, "описание профиля клиентского сегмента", "profile of the client segment"),
	/** Typical needs of the client. */
	TYPICAL_NEEDS(true, "типовые потребности клиента", "typical needs"),
	/** What the client does from the need to its satisfaction. */
	CLIENT_ACTIONS(true, "действия клиента", "actions of the client"),
	/** Kinds of services and servises the client got. */
	SERVICES_AND_SERVISES(true, "виды (типы) полученных услуг и сервисов", "services and servises"),
	/** Points of contact with authorities and authorised organisations. */
	TOUCHPOINTS(true, "точки взаимодействия", "points of contact"),
	/** Experience of the client at these points. */
	CLIENT_EXPERIENCE(true, "клиентский опыт в точках взаимодействия", "client experience"),
	/** Positive observations, where the experience was studied. */
	POSITIVE_OBSERVATIONS(false, "позитивные наблюдения", "positive observations"),
	/** Typical problems, where the experience was studied. */
	TYPICAL_PROBLEMS(false, "типовые проблемы клиентов", "typical problems");

	private static final Clause CLAUSE = new Clause(Document.STANDARD, "4.3.4.1");

	private final boolean required;
	private final Text caption;

	/**
	 * Whether a map is whole.
	 *
	 * @param complete whether nothing is missing
	 * @param missing  the required sections it lacks, in the order of the Standard
	 */
	public record Completeness(boolean complete, List<JourneyMapSection> missing) {

		public Completeness {
			missing = List.copyOf(missing);
		}
	}

	JourneyMapSection(boolean required, String ru, String en) {
		this.required = required;
		this.caption = new Text(ru, en);
	}

	/** Whether every map needs it; the others come with a study of client experience. */
	public boolean required() {
		return required;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/**
	 * Whether a map with the sections of these names is whole.
	 *
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a name that is no section
	 */
	public static Ruling<Completeness> completeness(List<String> sections) {
		Set<JourneyMapSection> present = EnumSet.noneOf(JourneyMapSection.class);
		for (int i = 0; i < sections.size(); i++) {
			Optional<JourneyMapSection> section = find(sections.get(i));
			if (section.isEmpty()) {
				return Ruling.invalid("sections[" + (i + 1) + "]", sections.get(i), names(List.of(values()), "|"));
			}
			present.add(section.get());
		}
		List<JourneyMapSection> missing = new ArrayList<>(List.of(values()));
		missing.removeIf(section -> !section.required || present.contains(section));
		return Ruling.made(new Completeness(missing.isEmpty(), missing),
				TraceStep.of("JOURNEY_MAP",
						present.stream().filter(JourneyMapSection::required).count() + " / "
								+ Arrays.stream(values()).filter(JourneyMapSection::required).count()
								+ (missing.isEmpty() ? "" : "; – " + names(missing, ", ")),
						CLAUSE));
	}

	private static Optional<JourneyMapSection> find(String name) {
		return Arrays.stream(values()).filter(section -> section.name().equals(name)).findFirst();
	}

	private static String names(List<JourneyMapSection> sections, String separator) {
		return sections.stream().map(Enum::name).collect(Collectors.joining(separator));
	}
}
