// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.FactTable;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Work;

/** The facts of the target state, with the way to a table and back. */
final class FactsPage implements ModelPage {

	private static final String TABLES = "*.xlsx;*.csv";

	private final TypicalServiceModel model;
	private final ModelCommands commands;
	private final Texts words;
	private final FactsOutline outline;
	private final OutlinePage page;

	FactsPage(Composite parent, TypicalServiceModel model, ModelCommands commands, Texts words) {
		this.model = model;
		this.commands = commands;
		this.words = words;
		this.outline = new FactsOutline(model, words);
		this.page = new OutlinePage(parent, words.get("page." + Page.FACTS), outline, commands, words);
		page.action("facts.import", "import", this::take);
		page.action("facts.export", "download", this::write);
	}

	private void write() {
		commands.settle();
		AskDialog ask = new AskDialog(control().getShell(), words.get("facts.export.title"),
				words.get("facts.export.message"), words.get("export.action")).target("file", words.get("new.file"),
						Path.of(System.getProperty("user.home"), words.get("facts.export.name") + ".xlsx"), TABLES);
		if (!ask.agreed()) {
			return;
		}
		Path file = ask.target("file").orElseThrow();
		String format = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? "csv" : "xlsx";
		TypicalServiceModel copy = EcoreUtil.copy(model); // it may be edited while it is written
		Work.of(words.get("exporting"), progress -> {
			try (OutputFile output = new OutputFile(file)) {
				FactTable.write(format, output.stream(), copy);
				output.commit();
			}
			return file;
		}).start();
	}

	private void take() {
		commands.settle();
		AskDialog ask = new AskDialog(control().getShell(), words.get("facts.import.title"),
				words.get("facts.import.message"), words.get("sheet.take.action"))
				.file("file", words.get("new.file"), TABLES);
		if (!ask.agreed()) {
			return;
		}
		Path file = ask.file("file").orElseThrow();
		Work.of(words.get("reading"), progress -> {
			Path scratch = Files.createTempDirectory("etalon-facts");
			try {
				return FactTable.read(file, String.valueOf(file.getFileName()),
						new ReadOptions(null, (char) 0, true, scratch), model);
			} finally {
				Files.deleteIfExists(scratch);
			}
		}).then(this::taken).start();
	}

	private void taken(FactTable.Taken taken) {
		if (control().isDisposed()) {
			return;
		}
		if (!taken.changes().isEmpty()) {
			commands.run(outline.take(taken.changes()));
			page.refresh();
		}
		String counted = words.get("facts.taken", String.valueOf(taken.changes().size()), String.valueOf(taken.same()),
				String.valueOf(taken.problems().size()));
		MessageDialog.openInformation(control().getShell(), words.get("facts.import.title"),
				taken.problems().isEmpty() ? counted : counted + "\n\n" + Failures.problems(taken.problems()));
	}

	@Override
	public Control control() {
		return page.control();
	}

	@Override
	public void show(Faults found) {
		page.show(found);
	}

	@Override
	public boolean reveal(EObject thing) {
		return page.reveal(thing);
	}

	@Override
	public void setFocus() {
		page.setFocus();
	}
}
