// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.etalon.cases.CaseContext;
import org.etalon.cases.CaseRules;
import org.etalon.cases.CaseRun;
import org.etalon.cases.GoldenCase;
import org.etalon.exchange.CaseFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.VariantStamp;
import org.etalon.exchange.report.CaseReport;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Variants;
import org.etalon.standard.ReadabilityNorms;

/** Runs worked cases of rules and compares what comes out with what they expect. */
public final class RunCases {

	private final VariantRegistry registry;

	/**
	 * What to run and how.
	 *
	 * @param product  name and version of the product, for the report
	 * @param inputs   the files, as the user named them
	 * @param folder   the folder relative inputs lie in
	 * @param reading  how to read them
	 * @param rules    ids of rules or of their families to run; all if empty
	 * @param settings the readings in effect, of every known setting
	 * @param contrast readings to contrast with, null for none
	 * @param calendar the production calendar
	 * @param asOf     the day whose edition of the variants counts
	 * @param forced   ids of variants to use for a kind whatever else is installed
	 */
	public record Request(String product, List<String> inputs, Path folder, ReadOptions reading, List<String> rules,
			Settings settings, Settings contrast, Supplier<ProductionCalendar> calendar, LocalDate asOf,
			Map<ObjectKind, String> forced) {
	}

	/**
	 * How it ended.
	 *
	 * @param report     the cases
	 * @param unreadable why an input could not be read, one for each such input
	 */
	public record Result(CaseReport report, List<Problem> unreadable) {
	}

	public RunCases(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Runs the cases of all inputs in their order.
	 *
	 * @throws UnreadableInputException if the coefficients of readability that a setting names cannot be read
	 */
	public Result run(Request request) throws UnreadableInputException {
		ReadabilityNorms norms = NormsInEffect.of(request.settings());
		ReadabilityNorms otherNorms = request.contrast() == null ? null : NormsInEffect.of(request.contrast());
		List<GoldenCase> cases = new ArrayList<>();
		List<Problem> unreadable = new ArrayList<>();
		for (String input : request.inputs()) {
			try {
				for (GoldenCase golden : CaseFile.read(request.folder().resolve(input), input, request.reading())) {
					if (isWanted(golden, request.rules())) {
						cases.add(golden);
					}
				}
			} catch (UnreadableInputException e) {
				unreadable.add(e.problem());
			}
		}
		List<InstalledVariant> installed = registry.variants();
		Variants variants = new Variants(installed.stream().map(InstalledVariant::variant).toList(), request.forced());
		Set<String> used = new TreeSet<>();
		CaseContext context = new CaseContext(request.settings(), request.calendar(), (kind, subject) -> {
			List<ScoringVariant> chosen = variants.choose(kind, subject, request.asOf());
			chosen.forEach(variant -> used.add(variant.info().id()));
			return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
		}, norms);
		CaseRun run = CaseRun.of(cases, context);
		CaseRun other = request.contrast() == null ? null
				: CaseRun.of(cases, context.with(request.contrast(), otherNorms));
		List<VariantStamp> stamps = VariantStamp.parts(
				installed.stream().map(InstalledVariant::stamp).filter(stamp -> used.contains(stamp.id())).toList());
		return new Result(new CaseReport(request.product(), request.inputs(), run, other, stamps,
				request.calendar().get().source()), unreadable);
	}

	/** A row that is no case, or names no rule, could be of any rule: it is only left out if it names another one. */
	private static boolean isWanted(GoldenCase golden, List<String> rules) {
		return rules.isEmpty()
				|| CaseRules.find(golden.rule()).map(rule -> rules.stream().anyMatch(rule::isMeantBy)).orElse(true);
	}
}
