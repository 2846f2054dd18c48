// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.etalon.architecture.Workspace.BundleProject;

/** What manifests and features have to keep; each rule gives what breaks it. */
final class ManifestRules {

	private static final String OURS = "org.etalon.";
	private static final Pattern VARIANT = Pattern.compile("org\\.etalon\\.scoring\\..+");
	private static final Pattern USER_INTERFACE = Pattern.compile("org\\.etalon\\.(ui(\\..+)?|app)");
	private static final Pattern WIDGETS = Pattern.compile("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?");
	private static final Pattern DATABASE = Pattern.compile(
			"java\\.sql|javax\\.sql|org\\.h2(\\..*)?|com\\.h2database|org\\.postgresql(\\..*)?|org\\.osgi\\.service\\.jdbc");
	/** Packages of the Java platform have no versions. */
	private static final Pattern PLATFORM = Pattern
			.compile("javax\\..*|jdk\\..*|org\\.xml\\.sax(\\..*)?|org\\.w3c\\.dom(\\..*)?");
	private static final List<String> FORBIDDEN_HEADERS = List.of("Bundle-Activator", "DynamicImport-Package",
			"Eclipse-BuddyPolicy", "Eclipse-RegisterBuddy");

	private ManifestRules() {
	}

	/** Each bundle uses of ours only what the table says, and stands in the table. */
	static List<String> mayUse(Workspace workspace, Map<String, Set<String>> table) {
		List<String> broken = new ArrayList<>();
		uses(workspace).forEach((bundle, used) -> {
			Set<String> allowed = table.get(bundle);
			if (allowed == null) {
				broken.add(bundle + " is missing from the table");
			} else {
				used.stream().filter(other -> !allowed.contains(other))
						.forEach(other -> broken.add(bundle + " may not use " + other));
			}
		});
		return broken;
	}

	/** The bundles that stand in the table, and nowhere else. */
	static List<String> onlyInTheTable(Workspace workspace, Map<String, Set<String>> table) {
		Set<String> named = new TreeSet<>(table.keySet());
		table.values().forEach(named::addAll);
		workspace.bundles().forEach(bundle -> named.remove(bundle.name()));
		return List.copyOf(named);
	}

	static List<String> noCycles(Workspace workspace) {
		Map<String, Set<String>> uses = uses(workspace);
		List<String> broken = new ArrayList<>();
		for (String bundle : uses.keySet()) {
			Set<String> reached = new LinkedHashSet<>();
			Deque<String> next = new ArrayDeque<>(uses.get(bundle));
			while (!next.isEmpty()) {
				String other = next.pop();
				if (reached.add(other)) {
					next.addAll(uses.getOrDefault(other, Set.of()));
				}
			}
			if (reached.contains(bundle)) {
				broken.add(bundle + " uses itself by way of " + reached);
			}
		}
		return broken;
	}

	/** Variants and the JDBC store are connected by services. */
	static List<String> nobodyImportsAVariantOrTheJdbcStore(Workspace workspace) {
		List<String> broken = new ArrayList<>();
		uses(workspace).forEach((bundle, used) -> used.stream()
				.filter(other -> VARIANT.matcher(other).matches() || other.equals("org.etalon.store.jdbc"))
				.forEach(other -> broken.add(bundle + " uses " + other)));
		return broken;
	}

	static List<String> widgetsOnlyInTheUserInterface(Workspace workspace) {
		return dependencies(workspace, bundle -> !USER_INTERFACE.matcher(bundle.name()).matches(), WIDGETS);
	}

	static List<String> databasesOnlyInTheJdbcStore(Workspace workspace) {
		return dependencies(workspace, bundle -> !bundle.name().equals("org.etalon.store.jdbc"), DATABASE);
	}

	static List<String> noInternalPackageIsExported(Workspace workspace) {
		return forEach(workspace,
				(bundle, broken) -> bundle.exports().stream()
						.filter(export -> ("." + export.name() + ".").contains(".internal."))
						.forEach(export -> broken.add(bundle.name() + " exports " + export.name())));
	}

	static List<String> everyExportHasAVersion(Workspace workspace) {
		return forEach(workspace,
				(bundle, broken) -> bundle.exports().stream().filter(export -> export.version() == null).forEach(
						export -> broken.add(bundle.name() + " exports " + export.name() + " without a version")));
	}

	static List<String> everyDependencyHasARange(Workspace workspace) {
		return forEach(workspace, (bundle, broken) -> {
			bundle.imports().stream().filter(used -> !used.isRanged() && !PLATFORM.matcher(used.name()).matches())
					.forEach(used -> broken.add(bundle.name() + " imports " + used.name() + " without a range"));
			bundle.requires().stream().filter(used -> !used.isRanged())
					.forEach(used -> broken.add(bundle.name() + " requires " + used.name() + " without a range"));
		});
	}

	static List<String> noActivatorsDynamicImportsOrBuddies(Workspace workspace) {
		return forEach(workspace,
				(bundle, broken) -> FORBIDDEN_HEADERS.stream()
						.filter(header -> bundle.manifest().getValue(header) != null)
						.forEach(header -> broken.add(bundle.name() + " has " + header)));
	}

	static List<String> noNestedJars(Workspace workspace) {
		return forEach(workspace,
				(bundle, broken) -> Workspace.find(bundle.folder(), "**.jar").stream()
						.map(jar -> bundle.folder().relativize(jar)).filter(jar -> !jar.startsWith("target"))
						.forEach(jar -> broken.add(bundle.name() + " holds " + jar)));
	}

	static List<String> java21(Workspace workspace) {
		return forEach(workspace, (bundle, broken) -> {
			String environment = bundle.manifest().getValue("Bundle-RequiredExecutionEnvironment");
			if (!"JavaSE-21".equals(environment)) {
				broken.add(bundle.name() + " is made for " + environment);
			}
		});
	}

	static List<String> everyBundleHasTests(Workspace workspace) {
		return forEach(workspace, (bundle, broken) -> {
			if (!bundle.translatesAnother()
					&& Workspace.find(bundle.folder().resolve("src_test"), "**Test.java").isEmpty()) {
				broken.add(bundle.name() + " has no tests");
			}
		});
	}

	static List<String> everyBundleStandsInOneFeature(Workspace workspace) {
		return forEach(workspace, (bundle, broken) -> {
			List<String> features = workspace.features().getOrDefault(bundle.name(), List.of());
			if (features.size() != 1) {
				broken.add(bundle.name() + " stands in " + features);
			}
		});
	}

	private interface Check {
		void accept(BundleProject bundle, List<String> broken);
	}

	private static List<String> forEach(Workspace workspace, Check check) {
		List<String> broken = new ArrayList<>();
		workspace.bundles().forEach(bundle -> check.accept(bundle, broken));
		return broken;
	}

	private static List<String> dependencies(Workspace workspace, Predicate<BundleProject> of, Pattern forbidden) {
		return forEach(workspace, (bundle, broken) -> {
			if (of.test(bundle)) {
				List<Entry> used = new ArrayList<>(bundle.imports());
				used.addAll(bundle.requires());
				used.stream().filter(other -> forbidden.matcher(other.name()).matches())
						.forEach(other -> broken.add(bundle.name() + " uses " + other.name()));
			}
		});
	}

	/** For each bundle those of ours that its manifest makes it depend on. */
	private static Map<String, Set<String>> uses(Workspace workspace) {
		Map<String, String> exporters = new HashMap<>();
		workspace.bundles()
				.forEach(bundle -> bundle.exports().forEach(export -> exporters.put(export.name(), bundle.name())));
		Map<String, Set<String>> uses = new TreeMap<>();
		for (BundleProject bundle : workspace.bundles()) {
			Set<String> used = new TreeSet<>();
			bundle.requires().stream().map(Entry::name).filter(name -> name.startsWith(OURS)).forEach(used::add);
			bundle.imports().stream().map(Entry::name).filter(name -> name.startsWith(OURS))
					.map(name -> exporters.getOrDefault(name, name)).forEach(used::add);
			used.remove(bundle.name());
			uses.put(bundle.name(), used);
		}
		return uses;
	}
}
