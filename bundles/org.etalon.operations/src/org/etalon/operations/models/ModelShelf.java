// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.rules.lifecycle.Lifecycle;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.lifecycle.Transition;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/** Where editions of models lie in the database: a document for each, with all its revisions. */
final class ModelShelf {

	private static final RecordKind<TextDocument> KIND = RecordKinds.DOCUMENTS;
	private static final String TYPE = "TYPICAL_MODEL";
	private static final String PREFIX = "typical-model/";

	/** An edition with its object. */
	record Shelved(Revised<TextDocument> revised, TypicalServiceModel model) {
	}

	private ModelShelf() {
	}

	private static String key(String id, String edition) {
		return PREFIX + id + "/" + edition;
	}

	static Optional<Shelved> find(Snapshot snapshot, String id, String edition) throws StoreException {
		Optional<Revised<TextDocument>> found = snapshot.records(KIND).find(key(id, edition));
		return found.isEmpty() ? Optional.empty() : Optional.of(shelved(found.get()));
	}

	/**
	 * An edition; without a number the only one that is not published yet, else the one published last.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, or {@code SEVERAL_EDITIONS} if it has to be named
	 */
	static Shelved get(Snapshot snapshot, String id, String edition) throws StoreException {
		if (edition != null) {
			return find(snapshot, id, edition).orElseThrow(() -> new RefusedException("UNKNOWN_MODEL", id, edition));
		}
		List<Shelved> all = all(snapshot, id);
		List<Shelved> unpublished = all.stream().filter(each -> each.model().getState() != State.APPROVED).toList();
		if (unpublished.size() > 1) {
			throw new RefusedException("SEVERAL_EDITIONS", id,
					String.join(", ", unpublished.stream().map(each -> each.model().getEdition()).toList()));
		}
		return unpublished.isEmpty()
				? lastPublished(all).orElseThrow(() -> new RefusedException("UNKNOWN_MODEL", id, "–"))
				: unpublished.get(0);
	}

	/** Editions of a model, or of all with null, in order of their keys. */
	static List<Shelved> all(Snapshot snapshot, String id) throws StoreException {
		List<Shelved> all = new ArrayList<>();
		Filter models = new Filter.In(KIND.field("type"), List.of(TYPE));
		snapshot.records(KIND).each(Query.of(KIND, models), each -> {
			if (id == null || each.value().id().startsWith(key(id, ""))) {
				all.add(shelved(each));
			}
			return true;
		});
		return all;
	}

	/** The edition that was approved last. */
	static Optional<Shelved> lastPublished(List<Shelved> all) {
		return all.stream().filter(each -> each.model().getState() == State.APPROVED)
				.max((one, other) -> one.model().getApprovedOn().compareTo(other.model().getApprovedOn()));
	}

	private static Shelved shelved(Revised<TextDocument> revised) {
		try {
			ModelReading reading = ModelText.read(revised.value().id(), revised.value().body());
			return new Shelved(revised, (TypicalServiceModel) reading.document());
		} catch (ModelTextException e) {
			throw new RefusedException("MODEL_UNREADABLE", revised.value().id(), e.problem().code());
		}
	}

	/**
	 * Keeps an edition; one that equals what is there makes no revision.
	 *
	 * @param before what it was made from, null for a new one
	 * @return whether it was so already
	 */
	static boolean keep(Session session, TypicalServiceModel model, Revised<TextDocument> before)
			throws StoreException {
		String text;
		try {
			text = ModelText.write(model, ModelFormat.XMI);
		} catch (ModelTextException e) {
			throw new RefusedException("MODEL_NOT_WRITABLE", model.getId(), e.problem().found());
		}
		TextDocument document = new TextDocument(key(model.getId(), model.getEdition()), TYPE, model.label(), null,
				model.getState().name(), ModelFormat.XMI + " " + ModelVersion.CURRENT, text);
		WritableRecords<TextDocument> documents = session.records(KIND);
		if (before == null) {
			documents.add(document);
			return false;
		}
		documents.update(document, before.revision());
		return document.equals(before.value());
	}

	/**
	 * Refuses a model that is wrong, with the first thing that is.
	 *
	 * @throws RefusedException {@code MODEL_HAS_ERRORS}
	 */
	static void requireSound(TypicalServiceModel model, Settings settings) {
		List<ModelFinding> errors = ValidateModels.findings(model, settings).stream().filter(ModelFinding::error)
				.toList();
		if (!errors.isEmpty()) {
			ModelFinding first = errors.get(0);
			throw new RefusedException("MODEL_HAS_ERRORS", model.getId(), errors.size(), first.path(), first.code());
		}
	}

	static StoredModel stored(TypicalServiceModel model, Settings settings) {
		List<StoredProposal> proposals = model.getProposals().stream()
				.map(each -> new StoredProposal(each.getId(),
						each.getSubject() == null ? null : each.getSubject().code(), each.getText(),
						each.getDecision().getName(), each.getReason(), each.getChange()))
				.toList();
		return new StoredModel(model.getId(), model.getEdition(), model.label(), model.getState(),
				Lifecycle.MODEL.possible(model.getState(), settings).stream().map(Transition::event).toList(),
				model.getSubmittedOn(), model.getConsideredOn(), model.getFeedbackUntil(), model.getApprovedOn(),
				model.getProtocol(), proposals, count(model, ProposalDecision.ACCEPTED),
				count(model, ProposalDecision.OPEN), model.getChanges(), false);
	}

	static int count(TypicalServiceModel model, ProposalDecision decision) {
		return (int) model.getProposals().stream().filter(each -> each.getDecision() == decision).count();
	}
}
