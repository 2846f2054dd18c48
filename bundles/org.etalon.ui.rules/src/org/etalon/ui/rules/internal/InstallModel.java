// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.operations.Impact;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.certification.CurrentRegister;

/** An installation of a rule bundle as it stands: its steps one below the other, and what can be done next. */
final class InstallModel {

	/** Where the installation is. */
	enum Phase {
		/** A site has to be named. */
		NAMING,
		/** The steps are under way. */
		LOOKING,
		/** All were passed: whether it shall take effect. */
		ASKING,
		/** It takes effect. */
		CHANGING,
		/** It is installed and counts from the next start on. */
		DONE,
		/** Nothing was changed. */
		NOT_DONE
	}

	/** How a step stands. */
	enum State {
		WAITING, RUNNING, PASSED, FAILED
	}

	/**
	 * A step.
	 *
	 * @param name    what it is called
	 * @param state   how it stands
	 * @param text    what was found, empty before
	 * @param details lines below it
	 */
	record Line(Step step, String name, State state, String text, List<String> details) {
	}

	private final VerdictWords words;
	private final Texts own;
	private final Map<Step, List<Verdict>> found = new EnumMap<>(Step.class);
	private Phase phase = Phase.NAMING;
	private Impact impact;
	private List<String> notLookedAt = List.of();
	private String said = "";
	private long done;
	private long total;

	/**
	 * @param own sentences that go before the general ones, which name commands
	 */
	InstallModel(VerdictWords words, Texts own) {
		this.words = words;
		this.own = own;
	}

	Phase phase() {
		return phase;
	}

	/** What was said last, for people; empty before the end. */
	String said() {
		return said;
	}

	/** Share of the register that is read in percent, 0 if nothing is read. */
	int percent() {
		return phase == Phase.LOOKING && total > 0 ? (int) Math.min(100, done * 100 / total) : 0;
	}

	void begin() {
		forget();
		phase = Phase.LOOKING;
	}

	/** Another site is named: what was found of the one before says nothing of it. */
	void named() {
		if (phase == Phase.NOT_DONE) {
			forget();
			phase = Phase.NAMING;
		}
	}

	private void forget() {
		found.clear();
		impact = null;
		notLookedAt = List.of();
		said = "";
		done = 0;
		total = 0;
	}

	/** A verdict; one that failed counts instead of those that were passed. */
	void found(Verdict verdict) {
		List<Verdict> there = found.computeIfAbsent(verdict.step(), step -> new ArrayList<>());
		if (there.contains(verdict)) {
			return;
		}
		if (!verdict.passed()) {
			there.removeIf(Verdict::passed);
		} else if (there.stream().anyMatch(each -> !each.passed())) {
			return;
		}
		there.add(verdict);
	}

	void at(long now, long of) {
		done = now;
		total = of;
	}

	void moves(Impact what) {
		impact = what;
	}

	/** What of the database could not be looked at. */
	void wrote(CurrentRegister.Result register) {
		notLookedAt = words.lines(register);
	}

	/** Whether there is a list of what moves that can be saved. */
	boolean hasList() {
		return phase == Phase.ASKING && impact != null
				&& (!impact.isNothing() || impact.inForce() != null && impact.inForce().moved() > 0);
	}

	void asks() {
		phase = Phase.ASKING;
	}

	void agreed() {
		phase = Phase.CHANGING;
	}

	void ended(ChangeInstallation.Ended ended) {
		phase = ended.done() ? Phase.DONE : Phase.NOT_DONE;
		said = ended.said();
	}

	void failed(String why) {
		phase = Phase.NOT_DONE;
		said = why;
	}

	/** Whether a step was not passed. */
	boolean refused() {
		return found.values().stream().flatMap(List::stream).anyMatch(verdict -> !verdict.passed());
	}

	private String sentence(Verdict verdict) {
		return sentence(words, own, verdict);
	}

	/** What was found, in the words of the screen where it has its own. */
	static String sentence(VerdictWords words, Texts own, Verdict verdict) {
		String key = "verdict." + verdict.code();
		return own.has(key) ? own.get(key, verdict.arguments().toArray(String[]::new)) : words.sentence(verdict);
	}

	/** All steps in their order. */
	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		boolean next = phase == Phase.LOOKING && !refused();
		for (Step step : Step.values()) {
			List<Verdict> verdicts = found.getOrDefault(step, List.of());
			State state;
			if (verdicts.isEmpty()) {
				state = next ? State.RUNNING : State.WAITING;
				next = false;
			} else {
				state = verdicts.stream().allMatch(Verdict::passed) ? State.PASSED : State.FAILED;
			}
			List<String> details = new ArrayList<>();
			verdicts.forEach(verdict -> words.lines(verdict).stream().skip(1).map(String::strip).forEach(details::add));
			if (step == Step.IMPACT && impact != null) {
				words.lines(impact).forEach(details::add);
				details.addAll(notLookedAt);
			}
			lines.add(new Line(step, words.step(step), state,
					verdicts.stream().map(this::sentence).distinct().collect(Collectors.joining("\n")), details));
		}
		return lines;
	}
}
