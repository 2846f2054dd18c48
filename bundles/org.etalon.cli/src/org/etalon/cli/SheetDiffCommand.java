// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.operations.sheets.AffectedSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateDifference;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon sheet diff}: how two editions of a template differ, and which sheets the later one would move. */
@Command(name = "diff", sortOptions = false)
final class SheetDiffCommand extends DatabaseCommand {

	@Parameters(index = "0", paramLabel = "TEMPLATE", descriptionKey = "template-id")
	private String id;

	@Parameters(index = "1", paramLabel = "EDITION", descriptionKey = "edition-before")
	private String before;

	@Parameters(index = "2", paramLabel = "EDITION", arity = "0..1", descriptionKey = "edition-after")
	private String after;

	SheetDiffCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	int run(Store store) throws StoreException {
		SheetTemplates templates = new SheetTemplates();
		SheetTemplate then = templates.read(store, id, before).template();
		SheetTemplate now = templates.read(store, id, after).template();
		TemplateDifference difference = TemplateDifference.of(then, now);
		difference.fresh().forEach(each -> out("+ " + each.getId() + "  " + each.getText()));
		difference.gone().forEach(each -> out("- " + each.getId() + "  " + each.getText()));
		difference.changed().forEach(each -> out("~ " + each.after().getId() + "  " + each.after().getText() + " ("
				+ each.aspects().stream().map(aspect -> words.get("aspect." + aspect)).collect(Collectors.joining(", "))
				+ ")"));
		if (difference.scale()) {
			out(words.get("scale"));
		}
		if (difference.none()) {
			out(words.get("same"));
		}
		for (AffectedSheets.Affected each : new AffectedSheets().run(store, now, progress)) {
			out(words.get("affected", each.objectId(), each.stage().caption().in(language), each.edition(),
					Integer.toString(each.kept()), Integer.toString(each.lost().size())));
		}
		return ExitStatus.OK;
	}

	private void out(String line) {
		environment.out().println(PlainText.of(line));
	}
}
