// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFacts;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.report.CheckedModel;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.ModelsReport;
import org.etalon.model.base.Document;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Clause;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;

/**
 * Checks models, and other documents of the metamodel, against its constraints: files and whole folders of them. What
 * stands in a text that the metamodel does not know is a remark: it is kept, but nobody checks it.
 */
public final class ValidateModels {

	/**
	 * What to check.
	 *
	 * @param product  name and version of the product, for the report
	 * @param inputs   files and folders, as the user named them
	 * @param folder   the folder relative inputs lie in
	 * @param settings at least those of the rules
	 */
	public record Request(String product, List<String> inputs, Path folder, Settings settings) {
	}

	private ValidateModels() {
	}

	/**
	 * Checks the models.
	 *
	 * @throws CancellationException if {@code progress} asked to stop
	 */
	public static ModelsReport run(Request request, Progress progress) {
		List<Problem> unreadable = new ArrayList<>();
		List<CheckedModel> checked = new ArrayList<>();
		ModelFiles files = new ModelFiles(request.folder());
		List<String> found = files.find(request.inputs(), unreadable);
		for (String file : found) {
			if (progress.cancelled()) {
				throw new CancellationException();
			}
			progress.at(checked.size() + unreadable.size(), found.size());
			try {
				checked.add(check(file, files.read(file), request.settings()));
			} catch (UnreadableInputException e) {
				unreadable.addAll(e.problems());
			}
		}
		return new ModelsReport(request.product(), request.inputs(), request.settings().asMap(), checked, unreadable);
	}

	private static CheckedModel check(String file, ModelReading reading, Settings settings) {
		List<ModelFinding> findings = new ArrayList<>(
				reading.problems().stream().map(ValidateModels::finding).toList());
		findings.addAll(findings(reading.document(), settings));
		ModelFacts facts = reading.facts();
		return new CheckedModel(file, facts.id(), facts.title(), facts.kind(), facts.version().toString(), findings);
	}

	/** What a document breaks. */
	public static List<ModelFinding> findings(Document document, Settings settings) {
		return ModelCheck.check(document, settings).stream().map(ValidateModels::finding).toList();
	}

	private static ModelFinding finding(ModelDiagnostic found) {
		return new ModelFinding(found.error(), found.constraint().name(),
				found.clause().map(Clause::toString).orElse(""), found.locator().path(), found.locator().fragment(), 0,
				new Text(found.message(Locale.ROOT), found.message(Locale.ENGLISH)));
	}

	private static ModelFinding finding(Problem problem) {
		return new ModelFinding(false, problem.code(), "", problem.id(), "", problem.line(), new Text(
				new ProblemMessages(Locale.ROOT).text(problem), new ProblemMessages(Locale.ENGLISH).text(problem)));
	}
}
