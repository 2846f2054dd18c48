// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.etalon.exchange.Texts;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateIds;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Work;
import org.etalon.ui.template.PartForm;
import org.etalon.ui.template.TemplateTree;

/** A reference sheet of a model: its sections and criteria, begun from nothing or from a template. */
final class SheetPage implements ModelPage {

	private static final Texts WORDS = Language.words(SheetPage.class);

	private final SheetEdits edits;
	private final Supplier<Optional<Data>> data;
	private final Composite all;
	private final StackLayout stack = new StackLayout();
	private final Composite none;
	private final SashForm content;
	private final TemplateTree tree;
	private final PartForm form;
	private Button database;
	private List<String> shown = List.of();

	SheetPage(Composite parent, TypicalServiceModel model, Page page, ModelCommands commands,
			Supplier<Optional<Data>> data) {
		this.data = data;
		edits = new SheetEdits(model, page, commands, WORDS);
		all = new Composite(parent, SWT.NONE);
		all.setLayout(stack);
		none = none();
		content = new SashForm(all, SWT.HORIZONTAL);
		tree = new TemplateTree(content, edits, this::edited);
		form = new PartForm(content, edits, this::typed, this::edited);
		tree.onSelection(part -> {
			commands.settle();
			form.show(part);
		});
		content.setWeights(45, 55);
	}

	/** A page without a sheet says how to begin one. */
	private Composite none() {
		Composite blank = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(blank);
		Label text = new Label(blank, SWT.WRAP | SWT.CENTER);
		text.setText(WORDS.get("sheet.none", edits.stage().caption().in(Language.current())));
		Look.faint(text);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).hint(60 * Look.STEP, SWT.DEFAULT)
				.applyTo(text);
		Composite buttons = new Composite(blank, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(buttons);
		button(buttons, "sheet.begin", "plus", edits::begin);
		database = button(buttons, "sheet.take.database", "database", this::offer);
		button(buttons, "sheet.take", "folder-open", this::take);
		return blank;
	}

	private Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, WORDS.get(key), icon, () -> {
			action.run();
			refresh();
			setFocus();
		});
	}

	private void take() {
		AskDialog ask = new AskDialog(all.getShell(), WORDS.get("sheet.take.title"), WORDS.get("sheet.take.message"),
				WORDS.get("sheet.take.action"));
		ask.file("file", WORDS.get("new.file"), "*.json;*.xmi;*.xml");
		if (ask.agreed()) {
			ask.file("file")
					.ifPresent(
							path -> Work
									.of(WORDS.get("reading"),
											progress -> SheetTemplates.readFile(path,
													String.valueOf(path.getFileName())))
									.quietly().then(this::taken).start());
		}
	}

	/** Offers the published templates of the stage that the open database has. */
	private void offer() {
		Optional<Data> open = data.get();
		if (open.isEmpty()) {
			MessageDialog.openInformation(all.getShell(), WORDS.get("sheet.take.title"),
					WORDS.get("sheet.take.closed"));
			return;
		}
		Work.of(WORDS.get("reading"), progress -> new SheetTemplates().usable(open.get().store(), edits.stage()))
				.quietly().then(this::offered).start();
	}

	private void offered(List<SheetTemplates.Edition> editions) {
		if (all.isDisposed()) {
			return;
		}
		if (editions.isEmpty()) {
			MessageDialog.openInformation(all.getShell(), WORDS.get("sheet.take.title"),
					WORDS.get("sheet.take.none", edits.stage().caption().in(Language.current())));
			return;
		}
		Menu menu = new Menu(none);
		for (SheetTemplates.Edition each : editions) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText(WORDS.get("sheet.take.edition", each.template().getName(), each.edition()).replace("&", "&&"));
			item.addListener(SWT.Selection, event -> taken(each.template()));
		}
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setLocation(database.toDisplay(0, database.getSize().y));
		menu.setVisible(true);
	}

	private void taken(SheetTemplate template) {
		if (!all.isDisposed()) {
			edits.take(template);
			refresh();
			setFocus();
		}
	}

	private void edited(String place) {
		remember();
		tree.show(place);
	}

	private void typed() {
		tree.rename();
	}

	private void remember() {
		shown = structure(edits.template());
	}

	/** What the tree is made of: while that stays, what is being typed does too. */
	private static List<String> structure(SheetTemplate sheet) {
		List<String> ids = new ArrayList<>();
		sheet.getSections().forEach(section -> {
			ids.add("/" + section.getId());
			section.getCriteria().forEach(criterion -> ids.add(criterion.getId()));
		});
		return ids;
	}

	private void refresh() {
		edits.check();
		boolean there = edits.template() != null;
		Control top = there ? content : none;
		boolean other = stack.topControl != top;
		if (other) {
			stack.topControl = top;
			all.layout();
		}
		if (!there) {
			return;
		}
		if (other || !structure(edits.template()).equals(shown)) {
			remember();
			tree.show(other ? null : tree.part().getId());
		} else {
			tree.rename();
		}
	}

	@Override
	public Control control() {
		return all;
	}

	@Override
	public void show(Faults found) {
		refresh();
	}

	@Override
	public boolean reveal(EObject thing) {
		refresh();
		if (edits.template() == null) {
			return true;
		}
		Set<String> ids = TemplateIds.all(edits.template());
		if (thing == edits.template() || thing instanceof Identified part && ids.contains(part.getId())) {
			tree.show(((Identified) thing).getId());
			return true;
		}
		return false;
	}

	@Override
	public void setFocus() {
		if (edits.template() == null) {
			none.setFocus();
		} else {
			tree.setFocus();
		}
	}
}
