// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
	 * A file that is kept, or could not be.
	 *
	 * @param evidence the evidence, null if there is none
	 * @param but      what is to be said: why it is not in the database, or not at all; null if it is
	 */
	private record Taken(FileLink evidence, Exception but) {
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
		String names = files.stream().map(each -> String.valueOf(each.getFileName())).collect(Collectors.joining(", "));
		Work.of(word("evidence.keeping", names), progress -> {
			List<Taken> all = new ArrayList<>();
			for (Path file : files) {
				all.add(take(data.store(), sheet.object(), file, progress));
			}
			return all;
		}).then(all -> {
			if (model.sheet() == into) {
				List<FileLink> kept = all.stream().map(Taken::evidence).filter(Objects::nonNull).toList();
				kept.forEach(evidence -> model.add(criterion, evidence));
				if (!kept.isEmpty()) {
					sheet.edited(criterion.getId());
				}
				tell(all);
			}
		}).start();
	}

	private static Taken take(Store store, String object, Path file, Progress progress) throws StoreException {
		try {
			if (!Files.isRegularFile(file)) { // a folder has no bytes
				throw new NoSuchFileException(file.toString());
			}
			return new Taken(new Evidence().keep(store, object, file), null);
		} catch (IOException e) {
			return new Taken(null, e); // the others are taken all the same
		} catch (RefusedException e) {
			return e.code().equals("FILE_TOO_LARGE") ? elsewhere(file, e, progress) : new Taken(null, e);
		}
	}

	private static Taken elsewhere(Path file, RefusedException why, Progress progress) throws StoreException {
		try {
			return new Taken(Evidence.elsewhere(file, progress), why);
		} catch (IOException e) {
			return new Taken(null, e);
		}
	}

	private void tell(List<Taken> all) {
		List<Taken> told = all.stream().filter(each -> each.but() != null).toList();
		if (!told.isEmpty()) {
			sheet.say(told.stream().allMatch(each -> each.evidence() != null) ? Tone.FAIR : Tone.BAD,
					told.stream().map(SheetEvidence::but).collect(Collectors.joining("\n")));
		}
	}

	private static String but(Taken taken) {
		return taken.evidence() != null && taken.but() instanceof RefusedException large
				? word("evidence.large", large.arguments().toArray(String[]::new))
				: taken.but() instanceof FileSystemException file ? word("evidence.unread", file.getFile())
						: Failures.text(taken.but());
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
			if (taken.but() != null) {
				sheet.say(Tone.BAD, Failures.text(taken.but()));
			}
			Program.launch(Path.of(URI.create(taken.evidence().getLocation())).toString());
		}).start();
		}
	}
}
