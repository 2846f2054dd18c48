// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parallel lines side by side: pieces of the same bundle share a track, others that would touch do not. */
final class Tracks {

	private static final class Bundle {

		private int from = Integer.MAX_VALUE;
		private int to = Integer.MIN_VALUE;
		private int track;

		private boolean touches(Bundle other, int gap) {
			return from < other.to + gap && other.from < to + gap;
		}
	}

	private final Map<Object, Bundle> bundles = new LinkedHashMap<>();
	private final int gap;
	private int count;

	/** @param gap how far pieces of a track stay from each other */
	Tracks(int gap) {
		this.gap = gap;
	}

	/** Adds a piece of a bundle from one place to another. */
	void add(Object key, int one, int other) {
		Bundle bundle = bundles.computeIfAbsent(key, any -> new Bundle());
		bundle.from = Math.min(bundle.from, Math.min(one, other));
		bundle.to = Math.max(bundle.to, Math.max(one, other));
	}

	/** Gives every bundle its track. */
	void assign() {
		List<Bundle> placed = new ArrayList<>();
		for (Bundle each : bundles.values().stream().sorted(Comparator.comparingInt(bundle -> bundle.from)).toList()) {
			while (placed.stream().anyMatch(other -> other.track == each.track && other.touches(each, gap))) {
				each.track++;
			}
			count = Math.max(count, each.track + 1);
			placed.add(each);
		}
	}

	/** The track of a bundle, from 0. */
	int of(Object key) {
		return bundles.get(key).track;
	}

	/** How many there are. */
	int count() {
		return count;
	}
}
