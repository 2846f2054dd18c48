// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseContext;
import org.etalon.cases.CaseRun;
import org.etalon.cases.GoldenCase;
import org.etalon.exchange.CaseFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.RuleFolder;
import org.etalon.extensions.build.Signer;
import org.etalon.extensions.build.SigningException;
import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.NormsInEffect;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;

/**
 * Makes a rule bundle of a folder, if everything in it is good: the rule file, the contract of variants, the golden
 * cases, the promise only to tighten. What an installation checks again is thus known before.
 */
public final class BuildBundle {

	private final VariantRegistry registry;

	/**
	 * What to make.
	 *
	 * @param folder  with the rule file
	 * @param named   as the user named it
	 * @param output  folder to write into
	 * @param version another version than the file states, null for that one
	 * @param signer  signs it, null for nobody
	 * @param time    the time of all entries
	 * @param asOf    the day whose national variants cases are computed by where the bundle has none of its own
	 * @param scratch folder for temporary files
	 */
	public record Request(Path folder, String named, Path output, String version, Signer signer, Instant time,
			LocalDate asOf, Path scratch) {
	}

	/**
	 * What became of it.
	 *
	 * @param rules    the rule file
	 * @param breaches how its variants break the contract, none if they keep it
	 * @param cases    its golden cases, run
	 * @param loosened overlays that say they only tighten and do not, with examples
	 * @param built    what was made, null if something is wrong
	 */
	public record Result(RuleFile rules, List<String> breaches, CaseRun cases, Map<String, List<String>> loosened,
			BundleBuild.Built built) {

		public Result {
			breaches = List.copyOf(breaches);
			loosened = Collections.unmodifiableMap(loosened);
		}
	}

	public BuildBundle(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Checks and makes it.
	 *
	 * @throws RuleFileException        if the rule file is wrong
	 * @throws UnreadableInputException if the cases or a sheet template cannot be read
	 * @throws SigningException         if it cannot be signed
	 * @throws IOException              if it cannot be written
	 */
	public Result run(Request request)
			throws RuleFileException, UnreadableInputException, SigningException, IOException {
		RuleFolder folder = new RuleFolder(request.folder());
		RuleFile rules = RuleFileReader.read(RuleFileReader.FILE, folder);
		List<String> breaches = new ArrayList<>();
		List<ScoringVariant> brought = new ArrayList<>(rules.variants());
		for (Overlay.Declaration overlay : rules.overlays()) {
			try {
				brought.add(new OverlaidVariant(base(overlay), overlay));
			} catch (IllegalArgumentException e) {
				breaches.add(overlay.id() + ": OVERLAY: " + e.getMessage());
			}
		}
		for (ScoringVariant variant : brought) {
			for (ContractKit.Breach breach : ContractKit.breaches(variant)) {
				breaches.add(variant.info().id() + ": " + breach.code() + ": " + breach.example());
			}
		}
		for (String template : rules.templates()) {
			checkTemplate(folder, template, request.named() + "/" + template);
		}
		CaseRun cases = cases(request, rules, brought);
		Map<String, List<String>> loosened = loosened(brought);
		boolean good = breaches.isEmpty() && cases.failed() == 0 && loosened.isEmpty();
		return new Result(rules, breaches, cases, loosened,
				good ? new BundleBuild(request.output(), request.time(), request.scratch()).build(rules, folder,
						request.version(), request.signer()) : null);
	}

	/** Overlays that say they only tighten and do not, with examples. */
	private static Map<String, List<String>> loosened(List<ScoringVariant> brought) {
		Map<String, List<String>> loosened = new LinkedHashMap<>();
		for (ScoringVariant variant : brought) {
			if (variant instanceof OverlaidVariant overlaid) {
				List<String> examples = Promise.broken(overlaid);
				if (!examples.isEmpty()) {
					loosened.put(overlaid.overlay().id(), examples);
				}
			}
		}
		return loosened;
	}

	/** The national variant that an overlay lies over. */
	private DeclaredVariant base(Overlay.Declaration overlay) {
		return registry.variants().stream().map(InstalledVariant::variant).filter(DeclaredVariant.class::isInstance)
				.map(DeclaredVariant.class::cast)
				.filter(variant -> variant.info().id().equals(overlay.base()) && variant.info().subject().isEmpty())
				.findFirst().orElseThrow(() -> new IllegalArgumentException("no variant " + overlay.base()));
	}

	private static void checkTemplate(RuleFolder folder, String path, String named)
			throws IOException, UnreadableInputException {
		byte[] bytes = folder.read(path).orElseThrow(() -> new IOException("gone: " + path));
		SheetTemplate template = SheetTemplates.readFile(new ByteArrayInputStream(bytes), named);
		Optional<Problem> wrong = problem(template, named);
		if (wrong.isPresent()) {
			throw new UnreadableInputException(wrong.get());
		}
	}

	/** The first thing that keeps a template from being used; empty if nothing does. */
	static Optional<Problem> problem(SheetTemplate template, String named) {
		List<ModelDiagnostic> wrong = SheetTemplates.problems(template);
		return wrong.stream().findFirst().map(first -> new Problem(named, 0, first.locator().path(), "",
				"TEMPLATE_WRONG", first.constraint().name(), Integer.toString(wrong.size())));
	}

	private CaseRun cases(Request request, RuleFile rules, List<ScoringVariant> brought)
			throws UnreadableInputException {
		Settings settings = Settings.defaults(AllSettings.list());
		List<GoldenCase> cases = rules.cases() == null ? List.of()
				: CaseFile.read(request.folder().resolve(rules.cases()), request.named() + "/" + rules.cases(),
						new ReadOptions(null, (char) 0, true, request.scratch()));
		return CaseRun.of(cases,
				new CaseContext(settings, ProductionCalendar::builtIn, new CaseVariants(brought,
						registry.variants().stream().map(InstalledVariant::variant).toList(), request.asOf())::choose,
						NormsInEffect.of(settings)));
	}
}
