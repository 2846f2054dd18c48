// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;

/** The models of typical services that were worked on lately, new ones, and those in files. */
public final class ModelsScreen extends ScreenPart {

	private static final Texts WORDS = Language.words(ModelsScreen.class);

	private Pane pane;
	private ListTable<Path> files;

	@Override
	protected void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4).spacing(Look.STEP, 2)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(WORDS.get("models"));
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		button(head, "models.open", "folder-open", this::choose);
		button(head, "models.new", "plus", this::fresh);
		Label about = new Label(head, SWT.WRAP);
		about.setText(WORDS.get("models.about"));
		Look.faint(about);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
		pane = new Pane(all, "map");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		GridLayoutFactory.fillDefaults().applyTo(pane.content());
		files = new ListTable<>(pane.content(), WORDS.get("models"),
				List.of(Column.of(WORDS.get("models.name"), 0, path -> path.getFileName().toString()), Column
						.of(WORDS.get("models.folder"), 56 * Look.STEP, path -> String.valueOf(path.getParent()))),
				path -> path, ModelsScreen::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(files.control());
	}

	private static void button(Composite head, String key, String icon, Runnable action) {
		Button button = new Button(head, SWT.PUSH);
		button.setText(WORDS.get(key));
		button.setImage(Look.icon(icon));
		button.addListener(SWT.Selection, event -> action.run());
	}

	private static void open(Path path) {
		Screens.open(new ScreenInput(ModelScreen.ID, path.toAbsolutePath().toString(), path.getFileName().toString()));
	}

	private void choose() {
		AskDialog ask = new AskDialog(getSite().getShell(), WORDS.get("open.title"), WORDS.get("open.message"),
				WORDS.get("open.action")).file("file", WORDS.get("new.file"), "*.xmi;*.json");
		if (ask.agreed()) {
			ask.file("file").ifPresent(ModelsScreen::open);
		}
	}

	private void fresh() {
		Path folder = Path.of(System.getProperty("user.home"), WORDS.get("new.folder"));
		AskDialog ask = new AskDialog(getSite().getShell(), WORDS.get("new.title"), WORDS.get("new.message"),
				WORDS.get("new.action"));
		ask.needed("name", WORDS.get("new.name"), "", WORDS.get("new.name.hint"))
				.needed("file", WORDS.get("new.file"), folder.resolve("model.xmi").toString(), "")
				.advise(dialog -> wrong(dialog.text("file")));
		if (!ask.agreed()) {
			return;
		}
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setId("model");
		model.setName(ask.text("name"));
		model.setState(State.PILOT_CERTIFIED);
		Path path;
		try {
			path = Path.of(ask.text("file")).toAbsolutePath();
		} catch (InvalidPathException e) {
			return; // the dialog said so
		}
		if (Files.exists(path)) {
			open(path); // nothing is written over
			return;
		}
		Work.of(WORDS.get("new.title"), progress -> {
			ModelFile file = ModelFile.fresh(path, model);
			file.write(file.text());
			return path;
		}).quietly().then(ModelsScreen::open).start();
	}

	private static String wrong(String typed) {
		try {
			return Files.exists(Path.of(typed)) ? WORDS.get("new.exists") : null;
		} catch (InvalidPathException e) {
			return WORDS.get("new.path");
		}
	}

	private void show() {
		List<Path> recent = RecentFiles.all();
		if (recent.isEmpty()) {
			pane.blank(WORDS.get("models.none"));
		} else {
			files.show(recent);
			pane.show();
		}
	}

	@Override
	public void opened() {
		show();
	}

	@Override
	public void changed() {
		show();
	}

	@Override
	public void setFocus() {
		show();
		files.control().setFocus();
	}
}
