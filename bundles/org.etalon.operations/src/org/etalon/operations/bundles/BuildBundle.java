// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.extensions.build.BundleBuild;
import org.etalon.extensions.build.RuleFolder;
import org.etalon.extensions.build.Signer;
import org.etalon.extensions.build.SigningException;
import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.NormsInEffect;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Variants;

/**
 * Makes a rule bundle of a folder, if everything in it is good: the rule file, the contract of variants, the golden
 * cases. What an installation checks again is thus known before.
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
	 * @param built    what was made, null if something is wrong
	 */
	public record Result(RuleFile rules, List<String> breaches, CaseRun cases, BundleBuild.Built built) {

		public Result {
			breaches = List.copyOf(breaches);
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
		boolean good = breaches.isEmpty() && cases.failed() == 0;
		return new Result(rules, breaches, cases,
				good ? new BundleBuild(request.output(), request.time(), request.scratch()).build(rules, folder,
						request.version(), request.signer()) : null);
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
		try {
			ModelReading reading = ModelText.read(named, new ByteArrayInputStream(bytes));
			if (!(reading.document() instanceof SheetTemplate)) {
				throw new UnreadableInputException(new Problem(named, 0, "", "", "NOT_A_SHEET", reading.facts().kind(),
						"assessment.SheetTemplate"));
			}
		} catch (ModelTextException e) {
			throw new UnreadableInputException(e.problem());
		}
	}

	private CaseRun cases(Request request, RuleFile rules, List<ScoringVariant> brought)
			throws UnreadableInputException {
		Settings settings = Settings.defaults(AllSettings.list());
		List<GoldenCase> cases = rules.cases() == null ? List.of()
				: CaseFile.read(request.folder().resolve(rules.cases()), request.named() + "/" + rules.cases(),
						new ReadOptions(null, (char) 0, true, request.scratch()));
		return CaseRun.of(cases, new CaseContext(settings, ProductionCalendar::builtIn,
				kind -> variant(kind, brought, request.asOf()), NormsInEffect.of(settings)));
	}

	/** Cases of a bundle are about what it brings; where it brings nothing they are about what is there. */
	private Optional<ScoringVariant> variant(ObjectKind kind, List<ScoringVariant> brought, LocalDate asOf) {
		for (ScoringVariant own : brought) {
			if (own.info().kinds().contains(kind)) {
				return Optional.of(own);
			}
		}
		List<ScoringVariant> others = new Variants(registry.variants().stream().map(InstalledVariant::variant).toList(),
				Map.of()).choose(kind, "", asOf);
		return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
	}
}
