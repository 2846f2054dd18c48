// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Segments;

/** The parts of a model, always in sight: which are there and which are missing (43б). Each leads to its page. */
final class PartsStrip {

	private static final Texts WORDS = Language.words(PartsStrip.class);

	private final Segments<Page> segments;
	private List<String> names = List.of();

	PartsStrip(Composite parent, Page first, Consumer<Page> go) {
		segments = new Segments<>(parent, List.of(Page.values()), go);
		segments.choose(first);
	}

	/** The widget. */
	Control control() {
		return segments;
	}

	/** Says which page is seen. */
	void choose(Page page) {
		segments.choose(page);
	}

	/** Shows which parts a model has. */
	void show(TypicalServiceModel model) {
		List<String> now = Arrays.stream(Page.values()).map(page -> sign(page, model) + name(page)).toList();
		if (!now.equals(names)) {
			names = now;
			segments.name(page -> now.get(page.ordinal()));
			segments.explain(page -> page.part()
					.map(part -> WORDS.get(model.getMissing().contains(part) ? "part.missing" : "part.there",
							number(page), part.caption().in(Language.current())))
					.orElseGet(() -> WORDS.get("part.other", number(page))));
		}
	}

	private static String number(Page page) {
		return String.valueOf(page.ordinal() + 1);
	}

	private static String sign(Page page, TypicalServiceModel model) {
		return page.part().map(part -> model.getMissing().contains(part) ? "○ " : "✓ ").orElse("");
	}

	private static String name(Page page) {
		return WORDS.get("page." + page);
	}
}
