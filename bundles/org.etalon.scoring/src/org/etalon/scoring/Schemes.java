// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;

/** Schemes that several variants share, and the parts schemes are made of. */
public final class Schemes {

	private Schemes() {
	}

	/**
	 * Points of the six grades, from А+ to Г, all by one clause.
	 *
	 * @param points six figures in hundredths of a point
	 */
	public static Map<Finding, Award> grades(Clause clause, int... points) {
		if (points.length != 6) {
			throw new IllegalArgumentException("six grades need six figures");
		}
		Map<Finding, Award> awards = new EnumMap<>(Finding.class);
		for (int i = 0; i < points.length; i++) {
			awards.put(Finding.values()[i], new Award(points[i], clause));
		}
		return awards;
	}

	/** Three years for a certificate, one year or 180 days for one with a conclusion (clause 29). */
	public static List<Band> bands(int certificateFrom, Clause certificate, Clause certificateAndConclusion,
			Clause conclusionOnly) {
		Term threeYears = Term.ofYears(3);
		return List.of(new Band(certificateFrom, Decision.CERTIFICATE, certificate, threeYears, threeYears),
				new Band(40, Decision.CERTIFICATE_AND_CONCLUSION, certificateAndConclusion, Term.ofYears(1),
						Term.ofDays(180)),
				new Band(0, Decision.CONCLUSION_ONLY, conclusionOnly, null, null));
	}

	/**
	 * The two stages of section VII (clauses 36-41), the same for appeals, control and internal clients. Terms,
	 * recertification and missing information stand there by analogy with sections IV and VI.
	 */
	public static Scheme twoStages() {
		Clause points = new Clause("37");
		Map<Finding, Award> grades = grades(points, 50, 40, 30, 20, 10, 0);
		return new Scheme(
				List.of(new StageScheme(Stage.REGULATION, Applicability.ALWAYS, grades),
						new StageScheme(Stage.LABORATORY, Applicability.ALWAYS, grades)),
				points, new Clause("21"), bands(60, new Clause("38а"), new Clause("38б"), new Clause("39")),
				new Clause("29"), new RecertificationScheme(new Clause("31"), false, new Clause("41"), true));
	}
}
