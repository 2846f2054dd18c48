// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.operations.certification.AssessObject;
import org.etalon.operations.certification.Assessed;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Past;
import org.etalon.operations.certification.RecertifyObject;
import org.etalon.operations.certification.RecipeException;
import org.etalon.operations.certification.SubmissionJson;
import org.etalon.operations.certification.WhatIf;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Warning;
import org.etalon.store.Revised;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificateStatus;
import org.etalon.ui.common.Autosave;
import org.etalon.ui.common.Badge;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.ScreenInput;
import org.etalon.ui.common.Screens;
import org.etalon.ui.common.SettingWords;
import org.etalon.ui.common.Work;

/**
 * The assessment: findings of the stages on the left, what they come to and why on the right, at once. Nothing comes
 * into the register before it is saved, so that every choice is a what-if; until then it is in a draft.
 */
final class AssessmentPage {

	private static final Texts WORDS = Language.words(AssessmentPage.class);
	private static final int STAGES_WIDTH = 420;
	/** The outcome gives way in a narrow window, but not so far that it cannot be read. */
	private static final int OUTCOME_WIDTH = 420;
	private static final int LEAST_OUTCOME = 280;
	/** The screen of the sheet of a stage; its item is the stage and the object. */
	private static final String SHEET = "org.etalon.ui.sheets.sheet";

	private final ObjectScreen screen;
	private final AssessmentModel model;
	private final OutcomeText words = new OutcomeText(Language.current());
	private final SettingWords readings = new SettingWords(Language.current());
	private final ScrolledComposite scroll;
	private final Composite page;
	private final Composite left;
	private final Composite stages;
	private final Composite outcome;
	private final Combo basis;
	private final Label basisLabel;
	private final TypedDay on;
	private final Button save;
	private final Button issue;
	private final Button back;
	private final Label note;
	private final Map<Stage, Map<Finding, Button>> buttons = new LinkedHashMap<>();
	private final Map<Stage, Label> standings = new EnumMap<>(Stage.class);
	private String state = "";
	private String stands = "";
	private Data data;
	private ObjectFacts facts;
	private int asked;
	private int wide = OUTCOME_WIDTH;

	/** @param model what was chosen and is not kept: it outlives the page */
	AssessmentPage(Composite parent, ObjectScreen screen, AssessmentModel model) {
		this.screen = screen;
		this.model = model;
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		page = new Composite(scroll, SWT.NONE);
		scroll.setContent(page);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(4 * Look.STEP, Look.STEP).applyTo(page);

		left = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(2 * Look.STEP, 2 * Look.STEP).applyTo(left);
		new Label(left, SWT.NONE).setText(WORDS.get("assess.on"));
		on = new TypedDay(left, WORDS.get("assess.on"), day -> {
			model.on(day);
			edited();
		});
		GridDataFactory.fillDefaults().hint(Look.dayWidth(on.control()), SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER)
				.applyTo(on.control());
		basisLabel = new Label(left, SWT.NONE);
		basisLabel.setText(WORDS.get("assess.basis"));
		basis = new Combo(left, SWT.READ_ONLY);
		basis.setItems(WORDS.get("basis.EXPIRY"), WORDS.get("basis.REVOCATION"));
		Look.named(basis, WORDS.get("assess.basis"));
		basis.addListener(SWT.Selection, event -> {
			model.because(basis.getSelectionIndex() == 1 ? Basis.REVOCATION : Basis.EXPIRY);
			edited();
		});
		stages = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2 * Look.STEP).applyTo(stages);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(stages);

		Composite actions = new Composite(left, SWT.NONE);
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(STAGES_WIDTH, SWT.DEFAULT).applyTo(actions);
		actions.setLayout(row(Look.STEP));
		save = button(actions, "assess.save", "save");
		save.addListener(SWT.Selection, event -> save());
		issue = button(actions, "assess.issue", "award");
		issue.addListener(SWT.Selection, event -> issue());
		back = button(actions, "assess.back", "undo-2");
		back.addListener(SWT.Selection, event -> {
			model.giveBack();
			turned();
		});
		note = new Label(left, SWT.WRAP);
		note.setForeground(Look.faint());
		GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(note);

		outcome = new Composite(page, SWT.NONE);
		GridDataFactory.fillDefaults().grab(false, true).applyTo(outcome);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(outcome);
		scroll.addListener(SWT.Resize, event -> layout());
	}

	private static Button button(Composite parent, String key, String icon) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(WORDS.get(key));
		button.setImage(Look.icon(icon));
		return button;
	}

	/** Side by side, in a further line what does not fit. */
	private static RowLayout row(int spacing) {
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginRight = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = spacing;
		return row;
	}

	Composite control() {
		return scroll;
	}

	/** Shows an object as it is kept. */
	void show(Data open, ObjectFacts of) {
		data = open;
		facts = of;
		show();
	}

	/** Another choice stands there: one was taken back, or made again. */
	void turned() {
		stand();
		edited();
	}

	private void edited() {
		screen.assessmentEdited();
		ask();
	}

	/** Takes up the draft of an earlier session. */
	void resume(Drafts.Draft draft) {
		if (model.resume(draft.texts())) {
			told(draft.revision() == revision() ? "assess.draft.resumed" : "assess.draft.overtaken");
			stand();
			ask();
		}
	}

	/** What is not saved yet; empty if everything is. */
	Optional<Drafts.Draft> draft() {
		return facts != null && model.changed() ? Optional.of(new Drafts.Draft(revision(), model.changes()))
				: Optional.empty();
	}

	/** Says what became of the draft. */
	void state(Autosave.State of) {
		told(of == Autosave.State.NONE ? null : "assess.draft." + of.name().toLowerCase(Locale.ROOT));
	}

	private void told(String key) {
		if (!page.isDisposed()) {
			state = key == null ? "" : WORDS.get(key);
			note();
			layout();
		}
	}

	private void note() {
		note.setText((state + "\n" + stands).strip());
	}

	/** The revision of the assessment that is kept, 0 while there is none. */
	private int revision() {
		return facts.dossier().unfinished().map(Revised::revision).orElse(0);
	}

	/** Shows day and basis as they are chosen. */
	private void stand() {
		on.show(model.day());
		basis.select(model.basis() == Basis.REVOCATION ? 1 : 0);
	}

	/** Shows what is kept, with what was chosen since. */
	private void show() {
		Optional<AssessmentRecord> newest = facts.dossier().unfinished().map(each -> each.value());
		Map<Stage, Finding> findings = new EnumMap<>(Stage.class);
		LocalDate day = data.today();
		if (newest.isPresent()) {
			day = newest.get().assessedOn();
			try {
				Submission kept = SubmissionJson.read(newest.get().inputs());
				for (Stage stage : Stage.values()) {
					findings.put(stage, kept.finding(stage));
				}
			} catch (RecipeException e) {
				Failures.show(e);
			}
		}
		List<Stage> other = new ArrayList<>();
		for (FilledSheet sheet : facts.graded()) { // a sheet knows better than what was kept before it was finished
			Finding found = Finding.of(sheet.grade());
			if (findings.put(sheet.stage(), found) != found) {
				other.add(sheet.stage());
			}
		}
		boolean again = isAgain();
		CertificateStatus status = facts.dossier().object().value().certificateStatus();
		Basis why = !again ? null : status == CertificateStatus.TERMINATED ? Basis.REVOCATION : Basis.EXPIRY;
		model.follow(findings, day, why);
		stand();
		shown(basisLabel, again);
		shown(basis, again);
		String kept = newest.isPresent()
				? WORDS.get("assess.kept", newest.get().id(), words.date(newest.get().assessedOn()))
				: "";
		String taken = other.isEmpty() ? ""
				: WORDS.get("assess.taken", other.stream().map(stage -> stage.caption().in(Language.current()))
						.collect(Collectors.joining(", ")));
		stands = kept + "\n" + taken;
		note();
		standings.forEach(this::showStanding);
		ask();
	}

	/** Something that is not shown takes no room. */
	private static void shown(Control control, boolean visible) {
		control.setVisible(visible);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(!visible).applyTo(control);
	}

	private boolean isAgain() {
		return facts.dossier().lastCertificate().isPresent()
				|| facts.dossier().object().value().certificateType() != null;
	}

	/** Computes what the choice comes to. */
	private void ask() {
		int number = ++asked;
		back.setEnabled(model.changed());
		screen.updated();
		Data current = data;
		Basis why = model.basis();
		LocalDate day = model.day();
		var findings = model.findings();
		Work.of(WORDS.get("assess.computing"),
				progress -> new WhatIf(current.registry()).run(current.store(),
						new WhatIf.Request(screen.id(), why, findings, Past.UNKNOWN, day, current.conditions())))
				.quietly().then(answer -> {
					if (number == asked && !page.isDisposed()) {
						answered(answer);
					}
				}).otherwise(thrown -> {
					if (number == asked && !page.isDisposed()) {
						refused(Failures.text(thrown));
					}
				}).start();
	}

	private void answered(WhatIf.Answer answer) {
		model.answer(answer);
		if (!buttons.keySet().equals(new LinkedHashSet<>(model.stages()))) {
			makeStages();
		}
		buttons.forEach((stage, options) -> options
				.forEach((finding, button) -> Look.press(button, finding == model.chosen(stage))));
		showOutcome(answer);
		save.setEnabled(model.outcome().isPresent());
		issue.setEnabled(facts.dossier().unfinished().isPresent());
		layout();
	}

	private void refused(String why) {
		clear(outcome);
		Label text = new Label(outcome, SWT.WRAP);
		text.setText(why);
		wrapped().applyTo(text);
		save.setEnabled(false);
		issue.setEnabled(facts.dossier().unfinished().isPresent());
		layout();
	}

	private void layout() {
		int room = scroll.getClientArea().width - left.computeSize(SWT.DEFAULT, SWT.DEFAULT).x - 8 * Look.STEP;
		wide = Math.max(LEAST_OUTCOME, Math.min(OUTCOME_WIDTH, room));
		((GridData) outcome.getLayoutData()).widthHint = wide;
		for (Control each : outcome.getChildren()) {
			if (each instanceof Badge badge) {
				badge.fit(wide);
			} else {
				((GridData) each.getLayoutData()).widthHint = wide;
			}
		}
		page.layout(true, true);
		scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void makeStages() {
		clear(stages);
		buttons.clear();
		for (Stage stage : model.stages()) {
			Composite one = new Composite(stages, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(one);
			GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(one);
			String name = stage.caption().in(Language.current());
			heading(one, stage, name.substring(0, 1).toUpperCase(Language.current()) + name.substring(1));
			Composite options = new Composite(one, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, false).hint(STAGES_WIDTH, SWT.DEFAULT).applyTo(options);
			options.setLayout(row(Look.STEP / 2));
			Map<Finding, Button> of = new LinkedHashMap<>();
			for (AssessmentModel.Option option : model.options(stage)) {
				Button button = new Button(options, SWT.TOGGLE);
				button.setText(option.caption());
				button.setToolTipText(option.tip());
				Look.named(button, name + ": " + option.caption());
				button.addListener(SWT.Selection, event -> {
					model.choose(stage, button.getSelection() ? option.finding() : null);
					of.forEach((finding, other) -> Look.press(other, finding == model.chosen(stage)));
					edited();
				});
				of.put(option.finding(), button);
			}
			buttons.put(stage, of);
		}
	}

	/** The name of a stage, where its sheet stands, and the way to the sheet; monitoring has none (clause 19). */
	private void heading(Composite parent, Stage stage, String name) {
		Composite row = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(2 * Look.STEP, 0).applyTo(row);
		Label caption = new Label(row, SWT.NONE);
		caption.setText(name);
		caption.setFont(Look.bold());
		if (stage == Stage.MONITORING) {
			return;
		}
		Label standing = new Label(row, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(standing);
		standings.put(stage, standing);
		showStanding(stage, standing);
		Button sheet = new Button(row, SWT.PUSH);
		sheet.setText(WORDS.get("assess.sheet"));
		sheet.setImage(Look.icon("clipboard-list"));
		Look.named(sheet, WORDS.get("assess.sheet") + ": " + stage.caption().in(Language.current()));
		sheet.addListener(SWT.Selection, event -> Screens.open(new ScreenInput(SHEET, stage + "/" + screen.id(),
				WORDS.get("assess.sheet.tab", stage.caption().in(Language.current()), screen.id()))));
	}

	private void showStanding(Stage stage, Label label) {
		if (label.isDisposed()) {
			return;
		}
		Optional<ObjectSheets.Standing> standing = facts.sheets().stream().filter(each -> each.stage() == stage)
				.findFirst();
		boolean graded = facts.graded().stream().anyMatch(each -> each.stage() == stage);
		label.setForeground(Look.color(graded ? Tone.GOOD : Tone.PLAIN));
		label.setText(standing
				.map(each -> each.finished() == null
						? WORDS.get("assess.sheet.open", Integer.toString(each.answered()),
								Integer.toString(each.asked()))
						: WORDS.get(graded ? "assess.sheet.graded" : "assess.sheet.issued", each.finished().letter()))
				.orElse(""));
	}

	/** The finished sheets whose grades were chosen. */
	private List<FilledSheet> sheets() {
		return facts.graded().stream().filter(each -> model.chosen(each.stage()) == Finding.of(each.grade())).toList();
	}

	private void showOutcome(WhatIf.Answer answer) {
		clear(outcome);
		Optional<CheckedRow> checked = answer.checked();
		if (checked.isEmpty()) {
			heading(WORDS.get("assess.missing", model.progress()));
			line(model.missing().isEmpty()
					? answer.flaws().stream().map(Failures::flaw).collect(Collectors.joining("\n"))
					: WORDS.get("assess.state", model.missing().stream()
							.map(stage -> stage.caption().in(Language.current())).collect(Collectors.joining(", "))),
					Tone.PLAIN);
			return;
		}
		CheckedRow row = checked.get();
		Badge badge = new Badge(outcome);
		badge.show(words.percent(row.outcome().level().percent()) + "   " + words.decision(row.outcome().decision()),
				tone(row.outcome().decision()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(badge);
		for (Warning warning : row.outcome().warnings()) {
			line("⚠ " + words.warning(warning), Tone.FAIR);
		}
		heading(WORDS.get("assess.why"));
		for (OutcomeText.Line step : words.explanation(row)) {
			line(words.sentence(readings.told(step)), null);
		}
		List<String> ways = words.nextDecision(row);
		heading(WORDS.get("assess.next"));
		ways.forEach(way -> line((row.distance().isEmpty() ? "" : "→ ") + way, null));
		line(WORDS.get("assess.by", answer.by()), Tone.PLAIN);
		sheets().stream().flatMap(each -> each.origin().stream()).map(TemplateOrigin::brief).distinct()
				.forEach(bundle -> line(WORDS.get("assess.sheets", bundle), Tone.PLAIN));
	}

	private static Tone tone(Decision decision) {
		return switch (decision) {
		case CERTIFICATE -> Tone.GOOD;
		case CERTIFICATE_AND_CONCLUSION -> Tone.FAIR;
		default -> Tone.BAD;
		};
	}

	private void heading(String text) {
		Label label = new Label(outcome, SWT.WRAP);
		label.setText(text);
		label.setFont(Look.heading());
		wrapped().indent(0, Look.STEP).applyTo(label);
	}

	private void line(String text, Tone tone) {
		Label label = new Label(outcome, SWT.WRAP);
		label.setText(text);
		if (tone != null) {
			label.setForeground(Look.color(tone));
		}
		wrapped().applyTo(label);
	}

	/** The place of a text that is wrapped in the column of the outcome. */
	private GridDataFactory wrapped() {
		return GridDataFactory.fillDefaults().grab(true, false).hint(wide, SWT.DEFAULT);
	}

	private static void clear(Composite of) {
		for (Control child : new ArrayList<>(List.of(of.getChildren()))) {
			child.dispose();
		}
	}

	/** Keeps the assessment. */
	private void save() {
		Data current = data;
		Basis why = model.basis();
		LocalDate day = model.day();
		var findings = model.findings();
		List<FilledSheet> sheets = sheets();
		Work.<Assessed>of(WORDS.get("assess.saving"),
				progress -> why == null
						? new AssessObject(current.registry()).run(current.store(),
								new AssessObject.Request(screen.id(), findings, day, sheets, "", current.conditions()),
								progress)
						: new RecertifyObject(current.registry())
								.run(current.store(),
										new RecertifyObject.Request(screen.id(), why, findings, Past.UNKNOWN, day,
												sheets, "", current.conditions()),
										progress))
				.then(assessed -> screen.refresh()).start();
	}

	/** Issues the documents of the assessment that is kept. */
	private void issue() {
		Data current = data;
		Decision decision = facts.dossier().unfinished().orElseThrow().value().decision();
		Work.of(WORDS.get("issue.title"),
				progress -> DatabaseSettings.choices(current.store()).getOrDefault(DatabaseSettings.SIGNATORY, ""))
				.quietly().then(signs -> {
					if (page.isDisposed()) {
						return;
					}
					IssueDialog dialog = new IssueDialog(scroll.getShell(), current.today(), decision, signs);
					if (dialog.open() == Window.OK) {
						dialog.issue(current, screen.id(), issued -> screen.refresh());
					}
				}).start();
	}
}
