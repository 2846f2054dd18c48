// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/** Walks along the lines of a sign. */
public final class IconPath {

	/** Takes the lines in their order, on a square of 24 points. */
	public interface Walker {

		/** A command of SVG, M, L, C or Z, and its numbers. */
		void path(char command, float[] numbers);

		/** A circle. */
		void circle(float x, float y, float radius);
	}

	private IconPath() {
	}

	/** Walks. */
	public static void walk(Icon icon, Walker walker) {
		String[] words = icon.lines().split(" ");
		for (int i = 0; i < words.length;) {
			char command = words[i++].charAt(0);
			float[] numbers = new float[switch (command) {
			case 'M', 'L' -> 2;
			case 'C' -> 6;
			case 'O' -> 3;
			default -> 0;
			}];
			for (int n = 0; n < numbers.length; n++) {
				numbers[n] = Float.parseFloat(words[i++]);
			}
			if (command == 'O') {
				walker.circle(numbers[0], numbers[1], numbers[2]);
			} else {
				walker.path(command, numbers);
			}
		}
	}
}
