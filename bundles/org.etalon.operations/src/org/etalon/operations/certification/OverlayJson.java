// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Difference.CertificateTerm;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.ExtraColumn;
import org.etalon.scoring.Difference.LeastGrade;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;
import org.etalon.scoring.Overlay;

/**
 * The overlay of a recipe as JSON, by which everything can be computed again when its bundle is gone. Whom a regional
 * list names is not written down: the submission says whether it names the object.
 */
final class OverlayJson {

	private OverlayJson() {
	}

	static Map<String, Object> write(Overlay.Declaration overlay) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", overlay.id());
		json.put("name", text(overlay.name()));
		json.put("edition", overlay.edition());
		json.put("base", overlay.base());
		json.put("kinds", overlay.kinds().stream().map(Enum::name).toList());
		json.put("subject", overlay.subject());
		json.put("effectiveFrom", overlay.effectiveFrom());
		json.put("effectiveTo", overlay.effectiveTo());
		json.put("onlyTightens", overlay.onlyTightens());
		json.put("differences", overlay.differences().stream().map(OverlayJson::difference).toList());
		return json;
	}

	private static Map<String, Object> difference(Difference difference) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("type", type(difference));
		json.put("name", text(difference.name()));
		json.put("basis", RecipeFields.clause(difference.basis()));
		switch (difference) {
		case Threshold each -> {
			json.put("decision", each.decision().name());
			json.put("from", each.from());
		}
		case CertificateTerm each -> {
			json.put("decision", each.decision().name());
			json.put("term", SchemeJson.term(each.term()));
			json.put("mszuTerm", SchemeJson.term(each.mszuTerm()));
		}
		case LeastGrade each -> {
			json.put("stage", each.stage().name());
			json.put("grade", each.grade().name());
			json.put("otherwise", each.otherwise().name());
		}
		case RequiredCriterion each -> {
			json.put("column", each.column());
			json.put("otherwise", each.otherwise().name());
		}
		case EligibilityReason each -> json.put("column", each.column());
		case ExtraColumn each -> json.put("column", each.column()); // its values are not needed again either
		case RegionalList each -> {
			// the list itself is long and is not needed again
		}
		}
		return json;
	}

	private static String type(Difference difference) {
		return switch (difference) {
		case Threshold each -> "THRESHOLD";
		case CertificateTerm each -> "CERTIFICATE_TERM";
		case LeastGrade each -> "LEAST_GRADE";
		case RequiredCriterion each -> "REQUIRED_CRITERION";
		case EligibilityReason each -> "ELIGIBILITY_REASON";
		case ExtraColumn each -> "EXTRA_COLUMN";
		case RegionalList each -> "REGIONAL_LIST";
		};
	}

	private static Map<String, Object> text(Text text) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("ru", text.ru());
		json.put("en", text.en());
		return json;
	}

	static Overlay.Declaration read(RecipeFields json) throws RecipeException {
		List<Difference> differences = new ArrayList<>();
		for (RecipeFields each : json.objects("differences")) {
			differences.add(difference(each));
		}
		Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
		kinds.addAll(json.codes("kinds", ObjectKind.class));
		return new Overlay.Declaration(json.text("id"), text(json.object("name")), json.text("edition"),
				json.text("base"), kinds, json.text("subject"), json.date("effectiveFrom"), json.date("effectiveTo"),
				json.flag("onlyTightens"), differences);
	}

	private static Difference difference(RecipeFields json) throws RecipeException {
		Text name = text(json.object("name"));
		Clause basis = json.clause("basis");
		return switch (json.text("type")) {
		case "THRESHOLD" -> new Threshold(name, basis, json.code("decision", Decision.class), json.number("from"));
		case "CERTIFICATE_TERM" -> new CertificateTerm(name, basis, json.code("decision", Decision.class),
				SchemeJson.term(json.objectOrNull("term")), SchemeJson.term(json.objectOrNull("mszuTerm")));
		case "LEAST_GRADE" -> new LeastGrade(name, basis, json.code("stage", Stage.class),
				json.code("grade", Grade.class), json.code("otherwise", Decision.class));
		case "REQUIRED_CRITERION" ->
			new RequiredCriterion(name, basis, json.text("column"), json.code("otherwise", Decision.class));
		case "ELIGIBILITY_REASON" -> new EligibilityReason(name, basis, json.text("column"));
		case "EXTRA_COLUMN" -> new ExtraColumn(name, basis, json.text("column"));
		case "REGIONAL_LIST" -> new RegionalList(name, basis, Set.of(), Set.of());
		default -> throw json.wrong("type");
		};
	}

	private static Text text(RecipeFields json) throws RecipeException {
		return new Text(json.text("ru"), json.text("en"));
	}
}
