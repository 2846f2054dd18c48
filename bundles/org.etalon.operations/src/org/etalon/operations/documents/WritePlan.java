// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.etalon.documents.DocumentKind;
import org.etalon.documents.PlanDocument;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.StoredPlan;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Writes the plan of a region as appendix 3 has it, by the template of the product or one of the user. */
public final class WritePlan {

	/**
	 * What to write.
	 *
	 * @param modelId  the model
	 * @param subject  code of the subject
	 * @param on       the day progress is told of
	 * @param docx     folder for the DOCX file, null for none; made when it is missing
	 * @param pdf      folder for the PDF file, likewise
	 * @param template template of the user, null for the one of the product
	 * @param language language of the document
	 * @param settings at least those of the rules
	 */
	public record Request(String modelId, String subject, LocalDate on, Path docx, Path pdf, Path template,
			Locale language, Settings settings) {
	}

	/**
	 * Writes the plan; its files are named after the model and the subject.
	 *
	 * @throws RefusedException      {@code NO_PLAN}, {@code TEMPLATE} with what is wrong with it
	 * @throws OutputFailedException if a file cannot be written, or the template not be read
	 */
	public WriteDocuments.Written run(Store store, Request request) throws StoreException, OutputFailedException {
		DocumentFiles.template(DocumentKind.PLAN, request.template(), request.language());
		PlanDocument document = read(store, request);
		DocumentFiles files = new DocumentFiles(request.docx(), request.pdf(), request.language());
		files.write(document.data(request.language()), request.template(),
				"plan-" + request.modelId() + "-" + request.subject());
		return files.written();
	}

	/** The plan as a record. */
	public PlanDocument read(Store store, Request request) throws StoreException {
		StoredPlan plan = new ChangePlan()
				.list(store, request.modelId(), request.subject(), request.on(), request.settings()).stream()
				.findFirst()
				.orElseThrow(() -> new RefusedException("NO_PLAN", request.modelId() + "/" + request.subject()));
		return new PlanDocument(plan.record().id(), plan.service(),
				Subject.find(plan.record().subject()).map(Subject::name).orElse(plan.record().subject()),
				plan.curator(), plan.approver(), request.on(), plan.record().approvedOn(), plan.record().dueOn(),
				plan.record().state().caption(),
				PlanDocument.PERCENTS.stream().map(percent -> group(plan, percent)).toList(), plan.unplanned());
	}

	private static PlanDocument.Group group(StoredPlan plan, int percent) {
		List<PlanDocument.Row> rows = plan.rows().stream().filter(each -> each.percent() == percent)
				.map(each -> new PlanDocument.Row(each.name(), each.endsOn(), each.responsible(), each.completedOn()))
				.toList();
		return plan.points().stream().filter(each -> each.percent() == percent).findFirst()
				.map(point -> group(point, rows))
				.orElseGet(() -> new PlanDocument.Group(percent, null, 0, 0, false, rows));
	}

	private static PlanDocument.Group group(Standing point, List<PlanDocument.Row> rows) {
		return new PlanDocument.Group(point.percent(), point.endsOn(), point.required(), point.completed(),
				point.late(), rows);
	}
}
