// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.control.internal;

import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.NationalExamplesTest;

class ControlExamplesTest extends NationalExamplesTest {

	@Override
	protected ScoringVariant variant() {
		return new ControlVariant(ControlVariant.class.getAnnotation(VariantProperties.class));
	}
}
