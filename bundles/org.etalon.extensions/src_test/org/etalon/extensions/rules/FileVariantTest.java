// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import org.etalon.scoring.ScoringVariant;
import org.etalon.tests.support.ScoringVariantContractTest;

class FileVariantTest extends ScoringVariantContractTest {

	private static final FileVariant READ = read(); // asked for at every step of some tests

	private static FileVariant read() {
		try {
			return RuleText.of(RuleText.VARIANT).read().variants().getFirst();
		} catch (RuleFileException e) {
			throw new IllegalStateException(e.problems().toString(), e);
		}
	}

	@Override
	protected ScoringVariant variant() {
		return new FileVariant(READ.info(), READ.scheme());
	}
}
