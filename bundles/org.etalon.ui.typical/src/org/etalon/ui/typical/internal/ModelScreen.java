// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.NormsInEffect;
import org.etalon.operations.models.StoredModel;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Notice;
import org.etalon.ui.common.Pane;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Work;
import org.etalon.ui.typical.internal.Faults.Fault;

/**
 * A model of a typical service, edited: its six parts on a page each, the facts of its target state, and its life. The
 * item of the input is the path of its file, or its edition in the database.
 */
public final class ModelScreen extends ScreenPart implements Autosave.Screen {

	/** The id of the screen. */
	static final String ID = "org.etalon.ui.typical.model";

	private static final Texts WORDS = Language.words(ModelScreen.class);
	/** A pause in editing after which the model is checked, in milliseconds. */
	private static final int PAUSE = 250;
	/** How many remarks a menu shows. */
	private static final int SHOWN = 30;
	/** Where drafts of models in files are, which are of no database. */
	private static final String FILES = "files";
	/** Letters of a name on a tab. */
	private static final int TAB = 36;

	private final ModelCommands commands = new ModelCommands();
	/** How each page is made: only when it is turned to, because all of them together let one wait for the first. */
	private final Map<Page, Supplier<ModelPage>> making = new EnumMap<>(Page.class);
	private final Map<Page, ModelPage> pages = new EnumMap<>(Page.class);
	private final StackLayout stack = new StackLayout();
	private Origin origin;
	private Pane pane;
	private CLabel title;
	private Label state;
	private PartsStrip parts;
	private Button remarks;
	private Notice notice;
	private Composite body;
	private Page shown = Page.JOURNEY;
	private Faults faults;
	private DesignOutline design;
	private Runnable checking;
	private final Rereading reading = new Rereading(this::reading);
	private Autosave autosave;
	private Autosave.State kept = Autosave.State.NONE;
	private boolean savesFirst;
	private Action undo;
	private Action redo;

	@Override
	protected void create(Composite parent) {
		pane = new Pane(parent, "map");
		checking = this::check;
		if (origin == null) {
			autosave = new Autosave(Autosave.drafts("org.etalon.ui.typical", "drafts"), input().item(), this);
			undo = paged("undo", () -> turn(commands.getUndoCommand(), commands::undo));
			redo = paged("redo", () -> turn(commands.getRedoCommand(), commands::redo));
			undoBy(undo, redo);
			IActionBars bars = getEditorSite().getActionBars();
			handle(bars, ActionFactory.COPY, paged("copy", () -> edit(Text::copy, JourneyPage::copy)));
			handle(bars, ActionFactory.CUT, paged("cut", () -> edit(Text::cut, JourneyPage::cut)));
			handle(bars, ActionFactory.PASTE, paged("paste", () -> edit(Text::paste, JourneyPage::paste)));
			handle(bars, ActionFactory.SELECT_ALL,
					paged("select.all", () -> edit(Text::selectAll, JourneyPage::selectAll)));
			handle(bars, ActionFactory.PRINT, paged("export.print", this::print));
			bars.updateActionBars();
			commands.addCommandStackListener(event -> {
				edited();
				autosave();
			});
			commands.tell(() -> notice.show(Tone.FAIR, WORDS.get("locked")), () -> {
				typed();
				autosave();
			});
			pane.blank(WORDS.get("reading"));
			if (key().isEmpty()) {
				Path path = Path.of(input().item());
				Work.of(WORDS.get("reading"), progress -> ModelFile.read(path)).quietly().then(read -> {
					show(new FileOrigin(read));
					RecentFiles.note(read.path());
				}).otherwise(thrown -> failed(path, thrown)).start();
			}
		} else {
			build();
		}
	}

	/** Its edition, if it is one of the database. */
	private Optional<ModelKey> key() {
		return ModelKey.of(input().item());
	}

	/** How the edition is led through its life, if it is one of the database. */
	private Optional<Life> life() {
		return origin instanceof KeptOrigin kept
				? Optional.of(new Life(getSite().getShell(), kept, this::saved, desk()::refresh))
				: Optional.empty();
	}

	/** Saves what is not, before something is done with what is saved; false if it still is not. */
	private boolean saved() {
		savesFirst = true;
		try {
			return !isDirty() || getSite().getPage().saveEditor(this, false) && !isDirty();
		} finally {
			savesFirst = false;
		}
	}

	private static void handle(IActionBars bars, ActionFactory command, Action action) {
		action.setEnabled(true);
		bars.setGlobalActionHandler(command.getId(), action);
	}

	/** An action on the pages that are shown. */
	private Action paged(String name, Runnable step) {
		return action(WORDS.get(name), () -> {
			if (!making.isEmpty()) {
				step.run();
			}
		});
	}

	/** Takes an edit back or makes it again, and goes where that is seen. */
	private void turn(Command command, Runnable step) {
		step.run();
		if (command instanceof Edit edit) {
			EObject place = edit.place();
			if (place == origin.model()) {
				go(Page.of(edit.feature()));
			} else {
				reveal(place);
			}
		}
	}

	/** Prints the diagram, whichever page is seen. */
	private void print() {
		if (page(Page.JOURNEY) instanceof JourneyPage journey) {
			journey.print();
		}
	}

	/** Does something to the text that is typed, else to the diagram. */
	private void edit(Consumer<Text> text, Consumer<JourneyPage> diagram) {
		if (pane.getDisplay().getFocusControl() instanceof Text typed) {
			text.accept(typed);
		} else if (pages.get(shown) instanceof JourneyPage journey) {
			diagram.accept(journey);
		}
	}

	private void failed(Path path, Throwable thrown) {
		if (pane.isDisposed()) {
			return;
		}
		pane.blank(ModelFile.failure(path.toString(), thrown));
	}

	private void show(Origin read) {
		if (!pane.isDisposed()) {
			origin = read;
			build();
			if (!origin.problems().isEmpty()) {
				notice.show(Tone.FAIR, WORDS.get("kept", Failures.problems(origin.problems())));
			}
			resume();
		}
	}

	/** Takes up what an earlier session did not save; it can be taken back as one edit. */
	private void resume() {
		autosave.find().ifPresent(draft -> {
			if (origin.locked()) {
				notice.show(Tone.FAIR, WORDS.get("draft.locked"));
				return;
			}
			boolean overdue = ModelDraft.isOverdue(draft, origin);
			ModelDraft.resume(draft, origin, WORDS.get("edit.draft")).ifPresent(edit -> {
				commands.run(edit);
				notice.show(overdue ? Tone.FAIR : Tone.GOOD, WORDS.get(!overdue ? "draft.resumed"
						: origin instanceof KeptOrigin ? "draft.resumed.kept" : "draft.resumed.file"));
			});
		});
	}

	private void autosave() {
		if (origin != null && !pane.isDisposed()) {
			autosave.typed();
		}
	}

	@Override
	public Optional<String> database() {
		return origin == null || origin.locked() ? Optional.empty()
				: Optional.of(origin instanceof KeptOrigin of ? of.data().location() : FILES);
	}

	@Override
	public Optional<Drafts.Draft> draft() throws IOException {
		return isDirty() ? Optional.of(ModelDraft.of(origin)) : Optional.empty();
	}

	@Override
	public void state(Autosave.State of) {
		kept = of;
		if (!state.isDisposed()) {
			String key = "draft." + of.name().toLowerCase(Locale.ROOT);
			state.setText(origin.locked() ? "" : WORDS.get(key));
			state.setToolTipText(
					of == Autosave.State.KEPT || of == Autosave.State.FAILED ? WORDS.get(key + ".tip") : null);
			state.getParent().layout(); // at once: while a window puts layouts off, nothing new takes the focus
		}
	}

	/** Shows the edition as it is now in the database; what was done before cannot be taken back in it. */
	private void again(KeptOrigin read) {
		commands.flush();
		origin = read;
		build();
		resume();
	}

	private void build() {
		commands.lock(origin.locked());
		Composite content = pane.content();
		for (Control each : content.getChildren()) {
			each.dispose();
		}
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		Composite head = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(4).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, 4)
				.applyTo(head);
		title = new CLabel(head, SWT.NONE);
		title.setMargins(0, 0, 0, 0);
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(200, SWT.DEFAULT)
				.applyTo(title);
		state = Look.faint(new Label(head, SWT.NONE));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
		state(kept);
		more(head);
		remarks = new Button(head, SWT.PUSH);
		remarks.addListener(SWT.Selection, event -> list());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(remarks);
		parts = new PartsStrip(head, shown, this::turnTo);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(parts.control());
		life().ifPresent(life -> standing(content, life));
		notice = new Notice(content, WORDS.get("close"));
		body = new Composite(content, SWT.NONE);
		body.setLayout(stack);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		Optional<JourneyPage> before = pages.get(Page.JOURNEY) instanceof JourneyPage page ? Optional.of(page)
				: Optional.empty();
		pages.clear();
		TypicalServiceModel model = origin.model();
		making.put(Page.JOURNEY, () -> {
			JourneyPage journey = new JourneyPage(body, model, commands, this::data);
			before.ifPresent(journey::like);
			return journey;
		});
		design = new DesignOutline(model, WORDS);
		making.put(Page.DESIGN, () -> outline(Page.DESIGN, design));
		for (Page sheet : List.of(Page.REGULATION, Page.LABORATORY, Page.RECEPTION)) {
			making.put(sheet, () -> new SheetPage(body, model, sheet, commands, this::data));
		}
		making.put(Page.ERRORS, () -> outline(Page.ERRORS, new ErrorsOutline(model, WORDS)));
		making.put(Page.FACTS, () -> new FactsPage(body, model, commands, WORDS));
		making.put(Page.LIFE, () -> {
			OutlinePage life = outline(Page.LIFE, new LifeOutline(model, WORDS));
			life(life);
			return life;
		});
		Listener keys = this::key;
		pane.getDisplay().addFilter(SWT.KeyDown, keys);
		head.addListener(SWT.Dispose, event -> event.display.removeFilter(SWT.KeyDown, keys));
		pane.show();
		norms();
		check();
		edited();
		norms();
		go(shown);
		content.layout(true, true);
		page(shown).setFocus();
	}

	private ModelPage page(Page page) {
		ModelPage made = pages.get(page);
		if (made == null) {
			made = making.get(page).get();
			pages.put(page, made);
		}
		return made;
	}

	private OutlinePage outline(Page page, Outline outline) {
		return new OutlinePage(body, WORDS.get("page." + page), outline, commands, WORDS);
	}

	/** The state of an edition, what is to be known of it, and what may happen next. */
	private void standing(Composite content, Life life) {
		StoredModel stored = ((KeptOrigin) origin).stored();
		Composite strip = new Composite(content, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		Badge badge = new Badge(strip);
		badge.show(WORDS.get("badge", stored.edition(), stored.state().caption().in(Language.current())),
				ModelTable.tone(stored.state()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(badge);
		Label said = Look.faint(new Label(strip, SWT.WRAP));
		said.setText(life.standing());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
				.applyTo(said);
		for (org.etalon.rules.lifecycle.Event each : life.events()) {
			button(strip, WORDS.get("event." + each + ".title") + "…", "calendar-check", () -> life.move(each));
		}
		if (life.isPublished()) {
			button(strip, WORDS.get("next.title") + "…", "copy", life::next);
		}
		GridLayoutFactory.fillDefaults().numColumns(strip.getChildren().length).margins(2 * Look.STEP, Look.STEP / 2)
				.spacing(Look.STEP, 0).applyTo(strip);
	}

	/** What can be done with any model. */
	private void more(Composite head) {
		Button more = button(head, WORDS.get("more"), "list-checks", () -> {
		});
		more.addListener(SWT.Selection, event -> {
			Menu menu = new Menu(more);
			ModelMenu.fill(menu, new ModelMenu.Of(getSite().getShell(), data(), origin, input().item(), commands,
					this::saved, desk()::refresh));
			menu.setLocation(more.toDisplay(0, more.getSize().y));
			menu.setVisible(true);
		});
	}

	private static Button button(Composite parent, String text, String icon, Runnable action) {
		Button button = Look.button(parent, text, icon, action);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
		return button;
	}

	/** Proposals are made and decided where they are listed. */
	private void life(OutlinePage page) {
		life().ifPresent(life -> {
			if (life.collects()) {
				page.action("propose", "plus", life::propose);
			}
			if (life.decides()) {
				page.action("accept", "circle-check", () -> decide(page, life, true));
				page.action("decline", "circle-x", () -> decide(page, life, false));
			}
		});
	}

	private void decide(OutlinePage page, Life life, boolean accept) {
		if (page.chosen() instanceof Proposal proposal) {
			life.decide(proposal, accept);
		} else {
			notice.show(Tone.FAIR, WORDS.get("decide.none"));
		}
	}

	/** Alt and a number goes to a page. */
	private void key(Event event) {
		int number = event.keyCode - '1';
		if (event.stateMask == SWT.ALT && number >= 0 && number < Page.values().length
				&& getSite().getPage().getActivePart() == this && event.widget instanceof Control control
				&& control.getShell() == pane.getShell()) {
			event.doit = false;
			event.type = SWT.None;
			turnTo(Page.values()[number]);
		}
	}

	private void turnTo(Page page) {
		go(page);
		page(page).setFocus();
	}

	/** Shows a page. */
	private void go(Page page) {
		commands.settle();
		shown = page;
		parts.choose(page);
		ModelPage turned = page(page);
		if (stack.topControl != turned.control()) {
			turned.show(faults);
			stack.topControl = turned.control();
			body.layout();
		}
	}

	private void edited() {
		if (origin == null || pane.isDisposed()) {
			return;
		}
		String name = origin.model().getName() == null ? WORDS.get("unnamed") : origin.model().getName();
		title.setText(name);
		title.setToolTipText(name + "\n" + origin.where());
		String tab = key().map(key -> key.tab(name)).orElse(name);
		setPartName(tab.length() <= TAB ? tab : tab.substring(0, TAB - 1).strip() + "…");
		parts.show(origin.model());
		typed();
	}

	private void typed() {
		offer(undo, WORDS.get("undo"), commands.undoes());
		offer(redo, WORDS.get("redo"), commands.redoes());
		firePropertyChange(PROP_DIRTY);
		pane.getDisplay().timerExec(PAUSE, checking);
	}

	private void check() {
		if (pane.isDisposed() || origin == null) {
			return;
		}
		faults = new Faults(origin.model(), WORDS);
		int count = faults.all().size();
		remarks.setText(count == 0 ? WORDS.get("remarks.none") : WORDS.get("remarks", String.valueOf(count)));
		remarks.setImage(Look.icon(count == 0 ? "circle-check" : "triangle-alert"));
		remarks.getParent().layout();
		if (pages.containsKey(shown)) {
			pages.get(shown).show(faults); // another one when it is turned to
		}
	}

	private void list() {
		Menu menu = new Menu(remarks);
		for (Fault each : faults.all().stream().limit(SHOWN).toList()) {
			MenuItem item = new MenuItem(menu, SWT.PUSH);
			item.setText((each.error() ? "✕ " : "! ") + each.text().replace("&", "&&"));
			item.addListener(SWT.Selection, event -> reveal(each));
		}
		menu.setLocation(remarks.toDisplay(0, remarks.getSize().y));
		menu.setVisible(true);
	}

	private void reveal(Fault fault) {
		if (fault.thing() == origin.model()) {
			turnTo(Page.of(fault.feature()));
		} else {
			reveal(fault.thing());
		}
	}

	private void reveal(EObject thing) {
		Page page = Page.of(thing);
		go(page);
		Stream.iterate(thing, each -> each != null, EObject::eContainer).filter(page(page)::reveal).findFirst();
	}

	@Override
	public void opened() {
		changed();
	}

	@Override
	public void changed() {
		norms();
		if (key().isEmpty()) {
			return; // the model is in a file, not in the database
		}
		if (data().isPresent()) {
			reading.ask();
		} else if (origin == null) {
			pane.blank(WORDS.get("closed"));
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(data -> Work.of(WORDS.get("reading"), progress -> KeptOrigin.read(data, key().orElseThrow()))
				.quietly().then(read -> {
					if (shows(data)) {
						read(read);
					}
				}).otherwise(thrown -> {
					if (shows(data) && !isDirty()) {
						origin = null;
						making.clear();
						pages.clear();
						pane.blank(Failures.text(thrown));
					}
				}));
	}

	/** The edition as the database has it now: it is shown, unless there is something of one's own to be saved. */
	private void read(KeptOrigin read) {
		if (origin == null) {
			show(read);
		} else if (!read.isAs((KeptOrigin) origin)) {
			if (isDirty()) {
				notice.show(Tone.FAIR, WORDS.get("changed.meanwhile"));
			} else {
				again(read);
			}
		}
	}

	/** Readability is measured by the coefficients that setting A37 of the open database names. */
	private void norms() {
		if (design == null || data().isEmpty()) {
			return;
		}
		Data current = data().get();
		Work.of(WORDS.get("reading"), progress -> NormsInEffect.of(current.conditions().settings())).quietly()
				.then(norms -> {
					if (!pane.isDisposed() && design.norms(norms)
							&& pages.get(Page.DESIGN) instanceof OutlinePage page) {
						page.refresh();
					}
				}).otherwise(thrown -> {
					if (!pane.isDisposed()) {
						notice.show(Tone.FAIR, WORDS.get("design.norms.unreadable", Failures.text(thrown)));
					}
				}).start();
	}

	@Override
	protected boolean outlivesControls() {
		return true;
	}

	@Override
	public boolean isDirty() {
		return origin != null && commands.isSaveNeeded();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		if (origin == null) {
			return;
		}
		if (pane.getDisplay().getFocusControl() instanceof Text) {
			pane.forceFocus(); // takes what is being typed
		}
		if (origin.save(getSite().getShell(), commands, savesFirst)) {
			commands.saveIsDone();
			autosave.done();
			state(Autosave.State.NONE);
			edited();
			if (key().isPresent()) {
				desk().refresh();
			}
		} else {
			monitor.setCanceled(true);
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		if (autosave != null) {
			autosave.keep();
		}
		super.dispose();
	}

	@Override
	public void setFocus() {
		if (making.isEmpty()) {
			pane.setFocus();
		} else {
			page(shown).setFocus();
		}
	}
}
