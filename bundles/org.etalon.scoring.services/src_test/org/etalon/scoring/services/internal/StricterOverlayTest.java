// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.services.internal;

import java.util.List;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Text;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.OverlayContractTest;

/** A tightening overlay over the services keeps the contract. */
class StricterOverlayTest extends OverlayContractTest {

	private static final Clause BASIS = new Clause(Document.REGIONAL, "Постановление № 45, п. 3");

	@Override
	protected Overlay overlay() {
		return () -> new Overlay.Declaration("77-strict", new Text("Строже", "Stricter"), "1", "services", Set.of(),
				"77", null, null, true,
				List.of(new Threshold(new Text("Порог 80", "Threshold 80"), BASIS, Decision.CERTIFICATE, 80),
						new RequiredCriterion(new Text("МФЦ", "One-stop shop"), BASIS, "mfc",
								Decision.CERTIFICATE_AND_CONCLUSION)));
	}

	@Override
	protected DeclaredVariant base() {
		return new ServicesVariant(ServicesVariant.class.getAnnotation(VariantProperties.class));
	}
}
