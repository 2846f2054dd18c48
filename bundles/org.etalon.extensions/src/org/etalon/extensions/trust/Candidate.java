// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * What a jar says of itself, and what of it is refused whoever signed it. A rule bundle has no need of any of this, and
 * each would let it reach beyond its own rules.
 */
public final class Candidate {

	/** Marks a rule bundle; its value is the edition of the Rules that it was written for. */
	public static final String RULES_HEADER = "Etalon-Rules";

	/** The edition of the Rules that this product computes. */
	public static final String EDITION = "1";

	private static final Set<String> API = Set.of("org.etalon.norm", "org.etalon.scoring");
	private static final Set<String> NATIVE = Set.of(".so", ".dll", ".dylib", ".jnilib", ".exe");
	private static final Set<String> FRAMEWORK_PACKAGES = Set.of("org.osgi.service.component",
			"org.osgi.service.component.annotations");

	/**
	 * Something that is refused, or does not fit.
	 *
	 * @param code      stable code
	 * @param arguments what exactly
	 */
	public record Objection(String code, List<String> arguments) {
		public Objection {
			arguments = List.copyOf(arguments);
		}

		private static Objection of(String code, String... arguments) {
			return new Objection(code, List.of(arguments));
		}
	}

	private final Headers headers;
	private final List<String> entries;

	private Candidate(Headers headers, List<String> entries) {
		this.headers = headers;
		this.entries = entries;
	}

	/** Reads headers and names of entries. */
	public static Candidate of(Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, JarFile.baseVersion())) {
			List<String> entries = new ArrayList<>();
			for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements();) {
				entries.add(all.nextElement().getName());
			}
			Manifest manifest = file.getManifest();
			return new Candidate(
					new Headers(manifest == null ? new Manifest().getMainAttributes() : manifest.getMainAttributes()),
					entries);
		}
	}

	/** Its symbolic name; empty if it has none. */
	public String name() {
		return headers.clauses("Bundle-SymbolicName").stream().findFirst().map(Headers.Clause::name).orElse("");
	}

	/** Its version. */
	public String version() {
		return Optional.ofNullable(headers.text("Bundle-Version")).map(String::strip).orElse("0.0.0");
	}

	/** The edition of the Rules that it was written for; empty if it is no rule bundle. */
	public Optional<String> edition() {
		return Optional.ofNullable(headers.text(RULES_HEADER)).map(String::strip);
	}

	/** What of it is refused by kind. */
	public List<Objection> refusals(NationalBundles national) {
		List<Objection> found = new ArrayList<>();
		if (name().isEmpty() || !entries.contains(JarFile.MANIFEST_NAME)) {
			return List.of(Objection.of("NO_BUNDLE"));
		}
		if (headers.has("Fragment-Host")) {
			found.add(Objection.of("FRAGMENT", headers.text("Fragment-Host")));
		}
		for (String header : List.of("Bundle-Activator", "ExtensionBundle-Activator", "Launcher-Agent-Class",
				"Premain-Class", "Agent-Class")) {
			if (headers.has(header)) {
				found.add(Objection.of("ACTIVATOR", header, headers.text(header)));
			}
		}
		for (String header : List.of("DynamicImport-Package", "Eclipse-BuddyPolicy", "Eclipse-RegisterBuddy",
				"Require-Bundle", "Class-Path")) {
			if (headers.has(header)) {
				found.add(Objection.of("CLASS_SPACE", header, headers.text(header)));
			}
		}
		if (headers.has("Bundle-ClassPath") && !headers.text("Bundle-ClassPath").strip().equals(".")) {
			found.add(Objection.of("CLASS_SPACE", "Bundle-ClassPath", headers.text("Bundle-ClassPath")));
		}
		if (headers.has("Bundle-NativeCode")) {
			found.add(Objection.of("NATIVE_CODE", "Bundle-NativeCode"));
		}
		if ("true".equalsIgnoreCase(Optional.ofNullable(headers.text("Multi-Release")).orElse("").strip())) {
			found.add(Objection.of("MULTI_RELEASE", "Multi-Release"));
		}
		entries.forEach(entry -> refuseEntry(entry, found));
		refuseShadows(national, found);
		return found;
	}

	private static void refuseEntry(String entry, List<Objection> found) {
		String lower = entry.toLowerCase(Locale.ROOT);
		if (NATIVE.stream().anyMatch(lower::endsWith)) {
			found.add(Objection.of("NATIVE_CODE", entry));
		} else if (lower.endsWith(".jar") || lower.endsWith(".zip")) {
			found.add(Objection.of("NESTED_JAR", entry));
		} else if (lower.startsWith("meta-inf/versions/") && !entry.endsWith("/")) {
			found.add(Objection.of("MULTI_RELEASE", entry));
		} else if (lower.equals("plugin.xml") || lower.equals("fragment.xml")) {
			found.add(Objection.of("EXTENSION_POINT", entry));
		} else if (lower.startsWith("meta-inf/services/") && !entry.endsWith("/")) {
			found.add(Objection.of("SERVICE_FILE", entry));
		} else if (lower.endsWith(".class") && national(entry.replace('/', '.'))) {
			found.add(Objection.of("SHADOWS_PACKAGE", entry));
		}
	}

	private void refuseShadows(NationalBundles national, List<Objection> found) {
		if (national.names().stream().anyMatch(name()::equalsIgnoreCase) || national(name() + ".")) {
			found.add(Objection.of("SHADOWS_NAME", name()));
		}
		for (Headers.Clause export : headers.clauses("Export-Package")) {
			if (national.packages().containsKey(export.name()) || national(export.name() + ".")) {
				found.add(Objection.of("SHADOWS_PACKAGE", export.name()));
			}
		}
		for (Headers.Clause capability : headers.clauses("Provide-Capability")) {
			if (!capability.name().equals("osgi.service")) {
				found.add(Objection.of("SHADOWS_CAPABILITY", capability.name()));
			}
		}
		for (Headers.Clause imported : headers.clauses("Import-Package")) {
			if (!isApi(imported.name())
					&& (national.packages().containsKey(imported.name()) || national(imported.name() + "."))) {
				found.add(Objection.of("NO_API", imported.name()));
			}
		}
	}

	private static boolean isApi(String name) {
		return API.contains(name) || FRAMEWORK_PACKAGES.contains(name)
				|| name.startsWith("java.") && !name.startsWith("java.sql");
	}

	/** Whether a name belongs to the product, the platform or Java. */
	private static boolean national(String name) {
		return List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.etalon.", "org.osgi.", "org.eclipse.")
				.stream().anyMatch(name::startsWith);
	}

	/** What of it does not fit this product, though it would be taken. */
	public List<Objection> misfits(NationalBundles national) {
		List<Objection> found = new ArrayList<>();
		if (edition().isEmpty()) {
			found.add(Objection.of("NO_RULES", name()));
		} else if (!edition().get().equals(EDITION)) {
			found.add(Objection.of("OTHER_EDITION", edition().get(), EDITION));
		}
		for (Headers.Clause imported : headers.clauses("Import-Package")) {
			if (API.contains(imported.name())) {
				checkRange(imported, national, found);
			}
		}
		return found;
	}

	private static void checkRange(Headers.Clause imported, NationalBundles national, List<Objection> found) {
		String range = imported.parameters().getOrDefault("version", "");
		String there = national.packages().getOrDefault(imported.name(), "0.0.0");
		try {
			VersionRange asked = range.isEmpty() ? null : VersionRange.valueOf(range);
			if (asked == null || asked.getRight() == null) {
				found.add(Objection.of("API_WITHOUT_END", imported.name()));
			} else if (!asked.includes(Version.parseVersion(there))) {
				found.add(Objection.of("OTHER_API", imported.name(), range, there));
			}
		} catch (IllegalArgumentException e) {
			found.add(Objection.of("OTHER_API", imported.name(), range, there));
		}
	}
}
