// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.etalon.extensions.rules.BundleHead;
import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.extensions.rules.RuleResources;
import org.etalon.extensions.trust.Headers;
import org.etalon.norm.Text;

/** Makes the installable form of a rule bundle: a p2 repository as folder and as zip. */
public final class BundleBuild {

	/** The time of all entries where nobody says another; not before what a zip can state. */
	public static final Instant DEFAULT_TIME = Instant.parse("2026-01-01T00:00:00Z");

	private static final String INDEX = "p2.index";
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
	private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6}){2}(\\.[A-Za-z0-9_-]+)?");

	private final Path output;
	private final Instant time;
	private final Path scratch;

	/**
	 * What was made.
	 *
	 * @param repository folder of the repository
	 * @param zip        the same as one file
	 * @param jar        the bundle in the repository
	 * @param sha256     SHA-256 of the bundle, by which an installation knows it
	 */
	public record Built(Path repository, Path zip, Path jar, String sha256) {
	}

	/**
	 * A build.
	 *
	 * @param output  folder to write into; what an earlier build left there is replaced
	 * @param time    the time of all entries
	 * @param scratch folder for temporary files
	 */
	public BundleBuild(Path output, Instant time, Path scratch) {
		this.output = output;
		this.time = time;
		this.scratch = scratch;
	}

	/**
	 * Makes a bundle of a rule file that was read and found good.
	 *
	 * @param version another version than the file states, null for that one
	 * @param signer  signs bundle and feature, null for nobody
	 */
	public Built build(RuleFile rules, RuleResources resources, String version, Signer signer)
			throws IOException, SigningException {
		BundleHead stated = rules.head();
		BundleHead head = version == null ? stated
				: new BundleHead(stated.id(), version, stated.name(), stated.vendor(), stated.edition(),
						stated.subject());
		TreeMap<String, byte[]> files = new TreeMap<>();
		for (String path : rules.files()) {
			files.put(path, resources.read(path).orElseThrow(() -> new IOException("gone: " + path)));
		}
		LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
		return finish(head, BundleJar.bundle(head, RuleFileReader.FILE, rules.cases(), rules.templates(), files, local),
				P2Repository.DECLARATIVE, signer);
	}

	/**
	 * What a jar made by other tools is; empty if it is no rule bundle. Its edition and subject are its own affair.
	 *
	 * @throws IOException if it is no jar
	 */
	public static Optional<BundleHead> head(Path jar) throws IOException {
		Headers headers = headers(jar);
		String id = headers.clauses("Bundle-SymbolicName").stream().findFirst().map(Headers.Clause::name).orElse("");
		String version = headers.has("Bundle-Version") ? headers.text("Bundle-Version").strip() : "";
		if (!NAME.matcher(id).matches() || !VERSION.matcher(version).matches() || !headers.has("Etalon-Rules")) {
			return Optional.empty();
		}
		String name = headers.has("Bundle-Name") ? headers.text("Bundle-Name") : id;
		String vendor = headers.has("Bundle-Vendor") ? headers.text("Bundle-Vendor") : "";
		return Optional.of(
				new BundleHead(id, version, new Text(name, name), vendor, headers.text("Etalon-Rules").strip(), ""));
	}

	private static Headers headers(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile(), false)) {
			Manifest manifest = file.getManifest();
			return new Headers((manifest == null ? new Manifest() : manifest).getMainAttributes());
		}
	}

	/**
	 * Makes the installable form of a jar that other tools made, as of a bundle written in Java.
	 *
	 * @param head   what {@link #head(Path)} says of it
	 * @param signer signs bundle and feature, null for nobody
	 */
	public Built build(BundleHead head, Path jar, Signer signer) throws IOException, SigningException {
		StringBuilder requirements = new StringBuilder();
		for (Headers.Clause imported : headers(jar).clauses("Import-Package")) {
			if (!"optional".equals(imported.parameters().get("resolution:"))) {
				requirements.append(P2Repository.requirement(imported.name(),
						imported.parameters().getOrDefault("version", "0.0.0")));
			}
		}
		return finish(head, Files.readAllBytes(jar), requirements.toString(), signer);
	}

	private Built finish(BundleHead head, byte[] unsigned, String requirements, Signer signer)
			throws IOException, SigningException {
		LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
		byte[] bundle = unsigned;
		byte[] feature = BundleJar.feature(head, local);
		if (signer != null) {
			bundle = signer.sign(bundle, scratch);
			feature = signer.sign(feature, scratch);
		}
		Map<String, byte[]> repository = P2Repository.files(head, requirements, bundle, feature, local);
		Path folder = output.resolve("repository");
		Path zip = output.resolve(head.id() + "-" + head.version() + ".zip");
		write(folder, zip, repository, local);
		return new Built(folder, zip, folder.resolve("plugins").resolve(head.id() + "_" + head.version() + ".jar"),
				P2Repository.hash("SHA-256", bundle));
	}

	/** Everything is written beside its place first; a folder that no build made is left alone. */
	private void write(Path folder, Path zip, Map<String, byte[]> files, LocalDateTime local) throws IOException {
		Files.createDirectories(output);
		if (Files.exists(folder) && !Files.exists(folder.resolve(INDEX))) {
			throw new FileAlreadyExistsException(folder.toString());
		}
		Path beside = Files.createTempDirectory(output, ".repository");
		try {
			Path made = beside.resolve("repository");
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Path target = made.resolve(file.getKey());
				Files.createDirectories(target.getParent());
				Files.write(target, file.getValue());
			}
			Path packed = beside.resolve("repository.zip");
			Files.write(packed, FixedZip.of(files, local));
			delete(folder);
			Files.move(made, folder);
			Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			delete(beside);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		List<Path> all;
		try (Stream<Path> files = Files.walk(folder)) {
			all = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : all) {
			Files.delete(file);
		}
	}
}
