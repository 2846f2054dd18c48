// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.etalon.extensions.rules.YamlNode.Entry;
import org.etalon.extensions.rules.YamlNode.Mapping;
import org.etalon.extensions.rules.YamlNode.Scalar;
import org.etalon.extensions.rules.YamlNode.Sequence;
import org.etalon.norm.Text;

/**
 * A mapping that is asked for its keys. What is missing or wrong becomes a problem and is null here, so that one
 * reading finds all; {@link #finish()} reports the keys that nobody asked for.
 */
final class Section {

	private static final Map<String, Boolean> YES_NO = yesNo();

	private final String file;
	private final List<RuleProblem> problems;
	private final Mapping mapping;
	private final Map<String, Boolean> asked = new LinkedHashMap<>();

	Section(String file, List<RuleProblem> problems, Mapping mapping) {
		this.file = file;
		this.problems = problems;
		this.mapping = mapping;
	}

	private static Map<String, Boolean> yesNo() {
		Map<String, Boolean> words = new LinkedHashMap<>();
		words.put("yes", true);
		words.put("no", false);
		words.put("да", true);
		words.put("нет", false);
		words.put("true", true);
		words.put("false", false);
		return words;
	}

	/** Whether a key is there and has a value. */
	boolean has(String key) {
		asked.put(key, true);
		return find(key).isPresent();
	}

	/** All keys, in their order. */
	List<String> keys() {
		return mapping.entries().stream().map(entry -> entry.key().text()).toList();
	}

	/** A text that has to be there. */
	String text(String key) {
		return required(key).map(node -> scalar(node).map(Scalar::text).orElse(null)).orElse(null);
	}

	/** A text that has to be there and to look in a way. */
	String text(String key, Pattern pattern, String expected) {
		return parsed(key, text -> pattern.matcher(text).matches() ? text : null, expected);
	}

	/** A text, or what counts without one. */
	String text(String key, String otherwise) {
		return has(key) ? text(key) : otherwise;
	}

	/** An integer between bounds that has to be there. */
	Integer integer(String key, int from, int to) {
		return parsed(key, text -> {
			if (!text.matches("[0-9]{1,9}")) {
				return null;
			}
			int value = Integer.parseInt(text);
			return value < from || value > to ? null : value;
		}, from + "…" + to);
	}

	/** One of some words that has to be there. */
	<V> V choice(String key, Map<String, V> values) {
		return parsed(key, values::get, String.join("|", values.keySet()));
	}

	/** Yes or no, or what counts without one. */
	boolean yesNo(String key, boolean otherwise) {
		Boolean value = has(key) ? choice(key, YES_NO) : null;
		return value == null ? otherwise : value;
	}

	/** A day, null if none is stated. */
	LocalDate date(String key) {
		return has(key) ? parsed(key, text -> {
			try {
				return LocalDate.parse(text);
			} catch (DateTimeException e) {
				return null;
			}
		}, "yyyy-MM-dd") : null;
	}

	/** A name in both languages: a mapping of ru and en, or one text for both. */
	Text name(String key) {
		YamlNode node = required(key).orElse(null);
		if (node instanceof Mapping names) {
			Section section = new Section(file, problems, names);
			String ru = section.text("ru");
			String en = section.text("en");
			section.finish();
			return ru == null || en == null ? null : new Text(ru, en);
		}
		if (node instanceof Scalar scalar) {
			return new Text(scalar.text(), scalar.text());
		}
		if (node != null) {
			add(node, "NOT_A_NAME", key, "{ru: …, en: …}");
		}
		return null;
	}

	/** A value that has to be there, made from its text; null from {@code parser} means that it is wrong. */
	<V> V parsed(String key, Function<String, V> parser, String expected) {
		Scalar scalar = required(key).flatMap(this::scalar).orElse(null);
		if (scalar == null) {
			return null;
		}
		V value = parser.apply(scalar.text());
		if (value == null) {
			add(scalar, "INVALID_VALUE", scalar.text(), expected);
		}
		return value;
	}

	/** The mapping of a key, null with a problem if it is missing or none. */
	Section section(String key) {
		YamlNode node = required(key).orElse(null);
		return node == null ? null : section(node).orElse(null);
	}

	/** Whether the value of a key is a mapping. */
	boolean isMapping(String key) {
		return find(key).map(Mapping.class::isInstance).orElse(false);
	}

	/** The mappings in the list of a key; none if the key is not there. */
	List<Section> sections(String key) {
		List<Section> sections = new ArrayList<>();
		for (YamlNode item : items(key)) {
			section(item).ifPresent(sections::add);
		}
		return sections;
	}

	/** The texts in the list of a key, each with its place; a single text counts as a list of one. */
	List<Scalar> texts(String key) {
		List<Scalar> texts = new ArrayList<>();
		for (YamlNode item : items(key)) {
			scalar(item).ifPresent(texts::add);
		}
		return texts;
	}

	private List<YamlNode> items(String key) {
		asked.put(key, true);
		return find(key).map(node -> node instanceof Sequence list ? list.items() : List.of(node)).orElse(List.of());
	}

	private Optional<Section> section(YamlNode node) {
		if (node instanceof Mapping found) {
			return Optional.of(new Section(file, problems, found));
		}
		add(node, "NOT_A_MAPPING", shown(node), "");
		return Optional.empty();
	}

	private Optional<Scalar> scalar(YamlNode node) {
		if (node instanceof Scalar found && !found.isNothing()) {
			return Optional.of(found);
		}
		add(node, "NOT_A_TEXT", shown(node), "");
		return Optional.empty();
	}

	private Optional<YamlNode> required(String key) {
		asked.put(key, true);
		Optional<YamlNode> node = find(key);
		if (node.isEmpty()) {
			problem("MISSING_KEY", key, "");
		}
		return node;
	}

	private Optional<YamlNode> find(String key) {
		return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).map(Entry::value)
				.filter(value -> !(value instanceof Scalar scalar && scalar.isNothing())).findFirst();
	}

	/** Lets all other keys be: it is not known what they should be. */
	void skip() {
		mapping.entries().forEach(entry -> asked.put(entry.key().text(), true));
	}

	/** Reports the keys that mean nothing here, each with the one that may have been meant. */
	void finish() {
		for (Entry entry : mapping.entries()) {
			String key = entry.key().text();
			if (!asked.containsKey(key)) {
				String near = NearMatch.of(key, asked.keySet()).orElse(null);
				problems.add(new RuleProblem(file, entry.key().line(), entry.key().column(),
						near == null ? "UNKNOWN_KEY" : "UNKNOWN_KEY_NEAR", key,
						near == null ? String.join("|", asked.keySet()) : near));
			}
		}
	}

	/** A problem of the whole mapping. */
	void problem(String code, String found, String expected) {
		add(mapping, code, found, expected);
	}

	/** A problem of the value of a key. */
	void problem(String key, String code, String found, String expected) {
		add(find(key).orElse(mapping), code, found, expected);
	}

	/** A problem of a part. */
	void add(YamlNode node, String code, String found, String expected) {
		problems.add(new RuleProblem(file, node.line(), node.column(), code, found, expected));
	}

	private static String shown(YamlNode node) {
		return switch (node) {
		case Scalar scalar -> scalar.text();
		case Mapping any -> "{…}";
		case Sequence any -> "[…]";
		};
	}
}
