// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;

/**
 * How two editions of a template differ, criterion by criterion; the same criterion is the one with the same id.
 *
 * @param fresh   criteria that only the later edition has, in its order
 * @param gone    criteria that only the earlier edition has, in its order
 * @param changed criteria that both have and that differ, in the order of the later one
 * @param scale   whether the scale is another
 */
public record TemplateDifference(List<Criterion> fresh, List<Criterion> gone, List<Changed> changed, boolean scale) {

	/** In what a criterion differs. */
	public enum Aspect {
		/** What is asked. */
		TEXT,
		/** How it is answered: answers lose their home. */
		KIND,
		/** Its options. */
		OPTIONS,
		/** Its weight. */
		WEIGHT,
		/** To which objects it applies, and whether it may be left out. */
		APPLICABILITY,
		/** What evidence it wants. */
		EVIDENCE,
		/** The clause it comes from. */
		SOURCE,
		/** Its section. */
		SECTION
	}

	/**
	 * A criterion that differs.
	 *
	 * @param before  as it was
	 * @param after   as it is
	 * @param aspects in what
	 */
	public record Changed(Criterion before, Criterion after, Set<Aspect> aspects) {

		/** Whether every answer to the former criterion is one to the present one. */
		public boolean keepsAnswers() {
			return before.getAnswerKind() == after.getAnswerKind() && (before.getAnswerKind() != AnswerKind.CHOICE
					|| options(after).keySet().containsAll(options(before).keySet()));
		}
	}

	public TemplateDifference {
		fresh = List.copyOf(fresh);
		gone = List.copyOf(gone);
		changed = List.copyOf(changed);
	}

	/** The difference from an earlier edition to a later one. */
	public static TemplateDifference of(SheetTemplate before, SheetTemplate after) {
		Map<String, Criterion> then = criteria(before);
		Map<String, Criterion> now = criteria(after);
		List<Changed> changed = new ArrayList<>();
		now.forEach((id, criterion) -> {
			if (then.containsKey(id)) {
				Set<Aspect> aspects = aspects(then.get(id), criterion);
				if (!aspects.isEmpty()) {
					changed.add(new Changed(then.get(id), criterion, aspects));
				}
			}
		});
		return new TemplateDifference(
				now.values().stream().filter(criterion -> !then.containsKey(criterion.getId())).toList(),
				then.values().stream().filter(criterion -> !now.containsKey(criterion.getId())).toList(), changed,
				!EcoreUtil.equals(before.getScale(), after.getScale()));
	}

	/** Whether there is none. */
	public boolean none() {
		return fresh.isEmpty() && gone.isEmpty() && changed.isEmpty() && !scale;
	}

	/** The criteria of a template by their ids, in order. */
	static Map<String, Criterion> criteria(SheetTemplate template) {
		Map<String, Criterion> criteria = new LinkedHashMap<>();
		for (Section section : template.getSections()) {
			section.getCriteria().forEach(criterion -> criteria.put(criterion.getId(), criterion));
		}
		return criteria;
	}

	private static Set<Aspect> aspects(Criterion before, Criterion after) {
		Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
		add(aspects, Aspect.TEXT, before.getText(), after.getText());
		add(aspects, Aspect.KIND, before.getAnswerKind(), after.getAnswerKind());
		add(aspects, Aspect.OPTIONS, options(before), options(after));
		add(aspects, Aspect.WEIGHT, before.getWeight100(), after.getWeight100());
		add(aspects, Aspect.APPLICABILITY,
				List.of(before.isMayBeNotApplicable(), String.valueOf(before.getApplicability()), before.getKinds()),
				List.of(after.isMayBeNotApplicable(), String.valueOf(after.getApplicability()), after.getKinds()));
		add(aspects, Aspect.EVIDENCE, List.of(before.isEvidenceRequired(), String.valueOf(before.getEvidence())),
				List.of(after.isEvidenceRequired(), String.valueOf(after.getEvidence())));
		add(aspects, Aspect.SOURCE, before.getSource(), after.getSource());
		add(aspects, Aspect.SECTION, section(before), section(after));
		return aspects;
	}

	private static void add(Set<Aspect> aspects, Aspect aspect, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			aspects.add(aspect);
		}
	}

	private static Map<String, String> options(Criterion criterion) {
		return criterion.getOptions().stream().collect(Collectors.toMap(AnswerOption::getId,
				option -> option.getTitle() + " " + option.getShare(), (one, other) -> one, LinkedHashMap::new));
	}

	private static String section(Criterion criterion) {
		return criterion.eContainer() instanceof Section section ? section.getId() : null;
	}
}
