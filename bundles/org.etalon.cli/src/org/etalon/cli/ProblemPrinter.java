// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Problem;
import org.etalon.operations.models.ModelWords;

/** Prints the first problems, and counts the others. */
final class ProblemPrinter {

	private static final int SHOWN = 20;

	private final PrintStream err;
	private final Texts texts;
	private final ProblemMessages messages;
	private final Locale locale;
	private long count;

	ProblemPrinter(PrintStream err, Texts texts, Locale locale) {
		this.err = err;
		this.texts = texts;
		this.locale = locale;
		this.messages = new ProblemMessages(locale);
	}

	void add(Problem problem) {
		if (++count <= SHOWN) {
			print(problem);
		}
	}

	/** Prints one problem: place, object, what is wrong. */
	void print(Problem problem) {
		StringBuilder line = new StringBuilder(problem.file());
		if (problem.line() > 0) {
			line.append(':').append(problem.line());
		}
		if (!problem.id().isEmpty()) {
			line.append(" [").append(problem.id()).append(']');
		}
		line.append(": ").append(messages.text(ModelWords.told(problem, locale)));
		err.println(PlainText.of(line.toString()));
	}

	void finish() {
		if (count > SHOWN) {
			err.println(texts.get("problems.more", Long.toString(count - SHOWN)));
		}
		err.flush();
	}
}
