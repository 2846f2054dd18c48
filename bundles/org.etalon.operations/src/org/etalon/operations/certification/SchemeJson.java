// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Applicability;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.RecertificationScheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Term;

/** A declared scheme as JSON; reading it back gives an equal scheme, by which everything can be computed again. */
public final class SchemeJson {

	private SchemeJson() {
	}

	/** Writes a scheme; of one under an overlay the national one, and the overlay. */
	public static String write(Scheme written) {
		Scheme scheme = written.overlaid() == null ? written : written.overlaid().base();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("stages", scheme.stages().stream().map(SchemeJson::stage).toList());
		json.put("levelClause", RecipeFields.clause(scheme.levelClause()));
		json.put("missingClause", RecipeFields.clause(scheme.missingClause()));
		json.put("bands", scheme.bands().stream().map(SchemeJson::band).toList());
		json.put("termClause", RecipeFields.clause(scheme.termClause()));
		Map<String, Object> again = new LinkedHashMap<>();
		again.put("clause", RecipeFields.clause(scheme.recertification().clause()));
		again.put("revocation", scheme.recertification().revocation());
		again.put("revocationClause", RecipeFields.clause(scheme.recertification().revocationClause()));
		again.put("byAnalogy", scheme.recertification().byAnalogy());
		json.put("recertification", again);
		if (written.overlaid() != null) {
			json.put("overlay", OverlayJson.write(written.overlaid().overlay()));
		}
		return Json.text(json);
	}

	private static Map<String, Object> stage(StageScheme stage) {
		Map<String, Object> awards = new LinkedHashMap<>();
		stage.awards().forEach((finding, award) -> {
			Map<String, Object> json = new LinkedHashMap<>();
			json.put("points", award.points());
			json.put("clause", RecipeFields.clause(award.clause()));
			awards.put(finding.name(), json);
		});
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("stage", stage.stage().name());
		json.put("applicability", stage.applicability().name());
		json.put("awards", awards);
		return json;
	}

	private static Map<String, Object> band(Band band) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("from", band.from());
		json.put("decision", band.decision().name());
		json.put("clause", RecipeFields.clause(band.clause()));
		json.put("term", term(band.term()));
		json.put("mszuTerm", term(band.mszuTerm()));
		return json;
	}

	static Map<String, Object> term(Term term) {
		if (term == null) {
			return null;
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("years", term.years());
		json.put("days", term.days());
		return json;
	}

	/** Reads a scheme. */
	public static Scheme read(String text) throws RecipeException {
		RecipeFields json = RecipeFields.of(text);
		List<StageScheme> stages = new ArrayList<>();
		try {
			for (RecipeFields stage : json.objects("stages")) {
				stages.add(new StageScheme(stage.code("stage", Stage.class),
						stage.code("applicability", Applicability.class), awards(stage.object("awards"))));
			}
			List<Band> bands = new ArrayList<>();
			for (RecipeFields band : json.objects("bands")) {
				bands.add(new Band(band.number("from"), band.code("decision", Decision.class), band.clause("clause"),
						term(band.objectOrNull("term")), term(band.objectOrNull("mszuTerm"))));
			}
			RecipeFields again = json.object("recertification");
			Scheme scheme = new Scheme(stages, json.clause("levelClause"), json.clause("missingClause"), bands,
					json.clause("termClause"), new RecertificationScheme(again.clause("clause"),
							again.flag("revocation"), again.clause("revocationClause"), again.flag("byAnalogy")));
			RecipeFields overlay = json.objectOrNull("overlay");
			return overlay == null ? scheme : scheme.overlaid(OverlayJson.read(overlay));
		} catch (IllegalArgumentException e) {
			throw new RecipeException("", e.getMessage()); // a scheme says itself what it cannot be
		}
	}

	private static Map<Finding, Award> awards(RecipeFields json) throws RecipeException {
		Map<Finding, Award> awards = new EnumMap<>(Finding.class);
		for (Finding finding : Finding.values()) {
			RecipeFields award = json.objectOrNull(finding.name());
			if (award != null) {
				awards.put(finding, new Award(award.number("points"), award.clause("clause")));
			}
		}
		if (awards.size() != json.fields().size()) {
			throw new RecipeException(json.place(), json.fields().keySet());
		}
		return awards;
	}

	static Term term(RecipeFields json) throws RecipeException {
		return json == null ? null : new Term(json.number("years"), json.number("days"));
	}
}
