// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.etalon.journey.scene.Box;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {

	private final Viewport view = new Viewport();

	@BeforeEach
	void size() {
		view.size(1000, 600);
		view.bounds(new Box(0, 0, 8000, 3000));
	}

	@Test
	void thePlaceUnderThePointerStaysWhenTheScaleChanges() {
		view.to(2000, 1000);
		double x = view.sceneX(400);
		double y = view.sceneY(300);
		view.zoom(150, 400, 300);
		assertEquals(x, view.sceneX(400), 0.001);
		assertEquals(y, view.sceneY(300), 0.001);
	}

	@Test
	void staysInThePicture() {
		view.pan(-5000, -5000);
		assertEquals(0, view.left());
		assertEquals(0, view.top());
		view.pan(100_000, 100_000);
		assertEquals(3000 - 600, view.top());
		view.zoom(1, 0, 0);
		assertEquals(Viewport.SMALLEST, view.percent());
		view.zoom(10_000, 0, 0);
		assertEquals(Viewport.LARGEST, view.percent());
	}

	@Test
	void allIsSeenWhenItFits() {
		view.fit();
		assertTrue(view.seen(0).contains(new Box(0, 0, 8000, 3000)));
	}

	@Test
	void whatIsRevealedIsSeenBesideTheHeads() {
		Box box = new Box(5000, 2000, 200, 100);
		view.reveal(box, 200, 60);
		Box seen = view.screen(box);
		assertTrue(seen.x() >= 200 && seen.right() <= 1000 && seen.y() >= 60 && seen.bottom() <= 600, seen.toString());
		view.reveal(new Box(300, 300, 200, 100), 200, 60);
		seen = view.screen(new Box(300, 300, 200, 100));
		assertTrue(seen.x() >= 200 && seen.y() >= 60, seen.toString());
	}
}
