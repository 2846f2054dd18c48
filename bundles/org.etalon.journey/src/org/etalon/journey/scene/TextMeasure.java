// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/** How wide texts are: what a picture asks of the surface it will be painted on. */
public interface TextMeasure {

	/** The width of one line in points, rounded up. */
	int width(String text, Face face);

	/** The font family that was measured, first of those a written picture names. */
	String family();
}
