// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.etalon.exchange.OutputFile;
import org.etalon.model.base.FileLink;
import org.etalon.operations.models.ModelDifference;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateMerge;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.ConflictDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Tabs;
import org.etalon.ui.common.Work;
import org.etalon.ui.template.PartForm;
import org.etalon.ui.template.TemplateParts;
import org.etalon.ui.template.TemplateTree;
import org.etalon.ui.template.TemplateWords;

/** One edition of a template: its parts, the sheet it makes, and what it would move. */
public final class TemplateScreen extends ScreenPart implements Autosave.Screen {

	/** Its id. */
	static final String ID = "org.etalon.ui.sheets.template";

	private final TemplateModel model = new TemplateModel();
	private final SheetModel shown = new SheetModel();
	private final Rereading reading = new Rereading(this::reading);
	private Autosave autosave;
	private Label title;
	private Label subtitle;
	private Badge badge;
	private Button publish;
	private Notice notice;
	private CTabFolder pages;
	private TemplateTree tree;
	private PartForm form;
	private SheetView preview;
	private UpdatePage update;
	private EditionsPage editions;
	private Label state;
	private Action undo;
	private Action redo;

	/** What is read. */
	private record Facts(SheetTemplates.Edition edition, Set<String> used, List<SheetTemplates.Edition> editions) {
	}

	/** A sheet that is only looked at keeps nothing. */
	private static final class Nowhere implements EvidencePane.Keeper {

		@Override
		public void files(List<Path> files) {
			Display.getCurrent().beep();
		}

		@Override
		public void add(FileLink evidence) {
			Display.getCurrent().beep();
		}

		@Override
		public void remove(FileLink evidence) {
			Display.getCurrent().beep();
		}

		@Override
		public void open(FileLink evidence) {
			Display.getCurrent().beep();
		}
	}

	@Override
	protected void create(Composite parent) {
		if (autosave == null) {
			autosave = new Autosave(drafts(), input().item(), this);
		}
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Composite head = new Composite(all, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP + 4).spacing(2 * Look.STEP, 2)
				.applyTo(head);
		title = new Label(head, SWT.WRAP);
		title.setFont(Look.title());
		title.setText(input().title().replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(title);
		badge = new Badge(head);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(badge);
		Composite buttons = new Composite(head, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(buttons);
		button(buttons, "template.export", "download", this::export);
		publish = button(buttons, "template.publish", "circle-check", this::publish);
		subtitle = Look.faint(new Label(head, SWT.WRAP));
		GridDataFactory.fillDefaults().grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT).applyTo(subtitle);
		notice = new Notice(all, word("close"));
		pages = Tabs.of(all);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		SashForm parts = new SashForm(pages, SWT.HORIZONTAL);
		tree = new TemplateTree(parts, model, this::edited);
		form = new PartForm(parts, model, this::typed, this::edited);
		tree.onSelection(form::show);
		parts.setWeights(45, 55);
		preview = new SheetView(pages, shown, new Nowhere(), () -> {
		});
		update = new UpdatePage(pages);
		editions = new EditionsPage(pages, TemplatesScreen::open, this::drop);
		page("page.parts", parts);
		page("page.preview", preview.control());
		page("page.update", update.control());
		page("page.editions", editions.control());
		pages.setSelection(0);
		pages.addListener(SWT.Selection, event -> showPage());
		state = Look.faint(new Label(all, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).indent(2 * Look.STEP, Look.STEP / 2).applyTo(state);
		undo = action(word("undo"), () -> model.undo().ifPresent(this::edited));
		redo = action(word("redo"), () -> model.redo().ifPresent(this::edited));
		undoBy(undo, redo);
	}

	/** What was written in templates and is not saved. */
	static Drafts drafts() {
		return Autosave.drafts("org.etalon.ui.sheets", "templates");
	}

	private void page(String key, Control control) {
		Tabs.page(pages, word(key), control);
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, word(key), icon, action);
	}

	/** The item of the screen of an edition. */
	static String item(SheetTemplates.Edition edition) {
		return edition.id() + "/" + edition.edition();
	}

	private String id() {
		return input().item().substring(0, input().item().lastIndexOf('/'));
	}

	private String edition() {
		return input().item().substring(input().item().lastIndexOf('/') + 1);
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
			subtitle.setText(word("closed"));
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(current -> Work.of(word("reading"), progress -> {
			SheetTemplates templates = new SheetTemplates();
			return new Facts(templates.read(current.store(), id(), edition()),
					templates.everUsed(current.store(), id()), templates.editions(current.store(), id()));
		}).quietly().then(read -> {
			if (shows(current)) {
				show(current, read);
			}
		}).otherwise(thrown -> {
			if (shows(current)) {
				subtitle.setText(Failures.text(thrown));
			}
		}));
	}

	private void show(Data data, Facts read) {
		editions.show(data, read.editions(), edition());
		if (model.begun() && (model.isChanged() || model.revision() == read.edition().revision())) {
			if (state.getText().isEmpty()) { // the controls are new
				state.setText(word(model.locked() ? "draft.published" : isDirty() ? "draft.kept" : "draft.none"));
				tree.show(null);
				updated();
			}
			heading(data, read.edition());
			return;
		}
		model.begin(read.edition(), read.used());
		state.setText(word(model.locked() ? "draft.published" : "draft.none"));
		autosave.find().filter(model::resume).ifPresent(draft -> state
				.setText(word(model.revision() == read.edition().revision() ? "draft.resumed" : "template.overtaken")));
		heading(data, read.edition());
		tree.show(null);
		updated();
		showPage();
	}

	private void heading(Data data, SheetTemplates.Edition edition) {
		subtitle.setText(String.join("   ·   ", edition.id(), word("edition", edition.edition()),
				edition.origin().map(origin -> word("templates.origin", origin.brief()))
						.orElseGet(() -> SheetWords.changed(edition.changed(), data.clock().getZone()))));
		badge.show(SheetWords.state(edition), SheetWords.tone(edition));
		title.getParent().getParent().layout(true, true);
	}

	private void showPage() {
		if (!model.begun()) {
			return;
		}
		if (pages.getSelectionIndex() == 1) {
			shown.begin(model.preview(), 0, false);
			preview.show();
		} else if (pages.getSelectionIndex() == 2) {
			data().ifPresent(data -> update.show(data, model.template()));
		}
	}

	private void edited(String place) {
		tree.show(TemplateParts.find(model.template(), place).map(part -> part.getId()).orElse(null));
		changedSomething();
	}

	private void typed() {
		tree.rename();
		changedSomething();
	}

	private void changedSomething() {
		autosave.typed();
		updated();
	}

	private void updated() {
		offer(undo, word("undo"), model.undoes());
		offer(redo, word("redo"), model.redoes());
		publish.setEnabled(model.begun() && !model.locked());
		String name = model.template().label();
		title.setText((name == null ? id() : name).replace("&", "&&"));
		setPartName(title.getText());
		firePropertyChange(PROP_DIRTY);
	}

	@Override
	public Optional<String> database() {
		return pages.isDisposed() || !model.begun() ? Optional.empty() : data().map(Data::location);
	}

	@Override
	public Optional<Drafts.Draft> draft() {
		return isDirty() ? Optional.of(new Drafts.Draft(model.revision(), model.draft())) : Optional.empty();
	}

	@Override
	public void state(Autosave.State of) {
		state.setText(of == Autosave.State.NONE && model.locked() ? word("draft.published") : SheetWords.state(of));
	}

	@Override
	protected boolean outlivesControls() {
		return true;
	}

	@Override
	public boolean isDirty() {
		return model.begun() && model.isChanged();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (data().isEmpty() || !save(data().get())) {
			monitor.setCanceled(true);
		}
	}

	private boolean save(Data data) {
		int before = model.revision();
		Optional<SheetTemplates.Edition> kept = Work.savedOrMerged(
				() -> new SheetTemplates().save(data.store(), model.template(), model.revision(), ""),
				() -> merge(data));
		if (kept.isEmpty()) {
			return false;
		}
		boolean merged = model.revision() != before;
		begun(data, kept.get());
		state.setText(word(merged ? "template.merged" : "draft.saved"));
		return true;
	}

	/** Takes in what somebody else saved meanwhile; false if the user gives up. */
	private boolean merge(Data data) {
		TemplateMerge merge = Work
				.awaitedOrTold(() -> new SheetTemplates().merge(data.store(), model.template(), model.revision()))
				.orElse(null);
		if (merge == null) {
			return false;
		}
		Set<ModelDifference> ofTheirs = ConflictDialog.decide(getSite().getShell(), word("template.saving"),
				word("template.meanwhile", SheetWords.changed(merge.theirs().changed(), data.clock().getZone())),
				merge.merge().conflicts());
		if (ofTheirs == null) {
			return false;
		}
		String place = tree.part().getId();
		model.take(merge.merge().result(ofTheirs::contains), merge.theirs().revision());
		edited(place);
		return true;
	}

	/** The edition is kept as it is shown. */
	private void begun(Data data, SheetTemplates.Edition edition) {
		String place = tree.part().getId();
		autosave.done();
		model.begin(edition, Set.of());
		tree.show(place);
		heading(data, edition);
		updated();
		desk().refresh();
	}

	private void publish() {
		Data data = data().orElse(null);
		if (data == null || !model.begun() || model.locked()) {
			return;
		}
		if (!model.problems().isEmpty()) {
			pages.setSelection(0);
			TemplateParts.find(model.template(), model.place(model.problems().get(0)))
					.ifPresent(part -> tree.show(part.getId()));
			notice.show(Tone.FAIR, word("publish.wrong", Integer.toString(model.problems().size()),
					TemplateWords.problem(model.problems().get(0))));
			return;
		}
		AskDialog dialog = new AskDialog(getSite().getShell(), word("publish.title"), word("publish.about"),
				word("publish.do")).text("reason", word("publish.reason"), "", word("publish.reason.hint"));
		if (!dialog.agreed() || isDirty() && !save(data)) {
			return;
		}
		int revision = model.revision();
		String reason = dialog.text("reason");
		Work.of(word("saving"),
				progress -> new SheetTemplates().publish(data.store(), id(), edition(), revision, reason))
				.then(published -> {
					if (shows(data)) {
						begun(data, published);
						state.setText(word("draft.published"));
						notice.show(Tone.GOOD, word("publish.done", edition()));
					}
				}).start();
	}

	private void drop(SheetTemplates.Edition draft) {
		data().ifPresent(data -> DropEdition.ask(getSite().getShell(), data, draft, editions.editions().size() == 1,
				() -> dropped(draft)));
	}

	private void dropped(SheetTemplates.Edition draft) {
		getSite().getPage().closeEditors(getSite().getPage().findEditors(new ScreenInput(ID, item(draft), ""), ID,
				IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID), false);
		desk().refresh();
	}

	private void export() {
		AskDialog dialog = new AskDialog(getSite().getShell(), word("template.export.title"),
				word("template.export.about"), word("template.export.do")).target("file", word("templates.file"),
						Path.of(System.getProperty("user.home"), id() + "-" + edition() + ".json"), "*.json");
		if (!dialog.agreed() || dialog.target("file").isEmpty() || !model.begun()) {
			return;
		}
		Path file = dialog.target("file").get();
		String text = model.text();
		Work.of(word("saving"), progress -> {
			try (OutputFile output = new OutputFile(file)) {
				output.stream().write(text.getBytes(StandardCharsets.UTF_8));
				output.commit();
			}
			return file;
		}).then(written -> notice.show(Tone.GOOD, word("template.exported", written.toString()))).start();
	}

	@Override
	public void setFocus() {
		if (pages.getSelectionIndex() == 1) {
			preview.setFocus();
		} else if (pages.getSelectionIndex() == 3) {
			editions.setFocus();
		} else {
			tree.setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		if (pages != null) {
			autosave.closed(data().map(Data::location), isGivenUp());
		}
		super.dispose();
	}
}
