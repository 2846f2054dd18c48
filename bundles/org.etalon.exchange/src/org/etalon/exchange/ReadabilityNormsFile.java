// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.norm.Problem;
import org.etalon.standard.ReadabilityFormula;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.ReadabilityMeasure;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.ReadabilityTerm;
import org.etalon.standard.TextFigure;

/**
 * Reads coefficients and limits of readability from a file (setting A37): a line {@code key = value} each, empty lines
 * and lines that begin with {@code #} left out.
 * <ul>
 * <li>{@code fre_oborneva.words_per_sentence = -1.3}: the coefficient of a term; those not named stay as they are built
 * in;</li>
 * <li>{@code profile.NAME.text.fkgl_plainrussian.max = 9}: a limit of the profile NAME for the text as a whole, or for
 * each {@code sentence}; of an index or of a figure that is counted; the lowest value allowed ({@code min}) where a
 * higher one is easier, else the highest ({@code max}).</li>
 * </ul>
 */
public final class ReadabilityNormsFile {

	private static final String PAIR = "fre_oborneva.constant = 206.835";
	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,9})?");
	private static final Pattern LIMIT = Pattern.compile("profile\\.(.+)\\.([^.]+)\\.([^.]+)\\.([^.]+)");
	private static final List<ReadabilityIndex> INDICES = List.of(ReadabilityIndex.values());
	private static final List<ReadabilityMeasure> MEASURES = Stream
			.<ReadabilityMeasure>concat(INDICES.stream(), Arrays.stream(TextFigure.values())).toList();

	private final String file;
	private final List<Problem> problems = new ArrayList<>();
	private final Map<String, Integer> lines = new LinkedHashMap<>();
	private final Map<String, String> names = new LinkedHashMap<>();
	private final Map<String, List<ReadabilityLimit>> limits = new LinkedHashMap<>();
	private ReadabilityNorms norms = ReadabilityNorms.builtIn();
	private int line;

	private ReadabilityNormsFile(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 *
	 * @param path where it is
	 * @param file how the user named it, for problems and as the name of the norms
	 * @throws UnreadableInputException if it cannot be read, or has something that is no coefficient and no limit, or
	 *                                  the same twice; with all that is wrong
	 */
	public static ReadabilityNorms read(Path path, String file) throws UnreadableInputException {
		try {
			ReadabilityNormsFile reader = new ReadabilityNormsFile(file);
			if (Files.isDirectory(path)) {
				throw InputFile.unreadable(file, "DIRECTORY", file, PAIR);
			}
			for (String text : (Iterable<String>) TextFile.read(path, file, null).lines()::iterator) {
				reader.line(text.strip());
			}
			return reader.norms();
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	private void line(String text) {
		line++;
		if (text.isEmpty() || text.startsWith("#")) {
			return;
		}
		int equals = text.indexOf('=');
		if (equals < 0) {
			problem("", "NOT_A_PAIR", text, PAIR);
			return;
		}
		String key = text.substring(0, equals).strip();
		String value = text.substring(equals + 1).strip();
		Integer first = lines.putIfAbsent(key.toLowerCase(Locale.ROOT), line);
		if (first != null) {
			problem(key, "DUPLICATE_NORM", file + ":" + first, "");
		} else if (key.startsWith("profile.")) {
			limit(key, value);
		} else {
			coefficient(key, value);
		}
	}

	private void coefficient(String key, String value) {
		int dot = Math.max(0, key.indexOf('.'));
		ReadabilityIndex index = choice(key, key.substring(0, dot), INDICES, ReadabilityIndex::key);
		ReadabilityTerm term = index == null ? null
				: choice(key, key.substring(dot + 1), norms.formulas().get(index).coefficients().keySet(),
						ReadabilityTerm::key);
		BigDecimal number = term == null ? null : number(key, value);
		if (number != null && !ReadabilityFormula.allows(term, number)) {
			problem(key, "INVALID_DECIMAL", value, "0…");
		} else if (number != null) {
			norms = norms.with(index, term, number);
		}
	}

	private void limit(String key, String value) {
		Matcher parts = LIMIT.matcher(key);
		if (!parts.matches()) {
			problem(key, "UNKNOWN_NORM", key, "profile.NAME.text.fkgl_plainrussian.max");
			return;
		}
		ReadabilityLimit.Scope scope = choice(key, parts.group(2), Arrays.asList(ReadabilityLimit.Scope.values()),
				ReadabilityLimit.Scope::key);
		ReadabilityMeasure measure = scope == null ? null
				: choice(key, parts.group(3), MEASURES, ReadabilityMeasure::key);
		String side = measure == null ? null
				: choice(key, parts.group(4), List.of(measure.higherIsEasier() ? "min" : "max"), String::toString);
		BigDecimal bound = side == null ? null : number(key, value);
		if (bound != null) {
			String folded = parts.group(1).toLowerCase(Locale.ROOT);
			names.putIfAbsent(folded, parts.group(1));
			limits.computeIfAbsent(folded, any -> new ArrayList<>()).add(new ReadabilityLimit(scope, measure, bound));
		}
	}

	/** The one that a part of a key names, null if it is none of them; the problem is told. */
	private <T> T choice(String key, String part, Collection<T> options, Function<T, String> name) {
		for (T option : options) {
			if (name.apply(option).equals(part)) {
				return option;
			}
		}
		problem(key, "UNKNOWN_NORM", key, options.stream().map(name).collect(Collectors.joining("|")));
		return null;
	}

	/** A decimal, null if it is none; the problem is told. */
	private BigDecimal number(String key, String value) {
		if (NUMBER.matcher(value).matches()) {
			return new BigDecimal(value.replace(',', '.'));
		}
		problem(key, "INVALID_DECIMAL", value, "123.456");
		return null;
	}

	private void problem(String key, String code, String found, String expected) {
		problems.add(new Problem(file, line, key, "", code, Excerpt.of(found), expected));
	}

	private ReadabilityNorms norms() throws UnreadableInputException {
		if (!problems.isEmpty()) {
			throw new UnreadableInputException(problems);
		}
		for (Map.Entry<String, List<ReadabilityLimit>> profile : limits.entrySet()) {
			norms = norms.with(new ReadabilityProfile(names.get(profile.getKey()), profile.getValue()));
		}
		return norms.named(file);
	}
}
