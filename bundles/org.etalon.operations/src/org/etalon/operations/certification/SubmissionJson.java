// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.cases.Json;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Submission;

/** What was submitted to scoring, as JSON; reading it back gives an equal submission. */
public final class SubmissionJson {

	private SubmissionJson() {
	}

	/** Writes a submission. */
	public static String write(Submission submission) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("kind", submission.kind());
		json.put("subject", submission.subject());
		json.put("mszuFederal", submission.mszuFederal());
		json.put("mszuRegional", submission.mszuRegional());
		Map<String, Object> findings = new LinkedHashMap<>();
		for (Stage stage : Stage.values()) {
			findings.put(stage.name(), submission.finding(stage).name());
		}
		json.put("findings", findings);
		json.put("issuedOn", submission.dates().issuedOn());
		json.put("completedOn", submission.dates().completedOn());
		json.put("sentOn", submission.dates().sentOn());
		json.put("recertification",
				submission.recertification() == null ? null : recertification(submission.recertification()));
		if (!submission.answers().isEmpty()) {
			json.put("answers", new TreeMap<>(submission.answers()));
		}
		return Json.text(json);
	}

	private static Map<String, Object> recertification(Recertification past) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("basis", past.basis());
		json.put("previousType", past.previousType());
		json.put("previousLevel", past.previousLevel());
		json.put("previousValidTo", past.previousValidTo());
		json.put("noIncreaseUsed", past.noIncreaseUsed());
		json.put("roadmapImplemented", past.roadmapImplemented());
		json.put("openConclusion", past.openConclusion());
		if (past.given()) {
			json.put("given", true);
		}
		return json;
	}

	/** Reads a submission. */
	public static Submission read(String text) throws RecipeException {
		RecipeFields json = RecipeFields.of(text);
		RecipeFields findings = json.object("findings");
		RecipeFields past = json.objectOrNull("recertification");
		return new Submission(json.code("kind", ObjectKind.class), json.text("subject"), json.flag("mszuFederal"),
				json.flag("mszuRegional"), findings.code(Stage.REGULATION.name(), Finding.class),
				findings.code(Stage.RECEPTION.name(), Finding.class),
				findings.code(Stage.LABORATORY.name(), Finding.class),
				findings.code(Stage.MONITORING.name(), Finding.class),
				new Submission.Dates(json.date("issuedOn"), json.date("completedOn"), json.date("sentOn")),
				past == null ? null : recertification(past), answers(json.objectOrNull("answers")));
	}

	private static Map<String, String> answers(RecipeFields json) throws RecipeException {
		Map<String, String> answers = new TreeMap<>();
		if (json != null) {
			for (Object column : json.fields().keySet()) {
				answers.put(column.toString(), json.text(column.toString()));
			}
		}
		return answers;
	}

	private static Recertification recertification(RecipeFields past) throws RecipeException {
		return new Recertification(past.code("basis", Basis.class), past.code("previousType", CertificateType.class),
				past.number("previousLevel"), past.date("previousValidTo"), past.number("noIncreaseUsed"),
				past.flag("roadmapImplemented"), past.flag("openConclusion"),
				past.fields().containsKey("given") && past.flag("given"));
	}
}
