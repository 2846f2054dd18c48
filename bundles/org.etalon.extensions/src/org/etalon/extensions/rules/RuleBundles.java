// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.List;

/** The declarative rule bundles that are there now; an OSGi service. */
public interface RuleBundles {

	/**
	 * A bundle with a rule file.
	 *
	 * @param bundle   symbolic name
	 * @param version  version of the bundle
	 * @param rules    what it declares, null if the file is broken: then nothing of it is registered
	 * @param problems what is wrong with the file
	 */
	record Extended(String bundle, String version, RuleFile rules, List<RuleProblem> problems) {

		public Extended {
			problems = List.copyOf(problems);
		}
	}

	/** All of them, in order of name. */
	List<Extended> bundles();
}
