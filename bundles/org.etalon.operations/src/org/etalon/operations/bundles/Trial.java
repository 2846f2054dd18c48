// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseContext;
import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRun;
import org.etalon.cases.GoldenCase;
import org.etalon.cases.Json;
import org.etalon.exchange.CaseFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.CaseText;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Flaw;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.CheckRegister;
import org.etalon.operations.CompareRegister;
import org.etalon.operations.DatabaseColumns;
import org.etalon.operations.Impact;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.NormsInEffect;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.UnusableRulesException;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * A trial of rule bundles, in the process that was started for nothing else ({@link TryBundle}). Whatever the bundles
 * do, the worst that happens is that this process ends.
 */
public final class Trial {

	/** Columns of the list of objects that move. */
	static final List<String> MOVED = List.of("object_id", "kind", "subject", "name", "level_before", "decision_before",
			"valid_to_before", "level_after", "decision_after", "valid_to_after", "clause_after", "problems",
			"assessment_id", "certificate", "level_issued", "decision_issued", "valid_to_issued", "conclusion");

	private static final int DETAILS = 20;
	private static final int HALTED = 70;
	private static final long LARGEST_CASES = 16L << 20; // bytes
	private static final int WATCH_MILLIS = 100;
	private static final long STEP_MILLIS = 200; // between signs of life

	private final VariantRegistry registry;
	private final Path scratch;

	/**
	 * @param scratch folder for temporary files
	 */
	public Trial(VariantRegistry registry, Path scratch) {
		this.registry = registry;
		this.scratch = scratch;
	}

	/**
	 * Tries.
	 *
	 * @param parent the key of the trial in its first line; at its end the parent is gone, and this process ends
	 * @param task   file with what to do
	 * @param answer file for what is found; must not exist
	 */
	public void run(InputStream parent, Path task, Path answer) throws IOException {
		BufferedReader orders = new BufferedReader(new InputStreamReader(parent, StandardCharsets.UTF_8));
		String key = orders.readLine();
		try (AnswerWriter answers = new AnswerWriter(answer, key)) {
			TrialTask todo = TrialTask.ofJson(Files.readString(task));
			Step[] step = { Step.SELF_TEST };
			Thread exit = exitHook(todo, answers);
			watch(orders, answers, step);
			answers.begin(step[0]);
			List<InstalledVariant> now = present(todo);
			if (letIn(todo, answers)) {
				List<InstalledVariant> then = together(todo, answers);
				if (!then.isEmpty() && selfTest(todo, then, answers) && guard(todo, then, answers, step)) {
					impact(todo, now, then, answers, step);
				}
			}
			Runtime.getRuntime().removeShutdownHook(exit);
			answers.end();
		} catch (Json.MalformedException e) {
			throw new IOException(e);
		}
	}

	/**
	 * What there is without the candidates; what they replace is gone then. If nothing can be computed as it is, what
	 * is replaced may be the cause: it counts as not there.
	 */
	private List<InstalledVariant> present(TrialTask task) throws IOException {
		try {
			List<InstalledVariant> present = registry.variants();
			takeOut(task);
			return present;
		} catch (UnusableRulesException e) {
			takeOut(task);
			return registry.variants();
		}
	}

	private static void takeOut(TrialTask task) throws IOException {
		BundleContext context = FrameworkUtil.getBundle(Trial.class).getBundleContext();
		for (Bundle bundle : context.getBundles()) {
			if (task.replaced()
					.contains(new TrialTask.Name(bundle.getSymbolicName(), bundle.getVersion().toString()))) {
				try {
					bundle.uninstall();
				} catch (BundleException e) {
					throw new IOException(e); // it has no activator that could refuse
				}
			}
		}
	}

	/**
	 * Lets the candidates into the framework of this process.
	 *
	 * @return false if they do not fit into it
	 */
	private static boolean letIn(TrialTask task, AnswerWriter answers) {
		BundleContext context = FrameworkUtil.getBundle(Trial.class).getBundleContext();
		try {
			List<Bundle> candidates = new ArrayList<>();
			for (TrialTask.Candidate candidate : task.candidates()) {
				candidates.add(context.installBundle(candidate.jar().toUri().toString()));
			}
			for (Bundle candidate : candidates) {
				candidate.start(Bundle.START_ACTIVATION_POLICY);
			}
			return true;
		} catch (BundleException e) {
			answers.verdict(Verdict.failed(Step.COMPATIBILITY, "NOT_RESOLVED", names(task))
					.with(String.valueOf(e.getMessage()).lines().limit(DETAILS).toList()));
			return false;
		}
	}

	/** What there is with the candidates; empty if they contradict what is there, or each other. */
	private List<InstalledVariant> together(TrialTask task, AnswerWriter answers) {
		try {
			return registry.variants();
		} catch (UnusableRulesException e) {
			answers.verdict(Verdict.failed(Step.COMPATIBILITY, e.code(), e.arguments().toArray(String[]::new)));
			return List.of();
		}
	}

	/** Says who ends the process before the trial is over. */
	private static Thread exitHook(TrialTask task, AnswerWriter answers) throws IOException {
		Blame blame = new Blame();
		for (TrialTask.Candidate candidate : task.candidates()) {
			blame.add(candidate.name().toString(), candidate.jar());
		}
		Thread hook = new Thread(() -> answers.exit(blame.ofExit(Thread.getAllStackTraces().values()).orElse("")),
				"trial-exit");
		Runtime.getRuntime().addShutdownHook(hook);
		return hook;
	}

	/** Ends the process when the parent is gone or there are too many threads. */
	private static void watch(BufferedReader orders, AnswerWriter answers, Step... step) {
		Thread.ofPlatform().daemon().name("trial-parent").start(() -> {
			try {
				orders.readLine(); // nothing follows: it returns at the end
			} catch (IOException e) {
				// that is the end as well
			}
			Runtime.getRuntime().halt(HALTED);
		});
		ThreadGroup top = Thread.currentThread().getThreadGroup();
		while (top.getParent() != null) {
			top = top.getParent();
		}
		ThreadGroup all = top;
		Thread.ofPlatform().daemon().name("trial-threads").priority(Thread.MAX_PRIORITY).start(() -> {
			while (all.activeCount() <= TrialLimits.MOST_THREADS) {
				try {
					Thread.sleep(WATCH_MILLIS);
				} catch (InterruptedException e) {
					continue; // a bundle does not end this watch
				}
			}
			answers.verdict(Verdict.failed(step[0], "BUNDLE_THREADS", Integer.toString(TrialLimits.MOST_THREADS)));
			answers.end();
			Runtime.getRuntime().halt(HALTED);
		});
	}

	private boolean selfTest(TrialTask task, List<InstalledVariant> then, AnswerWriter answers) throws IOException {
		List<InstalledVariant> tried = tried(task, then);
		int templates = 0;
		for (TrialTask.Candidate candidate : task.candidates()) {
			TrialTemplates brought = TrialTemplates.of(candidate.jar());
			templates += brought.count();
			if (!brought.wrong().isEmpty()) {
				answers.verdict(Verdict.failed(Step.SELF_TEST, "TEMPLATES_WRONG", candidate.name().toString())
						.with(brought.wrong().subList(0, Math.min(DETAILS, brought.wrong().size()))));
				return false;
			}
		}
		if (tried.isEmpty() && templates == 0) {
			answers.verdict(Verdict.failed(Step.SELF_TEST, "NOTHING_BROUGHT", names(task)));
			return false;
		}
		for (InstalledVariant each : tried) {
			List<ContractKit.Breach> breaches = ContractKit.breaches(each.variant(), () -> answers.progress(0, 0));
			if (!breaches.isEmpty()) {
				answers.verdict(Verdict.failed(Step.SELF_TEST, "CONTRACT_BROKEN", each.stamp().id(), names(task))
						.with(breaches.stream().map(breach -> breach.code() + ": " + breach.example()).toList()));
				return false;
			}
		}
		int run = 0;
		for (TrialTask.Candidate candidate : task.candidates()) {
			Optional<CaseRun> cases = cases(task, candidate, tried, then);
			if (cases.isPresent()) {
				List<String> failed = cases.get().results().stream().filter(result -> !result.passed())
						.map(Trial::sentence).toList();
				run += cases.get().results().size();
				if (!failed.isEmpty()) {
					answers.verdict(Verdict
							.failed(Step.SELF_TEST, "CASES_FAILED", Integer.toString(failed.size()),
									Integer.toString(cases.get().results().size()), candidate.name().toString())
							.with(failed.subList(0, Math.min(DETAILS, failed.size()))));
					return false;
				}
			}
		}
		answers.verdict(Verdict.passed(Step.SELF_TEST, "SELF_TEST_PASSED", Integer.toString(tried.size()),
				Integer.toString(run), Integer.toString(templates)));
		return true;
	}

	private static String names(TrialTask task) {
		return String.join(", ", task.candidates().stream().map(each -> each.name().toString()).toList());
	}

	private static String sentence(CaseResult result) {
		return VerdictWords.inBoth(new CaseText(Locale.of("ru")).sentence(result),
				new CaseText(Locale.ENGLISH).sentence(result));
	}

	/** The cases that a bundle brings, run; empty if it brings none. */
	private Optional<CaseRun> cases(TrialTask task, TrialTask.Candidate candidate, List<InstalledVariant> tried,
			List<InstalledVariant> then) throws IOException {
		List<GoldenCase> cases;
		try (JarFile jar = new JarFile(candidate.jar().toFile())) {
			String name = jar.getManifest().getMainAttributes().getValue("Etalon-Cases");
			if (name == null) {
				return Optional.empty();
			}
			ZipEntry entry = jar.getEntry(name);
			if (entry == null) {
				return Optional.of(broken(name, "FILE_NOT_FOUND"));
			}
			Path file = scratch.resolve("cases" + name.substring(Math.max(0, name.lastIndexOf('.'))));
			try (InputStream in = jar.getInputStream(entry); OutputStream out = Files.newOutputStream(file)) {
				out.write(in.readNBytes((int) LARGEST_CASES));
			}
			cases = CaseFile.read(file, name, new ReadOptions(null, (char) 0, true, scratch));
		} catch (UnreadableInputException e) {
			return Optional.of(broken(e.problem().file(), e.problem().code()));
		}
		try {
			Settings settings = settings(task, Settings.defaults(AllSettings.list()));
			return Optional.of(CaseRun.of(cases,
					new CaseContext(settings, ProductionCalendar::builtIn,
							new CaseVariants(variants(tried), variants(then), task.asOf())::choose,
							NormsInEffect.of(settings))));
		} catch (UnreadableInputException e) {
			throw new IOException(e); // the coefficients are those of the product
		}
	}

	private static CaseRun broken(String file, String code) {
		GoldenCase golden = GoldenCase.broken(file, 0, "", new Flaw("", code, file, ""));
		return CaseRun.of(List.of(golden), new CaseContext(Settings.defaults(AllSettings.list()),
				ProductionCalendar::builtIn, (kind, subject) -> Optional.empty(), null));
	}

	private static Settings settings(TrialTask task, Settings defaults) {
		Settings settings = defaults;
		for (Map.Entry<String, String> each : task.settings().entrySet()) {
			settings = settings.with(each.getKey(), each.getValue());
		}
		return settings;
	}

	private static boolean guard(TrialTask task, List<InstalledVariant> then, AnswerWriter answers, Step... step) {
		step[0] = Step.GUARD;
		answers.begin(step[0]);
		int promises = 0;
		for (InstalledVariant each : tried(task, then)) {
			if (each.variant() instanceof OverlaidVariant overlaid && overlaid.overlay().onlyTightens()) {
				promises++;
				List<String> loosened = Promise.broken(overlaid);
				if (!loosened.isEmpty()) {
					answers.verdict(Verdict.failed(Step.GUARD, "LOOSENS", overlaid.overlay().id()).with(loosened));
					return false;
				}
			}
		}
		answers.verdict(promises == 0 ? Verdict.passed(Step.GUARD, "NOTHING_TO_GUARD")
				: Verdict.passed(Step.GUARD, "GUARDED", Integer.toString(promises)));
		return true;
	}

	private void impact(TrialTask task, List<InstalledVariant> now, List<InstalledVariant> then, AnswerWriter answers,
			Step... step) throws IOException {
		step[0] = Step.IMPACT;
		answers.begin(step[0]);
		if (task.register() == null) {
			answers.verdict(Verdict.passed(Step.IMPACT, "IMPACT_NOT_LOOKED_AT"));
			return;
		}
		TrialTask.Register register = task.register();
		// by its path: what the user named starts from another folder than that of this process
		CheckRegister.Request request = new CheckRegister.Request("", List.of(register.path().toString()), scratch,
				new ReadOptions(register.encoding(), register.delimiter(),
						task.moved() != null || asks(now) || asks(then), scratch),
				settings(task, Settings.defaults(ScoringSettings.all())), ProductionCalendar::builtIn, task.asOf(),
				Map.of());
		try {
			Impact impact = compare(task, new CompareRegister(variants(now), same(then, now)), request, answers);
			answers.impact(impact);
			answers.verdict(Verdict.passed(Step.IMPACT, "IMPACT", Long.toString(impact.rows()),
					Long.toString(impact.moved()), Long.toString(impact.lost())));
		} catch (UnreadableInputException e) {
			answers.verdict(Verdict.failed(Step.IMPACT, "REGISTER_UNREADABLE", register.name(), e.problem().code()));
		} catch (OutputFailedException e) {
			throw new IOException(e);
		} catch (OutOfMemoryError e) {
			throw e; // nothing that is said after it can be relied on
		} catch (RuntimeException | Error e) { // a bundle can throw anything
			answers.verdict(
					Verdict.failed(Step.IMPACT, "BUNDLE_THROWS", names(task)).with(List.of(ContractKit.thrown(e))));
		}
	}

	private static List<ScoringVariant> variants(List<InstalledVariant> installed) {
		return installed.stream().map(InstalledVariant::variant).toList();
	}

	/** The variants that will be; those that are there already are the same ones, whoever wrapped them. */
	private static List<ScoringVariant> same(List<InstalledVariant> then, List<InstalledVariant> now) {
		return then.stream()
				.map(each -> now.stream()
						.filter(old -> old.stamp().id().equals(each.stamp().id()) && old.bundle().equals(each.bundle())
								&& old.stamp().version().equals(each.stamp().version()))
						.findFirst().orElse(each).variant())
				.toList();
	}

	/** Whether more of a row is needed than its findings. */
	private static boolean asks(List<InstalledVariant> variants) {
		return variants(variants).stream().anyMatch(each -> each.needsName() || !each.columns().isEmpty());
	}

	private static Impact compare(TrialTask task, CompareRegister compare, CheckRegister.Request request,
			AnswerWriter answers) throws IOException, UnreadableInputException, OutputFailedException {
		Progress life = new SignsOfLife(answers);
		if (task.moved() == null) {
			return compare.run(request, null, life);
		}
		try (OutputStream out = Files.newOutputStream(task.moved());
				TableResult table = new TableResult(format(task.moved()), out, "moved", Map.of(), MOVED)) {
			return compare.run(request, moved -> table.row(row(moved)), life);
		}
	}

	private static String format(Path file) {
		String name = file.getFileName().toString();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static Object[] row(CompareRegister.Moved moved) {
		Outcome before = moved.before();
		Outcome after = moved.after();
		DatabaseColumns issued = moved.issued();
		return new Object[] { moved.row().id(), moved.row().submission().kind(), moved.row().submission().subject(),
				moved.row().name(), before == null ? null : before.level().percent(),
				before == null ? null : before.decision(), before == null ? null : before.validTo(),
				after == null ? null : after.level().percent(), after == null ? null : after.decision(),
				after == null ? null : after.validTo(), after == null ? null : after.clause(),
				String.join(";", moved.codes()), issued.assessment(), issued.certificate(), issued.level(),
				issued.decision(), issued.validTo(), issued.conclusion() };
	}

	/** What the candidates bring; of a variant under an overlay the version is told with that of the national one. */
	private static List<InstalledVariant> tried(TrialTask task, List<InstalledVariant> then) {
		return then.stream()
				.filter(each -> task.candidates().stream().map(TrialTask.Candidate::name).anyMatch(
						name -> name.name().equals(each.bundle()) && (each.stamp().version().equals(name.version())
								|| each.stamp().version().endsWith("+" + name.version()))))
				.toList();
	}

	/** Tells the parent from time to time that rows are being read. */
	private static final class SignsOfLife implements Progress {

		private final AnswerWriter answers;
		private long last;

		SignsOfLife(AnswerWriter answers) {
			this.answers = answers;
		}

		@Override
		public void at(long done, long total) {
			long now = System.nanoTime() / 1_000_000;
			if (now - last >= STEP_MILLIS || last == 0) {
				last = now;
				answers.progress(done, total);
			}
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	}
}
