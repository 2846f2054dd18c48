// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.etalon.extensions.rules.RuleFileReader;

/** The first files of a rule bundle: they build as they are, and say what can be changed. */
public final class NewRules {

	private static final String README = "README.md";
	private static final String SHEET = "sheet.json";
	private static final String TEMPLATES = "templates: [" + SHEET + "]";

	private final String id;
	private final String subject;
	private final boolean english;

	/**
	 * A bundle to begin with.
	 *
	 * @param id      symbolic name of the bundle
	 * @param subject code of the subject of the Federation
	 * @param locale  language of the comments
	 */
	public NewRules(String id, String subject, Locale locale) {
		this.id = id;
		this.subject = subject;
		this.english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	/** The files of a bundle with a variant of its own, by name. */
	public Map<String, String> variant() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put(RuleFileReader.FILE, filled("variant", ".yaml"));
		files.put("cases.csv", text("variant-cases.csv"));
		files.put(README, filled("README", ".md").replaceFirst("\\| `" + SHEET + "`[^\n]*\n", ""));
		return files;
	}

	/**
	 * The files of a bundle with an overlay, by name.
	 *
	 * @param base id of the national variant
	 */
	public Map<String, String> overlay(String base) {
		boolean services = base.equals("services");
		Map<String, String> files = new LinkedHashMap<>();
		files.put(RuleFileReader.FILE,
				filled("overlay", ".yaml").replace("@BASE@", base).replace("@FROM@", services ? "75" : "70"));
		files.put("cases.csv", text((services || base.equals("appeals") ? base : "other") + "-cases.csv"));
		files.put(README, filled("README", ".md").replaceFirst("\\| `" + SHEET + "`[^\n]*\n", ""));
		return files;
	}

	/**
	 * Adds a template of an assessment sheet to the files of a bundle, and its name to the rule file.
	 *
	 * @param files what {@link #variant()} or {@link #overlay(String)} gave
	 */
	public Map<String, String> withSheet(Map<String, String> files) {
		Map<String, String> more = new LinkedHashMap<>(files);
		more.computeIfPresent(RuleFileReader.FILE, (name, rules) -> rules.replace("# " + TEMPLATES, TEMPLATES));
		more.put(SHEET, filled("sheet", ".json"));
		more.put(README, filled("README", ".md"));
		return more;
	}

	/**
	 * Writes files into a folder.
	 *
	 * @throws FileAlreadyExistsException if one of them is there already; then none is written
	 */
	public static void write(Path folder, Map<String, String> files) throws IOException {
		for (String name : files.keySet()) {
			if (Files.exists(folder.resolve(name))) {
				throw new FileAlreadyExistsException(folder.resolve(name).toString());
			}
		}
		Files.createDirectories(folder);
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardOpenOption.CREATE_NEW);
		}
	}

	private String filled(String name, String extension) {
		return text(name + (english ? "_en" : "") + extension).replace("@ID@", id).replace("@SUBJECT@", subject)
				.replace("@VARIANT@", "services-" + subject);
	}

	private static String text(String resource) {
		try (InputStream in = NewRules.class.getResourceAsStream(resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // it is part of this bundle
		}
	}
}
