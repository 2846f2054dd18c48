// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.etalon.journey.scene.Part.Spot;
import org.etalon.journey.scene.Scene;

/**
 * Where the keys are in a picture: always at a cell, of the grid, of the heads of rows and columns, or of the texts
 * over them.
 */
final class Cursor {

	/** The row of the texts over the map. */
	static final int OVER = -2;
	/** The row of the heads of the columns. */
	static final int HEADS = -1;
	/** The first cell of the heads. */
	static final Spot FIRST = new Spot(HEADS, 0, 0);
	/** The last text over the map. */
	private static final int TEXTS = 3;

	private Spot at = FIRST;

	/** Where it stands. */
	Spot spot() {
		return at;
	}

	/** Puts it onto a cell. */
	void put(Spot spot) {
		at = spot;
	}

	/** Moves it by cells; over the edge it stays. */
	void go(Scene scene, int dx, int dy) {
		if (dy != 0) {
			vertically(scene, dy);
		} else {
			horizontally(scene, dx);
		}
		settle(scene);
	}

	private void vertically(Scene scene, int dy) {
		int within = scene.cell(at.band(), at.slot()).size();
		int index = at.index() + dy;
		if (at.band() != OVER && index >= 0 && index < within) {
			at = new Spot(at.band(), at.slot(), index);
			return;
		}
		int band = at.band() + dy;
		while (band >= 0 && band < scene.bands().size() && scene.bands().get(band).folded() && at.slot() >= 0) {
			band += dy;
		}
		if (band < OVER || band >= scene.bands().size()) {
			return;
		}
		int slot = at.band() == OVER || band == OVER ? 0 : at.slot();
		int last = Math.max(0, scene.cell(band, slot).size() - 1);
		at = new Spot(band, slot, dy < 0 && band >= 0 ? last : 0);
	}

	private void horizontally(Scene scene, int dx) {
		int slot = at.slot() + dx;
		if (at.band() == HEADS) {
			while (slot > 0 && slot < scene.columns().size() && sameStage(scene, slot, slot - 1)) {
				slot += dx;
			}
		}
		at = new Spot(at.band(), slot, 0);
	}

	private static boolean sameStage(Scene scene, int slot, int other) {
		return scene.columns().get(slot).stage() == scene.columns().get(other).stage();
	}

	/** Brings it to where there is a cell. */
	void settle(Scene scene) {
		int band = Math.clamp(at.band(), OVER, scene.bands().size() - 1);
		int columns = scene.columns().size();
		int slot;
		if (band == OVER) {
			slot = Math.clamp(at.slot(), 0, TEXTS);
			while (slot > 0 && scene.find(new Spot(OVER, slot, 0)).isEmpty()) {
				slot--;
			}
		} else if (band == HEADS) {
			slot = Math.clamp(at.slot(), 0, columns);
			while (slot > 0 && slot < columns && sameStage(scene, slot, slot - 1)) {
				slot--;
			}
		} else {
			slot = Math.clamp(at.slot(), -1, Math.max(-1, columns - 1));
		}
		int size = scene.cell(band, slot).size();
		at = new Spot(band, slot, Math.clamp(at.index(), 0, Math.max(0, size - 1)));
	}
}
