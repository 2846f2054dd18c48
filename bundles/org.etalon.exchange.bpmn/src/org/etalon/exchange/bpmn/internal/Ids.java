// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.util.HashSet;
import java.util.Set;

/** Ids of a text of XML: each is a name without a colon, and none is used twice. */
final class Ids {

	private final Set<String> used = new HashSet<>();

	/** An id like the one wanted, or it itself if it can be one and is free. */
	String of(String wanted) {
		StringBuilder name = new StringBuilder();
		wanted.codePoints().map(point -> isInner(point) ? point : '_').forEach(name::appendCodePoint);
		if (name.isEmpty() || !isFirst(name.codePointAt(0))) {
			name.insert(0, '_');
		}
		String id = name.toString();
		for (int i = 2; !used.add(id); i++) {
			id = name + "_" + i;
		}
		return id;
	}

	private static boolean isFirst(int point) {
		return point == '_' || point < 0x10000 && Character.isLetter(point) && !isOdd(point);
	}

	private static boolean isInner(int point) {
		return isFirst(point) || point == '-' || point == '.' || point >= '0' && point <= '9';
	}

	/** Letters of scripts whose members in names of XML are not those of Unicode. */
	private static boolean isOdd(int point) {
		return point > 0x24F && (point < 0x400 || point > 0x481);
	}
}
