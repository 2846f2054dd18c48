// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.Texts;
import org.etalon.journey.internal.Grid.Place;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Mark.Point;
import org.etalon.journey.scene.Part;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Step;

/** The curve of what clients feel: a face for each step, at the height of its feeling. */
final class Feelings {

	/** The height of the row. */
	static final int HEIGHT = 176;
	private static final int LEVEL = 30;
	private static final int RADIUS = 13;

	private record Felt(Place place, Point at) {
	}

	private final Texts words;
	private final int band;
	private final Box row;
	private final List<Felt> felt = new ArrayList<>();

	Feelings(Texts words, int band, Box row) {
		this.words = words;
		this.band = band;
		this.row = row;
	}

	/** Adds the steps of a column; those that have a feeling stand side by side in it, in the order of the map. */
	void add(List<Place> places, Box column) {
		List<Place> feeling = places.stream().filter(place -> place.step().getExperience() != null).toList();
		for (int i = 0; i < feeling.size(); i++) {
			int x = column.x() + column.width() * (2 * i + 1) / (2 * feeling.size());
			felt.add(new Felt(feeling.get(i), new Point(x, y(feeling.get(i).step()))));
		}
	}

	private int y(Step step) {
		return row.y() + HEIGHT / 2 - (step.getExperience().getEmotion().getValue() - Emotion.NEUTRAL_VALUE) * LEVEL;
	}

	/** The lines of the five heights, and the curve. */
	List<Mark> ground(int from, int to) {
		List<Mark> marks = new ArrayList<>();
		for (int level = -2; level <= 2; level++) {
			int y = row.y() + HEIGHT / 2 + level * LEVEL;
			marks.add(new Mark.Rect(new Box(from, y, to - from, 1), 0, Ink.RULE, null));
		}
		if (felt.size() > 1) {
			List<Point> points = new ArrayList<>(List.of(felt.get(0).at()));
			for (int i = 1; i < felt.size(); i++) {
				Point before = felt.get(i - 1).at();
				Point at = felt.get(i).at();
				int middle = (before.x() + at.x()) / 2;
				points.addAll(List.of(new Point(middle, before.y()), new Point(middle, at.y()), at));
			}
			marks.add(new Mark.Curve(points, Ink.ACCENT, 2));
		}
		return marks;
	}

	/** The faces. */
	List<Part> parts() {
		List<Part> parts = new ArrayList<>();
		for (int i = 0; i < felt.size(); i++) {
			Felt each = felt.get(i);
			int index = (int) felt.subList(0, i).stream().filter(other -> other.place().slot() == each.place().slot())
					.count();
			parts.add(face(each, index));
		}
		return parts;
	}

	private Part face(Felt each, int index) {
		Step step = each.place().step();
		Emotion emotion = step.getExperience().getEmotion();
		Ink ink = switch (emotion) {
		case VERY_BAD, BAD -> Ink.BAD;
		case NEUTRAL -> Ink.FAINT;
		case GOOD, VERY_GOOD -> Ink.GOOD;
		};
		Ink ground = switch (emotion) {
		case VERY_BAD, BAD -> Ink.BAD_GROUND;
		case NEUTRAL -> Ink.HEAD;
		case GOOD, VERY_GOOD -> Ink.GOOD_GROUND;
		};
		Icon mouth = Icon.valueOf(emotion.getName());
		int x = each.at().x();
		int y = each.at().y();
		List<Mark> marks = List.of(new Mark.Disc(x, y, RADIUS, ground, ink), new Mark.Disc(x - 4, y - 3, 1, ink, ink),
				new Mark.Disc(x + 4, y - 3, 1, ink, ink), new Mark.Sign(mouth, x - 10, y - 10, 20, ink));
		return new Part(Part.Kind.FEELING, step.getExperience(), step, new Part.Spot(band, each.place().slot(), index),
				new Box(x - RADIUS - 1, y - RADIUS - 1, 2 * RADIUS + 2, 2 * RADIUS + 2), marks,
				words.get("says.feeling", each.place().number(), words.get("feeling." + emotion.getName())));
	}
}
