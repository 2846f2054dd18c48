// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;

/**
 * What a trial has to do, as its parent tells it in a file.
 *
 * @param candidates the bundles that are tried
 * @param replaced   the installed bundles that they take the place of
 * @param register   the register whose changes are looked at, null for none
 * @param moved      where the objects that move are written, null for nowhere
 * @param settings   readings that are not the default, by id
 * @param asOf       the day whose edition of the variants counts for objects without a date
 */
record TrialTask(List<Candidate> candidates, List<Name> replaced, Register register, Path moved,
		Map<String, String> settings, LocalDate asOf) {

	/** A bundle by its symbolic name and version. */
	record Name(String name, String version) {

		@Override
		public String toString() {
			return name + " " + version;
		}
	}

	/** A bundle that is tried, and its jar. */
	record Candidate(Name name, Path jar) {
	}

	/**
	 * A register file.
	 *
	 * @param path      where it is
	 * @param name      as the user named it
	 * @param encoding  null to recognise it
	 * @param delimiter 0 to recognise it
	 */
	record Register(Path path, String name, Charset encoding, char delimiter) {
	}

	String toJson() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("candidates", candidates.stream().map(each -> Map.of("name", each.name().name(), "version",
				each.name().version(), "jar", each.jar().toString())).toList());
		json.put("replaced",
				replaced.stream().map(each -> Map.of("name", each.name(), "version", each.version())).toList());
		if (register != null) {
			Map<String, Object> file = new LinkedHashMap<>();
			file.put("path", register.path().toString());
			file.put("name", register.name());
			file.put("encoding", register.encoding() == null ? null : register.encoding().name());
			file.put("delimiter", register.delimiter() == 0 ? null : String.valueOf(register.delimiter()));
			json.put("register", file);
		}
		json.put("moved", moved == null ? null : moved.toString());
		json.put("settings", settings);
		json.put("asOf", asOf.toString());
		return Json.text(json);
	}

	static TrialTask ofJson(String text) throws Json.MalformedException {
		Map<String, Object> json = Json.object(text);
		List<Candidate> candidates = new ArrayList<>();
		for (Object each : (List<?>) json.get("candidates")) {
			candidates.add(new Candidate(name((Map<?, ?>) each), Path.of((String) ((Map<?, ?>) each).get("jar"))));
		}
		List<Name> replaced = new ArrayList<>();
		for (Object each : (List<?>) json.get("replaced")) {
			replaced.add(name((Map<?, ?>) each));
		}
		Map<String, String> settings = new LinkedHashMap<>();
		((Map<?, ?>) json.get("settings")).forEach((id, value) -> settings.put((String) id, (String) value));
		return new TrialTask(candidates, replaced,
				json.get("register") == null ? null : register((Map<?, ?>) json.get("register")),
				json.get("moved") == null ? null : Path.of((String) json.get("moved")), settings,
				LocalDate.parse((String) json.get("asOf")));
	}

	private static Name name(Map<?, ?> json) {
		return new Name((String) json.get("name"), (String) json.get("version"));
	}

	private static Register register(Map<?, ?> json) {
		String encoding = (String) json.get("encoding");
		String delimiter = (String) json.get("delimiter");
		return new Register(Path.of((String) json.get("path")), (String) json.get("name"),
				encoding == null ? null : Charset.forName(encoding), delimiter == null ? 0 : delimiter.charAt(0));
	}
}
