// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/** What a colour means; which one it is says the {@link Palette}. */
public enum Ink {
	/** The ground of everything. */
	PAGE,
	/** The ground of heads. */
	HEAD,
	/** The ground of every second row. */
	BAND,
	/** The ground of what can be taken in hand. */
	CARD,
	/** Its edge. */
	EDGE,
	/** Lines that part rows and columns. */
	RULE,
	/** What is read. */
	TEXT,
	/** Text that matters less, connectors. */
	FAINT,
	/** The client. */
	CLIENT,
	/** Whoever serves the client. */
	FRONT,
	/** Whoever works behind. */
	BACK,
	/** An information system. */
	SYSTEM,
	/** Good. */
	GOOD,
	/** A ground of what is good. */
	GOOD_GROUND,
	/** With remarks. */
	FAIR,
	/** Its ground. */
	FAIR_GROUND,
	/** Bad. */
	BAD,
	/** Its ground. */
	BAD_GROUND,
	/** What is pinned, chosen or acted on. */
	ACCENT,
	/** Its ground. */
	ACCENT_GROUND
}
