// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.etalon.journey.internal.Grid.Place;
import org.etalon.journey.scene.Mark.Point;
import org.etalon.model.typical.Step;

/**
 * The ways of connectors. They run in the channels between columns and in the gutters above rows, where no card is: out
 * of a card to the right, down or up a channel, along a row that is empty so far or a gutter, and into the next card
 * from the left. What is handed over in a column goes straight down or up to the next card.
 */
final class Routes {

	private static final int APART = 8;
	private static final int EDGE = 16;
	/** How far below the middle a connector leaves where another one arrives beside the card. */
	private static final int BELOW = 12;

	/**
	 * A connector on its way.
	 *
	 * @param out    channel it leaves into: the one before the column of that index
	 * @param in     channel it arrives from
	 * @param gutter the gutter between, that above the row of that index; -1 for none
	 * @param turn   how it goes
	 */
	record Way(Link link, Place from, Place to, int out, int in, int gutter, Turn turn) {

		/** Whether it is one straight line. */
		boolean straight() {
			return turn != Turn.CHANNELS;
		}
	}

	/** How a way goes. */
	enum Turn {
		/** To the next card of the row. */
		ALONG,
		/** To the next card of the column. */
		UPRIGHT,
		/** In channels and gutters. */
		CHANNELS
	}

	/** Where the columns and rows are, asked when ways become places. */
	interface Places {

		/** Where a channel begins. */
		int channel(int index);

		/** Where a row begins. */
		int top(int row);

		/** Where a row ends. */
		int bottom(int row);

		/** The middle of a row. */
		int middle(int row);

		/** Where a gutter begins. */
		int gutter(int index);

		/** The left edge of the card in a column. */
		int card(int slot);

		/** The width of cards. */
		int width();
	}

	private final Grid grid;
	private final int[] first;
	private final List<Way> ways = new ArrayList<>();
	private final Tracks[] gutters;
	private final Tracks[] channels;
	private final Set<List<Integer>> taken = new HashSet<>();

	/** Finds the ways between steps of lanes that are seen. */
	Routes(Grid grid, Set<Integer> folded) {
		this.grid = grid;
		first = new int[grid.lanes().size() + 1];
		for (int lane = 0; lane < grid.lanes().size(); lane++) {
			first[lane + 1] = first[lane] + grid.rows(lane);
		}
		gutters = tracks(first[grid.lanes().size()], 1);
		channels = tracks(grid.columns().size() + 1, APART);
		grid.places().forEach(place -> taken.add(List.of(place.slot(), row(place))));
		for (Place from : grid.places()) {
			for (Link link : Link.of(from.step())) {
				Place to = grid.place(link.to());
				if (to != null && !folded.contains(from.lane()) && !folded.contains(to.lane())) {
					ways.add(way(link, from, to));
				}
			}
		}
		for (Way way : ways) {
			if (way.gutter() >= 0) {
				gutters[way.gutter()].add(way.to().step(), way.out(), way.in());
			}
		}
		for (Tracks each : gutters) {
			each.assign();
		}
	}

	private static Tracks[] tracks(int count, int gap) {
		Tracks[] tracks = new Tracks[count];
		for (int i = 0; i < count; i++) {
			tracks[i] = new Tracks(gap);
		}
		return tracks;
	}

	/** The row of a step among those of all lanes. */
	int row(Place place) {
		return first[place.lane()] + place.row();
	}

	private Way way(Link link, Place from, Place to) {
		int out = from.slot() + 1;
		int in = to.slot();
		if (grid.isHandOver(from.step(), to.step())) {
			return new Way(link, from, to, out, in, -1, Turn.UPRIGHT);
		}
		boolean free = in > from.slot();
		for (int slot = out; slot < in && free; slot++) {
			free = !taken.contains(List.of(slot, row(to)));
		}
		// of the rows of both, so that it is in a lane that is seen: the lower one forwards, the upper one back
		int gutter = free ? -1 : in > from.slot() ? Math.max(row(from), row(to)) : Math.min(row(from), row(to));
		return new Way(link, from, to, out, in, gutter, free && row(from) == row(to) ? Turn.ALONG : Turn.CHANNELS);
	}

	/**
	 * The height at which a way leaves its card: not that of another one, so that neither seems to go on in the other.
	 */
	private int leaves(Way way, Places places) {
		int middle = places.middle(row(way.from()));
		boolean other = !way.straight() && ways.stream().anyMatch(each -> !each.straight() && each.from() != way.from()
				&& row(each.to()) == row(way.from()) && (each.gutter() < 0 ? each.out() : each.in()) == way.out());
		return other ? middle + BELOW : middle;
	}

	/** How high a gutter is. */
	int gutterHeight(int index) {
		return gutters[index].count() == 0 ? 0 : gutters[index].count() * APART + 4;
	}

	/** Lays the ways side by side in the channels, as soon as the heights of rows and gutters are known. */
	void lay(Places places) {
		for (Way way : ways) {
			if (way.straight()) {
				continue;
			}
			int from = leaves(way, places);
			int to = places.middle(row(way.to()));
			if (way.gutter() < 0) {
				channels[way.out()].add(out(way), from, to);
			} else {
				int between = along(way, places);
				channels[way.out()].add(out(way), from, between);
				channels[way.in()].add(new In(way.to().step()), between, to);
			}
		}
		for (Tracks each : channels) {
			each.assign();
		}
	}

	private record Out(Step from) {
	}

	private record In(Step to) {
	}

	/** Where several leave, they leave together; else those that arrive at the same card do. */
	private Object out(Way way) {
		boolean together = way.gutter() >= 0
				|| ways.stream().filter(other -> other.from() == way.from() && !other.straight()).count() > 1;
		return together ? new Out(way.from().step()) : new In(way.to().step());
	}

	/** The width of the lines in a channel. */
	int channelWidth(int index) {
		return 2 * EDGE + channels[index].count() * APART;
	}

	private int along(Way way, Places places) {
		return places.gutter(way.gutter()) + APART / 2 + gutters[way.gutter()].of(way.to().step()) * APART;
	}

	private int track(int channel, Object key, Places places) {
		return places.channel(channel) + EDGE + channels[channel].of(key) * APART;
	}

	/** The corners of a way, when all is laid. */
	List<Point> points(Way way, Places places) {
		if (way.turn() == Turn.UPRIGHT) {
			int x = places.card(way.from().slot()) + places.width() / 2;
			int from = row(way.from());
			int to = row(way.to());
			return from < to ? List.of(new Point(x, places.bottom(from)), new Point(x, places.top(to)))
					: List.of(new Point(x, places.top(from)), new Point(x, places.bottom(to)));
		}
		int left = places.card(way.from().slot()) + places.width();
		int right = places.card(way.to().slot());
		int from = leaves(way, places);
		int to = places.middle(row(way.to()));
		if (way.straight()) {
			return List.of(new Point(left, from), new Point(right, to));
		}
		int out = track(way.out(), out(way), places);
		if (way.gutter() < 0) {
			return List.of(new Point(left, from), new Point(out, from), new Point(out, to), new Point(right, to));
		}
		int in = track(way.in(), new In(way.to().step()), places);
		int between = along(way, places);
		return List.of(new Point(left, from), new Point(out, from), new Point(out, between), new Point(in, between),
				new Point(in, to), new Point(right, to));
	}

	/** All ways. */
	List<Way> ways() {
		return ways;
	}
}
