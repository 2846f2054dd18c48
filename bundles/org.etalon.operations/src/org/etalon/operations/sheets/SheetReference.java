// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.sheets;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sheet that an assessment rests on, as the recipe of the assessment keeps it.
 *
 * @param id       id of the sheet
 * @param revision its revision
 * @param origin   the rule bundle that its template came with; empty if people wrote it
 */
public record SheetReference(String id, int revision, Optional<TemplateOrigin> origin) {

	private static final String SEPARATOR = ", ";
	private static final Pattern TEXT = Pattern.compile("(.+)@([0-9]{1,9})(?: (.+))?");

	public SheetReference {
		Objects.requireNonNull(id);
		Objects.requireNonNull(origin);
	}

	/** The sheets that a recipe names; what is no reference is left out. */
	public static List<SheetReference> of(String sheets) {
		return sheets == null ? List.of()
				: Arrays.stream(sheets.split(SEPARATOR)).map(TEXT::matcher).filter(Matcher::matches)
						.map(each -> new SheetReference(each.group(1), Integer.parseInt(each.group(2)),
								each.group(3) == null ? Optional.empty() : TemplateOrigin.of(each.group(3))))
						.toList();
	}

	/** As a recipe names them; null for none. */
	public static String text(List<SheetReference> sheets) {
		return sheets.isEmpty() ? null
				: sheets.stream().map(each -> each.named() + each.origin().map(by -> " " + by.exact()).orElse(""))
						.collect(Collectors.joining(SEPARATOR));
	}

	/** The rule bundles that the templates of a recipe came with, as documents state them; each once. */
	public static List<String> bundles(String sheets) {
		return of(sheets).stream().flatMap(each -> each.origin().stream()).map(TemplateOrigin::brief).distinct()
				.toList();
	}

	/** Id and revision. */
	public String named() {
		return id + "@" + revision;
	}
}
