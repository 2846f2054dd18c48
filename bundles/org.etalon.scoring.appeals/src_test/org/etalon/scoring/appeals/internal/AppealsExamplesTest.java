// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.appeals.internal;

import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.NationalExamplesTest;

class AppealsExamplesTest extends NationalExamplesTest {

	@Override
	protected ScoringVariant variant() {
		return new AppealsVariant(AppealsVariant.class.getAnnotation(VariantProperties.class));
	}
}
