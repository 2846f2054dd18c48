// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.models.ExchangeModels;
import org.etalon.operations.models.ExchangeModels.Format;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon model import}: a process of BPMN as the beginning of a model. */
@Command(name = "import", sortOptions = false)
final class ModelImportCommand extends ModelCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "model-bpmn")
	private String file;

	ModelImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		output.refuseOverwriting(List.of(file), environment, texts);
		ExchangeModels.Begun begun = ExchangeModels.begin(environment.folder(), file,
				output.extension().equals("json") ? Format.JSON : Format.XMI);
		print(begun.problems());
		environment.err().println(
				words.get("import.total", Integer.toString(begun.steps()), Integer.toString(begun.problems().size())));
		return output.write(environment, texts, out -> out.write(begun.text().getBytes(StandardCharsets.UTF_8)))
				? ExitStatus.OK
				: ExitStatus.NOTHING;
	}
}
