// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.models.ExchangeModels;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model facts}: the fields of the card of a digital regulation as a table, and back into the model. */
@Command(name = "facts", sortOptions = false)
final class ModelFactsCommand extends ModelCommand {

	private static final String FORMATS = "csv|xlsx|json";

	@Parameters(paramLabel = "FILE", descriptionKey = "model-file")
	private String file;

	@Option(names = "--from", paramLabel = "FILE", descriptionKey = "model-facts-from")
	private String from;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-facts-format")
	private String format;

	ModelFactsCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		if (from != null) {
			return take();
		}
		output.refuseOverwriting(List.of(file), environment, texts);
		String chosen = output.format(format == null && output.extension().isEmpty() ? "csv" : format, FORMATS, texts);
		byte[] table = ExchangeModels.facts(environment.folder(), file, chosen);
		return output.write(environment, texts, out -> out.write(table)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	/** Takes a table into the model, which is written anew. */
	private int take() throws UsageException, UnreadableInputException {
		if (format != null) {
			throw new UsageException(texts.get("usage.unknown", "--format"));
		}
		output.refuseOverwriting(List.of(from), environment, texts);
		ExchangeModels.Facts facts = ExchangeModels.facts(environment.folder(), file, from,
				new ReadOptions(null, (char) 0, true, environment.scratch()), output.extension().equals("json"));
		print(facts.taken().problems());
		environment.err().println(words.get("facts.total", Integer.toString(facts.taken().changes().size()),
				Integer.toString(facts.taken().same()), Integer.toString(facts.taken().problems().size())));
		if (!output.write(environment, texts, out -> out.write(facts.text().getBytes(StandardCharsets.UTF_8)))) {
			return ExitStatus.NOTHING;
		}
		return facts.taken().problems().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}
}
