// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.models.ChangeModel;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model propose}: a region proposes something to a model. */
@Command(name = "propose", sortOptions = false)
final class ModelProposeCommand extends ModelLifeCommand {

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "model-id")
	private String id;

	@Option(names = "--text", paramLabel = "TEXT", required = true, descriptionKey = "model-text")
	private String text;

	@Option(names = "--subject", paramLabel = "CODE", descriptionKey = "model-subject")
	private String subject;

	@Option(names = "--from", paramLabel = "TEXT", descriptionKey = "model-author")
	private String author;

	@Option(names = "--about", paramLabel = "ID", descriptionKey = "model-about")
	private String about;

	ModelProposeCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		print(new ChangeModel().propose(store, target(store, id),
				new ChangeModel.Proposed(subject, author, about, text)));
		return ExitStatus.OK;
	}
}
