// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.product;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.etalon.extensions.Provisioning;
import org.etalon.extensions.Provisioning.Unit;
import org.etalon.extensions.ProvisioningException;
import org.etalon.extensions.install.Decisions;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.InstalledVersions;
import org.etalon.extensions.install.Ledger;
import org.etalon.extensions.install.PreparedStart;
import org.etalon.extensions.install.ProductSite;
import org.etalon.extensions.install.SiteException;
import org.etalon.extensions.trust.Origin;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.norm.Progress;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.osgi.framework.Version;

/**
 * Takes another version of the product from a p2 site. The installation is copied beside itself, p2 puts the version in
 * place in the copy, in a process of the copy, and the copy has to start and to pass every accepted rule bundle again.
 * Only then does it become the one that starts, at one stroke. What runs meanwhile is never touched, and whatever cuts
 * an update short leaves the former version as it was.
 */
public final class UpdateProduct {

	/**
	 * What of an installation is not copied: other versions, a Java, caches, locks, what p2 writes down as it reads.
	 */
	private static final List<String> NOT_COPIED = List.of("versions", "current", "runtime", "lib/etalon.aot",
			"lib/workbench.aot", "rules/.lock", "rules/previous",
			"p2/org.eclipse.equinox.p2.engine/profileRegistry/DefaultProfile.profile/.data");
	/** Decisions of people stay in force whatever version starts. */
	private static final List<String> DECIDED = List.of("rules/trusted", "rules/publishers", "rules/decisions.log");
	private static final String PACKAGED = "lib/packaged";
	private static final int STEPS = 5;

	private final Workplace workplace;
	private final InstalledVersions versions;

	/**
	 * A bundle of both versions.
	 *
	 * @param id     symbolic name
	 * @param before its version now
	 * @param after  its version then
	 */
	public record Changed(String id, String before, String after) {
	}

	/** A version that a trusted site offers; nobody else changes the installation until this is closed. */
	public static final class Offer implements Closeable {

		private final ProductSite site;
		private final Path copy;
		private final InstallationFiles.Lock lock;
		private final Unit now;
		private final Unit there;
		private final String signer;
		private Provisioning.Change change = new Provisioning.Change(List.of(), List.of(), List.of());

		private Offer(ProductSite site, Path copy, InstallationFiles.Lock lock, Unit now, Unit there, String signer) {
			this.site = site;
			this.copy = copy;
			this.lock = lock;
			this.now = now;
			this.there = there;
			this.signer = signer;
		}

		/** The present version. */
		public Unit now() {
			return now;
		}

		/** The version of the site. */
		public Unit there() {
			return there;
		}

		/** Who signed it. */
		public String signer() {
			return signer;
		}

		/** How it stands to the present one. */
		public ProductOffer.Kind order() {
			int order = Version.parseVersion(there.version()).compareTo(Version.parseVersion(now.version()));
			return order > 0 ? ProductOffer.Kind.NEWER : order < 0 ? ProductOffer.Kind.OLDER : ProductOffer.Kind.SAME;
		}

		/** Bundles of both versions that are not the same. */
		public List<Changed> changed() {
			Map<String, String> before = new HashMap<>();
			change.removed().forEach(unit -> before.put(unit.id(), unit.version()));
			return change.added().stream().filter(unit -> before.containsKey(unit.id()))
					.map(unit -> new Changed(unit.id(), before.get(unit.id()), unit.version())).toList();
		}

		/** Bundles that would come. */
		public List<Unit> added() {
			return without(change.added(), change.removed());
		}

		/** Bundles that would go. */
		public List<Unit> removed() {
			return without(change.removed(), change.added());
		}

		private static List<Unit> without(List<Unit> units, List<Unit> others) {
			List<String> ids = others.stream().map(Unit::id).toList();
			return units.stream().filter(unit -> !ids.contains(unit.id())).toList();
		}

		@Override
		public void close() throws IOException {
			try (lock; site) {
				InstallationFiles.delete(copy);
			}
		}
	}

	public UpdateProduct(Workplace workplace) {
		this.workplace = workplace;
		this.versions = InstalledVersions.of(workplace.files().home());
	}

	/**
	 * Looks at what a site offers, after whoever signed it turned out to be trusted. Of the site only the signed list
	 * and the lists of p2 are read.
	 *
	 * @param source folder, zip file or address
	 * @param folder what a relative source starts from
	 */
	public Offer look(String source, Path folder) throws IOException, BlockedException, SiteException {
		if (Files.exists(workplace.files().home().resolve(PACKAGED))) {
			throw new BlockedException("PACKAGED",
					Files.readString(workplace.files().home().resolve(PACKAGED)).strip());
		}
		InstallationFiles.Lock lock = workplace.lock();
		Path copy = Files.createTempDirectory(workplace.scratch(), "product").toRealPath();
		ProductSite site = null;
		Offer offer = null;
		try {
			site = ProductSite.open(source, folder, copy);
			Offer found = offer(site, copy, lock);
			if (found.order() == ProductOffer.Kind.NEWER) {
				found.change = workplace.provisioning().get().change(copy, found.there);
			}
			offer = found;
			return offer;
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		} finally {
			if (offer == null) {
				try (lock; ProductSite opened = site) {
					InstallationFiles.delete(copy);
				}
			}
		}
	}

	private Offer offer(ProductSite site, Path copy, InstallationFiles.Lock lock)
			throws IOException, BlockedException, SiteException, ProvisioningException {
		Origin origin = site.origin(workplace.clock());
		String fingerprint = origin.fingerprint().orElse("");
		String subject = origin.signer() == null ? "" : origin.signer().getSubjectX500Principal().getName();
		if (origin.finding() != Origin.Finding.SIGNED) {
			throw refused("RELEASE_" + origin.finding(), origin.entry(), subject);
		}
		if (!new TrustStore(workplace.files().publishers()).trusts(fingerprint)) {
			throw refused("UNKNOWN_PUBLISHER", fingerprint, subject);
		}
		site.copyLists();
		Provisioning provisioning = workplace.provisioning().get();
		Unit now = provisioning.product();
		Unit there = provisioning.newest(copy, now.id())
				.orElseThrow(() -> new BlockedException("OTHER_PRODUCT", now.id()));
		return new Offer(site, copy, lock, now, there, subject);
	}

	private BlockedException refused(String code, String... arguments) throws IOException {
		workplace.decisions().record(Decisions.Kind.REFUSE, workplace.files().home().toString(),
				code + " " + String.join(" ", arguments));
		return new BlockedException(code, arguments);
	}

	/**
	 * Lets the version of an offer start from now on.
	 *
	 * @throws CancellationException if {@code progress} asked to stop before it did
	 */
	public void apply(Offer offer, Progress progress) throws IOException, BlockedException, SiteException {
		if (offer.order() != ProductOffer.Kind.NEWER) {
			throw new IllegalArgumentException(offer.there + " in the place of " + offer.now);
		}
		Path home = workplace.files().home();
		Path fresh = versions.begin();
		boolean done = false;
		try {
			offer.site.copy(offer.change.files());
			step(progress, 1);
			InstallationFiles.copy(home, fresh, NOT_COPIED);
			step(progress, 2);
			call(fresh, "UPDATE_FAILED", "update", "--replace", offer.there.version(), offer.copy.toString());
			step(progress, 3);
			settle(fresh);
			step(progress, 4);
			prove(fresh);
			step(progress, STEPS);
			versions.finish(fresh, offer.there.version());
			done = true;
		} finally {
			if (!done) {
				InstallationFiles.delete(fresh);
			}
		}
		versions.use(offer.there.version());
		record(versions.folder(offer.there.version()), offer.now, offer.there, offer.signer);
		prune();
	}

	private static void step(Progress progress, int step) {
		if (progress.cancelled()) {
			throw new CancellationException();
		}
		progress.at(step, STEPS);
	}

	private void record(Path home, Unit from, Unit to, String why) throws IOException {
		new Decisions(new InstallationFiles(home).decisions(), workplace.clock(), workplace.user())
				.record(Decisions.Kind.UPDATE, from + " -> " + to, why);
	}

	/** Puts a version in the place of the one that this very installation is, which is not in use yet. */
	public void replace(String version, Path site) throws BlockedException, IOException {
		if (!workplace.files().home().getFileName().toString().startsWith(".")) {
			throw new BlockedException("IN_USE", workplace.files().home().toString());
		}
		try {
			Provisioning provisioning = workplace.provisioning().get();
			provisioning.replaceProduct(site, new Unit(provisioning.product().id(), version));
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		}
	}

	/** What p2 does not know of: which bundles are the product's, and the state that starts read. */
	private void settle(Path fresh) throws IOException, BlockedException {
		InstallationFiles files = new InstallationFiles(fresh);
		List<String> added = workplace.files().added();
		List<String> bundles = files.bundles();
		List<String> national = new ArrayList<>(bundles);
		national.removeAll(added);
		Files.write(files.national(), national);
		Files.copy(fresh.resolve("configuration/config.ini"), fresh.resolve("lib/config.ini"),
				StandardCopyOption.REPLACE_EXISTING);
		try (Stream<Path> jars = Files.list(files.plugins())) {
			for (Path jar : jars.toList()) {
				String name = jar.getFileName().toString();
				if (!bundles.contains(name)) {
					Files.delete(jar); // of the version before
				} else if (name.startsWith("org.eclipse.osgi_")) {
					FrameworkJar.withoutSignature(jar);
				}
			}
		}
		Optional<String> failure = interruptible(() -> new PreparedStart(fresh).renew(workplace.scratch()));
		if (failure.isPresent()) {
			throw new BlockedException("START_FAILED", failure.get().strip());
		}
	}

	/** That it starts by its script, and that what is accepted passes on it what it passed when it was installed. */
	private void prove(Path fresh) throws IOException, BlockedException {
		Path script = fresh.resolve(
				System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? "etalon.cmd" : "etalon");
		Path said = Files.createTempFile(workplace.scratch(), "start", ".log");
		try {
			Process process = new ProcessBuilder(script.toString(), "--version").redirectErrorStream(true)
					.redirectOutput(said.toFile()).start();
			process.getOutputStream().close();
			if (interruptible(process::waitFor) != 0) {
				throw new BlockedException("START_FAILED", Files.readString(said).strip());
			}
		} catch (FileSystemException e) {
			throw e;
		} catch (IOException e) {
			throw new BlockedException("START_FAILED", String.valueOf(e.getMessage()));
		}
		tryBundles(new InstallationFiles(fresh));
	}

	/** What is accepted would be there twice: for the trial it counts as if nobody had accepted it yet. */
	private void tryBundles(InstallationFiles fresh) throws IOException, BlockedException {
		List<String> arguments = new ArrayList<>(List.of("bundle", "try"));
		for (Ledger.Accepted bundle : Ledger.read(fresh.ledger()).onlyIn(fresh.plugins()).accepted()) {
			arguments.add(fresh.plugins().resolve(bundle.file()).toString());
		}
		if (arguments.size() > 2) {
			Path aside = fresh.ledger().resolveSibling("accepted.aside");
			Files.move(fresh.ledger(), aside);
			call(fresh.home(), "UPDATE_BREAKS_BUNDLE", arguments.toArray(String[]::new));
			Files.move(aside, fresh.ledger());
		}
	}

	/** Calls a command of a version; a failure is told with what it said. */
	private void call(Path home, String code, String... arguments) throws IOException, BlockedException {
		Path run = Files.createTempDirectory(workplace.scratch(), "call");
		Optional<String> failure = interruptible(() -> new PreparedStart(home).call(run, arguments));
		InstallationFiles.delete(run);
		if (failure.isPresent()) {
			throw new BlockedException(code, failure.get().strip());
		}
	}

	/** A wait. */
	@FunctionalInterface
	private interface Waiting<T> {
		T run() throws IOException, InterruptedException;
	}

	private static <T> T interruptible(Waiting<T> waiting) throws IOException {
		try {
			return waiting.run();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancellationException();
		}
	}

	/**
	 * Lets the version start again that did before the present one. Rule bundles are those that it had; whom people
	 * trust stays.
	 *
	 * @return its name
	 */
	public String rollback() throws IOException, BlockedException {
		try (InstallationFiles.Lock lock = workplace.lock()) {
			String before = versions.previous().orElseThrow(() -> new BlockedException("NO_VERSION_BEFORE"));
			Path folder = versions.folder(before);
			Unit now = workplace.provisioning().get().product();
			for (String decided : DECIDED) {
				Path to = folder.resolve(decided);
				InstallationFiles.delete(to);
				if (Files.exists(workplace.files().home().resolve(decided))) {
					InstallationFiles.copy(workplace.files().home().resolve(decided), to);
				}
			}
			versions.use(before);
			record(folder, now, new Unit(now.id(), version(folder)), "rollback");
			return version(folder);
		} catch (ProvisioningException e) {
			throw Workplace.blocked(e);
		}
	}

	/** The version of an installation as its command line names it. */
	private static String version(Path home) throws IOException {
		for (String file : Files.readAllLines(new InstallationFiles(home).national())) {
			if (file.startsWith("org.etalon.cli_")) {
				return file.substring("org.etalon.cli_".length()).replaceFirst("\\.jar$", "");
			}
		}
		return home.getFileName().toString();
	}

	private void prune() {
		try {
			versions.prune();
		} catch (IOException e) {
			// something of it still runs, as on Windows: the next update removes it
		}
	}
}
