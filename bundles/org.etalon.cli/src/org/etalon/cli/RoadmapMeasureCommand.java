// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Settings;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.operations.roadmaps.StoredRoadmap;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap start}, {@code close}, {@code reopen} and {@code change}: what becomes of a measure. */
@Command(sortOptions = false)
final class RoadmapMeasureCommand extends LifeCommand {

	/** What is done with a measure. */
	enum Step {
		/** The work begins. */
		START,
		/** It is done, and that is proven. */
		CLOSE,
		/** It is not done after all. */
		REOPEN,
		/** Its last day, who carries it out or what it belongs together with, while the roadmap is a draft. */
		CHANGE
	}

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "roadmap-number")
	private String number;

	@Option(names = "--evidence", paramLabel = "FILE|URL|TEXT", descriptionKey = "roadmap-evidence")
	private String evidence;

	@Option(names = "--due", paramLabel = "YYYY-MM-DD", descriptionKey = "roadmap-due")
	private String due;

	@Option(names = "--responsible", paramLabel = "TEXT")
	private String responsible;

	@Option(names = "--related", paramLabel = "NUMBERS", descriptionKey = "roadmap-related")
	private String related;

	private final Step step;

	RoadmapMeasureCommand(Environment environment, Texts texts, Locale language, Step step) {
		super(environment, texts, "certification", language);
		this.step = step;
	}

	@Override
	void check() throws UsageException {
		if (step == Step.CLOSE && (evidence == null || evidence.isBlank())) {
			throw new UsageException(texts.get("usage.missing", "--evidence"));
		}
		if (step != Step.CLOSE && evidence != null) {
			throw new UsageException(texts.get("usage.unknown", "--evidence"));
		}
		if (step == Step.CHANGE && due == null && responsible == null && related == null) {
			throw new UsageException(texts.get("usage.missing", "--due"));
		}
		if (step != Step.CHANGE && (due != null || responsible != null || related != null)) {
			throw new UsageException(texts.get("usage.unknown",
					due != null ? "--due" : responsible != null ? "--responsible" : "--related"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		LocalDate on = on();
		Settings settings = settings(store);
		LocalDate last = day("--due", due, null);
		Proof proof = step == Step.CLOSE ? proof(store) : null;
		UnaryOperator<Measure> change = switch (step) {
		case START -> measure -> measure.startedOn(on);
		case CLOSE -> measure -> measure.closed(on, proof);
		case REOPEN -> Measure::reopened;
		case CHANGE -> measure -> {
			Measure dated = last == null ? measure : measure.dueOn(last);
			return responsible == null ? dated : dated.responsible(responsible);
		};
		};
		StoredRoadmap stored = new KeepRoadmap().change(store, id, number, change, others(), on, reason(), settings);
		Measure measure = stored.plan().find(number).orElseThrow();
		line(environment.out(), words.get("roadmap.measure", stored.plan().number(measure), measure.title(),
				stored.status(measure).caption().in(language), date(measure.dueOn()), measure.responsible()));
		line(environment.out(),
				words.get("roadmap.standing", stored.progress().status().caption().in(language),
						Long.toString(
								stored.plan().measures().stream().filter(each -> each.completedOn() != null).count()),
						Integer.toString(stored.progress().total())));
		return ExitStatus.OK;
	}

	/** The measures it belongs together with; null if that is not to change. */
	private List<String> others() {
		return related == null ? null
				: Arrays.stream(related.split("[,;\\s]+")).filter(each -> !each.isEmpty()).toList();
	}

	private Proof proof(Store store) throws StoreException, UnreadableInputException {
		try {
			return KeepRoadmap.proof(store, id, evidence, environment.folder(), progress);
		} catch (IOException e) {
			throw new UnreadableInputException(
					new Problem(evidence, 0, "", "", "FILE_NOT_READABLE", String.valueOf(e.getMessage()), ""));
		}
	}
}
