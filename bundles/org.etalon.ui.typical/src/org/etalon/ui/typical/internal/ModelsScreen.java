// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.models.EditModel;
import org.etalon.operations.models.ExampleModels;
import org.etalon.operations.models.ModelLibrary;
import org.etalon.operations.models.ModelLibrary.Kept;
import org.etalon.operations.models.StoredModel;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Segments;
import org.etalon.ui.common.Work;

/** The models of typical services: the editions in the database, and the files that were worked on lately. */
public final class ModelsScreen extends ScreenPart {

	private static final Texts WORDS = Language.words(ModelsScreen.class);

	private enum Place {
		DATABASE, FILES
	}

	private Segments<Place> places;
	private Text search;
	private Button examples;
	private final Map<Place, Composite> buttons = new EnumMap<>(Place.class);
	private Pane pane;
	private final StackLayout stack = new StackLayout();
	private ListTable<Kept> kept;
	private ListTable<Path> files;
	private Place shown = Place.DATABASE;
	private String sought = "";
	private List<Kept> all = List.of();
	private String blank = "";
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		Composite body = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
		Composite head = new Composite(body, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP + 4).spacing(Look.STEP, 4)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(WORDS.get("models"));
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		Composite actions = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(actions);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(actions);
		Composite ofDatabase = buttons(actions, Place.DATABASE);
		examples = button(ofDatabase, "models.examples", "play", this::takeExamples);
		GridDataFactory.fillDefaults().exclude(true).applyTo(examples);
		examples.setVisible(false);
		button(ofDatabase, "models.take", "upload", this::take);
		button(ofDatabase, "models.new", "plus", this::begin);
		Composite ofFiles = buttons(actions, Place.FILES);
		button(ofFiles, "models.open", "folder-open", this::choose);
		button(ofFiles, "models.new.file", "plus", this::fresh);
		Label about = new Label(head, SWT.WRAP);
		about.setText(WORDS.get("models.about"));
		Look.faint(about);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(200, SWT.DEFAULT).applyTo(about);
		places = new Segments<>(head, List.of(Place.values()), this::turn);
		places.choose(shown);
		search = Look.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WORDS.get("models.search"));
		search.setMessage(WORDS.get("models.search"));
		search.setText(sought);
		search.addListener(SWT.Modify, event -> {
			sought = search.getText();
			show();
		});
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table().setFocus();
				event.doit = false;
			}
		});
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(34 * Look.STEP, SWT.DEFAULT).applyTo(search);
		pane = new Pane(body, "map");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		pane.content().setLayout(stack);
		kept = ModelTable.of(pane.content(), WORDS.get("models.kept"),
				each -> ModelKey.of(each.model()).open(each.model().title()), Optional.of(ZoneId.systemDefault()));
		files = new ListTable<>(pane.content(), WORDS.get("models.files"),
				List.of(Column.of(WORDS.get("models.name"), 0, path -> path.getFileName().toString()), Column
						.of(WORDS.get("models.folder"), 56 * Look.STEP, path -> String.valueOf(path.getParent()))),
				path -> path, ModelsScreen::open);
		turn(shown);
	}

	private Composite buttons(Composite parent, Place place) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(row);
		GridDataFactory.fillDefaults().applyTo(row);
		buttons.put(place, row);
		return row;
	}

	private static Button button(Composite head, String key, String icon, Runnable action) {
		return Look.button(head, WORDS.get(key), icon, action);
	}

	/** Shows what is in a place. */
	private void turn(Place place) {
		shown = place;
		buttons.forEach((each, row) -> {
			((GridData) row.getLayoutData()).exclude = each != place;
			row.setVisible(each == place);
		});
		stack.topControl = table();
		pane.content().layout();
		show();
		search.getParent().layout(true, true);
	}

	/** Offers the examples where there is nothing else. */
	private void offer(boolean yes) {
		if (examples.getVisible() != yes) {
			((GridData) examples.getLayoutData()).exclude = !yes;
			examples.setVisible(yes);
			search.getParent().layout(true, true);
		}
	}

	private Table table() {
		return shown == Place.DATABASE ? kept.control() : files.control();
	}

	private void show() {
		List<Path> recent = RecentFiles.all();
		places.name(each -> WORDS.get("models.place." + each,
				String.valueOf(each == Place.DATABASE ? all.size() : recent.size())));
		if (shown == Place.FILES) {
			List<Path> found = recent.stream().filter(
					path -> path.toString().toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT)))
					.toList();
			files.show(found);
			say(recent.isEmpty() ? WORDS.get("models.none") : found.isEmpty() ? WORDS.get("models.nothing") : "");
		} else {
			List<Kept> found = all.stream().filter(each -> ModelTable.says(each, sought)).toList();
			kept.show(found);
			say(all.isEmpty() ? blank : found.isEmpty() ? WORDS.get("models.nothing") : "");
		}
	}

	private void say(String instead) {
		if (instead.isEmpty()) {
			pane.show();
		} else {
			pane.blank(instead);
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(data -> Work
				.of(WORDS.get("reading"),
						progress -> new ModelLibrary().list(data.store(), data.conditions().settings()))
				.quietly().then(read -> {
					if (shows(data)) {
						boolean first = all.isEmpty() && !read.isEmpty();
						all = read;
						blank = WORDS.get("models.kept.none");
						offer(read.isEmpty());
						show();
						if (first && getSite().getPage().getActivePart() == this && !search.isFocusControl()) {
							setFocus(); // there was nothing yet to give it to
						}
					}
				}).otherwise(thrown -> {
					if (shows(data)) {
						all = List.of();
						blank = Failures.text(thrown);
						show();
					}
				}));
	}

	private static void open(Path path) {
		Screens.open(new ScreenInput(ModelScreen.ID, path.toAbsolutePath().toString(), path.getFileName().toString()));
	}

	/** Begins a model in the database. */
	private void begin() {
		if (data().isEmpty()) {
			pane.blank(WORDS.get("closed"));
			return;
		}
		AskDialog ask = new AskDialog(getSite().getShell(), WORDS.get("new.title"), WORDS.get("begin.message"),
				WORDS.get("new.action"));
		ask.needed("name", WORDS.get("new.name"), "", WORDS.get("new.name.hint"))
				.needed("id", WORDS.get("begin.id"), free(), WORDS.get("begin.id.hint"))
				.text("curator", WORDS.get("life.curator"), "", "")
				.advise(dialog -> dialog.text("id").matches("[\\p{L}\\p{N}._-]+") ? null : WORDS.get("begin.id.bad"));
		if (!ask.agreed()) {
			return;
		}
		TypicalServiceModel model = TypicalFactory.eINSTANCE.createTypicalServiceModel();
		model.setId(ask.text("id"));
		model.setEdition("1.0");
		model.setName(ask.text("name"));
		model.setCurator(ask.text("curator").isEmpty() ? null : ask.text("curator"));
		model.setState(State.PILOT_CERTIFIED);
		change(data -> new EditModel().begin(data.store(), model, "", data.conditions().settings()).stored());
	}

	/** An id that no model has. */
	private String free() {
		for (int number = 1;; number++) {
			String id = "model-" + number;
			if (all.stream().noneMatch(each -> each.model().id().equals(id))) {
				return id;
			}
		}
	}

	/** Takes a model from a file into the database: one that is being written, or one that was approved. */
	private void take() {
		AskDialog ask = new AskDialog(getSite().getShell(), WORDS.get("take.title"), WORDS.get("take.message"),
				WORDS.get("take.action")).file("file", WORDS.get("new.file"), "*.xmi;*.json")
				.text("reason", WORDS.get("reason"), "", "");
		if (ask.agreed()) {
			Path file = ask.file("file").orElseThrow().toAbsolutePath();
			String reason = ask.text("reason");
			change(data -> ModelMenu.keep(data, file, reason));
		}
	}

	private interface Change {
		StoredModel run(Data data) throws Exception;
	}

	/** Changes the database, shows it anew and opens the edition that came of it. */
	private void change(Change change) {
		data().ifPresentOrElse(data -> Work.of(WORDS.get("saving"), progress -> change.run(data)).then(model -> {
			desk().refresh();
			ModelKey.of(model).open(model.title());
		}).start(), () -> pane.blank(WORDS.get("closed")));
	}

	private void takeExamples() {
		data().ifPresent(data -> Work
				.of(WORDS.get("saving"), progress -> new ExampleModels().run(data.store(), WORDS.get("models.example")))
				.then(taken -> {
					desk().refresh();
				}).start());
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

	@Override
	public void opened() {
		changed();
	}

	@Override
	public void changed() {
		if (data().isPresent()) {
			reading.ask();
		} else {
			all = List.of();
			blank = WORDS.get("closed");
			show();
		}
	}

	@Override
	public void setFocus() {
		show();
		table().setFocus();
	}

	@Override
	public void dispose() {
		reading.cancel();
		super.dispose();
	}
}
