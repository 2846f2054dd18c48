// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelFacts;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.report.CheckedModel;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.ModelsReport;
import org.etalon.model.base.Document;
import org.etalon.model.check.Constraint;
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

	private static final Text NONE = new Text("", "");

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

	/** What reading notices and the constraints say again: told once, as what it is. */
	private static final Map<String, String> BROKEN = Map.of("REFERENCE_UNRESOLVED",
			Constraint.REFERENCE_UNRESOLVED.name(), "MODEL_ID_REPEATED", Constraint.ID_REPEATED.name());

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
		List<ModelFinding> broken = findings(reading.document(), settings, reading::line);
		Set<String> told = broken.stream().map(each -> each.code() + " " + each.fragment()).collect(Collectors.toSet());
		Map<String, EObject> byId = byId(reading.document());
		List<ModelFinding> findings = new ArrayList<>(reading.problems().stream()
				.filter(each -> !told.contains(BROKEN.getOrDefault(each.code(), "") + " " + each.id()))
				.map(each -> finding(each, byId)).toList());
		findings.addAll(broken);
		findings.sort(Comparator.comparingLong(ModelFinding::line));
		ModelFacts facts = reading.facts();
		return new CheckedModel(file, facts.id(), facts.title(), facts.kind(), facts.version().toString(), findings);
	}

	private static Map<String, EObject> byId(Document document) {
		Map<String, EObject> byId = new HashMap<>();
		EcoreUtil.<EObject>getAllContents(List.of(document)).forEachRemaining(each -> {
			String id = EcoreUtil.getID(each);
			if (id != null) {
				byId.putIfAbsent(id, each);
			}
		});
		return byId;
	}

	/** What a document breaks. */
	public static List<ModelFinding> findings(Document document, Settings settings) {
		return findings(document, settings, any -> 0);
	}

	private static List<ModelFinding> findings(Document document, Settings settings, ToIntFunction<EObject> lines) {
		return ModelCheck.check(document, settings).stream().map(each -> finding(each, lines)).toList();
	}

	private static ModelFinding finding(ModelDiagnostic found, ToIntFunction<EObject> lines) {
		return new ModelFinding(found.error(), found.constraint().name(),
				found.clause().map(Clause::toString).orElse(""), found.clause().map(ModelWords::clause).orElse(NONE),
				found.locator().path(), found.locator().fragment(), line((EObject) found.getData().get(0), lines),
				ModelWords.where(found), ModelWords.message(found));
	}

	/** The line of an object, or of what holds it. */
	private static int line(EObject object, ToIntFunction<EObject> lines) {
		int line = lines.applyAsInt(object);
		return line > 0 || object.eContainer() == null ? line : line(object.eContainer(), lines);
	}

	private static ModelFinding finding(Problem problem, Map<String, EObject> byId) {
		EObject object = byId.get(problem.id());
		return new ModelFinding(false, problem.code(), "", NONE, problem.column(), problem.id(), problem.line(),
				object == null ? NONE : ModelWords.where(object, null),
				new Text(new ProblemMessages(Locale.ROOT).text(ModelWords.told(problem, Locale.ROOT)),
						new ProblemMessages(Locale.ENGLISH).text(ModelWords.told(problem, Locale.ENGLISH))));
	}
}
