// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Problem;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.BundleTemplates.Brought;
import org.etalon.operations.sheets.ExampleTemplates;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TakeTemplates;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code etalon sheet import}: takes a template from a file as a draft, the templates of a rule bundle, or the
 * examples.
 */
@Command(name = "import", sortOptions = false)
final class SheetImportCommand extends DatabaseCommand {

	@Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "template-file")
	private String file;

	@Option(names = "--examples")
	private boolean examples;

	@Option(names = "--bundle", paramLabel = "NAME")
	private String bundle;

	@Option(names = "--publish")
	private boolean publish;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	SheetImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	void check() throws UsageException {
		if (Stream.of(file != null, examples, bundle != null).filter(each -> each).count() != 1) {
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
		if (bundle != null) {
			return takeBundle(store);
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

	private int takeBundle(Store store) throws StoreException, UnreadableInputException {
		BundleTemplates.Found found = environment.templates().read();
		List<Problem> problems = found.problems().stream().filter(each -> each.file().startsWith(bundle + " "))
				.toList();
		if (!problems.isEmpty()) {
			throw new UnreadableInputException(problems);
		}
		List<Brought> brought = found.templates().stream().filter(each -> each.origin().bundle().equals(bundle))
				.toList();
		if (brought.isEmpty()) {
			if (found.templates().isEmpty()) {
				throw new RefusedException("NO_BUNDLES_WITH_TEMPLATES", bundle);
			}
			throw new RefusedException("NO_BUNDLE_TEMPLATES", bundle, found.templates().stream()
					.map(each -> each.origin().bundle()).distinct().collect(Collectors.joining(", ")));
		}
		List<SheetTemplates.Edition> taken = new TakeTemplates().run(store, brought);
		taken.forEach(each -> environment.out()
				.println(words.get("imported", each.id(), each.edition(), words.get("state." + each.state()))));
		environment.out().println(words.get("bundle", brought.getFirst().origin().exact(),
				Integer.toString(taken.size()), Integer.toString(brought.size() - taken.size())));
		return ExitStatus.OK;
	}
}
