// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.services.internal;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Scoring of state and typical services and of servises (clauses 17-22): four stages. */
@Component(service = ScoringVariant.class)
@VariantProperties(id = "services", edition = "1", kinds = { ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE,
		ObjectKind.SERVIS })
public final class ServicesVariant extends DeclaredVariant {

	@Activate
	public ServicesVariant(VariantProperties properties) {
		super(properties, fourStages());
	}

	private static Scheme fourStages() {
		Clause letters = new Clause("18");
		Clause monitoring = new Clause("19");
		Map<Finding, Award> grades = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
		Map<Finding, Award> reception = Schemes.grades(letters, 30, 25, 20, 15, 10, 0);
		reception.put(Finding.STAGE_NOT_APPLICABLE, new Award(30, new Clause("17б")));
		reception.put(Finding.INDICATORS_NOT_APPLICABLE, new Award(30, letters));
		reception.put(Finding.NOT_PERFORMED, new Award(0, letters));
		// Only a lack of technical capability gives 0; data that nobody presented still give 0,1.
		Map<Finding, Award> capability = Map.of(Finding.CAPABLE, new Award(10, monitoring), Finding.NOT_STATED,
				new Award(10, monitoring), Finding.NOT_CAPABLE, new Award(0, monitoring));
		return new Scheme(
				List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS, grades),
						new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, reception),
						new StageScheme(Stage.LABORATORY, Applicability.ALWAYS, grades),
						new StageScheme(Stage.MONITORING, Applicability.ALWAYS, capability)),
				new Clause("20"), new Clause("21"),
				Schemes.bands(70, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
				new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
	}
}
