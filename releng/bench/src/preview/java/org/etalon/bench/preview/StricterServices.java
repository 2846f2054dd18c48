// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench.preview;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;

/**
 * A later edition of the scoring of services, for all subjects and with a higher threshold: the most that a preview can
 * have to do, as nearly every row of the register is scored twice.
 */
public final class StricterServices implements ScoringVariant {

	private static final Set<ObjectKind> KINDS = EnumSet.of(ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE,
			ObjectKind.SERVIS);

	private final Scheme scheme = fourStages();

	@Override
	public VariantInfo info() {
		return new VariantInfo("stricter-services", "1", KINDS, "", LocalDate.of(2000, 1, 1), null);
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
		return scheme.scorer(info().id(), settings, calendar);
	}

	private static Scheme fourStages() {
		Clause letters = new Clause("18");
		Clause monitoring = new Clause("19");
		Map<Finding, Award> grades = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
		Map<Finding, Award> reception = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
		reception.put(Finding.STAGE_NOT_APPLICABLE, new Award(30, new Clause("17б")));
		reception.put(Finding.INDICATORS_NOT_APPLICABLE, new Award(30, letters));
		reception.put(Finding.NOT_PERFORMED, new Award(0, letters));
		Map<Finding, Award> capability = Map.of(Finding.CAPABLE, new Award(10, monitoring), Finding.NOT_STATED,
				new Award(10, monitoring), Finding.NOT_CAPABLE, new Award(0, monitoring));
		return new Scheme(
				List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS, grades),
						new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, reception),
						new StageScheme(Stage.LABORATORY, Applicability.ALWAYS, grades),
						new StageScheme(Stage.MONITORING, Applicability.ALWAYS, capability)),
				new Clause("20"), new Clause("21"),
				Schemes.bands(80, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
				new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
	}
}
