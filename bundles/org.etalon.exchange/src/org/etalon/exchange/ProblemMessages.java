// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import org.etalon.norm.Problem;

/** Problems in words, in Russian or English. */
public final class ProblemMessages {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private final ResourceBundle texts;

	public ProblemMessages(Locale locale) {
		texts = ResourceBundle.getBundle("org.etalon.exchange.problems",
				Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
				ProblemMessages.class.getClassLoader(), NO_FALLBACK);
	}

	/** One sentence: what is wrong, what was found, what is expected. */
	public String text(Problem problem) {
		return MessageFormat.format(pattern(problem.code()), problem.column(), problem.found(), problem.expected());
	}

	/** The name of a code, for a table of counts. */
	public String title(String code) {
		return texts.containsKey(code + ".title") ? texts.getString(code + ".title") : code;
	}

	private String pattern(String code) {
		try {
			return texts.getString(code);
		} catch (MissingResourceException e) {
			return texts.getString("OTHER"); // a regional bundle can bring codes of its own
		}
	}
}
