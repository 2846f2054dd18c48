// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
		if (Files.isDirectory(environment.folder().resolve(file))) {
			return folder();
		}
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

	/** Writes all models of a folder into another one. */
	private int folder() throws UsageException {
		Format chosen = format(format, "");
		if (!output.toFile()) {
			throw new UsageException(texts.get("usage.missing", "-o"));
		}
		Path from = environment.folder().resolve(file).normalize();
		Path to = environment.folder().resolve(output.file()).normalize();
		if (to.equals(from) || Files.isRegularFile(to)) {
			throw new UsageException(texts.get("usage.overwrites", output.file()));
		}
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		try {
			ExchangeModels.Exported exported = ExchangeModels.export(environment.folder(), file, output.file(), chosen,
					language, progress);
			progress.clear();
			print(exported.problems());
			environment.err().println(words.get("export.total", Integer.toString(exported.written()),
					Integer.toString(exported.failed())));
			return exported.written() == 0 ? ExitStatus.NOTHING
					: exported.failed() > 0 ? ExitStatus.PARTIAL : ExitStatus.OK;
		} catch (IOException e) {
			progress.clear();
			environment.err().println(OutputFailure.text(e, texts, environment, output.file()));
			return ExitStatus.NOTHING;
		}
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
