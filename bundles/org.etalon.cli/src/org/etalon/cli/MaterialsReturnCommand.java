// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;

import picocli.CommandLine.Option;

/** {@code etalon materials return}: the check did not confirm materials; they go back with reasons. */
final class MaterialsReturnCommand extends MaterialsCheckCommand {

	@Option(names = "--because", paramLabel = "TEXT", required = true, descriptionKey = "materials-because")
	private List<String> because;

	MaterialsReturnCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	List<String> reasons() {
		return because;
	}
}
