// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.internal;

import java.util.List;
import java.util.function.Function;

import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Part;

/**
 * Something that knows how high it must be before it knows where it will be.
 *
 * @param kind   what it is
 * @param thing  what it stands for
 * @param owner  to what the thing belongs, null for nothing
 * @param height how high it has to be, points
 * @param says   what it says in one line
 * @param marks  how it is painted in a box of at least that height
 */
record Block(Part.Kind kind, Object thing, Object owner, int height, String says, Function<Box, List<Mark>> marks) {

	/** It at its place. */
	Part at(Part.Spot spot, Box box) {
		return new Part(kind, thing, owner, spot, box, marks.apply(box), says);
	}
}
