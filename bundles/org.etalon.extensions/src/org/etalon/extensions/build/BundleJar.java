// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.extensions.rules.BundleHead;

/** The jar of a declarative rule bundle, and the jar of the feature that installs it. */
final class BundleJar {

	/** Needs the extender that reads its rule file. */
	private static final String REQUIREMENT = "etalon.rules;filter:=\"(&(version>=1.0.0)(!(version>=2.0.0)))\"";
	private static final int LINE = 72;

	private BundleJar() {
	}

	/**
	 * The bundle.
	 *
	 * @param ruleFile path of the rule file
	 * @param cases    path of the golden cases, null if there are none
	 * @param sheets   paths of the templates of sheets
	 * @param files    all files by path
	 */
	static byte[] bundle(BundleHead head, String ruleFile, String cases, List<String> sheets,
			SortedMap<String, byte[]> files, LocalDateTime time) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Manifest-Version", "1.0");
		headers.put("Bundle-ManifestVersion", "2");
		headers.put("Bundle-SymbolicName", head.id() + ";singleton:=true");
		headers.put("Bundle-Version", head.version());
		headers.put("Bundle-Name", head.name().in(Locale.ENGLISH));
		headers.put("Bundle-Vendor", head.vendor());
		headers.put("Bundle-ActivationPolicy", "lazy");
		headers.put("Require-Capability", REQUIREMENT);
		headers.put("Etalon-Rules", head.edition());
		headers.put("Etalon-Rules-File", ruleFile);
		if (cases != null) {
			headers.put("Etalon-Cases", cases);
		}
		if (!sheets.isEmpty()) {
			headers.put("Etalon-Templates", String.join(", ", sheets));
		}
		return jar(headers, files, time);
	}

	/** The feature: nothing but a name for what is installed together. */
	static byte[] feature(BundleHead head, LocalDateTime time) {
		String xml = """
				<?xml version="1.0" encoding="UTF-8"?>
				<feature id="%1$s.feature" label="%2$s" version="%3$s" provider-name="%4$s">
				   <description>%2$s</description>
				   <plugin id="%1$s" version="%3$s" unpack="false"/>
				</feature>
				""".formatted(head.id(), Xml.escaped(head.name().in(Locale.ENGLISH)), head.version(),
				Xml.escaped(head.vendor()));
		return jar(Map.of("Manifest-Version", "1.0"),
				new TreeMap<>(Map.of("feature.xml", xml.getBytes(StandardCharsets.UTF_8))), time);
	}

	private static byte[] jar(Map<String, String> headers, SortedMap<String, byte[]> files, LocalDateTime time) {
		StringBuilder manifest = new StringBuilder();
		headers.forEach((name, value) -> header(manifest, name + ": " + value.replaceAll("\\p{Cntrl}+", " ").strip()));
		manifest.append("\r\n");
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("META-INF/MANIFEST.MF", manifest.toString().getBytes(StandardCharsets.UTF_8));
		entries.putAll(files);
		return FixedZip.of(entries, time);
	}

	/** Lines of a manifest have at most 72 bytes; what is longer goes on behind a space, and never within a letter. */
	private static void header(StringBuilder manifest, String line) {
		int bytes = 0;
		for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
			String letter = Character.toString(line.codePointAt(i));
			int size = letter.getBytes(StandardCharsets.UTF_8).length;
			if (bytes + size > LINE - 2) {
				manifest.append("\r\n ");
				bytes = 1;
			}
			manifest.append(letter);
			bytes += size;
		}
		manifest.append("\r\n");
	}
}
