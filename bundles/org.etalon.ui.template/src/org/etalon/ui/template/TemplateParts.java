// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import java.util.Optional;
import java.util.stream.Stream;

import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;

/** The parts of a template. */
public final class TemplateParts {

	private TemplateParts() {
	}

	/** Its criteria in order. */
	public static Stream<Criterion> criteria(SheetTemplate template) {
		return template.getSections().stream().flatMap(section -> section.getCriteria().stream());
	}

	/** The template, section or criterion of an id; empty if there is none. */
	public static Optional<Identified> find(SheetTemplate template, String id) {
		Stream<Identified> parts = Stream.concat(Stream.of(template),
				Stream.concat(template.getSections().stream(), criteria(template)));
		return parts.filter(each -> id.equals(each.getId())).findFirst();
	}
}
