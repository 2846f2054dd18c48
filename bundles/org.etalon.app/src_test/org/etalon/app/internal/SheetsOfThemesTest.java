// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the style sheets of the themes write can be read where it stands (WCAG AA). */
class SheetsOfThemesTest {

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
	private static final Pattern COLOR = Pattern.compile("([\\w-]+)\\s*:\\s*#(\\p{XDigit}{6})");
	/** What is asked of text. */
	private static final double TEXT = 4.5;
	/** What is asked of a sign, as the line of the tab in front. */
	private static final double SIGN = 3;

	/** The colours of a sheet, by selector and property. */
	private static Map<String, Map<String, Integer>> sheet(String theme) throws IOException {
		String css = Files
				.readString(Path.of(System.getProperty("etalon.root"), "bundles/org.etalon.app/css", theme + ".css"));
		Map<String, Map<String, Integer>> sheet = new LinkedHashMap<>();
		Matcher rules = RULE.matcher(css);
		while (rules.find()) {
			for (String selector : rules.group(1).split(",")) {
				Map<String, Integer> colors = sheet.computeIfAbsent(selector.strip(), key -> new LinkedHashMap<>());
				COLOR.matcher(rules.group(2)).results()
						.forEach(each -> colors.put(each.group(1), Integer.parseInt(each.group(2), 16)));
			}
		}
		return sheet;
	}

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark" })
	void whatIsWrittenCanBeReadWhereItStands(String theme) throws IOException {
		Map<String, Map<String, Integer>> sheet = sheet(theme);
		int pairs = 0;
		for (Map.Entry<String, Map<String, Integer>> rule : sheet.entrySet()) {
			if (rule.getValue().keySet().containsAll(List.of("color", "background-color"))) {
				assertContrast(TEXT, rule.getValue().get("color"), rule.getValue().get("background-color"),
						theme + " " + rule.getKey());
				pairs++;
			}
		}
		assertTrue(pairs > 5, "only " + pairs + " pairs");
		int chrome = color(sheet, "CTabFolder", "background-color");
		int page = color(sheet, "Table", "background-color");
		int front = color(sheet, "CTabFolder", "swt-selected-tab-fill");
		assertContrast(TEXT, color(sheet, "CTabItem", "color"), chrome, theme + " tab");
		assertContrast(TEXT, color(sheet, "CTabItem:selected", "color"), front, theme + " tab in front");
		assertContrast(SIGN, color(sheet, "CTabFolder", "swt-selected-tab-highlight"), front,
				theme + " line of the tab");
		for (String selector : List.of(".etalon-faint", "Link")) {
			int color = sheet.get(selector).values().iterator().next();
			assertContrast(TEXT, color, chrome, theme + " " + selector + " beside the page");
			assertContrast(TEXT, color, page, theme + " " + selector + " on the page");
		}
	}

	@Test
	void bothThemesColourTheSame() throws IOException {
		Map<String, Map<String, Integer>> light = sheet("light");
		Map<String, Map<String, Integer>> dark = sheet("dark");
		assertEquals(light.keySet(), dark.keySet());
		light.forEach((selector, colors) -> assertEquals(colors.keySet(), dark.get(selector).keySet(), selector));
	}

	private static int color(Map<String, Map<String, Integer>> sheet, String selector, String property) {
		Integer color = sheet.getOrDefault(selector, Map.of()).get(property);
		assertNotNull(color, selector + " " + property);
		return color;
	}

	private static void assertContrast(double least, int front, int back, String what) {
		double one = luminance(front);
		double other = luminance(back);
		double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
		assertTrue(contrast >= least, what + ": " + contrast);
	}

	/** Relative luminance as WCAG 2 defines it. */
	private static double luminance(int rgb) {
		return 0.2126 * part(rgb >> 16 & 0xff) + 0.7152 * part(rgb >> 8 & 0xff) + 0.0722 * part(rgb & 0xff);
	}

	private static double part(int value) {
		double share = value / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}
}
