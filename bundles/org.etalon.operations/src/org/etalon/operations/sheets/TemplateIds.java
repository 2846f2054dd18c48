// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;

/** Gives ids to new parts of a template, each once and never again. */
public final class TemplateIds {

	private final Set<String> used;

	/** @param used every id that any edition of the template ever had */
	public TemplateIds(Set<String> used) {
		this.used = new HashSet<>(used);
	}

	/** The ids of the sections, criteria and options of a template. */
	public static Set<String> all(SheetTemplate template) {
		Set<String> ids = new TreeSet<>();
		for (Section section : template.getSections()) {
			add(ids, section.getId());
			for (Criterion criterion : section.getCriteria()) {
				add(ids, criterion.getId());
				criterion.getOptions().stream().map(AnswerOption::getId).forEach(id -> add(ids, id));
			}
		}
		return ids;
	}

	private static void add(Set<String> ids, String id) {
		if (id != null) {
			ids.add(id);
		}
	}

	/** Takes the ids of a template as used. */
	public void use(SheetTemplate template) {
		used.addAll(all(template));
		if (template.getId() != null) {
			used.add(template.getId());
		}
	}

	/** The next id with a beginning, as {@code c-7}. */
	public String next(String beginning) {
		int number = 1;
		while (!used.add(beginning + "-" + number)) {
			number++;
		}
		return beginning + "-" + number;
	}
}
