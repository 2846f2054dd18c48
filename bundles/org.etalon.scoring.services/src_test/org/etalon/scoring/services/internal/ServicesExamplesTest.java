// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.services.internal;

import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.NationalExamplesTest;

class ServicesExamplesTest extends NationalExamplesTest {

	@Override
	protected ScoringVariant variant() {
		return new ServicesVariant(ServicesVariant.class.getAnnotation(VariantProperties.class));
	}
}
