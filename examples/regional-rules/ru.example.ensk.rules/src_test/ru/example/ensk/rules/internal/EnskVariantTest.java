// SPDX-License-Identifier: EPL-2.0
package ru.example.ensk.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseContext;
import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRun;
import org.etalon.exchange.CaseFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.ScoringVariantContractTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract that every variant keeps, and the golden cases of the bundle. */
class EnskVariantTest extends ScoringVariantContractTest {

	@TempDir
	Path scratch;

	@Override
	protected ScoringVariant variant() {
		return new EnskVariant(EnskVariant.class.getAnnotation(VariantProperties.class));
	}

	@Test
	void keepsTheGoldenCasesThatItIsInstalledWith() throws UnreadableInputException {
		CaseRun cases = CaseRun.of(
				CaseFile.read(Path.of("cases.csv"), "cases.csv", new ReadOptions(null, '\0', true, scratch)),
				new CaseContext(Settings.defaults(AllSettings.list()), ProductionCalendar::builtIn,
						(kind, subject) -> Optional.of(variant()), null));
		List<CaseResult> failed = cases.results().stream().filter(result -> !result.passed()).toList();
		assertFalse(cases.results().isEmpty());
		assertEquals(List.of(), failed);
	}
}
