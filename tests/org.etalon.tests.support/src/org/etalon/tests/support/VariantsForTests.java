// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Finding;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Schemes;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;

/** Variants for bundles that do not know the real ones: four stages for services, two for appeals in two editions. */
public final class VariantsForTests {

	@VariantProperties(id = "services", edition = "1", kinds = { ObjectKind.STATE_SERVICE, ObjectKind.SERVIS })
	private static final class Services extends DeclaredVariant {

		Services() {
			super(Services.class.getAnnotation(VariantProperties.class), fourStages());
		}
	}

	@VariantProperties(id = "appeals", edition = "1", kinds = ObjectKind.APPEALS_SERVIS, effectiveTo = "2024-12-31")
	private static final class Appeals extends DeclaredVariant {

		Appeals() {
			super(Appeals.class.getAnnotation(VariantProperties.class), Schemes.twoStages());
		}
	}

	@VariantProperties(id = "appeals-2025", edition = "2", kinds = ObjectKind.APPEALS_SERVIS, effectiveFrom = "2025-01-01")
	private static final class NewAppeals extends DeclaredVariant {

		NewAppeals() {
			super(NewAppeals.class.getAnnotation(VariantProperties.class), Schemes.twoStages());
		}
	}

	private VariantsForTests() {
	}

	/** All of them, in order of id. */
	public static List<ScoringVariant> all() {
		return List.of(new Appeals(), new NewAppeals(), new Services());
	}

	/** The one for services. */
	public static ScoringVariant services() {
		return new Services();
	}

	/** The one for appeals that is in force. */
	public static ScoringVariant appeals() {
		return new NewAppeals();
	}

	/** The one for services under an overlay of a subject. */
	public static OverlaidVariant overlaid(String subject, Difference... differences) {
		return new OverlaidVariant(new Services(),
				new Overlay.Declaration(subject + "-strict", new Text("Строже", "Stricter"), "1", "services", Set.of(),
						subject, null, null, true, List.of(differences)));
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
				Schemes.bands(70, new Clause("22а"), new Clause("22б"), new Clause("23")), new Clause("29"),
				new RecertificationScheme(new Clause("31"), true, new Clause("30б"), false));
	}
}
