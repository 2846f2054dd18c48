// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.etalon.exchange.Texts;
import org.etalon.scoring.CertificateType;
import org.etalon.store.index.Result;
import org.etalon.ui.common.Language;

/**
 * How many of the objects shown have which certificate, the best first and those without one last. No widgets.
 *
 * @param shares the parts, each of at least one object
 */
record Distribution(List<Result.Share> shares) {

	private static final Texts WORDS = Language.words(Distribution.class);
	private static final int HUNDRED = 100;

	Distribution {
		shares = shares.stream().sorted(Comparator.comparing(each -> (CertificateType) each.value(),
				Comparator.nullsLast(Comparator.naturalOrder()))).toList();
	}

	private long all() {
		return shares.stream().mapToLong(Result.Share::count).sum();
	}

	/** Each part in words, with its number. */
	List<String> numbers() {
		return shares.stream().map(each -> WORDS.get("share", name(each), Language.number(each.count()))).toList();
	}

	/** Each part in words, with its share in whole percent. */
	List<String> percents() {
		return shares.stream().map(each -> {
			long percent = each.count() * HUNDRED / all();
			return WORDS.get("share.percent", name(each), percent == 0 ? "<1" : Long.toString(percent));
		}).toList();
	}

	private static String name(Result.Share share) {
		return RegisterColumns.decision((CertificateType) share.value());
	}

	/**
	 * How wide each part is in a bar: as its share, and together as wide as the bar.
	 *
	 * @param width width of the bar, in points
	 * @param least width of the smallest part, in points
	 */
	List<Integer> widths(int width, int least) {
		long all = all();
		List<Integer> widths = new ArrayList<>();
		int widest = 0;
		int used = 0;
		for (Result.Share each : shares) {
			widths.add(Math.max(least, Math.toIntExact(each.count() * width / all)));
			used += widths.getLast();
			widest = widths.getLast() > widths.get(widest) ? widths.size() - 1 : widest;
		}
		if (!widths.isEmpty()) {
			widths.set(widest, Math.max(least, widths.get(widest) + width - used));
		}
		return widths;
	}
}
