// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.operations.year.ApproveYearList;
import org.etalon.operations.year.RemarksOfYear;
import org.etalon.operations.year.YearEditions;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearDeadline;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Data;

/**
 * Where the list of a year stands.
 *
 * @param year       the year
 * @param years      the years that can be chosen: those with a list, this year and its neighbours
 * @param editions   the editions of the list, the oldest first
 * @param deadlines  the deadlines of the year in order of time
 * @param settings   the readings they follow (A04)
 * @param today      the day
 * @param overtaken  whether something changed after the newest draft was built, which it does not show
 * @param unanswered for how many objects of the newest draft there are remarks that nobody answered
 */
record YearFacts(int year, List<Integer> years, List<Edition> editions, List<YearDeadline> deadlines, Settings settings,
		LocalDate today, boolean overtaken, long unanswered) {

	/** What can be done next to a list. */
	enum Next {
		/** There is none: it is to be built. */
		BUILD,
		/** It is a draft: it can be built anew or approved. */
		APPROVE,
		/** It is approved: it can be updated (clause 16). */
		UPDATE
	}

	/**
	 * Reads it.
	 *
	 * @param year the year, null for the one that is worked on: the newest one with a list, else the next one
	 */
	static YearFacts read(Data data, Integer year) throws StoreException {
		LocalDate today = data.today();
		SortedSet<Integer> lists = YearEditions.years(data.store());
		int shown = year != null ? year : lists.isEmpty() ? today.getYear() + 1 : lists.last();
		SortedSet<Integer> years = new TreeSet<>(lists);
		years.addAll(List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1, shown));
		Settings settings = data.conditions().settings();
		List<YearDeadline> deadlines = switch (YearCalendar.of(shown, settings)) {
		case Ruling.Made<List<YearDeadline>> made -> made.value();
		case Ruling.Refused<List<YearDeadline>> refused -> List.of();
		};
		List<Edition> editions = YearEditions.all(data.store(), shown);
		boolean draft = !editions.isEmpty() && !editions.getLast().approved();
		boolean overtaken = draft
				&& data.store().read(snapshot -> ApproveYearList.isOvertaken(snapshot, editions.getLast()));
		long unanswered = draft ? data.store().<Long>read(snapshot -> RemarksOfYear.unanswered(snapshot, shown)) : 0;
		return new YearFacts(shown, List.copyOf(years), editions, deadlines, settings, today, overtaken, unanswered);
	}

	/** The newest edition, empty if there is no list. */
	Optional<Edition> newest() {
		return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
	}

	/** The edition in force. */
	Optional<Edition> inForce() {
		return YearEditions.inForce(editions);
	}

	/** What can be done next. */
	Next next() {
		return newest().map(edition -> edition.approved() ? Next.UPDATE : Next.APPROVE).orElse(Next.BUILD);
	}
}
