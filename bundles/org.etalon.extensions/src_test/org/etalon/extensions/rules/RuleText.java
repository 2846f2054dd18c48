// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A rule file for tests with the files it names; places of it can be changed. */
public final class RuleText {

	/** A whole rule file of a fictitious region, with one variant. */
	public static final String VARIANT = """
			etalon-rules: 1
			edition: 1
			subject: 77
			bundle:
			  id: ru.example.rules
			  version: 1.0.0
			  name: {ru: Правила Энской области, en: Rules of the N region}
			  vendor: Энская область & "К°"
			variants:
			  - id: example-services
			    kinds: [STATE_SERVICE, SERVIS]
			    effective-from: 2025-01-01
			    stages:
			      - stage: regulation
			        clause: Закон 12, ст. 3
			        points: {А+: 40, А: 35, Б+: 25, Б: 20, В: 10, Г: 0}
			      - stage: reception
			        applies: mszu
			        clause: Закон 12, ст. 4
			        points:
			          А+: 20
			          А: 15
			          Б+: 15
			          Б: 10
			          В: 5
			          Г: 0
			          not-performed: 0
			          indicators-not-applicable: 20
			          stage-not-applicable: {points: 20, clause: 17б}
			      - stage: laboratory
			        clause: Закон 12, ст. 5
			        points: {А+: 30, А: 25, Б+: 20, Б: 15, В: 10, Г: 0}
			      - stage: monitoring
			        clause: "19"
			        points: {capable: 10, not-stated: 10, not-capable: 0}
			    level: {clause: 20, missing-clause: 21}
			    decisions:
			      certificate: {from: 75, clause: 22а, term: P2Y, mszu-term: P1Y}
			      certificate-and-conclusion: {from: 45, clause: 22б, term: P180D}
			      conclusion-only: {clause: 23}
			    term-clause: 29
			    recertification: {clause: 31, revocation: да, revocation-clause: 30б}
			""";

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private RuleText(String text) {
		files.put(RuleFileReader.FILE, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A rule file. */
	public static RuleText of(String text) {
		return new RuleText(text);
	}

	/** The rule file with a place changed; it has to be there. */
	static RuleText changed(String from, String to) {
		if (!VARIANT.contains(from)) {
			throw new IllegalArgumentException(from);
		}
		return new RuleText(VARIANT.replace(from, to));
	}

	/** With a further file. */
	public RuleText file(String path, String text) {
		files.put(path, text.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** The files. */
	public RuleResources resources() {
		return path -> Optional.ofNullable(files.get(path));
	}

	/** What it declares. */
	public RuleFile read() throws RuleFileException {
		return RuleFileReader.read(RuleFileReader.FILE, resources());
	}
}
