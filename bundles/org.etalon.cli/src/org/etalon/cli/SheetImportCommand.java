// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.sheets.ExampleTemplates;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon sheet import}: takes a template from a file as a draft, or the examples. */
@Command(name = "import", sortOptions = false)
final class SheetImportCommand extends DatabaseCommand {

	@Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "template-file")
	private String file;

	@Option(names = "--examples")
	private boolean examples;

	@Option(names = "--publish")
	private boolean publish;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	SheetImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	void check() throws UsageException {
		if (examples == (file != null)) {
			throw new UsageException(words.get("usage.file"));
		}
	}

	@Override
	int run(Store store) throws StoreException, UnreadableInputException {
		if (examples) {
			environment.out().println(
					words.get("examples", Integer.toString(new ExampleTemplates().run(store, words.get("example")))));
			return ExitStatus.OK;
		}
		SheetTemplate template = SheetTemplates.readFile(environment.folder().resolve(file), file);
		SheetTemplates templates = new SheetTemplates();
		int revision = templates.editions(store, template.getId()).stream()
				.filter(each -> each.edition().equals(template.getEdition())).map(SheetTemplates.Edition::revision)
				.findFirst().orElse(0);
		SheetTemplates.Edition kept = templates.save(store, template, revision, reason);
		if (publish) {
			kept = templates.publish(store, kept.id(), kept.edition(), kept.revision(), reason);
		}
		environment.out().println(words.get("imported", kept.id(), kept.edition(), words.get("state." + kept.state())));
		return ExitStatus.OK;
	}
}
