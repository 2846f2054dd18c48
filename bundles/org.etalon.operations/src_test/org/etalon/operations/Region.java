// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.List;
import java.util.Set;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.tests.support.VariantsForTests;

/** Differences of a region, and what is installed with them. */
public final class Region {

	private static final Clause BASIS = new Clause(Document.REGIONAL, "Закон № 12, ст. 3");

	private Region() {
	}

	/** A higher threshold of a certificate. */
	public static Difference threshold(int from) {
		return new Difference.Threshold(new Text("Порог", "Threshold"), BASIS, Decision.CERTIFICATE, from);
	}

	/** A column that has to say yes for a certificate without a conclusion. */
	public static Difference criterion(String column) {
		return new Difference.RequiredCriterion(new Text("Готовность", "Ready"), BASIS, column,
				Decision.CERTIFICATE_AND_CONCLUSION);
	}

	/** A column whose yes keeps an object out of the list of a year. */
	public static Difference reason(String column) {
		return new Difference.EligibilityReason(new Text("Орган реорганизуется", "Authority is being reorganised"),
				BASIS, column);
	}

	/** A regional list of МСЗУ. */
	public static Difference list(String... ids) {
		return new Difference.RegionalList(new Text("Перечень", "List"), BASIS, Set.of(ids), Set.of());
	}

	/** The national variant for services, and that of a subject. */
	public static List<InstalledVariant> installed(String subject, Difference... differences) {
		OverlaidVariant overlaid = VariantsForTests.overlaid(subject, differences);
		return List.of(
				new InstalledVariant(VariantsForTests.services(), new VariantStamp("services", "1.0.0", () -> "abc"),
						"org.etalon.test"),
				new InstalledVariant(overlaid, new VariantStamp(overlaid.info().id(), "1.0.0", () -> "def"), "region"));
	}
}
