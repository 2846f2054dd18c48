// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.etalon.extensions.rules.YamlNode.Mapping;
import org.etalon.extensions.rules.YamlNode.Scalar;
import org.etalon.norm.Text;
import org.etalon.scoring.Overlay;

/** Reads a rule file with the tables it names; everything that is wrong is found in one reading. */
public final class RuleFileReader {

	/** The file in a folder that is to become a rule bundle. */
	public static final String FILE = "rules.yaml";

	private static final Pattern FORMAT = Pattern.compile("1");
	private static final Pattern BUNDLE_ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
	private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");
	private static final Pattern EDITION = Pattern.compile("[0-9A-Za-z.-]{1,20}");
	private static final Pattern SUBJECT = Pattern.compile("[0-9]{2}");
	private static final String OURS = "org.etalon.";

	private final String file;
	private final RuleResources resources;
	private final List<RuleProblem> problems = new ArrayList<>();
	private final Set<String> files = new HashSet<>();

	private RuleFileReader(String file, RuleResources resources) {
		this.file = file;
		this.resources = resources;
	}

	/**
	 * Reads a rule file.
	 *
	 * @param file      its path among the resources
	 * @param resources it and the files it names
	 * @throws RuleFileException if anything is wrong; then nothing of it counts
	 */
	public static RuleFile read(String file, RuleResources resources) throws RuleFileException {
		RuleFileReader reader = new RuleFileReader(file, resources);
		RuleFile read = reader.read();
		if (read == null || !reader.problems.isEmpty()) {
			reader.problems.sort(Comparator.comparing((RuleProblem problem) -> !problem.file().equals(file))
					.thenComparing(RuleProblem::file).thenComparing(RuleProblem::line)
					.thenComparing(RuleProblem::column));
			throw new RuleFileException(reader.problems);
		}
		return read;
	}

	private RuleFile read() {
		FoundFiles found = new FoundFiles(file, resources, problems, files);
		byte[] bytes = found.read(file, 0, 0).orElse(null);
		YamlNode root = bytes == null ? null : YamlTree.read(file, bytes, problems).orElse(null);
		if (root == null) {
			return null;
		}
		if (!(root instanceof Mapping mapping)) {
			problems.add(new RuleProblem(file, root.line(), root.column(), "NOT_A_MAPPING", "", ""));
			return null;
		}
		Section section = new Section(file, problems, mapping);
		section.text("etalon-rules", FORMAT, "1");
		BundleHead head = head(section);
		List<FileVariant> variants = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (Section each : section.sections("variants")) {
			Optional<FileVariant> variant = VariantReader.read(head, each);
			variant.ifPresent(variants::add);
			refuseTwice(each, ids);
		}
		List<Overlay.Declaration> overlays = new ArrayList<>();
		for (Section each : section.sections("overlays")) {
			OverlayReader.read(head, each, found, problems).ifPresent(overlays::add);
			refuseTwice(each, ids);
		}
		String cases = file(section, "cases", found);
		List<String> templates = new ArrayList<>();
		for (Scalar template : section.texts("templates")) {
			found.read(template.text(), template.line(), template.column());
			templates.add(template.text());
		}
		section.finish();
		if (variants.isEmpty() && overlays.isEmpty() && templates.isEmpty() && problems.isEmpty()) {
			section.problem("NOTHING_DECLARED", "", "variants|overlays|templates");
		}
		return head == null ? null : new RuleFile(head, variants, overlays, cases, templates, List.copyOf(files));
	}

	private static void refuseTwice(Section section, Set<String> ids) {
		if (section.has("id") && !ids.add(section.text("id"))) {
			section.problem("id", "ID_TWICE", section.text("id"), "");
		}
	}

	private BundleHead head(Section section) {
		Section bundle = section.section("bundle");
		String edition = section.text("edition", EDITION, "1");
		String subject = section.text("subject", SUBJECT, "01…99");
		if (bundle == null) {
			return null;
		}
		String id = bundle.text("id", BUNDLE_ID, "ru.region.rules");
		if (id != null && (id + ".").startsWith(OURS)) {
			bundle.problem("id", "BUNDLE_ID_OURS", id, "ru.region.rules");
		}
		String version = bundle.text("version", VERSION, "1.0.0");
		Text name = bundle.name("name");
		String vendor = bundle.text("vendor");
		bundle.finish();
		return id == null || version == null || name == null || vendor == null || edition == null || subject == null
				? null
				: new BundleHead(id, version, name, vendor, edition, subject);
	}

	/** A file that is named and has to be there. */
	private String file(Section section, String key, FoundFiles found) {
		if (!section.has(key)) {
			return null;
		}
		Scalar place = section.texts(key).stream().findFirst().orElse(null);
		if (place == null) {
			return null;
		}
		found.read(place.text(), place.line(), place.column());
		return place.text();
	}
}
