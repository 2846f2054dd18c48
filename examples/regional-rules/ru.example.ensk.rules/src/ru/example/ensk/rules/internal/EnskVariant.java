// SPDX-License-Identifier: EPL-2.0
package ru.example.ensk.rules.internal;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Term;
import org.etalon.scoring.VariantProperties;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Scoring of services in a fictitious region: the laboratory counts more than in the Rules, a certificate needs 75 % and
 * holds two years. The region is none that exists; its objects are those of subject 92.
 */
@Component(service = ScoringVariant.class)
@VariantProperties(id = "ensk-services", edition = "1", kinds = { ObjectKind.STATE_SERVICE, ObjectKind.TYPICAL_SERVICE,
		ObjectKind.SERVIS }, subject = "92", effectiveFrom = "2025-01-01")
public final class EnskVariant extends DeclaredVariant {

	@Activate
	public EnskVariant(VariantProperties properties) {
		super(properties, declared());
	}

	private static Scheme declared() {
		Clause act = new Clause(Document.REGIONAL, "Закон Энской области № 12, ст. 3");
		Clause reception = new Clause("18");
		Clause monitoring = new Clause("19");
		Map<Finding, Award> received = Schemes.grades(reception, 20, 15, 15, 10, 5, 0);
		received.put(Finding.STAGE_NOT_APPLICABLE, new Award(20, new Clause("17б")));
		received.put(Finding.INDICATORS_NOT_APPLICABLE, new Award(20, reception));
		received.put(Finding.NOT_PERFORMED, new Award(0, reception));
		Term twoYears = Term.ofYears(2);
		return new Scheme(
				List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS,
						Schemes.grades(act, 30, 25, 20, 15, 10, 0)),
						new StageScheme(Stage.RECEPTION, Applicability.MSZU_LISTED, received),
						new StageScheme(Stage.LABORATORY, Applicability.ALWAYS,
								Schemes.grades(act, 40, 35, 25, 20, 10, 0)),
						new StageScheme(Stage.MONITORING, Applicability.ALWAYS,
								Map.of(Finding.CAPABLE, new Award(10, monitoring), Finding.NOT_STATED,
										new Award(10, monitoring), Finding.NOT_CAPABLE, new Award(0, monitoring)))),
				new Clause("20"), new Clause("21"),
				List.of(new Band(75, Decision.CERTIFICATE, act, twoYears, twoYears),
						new Band(45, Decision.CERTIFICATE_AND_CONCLUSION, new Clause("22б"), Term.ofYears(1),
								Term.ofDays(180)),
						new Band(0, Decision.CONCLUSION_ONLY, new Clause("23"), null, null)),
				new Clause("29"), new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
	}
}
