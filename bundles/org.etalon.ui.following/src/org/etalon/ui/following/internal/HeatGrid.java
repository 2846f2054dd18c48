// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.etalon.norm.Subject;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.following.ShowFollowing.Overview;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.Look.Tone;

/** The country as a grid: a line for each model, a column for each region, a sign and a shade in each cell. */
final class HeatGrid {

	/** What the cells say. */
	enum View {
		/** Share of the authorities that are certified to the model. */
		SHARE,
		/** State of the plan. */
		PLAN,
		/** Days by which the region is late. */
		LATENESS
	}

	/**
	 * The ground of a cell.
	 *
	 * @param tone     what it means, null where there is nothing to follow
	 * @param strength how much of it, 1…5
	 */
	record Shade(Tone tone, int strength) {

		static final Shade NOTHING = new Shade(null, 0);
	}

	/** States of plans in the order of their life: the sign of each is its place. */
	static final List<State> STATES = List.of(State.DRAFTING, State.ON_APPROVAL, State.AGREED, State.APPROVED,
			State.EXECUTING);
	/** Shares from which on the shade is stronger: those of the control points. */
	static final List<Integer> SHARES = List.of(1, 25, 50, 75, 100);
	/** Days from which on the shade is stronger. */
	static final List<Integer> DAYS = List.of(1, 15, 31, 91, 181);
	static final String NOBODY = "·";
	static final String NONE = "–";
	static final String IN_TIME = "✓";
	private static final int ALL = 100;
	private static final long MOST_DAYS = 999;

	private final View view;
	private final List<FollowedModel> rows;
	private final List<Subject> columns;
	/** Where the region of a column stands among those of a model. */
	private final int[] places;

	/**
	 * A grid.
	 *
	 * @param words words, all of which the name or the id of a model has
	 * @param worst whether what is farthest behind comes first, else names and codes order
	 */
	HeatGrid(Overview overview, View view, String words, boolean worst) {
		this.view = view;
		List<Subject> subjects = List.copyOf(Subject.all());
		List<FollowedModel> all = overview.models().stream().filter(each -> fits(each, words)).toList();
		List<Integer> order = new ArrayList<>(IntStream.range(0, subjects.size()).boxed().toList());
		if (worst) {
			order.sort(Comparator
					.comparingLong(place -> -badness(all.stream().map(each -> each.regions().get(place)).toList())));
			rows = all.stream().sorted(Comparator.comparingLong(each -> -badness(each.regions()))).toList();
		} else {
			rows = all;
		}
		places = order.stream().mapToInt(Integer::intValue).toArray();
		columns = order.stream().map(subjects::get).toList();
	}

	private static boolean fits(FollowedModel model, String words) {
		String text = normal(model.service() + ' ' + model.id());
		for (String each : normal(words).split(" ")) {
			if (!text.contains(each)) {
				return false;
			}
		}
		return true;
	}

	private static String normal(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

	/**
	 * How far regions are behind, the more the worse: mean of what is missing to all, to the last state, or of days.
	 */
	private long badness(List<FollowedRegion> regions) {
		List<FollowedRegion> concerned = regions.stream().filter(FollowedRegion::concerned).toList();
		long sum = concerned.stream().mapToLong(each -> switch (view) {
		case SHARE -> ALL - (each.percent() == null ? 0 : each.percent());
		case PLAN -> STATES.size() - 1L - place(each.plan());
		case LATENESS -> each.late();
		}).sum();
		return concerned.isEmpty() ? -1 : sum * 1000 / concerned.size();
	}

	/** The models. */
	List<FollowedModel> rows() {
		return rows;
	}

	/** The regions. */
	List<Subject> columns() {
		return columns;
	}

	/** What is in a cell. */
	FollowedRegion at(int row, int column) {
		return rows.get(row).regions().get(places[column]);
	}

	/** The sign in a cell. */
	String sign(FollowedRegion region) {
		if (!region.concerned()) {
			return NOBODY;
		}
		return switch (view) {
		case SHARE -> region.percent() == null ? NONE : Integer.toString(region.percent());
		case PLAN -> region.plan() == null ? NONE : Integer.toString(place(region.plan()) + 1);
		case LATENESS -> region.late() == 0 ? IN_TIME : Long.toString(Math.min(MOST_DAYS, region.late()));
		};
	}

	/** The ground of a cell. */
	Shade shade(FollowedRegion region) {
		if (!region.concerned()) {
			return Shade.NOTHING;
		}
		return switch (view) {
		case SHARE -> share(region.percent() == null ? 0 : region.percent());
		case PLAN -> plan(region.plan());
		case LATENESS -> late(region.late());
		};
	}

	static Shade share(int percent) {
		int strength = strength(SHARES, percent);
		return strength == 0 ? new Shade(Tone.PLAIN, 1) : new Shade(Tone.GOOD, strength);
	}

	static Shade plan(State state) {
		return state == null ? new Shade(Tone.PLAIN, 1) : new Shade(Tone.ACCENT, STATES.indexOf(state) + 1);
	}

	static Shade late(long days) {
		int strength = strength(DAYS, days);
		return strength == 0 ? new Shade(Tone.GOOD, 1) : new Shade(Tone.BAD, strength);
	}

	private static int strength(List<Integer> steps, long value) {
		return (int) steps.stream().filter(each -> value >= each).count();
	}

	/** What all regions of a line come to. */
	String rowTotal(int row) {
		return total(rows.get(row).regions());
	}

	/** What all models of a column come to. */
	String columnTotal(int column) {
		return total(IntStream.range(0, rows.size()).mapToObj(row -> at(row, column)).toList());
	}

	/** The share of all authorities; how many plans were agreed at least; how many regions are late. */
	private String total(List<FollowedRegion> regions) {
		List<FollowedRegion> concerned = regions.stream().filter(FollowedRegion::concerned).toList();
		if (concerned.isEmpty()) {
			return NOBODY;
		}
		return switch (view) {
		case SHARE -> {
			long all = concerned.stream().mapToLong(FollowedRegion::authorities).sum();
			long certified = concerned.stream().mapToLong(FollowedRegion::certified).sum();
			yield all == 0 ? NONE : Long.toString(certified * ALL / all);
		}
		case PLAN -> Long.toString(concerned.stream().filter(each -> agreed(each.plan())).count());
		case LATENESS -> Long.toString(concerned.stream().filter(each -> each.late() > 0).count());
		};
	}

	/** Where a state stands in the life of a plan, from 0; before it without a plan. */
	static int place(State state) {
		return state == null ? -1 : STATES.indexOf(state);
	}

	/** Whether the curator has agreed a plan. */
	static boolean agreed(State state) {
		return place(state) >= place(State.AGREED);
	}
}
