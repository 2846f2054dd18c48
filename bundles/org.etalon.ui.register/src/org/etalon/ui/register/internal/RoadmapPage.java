// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.documents.WriteRoadmap;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.operations.roadmaps.DraftRoadmap;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.Prediction;
import org.etalon.operations.roadmaps.RoadmapDraft;
import org.etalon.operations.roadmaps.RoadmapPlan;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.operations.roadmaps.StoredRoadmap;
import org.etalon.rules.lifecycle.Event;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;
import org.etalon.rules.plan.Roadmap;
import org.etalon.rules.plan.RoadmapProgress.Status;
import org.etalon.ui.common.AskDialog;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Work;

/**
 * The roadmap of an object (appendix 4): its measures in eight sections, what they bring, and how far they are. It is
 * drafted from the criteria that are not met, edited with undo, kept, and led through its life.
 */
final class RoadmapPage {

	private static final Texts WORDS = Language.words(RoadmapPage.class);
	private static final int CERTIFICATION = 8;
	private static final int MONTHS = 6;
	private static final int DETAILS = 9 * Look.STEP;
	private static final int LEAST = 42 * Look.STEP;
	/** So narrow that all captions fit into the smallest window that we care for. */
	private static final int NAME = 30 * Look.STEP;
	/** Name of the only text of a draft. */
	private static final String PLAN = "plan";
	private static final String UNSAVED = "roadmap.unsaved";
	private static final String MERGED = "roadmap.merged";

	private final ObjectScreen screen;
	private final RoadmapModel model;
	private final OutcomeText words = new OutcomeText(Language.current());
	private final Composite page;
	private final Badge badge;
	private final Label standing;
	private final Label forecast;
	private final Tree tree;
	private final Label details;
	private final Label problems;
	private final Button generate;
	private final Button add;
	private final Button edit;
	private final Button remove;
	private final Button begin;
	private final Button close;
	private final Button move;
	private final Button export;
	private Data data;
	private Settings settings;
	private StoredRoadmap kept;
	private StoredRoadmap shown;
	private Prediction prediction;
	private String state = UNSAVED;
	private int asked;
	private int forecasts;

	/** @param model what was edited and is not kept: it outlives the page */
	RoadmapPage(Composite parent, ObjectScreen screen, RoadmapModel model) {
		this.screen = screen;
		this.model = model;
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * Look.STEP, 2 * Look.STEP).spacing(0, Look.STEP).applyTo(page);
		Composite head = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, 2).applyTo(head);
		badge = new Badge(head);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(1, 2).applyTo(badge);
		standing = wide(new Label(head, SWT.WRAP));
		forecast = wide(Look.faint(new Label(head, SWT.WRAP)));

		Composite actions = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(actions);
		RowLayout row = new RowLayout(); // in two rows where the window is narrow or letters are large
		row.marginLeft = 0;
		row.marginRight = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP;
		actions.setLayout(row);
		generate = button(actions, "roadmap.generate", "list-checks", this::ask);
		add = button(actions, "roadmap.add", "plus", this::add);
		edit = button(actions, "roadmap.edit", "pencil", this::edit);
		remove = button(actions, "roadmap.remove", "trash-2", this::remove);
		begin = button(actions, "roadmap.begin", "play", this::begin);
		close = button(actions, "roadmap.close", "circle-check", this::close);
		move = button(actions, "roadmap.move", "calendar-check", this::move);
		export = button(actions, "roadmap.export", "download", this::export);

		tree = new Tree(page, SWT.FULL_SELECTION | SWT.BORDER);
		Look.captions(tree);
		Look.named(tree, WORDS.get("page.roadmap"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
		column("roadmap.measure", NAME, SWT.LEFT);
		column("roadmap.points", 9 * Look.STEP, SWT.RIGHT);
		column("roadmap.due", 17 * Look.STEP, SWT.LEFT);
		column("roadmap.who", 17 * Look.STEP, SWT.LEFT);
		column("roadmap.status", 14 * Look.STEP, SWT.LEFT);
		column("roadmap.proof", 16 * Look.STEP, SWT.LEFT);
		tree.addListener(SWT.Selection, event -> selected());
		tree.addListener(SWT.DefaultSelection, event -> {
			if (edit.isEnabled()) {
				edit();
			}
		});
		tree.addListener(SWT.Resize, event -> stretch());
		details = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).minSize(LEAST, DETAILS).hint(LEAST, SWT.DEFAULT)
				.applyTo(details);
		problems = new Label(page, SWT.WRAP);
		problems.setForeground(Look.color(Tone.BAD));
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(problems);
		enable();
	}

	Control control() {
		return page;
	}

	private static Label wide(Label label) {
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private void column(String key, int width, int style) {
		TreeColumn column = new TreeColumn(tree, style);
		column.setText(WORDS.get(key));
		column.pack(); // as wide as its caption at least
		column.setWidth(Math.max(width, column.getWidth()));
	}

	private void stretch() {
		int others = 0;
		for (int i = 1; i < tree.getColumnCount(); i++) {
			others += tree.getColumn(i).getWidth();
		}
		tree.getColumn(0).setWidth(Math.max(NAME, tree.getClientArea().width - others));
	}

	private static Button button(Composite parent, String key, String icon, Runnable action) {
		return Look.button(parent, WORDS.get(key), icon, action);
	}

	/** Shows what is kept, with what was edited since. */
	void show(Data open, ObjectFacts facts) {
		data = open;
		settings = facts.settings();
		kept = facts.roadmap().orElse(null);
		prediction = null;
		if (kept != null && !model.changed()) {
			model.begin(kept.plan(), kept.revision());
		}
		show();
		predict();
	}

	/** Takes up the draft of an earlier session. */
	void resume(Drafts.Draft draft) {
		if (kept != null && KeepRoadmap.drafted(draft.texts().getOrDefault(PLAN, ""))
				.filter(plan -> model.resume(plan, draft.revision(), WORDS.get("roadmap.draft"))).isPresent()) {
			state = draft.revision() == kept.revision() ? "draft.resumed" : "roadmap.overtaken";
			show();
		}
	}

	/** What is not saved yet; empty if everything is. */
	Optional<Drafts.Draft> draft() throws IOException {
		if (shown == null || !model.changed()) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Drafts.Draft(model.revision(), Map.of(PLAN, KeepRoadmap.draft(shown))));
		} catch (RefusedException e) {
			throw new IOException(e);
		}
	}

	/** Says what became of the draft. */
	void state(Autosave.State of) {
		state = of == Autosave.State.NONE ? UNSAVED : "draft." + of.name().toLowerCase(Locale.ROOT);
		if (!page.isDisposed()) {
			head();
		}
	}

	/** Says that it was kept together with what somebody else changed. */
	void merged() {
		state = MERGED;
	}

	/** Shows the roadmap as it is now. */
	void show() {
		String before = measure().map(Measure::id).orElse(null);
		tree.setRedraw(false);
		tree.removeAll();
		shown = kept == null ? null
				: KeepRoadmap.stored(kept.record(), kept.name(), model.plan(), kept.revision(), data.today(), settings);
		if (shown != null) {
			for (int number = 1; number <= Roadmap.SECTIONS; number++) {
				section(number, before);
			}
		}
		tree.setRedraw(true);
		head();
		selected();
	}

	private void section(int number, String selected) {
		TreeItem section = new TreeItem(tree, SWT.NONE);
		boolean without = shown.plan().notRequired().contains(number);
		section.setText(0, number + ". " + RoadmapPlan.section(number).in(Language.current()));
		section.setText(4, without ? WORDS.get("roadmap.notRequired") : "");
		section.setFont(Look.bold());
		section.setData(number);
		for (Measure each : shown.plan().in(number)) {
			TreeItem item = new TreeItem(section, SWT.NONE);
			item.setData(each);
			Status status = shown.status(each);
			item.setText(new String[] { shown.plan().number(each) + "  " + each.title(),
					each.gain100() == null ? "–" : gain(each.gain100()), date(each.dueOn()), each.responsible(),
					status.caption().in(Language.current()), proofs(each) });
			item.setForeground(4, Look.color(tone(status)));
			if (each.id().equals(selected)) {
				tree.setSelection(item);
			}
		}
		section.setExpanded(true);
	}

	private String proofs(Measure measure) {
		return measure.completedOn() == null ? ""
				: words.date(measure.completedOn()) + ", "
						+ measure.proofs().stream().map(Proof::name).collect(Collectors.joining("; "));
	}

	private static Tone tone(Status status) {
		return switch (status) {
		case CLOSED -> Tone.GOOD;
		case LATE -> Tone.BAD;
		case IN_WORK -> Tone.FAIR;
		case OPEN -> Tone.PLAIN;
		};
	}

	private void head() {
		badge.setVisible(shown != null);
		((GridData) badge.getLayoutData()).exclude = shown == null;
		if (shown == null) {
			standing.setText(WORDS.get("roadmap.none"));
			forecast.setText("");
			problems.setText("");
		} else {
			badge.show(
					shown.record().state().caption().in(Language.current()) + "   "
							+ shown.progress().status().caption().in(Language.current()),
					tone(shown.progress().status()));
			standing.setText(shown.plan().measures().isEmpty()
					? WORDS.get("roadmap.blank", date(shown.record().dueOn()))
					: WORDS.get("roadmap.standing", Integer.toString(shown.progress().counts().get(Status.CLOSED)),
							Integer.toString(shown.progress().total()),
							Integer.toString(shown.progress().counts().get(Status.LATE)),
							date(shown.plan().proposalOn()), date(shown.record().dueOn()))
							+ (model.changed() || state.equals(MERGED) ? "\n" + WORDS.get(state) : ""));
			List<String> errors = shown.findings().stream().filter(ModelFinding::error)
					.map(each -> each.message().in(Language.current())).distinct().toList();
			problems.setText(String.join("\n", errors).replace("&", "&&"));
			forecast();
		}
		page.layout(true, true);
	}

	/** Scored aside: the variant may be one of a region. */
	private void forecast() {
		int number = ++forecasts;
		Prediction by = prediction;
		if (by == null || shown.plan().measures().isEmpty()) {
			forecast.setText("");
			return;
		}
		List<String> criteria = shown.plan().measures().stream().flatMap(each -> each.criteria().stream()).toList();
		Work.of(WORDS.get("roadmap.predicting"), progress -> {
			synchronized (by) {
				return by.of(criteria);
			}
		}).quietly().then(all -> {
			if (number == forecasts && !page.isDisposed()) {
				forecast.setText(all.map(
						gain -> WORDS.get("roadmap.forecast", RoadmapDialog.reached(by.before().orElseThrow(), words),
								RoadmapDialog.reached(gain.reached(), words), gain(gain.points100())))
						.orElse(""));
				page.layout(true, true);
			}
		}).start();
	}

	private String gain(int hundredths) {
		return (hundredths > 0 ? "+" : "") + words.points(hundredths);
	}

	/** What all measures together would bring, computed aside: the models of typical services are read for it. */
	private void predict() {
		if (kept == null) {
			return;
		}
		int number = ++asked;
		Data current = data;
		Work.of(WORDS.get("roadmap.predicting"),
				progress -> new DraftRoadmap(current.registry()).run(current.store(), new DraftRoadmap.Request(
						screen.id(), current.today(), current.today(), "", current.conditions()), progress))
				.quietly().then(draft -> {
					if (number == asked && !page.isDisposed()) {
						prediction = draft.prediction();
						head();
						selected(); // it knows the words of the criteria
					}
				}).otherwise(thrown -> {
					// what is kept is shown without a prediction
				}).start();
	}

	private Optional<Measure> measure() {
		return tree.getSelectionCount() > 0 && tree.getSelection()[0].getData() instanceof Measure each
				? Optional.of(each)
				: Optional.empty();
	}

	/** Number of the section that is selected, or of that of the measure; 3 for none. */
	private int sectionNumber() {
		return tree.getSelectionCount() == 0 ? 3
				: tree.getSelection()[0].getData() instanceof Integer number ? number
						: measure().map(Measure::section).orElse(3);
	}

	private void selected() {
		details.setText(measure().map(this::details).orElse("").replace("&", "&&"));
		page.layout(true, true);
		enable();
	}

	private String details(Measure measure) {
		Prediction by = prediction;
		return String.join("\n", MeasureText.lines(shown.plan(), measure,
				id -> by == null ? Optional.empty() : by.criterion(id), words));
	}

	private void enable() {
		State state = shown == null ? null : shown.record().state();
		boolean draft = state == State.DRAFT;
		boolean alive = state != null && state != State.IMPLEMENTED;
		Optional<Measure> measure = measure();
		boolean section = tree.getSelectionCount() > 0 && measure.isEmpty();
		generate.setEnabled(draft);
		add.setEnabled(draft);
		edit.setEnabled(draft && (measure.isPresent() || section && RoadmapPlan.OPTIONAL.contains(sectionNumber())
				&& shown.plan().in(sectionNumber()).isEmpty()));
		edit.setText(WORDS.get(section ? "roadmap.required" : "roadmap.edit"));
		remove.setEnabled(draft && measure.isPresent());
		begin.setEnabled(alive && measure.isPresent() && measure.get().completedOn() == null
				&& measure.get().startedOn() == null);
		boolean closed = measure.isPresent() && measure.get().completedOn() != null;
		close.setEnabled(alive && measure.isPresent());
		close.setText(WORDS.get(closed ? "roadmap.reopen" : "roadmap.close"));
		Optional<Event> next = next();
		move.setEnabled(next.isPresent() && !model.changed());
		move.setText(next.map(each -> {
			String text = each.caption().in(Language.current());
			return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + "…";
		}).orElse(WORDS.get("roadmap.move")));
		export.setEnabled(shown != null && !model.changed() && !shown.plan().measures().isEmpty());
		page.layout(true, true);
	}

	private Optional<Event> next() {
		return shown == null ? Optional.empty()
				: Lifecycle.ROADMAP.possible(shown.record().state(), settings).stream().map(Transition::event)
						.findFirst();
	}

	private String date(LocalDate date) {
		return date == null ? "–" : words.date(date);
	}

	/** @param key what is done, as its button says it */
	private void change(RoadmapPlan plan, String key, String to) {
		String done = WORDS.get(key).replace("…", "").replace("&", "");
		model.edit(plan,
				WORDS.get("roadmap.did", done.substring(0, 1).toLowerCase(Language.current()) + done.substring(1), to));
		screen.roadmapEdited();
	}

	/** Asks for the time and who works, then computes what can be chosen. */
	private void ask() {
		LocalDate today = data.today();
		AskDialog dialog = new AskDialog(page.getShell(), WORDS.get("generate.title"), WORDS.get("generate.message"),
				WORDS.get("generate.next"))
				.date("from", WORDS.get("generate.from"), today)
				.date("to", WORDS.get("generate.to"),
						shown.plan().proposalOn() == null ? today.plusMonths(MONTHS) : shown.plan().proposalOn())
				.needed("responsible", WORDS.get("roadmap.responsible"), responsible(), "")
				.advise(asked -> asked.date("from").isPresent() && asked.date("to").isPresent()
						&& asked.date("to").get().isBefore(asked.date("from").get()) ? WORDS.get("generate.order")
								: null);
		if (!dialog.agreed()) {
			return;
		}
		Data current = data;
		LocalDate from = dialog.date("from").orElseThrow();
		LocalDate to = dialog.date("to").orElseThrow();
		String who = dialog.text("responsible");
		Work.of(WORDS.get("roadmap.predicting"),
				progress -> new DraftRoadmap(current.registry()).run(current.store(), new DraftRoadmap.Request(
						screen.id(), from, to.isBefore(from) ? from : to, who, current.conditions()), progress))
				.then(this::choose).start();
	}

	private String responsible() {
		return shown.plan().measures().stream().map(Measure::responsible).filter(each -> !each.isBlank()).findFirst()
				.orElse("");
	}

	private void choose(RoadmapDraft drafted) {
		if (page.isDisposed()) {
			return;
		}
		RoadmapDraft draft = drafted.on(model.plan());
		RoadmapDialog dialog = new RoadmapDialog(page.getShell(), draft);
		if (dialog.open() == Window.OK) {
			change(draft.plan(dialog.chosen()), "roadmap.generate", WORDS.get("page.roadmap"));
		}
	}

	private AskDialog measureDialog(String title, Measure measure) {
		return new AskDialog(page.getShell(), title,
				WORDS.get(measure == null ? "measure.message" : "measure.edit.message"), WORDS.get("measure.do"))
				.needed("title", WORDS.get("roadmap.measure"), measure == null ? "" : measure.title(), "")
				.text("result", WORDS.get("measure.result"), measure == null ? "" : measure.result(), "")
				.date("due", WORDS.get("roadmap.due"),
						measure == null || measure.dueOn() == null ? data.today().plusMonths(MONTHS) : measure.dueOn())
				.needed("responsible", WORDS.get("roadmap.responsible"),
						measure == null || measure.responsible().isBlank() ? responsible() : measure.responsible(), "")
				.text("related", WORDS.get("measure.related"),
						measure == null ? ""
								: String.join(", ",
										model.plan().related(measure).stream().map(model.plan()::number).toList()),
						WORDS.get("measure.numbers"))
				.advise(asked -> others(asked).isEmpty() ? WORDS.get("measure.unknown", asked.text("related")) : null);
	}

	/** The ids of the measures whose numbers a dialog names; empty if there is no such measure. */
	private Optional<List<String>> others(AskDialog dialog) {
		List<String> ids = new ArrayList<>();
		for (String number : dialog.text("related").split("[,;\\s]+")) {
			Optional<Measure> other = model.plan().find(number);
			if (other.isPresent()) {
				ids.add(other.get().id());
			} else if (!number.isEmpty()) {
				return Optional.empty();
			}
		}
		return Optional.of(ids);
	}

	private void add() {
		int section = sectionNumber();
		AskDialog dialog = measureDialog(WORDS.get("measure.add", Integer.toString(section),
				RoadmapPlan.section(section).in(Language.current())), null);
		if (dialog.agreed()) {
			RoadmapPlan with = model.plan().with(section, dialog.text("title"), dialog.text("result"),
					dialog.date("due").orElseThrow(), dialog.text("responsible"));
			List<Measure> in = with.in(section);
			change(related(with, in.get(in.size() - 1).id(), dialog), "roadmap.add", dialog.text("title"));
		}
	}

	/** Edits a measure; a section that may be left out is marked so, or no longer. */
	private void edit() {
		Optional<Measure> measure = measure();
		if (measure.isEmpty()) {
			int section = sectionNumber();
			change(model.plan().required(section, model.plan().notRequired().contains(section)), "roadmap.required",
					RoadmapPlan.section(section).in(Language.current()));
			return;
		}
		AskDialog dialog = measureDialog(WORDS.get("measure.edit", shown.plan().number(measure.get())), measure.get());
		if (dialog.agreed()) {
			LocalDate due = dialog.date("due").orElseThrow();
			RoadmapPlan edited = model.plan().with(measure.get().id(),
					each -> each.edited(dialog.text("title"), dialog.text("result"), due, dialog.text("responsible")));
			boolean proposal = measure.get().section() == CERTIFICATION
					&& model.plan().in(CERTIFICATION).get(0).equals(measure.get());
			change(related(proposal ? edited.proposalOn(due) : edited, measure.get().id(), dialog), "roadmap.edit",
					measure.get().title());
		}
	}

	private RoadmapPlan related(RoadmapPlan plan, String id, AskDialog dialog) {
		return others(dialog).map(ids -> plan.related(id, ids)).orElse(plan);
	}

	private void remove() {
		measure().ifPresent(each -> change(model.plan().without(each.id()), "roadmap.remove", each.title()));
	}

	private void begin() {
		Measure measure = measure().orElseThrow();
		AskDialog dialog = new AskDialog(page.getShell(), WORDS.get("begin.title"), measure.title(),
				WORDS.get("begin.do")).date("on", WORDS.get("begin.on"), data.today());
		if (dialog.agreed()) {
			LocalDate on = dialog.date("on").orElseThrow();
			change(model.plan().with(measure.id(), each -> each.startedOn(on)), "roadmap.begin", measure.title());
		}
	}

	/** Closes a measure by a proof, or opens it again. */
	private void close() {
		Measure measure = measure().orElseThrow();
		if (measure.completedOn() != null) {
			change(model.plan().with(measure.id(), Measure::reopened), "roadmap.reopen", measure.title());
			return;
		}
		ProofDialog dialog = new ProofDialog(page.getShell(), measure, data.today());
		if (dialog.open() != Window.OK) {
			return;
		}
		Data current = data;
		LocalDate on = dialog.day();
		Work.of(WORDS.get("proof.keeping"), progress -> KeepRoadmap.proof(current.store(), screen.id(), dialog.proof(),
				Path.of(System.getProperty("user.home")), progress)).then(proof -> {
					if (!page.isDisposed()) {
						change(model.plan().with(measure.id(), each -> each.closed(on, proof)), "roadmap.close",
								measure.title());
					}
				}).start();
	}

	/** What happens to the roadmap as a whole: agreed, approved, implemented. */
	private void move() {
		Event event = next().orElseThrow();
		AskDialog dialog = new AskDialog(page.getShell(), move.getText().replace("…", ""),
				WORDS.get("move." + event.name()), move.getText().replace("…", ""))
				.date("on", WORDS.get("move.on"), data.today()).text("reason", WORDS.get("move.reason"), "", "");
		if (!dialog.agreed()) {
			return;
		}
		Data current = data;
		LocalDate on = dialog.date("on").orElseThrow();
		String reason = dialog.text("reason");
		Work.of(WORDS.get("roadmap.move"), progress -> new ChangeRoadmap().run(current.store(),
				new ChangeRoadmap.Request(screen.id(), event, on, null, reason, current.conditions()), progress))
				.then(done -> screen.refresh()).start();
	}

	/** Writes the roadmap as the document of appendix 4. */
	private void export() {
		AskDialog dialog = new AskDialog(page.getShell(), WORDS.get("map.title"), WORDS.get("map.message"),
				WORDS.get("files.do")).folder("folder", WORDS.get("issue.folder"));
		if (!dialog.agreed()) {
			return;
		}
		Data current = data;
		Path folder = dialog.folder("folder").orElseThrow();
		Work.of(WORDS.get("map.title"),
				progress -> new WriteRoadmap(current.registry()).run(current.store(),
						new WriteRoadmap.Request(screen.id(), current.today(), folder, folder, null, Language.current(),
								current.conditions()),
						progress))
				.then(written -> MessageDialog.openInformation(page.getShell(), WORDS.get("map.title"),
						written.files().stream().map(Path::toString).collect(Collectors.joining("\n"))))
				.start();
	}
}
