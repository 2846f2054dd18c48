// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.etalon.architecture.Workspace.BundleProject;

/** What source files have to keep; each rule gives what breaks it. */
final class FileRules {

	private static final Set<String> LOCALES = Set.of("", "en");
	private static final Pattern TEXTS = Pattern.compile("(.+?)(?:_([a-z]{2}))?\\.properties");
	/** Keys that picocli asks for by itself: of the usage of a command, or named like an option or parameter of one. */
	private static final Pattern USAGE = Pattern.compile("(etalon\\.([a-z-]+\\.)*)?usage\\..+");
	private static final Pattern OPTION = Pattern.compile("(?:etalon\\.(?:[a-z-]+\\.)*)?([a-z-]+)");

	/** A key at the beginning of a line that does not go on with the one before. */
	private static final Pattern KEY = Pattern.compile("(?<=\\A|[^\\\\]\n)([^\\s#!=:]+)\\s*[=:]");

	private static final Pattern YO = Pattern.compile("[ёЁ]\\p{IsCyrillic}|\\p{IsCyrillic}[ёЁ]");

	private static final Pattern ARTIFACT = Pattern
			.compile("<groupId>(.+?)</groupId>\\s*<artifactId>(.+?)</artifactId>\\s*<version>(.+?)</version>");

	private FileRules() {
	}

	/** Texts are in Russian (without a suffix) and in English, each key in both. */
	static List<String> everyKeyInEveryLocale(Workspace workspace) {
		List<String> broken = new ArrayList<>();
		for (BundleProject bundle : workspace.bundles()) {
			texts(bundle).forEach((name, locales) -> {
				Set<String> all = new TreeSet<>();
				locales.values().forEach(all::addAll);
				for (String locale : LOCALES) {
					all.stream().filter(key -> !locales.getOrDefault(locale, Set.of()).contains(key))
							.forEach(key -> broken.add(name + ": " + key + " is missing from "
									+ (locale.isEmpty() ? "the Russian" : locale)));
				}
			});
		}
		return broken.stream().sorted().toList();
	}

	/** A key stands in a file once: of two texts only the last would ever be told, whatever asks for it. */
	static List<String> everyKeyOnce(Workspace workspace) {
		List<String> broken = new ArrayList<>();
		for (BundleProject bundle : workspace.bundles()) {
			for (Path file : Workspace.find(bundle.folder().resolve("src"), "**.properties")) {
				Set<String> keys = new HashSet<>();
				KEY.matcher(Workspace.read(file)).results().map(found -> found.group(1)).filter(key -> !keys.add(key))
						.forEach(key -> broken
								.add(bundle.folder().relativize(file) + ": " + key + " stands there twice"));
			}
		}
		return broken.stream().sorted().toList();
	}

	/** Texts that users read write е for ё, as documents do: a word is found and read in one spelling only. */
	static List<String> everyTextWritesYeForYo(Workspace workspace) {
		List<String> broken = new ArrayList<>();
		for (BundleProject bundle : workspace.bundles()) {
			for (Path file : Workspace.find(bundle.folder(), "{src,guide}/**.{properties,md}")) {
				List<String> lines = Workspace.read(file).lines().toList();
				for (int i = 0; i < lines.size(); i++) {
					if (YO.matcher(lines.get(i)).find()) {
						broken.add(bundle.folder().relativize(file) + ":" + (i + 1));
					}
				}
			}
		}
		return broken;
	}

	/**
	 * A key is used when a source or a page of any bundle holds it, or puts it together at a dot, or picocli asks for
	 * it.
	 */
	static List<String> everyKeyIsUsed(Workspace workspace) {
		String sources = workspace.bundles().stream()
				.flatMap(bundle -> Workspace.find(bundle.folder().resolve("src"), "**.{java,html,js}").stream())
				.map(Workspace::read).collect(Collectors.joining("\n"));
		List<String> broken = new ArrayList<>();
		for (BundleProject bundle : workspace.bundles()) {
			texts(bundle).forEach((name, locales) -> locales.values().stream().flatMap(Set::stream).distinct()
					.filter(key -> !isUsed(key, sources))
					.forEach(key -> broken.add(name + ": " + key + " is not used")));
		}
		return broken.stream().sorted().toList();
	}

	private static boolean isUsed(String key, String sources) {
		// heads of columns of numbers are marked by #
		if (sources.contains(quoted(key)) || sources.contains(quoted("#" + key)) || sources.contains("{{" + key + "}}")
				|| USAGE.matcher(key).matches()) {
			return true;
		}
		Matcher option = OPTION.matcher(key);
		if (option.matches() && (sources.contains(quoted("--" + option.group(1)))
				|| sources.contains("descriptionKey = " + quoted(option.group(1))))) {
			return true;
		}
		for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
			String before = key.substring(0, dot);
			String after = key.substring(dot + 1);
			if (sources.contains(quoted(before + "."))
					|| sources.contains(quoted("." + after)) && sources.contains(before)
					|| sources.contains(quoted(after)) && sources.contains(quoted(before))) {
				return true;
			}
		}
		return false;
	}

	private static String quoted(String text) {
		return '"' + text + '"';
	}

	/** Each exported package says what it is about. */
	static List<String> everyExportedPackageIsExplained(Workspace workspace) {
		List<String> broken = new ArrayList<>();
		for (BundleProject bundle : workspace.bundles()) {
			for (Entry export : bundle.exports()) {
				Path info = bundle.folder().resolve("src").resolve(export.name().replace('.', '/'))
						.resolve("package-info.java");
				if (!Files.exists(info) || !Workspace.read(info).contains("/**")) {
					broken.add(export.name() + " has no package-info.java that explains it");
				}
			}
		}
		return broken;
	}

	/** Each artifact of the target platform stands in the list of licences, with its version. */
	static List<String> everyDependencyIsListed(Path root) {
		String listed = Workspace.read(root.resolve("docs/dependencies.md"));
		return ARTIFACT.matcher(Workspace.read(root.resolve("targetplatform/etalon.target"))).results()
				.map(found -> "`" + found.group(1) + ":" + found.group(2) + "` | " + found.group(3) + " |")
				.filter(artifact -> !listed.contains("| " + artifact)).toList();
	}

	/**
	 * The tests that a bundle of a region is built with know the rules and nothing else of ours: whoever builds one
	 * makes what they depend on too.
	 */
	static List<String> everyTestKitIsOfTheRules(Path root) {
		return ARTIFACT.matcher(Workspace.read(root.resolve("tests/org.etalon.tests.support/pom.xml"))).results()
				.map(found -> found.group(2))
				.filter(artifact -> artifact.startsWith("org.etalon.") && !Set
						.of("org.etalon.tests.support", "org.etalon.norm", "org.etalon.scoring").contains(artifact))
				.toList();
	}

	/** Each bundle with code stands in the coverage report. */
	static List<String> everyBundleIsCovered(Path root) {
		String covered = Workspace.read(root.resolve("releng/coverage/pom.xml"));
		return Workspace.of(root).bundles().stream().filter(bundle -> !bundle.translatesAnother())
				.map(BundleProject::name).filter(bundle -> !covered.contains("<artifactId>" + bundle + "</artifactId>"))
				.toList();
	}

	/** The keys of a bundle that are its own, by name of the texts and by locale. */
	private static Map<String, Map<String, Set<String>>> texts(BundleProject bundle) {
		Map<String, Map<String, Set<String>>> texts = new TreeMap<>();
		if (bundle.translatesAnother()) {
			return texts;
		}
		Path sources = bundle.folder().resolve("src");
		for (Path file : Workspace.find(sources, "**.properties")) {
			Matcher name = TEXTS.matcher(sources.relativize(file).toString());
			if (name.matches()) {
				Properties properties = new Properties();
				try {
					properties.load(new StringReader(Workspace.read(file)));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				texts.computeIfAbsent(name.group(1), any -> new TreeMap<>())
						.put(name.group(2) == null ? "" : name.group(2), properties.stringPropertyNames());
			}
		}
		return texts;
	}
}
