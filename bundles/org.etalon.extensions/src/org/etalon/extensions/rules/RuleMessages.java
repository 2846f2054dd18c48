// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Problems of rule files in words: English for an English locale, Russian for any other. */
public final class RuleMessages {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final ResourceBundle bundle;

	public RuleMessages(Locale locale) {
		boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		this.bundle = ResourceBundle.getBundle(RuleMessages.class.getPackageName() + ".problems",
				english ? Locale.ENGLISH : Locale.ROOT, RuleMessages.class.getClassLoader(), NO_FALLBACK);
	}

	/** Place, what is wrong, what was found and what is expected. */
	public String text(RuleProblem problem) {
		return problem.place() + ": " + sentence(problem);
	}

	private String sentence(RuleProblem problem) {
		String bare = "problem." + problem.code() + ".bare";
		String key = problem.expected().isEmpty() && bundle.containsKey(bare) ? bare : "problem." + problem.code();
		return MessageFormat.format(bundle.getString(key), problem.found(), problem.expected().replace("|", ", "));
	}
}
