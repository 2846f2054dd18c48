// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.List;

import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Scene;

/** How a picture comes on paper: as high as a page, on as many beside each other as it takes, cut between columns. */
final class Pages {

	private Pages() {
	}

	/**
	 * The pieces of a picture, from the left; together they are all of it.
	 *
	 * @param width  how wide a page is, in any unit
	 * @param height how high it is, in the same
	 */
	static List<Box> of(Scene scene, int width, int height) {
		Box all = scene.bounds();
		int fits = (int) Math.max(1, (long) all.height() * width / height);
		List<Box> pages = new ArrayList<>();
		for (int left = 0; left < all.width();) {
			int right = right(scene, left, left + fits);
			pages.add(new Box(left, 0, right - left, all.height()));
			left = right;
		}
		return pages;
	}

	/**
	 * The pages that are wanted.
	 *
	 * @param some  whether a range is asked for, else all are wanted
	 * @param first the first one of the range, from 1
	 * @param last  the last one of the range
	 */
	static List<Box> wanted(List<Box> pages, boolean some, int first, int last) {
		if (!some) {
			return pages;
		}
		int from = Math.min(pages.size(), Math.max(1, first) - 1);
		return pages.subList(from, Math.max(from, Math.min(last, pages.size())));
	}

	/** Where a page ends: behind the last column that has a place on it, unless it has none. */
	private static int right(Scene scene, int left, int furthest) {
		int end = scene.bounds().width();
		return furthest >= end ? end
				: scene.columns().stream().mapToInt(column -> column.box().right())
						.filter(each -> each > left && each <= furthest).max().orElse(furthest);
	}
}
