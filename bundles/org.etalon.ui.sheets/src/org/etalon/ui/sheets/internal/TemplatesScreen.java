// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.Stage;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.ExampleTemplates;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TakeTemplates;
import org.etalon.operations.sheets.TemplateIds;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.AtRight;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;
import org.etalon.ui.template.TemplateWords;

/** All templates with their editions: which are in use, which are being written. */
public final class TemplatesScreen extends ScreenPart {

	/** Its id. */
	static final String ID = "org.etalon.ui.sheets.templates";

	private Label about;
	private Pane pane;
	private ListTable<SheetTemplates.Edition> table;
	private Button examples;
	private Button bundles;
	private Button next;
	private Button drop;
	private List<SheetTemplates.Edition> shown = List.of();
	private Templates brought;
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 2)
				.applyTo(head);
		Label title = new Label(head, SWT.NONE);
		title.setText(word("templates"));
		title.setFont(Look.title());
		Composite buttons = new Composite(head, SWT.NONE);
		buttons.setLayout(new AtRight(Look.STEP));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(buttons);
		examples = button(buttons, "templates.examples", "play", this::takeExamples);
		bundles = button(buttons, "templates.bundles", "package", this::takeBundles);
		button(buttons, "templates.import", "upload", this::takeFile);
		drop = button(buttons, "drop", "trash-2", () -> table.selected().ifPresent(this::drop));
		next = button(buttons, "templates.next", "copy", () -> table.selected().ifPresent(this::next));
		button(buttons, "templates.new", "plus", this::begin);
		about = Look.faint(new Label(head, SWT.WRAP));
		about.setText(word("templates.about"));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60 * Look.STEP, SWT.DEFAULT).applyTo(about);
		pane = new Pane(all, "list-checks");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
		GridLayoutFactory.fillDefaults().applyTo(pane.content());
		table = new ListTable<>(pane.content(), word("templates"), List.of(
				ListTable.Column.of(word("column.stage"), 15 * Look.STEP,
						each -> TemplateWords.stage(each.template().getStage())),
				ListTable.Column.of(word("column.name"), 0, each -> each.template().getName()),
				ListTable.Column.of(word("column.edition"), 11 * Look.STEP, SheetTemplates.Edition::edition),
				ListTable.Column.<SheetTemplates.Edition>of(word("column.state"), 13 * Look.STEP, SheetWords::state)
						.toned(SheetWords::tone),
				ListTable.Column.of(word("column.origin"), 20 * Look.STEP, SheetWords::origin), ListTable.Column
						.of(word("column.changed"), 26 * Look.STEP, this::changed, each -> each.changed().at())),
				TemplateScreen::item, TemplatesScreen::open);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		table.onSelection(each -> {
			next.setEnabled(each.isPresent());
			drop.setEnabled(each.filter(DropEdition::can).isPresent());
		});
		there(examples, false);
		there(bundles, false);
		there(drop, false);
		there(next, false);
	}

	private Button button(Composite parent, String key, String icon, Runnable action) {
		Button button = Look.button(parent, word(key), icon, action);
		button.setLayoutData(new RowData());
		return button;
	}

	private static void there(Button button, boolean visible) {
		((RowData) button.getLayoutData()).exclude = !visible;
		button.setVisible(visible);
		button.getParent().getParent().getParent().layout(true, true); // the head may have become higher
	}

	private String changed(SheetTemplates.Edition edition) {
		return data().map(data -> SheetWords.changed(edition.changed(), data.clock().getZone())).orElse("");
	}

	/** Opens an edition on a screen of its own. */
	static void open(SheetTemplates.Edition edition) {
		Screens.open(new ScreenInput(TemplateScreen.ID, TemplateScreen.item(edition), edition.template().getName()));
	}

	@Override
	public void opened() {
		read();
	}

	@Override
	public void changed() {
		read();
	}

	private void read() {
		if (data().isEmpty()) {
			pane.blank(word("closed"));
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		BundleTemplates brought = PlatformUI.getWorkbench().getService(BundleTemplates.class);
		return data().map(data -> Work.of(word("reading"), progress -> Templates.read(data.store(), brought)).quietly()
				.then(read -> {
					if (shows(data)) {
						show(read);
					}
				}).otherwise(thrown -> {
					if (shows(data)) {
						pane.blank(Failures.text(thrown));
					}
				}));
	}

	private void show(Templates read) {
		shown = read.editions();
		brought = read;
		table.show(shown);
		there(examples, shown.isEmpty());
		there(drop, !shown.isEmpty()); // without an edition there is nothing to do with one
		there(next, !shown.isEmpty());
		there(bundles, !read.offered().isEmpty() || !read.hindered().isEmpty());
		if (shown.isEmpty()) {
			pane.blank(word(read.offered().isEmpty() ? "templates.none" : "templates.none.bundles"));
		} else {
			pane.show();
		}
		if (getSite().getPage().getActivePart() == this && examples.getDisplay().getFocusControl() == null) {
			setFocus(); // there was nothing to take it before
		}
	}

	/** Does something with templates, reads them anew, and opens the one that came of it. */
	private void change(Change change) {
		data().ifPresent(data -> Work.of(word("saving"), progress -> change.run(data)).then(edition -> {
			desk().refresh();
			if (edition != null) {
				open(edition);
			}
		}).start());
	}

	private interface Change {
		SheetTemplates.Edition run(Data data) throws Exception;
	}

	private void takeExamples() {
		change(data -> {
			new ExampleTemplates().run(data.store(), word("templates.example"));
			return null;
		});
	}

	/** Shows what rule bundles offer, with bundle, version and hash, and what of it cannot be taken. */
	private void takeBundles() {
		Templates read = brought;
		AskDialog dialog = new AskDialog(getSite().getShell(), word("templates.bundles.title"),
				word("templates.bundles.about"), word("templates.bundles.do"));
		read.offers().forEach((origin, lines) -> dialog.shown(origin.named(), origin.named(),
				String.join("\n", lines) + "\n" + word("templates.bundles.hash", origin.sha256())));
		if (!read.hindered().isEmpty()) {
			dialog.shown("hindered", word("templates.bundles.hindered"), String.join("\n", read.hindered()));
		}
		if (dialog.possible(!read.offered().isEmpty()).agreed()) {
			change(data -> {
				new TakeTemplates().run(data.store(), read.offered());
				return null;
			});
		}
	}

	private void takeFile() {
		AskDialog dialog = new AskDialog(getSite().getShell(), word("templates.import.title"),
				word("templates.import.about"), word("templates.import.do"))
				.file("file", word("templates.file"), "*.json;*.xmi;*.xml");
		if (dialog.agreed()) {
			Path file = dialog.file("file").orElseThrow();
			change(data -> new SheetTemplates().save(data.store(),
					SheetTemplates.readFile(file, String.valueOf(file.getFileName())), 0, ""));
		}
	}

	private void next(SheetTemplates.Edition of) {
		change(data -> new SheetTemplates().next(data.store(), of.id(), ""));
	}

	private void drop(SheetTemplates.Edition draft) {
		boolean only = shown.stream().filter(each -> each.id().equals(draft.id())).count() == 1;
		data().ifPresent(data -> DropEdition.ask(getSite().getShell(), data, draft, only, desk()::refresh));
	}

	/** Begins a template: a name, its id, and one criterion to go on from. */
	private void begin() {
		AskDialog dialog = new AskDialog(getSite().getShell(), word("begin.title"), word("begin.about"),
				word("begin.do")).needed("name", word("part.name"), "", "")
				.needed("id", word("part.id"), "", word("begin.id.hint"))
				.advise(each -> each.text("id").isEmpty() || each.text("id").matches("[\\p{L}\\p{N}._-]+") ? null
						: word("begin.id.bad"));
		if (!dialog.agreed()) {
			return;
		}
		SheetTemplate template = AssessmentFactory.eINSTANCE.createSheetTemplate();
		template.setId(dialog.text("id"));
		template.setName(dialog.text("name"));
		template.setEdition("1");
		template.setStage(Stage.REGULATION);
		TemplateIds ids = new TemplateIds(Set.of());
		Section section = AssessmentFactory.eINSTANCE.createSection();
		section.setId(ids.next("section"));
		section.setTitle(word("part.section.new"));
		Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
		criterion.setId(ids.next("criterion"));
		criterion.setText(word("part.criterion.new"));
		criterion.setAnswerKind(AnswerKind.YES_NO);
		criterion.setWeight100(100);
		section.getCriteria().add(criterion);
		template.getSections().add(section);
		change(data -> new SheetTemplates().save(data.store(), template, 0, ""));
	}

	@Override
	public void setFocus() {
		if (brought != null && shown.isEmpty()) { // the table is hidden
			examples.getParent().setFocus();
		} else {
			table.control().setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		super.dispose();
	}
}
