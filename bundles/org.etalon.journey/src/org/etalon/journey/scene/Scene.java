// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A whole picture.
 *
 * @param bounds  all of it; begins at 0, 0
 * @param ground  what lies under the parts: grounds of rows, lines between them
 * @param parts   what stands for things, in the order of painting
 * @param columns the columns of the grid, without the heads of the rows
 * @param bands   the rows of the grid, without the heads of the columns
 * @param heads   where the heads of the columns are; it begins where the heads of the rows end
 */
public record Scene(Box bounds, List<Mark> ground, List<Part> parts, List<Column> columns, List<Band> bands,
		Box heads) {

	/**
	 * A column.
	 *
	 * @param stage the stage it belongs to; null for what belongs to none
	 * @param box   where it is, over the whole height of the rows
	 */
	public record Column(Object stage, Box box) {
	}

	/**
	 * A row.
	 *
	 * @param key    what it is; for a lane, the id of the lane
	 * @param lane   the lane; null for other rows
	 * @param kind   what stands in it
	 * @param box    where it is, over the whole width
	 * @param folded whether only its head is seen
	 */
	public record Band(String key, Object lane, Part.Kind kind, Box box, boolean folded) {
	}

	public Scene {
		ground = List.copyOf(ground);
		parts = List.copyOf(parts);
		columns = List.copyOf(columns);
		bands = List.copyOf(bands);
	}

	/** What is seen at a place: the topmost part; connectors only very near to them. */
	public Optional<Part> at(int x, int y) {
		return IntStream.iterate(parts.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(parts::get)
				.filter(part -> part.kind() == Part.Kind.LINK ? near(part, x, y) : part.box().contains(x, y))
				.findFirst();
	}

	/** The parts of a cell, from above. */
	public List<Part> cell(int band, int slot) {
		return parts.stream()
				.filter(part -> part.spot() != null && part.spot().band() == band && part.spot().slot() == slot)
				.sorted(Comparator.comparingInt(part -> part.spot().index())).toList();
	}

	/** The part at a place of the grid. */
	public Optional<Part> find(Part.Spot spot) {
		return parts.stream().filter(part -> spot.equals(part.spot())).findFirst();
	}

	/** All parts that stand for a thing, those of an owner if there is one. */
	public Optional<Part> find(Part.Kind kind, Object thing, Object owner) {
		return parts.stream().filter(part -> part.kind() == kind && part.owner() == owner && same(part.thing(), thing))
				.findFirst();
	}

	/** Where a cell is, whether there is something in it or not. */
	public Box area(int band, int slot) {
		int x = slot < 0 ? 0 : columns.get(slot).box().x();
		int right = slot < 0 ? heads.x() : columns.get(slot).box().right();
		int y = band < 0 ? heads.y() : bands.get(band).box().y();
		int bottom = band < 0 ? heads.bottom() : bands.get(band).box().bottom();
		return new Box(x, y, right - x, bottom - y);
	}

	/** The column and row of a place: -1 for the heads; empty outside. */
	public Optional<Part.Spot> spot(int x, int y) {
		int slot = x < heads.x() ? -1 : index(columns.stream().map(Column::box).toList(), x, true);
		int band = y < heads.bottom() && y >= heads.y() ? -1 : index(bands.stream().map(Band::box).toList(), y, false);
		return y < heads.y() || slot == NONE || band == NONE ? Optional.empty()
				: Optional.of(new Part.Spot(band, slot, 0));
	}

	private static final int NONE = -2;

	private static int index(List<Box> boxes, int at, boolean across) {
		for (int i = 0; i < boxes.size(); i++) {
			Box box = boxes.get(i);
			if (across ? at >= box.x() && at < box.right() : at >= box.y() && at < box.bottom()) {
				return i;
			}
		}
		return NONE;
	}

	private static boolean same(Object one, Object other) {
		return one == other || one instanceof String && one.equals(other);
	}

	private static boolean near(Part link, int x, int y) {
		return link.marks().stream().filter(Mark.Route.class::isInstance).map(Mark.Route.class::cast)
				.anyMatch(route -> legs(route).stream().anyMatch(leg -> leg.grown(4).contains(x, y)));
	}

	/** The straight pieces of a route, each as the thinnest box. */
	public static List<Box> legs(Mark.Route route) {
		List<Box> legs = new ArrayList<>();
		for (int i = 1; i < route.points().size(); i++) {
			Mark.Point from = route.points().get(i - 1);
			Mark.Point to = route.points().get(i);
			legs.add(new Box(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.abs(to.x() - from.x()),
					Math.abs(to.y() - from.y())));
		}
		return legs;
	}
}
