// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Wrap;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Need;
import org.etalon.model.typical.TypicalPackage.Literals;

/** What stands over a map: its title and the life situation, who the client is, what the client needs. */
final class Heading {

	/** The least width of a picture: the three texts beside each other. */
	static final int WIDTH = 1480;
	private static final int MARGIN = 24;
	private static final int GAP = 32;
	private static final int FIRST = 560;
	private static final int OTHER = (WIDTH - 2 * MARGIN - FIRST - 2 * GAP) / 2;

	private final List<Part> parts = new ArrayList<>();
	private final JourneyMap map;
	private int height;

	Heading(JourneyMap map, Wrap wrap, Texts words) {
		this.map = map;
		Typesetter title = new Typesetter(wrap, FIRST).text(
				Cards.blank(map.getTitle()) ? words.get("unnamed") : map.getTitle(), Face.TITLE,
				Cards.blank(map.getTitle()) ? Ink.FAINT : Ink.TEXT);
		Typesetter situation = new Typesetter(wrap, FIRST).text(map.getLifeSituation(), Face.BODY, Ink.TEXT);
		Typesetter profile = new Typesetter(wrap, OTHER)
				.sign(Icon.PERSON, words.get("client"), Face.STRONG, Ink.TEXT, Ink.CLIENT)
				.text(map.getClientProfile(), Face.BODY, Ink.TEXT);
		int under = add(0, MARGIN, MARGIN, FIRST, title, Literals.JOURNEY_MAP__TITLE) + 8;
		if (situation.height() > 0) {
			add(1, MARGIN, under, FIRST, situation, Literals.JOURNEY_MAP__LIFE_SITUATION);
		}
		int x = MARGIN + FIRST + GAP;
		if (!Cards.blank(map.getClientProfile())) {
			add(2, x, MARGIN, OTHER, profile, Literals.JOURNEY_MAP__CLIENT_PROFILE);
			x += OTHER + GAP;
		}
		if (!map.getNeeds().isEmpty()) {
			Typesetter needs = new Typesetter(wrap, OTHER).sign(Icon.FLAG, words.get("needs"), Face.STRONG, Ink.TEXT,
					Ink.ACCENT);
			for (Need need : map.getNeeds()) {
				needs.text(Cards.blank(need.getText()) ? "•" : "• " + need.getText(), Face.BODY, Ink.TEXT);
			}
			add(3, x, MARGIN, OTHER, needs, Literals.JOURNEY_MAP__NEEDS);
		}
		height += MARGIN;
	}

	/** Adds a text; where it ends. */
	private int add(int index, int x, int y, int width, Typesetter text, EStructuralFeature feature) {
		List<Mark> marks = new ArrayList<>();
		text.set(x, y, marks);
		String says = marks.stream().filter(Mark.Words.class::isInstance).map(mark -> ((Mark.Words) mark).text())
				.reduce((one, other) -> one + " " + other).orElse("");
		parts.add(new Part(Part.Kind.TITLE, map, feature, new Part.Spot(-2, index, 0),
				new Box(x, y, width, text.height()), marks, says));
		height = Math.max(height, y + text.height());
		return y + text.height();
	}

	/** The texts. */
	List<Part> parts() {
		return parts;
	}

	/** How high it is. */
	int height() {
		return height;
	}
}
