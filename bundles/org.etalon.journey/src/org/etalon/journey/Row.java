// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey;

import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Part;

/** The rows under the lanes, in their order. */
public enum Row {
	/** Points of contact. */
	TOUCHPOINTS(Part.Kind.TOUCHPOINT, Icon.PLACE),
	/** The curve of what clients feel. */
	FEELINGS(Part.Kind.FEELING, Icon.HEART),
	/** What they think, and what is in their way. */
	THOUGHTS(Part.Kind.THOUGHT, Icon.QUOTE),
	/** Services and servises. */
	SERVICES(Part.Kind.SERVICE, Icon.SERVICE),
	/** The typical procedures behind. */
	PROCEDURES(Part.Kind.PROCEDURE, Icon.GEAR),
	/** Positive observations. */
	OBSERVATIONS(Part.Kind.OBSERVATION, Icon.PLUS),
	/** Typical problems. */
	PROBLEMS(Part.Kind.PROBLEM, Icon.CROSS);

	private final Part.Kind kind;
	private final Icon icon;

	Row(Part.Kind kind, Icon icon) {
		this.kind = kind;
		this.icon = icon;
	}

	/** What stands in it. */
	public Part.Kind kind() {
		return kind;
	}

	/** Its sign. */
	public Icon icon() {
		return icon;
	}
}
