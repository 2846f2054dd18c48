// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelReading;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.typical.Proposal;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Settings;
import org.etalon.norm.Subject;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.models.StoredModel.StoredProposal;
import org.etalon.rules.lifecycle.Event;
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
import org.etalon.store.records.ModelProposal;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TextDocument;

/**
 * Where editions of models lie in the database: a document for each, with all its revisions. What regions proposed
 * since the document was written lies beside it, as a region may write that but not the model; whoever reads the model
 * sees it there.
 */
public final class ModelShelf {

	private static final RecordKind<TextDocument> KIND = RecordKinds.DOCUMENTS;
	private static final String TYPE = "TYPICAL_MODEL";
	private static final String PREFIX = "typical-model/";

	/**
	 * An edition with its object.
	 *
	 * @param revised the document
	 * @param model   the model, with all proposals
	 * @param pending whether it has proposals that the document does not have yet
	 */
	public record Shelved(Revised<TextDocument> revised, TypicalServiceModel model, boolean pending) {
	}

	private ModelShelf() {
	}

	static String key(String id, String edition) {
		return PREFIX + id + "/" + edition;
	}

	/** An edition, empty if there is none. */
	public static Optional<Shelved> find(Snapshot snapshot, String id, String edition) throws StoreException {
		Optional<Revised<TextDocument>> found = snapshot.records(KIND).find(key(id, edition));
		return found.isEmpty() ? Optional.empty() : Optional.of(shelved(found.get(), proposals(snapshot, id)));
	}

	/**
	 * An edition; without a number the only one that is not published yet, else the one published last.
	 *
	 * @throws RefusedException {@code UNKNOWN_MODEL}, {@code NO_MODEL}, or {@code SEVERAL_EDITIONS} if it has to be
	 *                          named
	 */
	public static Shelved get(Snapshot snapshot, String id, String edition) throws StoreException {
		if (edition != null) {
			return find(snapshot, id, edition).orElseThrow(() -> new RefusedException("UNKNOWN_MODEL", id, edition));
		}
		List<Shelved> all = all(snapshot, id);
		List<Shelved> unpublished = all.stream().filter(each -> each.model().getState() != State.APPROVED).toList();
		if (unpublished.size() > 1) {
			throw new RefusedException("SEVERAL_EDITIONS", id,
					String.join(", ", unpublished.stream().map(each -> each.model().getEdition()).toList()));
		}
		return unpublished.isEmpty() ? lastPublished(all).orElseThrow(() -> new RefusedException("NO_MODEL", id))
				: unpublished.get(0);
	}

	/** Editions of a model, or of all with null, in order of their keys. */
	public static List<Shelved> all(Snapshot snapshot, String id) throws StoreException {
		List<Shelved> all = new ArrayList<>();
		List<ModelProposal> proposals = proposals(snapshot, id);
		Filter models = new Filter.In(KIND.field("type"), List.of(TYPE));
		snapshot.records(KIND).each(Query.of(KIND, models), each -> {
			if (id == null || each.value().id().startsWith(key(id, ""))) {
				all.add(shelved(each, proposals));
			}
			return true;
		});
		return all;
	}

	/**
	 * The edition of each model that was approved last, by id, without what was proposed since. What cannot be read is
	 * told and left out.
	 */
	public static Map<String, TypicalServiceModel> published(Snapshot snapshot, Consumer<RefusedException> unreadable)
			throws StoreException {
		Map<String, TypicalServiceModel> published = new LinkedHashMap<>();
		Filter approved = Filter.is(KIND.field("type"), TYPE)
				.and(Filter.is(KIND.field("state"), State.APPROVED.name()));
		snapshot.records(KIND).each(Query.of(KIND, approved), each -> {
			try {
				TypicalServiceModel model = shelved(each, List.of()).model();
				published.merge(model.getId(), model,
						(one, other) -> other.getApprovedOn().isAfter(one.getApprovedOn()) ? other : one);
			} catch (RefusedException e) {
				unreadable.accept(e);
			}
			return true;
		});
		return published;
	}

	/** The edition that was approved last. */
	public static Optional<Shelved> lastPublished(List<Shelved> all) {
		return all.stream().filter(each -> each.model().getState() == State.APPROVED)
				.max((one, other) -> one.model().getApprovedOn().compareTo(other.model().getApprovedOn()));
	}

	/** What was proposed to a model, or to all with null, in the order it came. */
	private static List<ModelProposal> proposals(Snapshot snapshot, String id) throws StoreException {
		List<Revised<ModelProposal>> proposals = new ArrayList<>();
		RecordKind<ModelProposal> kind = RecordKinds.PROPOSALS;
		snapshot.records(kind).each(id == null ? Query.all(kind) : Query.of(kind, Filter.is(kind.field("modelId"), id)),
				proposals::add);
		return proposals.stream().sorted(Comparator.comparingLong(Revised::since)).map(Revised::value).toList();
	}

	private static Shelved shelved(Revised<TextDocument> revised, List<ModelProposal> proposals) {
		try {
			ModelReading reading = ModelText.read(revised.value().id(), revised.value().body());
			TypicalServiceModel model = (TypicalServiceModel) reading.document();
			boolean pending = false;
			for (ModelProposal each : proposals) {
				if (each.id().startsWith(proposal(model.getId(), model.getEdition(), ""))) {
					pending |= add(model, each);
				}
			}
			return new Shelved(revised, model, pending);
		} catch (ModelTextException e) {
			throw new RefusedException("MODEL_UNREADABLE", revised.value().id(), e.problem().code());
		}
	}

	/** The id under which a proposal lies beside the model; the model calls it by the last part. */
	static String proposal(String id, String edition, String name) {
		return id + "/" + edition + "/" + name;
	}

	private static boolean add(TypicalServiceModel model, ModelProposal record) {
		String name = record.id().substring(record.id().lastIndexOf('/') + 1);
		if (model.getProposals().stream().anyMatch(each -> name.equals(each.getId()))) {
			return false;
		}
		Proposal proposal = TypicalFactory.eINSTANCE.createProposal();
		proposal.setId(name);
		proposal.setText(record.text());
		proposal.setSubject(record.subject() == null ? null : Subject.find(record.subject()).orElse(null));
		proposal.setAuthor(record.author());
		proposal.setAbout(record.about());
		proposal.setReceivedOn(record.receivedOn());
		model.getProposals().add(proposal);
		return true;
	}

	/** The text of an edition as XMI, with what was proposed to it. */
	static String text(Shelved shelved) {
		return shelved.pending() ? written(shelved.model()) : shelved.revised().value().body();
	}

	/**
	 * A model as XMI.
	 *
	 * @throws RefusedException {@code MODEL_NOT_WRITABLE}
	 */
	static String written(TypicalServiceModel model) {
		try {
			return ModelText.write(model, ModelFormat.XMI);
		} catch (ModelTextException e) {
			throw new RefusedException("MODEL_NOT_WRITABLE", model.getId(), e.problem().found());
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
		TextDocument document = put(session, model, before == null ? 0 : before.revision());
		return before != null && document.equals(before.value());
	}

	/**
	 * Keeps an edition.
	 *
	 * @param basedOn the revision it was made from, 0 for a new one
	 * @throws StoreException {@code CONFLICT} if that is not the last one
	 */
	static TextDocument put(Session session, TypicalServiceModel model, int basedOn) throws StoreException {
		TextDocument document = new TextDocument(key(model.getId(), model.getEdition()), TYPE, model.label(), null,
				model.getState().name(), ModelFormat.XMI + " " + ModelVersion.CURRENT, written(model));
		WritableRecords<TextDocument> documents = session.records(KIND);
		if (basedOn == 0) {
			documents.add(document);
		} else {
			documents.update(document, basedOn);
		}
		return document;
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
			throw new RefusedException("MODEL_HAS_ERRORS", model.getId(), errors.size(), first.where(),
					first.message());
		}
	}

	static StoredModel stored(TypicalServiceModel model, Settings settings) {
		List<StoredProposal> proposals = model.getProposals().stream()
				.map(each -> new StoredProposal(each.getId(),
						each.getSubject() == null ? null : each.getSubject().code(), each.getText(),
						each.getDecision().getName(), each.getReason(), each.getChange()))
				.toList();
		return new StoredModel(model.getId(), model.getEdition(), model.label(), model.getCurator(), model.getState(),
				possible(model, settings), model.getSubmittedOn(), model.getConsideredOn(), model.getFeedbackUntil(),
				model.getApprovedOn(), model.getProtocol(), proposals, count(model, ProposalDecision.ACCEPTED),
				count(model, ProposalDecision.OPEN), model.getChanges(), false);
	}

	/** What can happen next; with accepted proposals a model is revised before it is approved. */
	private static List<Event> possible(TypicalServiceModel model, Settings settings) {
		boolean revision = model.getState() == State.FEEDBACK_CLOSED && count(model, ProposalDecision.ACCEPTED) > 0;
		return Lifecycle.MODEL.possible(model.getState(), settings).stream().map(Transition::event)
				.filter(each -> !revision || each != Event.APPROVE).toList();
	}

	static int count(TypicalServiceModel model, ProposalDecision decision) {
		return (int) model.getProposals().stream().filter(each -> each.getDecision() == decision).count();
	}
}
