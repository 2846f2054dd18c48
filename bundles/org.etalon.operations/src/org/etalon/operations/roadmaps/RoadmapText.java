// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.base.BaseFactory;
import org.etalon.model.base.FileLink;
import org.etalon.model.base.References;
import org.etalon.model.certification.CertificationFactory;
import org.etalon.model.certification.CertificationPackage;
import org.etalon.model.certification.Conclusion;
import org.etalon.model.certification.RemarkBlock;
import org.etalon.model.certification.RemarkPoint;
import org.etalon.model.certification.Roadmap;
import org.etalon.model.certification.RoadmapRemark;
import org.etalon.model.certification.RoadmapSection;
import org.etalon.model.register.CertificationObject;
import org.etalon.model.register.RegisterPackage;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.roadmaps.RoadmapPlan.Block;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.TextDocument;

/** Roadmaps between what people edit and the document that is kept. */
final class RoadmapText {

	private static final String TYPE = "ROADMAP";
	private static final CertificationFactory MAKE = CertificationFactory.eINSTANCE;

	private RoadmapText() {
	}

	/** The id under which the document of a roadmap is kept. */
	static String id(RoadmapRecord record) {
		return "roadmap/" + record.id();
	}

	/** The document of a roadmap as it is kept, empty if there is none yet. */
	static Optional<Revised<TextDocument>> find(Snapshot snapshot, RoadmapRecord record) throws StoreException {
		return record.documentId() == null ? Optional.empty()
				: snapshot.records(RecordKinds.DOCUMENTS).find(record.documentId());
	}

	/** The content of a roadmap; empty content if it has no document. State and proposal are those of the record. */
	static RoadmapPlan plan(Snapshot snapshot, RoadmapRecord record) throws StoreException {
		Optional<Revised<TextDocument>> kept = find(snapshot, record);
		return kept.isEmpty() ? RoadmapPlan.EMPTY.proposalOn(record.proposalOn())
				: read(kept.get().value()).proposalOn(record.proposalOn());
	}

	/** The content of a roadmap as an earlier revision had it. */
	static RoadmapPlan revision(Snapshot snapshot, RoadmapRecord record, int revision) throws StoreException {
		String id = id(record);
		return snapshot.records(RecordKinds.DOCUMENTS).history(id).stream().filter(each -> each.revision() == revision)
				.map(each -> read(each.value())).findFirst()
				.orElseThrow(() -> new StoreException(StoreException.Code.CONFLICT, "document", id,
						Integer.toString(revision), ""));
	}

	/** The content of a document that is kept. */
	static RoadmapPlan read(TextDocument kept) {
		try {
			if (ModelText.read(kept.id(), kept.body()).document() instanceof Roadmap roadmap) {
				return plan(roadmap);
			}
			throw new RefusedException("DOCUMENT_UNREADABLE", kept.id(), kept.type());
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNREADABLE", kept.id(), e.problem().code());
		}
	}

	/** The content of a document that is kept elsewhere; empty if it is none. */
	static Optional<RoadmapPlan> drafted(String body) {
		try {
			return ModelText.read("", body).document() instanceof Roadmap roadmap ? Optional.of(plan(roadmap))
					: Optional.empty();
		} catch (ModelTextException e) {
			return Optional.empty();
		}
	}

	/** A roadmap as it is kept. */
	static TextDocument kept(RoadmapRecord record, String name, RoadmapPlan plan) {
		Roadmap roadmap = document(record, name, plan);
		try {
			return new TextDocument(id(record), TYPE, roadmap.label(), record.objectId(), null,
					ModelFormat.JSON + " " + ModelText.facts(roadmap).version(),
					ModelText.write(roadmap, ModelFormat.JSON));
		} catch (ModelTextException e) {
			throw new RefusedException("DOCUMENT_UNWRITABLE", id(record), e.problem().code());
		}
	}

	/** The document of a roadmap. */
	static Roadmap document(RoadmapRecord record, String name, RoadmapPlan plan) {
		Roadmap roadmap = MAKE.createRoadmap();
		roadmap.setId("roadmap-" + record.id());
		roadmap.setObject(References.proxy(CertificationObject.class, RegisterPackage.Literals.CERTIFICATION_OBJECT,
				record.objectId()));
		if (record.conclusionId() != null) {
			roadmap.setConclusion(References.proxy(Conclusion.class, CertificationPackage.Literals.CONCLUSION,
					record.conclusionId()));
		}
		roadmap.setObjectName(name);
		roadmap.setState(record.state());
		roadmap.setProposalDate(plan.proposalOn());
		Map<Integer, RemarkPoint> points = points(roadmap, plan);
		Map<Measure, RoadmapRemark> remarks = remarks(roadmap, plan, points);
		for (int number = 1; number <= org.etalon.rules.plan.Roadmap.SECTIONS; number++) {
			RoadmapSection section = MAKE.createRoadmapSection();
			section.setId("s-" + number);
			section.setNumber(number);
			section.setTitle(RoadmapPlan.section(number).ru());
			section.setNotRequired(plan.notRequired().contains(number));
			for (Measure each : plan.in(number)) {
				section.getMeasures().add(measure(each, plan.number(each), remarks.get(each)));
			}
			roadmap.getSections().add(section);
		}
		relate(roadmap, plan);
		return roadmap;
	}

	private static void relate(Roadmap roadmap, RoadmapPlan plan) {
		Map<String, org.etalon.model.certification.Measure> made = new HashMap<>();
		roadmap.getSections().forEach(section -> section.getMeasures().forEach(each -> made.put(each.getId(), each)));
		for (Measure each : plan.measures()) {
			each.related().forEach(other -> made.get(each.id()).getRelated().add(made.get(other)));
		}
	}

	private static Map<Integer, RemarkPoint> points(Roadmap roadmap, RoadmapPlan plan) {
		Map<Integer, RemarkPoint> points = new TreeMap<>();
		for (int percent : plan.points()) {
			RemarkPoint point = MAKE.createRemarkPoint();
			point.setId("p-" + percent);
			point.setPercent(percent);
			point.setDueDate(plan.measures().stream()
					.filter(each -> each.point() != null && each.point() <= percent && each.dueOn() != null)
					.map(Measure::dueOn).max(LocalDate::compareTo).orElse(null));
			roadmap.getPoints().add(point);
			points.put(percent, point);
		}
		return points;
	}

	private static Map<Measure, RoadmapRemark> remarks(Roadmap roadmap, RoadmapPlan plan,
			Map<Integer, RemarkPoint> points) {
		Map<Measure, RoadmapRemark> remarks = new HashMap<>();
		Map<String, String> numbers = plan.remarkNumbers();
		for (Measure each : plan.measures()) {
			if (each.block() != null) {
				RoadmapRemark remark = MAKE.createRoadmapRemark();
				remark.setId("r-" + each.id());
				remark.setNumber(numbers.get(each.id()));
				remark.setBlock(each.block() == Block.LEGAL ? RemarkBlock.LEGAL : RemarkBlock.SYSTEM);
				remark.setText(each.remark());
				remark.setTargetState(each.result());
				remark.setDueDate(each.dueOn());
				remark.setPoint(each.point() == null ? null : points.get(each.point()));
				roadmap.getRemarks().add(remark);
				remarks.put(each, remark);
			}
		}
		return remarks;
	}

	private static org.etalon.model.certification.Measure measure(Measure from, String number, RoadmapRemark remark) {
		org.etalon.model.certification.Measure measure = MAKE.createMeasure();
		measure.setId(from.id());
		measure.setNumber(number);
		measure.setTitle(from.title());
		measure.setResult(from.result());
		if (remark != null) {
			measure.getRemarks().add(remark);
		}
		measure.setDueDate(from.dueOn());
		measure.setResponsible(from.responsible().isBlank() ? null : from.responsible());
		measure.getCriteria().addAll(from.criteria());
		measure.getErrors().addAll(from.errors());
		measure.setGain100(from.gain100());
		measure.setStartedOn(from.startedOn());
		measure.setCompletedOn(from.completedOn());
		for (Proof proof : from.proofs()) {
			FileLink link = BaseFactory.eINSTANCE.createFileLink();
			link.setId(from.id() + "-e" + (measure.getEvidence().size() + 1));
			link.setName(proof.name());
			link.setLocation(proof.location());
			link.setSha256(proof.sha256());
			measure.getEvidence().add(link);
		}
		return measure;
	}

	/** What people edit of a document. */
	static RoadmapPlan plan(Roadmap roadmap) {
		Set<Integer> notRequired = new TreeSet<>();
		List<Measure> measures = new ArrayList<>();
		for (RoadmapSection section : roadmap.getSections()) {
			if (section.isNotRequired()) {
				notRequired.add(section.getNumber());
			}
			section.getMeasures().forEach(each -> measures.add(measure(each, section.getNumber())));
		}
		return new RoadmapPlan(roadmap.getProposalDate(), notRequired, measures);
	}

	private static Measure measure(org.etalon.model.certification.Measure from, int section) {
		RoadmapRemark remark = from.getRemarks().stream().filter(each -> !each.eIsProxy()).findFirst().orElse(null);
		Block block = remark == null ? null : remark.getBlock() == RemarkBlock.LEGAL ? Block.LEGAL : Block.SYSTEM;
		return new Measure(from.getId(), section, text(from.getTitle()), text(from.getResult()), block,
				remark == null ? "" : text(remark.getText()),
				remark == null || remark.getPoint() == null ? null : remark.getPoint().getPercent(), from.getDueDate(),
				text(from.getResponsible()), from.getCriteria(), from.getErrors(), from.getGain100(),
				from.getStartedOn(), from.getCompletedOn(),
				from.getEvidence().stream()
						.map(each -> new Proof(text(each.getName()), text(each.getLocation()), each.getSha256()))
						.toList(),
				from.getRelated().stream().map(References::id).toList());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
