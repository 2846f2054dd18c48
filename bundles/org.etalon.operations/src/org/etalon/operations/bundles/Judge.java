// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.Step;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.trust.Candidate;
import org.etalon.extensions.trust.NationalBundles;
import org.etalon.extensions.trust.Origin;
import org.etalon.extensions.trust.TrustStore;
import org.osgi.framework.Version;

/** The first two steps: who made it and what kind of thing it is, and whether it fits. It runs nothing of it. */
final class Judge {

	/** What the platform does with a bundle or a feature anyway. */
	private static final Pattern PLAIN_ACTION = Pattern.compile("(un)?install(Bundle|Feature)\\s*\\([^()]*\\)|",
			Pattern.CASE_INSENSITIVE);
	private static final Set<String> DESCRIPTIONS = Set.of("manifest", "zipped");

	private final Workplace workplace;
	private final NationalBundles national;

	Judge(Workplace workplace) throws IOException {
		this.workplace = workplace;
		this.national = NationalBundles.of(workplace.files().home());
	}

	/** Refuses metadata that do more than install bundles and features, from the copy. */
	List<Verdict> kinds(List<Provisioning.Part> parts, Path copy) {
		List<Verdict> verdicts = new ArrayList<>();
		for (Provisioning.Part part : parts) {
			String unit = part.unit().toString();
			if (part.fragment()) {
				verdicts.add(failed("INSTALL_FRAGMENT", unit));
			}
			if (part.patch()) {
				verdicts.add(failed("FEATURE_PATCH", unit));
			}
			part.actions().forEach((phase, actions) -> {
				if (!DESCRIPTIONS.contains(phase)) {
					for (String action : actions.split(";")) {
						if (!PLAIN_ACTION.matcher(action.strip()).matches()) {
							verdicts.add(failed("INSTALL_ACTION", unit, phase + ": " + action.strip()));
						}
					}
				}
			});
			for (Path file : part.files()) {
				if (!file.normalize().startsWith(copy)) {
					verdicts.add(failed("FILE_ELSEWHERE", unit, file.toString()));
				}
			}
		}
		return verdicts;
	}

	/** Who signed these files. */
	List<Verdict> origin(List<Path> jars) {
		List<Verdict> verdicts = new ArrayList<>();
		TrustStore trust = workplace.trust();
		for (Path jar : jars) {
			String name = jar.getFileName().toString();
			Origin origin = Origin.of(jar, workplace.clock());
			String fingerprint = origin.fingerprint().orElse("");
			String subject = origin.signer() == null ? "" : origin.signer().getSubjectX500Principal().getName();
			if (origin.finding() != Origin.Finding.SIGNED) {
				verdicts.add(failed(origin.finding().name(), name, origin.entry(), subject));
			} else if (!trust.trusts(fingerprint)) {
				verdicts.add(failed("UNKNOWN_SIGNER", name, fingerprint, subject));
			} else {
				verdicts.add(Verdict.passed(Step.ORIGIN, "SIGNED", name, fingerprint, subject));
			}
		}
		return verdicts;
	}

	/** What of these bundles is refused whoever signed it. */
	List<Verdict> refusals(List<Path> bundles) throws IOException {
		List<Verdict> verdicts = new ArrayList<>();
		for (Path bundle : bundles) {
			for (Candidate.Objection objection : Candidate.of(bundle).refusals(national)) {
				verdicts.add(failed(Step.ORIGIN, bundle, objection));
			}
		}
		return verdicts;
	}

	/**
	 * Whether these bundles fit.
	 *
	 * @param replaced versions of what they replace, by symbolic name
	 */
	List<Verdict> compatibility(List<Path> bundles, Map<String, String> replaced) throws IOException {
		List<Verdict> verdicts = new ArrayList<>();
		Map<String, Path> seen = new HashMap<>();
		for (Path bundle : bundles) {
			Candidate candidate = Candidate.of(bundle);
			for (Candidate.Objection objection : candidate.misfits(national)) {
				verdicts.add(failed(Step.COMPATIBILITY, bundle, objection));
			}
			Path twin = seen.put(candidate.name(), bundle);
			if (twin != null) {
				verdicts.add(Verdict.failed(Step.COMPATIBILITY, "NAME_TAKEN", bundle.getFileName().toString(),
						candidate.name(), twin.getFileName().toString()));
			}
			for (Ledger.Accepted other : workplace.ledger().accepted()) {
				if (other.name().equals(candidate.name()) && !replaced.containsKey(other.name())
						&& !other.file().equals(bundle.getFileName().toString())) {
					verdicts.add(Verdict.failed(Step.COMPATIBILITY, "NAME_TAKEN", bundle.getFileName().toString(),
							candidate.name(), other.file()));
				}
			}
		}
		if (verdicts.isEmpty()) {
			verdicts.add(Verdict.passed(Step.COMPATIBILITY, "FITS", Candidate.EDITION));
		}
		return verdicts;
	}

	/** Whether a version may take the place of another: going back is for {@link RemoveBundle#rollback}. */
	static List<Verdict> succession(Provisioning.Unit wanted, List<Provisioning.Unit> installed) {
		for (Provisioning.Unit there : installed) {
			if (there.id().equals(wanted.id())) {
				int order = Version.parseVersion(wanted.version()).compareTo(Version.parseVersion(there.version()));
				if (order == 0) {
					return List.of(
							Verdict.failed(Step.COMPATIBILITY, "ALREADY_INSTALLED", wanted.name(), there.version()));
				}
				if (order < 0) {
					return List.of(Verdict.failed(Step.COMPATIBILITY, "OLDER_THAN_INSTALLED", wanted.name(),
							wanted.version(), there.version()));
				}
			}
		}
		return List.of();
	}

	private static Verdict failed(String code, String... arguments) {
		return Verdict.failed(Step.ORIGIN, code, arguments);
	}

	private static Verdict failed(Step step, Path bundle, Candidate.Objection objection) {
		List<String> arguments = new ArrayList<>(List.of(bundle.getFileName().toString()));
		arguments.addAll(objection.arguments());
		return Verdict.failed(step, objection.code(), arguments.toArray(String[]::new));
	}
}
