// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.documents;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.etalon.documents.CertifiedObject;
import org.etalon.documents.DocumentKind;
import org.etalon.documents.RoadmapDocument;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.exchange.report.RoadmapReport.Item;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.ReportRoadmap;
import org.etalon.operations.roadmaps.RoadmapPlan;
import org.etalon.operations.roadmaps.RoadmapPlan.Block;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.StoredRoadmap;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.rules.plan.RoadmapProgress.Status;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Conclusion;

/**
 * Writes the roadmap of an object as appendix 4 has it, by the template of the product or one of the user. Every figure
 * is read from what is kept, or scored again from the recipe of the conclusion.
 */
public final class WriteRoadmap {

	private final VariantRegistry registry;

	/**
	 * What to write.
	 *
	 * @param objectId   the object
	 * @param on         the day progress is told of
	 * @param docx       folder for the DOCX file, null for none; made when it is missing
	 * @param pdf        folder for the PDF file, likewise
	 * @param template   template of the user, null for the one of the product
	 * @param language   language of the document
	 * @param conditions under which readings
	 */
	public record Request(String objectId, LocalDate on, Path docx, Path pdf, Path template, Locale language,
			Conditions conditions) {
	}

	public WriteRoadmap(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Writes the newest roadmap of the object; its files are named after the conclusion.
	 *
	 * @throws RefusedException      {@code UNKNOWN_OBJECT}, {@code NO_ROADMAP}, {@code ROADMAP_EMPTY} if no measure is
	 *                               planned yet, {@code TEMPLATE} with what is wrong with it
	 * @throws OutputFailedException if a file cannot be written, or the template not be read
	 */
	public WriteDocuments.Written run(Store store, Request request, Progress progress)
			throws StoreException, OutputFailedException {
		DocumentFiles.template(DocumentKind.ROADMAP, request.template(), request.language());
		RoadmapDocument document = read(store, request, progress);
		DocumentFiles files = new DocumentFiles(request.docx(), request.pdf(), request.language());
		files.write(document.data(request.language()), request.template(), "roadmap-" + document.number());
		return files.written();
	}

	/** The roadmap as a record. */
	public RoadmapDocument read(Store store, Request request, Progress progress) throws StoreException {
		StoredRoadmap stored = new KeepRoadmap()
				.find(store, request.objectId(), request.on(), request.conditions().settings())
				.orElseThrow(() -> new RefusedException("NO_ROADMAP", request.objectId()));
		if (stored.plan().measures().isEmpty()) {
			throw new RefusedException("ROADMAP_EMPTY", request.objectId());
		}
		RoadmapReport report = ReportRoadmap.of(store, registry, stored, request.on(), request.conditions(), progress);
		return store.read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, request.objectId());
			LocalDate concluded = dossier.conclusions().stream().map(Revised::value)
					.filter(each -> each.id().equals(stored.record().conclusionId())).map(Conclusion::issuedOn)
					.findFirst().orElse(null);
			return document(stored, report, StoredDocument.object(snapshot, dossier.object().value()), concluded);
		});
	}

	private static RoadmapDocument document(StoredRoadmap stored, RoadmapReport report, CertifiedObject object,
			LocalDate concluded) {
		RoadmapPlan plan = stored.plan();
		Map<String, String> remarks = plan.remarkNumbers();
		Map<String, Item> items = new HashMap<>();
		report.items().forEach(each -> items.put(each.number(), each));
		List<RoadmapDocument.Section> sections = IntStream.rangeClosed(1, RoadmapDocument.SECTIONS)
				.mapToObj(number -> new RoadmapDocument.Section(number, plan.notRequired().contains(number),
						plan.in(number).stream()
								.map(each -> measure(items.get(plan.number(each)), remarks.getOrDefault(each.id(), "")))
								.toList()))
				.toList();
		List<RoadmapDocument.Remark> legal = plan.measures().stream().filter(each -> each.block() == Block.LEGAL)
				.map(each -> remark(each, remarks)).toList();
		List<RoadmapProgress.Point> points = stored.progress().points();
		return new RoadmapDocument(report.conclusionId(), concluded, report.on(), object, report.state(),
				new RoadmapDocument.Standing(stored.progress().status().caption(),
						stored.progress().counts().get(Status.CLOSED), stored.progress().counts().get(Status.LATE)),
				stored.record().dueOn(), plan.proposalOn(), sections, legal,
				points.stream().map(each -> point(each, points.indexOf(each) + 1, plan, remarks)).toList(),
				new RoadmapDocument.Prediction(level(report.now()), level(report.together()), report.by(),
						reason(report.noGain())),
				stored.findings().stream().filter(ModelFinding::error)
						.map(each -> new RoadmapDocument.Problem(each.message(), each.clause())).toList());
	}

	private static RoadmapDocument.Measure measure(Item item, String remark) {
		return new RoadmapDocument.Measure(item.number(), item.title(), item.result(), remark, item.dueOn(),
				item.responsible(), item.related(), item.gain100(), reason(item.noGain()), item.status().caption(),
				item.completedOn(), item.proofs());
	}

	private static RoadmapDocument.Point point(RoadmapProgress.Point point, int number, RoadmapPlan plan,
			Map<String, String> remarks) {
		List<RoadmapDocument.Remark> planned = plan.measures().stream()
				.filter(each -> each.point() != null && each.point() == point.percent())
				.map(each -> remark(each, remarks)).toList();
		return new RoadmapDocument.Point("2." + number, point.percent(), point.endsOn(), point.required(),
				point.closed(), point.late(), planned);
	}

	private static RoadmapDocument.Remark remark(Measure measure, Map<String, String> remarks) {
		return new RoadmapDocument.Remark(remarks.get(measure.id()), measure.remark(), measure.result(),
				measure.dueOn());
	}

	private static RoadmapDocument.Level level(Level level) {
		return level == null ? null
				: new RoadmapDocument.Level(level.points100(), level.percent(), level.levelClause().toString(),
						level.decision(), level.decisionClause().toString());
	}

	private static RoadmapDocument.Reason reason(NoGain why) {
		return why == null ? null : new RoadmapDocument.Reason(why.text(), why.clause().toString());
	}
}
