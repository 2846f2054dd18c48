// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.ui.common.AtRight;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** The page of the diagram: what can be added over it, the canvas, what is said of a part beside it, an overview. */
final class JourneyPage implements ModelPage {

	private static final Texts WORDS = Language.words(JourneyPage.class);
	private static final int BESIDE = 300;

	/** What was copied last, of whatever model: diagrams of one workbench give each other steps. */
	private static Clip copied;

	private final Composite all;
	private final StackLayout stack = new StackLayout();
	private final Composite content;
	private final Composite none;
	private final Diagram diagram;
	private final DiagramCanvas canvas;
	private final Inspector inspector;
	private final Overview overview;
	private final Exports exports;
	private final LaidOver laid;
	private Faults faults;
	private Label said;
	private Button scale;

	/** @param data the open database, of which an assessment can be laid over the diagram */
	JourneyPage(Composite parent, TypicalServiceModel model, BasicCommandStack commands,
			Supplier<Optional<Data>> data) {
		Display display = parent.getDisplay();
		Surface surface = new Surface(display, display.getSystemFont().getFontData()[0].getName());
		diagram = new Diagram(model, commands, surface, WORDS, Language.current());
		all = new Composite(parent, SWT.NONE);
		all.setLayout(stack);
		all.addListener(SWT.Dispose, event -> {
			diagram.dispose();
			surface.dispose();
		});
		content = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(content);
		Composite bar = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(bar);
		laid = new LaidOver(content, diagram, data, WORDS);
		canvas = new DiagramCanvas(content, diagram, surface, WORDS);
		new PartMenu(diagram, canvas, this, WORDS);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
		exports = new Exports(diagram, canvas, surface, WORDS);
		bar(bar);
		Composite side = new Composite(content, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(Look.STEP, Look.STEP).spacing(0, Look.STEP).applyTo(side);
		GridDataFactory.fillDefaults().grab(false, true).hint(BESIDE, SWT.DEFAULT).applyTo(side);
		inspector = new Inspector(side, WORDS, diagram::run, diagram::isFixed);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(inspector.control());
		overview = new Overview(side, diagram, canvas.view(), surface, () -> canvas.show(false), WORDS.get("overview"));
		GridDataFactory.fillDefaults().grab(true, false).hint(BESIDE - 2 * Look.STEP, 130).applyTo(overview.control());
		none = none();
		diagram.listen(this::changed);
		inspector.after(this::changed);
		canvas.tell(text -> {
			said.setText(text);
			said.getParent().layout();
		}, this::scaled);
		changed();
	}

	/** Shows the diagram as another page of it did that gave way to this one. */
	void like(JourneyPage other) {
		laid.like(other.laid);
		canvas.like(other.canvas);
	}

	/** A page without a map says what to do. */
	private Composite none() {
		Composite blank = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(blank);
		Label text = new Label(blank, SWT.WRAP | SWT.CENTER);
		text.setText(WORDS.get("none"));
		Look.faint(text);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).hint(60 * Look.STEP, SWT.DEFAULT)
				.applyTo(text);
		Composite ways = new Composite(blank, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(Look.STEP, 0).applyTo(ways);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(ways);
		List.of(button(ways, "begin", "plus", () -> {
			diagram.begin();
			canvas.control().setFocus();
		}), button(ways, "begin.process", "upload", exports::take))
				.forEach(each -> each.setEnabled(!diagram.isFixed()));
		return blank;
	}

	private void bar(Composite bar) {
		GridLayoutFactory.fillDefaults().numColumns(6).margins(Look.STEP, Look.STEP / 2 + 2).spacing(Look.STEP / 2, 0)
				.applyTo(bar);
		List.of(button(bar, "add.step", "plus", this::addStep), button(bar, "add.stage", "plus", this::addStage),
				button(bar, "add.lane", "plus", this::addLane), button(bar, "link", "link", canvas::link))
				.forEach(each -> each.setEnabled(!diagram.isFixed()));
		said = new Label(bar, SWT.NONE);
		Look.faint(said);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(Look.STEP, 0).applyTo(said);
		Composite right = new Composite(bar, SWT.NONE);
		right.setLayout(new AtRight(Look.STEP / 2));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(right);
		Text search = Look.named(new Text(right, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), WORDS.get("search"));
		search.setMessage(WORDS.get("search"));
		search.addListener(SWT.Modify, event -> found(search.getText(), false));
		search.addListener(SWT.DefaultSelection, event -> found(search.getText(), true));
		search.setLayoutData(new RowData(22 * Look.STEP, SWT.DEFAULT));
		tip(button(right, "zoom.out", null, () -> canvas.zoomBy(-1)), "zoom.out.tip");
		scale = button(right, "zoom.one", null, () -> canvas.zoom(100));
		tip(scale, "zoom.one.tip");
		tip(button(right, "zoom.in", null, () -> canvas.zoomBy(1)), "zoom.in.tip");
		tip(button(right, "zoom.fit", null, canvas::fit), "zoom.fit.tip");
		Button lay = button(right, "laid", "star", () -> {
		});
		lay.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(lay);
			laid.fill(menu);
			menu.setLocation(lay.toDisplay(0, lay.getSize().y));
			menu.setVisible(true);
		});
		Button export = button(right, "export", "file-down", () -> {
		});
		export.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(export);
			item(menu, "export.svg", exports::svg);
			item(menu, "export.png", exports::png);
			item(menu, "export.pdf", exports::pdf);
			item(menu, "export.bpmn", exports::bpmn);
			new MenuItem(menu, SWT.SEPARATOR);
			item(menu, "export.copy", exports::copy);
			item(menu, "export.print", exports::print);
			menu.setLocation(export.toDisplay(0, export.getSize().y));
			menu.setVisible(true);
		});
	}

	private static void item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(WORDS.get(key));
		item.addListener(SWT.Selection, event -> action.run());
	}

	private static Button button(Composite bar, String key, String icon, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(WORDS.get(key));
		if (icon != null) {
			button.setImage(Look.icon(icon));
		}
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private static void tip(Button button, String key) {
		button.setToolTipText(WORDS.get(key));
		Look.named(button, WORDS.get(key));
	}

	private void found(String text, boolean again) {
		said.setText(text.isBlank() || diagram.find(text, again) ? "" : WORDS.get("search.none"));
		said.getParent().layout();
	}

	private void addStep() {
		Optional<Part> at = diagram.selected();
		if (at.isEmpty() || at.get().kind() != Kind.STEP) {
			int slot = Math.max(0, Math.min(diagram.cursor().slot(), diagram.scene().columns().size() - 1));
			int band = Math.max(0,
					Math.min(diagram.cursor().band(), diagram.map().orElseThrow().getLanes().size() - 1));
			diagram.put(diagram.scene().columns().isEmpty() ? Cursor.FIRST : new Part.Spot(band, slot, 0));
		}
		canvas.insert();
	}

	private void addStage() {
		List<JourneyStage> stages = diagram.map().orElseThrow().getStages();
		if (stages.isEmpty() || !diagram.show(stages.getLast())) {
			diagram.put(Cursor.FIRST);
		}
		canvas.show(true);
		canvas.insert();
	}

	private void addLane() {
		List<Lane> lanes = diagram.map().orElseThrow().getLanes();
		if (!lanes.isEmpty() && diagram.show(lanes.getLast())) {
			canvas.show(true);
			canvas.insert();
		} else {
			diagram.run(diagram.edits().addLane(null, WORDS.get("lane.CLIENT")));
		}
	}

	private void scaled() {
		scale.setText(canvas.view().percent() + " %");
		scale.getParent().layout();
		overview.control().redraw();
	}

	private void changed() {
		boolean there = diagram.scene() != null;
		Composite top = there ? content : none;
		if (stack.topControl != top) {
			stack.topControl = top;
			all.layout();
		}
		canvas.show(true);
		overview.control().redraw();
		if (there) {
			inspector.show(diagram.selected(), diagram.edits(), faults == null ? List.of()
					: diagram.selected().map(part -> faults.of(part.thing())).orElse(List.of()));
		}
	}

	/** Prints the diagram, if there is one. */
	void print() {
		if (diagram.scene() != null) {
			exports.print();
		}
	}

	/** Copies what is chosen: as itself for diagrams, as a text for everything else. */
	void copy() {
		Clip clip = diagram.copy();
		if (!clip.text().isBlank()) {
			copied = clip;
			Clipboard clipboard = new Clipboard(all.getDisplay());
			clipboard.setContents(new Object[] { clip.text() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** Copies, and removes what was copied. */
	void cut() {
		copy();
		canvas.remove();
	}

	/** Chooses everything in the cells. */
	void selectAll() {
		diagram.chooseAll();
	}

	/** Puts in what was copied: parts of a diagram, or a text at the cursor. */
	void paste() {
		Clipboard clipboard = new Clipboard(all.getDisplay());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (copied != null && !copied.isEmpty() && copied.text().equals(text)) {
			diagram.paste(copied);
		} else if (text instanceof String typed && diagram.scene() != null) {
			canvas.type(typed.strip());
		}
	}

	@Override
	public void show(Faults found) {
		faults = found;
		laid.refresh();
		canvas.show(found);
		changed();
	}

	@Override
	public boolean reveal(EObject thing) {
		boolean there = diagram.show(thing);
		changed();
		canvas.control().setFocus();
		return there;
	}

	@Override
	public Composite control() {
		return all;
	}

	@Override
	public void setFocus() {
		if (diagram.scene() == null) {
			none.setFocus();
		} else {
			canvas.control().setFocus();
		}
	}
}
