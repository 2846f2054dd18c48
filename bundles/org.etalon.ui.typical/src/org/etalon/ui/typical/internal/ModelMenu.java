// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.KeepModel;
import org.etalon.operations.models.ModelLibrary;
import org.etalon.operations.models.ModelLibrary.Kept;
import org.etalon.operations.models.StoredModel;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Work;

/** What can be done with a model as a whole: compare it, take something from another version, see its history. */
final class ModelMenu {

	private static final Texts WORDS = Language.words(ModelMenu.class);

	/**
	 * Of what.
	 *
	 * @param data     the open database, empty for none
	 * @param item     the item of its screen
	 * @param commands what is done to it
	 * @param saved    saves what is not; false if it still is not
	 * @param refresh  tells everybody that the database changed
	 */
	record Of(Shell shell, Optional<Data> data, Origin origin, String item, ModelCommands commands,
			BooleanSupplier saved, Runnable refresh) {
	}

	private final Of of;

	private ModelMenu(Of of) {
		this.of = of;
	}

	/** Fills a menu. */
	static void fill(Menu menu, Of of) {
		ModelMenu model = new ModelMenu(of);
		item(menu, "compare", true, model::compare);
		item(menu, "merge", !of.origin().locked(), model::merge);
		new MenuItem(menu, SWT.SEPARATOR);
		if (of.origin() instanceof KeptOrigin) {
			item(menu, "history", true, model::history);
			item(menu, "save.file", true, model::write);
		} else {
			item(menu, "take.this", of.data().isPresent(), model::take);
		}
	}

	private static void item(Menu menu, String key, boolean enabled, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(WORDS.get("menu." + key));
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, event -> action.run());
	}

	private String title() {
		String name = of.origin().model().getName();
		return name == null ? WORDS.get("unnamed") : name;
	}

	/** Does something with the editions that there are; without a database there are none. */
	private void editions(Consumer<List<Kept>> then) {
		if (of.data().isEmpty()) {
			then.accept(List.of());
			return;
		}
		Data data = of.data().get();
		Work.of(WORDS.get("reading"), progress -> new ModelLibrary().list(data.store(), data.conditions().settings()))
				.quietly().then(then).start();
	}

	private void compare() {
		if (of.saved().getAsBoolean()) {
			editions(all -> {
				VersionDialog ask = new VersionDialog(of.shell(), "compare", all, of.item(), false);
				if (ask.agreed()) {
					CompareScreen.open(ask.chosen(), of.item(), title());
				}
			});
		}
	}

	/** Another version, with what both were made from. */
	private record Sides(Version theirs, Optional<Version> base) {
	}

	private void merge() {
		editions(all -> {
			VersionDialog ask = new VersionDialog(of.shell(), "merge", all, of.item(), true);
			if (ask.agreed()) {
				Work.of(WORDS.get("reading"), progress -> {
					Version theirs = Version.read(of.data(), ask.chosen());
					return new Sides(theirs, ask.base().isEmpty() ? Optional.empty()
							: Optional.of(Version.read(of.data(), ask.base().get())));
				}).quietly().then(this::merge).start();
			}
		});
	}

	private void merge(Sides sides) {
		String theirs = sides.theirs().text();
		String base = sides.base().map(Version::text).orElseGet(() -> EditModel.text(of.origin().model()));
		MergeDialog dialog = new MergeDialog(of.shell(), WORDS.get("merge.title"),
				sides.base().map(each -> WORDS.get("merge.three", sides.theirs().name(), each.name())).orElseGet(
						() -> WORDS.get("merge.two", sides.theirs().name())),
				base, of.origin().model(), theirs);
		if (dialog.isEmpty()) {
			MessageDialog.openInformation(of.shell(), WORDS.get("merge.title"), WORDS.get("merge.same"));
		} else if (dialog.agreed()) {
			dialog.merge(of.commands());
		}
	}

	private void history() {
		KeptOrigin kept = (KeptOrigin) of.origin();
		ModelKey key = ModelKey.of(kept.stored());
		Data data = kept.data();
		Work.of(WORDS.get("reading"), progress -> new ModelLibrary().history(data.store(), key.id(), key.edition()))
				.quietly()
				.then(revisions -> new HistoryDialog(of.shell(), key, title(), revisions, data.clock().getZone())
						.open())
				.start();
	}

	/** Writes an edition into a file. */
	private void write() {
		KeptOrigin kept = (KeptOrigin) of.origin();
		AskDialog ask = new AskDialog(of.shell(), WORDS.get("save.file.title"), WORDS.get("save.file.message"),
				WORDS.get("export.action"))
				.target("file", WORDS.get("new.file"), Path.of(System.getProperty("user.home"),
						kept.stored().id() + "-" + kept.stored().edition() + ".xmi"), "*.xmi");
		if (ask.agreed() && ask.target("file").isPresent()) {
			Path file = ask.target("file").get();
			byte[] text = EditModel.text(kept.model()).getBytes(StandardCharsets.UTF_8);
			Work.of(WORDS.get("saving"), progress -> {
				try (OutputFile output = new OutputFile(file)) {
					output.stream().write(text);
					output.commit();
				}
				return file;
			}).start();
		}
	}

	/** Takes the file into the database. */
	private void take() {
		if (!of.saved().getAsBoolean()) {
			return;
		}
		AskDialog ask = new AskDialog(of.shell(), WORDS.get("take.title"), WORDS.get("take.message"),
				WORDS.get("take.action")).text("reason", WORDS.get("reason"), "", "");
		if (ask.agreed()) {
			Data data = of.data().orElseThrow();
			Path file = Path.of(of.item());
			String reason = ask.text("reason");
			Work.of(WORDS.get("saving"), progress -> keep(data, file, reason)).then(model -> {
				of.refresh().run();
				ModelKey.of(model).open(model.title());
			}).start();
		}
	}

	/**
	 * Puts the model of a file into the database: an approved one is published, any other one begins. An edition that
	 * is there and differs stays as it is: what is wanted of the file is merged into it.
	 */
	static StoredModel keep(Data data, Path file, String reason) throws Exception {
		var settings = data.conditions().settings();
		var model = ModelFile.read(file).model();
		boolean published = model.getState() == State.APPROVED;
		boolean there = new ModelLibrary().list(data.store(), settings).stream().anyMatch(
				each -> each.model().id().equals(model.getId()) && each.model().edition().equals(model.getEdition()));
		if (published || there) {
			return new KeepModel().run(data.store(), new KeepModel.Request(file.getParent(),
					file.getFileName().toString(), published, reason, settings, false));
		}
		return new EditModel().begin(data.store(), model, reason, settings).stored();
	}
}
