// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.List;

import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Problem;

/**
 * The templates of sheets that installed rule bundles bring; an OSGi service. A bundle names them in the header
 * {@code Etalon-Templates} of its manifest, with commas between them; of a rule file the build writes it.
 */
@FunctionalInterface
public interface BundleTemplates {

	/** The header with the paths of the templates. */
	String HEADER = "Etalon-Templates";

	/**
	 * A template.
	 *
	 * @param template the edition; not changed by anybody
	 * @param origin   the bundle
	 */
	record Brought(SheetTemplate template, TemplateOrigin origin) {
	}

	/**
	 * What was found.
	 *
	 * @param templates the templates: by bundle, in the order of its header
	 * @param problems  those that cannot be read; their file names the bundle
	 */
	record Found(List<Brought> templates, List<Problem> problems) {

		public Found {
			templates = List.copyOf(templates);
			problems = List.copyOf(problems);
		}
	}

	/** Reads all of them. */
	Found read();
}
