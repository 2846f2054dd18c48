// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.following.internal.FollowingWords.plan;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.ArrayList;
import java.util.List;

import org.etalon.rules.lifecycle.State;
import org.etalon.ui.following.internal.HeatGrid.Shade;
import org.etalon.ui.following.internal.HeatGrid.View;

/**
 * A sign of the map and what it means.
 *
 * @param sign  the sign, as in a cell
 * @param shade its ground
 * @param means what it means
 */
record LegendEntry(String sign, Shade shade, String means) {

	/** All of a view. */
	static List<LegendEntry> all(View view) {
		List<LegendEntry> entries = new ArrayList<>();
		switch (view) {
		case SHARE -> {
			entries.add(new LegendEntry("0", HeatGrid.share(0), word("legend.share.0")));
			for (int i = 0; i < HeatGrid.SHARES.size(); i++) {
				int from = HeatGrid.SHARES.get(i);
				int to = i + 1 < HeatGrid.SHARES.size() ? HeatGrid.SHARES.get(i + 1) - 1 : from;
				entries.add(new LegendEntry(Integer.toString(from), HeatGrid.share(from),
						from == to ? word("legend.share.all") : from + "–" + to + " %"));
			}
		}
		case PLAN -> {
			entries.add(new LegendEntry(HeatGrid.NONE, HeatGrid.plan(null), plan(null)));
			for (State state : HeatGrid.STATES) {
				entries.add(new LegendEntry(Integer.toString(HeatGrid.STATES.indexOf(state) + 1), HeatGrid.plan(state),
						plan(state)));
			}
		}
		case LATENESS -> {
			entries.add(new LegendEntry(HeatGrid.IN_TIME, HeatGrid.late(0), word("legend.inTime")));
			for (int i = 0; i < HeatGrid.DAYS.size(); i++) {
				int from = HeatGrid.DAYS.get(i);
				entries.add(new LegendEntry(Integer.toString(from), HeatGrid.late(from),
						i + 1 < HeatGrid.DAYS.size()
								? word("legend.days", Integer.toString(from),
										Integer.toString(HeatGrid.DAYS.get(i + 1) - 1))
								: word("legend.more", Integer.toString(from - 1))));
			}
		}
		}
		entries.add(new LegendEntry(HeatGrid.NOBODY, Shade.NOTHING, word("legend.nobody")));
		entries.add(new LegendEntry("Σ", Shade.NOTHING, word("legend.total." + view)));
		return entries;
	}
}
