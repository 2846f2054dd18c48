// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest {

	private Scene scene;

	@BeforeEach
	void draw() throws Exception {
		scene = Models.diagram(Models.example(), new ModelCommands()).scene();
	}

	private void assertAllOfIt(List<Box> pages) {
		int left = 0;
		for (Box page : pages) {
			assertEquals(left, page.x());
			assertTrue(page.width() > 0);
			assertEquals(scene.bounds().height(), page.height());
			left = page.right();
		}
		assertEquals(scene.bounds().width(), left);
	}

	@Test
	void aPictureIsCutBetweenColumnsAndAllOfItIsThere() {
		List<Box> pages = Pages.of(scene, 297, 210);
		assertTrue(pages.size() > 1, pages.toString());
		assertAllOfIt(pages);
		int fits = scene.bounds().height() * 297 / 210;
		for (Box page : pages) {
			assertTrue(page.width() <= fits, page.toString());
			assertTrue(scene.parts().stream().filter(part -> part.kind() == Part.Kind.STEP)
					.noneMatch(part -> part.box().x() < page.right() && part.box().right() > page.right()));
		}
	}

	@Test
	void whatFitsIsOnePage() {
		assertEquals(List.of(scene.bounds()), Pages.of(scene, scene.bounds().width(), scene.bounds().height()));
	}

	@Test
	void aPageTooNarrowForAnyColumnEndsAnyhow() {
		assertAllOfIt(Pages.of(scene, 1, 100));
	}

	@Test
	void aRangeOfThePagesIsPrintedAsFarAsItIsThere() {
		List<Box> pages = Pages.of(scene, 297, 210);
		assertEquals(pages, Pages.wanted(pages, false, 2, 2));
		assertEquals(pages.subList(1, 2), Pages.wanted(pages, true, 2, 2));
		assertEquals(pages.subList(1, pages.size()), Pages.wanted(pages, true, 2, 99));
		assertEquals(List.of(), Pages.wanted(pages, true, 98, 99));
	}
}
