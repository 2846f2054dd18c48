// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import java.math.BigDecimal;

import org.etalon.exchange.Texts;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Stage;
import org.etalon.ui.common.Language;

/** What is said of templates. */
public final class TemplateWords {

	private static final Texts WORDS = Language.words(TemplateWords.class);

	private TemplateWords() {
	}

	static String word(String key, String... arguments) {
		return WORDS.get(key, arguments);
	}

	/** A stage with a large first letter. */
	public static String stage(Stage stage) {
		String name = stage.caption().in(Language.current());
		return name.substring(0, 1).toUpperCase(Language.current()) + name.substring(1);
	}

	/** A number of hundredths, as {@code 1,5}. */
	public static String hundredths(long hundredths) {
		return decimal(BigDecimal.valueOf(hundredths, 2));
	}

	/** A number as it is written in the language of the workbench. */
	public static String decimal(BigDecimal number) {
		String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
		return Texts.isEnglish(Language.current()) ? plain : plain.replace('.', ',');
	}

	/** A problem with its clause. */
	public static String problem(ModelDiagnostic diagnostic) {
		String message = diagnostic.message(Language.current());
		return diagnostic.clause().map(clause -> word("clause", message, clause.in(Language.current())))
				.orElse(message);
	}
}
