// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;
import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.models.ExampleModels;
import org.etalon.operations.sheets.ExampleTemplates;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.ScreenPart;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.Work;
import org.etalon.ui.start.internal.StartModel.Line;
import org.etalon.ui.start.internal.StartModel.Section;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What is due and late, what changed lately, where the year stands; each line leads to its place. */
public final class StartScreen extends ScreenPart {

	private static final Texts WORDS = Language.words(StartScreen.class);
	private static final String OBJECT = "org.etalon.ui.register.object";
	private static final String IMPORT = "org.etalon.ui.data.import";
	private static final String DATA = "org.etalon.ui.data.data";

	private StartModel model;
	private StackLayout stack;
	private Composite all;
	private Composite full;
	private Composite empty;
	private Label day;
	private Label welcome;
	private Label notice;
	private Button example;
	private Button take;
	private Figure objects;
	private Figure valid;
	private Figure share;
	private Figure late;
	private Button again;
	private Label cycleTitle;
	private TimeLine line;
	private LineTable due;
	private LineTable changes;
	private Label dueNote;
	private Label changesNote;
	private Settings settings;
	private LocalDate today;
	private int year;
	private boolean chosen;
	private final Rereading reading = new Rereading(this::reading);

	@Override
	protected void create(Composite parent) {
		all = new Composite(parent, SWT.NONE);
		stack = new StackLayout();
		all.setLayout(stack);
		createFull();
		createEmpty();
	}

	private void createFull() {
		full = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3 * Look.STEP, 2 * Look.STEP).spacing(0, 2 * Look.STEP).applyTo(full);
		Composite head = row(full, 2);
		label(head, WORDS.get("title")).setFont(Look.title());
		day = label(head, "");
		Look.faint(day);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.END).grab(true, false).indent(Look.STEP, 0).applyTo(day);

		Composite figures = new Composite(full, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).equalWidth(true).spacing(Look.STEP, 0).applyTo(figures);
		GridDataFactory.fillDefaults().grab(true, false).indent(-Look.STEP, 0).applyTo(figures);
		objects = figure(figures, Section.REGISTER);
		valid = figure(figures, Section.REGISTER);
		share = figure(figures, Section.YEAR);
		late = figure(figures, null);

		Composite cycle = row(full, 3);
		cycleTitle = label(cycle, WORDS.get("cycle", ""));
		cycleTitle.setFont(Look.heading());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(cycleTitle);
		arrow(cycle, "‹", "cycle.before", -1);
		arrow(cycle, "›", "cycle.after", 1);
		line = new TimeLine(cycle);
		GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(line);

		Composite lists = new Composite(full, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(4 * Look.STEP, Look.STEP)
				.applyTo(lists);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(lists);
		heading(lists, "due");
		heading(lists, "changes");
		due = new LineTable(lists, WORDS.get("due"), this::open);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(due.control());
		changes = new LineTable(lists, WORDS.get("changes"), this::open);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(changes.control());
		dueNote = note(lists);
		changesNote = note(lists);
	}

	private void createEmpty() {
		empty = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(3 * Look.STEP, 2 * Look.STEP).applyTo(empty);
		Composite middle = new Composite(empty, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(middle);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(middle);
		welcome = label(middle, WORDS.get("empty.title"));
		welcome.setFont(Look.title());
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(welcome);
		notice = new Label(middle, SWT.WRAP | SWT.CENTER);
		Look.faint(notice);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(65 * Look.STEP, SWT.DEFAULT).applyTo(notice);
		again = Look.button(middle, WORDS.get("again"), "refresh-cw", this::openAgain);
		Composite buttons = new Composite(middle, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(2 * Look.STEP, Look.STEP)
				.applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).indent(0, 2 * Look.STEP).applyTo(buttons);
		take = button(buttons, "empty.take", "import", this::takeList);
		example = button(buttons, "empty.example", "play", this::takeExample);
		hint(buttons, "empty.take.hint");
		hint(buttons, "empty.example.hint");
	}

	/** What keeps the database from being opened may be over. */
	private void openAgain() {
		desk().openAgain();
		read();
	}

	private static Composite row(Composite parent, int columns) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(Look.STEP, Look.STEP).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static void heading(Composite parent, String key) {
		label(parent, WORDS.get(key)).setFont(Look.heading());
	}

	private static Label note(Composite parent) {
		Label note = new Label(parent, SWT.WRAP);
		Look.faint(note);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
		return note;
	}

	private static void hint(Composite parent, String key) {
		Label hint = new Label(parent, SWT.WRAP | SWT.CENTER);
		hint.setText(WORDS.get(key));
		Look.faint(hint);
		GridDataFactory.fillDefaults().hint(32 * Look.STEP, SWT.DEFAULT).applyTo(hint);
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		Button button = Look.button(parent, WORDS.get(key), icon, action);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 5 * Look.STEP).applyTo(button);
		return button;
	}

	private void arrow(Composite parent, String sign, String key, int step) {
		Button button = new Button(parent, SWT.PUSH | SWT.FLAT);
		button.setText(sign);
		button.setToolTipText(WORDS.get(key));
		Look.named(button, WORDS.get(key));
		button.addListener(SWT.Selection, event -> {
			if (settings != null) {
				chosen = true;
				year += step;
				showCycle();
			}
		});
	}

	private Figure figure(Composite parent, Section section) {
		Figure figure = new Figure(parent, () -> {
			if (section == null) {
				due.control().setFocus();
			} else {
				open(section);
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
		return figure;
	}

	private void open(Line of) {
		if (of.objectId() != null) {
			Screens.open(new ScreenInput(OBJECT, of.objectId(), of.name().isEmpty() ? of.objectId() : of.name()));
		} else {
			open(of.section());
		}
	}

	/** Opens the first screen of an area; without it, the register. */
	private static void open(Section section) {
		Optional<Screens.Screen> screen = screen(section).or(() -> screen(Section.REGISTER));
		screen.ifPresent(each -> Screens.open(each.id()));
	}

	private static Optional<Screens.Screen> screen(Section section) {
		return Screens.all().stream().filter(each -> each.id().startsWith(section.area() + ".")).findFirst();
	}

	private void takeList() {
		try {
			getSite().getService(IHandlerService.class).executeCommand(IMPORT, null);
		} catch (CommandException e) {
			Screens.open(DATA); // an installation without the command can still say where data come from
		}
	}

	private void takeExample() {
		Data current = data().orElse(null);
		if (current == null) {
			return;
		}
		enable(false);
		Bundle here = FrameworkUtil.getBundle(StartScreen.class);
		Work.of(WORDS.get("example.taking"), progress -> {
			for (String list : Example.FILES) {
				Example.take(current.registry(), current.store(), here.getEntry(list).openStream(),
						WORDS.get("example.reason"), progress);
			}
			new ExampleTemplates().run(current.store(), WORDS.get("example.reason"));
			return new ExampleModels().run(current.store(), WORDS.get("example.reason"));
		}).then(taken -> {
			desk().refresh();
			enable(true);
		}).otherwise(thrown -> {
			enable(true);
			Failures.show(thrown);
		}).start();
		notice.setText(WORDS.get("example.under-way"));
		empty.layout(true, true);
	}

	private void enable(boolean yes) {
		if (!empty.isDisposed()) {
			take.setEnabled(yes);
			example.setEnabled(yes);
		}
	}

	@Override
	public void opened() {
		chosen = false;
		read();
	}

	@Override
	public void changed() {
		read();
	}

	/** Reads everything anew; without a database it is said why there is nothing. */
	private void read() {
		if (data().isEmpty()) {
			say(WORDS.get(desk().failure().isPresent() ? "closed" : "title"),
					desk().failure().orElse(WORDS.get("opening")), false);
		} else {
			reading.ask();
		}
	}

	private Optional<Work<?>> reading() {
		return data().map(current -> Work.of(WORDS.get("reading"), progress -> StartFacts.read(current.store(),
				current.index(), current.conditions(), current.today(), progress)).quietly().then(facts -> {
					if (shows(current)) {
						model = new StartModel(WORDS, current.clock().getZone());
						show(facts);
					}
				}).otherwise(thrown -> {
					if (shows(current)) {
						Failures.show(thrown);
					}
				}));
	}

	/** Says something instead of what there is to show; with the buttons only where a register can begin. */
	private void say(String title, String text, boolean actions) {
		welcome.setText(title);
		notice.setText(text);
		take.getParent().setVisible(actions);
		boolean failed = desk().failure().isPresent();
		again.setVisible(failed);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).indent(0, 2 * Look.STEP).exclude(!failed)
				.applyTo(again);
		enable(actions);
		stack.topControl = empty;
		empty.layout(true, true);
		all.layout();
	}

	private void show(StartFacts facts) {
		if (facts.isEmpty()) {
			say(WORDS.get("empty.title"), WORDS.get("empty.text"), true);
			return;
		}
		settings = facts.settings();
		today = facts.today();
		if (!chosen) {
			year = YearCycle.current(today, settings);
		}
		day.setText(today.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Language.current())));
		objects.show(Language.number(facts.objects()), WORDS.get("figure.objects"), Tone.PLAIN);
		valid.show(Language.number(facts.valid()), WORDS.get("figure.valid"), Tone.PLAIN);
		share.show(model.share(facts), model.shareCaption(facts), Tone.PLAIN);
		long behind = facts.due().late();
		late.show((behind > 0 ? "! " : "") + Language.number(behind), WORDS.get("figure.late"),
				behind > 0 ? Tone.BAD : Tone.PLAIN);
		showCycle();
		due.show(model.due(facts));
		changes.show(model.changes(facts));
		long hidden = model.hidden(facts);
		dueNote.setText(facts.due().items().isEmpty() ? WORDS.get("due.none", model.date(facts.due().until()))
				: hidden > 0 ? WORDS.get("due.more", Language.number(hidden)) : "");
		changesNote.setText(facts.changes().isEmpty() ? WORDS.get("changes.none") : "");
		boolean first = stack.topControl != full;
		stack.topControl = full;
		all.layout(true, true);
		if (first && getSite().getPage().getActivePart() == this) {
			setFocus(); // there was nothing yet that could have it
		}
	}

	private void showCycle() {
		cycleTitle.setText(WORDS.get("cycle", Integer.toString(year)));
		line.show(YearCycle.of(year, settings), today);
		cycleTitle.getParent().layout();
	}

	@Override
	public void setFocus() {
		Control target = stack.topControl == full ? due.control() : again.getVisible() ? again : take;
		if (!target.setFocus()) {
			all.setFocus();
		}
	}

	@Override
	public void dispose() {
		reading.cancel();
		super.dispose();
	}
}
