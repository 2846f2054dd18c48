// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.product.ProductOffer;
import org.etalon.ui.rules.internal.UpdateModel.Phase;
import org.junit.jupiter.api.Test;

class UpdateModelTest {

	private final UpdateModel model = new UpdateModel();

	private void finds(ProductOffer.Kind kind, String what) {
		model.looking();
		assertFalse(model.naming());
		model.looked(new ChangeInstallation.Looked(Optional.of(new ProductOffer(kind, what, "CN=Publisher")), "said"));
	}

	@Test
	void aNewerVersionCanBeTakenAndStartsNextTime() {
		finds(ProductOffer.Kind.NEWER, "2.0.0");
		assertEquals(Phase.NEWER, model.phase());
		assertEquals("2.0.0", model.offer().what());
		model.changing();
		assertFalse(model.naming());
		model.changed(new ChangeInstallation.Ended(true, "done"));
		assertEquals(Phase.DONE, model.phase());
		model.named();
		assertEquals(Phase.DONE, model.phase(), "what is done stays done");
	}

	@Test
	void whoeverSignedIsShownBeforeTheyAreTrusted() {
		finds(ProductOffer.Kind.UNKNOWN_PUBLISHER, "a1b2");
		assertEquals(Phase.UNKNOWN, model.phase());
		assertEquals("CN=Publisher\nA1:B2", model.said());
	}

	@Test
	void thereIsNothingToTakeFromASiteThatIsNotNewerOrCannotBeRead() {
		finds(ProductOffer.Kind.SAME, "1.0.0");
		assertEquals(Phase.NOTHING, model.phase());
		model.looked(new ChangeInstallation.Looked(Optional.empty(), "no site"));
		assertEquals(Phase.NOTHING, model.phase());
		assertEquals("no site", model.said());
		assertTrue(model.naming());
	}

	@Test
	void whatFailedIsToldAndAnotherSiteCanBeNamed() {
		finds(ProductOffer.Kind.NEWER, "2.0.0");
		model.changing();
		model.changed(new ChangeInstallation.Ended(false, "why"));
		assertEquals(Phase.NOTHING, model.phase());
		assertEquals("why", model.said());
		model.named();
		assertEquals(Phase.NAMING, model.phase());
		assertNull(model.offer());
	}
}
