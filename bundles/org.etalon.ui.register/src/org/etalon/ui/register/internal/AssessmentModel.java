// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Stage;
import org.etalon.operations.certification.Findings;
import org.etalon.operations.certification.WhatIf;
import org.etalon.scoring.Basis;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.ui.common.Language;

/** What the stages found, chosen one by one, and what it comes to. */
final class AssessmentModel {

	private static final Texts WORDS = Language.words(AssessmentModel.class);
	private static final String ON = "on";
	private static final String BASIS = "basis";

	private final Map<Stage, Finding> chosen = new EnumMap<>(Stage.class);
	private final OutcomeText words = new OutcomeText(Language.current());
	private WhatIf.Answer answer;
	private Map<Stage, Finding> begun;
	private LocalDate day;
	private LocalDate begunOn;
	private Basis basis;
	private Basis begunBecause;
	private final States<Choice> states = new States<>();

	/** All that can be chosen. */
	private record Choice(Map<Stage, Finding> chosen, LocalDate day, Basis basis) {
	}

	/**
	 * A finding that a stage may end with.
	 *
	 * @param caption what stands on it
	 * @param tip     its points with their clause
	 */
	record Option(Finding finding, String caption, String tip) {
	}

	/**
	 * Begins with what an assessment was made of.
	 *
	 * @param on  the day of the assessment
	 * @param why why it is assessed once more, null for the first time
	 */
	void begin(Map<Stage, Finding> findings, LocalDate on, Basis why) {
		begun = Map.copyOf(findings);
		day = on;
		begunOn = on;
		basis = why;
		begunBecause = why;
		chosen.clear();
		chosen.putAll(stated(findings));
		states.clear();
	}

	/** Gives up what was chosen: what is kept stands there again. That can be taken back, too. */
	void giveBack() {
		step(WORDS.get("assess.undo.back"), () -> {
			chosen.clear();
			chosen.putAll(stated(begun));
			day = begunOn;
			basis = begunBecause;
		});
	}

	/**
	 * Goes on with what is kept now: what was chosen otherwise stays chosen, unless what is kept of that stage is new
	 * too, as after its sheet was finished.
	 *
	 * @param on  the day of the assessment
	 * @param why why it is assessed once more, null for the first time; if that is new, it begins anew
	 */
	void follow(Map<Stage, Finding> findings, LocalDate on, Basis why) {
		if (begun == null || (basis == null) != (why == null)) {
			begin(findings, on, why);
			return;
		}
		if (begun.equals(findings) && on.equals(begunOn) && why == begunBecause) {
			return; // nothing new: what was chosen can still be taken back
		}
		Map<Stage, Finding> before = stated(begun);
		Map<Stage, Finding> now = stated(findings);
		Map<Stage, Finding> mine = new EnumMap<>(chosen);
		LocalDate myDay = day.equals(begunOn) ? on : day;
		Basis myReason = basis == begunBecause ? why : basis;
		begin(findings, on, why);
		for (Stage stage : Stage.values()) {
			if (before.get(stage) == now.get(stage)) {
				set(stage, mine.get(stage));
			}
		}
		day = myDay;
		basis = myReason;
	}

	/** Whether something was chosen otherwise since it began. */
	boolean changed() {
		return begun != null
				&& !(chosen.equals(stated(begun)) && Objects.equals(day, begunOn) && basis == begunBecause);
	}

	/** What was chosen otherwise since it began, as texts: of a stage by its name, of the day and the basis. */
	Map<String, String> changes() {
		Map<String, String> changes = new LinkedHashMap<>();
		Map<Stage, Finding> kept = stated(begun);
		for (Stage stage : Stage.values()) {
			Finding finding = chosen.get(stage);
			if (finding != kept.get(stage)) {
				changes.put(stage.name(), finding == null ? "" : finding.name());
			}
		}
		if (!day.equals(begunOn)) {
			changes.put(ON, day.toString());
		}
		if (basis != begunBecause) {
			changes.put(BASIS, basis.name());
		}
		return changes;
	}

	/** Takes up such texts, the draft of an earlier session, as one edit; false if nothing in them is new. */
	boolean resume(Map<String, String> draft) {
		step(WORDS.get("roadmap.draft"), () -> draft.forEach(this::take));
		return changed();
	}

	private void take(String name, String text) {
		try {
			switch (name) {
			case ON -> day = LocalDate.parse(text);
			case BASIS -> basis = basis == null ? null : Basis.valueOf(text);
			default -> set(Stage.valueOf(name), text.isEmpty() ? null : Finding.valueOf(text));
			}
		} catch (DateTimeParseException | IllegalArgumentException e) {
			// of another version of the program: what is not understood stays as it is kept
		}
	}

	private static Map<Stage, Finding> stated(Map<Stage, Finding> findings) {
		Map<Stage, Finding> stated = new EnumMap<>(Stage.class);
		findings.forEach((stage, finding) -> {
			if (finding != Finding.NOT_STATED && finding != Finding.STAGE_NOT_APPLICABLE) {
				stated.put(stage, finding);
			}
		});
		return stated;
	}

	/** The day of the assessment. */
	LocalDate day() {
		return day;
	}

	/** Chooses the day of the assessment. */
	void on(LocalDate other) {
		step(WORDS.get("assess.undo.on"), () -> day = other);
	}

	/** Why it is assessed once more, null for the first time. */
	Basis basis() {
		return basis;
	}

	/** Chooses why it is assessed once more. */
	void because(Basis other) {
		step(WORDS.get("assess.undo.basis"), () -> basis = other);
	}

	/** Chooses; null for nothing. */
	void choose(Stage stage, Finding finding) {
		step(stage.caption().in(Language.current()), () -> set(stage, finding));
	}

	private void step(String what, Runnable edit) {
		Choice before = now();
		edit.run();
		if (!before.equals(now())) {
			states.made(before, what);
		}
	}

	private Choice now() {
		return new Choice(Map.copyOf(chosen), day, basis);
	}

	/** What the edit that is taken back next is about, empty if there is none. */
	Optional<String> undoes() {
		return states.undoes();
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return states.redoes();
	}

	/** Takes the last choice back. */
	void undo() {
		states.undo(now()).ifPresent(this::put);
	}

	/** Makes the choice that was taken back once more. */
	void redo() {
		states.redo(now()).ifPresent(this::put);
	}

	private void put(Choice choice) {
		chosen.clear();
		chosen.putAll(choice.chosen());
		day = choice.day();
		basis = choice.basis();
	}

	private void set(Stage stage, Finding finding) {
		if (finding == null) {
			chosen.remove(stage);
		} else {
			chosen.put(stage, finding);
		}
	}

	Finding chosen(Stage stage) {
		return chosen.get(stage);
	}

	Findings findings() {
		return new Findings(chosen);
	}

	/** Takes what the choice comes to. */
	void answer(WhatIf.Answer to) {
		answer = to;
	}

	/** The stages of the scheme, in order; empty until it is known. */
	List<Stage> stages() {
		return answer == null ? List.of() : answer.scheme().stages().stream().map(Scheme.StageScheme::stage).toList();
	}

	/** What a stage may find: letters first, then what stands instead. */
	List<Option> options(Stage stage) {
		List<Option> options = new ArrayList<>();
		List<Finding> findings = new ArrayList<>(answer.scheme().stage(stage).awards().keySet());
		Collections.sort(findings);
		for (Finding finding : findings) {
			if (finding == Finding.NOT_STATED || finding == Finding.STAGE_NOT_APPLICABLE
					|| finding == Finding.UNRECOGNISED) {
				continue;
			}
			Scheme.Award award = answer.scheme().stage(stage).awards().get(finding);
			options.add(new Option(finding, words.finding(stage, finding),
					words.points(award.points()) + " (" + words.clause(award.clause()) + ")"));
		}
		return options;
	}

	/** The outcome, empty while something is missing or wrong. */
	Optional<CheckedRow> outcome() {
		return answer == null ? Optional.empty() : answer.checked();
	}

	/** How many stages have a finding, of how many. */
	String progress() {
		long done = stages().stream().filter(chosen::containsKey).count();
		return done + " / " + stages().size();
	}

	/** The stages without a finding. */
	List<Stage> missing() {
		return stages().stream().filter(stage -> !chosen.containsKey(stage)).toList();
	}
}
