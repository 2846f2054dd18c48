// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a stage while its steps are placed: how many cards each lane has in them, and which lanes take no more
 * because a card would come between one that hands over and the one that takes over.
 */
final class Moments {

	private final List<int[]> cards = new ArrayList<>();
	private final List<boolean[]> closed = new ArrayList<>();
	private final int lanes;

	Moments(int lanes) {
		this.lanes = lanes;
	}

	private void upTo(int slot) {
		while (cards.size() <= slot) {
			cards.add(new int[lanes]);
			closed.add(new boolean[lanes]);
		}
	}

	/** The first column, from one on, in which a lane takes another card. */
	int open(int from, int lane) {
		int slot = from;
		upTo(slot);
		while (closed.get(slot)[lane]) {
			slot++;
			upTo(slot);
		}
		return slot;
	}

	/**
	 * Lets a card hand over to the next one that is added to another lane of its column, where nothing is between them.
	 *
	 * @param row which card of its lane hands over
	 * @return whether that is possible
	 */
	boolean handOver(int slot, int from, int row, int to) {
		int[] count = cards.get(slot);
		boolean[] full = closed.get(slot);
		int first = Math.min(from, to) + 1;
		int end = Math.max(from, to);
		boolean down = to > from;
		boolean next = down ? row == count[from] - 1 && count[to] == 0 : row == 0;
		if (from == to || full[to] || !next || IntStream.range(first, end).anyMatch(lane -> count[lane] > 0)) {
			return false;
		}
		// what a lane takes more comes under what it has
		full[down ? from : to] = true;
		IntStream.range(first, end).forEach(lane -> full[lane] = true);
		return true;
	}

	/** Adds a card; which one of its lane it is. */
	int add(int slot, int lane) {
		return cards.get(slot)[lane]++;
	}

	/** The number of columns, at least one. */
	int count() {
		return Math.max(1, cards.size());
	}
}
