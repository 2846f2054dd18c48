// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.norm.Problem;

/** Collects what is remarkable in a text. */
final class Problems {

	/** Longest piece of a text that a problem quotes. */
	private static final int QUOTED = 200;

	private final String file;
	private final List<Problem> found = new ArrayList<>();

	Problems(String file) {
		this.file = file;
	}

	/** Notes something that does not stop the reading. */
	void add(Place place, String path, String id, String code, String what, String expected) {
		found.add(problem(place, path, id, code, what, expected));
	}

	/** What stops the reading. */
	ModelTextException fatal(Place place, String code, String what, String expected) {
		return new ModelTextException(problem(place, "", "", code, what, expected));
	}

	/** What stops the writing of something. */
	ModelTextException fatal(String path, String code, String what, String expected) {
		return new ModelTextException(problem(Place.NONE, path, "", code, what, expected));
	}

	/** All that was noted, in the order of the text. */
	List<Problem> all() {
		return found.stream().sorted(Comparator.comparingLong(Problem::line)).toList();
	}

	private Problem problem(Place place, String path, String id, String code, String what, String expected) {
		String quoted = what.length() > QUOTED ? what.substring(0, QUOTED) + "…" : what;
		return new Problem(file, place.line(), path, id, code, quoted, expected);
	}
}
