// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/** The few sizes of type of a picture. */
public enum Face {
	/** Name of the whole. */
	TITLE(20, true, false),
	/** Heads of columns. */
	HEAD(15, true, false),
	/** Heads of rows, what is to be stressed. */
	STRONG(12, true, false),
	/** What is read. */
	BODY(13, false, false),
	/** What somebody says. */
	QUOTE(12, false, true),
	/** Numbers, conditions, captions. */
	SMALL(11, false, false);

	private final int size;
	private final boolean bold;
	private final boolean italic;

	Face(int size, boolean bold, boolean italic) {
		this.size = size;
		this.bold = bold;
		this.italic = italic;
	}

	/** Its height in points. */
	public int size() {
		return size;
	}

	/** Whether it is bold. */
	public boolean bold() {
		return bold;
	}

	/** Whether it is slanted. */
	public boolean italic() {
		return italic;
	}

	/** From one line to the next, in points: the same for every font, so that a picture keeps its heights. */
	public int line() {
		return size + (size + 2) / 3;
	}

	/** From the top of a line to where letters stand, in points. */
	public int ascent() {
		return size + 1;
	}
}
