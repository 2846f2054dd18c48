// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.ProvisioningException;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.install.SiteCopy;
import org.etalon.extensions.install.SiteException;
import org.etalon.extensions.trust.Candidate;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.Origin;
import org.etalon.operations.bundles.Workplace.BlockedException;

/**
 * Installs a rule bundle from a site: judges a private copy of it, step by step, and puts the very copy into the
 * installation. What p2 wrote is loaded only once the ledger says so, so that a run that is cut short leaves nothing
 * that takes effect.
 */
public final class InstallBundle {

	private final Workplace workplace;

	/**
	 * A site that was judged.
	 *
	 * @param unit   what would be installed
	 * @param site   the copy
	 * @param judged what was found
	 */
	public record Judged(Provisioning.Unit unit, Path site, JudgedBundles judged) {
	}

	public InstallBundle(Workplace workplace) {
		this.workplace = workplace;
	}

	/**
	 * Judges a site.
	 *
	 * @param source  folder, zip file or address
	 * @param folder  what a relative source starts from
	 * @param feature which of its features; empty if it has one only
	 */
	public Judged judge(String source, Path folder, Optional<String> feature)
			throws IOException, BlockedException, SiteException {
		InstallationFiles.Lock lock = workplace.lock();
		Path copy = Files.createTempDirectory(workplace.scratch(), "site").toRealPath();
		boolean done = false;
		try {
			Path site = copy.resolve("site");
			SiteCopy.copy(source, folder, site);
			Provisioning.Unit unit = choose(workplace.provisioning().get().offers(site), feature);
			Judged judged = new Judged(unit, site, judge(unit, site, copy, lock));
			done = true;
			return judged;
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		} finally {
			if (!done) {
				lock.close();
				InstallationFiles.delete(copy);
			}
		}
	}

	private static Provisioning.Unit choose(List<Provisioning.Unit> offers, Optional<String> feature)
			throws BlockedException {
		String names = String.join(", ", offers.stream().map(Provisioning.Unit::name).toList());
		if (feature.isPresent()) {
			String wanted = feature.get(); // of the feature, or of the bundle it is made of
			return offers.stream()
					.filter(offer -> offer.id().equals(wanted) || offer.name().equals(wanted)
							|| offer.name().equals(wanted + ".feature"))
					.findFirst().orElseThrow(() -> new BlockedException("NO_FEATURE", wanted, names));
		}
		if (offers.size() != 1) {
			throw new BlockedException(offers.isEmpty() ? "EMPTY_SITE" : "WHICH_FEATURE", names);
		}
		return offers.getFirst();
	}

	private JudgedBundles judge(Provisioning.Unit unit, Path site, Path copy, InstallationFiles.Lock lock)
			throws IOException, ProvisioningException, BlockedException {
		Judge judge = new Judge(workplace);
		List<Provisioning.Part> parts = workplace.provisioning().get().parts(site, unit);
		List<Path> jars = parts.stream().flatMap(part -> part.files().stream()).distinct().sorted().toList();
		List<Path> bundles = jars.stream().filter(jar -> jar.getParent().endsWith("plugins")).toList();
		List<Verdict> verdicts = new ArrayList<>(judge.kinds(parts, site));
		if (verdicts.isEmpty()) {
			verdicts.addAll(judge.origin(jars));
			verdicts.addAll(judge.refusals(bundles));
		}
		Map<String, String> replaced = replaced(unit);
		if (passed(verdicts)) {
			List<Verdict> succession = Judge.succession(unit, workplace.installed());
			verdicts.addAll(succession);
			judge.compatibility(bundles, replaced).stream().filter(each -> succession.isEmpty() || !each.passed())
					.forEach(verdicts::add);
		}
		workplace.recordRefusal(unit.toString(), verdicts);
		return new JudgedBundles(unit.toString(), verdicts, bundles, replaced, accepted(bundles, workplace), copy,
				lock);
	}

	/** Bundles of the version that is there, by symbolic name: those of its site. */
	private Map<String, String> replaced(Provisioning.Unit unit) throws IOException {
		Map<String, String> replaced = new HashMap<>();
		Path plugins = workplace.files().sites().resolve(unit.id()).resolve("plugins");
		for (Ledger.Accepted one : workplace.ledger().accepted()) {
			if (Files.exists(plugins.resolve(one.file()))) {
				replaced.put(one.name(), one.version());
			}
		}
		return replaced;
	}

	static boolean passed(List<Verdict> verdicts) {
		return verdicts.stream().allMatch(Verdict::passed);
	}

	static List<Ledger.Accepted> accepted(List<Path> bundles, Workplace workplace) throws IOException {
		List<Ledger.Accepted> accepted = new ArrayList<>();
		for (Path bundle : bundles) {
			Candidate candidate = Candidate.of(bundle);
			accepted.add(new Ledger.Accepted(Fingerprint.of(bundle), candidate.name(), candidate.version(),
					Origin.of(bundle, workplace.clock()).fingerprint().orElse(""), workplace.clock().instant(),
					workplace.user(), bundle.getFileName().toString()));
		}
		return accepted;
	}

	/** Lets what was judged take effect; if that fails anywhere, everything is as it was. */
	public void apply(Judged candidate, TryBundle.Tried tried) throws IOException, BlockedException {
		JudgedBundles judged = candidate.judged();
		judged.requirePassed(tried);
		Ledger before = workplace.ledger();
		Path kept = workplace.files().sites().resolve(candidate.unit().id());
		Path fresh = workplace.files().sites().resolve(".new");
		try {
			InstallationFiles.delete(fresh);
			InstallationFiles.copy(candidate.site(), fresh);
			long state = workplace.provisioning().get().install(candidate.site(), candidate.unit());
			boolean done = false;
			try {
				accept(judged, before);
				done = true;
			} finally {
				if (!done) {
					takeBack(state, before, kept);
				}
			}
			keep(state, before, kept, fresh);
			workplace.decisions().record(Decisions.Kind.INSTALL, candidate.unit().toString(),
					String.join(" ", judged.accepted().stream().map(Ledger.Accepted::sha256).toList()));
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		} finally {
			InstallationFiles.delete(fresh);
		}
	}

	/** Writes what was installed into the ledger, and makes the start anew. */
	private void accept(JudgedBundles judged, Ledger before) throws IOException, BlockedException {
		for (Ledger.Accepted one : judged.accepted()) {
			Path installed = workplace.files().plugins().resolve(one.file());
			if (!Files.exists(installed) || !Fingerprint.of(installed).equals(one.sha256())) {
				throw new BlockedException("INSTALLED_OTHERWISE", one.file());
			}
		}
		before.with(judged.accepted()).onlyIn(workplace.files().plugins()).write(workplace.files().ledger());
		Optional<String> failure = workplace.renewStart();
		if (failure.isPresent()) {
			throw new BlockedException("START_FAILED", failure.get().strip());
		}
	}

	/** Keeps what it takes to go back one step, and the site in its place. */
	private void keep(long state, Ledger before, Path kept, Path fresh) throws IOException, ProvisioningException {
		boolean done = false;
		try {
			workplace.keepPrevious(state, before, Optional.of(kept));
			InstallationFiles.delete(kept);
			Files.move(fresh, kept);
			done = true;
		} finally {
			if (!done) {
				takeBack(state, before, Files.exists(kept) ? kept : workplace.files().previous().resolve("site"));
				workplace.forgetPrevious();
			}
		}
	}

	private void takeBack(long state, Ledger before, Path site) throws IOException, ProvisioningException {
		workplace.provisioning().get().restore(state, Optional.of(site).filter(Files::exists));
		before.onlyIn(workplace.files().plugins()).write(workplace.files().ledger());
		workplace.renewStart();
	}
}
