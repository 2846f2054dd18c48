// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.etalon.documents.Place;
import org.etalon.documents.TemplateProblem;
import org.etalon.documents.internal.pdf.Face;

/** What the PDF does not show as an office program would; each thing once in a part. */
final class Notes {

	private static final Set<String> SAME_MEASURES = Set.of("", "Times New Roman", "Liberation Serif", "Tinos");

	private final String document;
	private final Set<TemplateProblem> problems = new LinkedHashSet<>();
	private Place place = Place.FILE;

	Notes(String document) {
		this.document = document;
	}

	/** Where what follows is. */
	void at(Place.Part part) {
		place = new Place(part, 0, 0, 0, 0);
	}

	void notShown(String what) {
		problems.add(new TemplateProblem(document, place, TemplateProblem.NOT_SHOWN, what, ""));
	}

	void otherwise(String what) {
		problems.add(new TemplateProblem(document, place, TemplateProblem.SHOWN_OTHERWISE, what, ""));
	}

	void font(String name) {
		if (!SAME_MEASURES.contains(name)) {
			problems.add(new TemplateProblem(document, Place.FILE, TemplateProblem.FONT_REPLACED, name, Face.FONT));
		}
	}

	void noGlyph(int character) {
		problems.add(
				new TemplateProblem(document, place, TemplateProblem.NO_GLYPH, String.format("U+%04X", character), ""));
	}

	List<TemplateProblem> problems() {
		return List.copyOf(problems);
	}
}
