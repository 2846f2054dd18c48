// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A merged list.
 *
 * @param values   its members
 * @param collides whether both sides changed the same in different ways, so that theirs is not in it
 */
record ListMerge<T>(List<T> values, boolean collides) {

	/**
	 * Merges two changed copies of a list. Members that one side added or removed are added or removed; where only one
	 * side changed the order of what was there, its order counts. Lists with repeated members are merged as a whole.
	 */
	static <T> ListMerge<T> of(List<T> base, List<T> mine, List<T> theirs) {
		if (theirs.equals(base) || mine.equals(theirs)) {
			return new ListMerge<>(mine, false);
		}
		if (mine.equals(base)) {
			return new ListMerge<>(theirs, false);
		}
		Set<T> inBase = new HashSet<>(base);
		Set<T> inMine = new HashSet<>(mine);
		Set<T> inTheirs = new HashSet<>(theirs);
		if (inBase.size() < base.size() || inMine.size() < mine.size() || inTheirs.size() < theirs.size()) {
			return new ListMerge<>(mine, true);
		}
		Set<T> members = new HashSet<>(inMine);
		members.removeIf(each -> inBase.contains(each) && !inTheirs.contains(each));
		theirs.stream().filter(each -> !inBase.contains(each)).forEach(members::add);
		List<T> before = common(base, inMine, inTheirs);
		List<T> orderOfMine = common(mine, inBase, inTheirs);
		List<T> orderOfTheirs = common(theirs, inBase, inMine);
		boolean mineKeeps = orderOfMine.equals(before);
		boolean theirsKeep = orderOfTheirs.equals(before);
		boolean collides = !mineKeeps && !theirsKeep && !orderOfMine.equals(orderOfTheirs);
		return new ListMerge<>(mineKeeps && !theirsKeep ? woven(theirs, mine, members) : woven(mine, theirs, members),
				collides);
	}

	private static <T> List<T> common(List<T> list, Set<T> one, Set<T> other) {
		return list.stream().filter(each -> one.contains(each) && other.contains(each)).toList();
	}

	/** The members in the order of one list, with those that only the other has behind their neighbours there. */
	private static <T> List<T> woven(List<T> order, List<T> other, Set<T> members) {
		List<T> woven = new ArrayList<>(new LinkedHashSet<>(order));
		woven.retainAll(members);
		T neighbour = null;
		for (T each : other) {
			if (members.contains(each)) {
				if (!woven.contains(each)) {
					woven.add(neighbour == null ? 0 : woven.indexOf(neighbour) + 1, each);
				}
				neighbour = each;
			}
		}
		return woven;
	}
}
