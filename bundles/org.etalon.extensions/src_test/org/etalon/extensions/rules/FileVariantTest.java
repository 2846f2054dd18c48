// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import org.etalon.scoring.ScoringVariant;
import org.etalon.tests.support.ScoringVariantContractTest;

class FileVariantTest extends ScoringVariantContractTest {

	@Override
	protected ScoringVariant variant() {
		try {
			return RuleText.of(RuleText.VARIANT).read().variants().getFirst();
		} catch (RuleFileException e) {
			throw new IllegalStateException(e.problems().toString(), e);
		}
	}
}
