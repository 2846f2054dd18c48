// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.AsOf;
import org.etalon.operations.register.ExportObjects;
import org.etalon.operations.register.ListObjects;
import org.etalon.store.Backup;
import org.etalon.store.Stores;
import org.etalon.store.Verification;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.StepsDialog;
import org.etalon.ui.common.Work;

/** What can be done with the data as a whole: asks what is needed, does it in the background, says what came of it. */
final class DataActions {

	private static final Texts WORDS = Language.words(DataActions.class);
	private static final int SHOWN = 10;

	private final Shell shell;
	private final Desk desk;
	private final DataModel model = new DataModel(WORDS, Clock.systemDefaultZone().getZone());

	DataActions(Shell shell, Desk desk) {
		this.shell = shell;
		this.desk = desk;
	}

	/** Takes a list into the register. */
	void importList() {
		Data data = open();
		if (data != null) {
			new StepsDialog(shell, new ImportSteps(data, model, result -> {
				desk.refresh();
				say("import.done", model.taken(result));
			}), WORDS.get("import.do")).open();
		}
	}

	/** Writes the register with every field into a file. */
	void export() {
		Data data = open();
		Path path = data == null ? null
				: ask("export", SWT.SAVE, home().resolve("register-" + LocalDate.now(data.clock()) + ".xlsx"),
						typed -> DataModel.suffixed(typed, ".xlsx", ".xlsx", ".csv", ".json"), "*.xlsx", "*.csv",
						"*.json");
		if (path == null) {
			return;
		}
		String name = path.getFileName().toString();
		String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		ListObjects.Request all = new ListObjects.Request(List.of(), "id", false, null, 1, AsOf.NOW,
				data.clock().getZone(), false);
		Work.of(WORDS.get("export.doing", name), progress -> {
			try (OutputFile file = new OutputFile(path)) {
				long written = new ExportObjects().run(data.store(), all, format, data.conditions().product(),
						file.stream(), progress);
				file.commit();
				return written;
			}
		}).then(written -> say("export.done", WORDS.get("export.written", model.number(written), path.toString())))
				.start();
	}

	/** Makes a backup, which is restored once before it gets its name. */
	void backup() {
		Data data = open();
		Path path = data == null ? null
				: ask("backup", SWT.SAVE, home().resolve(DataModel.backupName(LocalDate.now(data.clock()))),
						typed -> DataModel.suffixed(typed, ".zip"), "*.zip");
		if (path != null) {
			Work.of(WORDS.get("backup.doing"), progress -> data.store().backup(path, progress)).then(this::made)
					.start();
		}
	}

	private void made(Backup backup) {
		desk.refresh();
		say("backup.done", WORDS.get("backup.made", backup.file().toString(), model.size(backup.bytes()),
				model.number(backup.records())));
	}

	/**
	 * Puts a backup into the place of the database.
	 *
	 * @param proposed the backup that is meant, null to ask without one
	 */
	void restore(Path proposed) {
		Path path = desk.location().isEmpty() ? null
				: ask("restore", SWT.OPEN, proposed, UnaryOperator.identity(), "*.zip", "*");
		if (path != null && saved()) {
			desk.restore(path,
					kept -> say("restore.done", kept.map(former -> WORDS.get("restore.kept", path.toString(), former))
							.orElse(WORDS.get("restore.restored", path.toString()))));
		}
	}

	/** Reads everything and compares it with its sums. */
	void verify() {
		Data data = open();
		if (data != null) {
			Work.of(WORDS.get("verify.doing"), progress -> data.store().verify(progress)).then(this::verified).start();
		}
	}

	private void verified(Verification found) {
		String read = WORDS.get("verify.read", model.number(found.records()), model.number(found.changes()));
		if (found.sound()) {
			say("verify.sound", read);
			return;
		}
		String damages = found
				.damages().stream().limit(SHOWN).map(each -> WORDS.get("verify.damage",
						WORDS.get("damage." + each.kind()), each.table(), each.id().isEmpty() ? "–" : each.id()))
				.collect(Collectors.joining("\n"));
		if (found.damages().size() > SHOWN) {
			damages += "\n" + WORDS.get("verify.more", model.number(found.damages().size() - SHOWN));
		}
		tell(MessageDialog.WARNING, "verify.damaged", read + "\n\n" + damages + "\n\n" + WORDS.get("verify.advice"));
	}

	/** Opens another file instead of the database that is open. */
	void openOther() {
		Path before = desk.location().map(Stores.Location::address).filter(each -> !each.startsWith("jdbc:"))
				.map(Path::of).orElse(null);
		Path path = ask("open", SWT.OPEN, before, UnaryOperator.identity(), "*.mv.db", "*");
		if (path != null && saved()) {
			desk.open(new Stores.Location(path.toString(), System.getProperty("user.name"), null,
					Clock.systemDefaultZone()));
		}
	}

	/** Connects to the database of a team instead of the one that is open. */
	void connect() {
		ConnectDialog dialog = new ConnectDialog(shell, desk.location().orElse(null));
		if (dialog.open() == Window.OK && saved()) {
			desk.open(dialog.location());
		}
	}

	/** The open database; without one, says so. */
	private Data open() {
		Optional<Data> data = desk.data();
		if (data.isEmpty()) {
			say("none.title", desk.failure().orElse(WORDS.get("none.opening")));
		}
		return data.orElse(null);
	}

	private Path ask(String task, int style, Path proposed, UnaryOperator<Path> completed, String... patterns) {
		PathDialog dialog = new PathDialog(shell, task, style, proposed, completed, patterns);
		return dialog.open() == Window.OK ? dialog.path() : null;
	}

	private static Path home() {
		return Path.of(System.getProperty("user.home"));
	}

	/** Whether nothing is left unsaved that belongs to the database, or the user gives it up. */
	private static boolean saved() {
		return PlatformUI.getWorkbench().saveAllEditors(true);
	}

	private void say(String title, String text) {
		tell(MessageDialog.INFORMATION, title, text);
	}

	private void tell(int kind, String title, String text) {
		if (!shell.isDisposed()) {
			MessageDialog.open(kind, shell, WORDS.get("data"), WORDS.get(title) + "\n\n" + text, SWT.SHEET,
					WORDS.get("close"));
		}
	}
}
