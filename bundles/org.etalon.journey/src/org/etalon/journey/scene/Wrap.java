// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Breaks texts into lines. What was broken once is remembered, so that an edit measures only what it changed. */
public final class Wrap {

	private static final int REMEMBERED = 20_000;

	/**
	 * A line.
	 *
	 * @param width how wide it is, points
	 */
	public record Line(String text, int width) {
	}

	private record Asked(String text, Face face, int width) {
	}

	private final TextMeasure measure;
	private final Map<Asked, List<Line>> lines = remembering();
	private final Map<Asked, Integer> widths = remembering();

	public Wrap(TextMeasure measure) {
		this.measure = measure;
	}

	private static <K, V> Map<K, V> remembering() {
		return new LinkedHashMap<>(256, 0.75f, true) {
			private static final long serialVersionUID = 1L;

			@Override
			protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
				return size() > REMEMBERED;
			}
		};
	}

	/** The width of one line. */
	public int width(String text, Face face) {
		return widths.computeIfAbsent(new Asked(text, face, 0), asked -> measure.width(text, face));
	}

	/** The lines of a text, none wider than {@code width}, at least one. */
	public List<Line> lines(String text, Face face, int width) {
		Asked asked = new Asked(text, face, width);
		List<Line> known = lines.get(asked);
		if (known == null) {
			known = List.copyOf(broken(text, face, width));
			lines.put(asked, known);
		}
		return known;
	}

	private List<Line> broken(String text, Face face, int width) {
		List<Line> all = new ArrayList<>();
		for (String paragraph : text.strip().split("\\R", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : paragraph.strip().split("\\s+")) {
				String longer = line.isEmpty() ? word : line + " " + word;
				if (width(longer, face) <= width) {
					line.setLength(0);
					line.append(longer);
					continue;
				}
				if (!line.isEmpty()) {
					all.add(line(line.toString(), face));
				}
				line.setLength(0);
				line.append(cut(word, face, width, all));
			}
			all.add(line(line.toString(), face));
		}
		return all;
	}

	/** Cuts what is longer than a line, whole characters; the rest goes on. */
	private String cut(String word, Face face, int width, List<Line> into) {
		String rest = word;
		while (width(rest, face) > width && rest.codePointCount(0, rest.length()) > 1) {
			int end = rest.offsetByCodePoints(0, 1);
			while (end < rest.length()
					&& measure.width(rest.substring(0, rest.offsetByCodePoints(end, 1)), face) <= width) {
				end = rest.offsetByCodePoints(end, 1);
			}
			into.add(line(rest.substring(0, end), face));
			rest = rest.substring(end);
		}
		return rest;
	}

	private Line line(String text, Face face) {
		return new Line(text, width(text, face));
	}
}
