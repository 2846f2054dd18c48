// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.base.FileLink;
import org.etalon.norm.Progress;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.sheets.Evidence;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/** Keeps evidence of a sheet in the database, shows it, and says what became of a file. */
final class SheetEvidence implements EvidencePane.Keeper {

	/** What it works on. */
	interface Sheet {

		/** The open database. */
		Optional<Data> open();

		/** Id of the object. */
		String object();

		/** The criterion that is selected. */
		Optional<Criterion> selected();

		/** Says something. */
		void say(Tone tone, String what);

		/** Shows what was changed at a criterion. */
		void edited(String criterion);
	}

	/**
	 * A file that is kept.
	 *
	 * @param tooLarge why it is not in the database, null if it is
	 */
	private record Taken(FileLink evidence, RefusedException tooLarge) {
	}

	private final Supplier<Shell> shell;
	private final SheetModel model;
	private final Sheet sheet;

	SheetEvidence(Supplier<Shell> shell, SheetModel model, Sheet sheet) {
		this.shell = shell;
		this.model = model;
		this.sheet = sheet;
	}

	@Override
	public void files(List<Path> files) {
		Criterion criterion = sheet.selected().orElse(null);
		Data data = sheet.open().orElse(null);
		if (criterion == null || data == null || model.finished()) {
			return;
		}
		var into = model.sheet();
		for (Path file : files) {
			Work.of(word("evidence.keeping", String.valueOf(file.getFileName())),
					progress -> take(data.store(), sheet.object(), file, progress)).then(taken -> {
						if (model.sheet() == into) {
							model.add(criterion, taken.evidence());
							sheet.edited(criterion.getId());
							tell(taken);
						}
					}).start();
		}
	}

	private static Taken take(Store store, String object, Path file, Progress progress)
			throws IOException, StoreException {
		if (!Files.isRegularFile(file)) { // a folder has no bytes; where it is can be told all the same
			throw new NoSuchFileException(file.toString());
		}
		try {
			return new Taken(new Evidence().keep(store, object, file), null);
		} catch (RefusedException e) {
			if (!e.code().equals("FILE_TOO_LARGE")) {
				throw e;
			}
			return new Taken(Evidence.elsewhere(file, progress), e);
		}
	}

	private void tell(Taken taken) {
		if (taken.tooLarge() != null) {
			sheet.say(Tone.FAIR, word("evidence.large", taken.tooLarge().arguments().toArray(String[]::new)));
		}
	}

	@Override
	public void add(FileLink evidence) {
		sheet.selected().filter(each -> !model.finished()).ifPresent(criterion -> {
			model.add(criterion, evidence);
			sheet.edited(criterion.getId());
		});
	}

	@Override
	public void remove(FileLink evidence) {
		sheet.selected().ifPresent(criterion -> {
			model.remove(criterion, evidence);
			sheet.edited(criterion.getId());
		});
	}

	@Override
	public void open(FileLink evidence) {
		switch (Evidence.kind(evidence)) {
		case NOTE -> MessageDialog.openInformation(shell.get(), word("evidence.note.shown"), Evidence.text(evidence));
		case LINK -> Program.launch(evidence.getLocation());
		case FILE -> sheet.open().ifPresent(data -> Work.of(word("evidence.opening"), progress -> {
			Path folder = Files.createTempDirectory("etalon-evidence");
			Path file = folder.resolve(evidence.getName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
			Files.write(file, new Evidence().read(data.store(), evidence));
			file.toFile().deleteOnExit();
			folder.toFile().deleteOnExit();
			return file;
		}).then(file -> Program.launch(file.toString())).start());
		case FILE_ELSEWHERE -> Work.of(word("evidence.opening"), progress -> {
			Path file = Path.of(URI.create(evidence.getLocation()));
			FileLink now = Evidence.elsewhere(file, progress);
			return new Taken(now, now.getSha256().equals(evidence.getSha256()) ? null
					: new RefusedException("EVIDENCE_DAMAGED", evidence.getName()));
		}).then(taken -> {
			if (taken.tooLarge() != null) {
				sheet.say(Tone.BAD, Failures.text(taken.tooLarge()));
			}
			Program.launch(Path.of(URI.create(taken.evidence().getLocation())).toString());
		}).start();
		}
	}
}
