// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.internal.internal;

import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.NationalExamplesTest;

class InternalExamplesTest extends NationalExamplesTest {

	@Override
	protected ScoringVariant variant() {
		return new InternalVariant(InternalVariant.class.getAnnotation(VariantProperties.class));
	}
}
