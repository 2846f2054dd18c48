// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.operations.models.ExchangeModels;
import org.etalon.operations.models.ExchangeModels.Format;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model export}: a model in another format. */
@Command(name = "export", sortOptions = false)
final class ModelExportCommand extends ModelCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "model-file")
	private String file;

	@Option(names = "--format", paramLabel = "bpmn|json|xmi", descriptionKey = "model-export-format")
	private String format;

	ModelExportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		Format chosen = format(format, output.extension());
		output.refuseOverwriting(List.of(file), environment, texts);
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		try {
			List<Problem> remarks = ExchangeModels.export(environment.folder(), file, chosen, text, language);
			print(remarks);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory takes all
		}
		return output.write(environment, texts, text::writeTo) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private Format format(String asked, String extension) throws UsageException {
		String name = asked != null ? asked : extension;
		for (Format each : Format.values()) {
			if (each.name().equalsIgnoreCase(name)) {
				return each;
			}
		}
		if (name.isEmpty()) {
			throw new UsageException(texts.get("usage.missing", "--format"));
		}
		throw new UsageException(texts.get("usage.value", "--format", name, Arrays.stream(Format.values())
				.map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("|"))));
	}
}
