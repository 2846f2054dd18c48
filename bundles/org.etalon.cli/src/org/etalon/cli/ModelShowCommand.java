// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.KeepModel;
import org.etalon.operations.models.StoredModel;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model show}: where a model of the database stands, or its text. */
@Command(name = "show", sortOptions = false)
final class ModelShowCommand extends ModelLifeCommand {

	@Parameters(index = "0", paramLabel = "ID", arity = "0..1", descriptionKey = "model-id")
	private String id;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", descriptionKey = "model-take")
	private String output;

	ModelShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		KeepModel models = new KeepModel();
		if (id == null) {
			for (StoredModel each : models.list(store, settings(store))) {
				environment.out().println(PlainText.of(words.get("life.line", each.id(), each.edition(),
						each.state().caption().in(language), each.title())));
			}
			return ExitStatus.OK;
		}
		if (output != null) {
			return take(models.text(store, id, edition()));
		}
		print(models.show(store, id, edition(), settings(store)));
		return ExitStatus.OK;
	}

	private int take(String text) {
		try (OutputFile file = new OutputFile(environment.folder().resolve(output))) {
			file.stream().write(text.getBytes(StandardCharsets.UTF_8));
			file.commit();
			return ExitStatus.OK;
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, output));
			return ExitStatus.NOTHING;
		}
	}
}
